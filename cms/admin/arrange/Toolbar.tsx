import type { ArrangeSheet, SheetPage } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';
import { sayStep } from './StepList.tsx';

export type Panel = 'cut' | 'label' | 'move' | 'issues';

interface Props {
  sheet: ArrangeSheet;
  chosen: SheetPage[];
  panel: Panel | undefined;
  busy: boolean;
  say: Say<ArrangePhrase>;
  onTurn: (which: 'undo' | 'redo') => void;
  onPanel: (panel: Panel) => void;
  onRotate: (by: 90 | 270) => void;
  onLeaveOut: () => void;
  onJoin: () => void;
  onCover: () => void;
  onSelectAll: () => void;
  onSelectNone: () => void;
}

/** What can be done with the chosen pages, in words. */
export function Toolbar(props: Props) {
  const { sheet, chosen, panel, busy, say } = props;
  const none = chosen.length === 0;
  const out = !none && chosen.every((page) => page.leftOut);
  const [first] = chosen;
  const halves =
    chosen.length > 1 &&
    chosen.every((page) => page.crop !== null && page.scan === first?.scan && page.frame === first.frame);
  const stepOf = (id: number | undefined) => sheet.steps.find((step) => step.id === id);
  const turning = (which: 'undo' | 'redo') => {
    const step = stepOf(which === 'undo' ? sheet.undo : sheet.redo);
    return step ? `${say(which)}: ${sayStep(step, say)}` : say(which);
  };
  const opener = (which: Panel, disabled: boolean) => (
    <button
      type="button"
      disabled={busy || disabled}
      aria-expanded={panel === which}
      onClick={() => props.onPanel(which)}
    >
      {say(which)}
    </button>
  );
  return (
    <div role="toolbar" aria-label={say('tools')} className="kutuk-bar kutuk-tools">
      <span className="kutuk-tool-group">
        <button
          type="button"
          disabled={busy || sheet.undo === undefined}
          title={turning('undo')}
          onClick={() => props.onTurn('undo')}
        >
          {say('undo')}
        </button>
        <button
          type="button"
          disabled={busy || sheet.redo === undefined}
          title={turning('redo')}
          onClick={() => props.onTurn('redo')}
        >
          {say('redo')}
        </button>
      </span>
      <span className="kutuk-tool-group">
        {opener('cut', none)}
        <button type="button" disabled={busy || !halves} onClick={props.onJoin}>
          {say('join')}
        </button>
        <button type="button" disabled={busy || none} onClick={() => props.onRotate(270)}>
          {say('left')}
        </button>
        <button type="button" disabled={busy || none} onClick={() => props.onRotate(90)}>
          {say('right')}
        </button>
        <button type="button" disabled={busy || none} onClick={props.onLeaveOut}>
          {say(out ? 'takeBack' : 'leaveOut')}
        </button>
      </span>
      <span className="kutuk-tool-group">
        {opener('label', none)}
        {opener('move', none)}
        <button
          type="button"
          disabled={busy || chosen.length !== 1 || out || first?.key === sheet.cover}
          onClick={props.onCover}
        >
          {say('cover')}
        </button>
        {opener('issues', false)}
      </span>
      <span className="kutuk-tool-group">
        <button type="button" onClick={none ? props.onSelectAll : props.onSelectNone}>
          {say(none ? 'selectAll' : 'selectNone')}
        </button>
        <span className="kutuk-quiet">{none ? say('noneSelected') : say('selected', { count: chosen.length })}</span>
      </span>
    </div>
  );
}
