import type { AdminViewServerProps } from 'payload';
import { mayCatalogue } from '../../access.ts';
import { AdminScreen } from '../AdminScreen.tsx';
import { PageScreen } from './PageScreen.tsx';
import './readings.css';
import { speakOfReadings } from './readingPhrases.ts';

/** `/admin/readings/publication/:number` and `…/page/:key`: a page's image beside its text. */
export function PageView(view: AdminViewServerProps) {
  const say = speakOfReadings(view.initPageResult.req.i18n.language);
  return (
    <AdminScreen
      view={view}
      title={say('pageTitle')}
      above={[{ label: say('queueTitle'), url: '/admin/readings' }]}
      allowed={mayCatalogue}
    >
      <PageScreen />
    </AdminScreen>
  );
}
