import { type Facts, readFacts } from './facts.ts';
import { listenToKeys } from './keys.ts';
import { keepPlace, offerPlace, placeIn } from './lastRead.ts';
import { recall, remember } from './remember.ts';
import type { Scroller } from './scroller.ts';
import { openStage } from './stage.ts';
import { savesData, turnPages, whenIdle } from './turning.ts';
import { openVolumeBar } from './volumeBar.ts';

/** What a script adds to reading. Pages, text, search, turning and printing work without it. */
const facts = readFacts(document);
const room = document.querySelector<HTMLElement>('[data-room]');
const stageElement = document.querySelector<HTMLElement>('[data-stage]');
if (facts && room && stageElement) start(facts, room, stageElement);

function start(first: Facts, room: HTMLElement, stageElement: HTMLElement): void {
  let now = first;
  let scroller: Scroller | undefined;
  let wasBroad = false;
  // from here on what is pressed has somebody who listens
  document.documentElement.dataset.reading = '';
  const reader = document.querySelector<HTMLElement>('[data-reader]');
  const said = document.querySelector<HTMLElement>('[data-announce]');
  const above = document.querySelector<HTMLElement>('body > header');
  const measure = () => document.documentElement.style.setProperty('--above', `${above?.offsetHeight ?? 0}px`);
  measure();
  window.addEventListener('resize', measure, { passive: true });

  const turning = turnPages({
    keepsStage: (next) => scroller !== undefined && scroller.view === next.view,
    shown,
  });
  const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
  const rightToLeft = () => document.querySelector('[data-spread]')?.getAttribute('dir') === 'rtl';
  const turnTo = (side: 'left' | 'right') =>
    click((side === 'right') !== rightToLeft() ? '#turn-next' : '#turn-previous');
  const stage = openStage(stageElement, {
    locale: first.locale,
    zoomed: () => scroller?.resized(),
    swiped: (direction) => turnTo(direction === 'left' ? 'right' : 'left'),
  });
  const bar = openVolumeBar({ go: (position) => void turning.go(goAddress(position)) });

  const acts: Record<string, (button: HTMLElement) => void> = {
    in: () => stage.zoomBy(1.25),
    out: () => stage.zoomBy(0.8),
    width: () => stage.fit('width'),
    page: () => stage.fit('page'),
    turn: () => stage.turn(),
    contrast: (button) => press(button, stageElement.classList.toggle('more-contrast')),
    invert: (button) => press(button, stageElement.classList.toggle('inverted')),
    text: (button) => setText(button, room.classList.contains('image-only')),
    whole: (button) => {
      if (button instanceof HTMLButtonElement) {
        void import('./wholeImage.ts').then(({ downloadWhole }) => downloadWhole(button, tell));
      }
    },
    full: () => (document.fullscreenElement ? void document.exitFullscreen() : void reader?.requestFullscreen()),
  };
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
    if (button) acts[button.dataset.act ?? '']?.(button);
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
    }
  });
  document.addEventListener('fullscreenchange', () => {
    const full = document.querySelector<HTMLElement>('[data-act="full"]');
    if (full) press(full, document.fullscreenElement !== null);
  });
  const full = document.querySelector<HTMLElement>('[data-act="full"]');
  if (full && !document.fullscreenEnabled) full.hidden = true;
  const textButton = document.querySelector<HTMLElement>('[data-act="text"]');
  if (textButton && recall('reading') === 'image') setText(textButton, false);

  // in a page that reaches beyond the stage, arrows move about
  const arrow = (side: 'left' | 'right') => () => {
    const by = { left: side === 'left' ? -80 : 80, behavior: 'instant' } as const;
    if (stage.isEnlarged() && stageElement.scrollWidth > stageElement.clientWidth + 1) stageElement.scrollBy(by);
    else turnTo(side);
  };
  const focus = (selector: string) => {
    const field = document.querySelector<HTMLInputElement>(selector);
    field?.focus();
    field?.select();
  };
  listenToKeys({
    ArrowLeft: arrow('left'),
    ArrowRight: arrow('right'),
    '+': () => stage.zoomBy(1.25),
    '=': () => stage.zoomBy(1.25),
    '-': () => stage.zoomBy(0.8),
    '0': () => stage.fit('width'),
    g: () => focus('#go'),
    '/': () => focus('#inside'),
    n: () => click('#match-after'),
    p: () => click('#match-before'),
    '1': () => click('#view-single'),
    '2': () => click('#view-double'),
    '3': () => click('#view-continuous'),
    '4': () => click('#view-grid'),
    t: () => click('[data-act="text"]'),
    r: () => stage.turn(),
    f: () => click('[data-act="full"]'),
    '?': () => click('[data-menu="keys"] summary'),
    Escape: closeMenu,
  });

  const place = placeIn(first.number);
  const offer = document.querySelector<HTMLElement>('[data-last-read]');
  if (offer && place && place.key !== first.key && first.position === 1) {
    offerPlace(offer, first.number, place, first.addressOf(place.key));
  } else keepPlace(first);
  showWhole();
  void settle();

  /** A map is seen whole before anything of it is looked at; the next page is as wide as it was again. */
  function showWhole(): void {
    const isBroad = stageElement.querySelector('.sheet.broad.whole') !== null;
    if (isBroad !== wasBroad) stage.fit(isBroad ? 'page' : 'width');
    wasBroad = isBroad;
  }

  function tell(words: string): void {
    if (said) said.textContent = words;
  }

  function goAddress(position: number): string {
    const address = now.addressOf(now.key);
    return `${address}${address.includes('?') ? '&' : '?'}go=%23${position}`;
  }

  /** After another page, or the same in another view, was put in place. */
  function shown(next: Facts): void {
    now = next;
    room.className = room.classList.contains('image-only') ? 'room image-only' : 'room';
    room.classList.add(next.view);
    room.classList.toggle('wordless', next.wordless);
    if (scroller && scroller.view !== next.view) {
      scroller.close();
      scroller = undefined;
    }
    if (!scroller) {
      stage.renew();
      showWhole();
      stageElement.scrollTo({ top: 0, behavior: 'instant' });
    }
    scroller?.show(next);
    bar.show(next);
    keepPlace(next);
    if (offer) offer.hidden = true;
    const words = document.querySelector('[data-matches-said]')?.textContent ?? '';
    tell(`${next.say}. ${words}`);
    void settle();
  }

  /** What is not needed to read the page: the other views, and its words for selecting. */
  async function settle(): Promise<void> {
    const { view } = now;
    const turn = document.querySelector<HTMLButtonElement>('[data-act="turn"]');
    if (turn) turn.disabled = view === 'grid';
    const zooming = document.querySelector<HTMLElement>('.zooming');
    if (zooming) zooming.hidden = view === 'grid';
    const isLong = document.querySelector('[data-thumbs="part"]') !== null;
    if (!scroller && (view === 'continuous' || (view === 'grid' && isLong))) {
      const opened =
        view === 'grid'
          ? await import('./grid.ts').then(({ scrollThumbnails }) =>
              scrollThumbnails({ facts: now, stage: stageElement }),
            )
          : await import('./continuous.ts').then(({ scrollPages }) =>
              scrollPages({
                facts: now,
                stage: stageElement,
                quarters: stage.quarters,
                read: (key) => void turning.go(now.addressOf(key), { history: 'replace' }),
              }),
            );
      if (now.view !== view || scroller) opened.close();
      else scroller = opened;
      stage.renew();
      return;
    }
    if (scroller || savesData()) return;
    whenIdle(() => {
      void import('./letters.ts').then(({ layLetters }) => {
        for (const sheet of stageElement.querySelectorAll<HTMLElement>('[data-sheet]'))
          void layLetters(sheet, now.query);
      });
    });
  }

  function setText(button: HTMLElement, isShown: boolean): void {
    room.classList.toggle('image-only', !isShown);
    press(button, isShown);
    remember('reading', isShown ? undefined : 'image');
    scroller?.resized();
  }
}

function press(button: HTMLElement, isPressed: boolean): void {
  button.setAttribute('aria-pressed', String(isPressed));
}

/** The menu in which the focus is, or any that is open; the focus goes to its name. */
function closeMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}
