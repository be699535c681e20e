'use client';
import { Link, useAuth, useTranslation } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { speakOfReadings } from './readingPhrases.ts';

/** The way to the queue, in the menu. */
export function ReadingsLink() {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const here = usePathname().startsWith('/admin/readings');
  if (user?.role === 'pressOfficer') return null;
  return (
    <Link href="/admin/readings" className="nav__link kutuk-nav-link" aria-current={here ? 'page' : undefined}>
      {speakOfReadings(i18n.language)('queueTitle')}
    </Link>
  );
}
