import { foldLetters, lowerTurkish } from '../../../search/turkish/letters.ts';
import type { Calendar } from '../vocabularies.ts';
import { markMonths } from './monthNames.ts';

/** A date without what stands around it. `text` is folded, with months as tokens and one kind of dash. */
export interface TidyDate {
  text: string;
  /** In square brackets: not printed, worked out by a cataloguer. */
  supplied: boolean;
  /** What is written behind the brackets, as typed. */
  evidence?: string;
  marked?: Calendar;
  uncertain: boolean;
  approximate: boolean;
  fiscal: boolean;
}

export function tidyDate(asPrinted: string): TidyDate {
  const given = asPrinted.normalize('NFC').replace(/\s+/g, ' ').trim();
  const bracketed = /^\[([^[\]]*)\]\.?(?:[ \-–—:,(]+(.*?)[\s)]*)?$/.exec(given);
  const evidence = bracketed?.[2]?.trim();
  let text = foldLetters(lowerTurkish(bracketed?.[1] ?? given))
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[ t]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/, '')
    .replace(/^(?:©|\(c\)) ?|^[cp](?=\d{4})/, '');
  const take = (pattern: RegExp, instead = ' ') => {
    const before = text;
    text = text.replace(pattern, instead);
    return text !== before;
  };
  let marked: Calendar | undefined;
  for (const [calendar, pattern] of calendarMarks) if (take(pattern)) marked ??= calendar;
  // "195-?" and "19--" are a decade and a century, whose last signs say nothing of doubt.
  const vague = /^ *(\d{2})(?:(\d)[-?x_]|[-?x_]{2})\?? *$/.exec(text);
  if (vague) text = vague[2] === undefined ? `${vague[1]}xx` : `${vague[1]}${vague[2]}x`;
  const either = take(/ ?\b(?:veya|ya da|or)\b ?(?=\d)/g, '-');
  const uncertain = (!vague && take(unsure)) || either;
  const approximate = take(around);
  const fiscal = take(fiscalYear);
  take(fillers);
  text = markMonths(text)
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/ ?(?:\b(?:ve|ile|ila|and|to)\b|[&+](?!\d)|,(?= ?[#%])) ?(?=[#%&\d])/g, '-')
    .replace(/(?<=\d)'(?:den|dan|ten|tan|ye|ya|e|a)\b/g, '')
    .replace(/,/g, ' ')
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:]+|[\s.:;]+$/g, '');
  return {
    text,
    supplied: bracketed !== null,
    ...(evidence && { evidence }),
    ...(marked && { marked }),
    uncertain,
    approximate,
    fiscal,
  };
}

/** "R. 1332", "1332 R.", "(H) 1330", "Hicrî 1330"; a letter without a dot only beside a number. */
const calendarMarks: [Calendar, RegExp][] = [
  ['rumi', markOf('r', 'rumi|mali takvim')],
  ['hijri', markOf('h', 'hicri|hicretin|hijri|a\\.?h')],
  ['gregorian', markOf('m', 'miladi|gregorian|a\\.?d|c\\.?e')],
];
function markOf(letter: string, words: string): RegExp {
  return new RegExp(
    `\\(?\\b(?:${words})\\b\\.?\\)?|(?<![a-z])\\(?${letter}(?:\\.\\)?|\\)| (?=\\d)|(?=\\d{4})) ?(?=[\\da-z])|(?<=\\d ?)\\(?\\b${letter}\\b\\.?\\)?`,
    'g',
  );
}

const unsure = /\(\?\)|\?|\b(?:muhtemelen|olasilikla|probably|kesin degil)\b/g;
const around =
  /\b(?:ca|circa|yaklasik(?: olarak)?|takriben|tahminen|tahmini|approximately|approx|about|yak)\b\.?|\bc\. ?(?=\d)|~|\b(?:civari|civarinda|dolaylari|dolayinda|sularinda)\b/g;
const fiscalYear = /\b(?:mali|butce|hesap|fiscal|budget|financial)(?: ?(?:yili|yil|senesi|sene|year))?\b|\bfy(?= ?\d)/g;
const fillers =
  /\b(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:tarihli|tarihinde|tarih|gunlu|gunu|yilinda|yili|yil|senesi|sene|ayi|ayinda|of|the|in|year)\b/g;
