import type { AdminViewServerProps } from 'payload';
import { mayCatalogue } from '../../access.ts';
import { AdminScreen } from '../AdminScreen.tsx';
import { OverviewScreen } from './OverviewScreen.tsx';
import './scans.css';
import { speakOfScans } from './scanPhrases.ts';

/** `/admin/scans`: how all scans stand, so that those that need somebody are found. */
export function OverviewView(view: AdminViewServerProps) {
  const say = speakOfScans(view.initPageResult.req.i18n.language);
  return (
    <AdminScreen view={view} title={say('overviewTitle')} allowed={mayCatalogue}>
      <OverviewScreen />
    </AdminScreen>
  );
}
