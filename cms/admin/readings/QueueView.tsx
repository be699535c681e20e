import type { AdminViewServerProps } from 'payload';
import { mayCatalogue } from '../../access.ts';
import { AdminScreen } from '../AdminScreen.tsx';
import { QueueScreen } from './QueueScreen.tsx';
import './readings.css';
import { speakOfReadings } from './readingPhrases.ts';

/** `/admin/readings`: pages that wait for somebody to look at their text. */
export function QueueView(view: AdminViewServerProps) {
  const say = speakOfReadings(view.initPageResult.req.i18n.language);
  return (
    <AdminScreen view={view} title={say('queueTitle')} allowed={mayCatalogue}>
      <QueueScreen />
    </AdminScreen>
  );
}
