import type { AdminViewServerProps } from 'payload';
import { mayCatalogue } from '../../access.ts';
import { AdminScreen } from '../AdminScreen.tsx';
import { InboxScreen } from './InboxScreen.tsx';
import './inbox.css';
import { speakOfInbox } from './inboxPhrases.ts';

/** `/admin/inbox`: what readers of the library handed in. */
export function InboxView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { siteUrl } = req.payload.config.custom;
  return (
    <AdminScreen view={view} title={speakOfInbox(req.i18n.language)('title')} allowed={mayCatalogue}>
      <InboxScreen siteUrl={typeof siteUrl === 'string' ? siteUrl : undefined} />
    </AdminScreen>
  );
}
