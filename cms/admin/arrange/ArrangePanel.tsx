'use client';
import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import type { CoverCard } from '../../pages/readCoverCard.ts';
import { useReading } from '../useReading.ts';
import { speakOfArranging } from './arrangePhrases.ts';

/** Milliseconds between readings: pages arrive, and the cover is chosen on another screen. */
const pace = 15_000;

/** On the publication's form: its cover, and the way to the contact sheet. */
export function ArrangePanel() {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const say = speakOfArranging(i18n.language);
  const { value } = useReading<CoverCard>(
    id === undefined ? undefined : `/api/publications/${id}/arrangement/cover`,
    () => pace,
  );
  if (id === undefined || !value || value.pages === 0) return null;
  return (
    <section className="kutuk-panel">
      <strong>{say('currentCover')}</strong>
      <div className="kutuk-cover">
        {value.key === undefined ? (
          <span className="kutuk-cover-blank">{say('noImage')}</span>
        ) : (
          // biome-ignore lint/performance/noImgElement: the archive's own image, in the size that is shown
          <img src={`/api/publications/${id}/pages/${value.key}/320.webp?v=${value.key}`} alt="" width={96} />
        )}
        <div>
          <p>{value.chosen ? say('coverChosen', { label: value.label ?? '' }) : say('coverFirst')}</p>
          <p>
            <a href={`/admin/arrange/${id}`}>{say('openLink')}</a>{' '}
            <span className="kutuk-quiet">{say('openHelp')}</span>
          </p>
        </div>
      </div>
    </section>
  );
}
