import { scriptsOf } from './languagesOf.ts';
import { type Reason, reason } from './reasons.ts';

export interface TextFacts {
  /** The text layer as it stands in the document. */
  text: string;
  languages: string[];
  /** What is to be seen on the page; undefined while nobody has looked. */
  seen?: {
    /** Share of the page below pictures, 0 to 1. */
    pictureCover: number;
    blank: boolean;
  };
}

/** Whether the document's own text is used, or the page is read by machine, and why. */
export interface TextChoice {
  use: 'textLayer' | 'recognition' | 'nothing';
  reason: Reason;
}

/** Fewer words than this over a picture are a stamp, a footer or a page number; only then the picture matters. */
export const fewWords = 40;
/** Share of a page that a scan covers. */
const pictureShare = 0.5;
/** Below this share of letters in words that could be words, a text layer is garbage: those seen had 0 to 0.05, running text 0.9 and more, tables of codes 0.6. */
const leastKnown = 0.5;
/** Fewer letters than this tell nothing. */
const leastLetters = 20;
/** Share of words with letters that the language does not have; a foreign name here and there is fine. */
const mostWrong = 0.02;

/**
 * Judges a text layer before it is trusted. Three traps are common in Turkish PDFs: letters of a wrong code table
 * (`ÜNĠVERSĠTESĠ`), fonts without a map to Unicode (`KLMNOMPQROSTU`), and a scan with nothing but a typed footer.
 */
export function chooseText({ text, languages, seen }: TextFacts): TextChoice {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) {
    return seen?.blank ? { use: 'nothing', reason: reason('blankPage') } : recognise(reason('noTextLayer'));
  }
  const scripts = scriptsOf(languages);
  const judged = judgeWords(words, scripts);
  const wrongShare = judged.wrong / judged.lettered;
  if (judged.lettered > 0 && wrongShare > mostWrong) {
    return recognise(reason('wrongLetters', { wrong: percent(wrongShare), letters: judged.wrongLetters.slice(0, 12) }));
  }
  const known = judged.letters === 0 ? 1 : judged.knownLetters / judged.letters;
  if (judged.letters >= leastLetters && known < leastKnown)
    return recognise(reason('garbage', { known: percent(known) }));
  if (words.length < fewWords && seen !== undefined && seen.pictureCover > pictureShare) {
    return recognise(reason('onlyFooter', { words: words.length }));
  }
  return {
    use: 'textLayer',
    reason:
      judged.letters < leastLetters
        ? reason('textLayerShort', { words: words.length })
        : reason('textLayerGood', { known: percent(known) }),
  };
}

const recognise = (why: Reason): TextChoice => ({ use: 'recognition', reason: why });
const percent = (share: number) => Math.round(share * 100);

function judgeWords(words: string[], scripts: ReturnType<typeof scriptsOf>) {
  const judged = { letters: 0, knownLetters: 0, lettered: 0, wrong: 0, wrongLetters: '' };
  for (const word of words) {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const letters = bare.match(/\p{L}/gu)?.length ?? 0;
    // numbers, dots of a table of contents; but marks in a heap are what a font without a map looks like
    const heap = letters === 0 && new Set(word.replace(/[\p{L}\p{N}.·…_*=–—-]/gu, '')).size >= 3;
    if (letters === 0 && !heap) continue;
    judged.letters += heap ? word.length : letters;
    if (letters === 0) continue;
    judged.lettered++;
    const strange = strangeLetters(bare, scripts);
    if (strange !== '') {
      judged.wrong++;
      for (const letter of strange) if (!judged.wrongLetters.includes(letter)) judged.wrongLetters += letter;
    }
    if (couldBeWord(bare, scripts)) judged.knownLetters += letters;
  }
  return judged;
}

/** Letters of Windows-1254 read by another table, of Latin Extended that no language here has, and private ones. */
const wrongLatin = /[ĠġĢģĦħĤĥĈĉĊċĜĝĴĵŜŝŬŭÞþÐðÝý\uFFFD\uE000-\uF8FF]/gu;

function strangeLetters(word: string, scripts: ReturnType<typeof scriptsOf>): string {
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
function couldBeWord(word: string, scripts: ReturnType<typeof scriptsOf>): boolean {
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
