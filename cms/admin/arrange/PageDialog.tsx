import { Button } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import type { SheetPage } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';
import { PagePicture } from './PagePicture.tsx';

interface Props {
  page: SheetPage;
  publication: number;
  say: Say<ArrangePhrase>;
  onClose: () => void;
}

/** One page, large enough to be read. */
export function PageDialog({ page, publication, say, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="kutuk-enlarged" aria-label={say('page', { label: page.label })} onClose={onClose}>
      <div className="kutuk-row">
        <strong>{say('page', { label: page.label })}</strong>
        <a href={`/admin/readings/publication/${publication}/page/${page.key}`}>{say('readText')}</a>
        <Button size="small" buttonStyle="secondary" onClick={() => dialog.current?.close()}>
          {say('close')}
        </Button>
      </div>
      <PagePicture page={page} size={1200} lazy={false} />
    </dialog>
  );
}
