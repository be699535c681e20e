import type { AdminViewServerProps } from 'payload';
import { AdminScreen } from '../AdminScreen.tsx';
import { ArrangeScreen } from './ArrangeScreen.tsx';
import './arrange.css';
import { speakOfArranging } from './arrangePhrases.ts';

/** `/admin/arrange/:publication`: the contact sheet of a publication. */
export function ArrangeView(view: AdminViewServerProps) {
  const say = speakOfArranging(view.initPageResult.req.i18n.language);
  return (
    <AdminScreen view={view} title={say('title')}>
      <ArrangeScreen />
    </AdminScreen>
  );
}
