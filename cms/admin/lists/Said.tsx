import { useTranslation } from '@payloadcms/ui';
import { speakOfLists } from './listPhrases.ts';

export interface SaidSentence {
  text: string;
  /** The way back. */
  undo?: () => void;
}

/** What came of a deed, read out; always there, since what appears together with its words is not. */
export function Said({ said }: { said: SaidSentence | undefined }) {
  const { i18n } = useTranslation();
  return (
    <p role="status" className="kutuk-said">
      {said?.text}{' '}
      {said?.undo && (
        <button type="button" onClick={said.undo}>
          {speakOfLists(i18n.language)('undo')}
        </button>
      )}
    </p>
  );
}
