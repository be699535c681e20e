import { type Facts, readFacts } from './facts.ts';

/**
 * Turns pages without loading the site anew: the next page's HTML is fetched, and the parts that differ are put in place
 * of those that are shown. The address follows, and going back works. Whatever goes wrong, the browser goes there itself.
 */
export interface Turning {
  go(address: string, how?: { history?: 'push' | 'replace' | 'none' }): Promise<void>;
}

interface Fetched {
  /** Where it was found, after redirects. */
  url: string;
  page: Document;
  facts: Facts;
}

interface Options {
  /** Whether what lies on the stage stays there: it shows the page by itself. */
  keepsStage(next: Facts): boolean;
  shown(facts: Facts): void;
}

/** Pages ready at hand: those beside the shown one, and the last ones. */
const kept = 8;
/** Milliseconds: a page that is not there by then is shown while it comes. */
const waitForImage = 1500;
/** Elements outside of the parts that also speak of one page. */
const others = ['link[rel=canonical]', 'link[rel=prev]', 'link[rel=next]', 'a.language', '.satisfaction [name=page]'];

export function turnPages({ keepsStage, shown }: Options): Turning {
  const pages = new Map<string, Promise<Fetched>>();
  let turns = 0;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-turn]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    link.closest('details')?.removeAttribute('open');
    void go(link.href);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.turn === undefined) return;
    event.preventDefault();
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.append(name, value);
    void go(`${form.getAttribute('action')?.split('?')[0]}?${parameters}`);
  });
  window.addEventListener('popstate', () => void go(location.href, { history: 'none' }));
  preload();
  return { go };

  async function go(address: string, { history: how = 'push' }: { history?: 'push' | 'replace' | 'none' } = {}) {
    turns += 1;
    const turn = turns;
    const fetched = await load(address).catch(() => undefined);
    if (turn !== turns) return;
    if (!fetched) {
      location.assign(address);
      return;
    }
    const keep = keepsStage(fetched.facts);
    if (!keep) await ready(fetched.page);
    if (turn !== turns) return;
    if (how === 'push' && fetched.url !== location.href) history.pushState(null, '', fetched.url);
    if (how === 'replace') history.replaceState(null, '', fetched.url);
    exchange(fetched, keep);
    shown(fetched.facts);
    preload();
  }

  function load(address: string): Promise<Fetched> {
    const url = new URL(address, location.href).href;
    const held = pages.get(url) ?? fetchPage(url);
    pages.delete(url);
    pages.set(url, held);
    held.catch(() => pages.delete(url));
    const oldest = pages.keys().next().value;
    if (pages.size > kept && oldest !== undefined) pages.delete(oldest);
    return held;
  }

  function preload(): void {
    if (savesData()) return;
    const next = document.querySelector<HTMLAnchorElement>('#turn-next');
    if (!next) return;
    whenIdle(() => {
      load(next.href)
        .then(({ page }) => sources(page).forEach(atHand))
        .catch(() => undefined); // asked for again when it is wanted
    });
  }
}

async function fetchPage(address: string): Promise<Fetched> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const facts = readFacts(page);
  if (!response.ok || !facts) throw new TypeError(`no page to read at ${address}`);
  return { url: response.url, page, facts };
}

/** Parts are copied: the fetched page may be shown again. */
function exchange({ page, facts }: Fetched, keepStage: boolean): void {
  const focused = document.activeElement?.closest('[data-part]') ? document.activeElement.id : undefined;
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const { part: name } = part.dataset;
    if (keepStage && name === 'spread') continue;
    const next = page.querySelector(`[data-part="${name}"]`);
    if (!next) continue;
    part.replaceWith(document.importNode(next, true));
    part.querySelectorAll('img').forEach(release);
  }
  for (const selector of others) {
    const next = page.querySelector(selector);
    const old = document.querySelector(selector);
    if (old && next) old.replaceWith(document.importNode(next, true));
  }
  document.title = page.title;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-turn]')) {
    form.setAttribute('action', facts.addressOf(facts.key, 'single').split('?')[0] ?? '');
  }
  const go = document.querySelector<HTMLInputElement>('#go');
  const asked = page.querySelector<HTMLInputElement>('#go');
  if (go && asked) {
    go.value = asked.value;
    for (const name of ['aria-invalid', 'aria-describedby']) {
      const value = asked.getAttribute(name);
      if (value === null) go.removeAttribute(name);
      else go.setAttribute(name, value);
    }
  }
  if (focused === undefined) return;
  const again = focused === '' ? null : document.getElementById(focused);
  (again ?? document.querySelector<HTMLElement>('[data-stage]'))?.focus({ preventScroll: true });
}

/** The image is there before it is shown, so that no page is ever seen half. */
async function ready(page: Document): Promise<void> {
  const images = sources(page).map((source) =>
    atHand(source)
      .decode()
      .catch(() => undefined),
  );
  await Promise.race([Promise.all(images), new Promise((resolve) => setTimeout(resolve, waitForImage))]);
}

function sources(page: Document): string[] {
  return [...page.querySelectorAll('[data-spread] img')].map((image) => image.getAttribute('src') ?? '');
}

/** Images fetched before they are shown, by their address: of the next page, and of the one that is being opened. */
const fetched = new Map<string, HTMLImageElement>();
const mostAtHand = 4;

function atHand(source: string): HTMLImageElement {
  const image = fetched.get(source) ?? new Image();
  if (!fetched.has(source)) image.src = source;
  fetched.set(source, image);
  for (const [oldest, other] of fetched) {
    if (fetched.size <= mostAtHand) break;
    fetched.delete(oldest);
    release(other);
  }
  return image;
}

/** A page that is left gives back its pixels, 8 MB each, and does not wait for somebody to collect them. */
export function release(image: HTMLImageElement): void {
  image.removeAttribute('src');
}

export function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}

export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}
