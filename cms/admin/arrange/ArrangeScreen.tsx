'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Operation } from '../../pages/operations.ts';
import type { SheetPage } from '../../pages/sheet.ts';
import { speakOfArranging } from './arrangePhrases.ts';
import { ContactSheet } from './ContactSheet.tsx';
import { CutPanel } from './CutPanel.tsx';
import { IssuePanel } from './IssuePanel.tsx';
import { LabelPanel } from './LabelPanel.tsx';
import { MovePanel } from './MovePanel.tsx';
import { Notices } from './Notices.tsx';
import { PageDialog } from './PageDialog.tsx';
import { StepList } from './StepList.tsx';
import { type Panel, Toolbar } from './Toolbar.tsx';
import { useSelection } from './useSelection.ts';
import { useSheet } from './useSheet.ts';

const noPages: readonly number[] = [];

/** The contact sheet of a publication: pages are chosen, and what is done to them can be undone. */
export function ArrangeScreen() {
  const { i18n } = useTranslation();
  const say = useMemo(() => speakOfArranging(i18n.language), [i18n.language]);
  const language = i18n.language === 'en' ? 'en' : 'tr';
  const number = Number(/\/arrange\/(\d+)/.exec(usePathname())?.[1]);
  const { sheet, failed, busy, problem, said, take, turn, reload } = useSheet(number, say);
  const ids = useMemo(() => sheet?.pages.map(({ id }) => id) ?? noPages, [sheet?.pages]);
  const selection = useSelection(ids);
  const [panel, setPanel] = useState<Panel>();
  /** Pages that the panel is about, when it is not the selection. */
  const [about, setAbout] = useState<number[]>();
  const [marks, setMarks] = useState<number[]>([]);
  const [opened, setOpened] = useState<SheetPage>();

  const close = useCallback(() => {
    setPanel(undefined);
    setAbout(undefined);
  }, []);
  const apply = useCallback(
    async (operation: Operation) => {
      if (!(await take(operation))) return;
      if (operation.type === 'assign') setMarks([]);
      if (['cut', 'label', 'move', 'assign'].includes(operation.type)) close();
    },
    [take, close],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const writes = event.target instanceof HTMLElement && event.target.closest('input[type=text], textarea, select');
      if (!(event.ctrlKey || event.metaKey) || writes) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      void turn(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [turn]);

  const issueNumbers = useMemo(() => new Map(marks.map((id, index) => [id, index + 1])), [marks]);

  if (failed && !sheet) {
    return (
      <div className="kutuk-panel" role="alert">
        <p>{say('couldNotLoad')}</p>
        <Button size="small" onClick={reload}>
          {say('again')}
        </Button>
      </div>
    );
  }
  if (!sheet) return <p role="status">{say('loading')}</p>;

  const chosen = sheet.pages.filter(({ id }) => selection.chosen.has(id));
  const editable = sheet.mayArrange && !busy;
  const wanted = about ? sheet.pages.filter(({ id }) => about.includes(id)) : chosen;
  const leaveOut = () =>
    chosen.length > 0 &&
    void apply({ type: 'leaveOut', pages: selection.pages, leftOut: !chosen.every((page) => page.leftOut) });
  const shift = (direction: -1 | 1) => {
    const moved =
      selection.pages.length > 0 ? selection.pages : selection.active === undefined ? [] : [selection.active];
    const group = new Set(moved);
    const [first, last] = [ids.findIndex((id) => group.has(id)), ids.findLastIndex((id) => group.has(id))];
    const target = direction < 0 ? first - 1 : last + 2;
    if (moved.length === 0 || target < 0 || target > ids.length) return;
    void apply({ type: 'move', pages: moved, before: ids[target] ?? null });
  };
  const toggle = (which: Panel) => {
    setAbout(undefined);
    setPanel(panel === which ? undefined : which);
  };

  return (
    <div className="kutuk-arrange" aria-busy={busy}>
      <header className="kutuk-arrange-head">
        <h1>{sheet.publication.title}</h1>
        <p className="kutuk-quiet">
          {say('count', { pages: sheet.pages.length, leftOut: sheet.pages.filter((page) => page.leftOut).length })}{' '}
          <a href={`/admin/collections/publications/${number}`}>{say('back')}</a>
        </p>
      </header>
      <Notices
        sheet={sheet}
        problem={problem}
        say={say}
        onCutAll={(pages) => {
          setAbout(pages);
          setPanel('cut');
        }}
        onSelect={(pages) => selection.set(pages)}
      />
      <p className="kutuk-unseen" role="status" aria-live="polite">
        {said}
      </p>
      {sheet.mayArrange && (
        <Toolbar
          sheet={sheet}
          chosen={chosen}
          panel={panel}
          busy={busy}
          say={say}
          onTurn={(which) => void turn(which)}
          onPanel={toggle}
          onRotate={(by) => void apply({ type: 'rotate', pages: selection.pages, by })}
          onLeaveOut={leaveOut}
          onJoin={() => void apply({ type: 'join', pages: selection.pages })}
          onCover={() => void apply({ type: 'cover', page: selection.pages[0] ?? null })}
          onSelectAll={selection.all}
          onSelectNone={selection.none}
        />
      )}
      <p id="kutuk-contact-keys" className="kutuk-quiet kutuk-keys">
        {say('keysHelp')}
      </p>
      <div className="kutuk-arrange-desk" data-panel={panel !== undefined}>
        {panel === 'cut' && wanted.length > 0 && (
          <CutPanel
            key={wanted.map(({ id }) => id).join()}
            pages={wanted}
            rightToLeft={sheet.publication.rightToLeft}
            busy={busy}
            say={say}
            onApply={apply}
            onClose={close}
          />
        )}
        {panel === 'label' && (
          <LabelPanel
            pages={sheet.pages}
            selected={selection.pages}
            busy={busy}
            language={language}
            say={say}
            onApply={apply}
            onClose={close}
          />
        )}
        {panel === 'move' && (
          <MovePanel
            pages={sheet.pages}
            selected={selection.pages}
            busy={busy}
            say={say}
            onApply={apply}
            onClose={close}
          />
        )}
        {panel === 'issues' && (
          <IssuePanel
            sheet={sheet}
            selected={selection.pages}
            marks={marks}
            busy={busy}
            say={say}
            onMarks={setMarks}
            onApply={apply}
            onClose={close}
          />
        )}
        <ContactSheet
          sheet={sheet}
          selection={selection}
          issues={issueNumbers}
          say={say}
          editable={editable}
          onMove={(pages, before) => void apply({ type: 'move', pages, before })}
          onShift={shift}
          onLeaveOut={leaveOut}
          onOpen={setOpened}
        />
      </div>
      <StepList steps={sheet.steps} language={language} say={say} />
      {sheet.away.length > 0 && (
        <section className="kutuk-away">
          <h2>{say('away')}</h2>
          <ul>
            {sheet.away.map((one) => (
              <li key={one.number}>
                <a href={`/admin/arrange/${one.number}`}>{one.title}</a>{' '}
                <span className="kutuk-quiet">{say('awayPages', { pages: one.pages })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {opened && <PageDialog page={opened} publication={number} say={say} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
