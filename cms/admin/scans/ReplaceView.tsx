import type { AdminViewServerProps } from 'payload';
import { mayCatalogue } from '../../access.ts';
import { AdminScreen } from '../AdminScreen.tsx';
import { ReplaceScreen } from './ReplaceScreen.tsx';
import './scans.css';
import { speakOfScans } from './scanPhrases.ts';

/** `/admin/scans/:id/replace`: the pages of a scan beside those of the better one. */
export function ReplaceView(view: AdminViewServerProps) {
  const say = speakOfScans(view.initPageResult.req.i18n.language);
  const segments = view.params?.segments;
  const scan = Number(Array.isArray(segments) ? segments[1] : undefined);
  return (
    <AdminScreen
      view={view}
      title={say('replaceTitle')}
      above={[{ label: say('overviewTitle'), url: '/scans' }]}
      allowed={mayCatalogue}
    >
      <ReplaceScreen scan={scan} />
    </AdminScreen>
  );
}
