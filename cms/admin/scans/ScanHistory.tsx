'use client';
import { useTranslation } from '@payloadcms/ui';
import type { ScanProgress } from '../../scans/readScanProgress.ts';
import { formatMoment } from '../format.ts';
import { UploadPanel } from '../uploads/UploadPanel.tsx';
import { speakOfScans } from './scanPhrases.ts';

/** What a scan replaces, what replaces it, and when its original was verified; and the way to a better scan. */
export function ScanHistory({
  scan,
  nameOf,
  publication,
  onChange,
}: {
  scan: ScanProgress;
  nameOf: (scan: number) => string;
  publication: number;
  onChange: () => void;
}) {
  const { i18n } = useTranslation();
  const say = speakOfScans(i18n.language);
  const { replaces, replacedBy, fixity } = scan;
  const at = fixity && formatMoment(fixity.at, i18n.language, { dateStyle: 'short' });
  const compare = (newScan: number) => <a href={`/admin/scans/${newScan}/replace`}>{say('compareScans')}</a>;
  return (
    <>
      {replaces && (
        <p>
          {say(replaces.standing ? 'replacesStanding' : 'replacesWaiting', { scan: nameOf(replaces.scan) })}{' '}
          {(scan.state === 'done' || replaces.standing) && compare(scan.id)}
        </p>
      )}
      {replacedBy !== undefined && (
        <p className="kutuk-quiet">
          {say('replacedBy', { scan: nameOf(replacedBy) })} {compare(replacedBy)}
        </p>
      )}
      {fixity && fixity.outcome !== 'ok' && (
        <p role="alert" className="kutuk-bad">
          {say(fixity.outcome === 'missing' ? 'fixityMissing' : 'fixityDamaged', { at: at ?? '' })}
        </p>
      )}
      {fixity?.outcome === 'ok' && <p className="kutuk-quiet">{say('fixityOk', { at: at ?? '' })}</p>}
      {scan.state === 'done' && replacedBy === undefined && (!replaces || replaces.standing) && (
        <details>
          <summary>{say('replaceOpen')}</summary>
          <UploadPanel
            target={{ publication, replaces: scan.id }}
            invitation={say('replaceDrop')}
            accept="application/pdf,image/jpeg,image/png,image/tiff"
            onArrival={onChange}
          />
        </details>
      )}
    </>
  );
}
