'use client';
import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import type { ScanProgress } from '../scans/readScanProgress.ts';
import { ScanCard } from './ScanCard.tsx';
import { UploadPanel } from './uploads/UploadPanel.tsx';
import { useReading } from './useReading.ts';
import { speak } from './words.ts';

/** Milliseconds between readings: while something is being read, and otherwise. */
const busyPace = 1500;
const calmPace = 15_000;

/** Upload of scans, and how far each one's ingest is. */
export function ScanPanel() {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const say = speak(i18n.language);
  const { value, failed, refresh } = useReading<{ scans: ScanProgress[] }>(
    id === undefined ? undefined : `/api/scans/of-publication/${id}`,
    (latest) =>
      latest?.scans.some((scan) => scan.state === 'queued' || scan.state === 'running') ? busyPace : calmPace,
  );

  const nameOf = (scan: number) => value?.scans.find((one) => one.id === scan)?.fileName ?? `${scan}`;

  if (id === undefined) return <p>{say('saveFirst')}</p>;

  return (
    <section className="kutuk-panel">
      <strong>{say('scans')}</strong>
      <UploadPanel
        target={{ publication: Number(id) }}
        invitation={say('dropHere')}
        accept="application/pdf,image/jpeg,image/png,image/tiff"
        onArrival={refresh}
      >
        {failed && <p className="kutuk-bad">{say('couldNotLoad')}</p>}
        {value?.scans.length === 0 && <p className="kutuk-quiet">{say('noScans')}</p>}
        <ul aria-live="polite">
          {value?.scans.map((scan) => (
            <ScanCard key={scan.id} scan={scan} nameOf={nameOf} publication={Number(id)} onChange={refresh} />
          ))}
        </ul>
      </UploadPanel>
    </section>
  );
}
