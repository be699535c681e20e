/** A sentence in both languages of the operators. */
export interface Sentence {
  en: string;
  tr: string;
}

/**
 * Something the operator can put right. Commands print its sentence, without a stack, and end with exit code 1;
 * anything else that is thrown is a fault of ours and is printed whole.
 */
export class Problem extends Error {
  override name = 'Problem';
  readonly sentence: Sentence;
  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(sentence.en, options);
    this.sentence = sentence;
  }
}

/** Turkish when the operator's locale says so, as in `LANG=tr_TR.UTF-8`. */
export type OperatorLanguage = keyof Sentence;
