import { canSave, remove, savedHere } from './shelf.ts';

/** Lists what is saved, and takes it away. */
const part = document.querySelector<HTMLElement>('[data-saved]');
if (part) begin(part);

function begin(part: HTMLElement): void {
  const own = part.dataset.own ?? '';
  const away = part.querySelector<HTMLElement>('[data-away]');
  const empty = part.querySelector<HTMLElement>('[data-empty]');
  const list = part.querySelector('ul');
  const status = part.querySelector('[role=status]');
  // shown in the place of another page
  if (away && location.pathname !== own) away.hidden = false;

  const fill = async () => {
    const { whole, begun } = canSave() ? await savedHere() : { whole: [], begun: [] };
    list?.replaceChildren(
      ...whole.map(({ number, title, address, pages, bytes }) => {
        const link = document.createElement('a');
        link.href = address;
        link.textContent = title;
        return item(
          number,
          link,
          (part.dataset.pages ?? '').replace('{pages}', count(pages)).replace('{size}', count(bytes / 1e6)),
        );
      }),
      ...begun.map((number) => item(number, (part.dataset.begun ?? '').replace('{number}', String(number)), '')),
    );
    if (empty) empty.hidden = whole.length + begun.length > 0;
  };

  const item = (number: number, name: HTMLElement | string, details: string) => {
    const made = document.createElement('li');
    const note = document.createElement('span');
    note.className = 'note';
    note.textContent = details;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = part.dataset.remove ?? '';
    const named = typeof name === 'string' ? name : (name.textContent ?? '');
    button.setAttribute('aria-label', `${button.textContent}: ${named}`);
    button.addEventListener('click', async () => {
      await remove(number);
      await fill();
      if (status) status.textContent = part.dataset.removed ?? '';
      (list?.querySelector('button') ?? part.querySelector('h1'))?.focus();
    });
    const shown = document.createElement('span');
    shown.append(name);
    made.append(shown, note, button);
    return made;
  };

  part.querySelector('h1')?.setAttribute('tabindex', '-1');
  navigator.serviceWorker?.addEventListener('message', fill);
  navigator.serviceWorker?.controller?.postMessage('sweep');
  fill();
}

function count(value: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}
