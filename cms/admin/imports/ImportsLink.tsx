'use client';
import { Link, useAuth } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { useSay } from './useSay.ts';

/** The way to the imports, in the menu. */
export function ImportsLink() {
  const { say } = useSay();
  const { user } = useAuth();
  const here = usePathname().startsWith('/admin/imports');
  if (user?.role === 'pressOfficer') return null;
  return (
    <Link href="/admin/imports" className="nav__link kutuk-nav-link" aria-current={here ? 'page' : undefined}>
      {say('imports')}
    </Link>
  );
}
