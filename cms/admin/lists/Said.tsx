import { useTranslation } from '@payloadcms/ui';
import { speakOfLists } from './listPhrases.ts';

export interface SaidSentence {
  text: string;
  /** The way back. */
  undo?: () => void;
}

/**
 * What came of a deed, read out, at the foot of the window wherever the list is scrolled to. Always there: what appears
 * together with its words is not read out.
 */
export function Said({ said }: { said: SaidSentence | undefined }) {
  const { i18n } = useTranslation();
  return (
    <p role="status" className="kutuk-said">
      {said && <span>{said.text}</span>}
      {said?.undo && (
        <button type="button" onClick={said.undo}>
          {speakOfLists(i18n.language)('undo')}
        </button>
      )}
    </p>
  );
}
