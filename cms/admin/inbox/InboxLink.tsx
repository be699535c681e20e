'use client';
import { Link, useAuth, useTranslation } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import type { InboxList } from '../../inbox/inboxQuery.ts';
import { formatNumber } from '../format.ts';
import { useReading } from '../useReading.ts';
import { speakOfInbox } from './inboxPhrases.ts';

const pace = 60_000;

/** The way to the queue, in the menu, with how many wait there. */
export function InboxLink() {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const here = usePathname().startsWith('/admin/inbox');
  const allowed = user !== null && user !== undefined && user.role !== 'pressOfficer';
  const { value } = useReading<InboxList['states']>(allowed ? '/api/inbox/counts' : undefined, () => pace);
  if (!allowed) return null;
  return (
    <Link href="/admin/inbox" className="nav__link kutuk-nav-link" aria-current={here ? 'page' : undefined}>
      {speakOfInbox(i18n.language)('title')}
      {value && value.open > 0 && ` (${formatNumber(value.open, i18n.language)})`}
    </Link>
  );
}
