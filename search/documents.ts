/**
 * What is indexed. One document a publication, with its pages inside; made from the public record by
 * `site/publisher/searchDocument.ts`.
 */

export interface NamedValue {
  number: number;
  /** The name to show, and every other name that finds it. */
  names: string[];
}

export interface PublicationDocument {
  number: number;
  /** Of the library; the index keeps it in the same transaction as the terms. */
  revision: number;
  kind: string;
  /** The first is shown and sorts. */
  titles: string[];
  /** Years of issue, inclusive; absent when undated. */
  yearFrom?: number;
  yearTo?: number;
  /** YYYY-MM-DD, for sorting by date. */
  earliest?: string;
  series: NamedValue[];
  departments: NamedValue[];
  subjects: NamedValue[];
  agents: NamedValue[];
  places: NamedValue[];
  languages: string[];
  holding: ('digital' | 'paper')[];
  /** Abstract, parts, identifiers, enumeration: found, but below titles and names. */
  notes: string[];
  pages: PageDocument[];
}

export interface PageDocument {
  key: number;
  position: number;
  label: string;
  text: string;
  /** Other readings of it, which find the page too: words stand together within each, never across two. */
  otherTexts?: string[];
}
