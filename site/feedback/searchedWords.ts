import { lowerTurkish } from '../../search/turkish/letters.ts';

/** Longest search that is kept, in characters: what people look for is shorter. */
const longest = 60;

/**
 * What is counted of a search that found nothing: its words in small letters. Undefined for what might tell of a person,
 * which is never kept: e-mail addresses, telephone, identity and account numbers, addresses of the web, long texts.
 */
export function searchedWords(typed: string): string | undefined {
  const words = typed.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (words.length < 2 || words.length > longest || words.split(' ').length > 6) return undefined;
  if (/[@\\]|https?:|www\.|\bTR\d{2}/iu.test(words)) return undefined;
  // years and numbers of issues are short; spaces and points don't make a telephone number shorter
  if (/\p{Nd}{5,}/u.test(words) || (words.match(/\p{Nd}/gu)?.length ?? 0) >= 7) return undefined;
  return words.split(' ').map(lowerTurkish).join(' ');
}
