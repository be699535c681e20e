import { notFound } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { mayCatalogue } from '../../access.ts';
import { AdminScreen } from '../AdminScreen.tsx';
import { ImportPage } from './ImportPage.tsx';
import { speakOfImports } from './importPhrases.ts';
import './imports.css';

/** `/admin/imports/:id`: one import, from its files to its result. */
export function ImportView(view: AdminViewServerProps) {
  const say = speakOfImports(view.initPageResult.req.i18n.language);
  const segments = view.params?.segments;
  const id = Number(Array.isArray(segments) ? segments[1] : undefined);
  if (!Number.isSafeInteger(id) || id < 1) notFound();
  return (
    <AdminScreen view={view} title={say('imports')} allowed={mayCatalogue}>
      <ImportPage id={id} />
    </AdminScreen>
  );
}
