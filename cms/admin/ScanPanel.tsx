'use client';
import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import type { ScanProgress } from '../scans/readScanProgress.ts';
import { ScanCard } from './ScanCard.tsx';
import { uploadScan } from './uploadScan.ts';
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
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [uploads, setUploads] = useState<Record<string, string>>({});
  const { value, failed, refresh } = useReading<{ scans: ScanProgress[] }>(
    id === undefined ? undefined : `/api/scans/of-publication/${id}`,
    (latest) =>
      latest?.scans.some((scan) => scan.state === 'queued' || scan.state === 'running') ? busyPace : calmPace,
  );

  if (id === undefined) return <p>{say('saveFirst')}</p>;

  const note = (name: string, text?: string) =>
    setUploads(({ [name]: _old, ...others }) => (text === undefined ? others : { ...others, [name]: text }));

  const upload = async (files: Iterable<File>) => {
    for (const file of files) {
      const outcome = await uploadScan(file, Number(id), (percent) =>
        note(file.name, say('uploading', { name: file.name, percent })),
      );
      note(
        file.name,
        outcome.ok ? undefined : say('uploadFailed', { name: file.name, why: outcome.why || say('connectionLost') }),
      );
      refresh();
    }
  };

  return (
    <section className="kutuk-panel">
      <strong>{say('scans')}</strong>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same by keyboard */}
      <div
        className="kutuk-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void upload(event.dataTransfer.files);
        }}
      >
        {say('dropHere')}{' '}
        <Button buttonStyle="secondary" size="small" onClick={() => chooser.current?.click()}>
          {say('chooseFile')}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept="application/pdf,image/jpeg,image/png"
          data-testid="scan-file"
          onChange={(event) => void upload([...(event.target.files ?? [])])}
        />
      </div>
      <ul aria-live="polite">
        {Object.entries(uploads).map(([name, text]) => (
          <li key={name}>{text}</li>
        ))}
      </ul>
      {failed && <p className="kutuk-bad">{say('couldNotLoad')}</p>}
      {value?.scans.length === 0 && <p className="kutuk-quiet">{say('noScans')}</p>}
      <ul aria-live="polite">
        {value?.scans.map((scan) => (
          <ScanCard key={scan.id} scan={scan} publication={Number(id)} onChange={refresh} />
        ))}
      </ul>
    </section>
  );
}
