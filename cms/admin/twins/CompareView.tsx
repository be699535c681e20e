import type { AdminViewServerProps } from 'payload';
import { AdminScreen } from '../AdminScreen.tsx';
import { CompareScreen } from './CompareScreen.tsx';
import { speakOfTwins } from './twinPhrases.ts';
import './twins.css';

/** `/admin/compare/:one/:other`: two records side by side. */
export function CompareView(view: AdminViewServerProps) {
  const say = speakOfTwins(view.initPageResult.req.i18n.language);
  const segments = view.params?.segments;
  const [, one, other] = Array.isArray(segments) ? segments : [];
  return (
    <AdminScreen view={view} title={say('compareTitle')}>
      <CompareScreen one={Number(one)} other={Number(other)} />
    </AdminScreen>
  );
}
