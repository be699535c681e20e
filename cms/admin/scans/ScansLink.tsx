'use client';
import { Link, useAuth, useTranslation } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { speakOfScans } from './scanPhrases.ts';

/** The way to the state of all scans, in the menu. */
export function ScansLink() {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const here = usePathname().startsWith('/admin/scans');
  if (user?.role === 'pressOfficer') return null;
  return (
    <Link href="/admin/scans" className="nav__link kutuk-nav-link" aria-current={here ? 'page' : undefined}>
      {speakOfScans(i18n.language)('overviewTitle')}
    </Link>
  );
}
