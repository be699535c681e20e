import { type DragEvent, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { ArrangeSheet, SheetPage } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';
import { PageTile, tileId } from './PageTile.tsx';
import type { Selection } from './useSelection.ts';

interface Props {
  sheet: ArrangeSheet;
  selection: Selection;
  /** Number of the issue by the page that begins it. */
  issues: ReadonlyMap<number, number>;
  say: Say<ArrangePhrase>;
  editable: boolean;
  onMove: (pages: number[], before: number | null) => void;
  onShift: (direction: -1 | 1) => void;
  onLeaveOut: () => void;
  onOpen: (page: SheetPage) => void;
}

/** All pages in their order. One stop of the Tab key; arrows, space and Shift do the rest. */
export function ContactSheet(props: Props) {
  const { sheet, selection, issues, say, editable, onMove, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const [drop, setDrop] = useState<{ before: number | null }>();
  const cover = sheet.cover ?? sheet.pages.find((page) => !page.leftOut)?.key;
  const { active, chosen } = selection;

  useEffect(() => {
    if (active === undefined) return;
    document.getElementById(tileId({ id: active }))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  // tiles are drawn again only when something of theirs changes: these must stay the same functions
  const current = useRef({ selection, onOpen });
  current.current = { selection, onOpen };
  const press = useCallback((page: SheetPage, event: MouseEvent) => {
    current.current.selection.press(page.id, { range: event.shiftKey, toggle: event.ctrlKey || event.metaKey });
  }, []);
  const open = useCallback((page: SheetPage) => current.current.onOpen(page), []);
  const dragStart = useCallback((page: SheetPage, event: DragEvent) => {
    const { selection: now } = current.current;
    if (!now.chosen.has(page.id)) now.press(page.id, { range: false, toggle: false });
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', page.label);
  }, []);
  const dragOver = useCallback(
    (page: SheetPage, event: DragEvent<HTMLElement>) => {
      event.preventDefault();
      const { left, width } = event.currentTarget.getBoundingClientRect();
      const behind = event.clientX > left + width / 2;
      const at = sheet.pages.findIndex(({ id }) => id === page.id);
      const before = (behind ? sheet.pages[at + 1]?.id : page.id) ?? null;
      setDrop((old) => (old && old.before === before ? old : { before }));
    },
    [sheet.pages],
  );

  const columns = () => {
    const tiles = list.current?.children;
    const top = (tiles?.[0] as HTMLElement | undefined)?.offsetTop;
    let count = 0;
    while (tiles && count < tiles.length && (tiles[count] as HTMLElement).offsetTop === top) count++;
    return Math.max(1, count);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns(),
      ArrowDown: columns(),
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const step = steps[event.key];
    if (step !== undefined && event.altKey && editable) {
      if (Math.abs(step) === 1) props.onShift(step as -1 | 1);
    } else if (step !== undefined) selection.step(step, event.shiftKey);
    else if (event.key === ' ') selection.toggleActive();
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) selection.all();
    else if (event.key === 'Escape') selection.none();
    else if (event.key === 'Delete' && editable) props.onLeaveOut();
    else if (event.key === 'Enter') {
      const page = sheet.pages.find(({ id }) => id === active);
      if (page) onOpen(page);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="listbox"
      aria-multiselectable="true"
      aria-label={say('sheet')}
      aria-describedby="kutuk-contact-keys"
      aria-activedescendant={active === undefined ? undefined : tileId({ id: active })}
      tabIndex={0}
      className="kutuk-contact"
      onKeyDown={onKeyDown}
      onFocus={() => active === undefined && selection.step(0, false)}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setDrop(undefined)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (drop && editable && !(drop.before !== null && chosen.has(drop.before))) {
          onMove(
            sheet.pages.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
            drop.before,
          );
        }
        setDrop(undefined);
      }}
      onDragEnd={() => setDrop(undefined)}
    >
      {sheet.pages.map((page) => (
        <PageTile
          key={page.id}
          page={page}
          selected={chosen.has(page.id)}
          active={page.id === active}
          isCover={page.key === cover}
          issue={issues.get(page.id)}
          dropHere={drop?.before === page.id}
          draggable={editable}
          say={say}
          onPress={press}
          onOpen={open}
          onDragStart={dragStart}
          onDragOver={dragOver}
        />
      ))}
    </div>
  );
}
