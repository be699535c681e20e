/**
 * Offices, subjects, people, places and series of the demonstration: a metropolitan municipality that exists nowhere.
 * Records refer to each other by `key`.
 */

export interface DemoName {
  text: string;
  language?: string;
  from?: string;
  until?: string;
}

export interface DemoAuthority {
  key: string;
  name: string;
  otherNames?: DemoName[];
  note?: { tr: string; en?: string };
}
