import { useTranslation } from '@payloadcms/ui';
import { speakOfLists } from './listPhrases.ts';

/** Stands above a list that could not be read, or not anew. */
export function CouldNotLoad({ onAgain }: { onAgain: () => void }) {
  const { i18n } = useTranslation();
  const say = speakOfLists(i18n.language);
  return (
    <p role="alert" className="kutuk-bad">
      {say('couldNotLoad')}{' '}
      <button type="button" onClick={onAgain}>
        {say('again')}
      </button>
    </p>
  );
}
