import { z } from 'zod';
import type { Reason } from '../ingest/reasons.ts';
import { keysOf, type Language, languages, type TextKind } from '../publications/vocabularies.ts';
import type { WordBox } from '../publish/publicRecord.ts';

/**
 * The readings of a page as the correction screen has them. Read by the browser too: types, shapes of requests, and what
 * both sides have to decide alike.
 */

/** What a person can write of a page, each with a history of its own: its text, a transliteration, translations. */
export const slots = {
  text: { tr: 'Metin', en: 'Text' },
  transliteration: { tr: 'Çevriyazı', en: 'Transliteration' },
  translation: { tr: 'Çeviri', en: 'Translation' },
} as const;
export type Slot = keyof typeof slots;

/** What is saved in a slot is of this kind. */
export const kindOfSlot = {
  text: 'corrected',
  transliteration: 'transliteration',
  translation: 'translation',
} as const satisfies Record<Slot, TextKind>;

export function slotOf(kind: TextKind): Slot {
  return kind === 'transliteration' || kind === 'translation' ? kind : 'text';
}

/** Of languages whose script is read by nobody here but people. */
const scriptsOfPeople: readonly Language[] = ['ota-Arab', 'ar', 'el', 'hy'];
const rightToLeft: readonly Language[] = ['ota-Arab', 'ar'];
export const isReadByPeopleOnly = (given: readonly Language[]): boolean =>
  given.length > 0 && given.every((language) => scriptsOfPeople.includes(language));
export const hasScriptOfPeople = (given: readonly Language[]): boolean =>
  given.some((language) => scriptsOfPeople.includes(language));
export const directionOf = (language: Language): 'rtl' | 'ltr' => (rightToLeft.includes(language) ? 'rtl' : 'ltr');

export interface PageReading {
  id: number;
  kind: TextKind;
  language: Language;
  text: string;
  /** Of a machine: 0 to 100. */
  confidence?: number;
  reason?: Reason;
  /** Of a machine: its name. */
  engine?: string;
  at: string;
  /** Absent for machines. */
  by?: string;
  /** Somebody compared all of it with the page. */
  checked?: { at: string; by: string };
  /** A machine's reading, or one that is still being corrected, that nobody has compared. */
  unchecked: boolean;
  setAside: boolean;
  /** It began as a correction that a reader of the library handed in. */
  fromReader: boolean;
}

export interface PageReadings {
  publication: {
    number: number;
    title: string;
    languages: Language[];
    /** Whether the public sees it now. */
    visible: boolean;
    progress: Progress;
  };
  page: {
    id: number;
    key: number;
    label: string;
    position: number;
    /** Changes with the image. */
    image?: string;
    width?: number;
    height?: number;
    /** Why it could not be read. */
    failure?: Reason;
    /** What was decided about its text. */
    decision?: Reason;
    leftOut: boolean;
  };
  previous?: number;
  next?: number;
  /** The next page with something to do, by its key. */
  nextWaiting?: number;
  /** Newest first. */
  readings: PageReading[];
  /** The reading that people see. */
  shown?: number;
  /** Boxes of the current text. */
  words: WordBox[];
}

/** How far a publication's pages are looked through. */
export interface Progress {
  pages: number;
  /** Machine readings and corrections that nobody has compared to the end. */
  unchecked: number;
  /** Those that somebody has compared. */
  checked: number;
  /** Pages in a script of people that nobody has transliterated. */
  unread: number;
  failed: number;
}

/**
 * The reading that editing goes on from: the one that is shown when it is of this slot, else the latest that somebody
 * wrote, else, for the text, what recognition made of it. A text layer that was not trusted is no start.
 */
export function currentReading(
  readings: readonly PageReading[],
  { slot, language, shown }: { slot: Slot; language?: Language | undefined; shown?: number | undefined },
): PageReading | undefined {
  const own = readings.filter(
    (reading) =>
      slotOf(reading.kind) === slot && (slot !== 'translation' || !language || reading.language === language),
  );
  return (
    own.find(({ id }) => id === shown) ??
    own.find(({ by, setAside }) => by !== undefined && !setAside) ??
    own.find(({ kind, setAside }) => kind === 'ocr' && !setAside)
  );
}

/** The longest text of a page that is taken, in UTF-16 units; as for machines. */
export const longestText = 200_000;

const reading = z.number().int().positive();
/** Where the writer began: the reading as it was then, null when there was none. */
const seen = reading.nullable();

export const saveSchema = z.object({
  slot: z.enum(keysOf(slots)),
  language: z.enum(keysOf(languages)),
  text: z.string().max(longestText),
  seen,
  checked: z.boolean().default(false),
});
export type Save = z.infer<typeof saveSchema>;
export const checkSchema = z.object({ seen, checked: z.boolean() });
export const chooseSchema = z.object({ reading, seen });
export const restoreSchema = z.object({ reading, seen });
export const setAsideSchema = z.object({ reading, setAside: z.boolean() });

/** What a change answers: the page as it is now, and whether the change was made. */
export type ChangeAnswer =
  | { outcome: 'done'; page: PageReadings }
  /** Somebody else was faster: nothing was changed. `theirs` is what stands there now. */
  | { outcome: 'conflict'; page: PageReadings; theirs?: PageReading };
