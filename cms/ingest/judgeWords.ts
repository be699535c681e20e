import type { Script } from './languagesOf.ts';

/** What the words of a text look like, letter by letter. */
export interface JudgedText {
  /** Letters, and marks that stand in heaps. */
  letters: number;
  /** Letters of words that could be words of these scripts. */
  knownLetters: number;
  /** Words with letters. */
  lettered: number;
  /** Of these, words with letters that no language here has. */
  wrong: number;
  /** Those letters, each once. */
  wrongLetters: string;
}

export function judgeWords(words: string[], scripts: ReadonlySet<Script>): JudgedText {
  const judged = { letters: 0, knownLetters: 0, lettered: 0, wrong: 0, wrongLetters: '' };
  const known = judgedIn([...scripts].join());
  for (const word of words) {
    let found = known.get(word);
    if (found === undefined) {
      found = judgeWord(word, scripts);
      known.set(word, found);
    }
    judged.letters += found.weight;
    judged.lettered += found.lettered ? 1 : 0;
    judged.knownLetters += found.known ? found.weight : 0;
    if (found.strange === '') continue;
    judged.wrong++;
    for (const letter of found.strange) if (!judged.wrongLetters.includes(letter)) judged.wrongLetters += letter;
  }
  return judged;
}

interface JudgedWord {
  /** Letters, or marks in a heap. */
  weight: number;
  lettered: boolean;
  strange: string;
  known: boolean;
}

/** Words repeat, and looking at one takes longer than reading it: kept for each set of scripts, emptied when full. */
const judgedBefore = new Map<string, Map<string, JudgedWord>>();
const mostKept = 50_000;

function judgedIn(scripts: string): Map<string, JudgedWord> {
  const found = judgedBefore.get(scripts);
  if (found !== undefined && found.size < mostKept) return found;
  const empty = new Map<string, JudgedWord>();
  judgedBefore.set(scripts, empty);
  return empty;
}

function judgeWord(word: string, scripts: ReadonlySet<Script>): JudgedWord {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 0) {
    return {
      weight: letters,
      lettered: true,
      strange: strangeLetters(bare, scripts),
      known: couldBeWord(bare, scripts),
    };
  }
  // numbers, dots of a table of contents; but marks in a heap are what a font without a map looks like
  const heap = new Set(word.replace(/[\p{L}\p{N}.·…_*=–—-]/gu, '')).size >= 3;
  return { weight: heap ? word.length : 0, lettered: false, strange: '', known: false };
}

/** Letters of Windows-1254 read by another table, of Latin Extended that no language here has, and private ones. */
const wrongLatin = /[ĠġĢģĦħĤĥĈĉĊċĜĝĴĵŜŝŬŭÞþÐðÝý\uFFFD\uE000-\uF8FF]/gu;

function strangeLetters(word: string, scripts: ReadonlySet<Script>): string {
  const wrong = word.match(wrongLatin)?.join('') ?? '';
  const foreign = scripts.has('Latin')
    ? word.replace(/[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}]/gu, '')
    : '';
  const expected = [...foreign].filter((letter) => ![...scripts].some((script) => scriptPatterns[script].test(letter)));
  return wrong + expected.join('');
}

const scriptPatterns = {
  Latin: /\p{Script=Latin}/u,
  Arabic: /\p{Script=Arabic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
};

const vowels = 'aeıioöuüâîûáéíóúàèùêôëäy';

/**
 * Whether letters stand together as they do in words of these languages: a vowel, no heap of consonants or vowels, no
 * capitals in the middle, no marks between letters. Not a dictionary: Turkish has too many forms for a list.
 */
function couldBeWord(word: string, scripts: ReadonlySet<Script>): boolean {
  if (!scripts.has('Latin') || !scriptPatterns.Latin.test(word)) {
    return [...scripts].some((script) => scriptPatterns[script].test(word));
  }
  // 2547'nci, madde-5, a/b, e-posta, www.tcmb.gov.tr, İ.Ü.
  const parts = word.split(/['’‘`´./@:;,()&+-]+/u).filter((part) => part !== '');
  return parts.length > 0 && parts.every(couldBePart);
}

function couldBePart(part: string): boolean {
  if (/^\p{N}+[.,\p{N}]*$/u.test(part)) return true;
  if (!/^[\p{L}\p{M}]+\p{N}*$|^\p{N}+\p{L}{1,4}$/u.test(part)) return false;
  if (part.length > 35) return false;
  if (part.length <= 3) return true;
  const capitals = part === part.toLocaleUpperCase('tr') || part === part.toUpperCase();
  if (!capitals && /\p{Ll}\p{Lu}\p{L}*\p{Ll}\p{Lu}/u.test(part)) return false;
  const lower = part.toLocaleLowerCase('tr');
  const pattern = [...lower]
    .map((letter) => (vowels.includes(letter) ? 'v' : /\p{L}/u.test(letter) ? 'c' : '-'))
    .join('');
  // TBMM, TÜBİTAK'ın kısaltmaları: short and in capitals
  if (capitals && part.length <= 5) return true;
  return pattern.includes('v') && !/c{5}|v{4}/.test(pattern) && !/(\p{L})\1\1/u.test(lower);
}
