import type { AdminViewServerProps } from 'payload';
import { mayCatalogue } from '../../access.ts';
import { AdminScreen } from '../AdminScreen.tsx';
import { ImportList } from './ImportList.tsx';
import { speakOfImports } from './importPhrases.ts';
import './imports.css';

/** `/admin/imports`: all imports, and the beginning of a new one. */
export function ImportsView(view: AdminViewServerProps) {
  const say = speakOfImports(view.initPageResult.req.i18n.language);
  return (
    <AdminScreen view={view} title={say('imports')} allowed={mayCatalogue}>
      <ImportList />
    </AdminScreen>
  );
}
