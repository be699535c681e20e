import { canSave, NotFetched, remove, type SavedLabel, save, savedHere } from './shelf.ts';

/** The publication page's own part: save, stop, remove, and how far it is. */
const part = document.querySelector<HTMLElement>('[data-offline]');
if (part && canSave()) begin(part);

function begin(part: HTMLElement): void {
  const find = <Found extends Element>(selector: string): Found => {
    const found = part.querySelector<Found>(selector);
    if (!found) throw new Error(`${selector} is missing`);
    return found;
  };
  const status = find<HTMLElement>('[role=status]');
  const progress = find<HTMLProgressElement>('progress');
  const hint = find<HTMLElement>('[data-offline-hint]');
  const buttons = {
    save: find<HTMLButtonElement>('[data-offline-save]'),
    stop: find<HTMLButtonElement>('[data-offline-stop]'),
    remove: find<HTMLButtonElement>('[data-offline-remove]'),
  };
  const number = Number(part.dataset.offline);
  let stopping: AbortController | undefined;

  const show = (state: 'none' | 'saving' | 'saved', focus: boolean) => {
    buttons.save.hidden = state !== 'none';
    buttons.stop.hidden = state !== 'saving';
    buttons.remove.hidden = state !== 'saved';
    progress.hidden = state !== 'saving';
    hint.hidden = state === 'saved';
    // the button that was pressed is gone
    if (focus) buttons[state === 'none' ? 'save' : state === 'saving' ? 'stop' : 'remove'].focus();
  };
  const say = (sentence: string | undefined, values: Record<string, string> = {}) => {
    status.textContent = Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, value),
      sentence ?? '',
    );
  };
  const saySaved = ({ bytes }: SavedLabel) => say(status.dataset.saved, { size: megabytes(bytes) });

  buttons.save.addEventListener('click', async () => {
    stopping = new AbortController();
    show('saving', true);
    let told = 0;
    try {
      const label = await save(await listOf(part, number, stopping.signal), {
        signal: stopping.signal,
        told: (done, all) => {
          progress.max = all;
          progress.value = done;
          // a screen reader is told each tenth, not each file
          const tenth = Math.floor((done / all) * 10);
          if (tenth === told) return;
          told = tenth;
          say(status.dataset.saving, { done: String(done), all: String(all) });
        },
      });
      show('saved', true);
      saySaved(label);
    } catch (error) {
      show('none', true);
      say(status.dataset[reasonOf(error)]);
      if (status.textContent === status.dataset.withdrawn) await remove(number);
    }
  });
  buttons.stop.addEventListener('click', () => stopping?.abort());
  buttons.remove.addEventListener('click', async () => {
    await remove(number);
    show('none', true);
    say(status.dataset.removed);
  });
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data?.gone === number) {
      show('none', false);
      say(status.dataset.withdrawn);
    }
  });
  part.hidden = false;
  savedHere().then(({ whole }) => {
    const mine = whole.find((label) => label.number === number);
    if (!mine) return;
    show('saved', false);
    saySaved(mine);
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof NotFetched && (error.status === 404 || error.status === 410)) return 'withdrawn';
  if (error instanceof DOMException && error.name === 'AbortError') return 'stopped';
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
  return 'failed';
}

function megabytes(bytes: number): string {
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  return `${format.format(bytes / 1_000_000)} MB`;
}

async function listOf(part: HTMLElement, number: number, signal: AbortSignal) {
  const { address = '', title = '', list = '', page = '', words = '', image = '', rooms = '' } = part.dataset;
  const [pages, code] = await Promise.all([getJson(list, signal), getJson('/code.json', signal)]);
  const listed: [key: number, label: string, image: string][] = pages.pages;
  const put = (pattern: string, key: number, version = '') =>
    pattern.replace('KEY', String(key)).replace('IMAGE', version);
  return {
    label: { number, title, address, pages: listed.length },
    addresses: [
      address,
      list,
      ...sameOrigin(document.querySelectorAll<HTMLImageElement>(`main img[src^="/p/${number}/"]`), 'src'),
      ...listed.flatMap(([key, , version]) => [
        put(page, key),
        put(words, key),
        ...(version === '' ? [] : [put(image, key, version)]),
      ]),
    ],
    shared: [
      ...rooms.split(' '),
      ...code.files,
      ...sameOrigin(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet], link[rel=icon]'), 'href'),
      ...sameOrigin(document.querySelectorAll<HTMLImageElement>('header img'), 'src'),
    ],
  };
}

function sameOrigin(found: Iterable<Element>, attribute: 'src' | 'href'): string[] {
  return [...found].map((element) => element.getAttribute(attribute) ?? '').filter((value) => value.startsWith('/'));
}

async function getJson(address: string, signal: AbortSignal) {
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error instanceof TypeError ? new NotFetched(address, 0) : error;
  });
  if (!response.ok) throw new NotFetched(address, response.status);
  return response.json();
}
