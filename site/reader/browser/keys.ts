import { recall, remember } from './remember.ts';

export interface KeyActions {
  /** By key, as `event.key` names it. Single letters can be switched off (WCAG 2.1.4); arrows can't. */
  [key: string]: () => void;
}

const name = 'single-keys';

export function listenToKeys(actions: KeyActions): void {
  const choice = document.querySelector<HTMLInputElement>('[data-single-keys]');
  if (choice) {
    choice.checked = recall(name) !== 'off';
    choice.addEventListener('change', () => remember(name, choice.checked ? undefined : 'off'));
  }
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
    const act = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!act || (event.key.length === 1 && recall(name) === 'off')) return;
    event.preventDefault();
    act();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"]), select, textarea, [contenteditable]') !== null
  );
}
