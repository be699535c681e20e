import { judgeWords } from './judgeWords.ts';
import { countKnownWords } from './knownWords.ts';
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
/** Fewer words than this may all be names. */
const enoughForDictionary = 50;
/** Below this share of known words it is garbage that happens to look like words: the poorest table seen had 0.14, garbage at most 0.12. */
const leastInDictionary = 0.1;
/** From this share on, letters that stand together as in no word are only a poor recognition's specks. */
const surelyInDictionary = 0.35;
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
  const inDictionary = scripts.size === 1 && scripts.has('Latin') ? dictionaryShare(text) : undefined;
  const shapeless = judged.letters >= leastLetters && known < leastKnown;
  if (
    inDictionary === undefined
      ? shapeless
      : inDictionary < leastInDictionary || (shapeless && inDictionary < surelyInDictionary)
  ) {
    return recognise(reason('garbage', { known: percent(inDictionary ?? known) }));
  }
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

/** Undefined where there are too few words for a dictionary to tell anything. */
function dictionaryShare(text: string): number | undefined {
  const { words, known } = countKnownWords(text);
  return words < enoughForDictionary ? undefined : known / words;
}

const recognise = (why: Reason): TextChoice => ({ use: 'recognition', reason: why });
const percent = (share: number) => Math.round(share * 100);
