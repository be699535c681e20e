import type { Label } from '../publications/vocabularies.ts';
import { singular } from '../singular.ts';

/** Says a phrase of one screen; `{name}` in it is filled from the values. */
export type Say<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

/** The translator of a screen's phrases for a Payload interface language; any other than English reads Turkish. */
export function speakOf<Key extends string>(phrases: Record<Key, Label>): (language: string) => Say<Key> {
  return (language) => {
    const used = language === 'en' ? 'en' : 'tr';
    return (key, values = {}) => {
      const said = phrases[key][used].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
      return used === 'en' ? singular(said) : said;
    };
  };
}
