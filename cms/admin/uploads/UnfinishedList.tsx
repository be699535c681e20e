'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import type { UnfinishedUpload } from '../../uploads/endpoints.ts';
import { formatBytes } from '../format.ts';
import { speakOfUploads } from './uploadWords.ts';

/** Rows that are shown: the rest is told by its number. */
const shown = 10;

/** Uploads of an earlier visit, which go on when their file is chosen again. */
export function UnfinishedList({
  uploads,
  forget,
}: {
  uploads: readonly UnfinishedUpload[];
  forget: (id: string) => Promise<void>;
}) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = speakOfUploads(language);
  return (
    <div className="kutuk-upload-earlier">
      <strong>
        {say('unfinished')} ({uploads.length})
      </strong>
      <p className="kutuk-quiet">{say('unfinishedHelp')}</p>
      <ul className="kutuk-upload-list">
        {uploads.slice(0, shown).map(({ id, name, size, received }) => (
          <li key={id} className="kutuk-upload">
            <div className="kutuk-upload-name">{name}</div>
            <div className="kutuk-quiet">
              {say('received', { size: formatBytes(size, language), percent: Math.floor((received / size) * 100) })}
            </div>
            <div className="kutuk-upload-actions">
              <Button
                buttonStyle="secondary"
                size="small"
                onClick={() => void forget(id)}
                aria-label={say('ofFile', { action: say('forget'), name })}
              >
                {say('forget')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
