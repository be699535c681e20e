import { type DragEvent, type MouseEvent, memo } from 'react';
import type { SheetPage } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';
import { PagePicture } from './PagePicture.tsx';

interface Props {
  page: SheetPage;
  selected: boolean;
  active: boolean;
  isCover: boolean;
  /** The number of the issue that begins here. */
  issue: number | undefined;
  /** Dropping now would put pages before this one. */
  dropHere: boolean;
  draggable: boolean;
  say: Say<ArrangePhrase>;
  onPress: (page: SheetPage, event: MouseEvent) => void;
  onOpen: (page: SheetPage) => void;
  onDragStart: (page: SheetPage, event: DragEvent) => void;
  onDragOver: (page: SheetPage, event: DragEvent<HTMLElement>) => void;
}

export const tileId = (page: { id: number }) => `page-${page.id}`;

/** One page of the sheet: what it shows, its label, and in words what is special about it. */
export const PageTile = memo(function PageTile(props: Props) {
  const { page, selected, active, isCover, issue, dropHere, draggable, say } = props;
  const remarks = remarksOf(page, isCover, say);
  const name = [
    say('page', { label: page.label }),
    ...remarks,
    ...(issue === undefined ? [] : [say('beginsIssue')]),
  ].join(', ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box that holds it takes the keys for all of its options
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus, and names the active option
    <div
      id={tileId(page)}
      role="option"
      className="kutuk-tile"
      aria-selected={selected}
      aria-label={name}
      data-active={active}
      data-out={page.leftOut}
      data-issue={issue !== undefined}
      data-drop={dropHere}
      draggable={draggable}
      onClick={(event) => props.onPress(page, event)}
      onDoubleClick={() => props.onOpen(page)}
      onDragStart={(event) => props.onDragStart(page, event)}
      onDragOver={(event) => props.onDragOver(page, event)}
    >
      {issue !== undefined && <span className="kutuk-issue" data-mark={say('issueMark', { n: issue })} />}
      <PagePicture page={page} />
      <span className="kutuk-tile-label">{page.label || '—'}</span>{' '}
      <span className="kutuk-tile-remarks">{remarks.join(', ')}</span>
    </div>
  );
});

function remarksOf(page: SheetPage, isCover: boolean, say: Say<ArrangePhrase>): string[] {
  const part = page.crop && (page.crop.height === 10_000 || page.crop.width === 10_000 ? 'isHalf' : 'isPart');
  const looksLikeSpread = page.gutter !== undefined && page.crop === null && page.rotation === 0 && !page.leftOut;
  const said: (ArrangePhrase | false | null)[] = [
    isCover && 'isCover',
    page.leftOut && 'isLeftOut',
    page.staff && 'isStaff',
    part,
    page.rotation !== 0 && 'isTurned',
    page.blank && page.crop === null && 'isBlank',
    looksLikeSpread && 'isSpread',
    page.failure !== undefined && 'failed',
  ];
  return said.flatMap((phrase) => (phrase ? [say(phrase)] : []));
}
