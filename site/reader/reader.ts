/** What a script adds to reading: keys, zoom in place, the text put aside. Everything works without it. */
const room = document.querySelector<HTMLElement>('[data-reader]');
const sheet = document.querySelector<HTMLElement>('[data-sheet]');
const stage = document.querySelector<HTMLElement>('[data-stage]');
const tools = document.querySelector<HTMLElement>('[data-tools]');
const steps = [1, 1.5, 2, 3, 4];
let step = 0;

if (room && tools) {
  document.querySelector('[data-keys]')?.removeAttribute('hidden');
  if (!room.classList.contains('wordless')) addTextSwitch(room, tools);
  if (sheet && stage) addZoom(room, tools);
  document.addEventListener('keydown', onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
  // arrows scroll an enlarged page before they turn it
  if (event.key === 'ArrowLeft' && step === 0) turn('previous');
  else if (event.key === 'ArrowRight' && step === 0) turn('next');
  else if (event.key === '+' || event.key === '=') zoom(step + 1);
  else if (event.key === '-') zoom(step - 1);
  else if (event.key === '0') zoom(0);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, summary, [contenteditable]') !== null;
}

function turn(direction: 'previous' | 'next'): void {
  document.querySelector<HTMLAnchorElement>(`[data-turn="${direction}"]`)?.click();
}

function addZoom(from: HTMLElement, into: HTMLElement): void {
  into.append(
    button(from.dataset.out ?? '', () => zoom(step - 1)),
    button(from.dataset.in ?? '', () => zoom(step + 1)),
  );
}

/** Keeps the middle of what is seen in the middle. */
function zoom(to: number): void {
  const wanted = steps[to];
  if (wanted === undefined || !sheet || !stage) return;
  const x = (stage.scrollLeft + stage.clientWidth / 2) / stage.scrollWidth;
  const y = (stage.scrollTop + stage.clientHeight / 2) / stage.scrollHeight;
  step = to;
  stage.classList.toggle('enlarged', wanted > 1);
  sheet.style.width = wanted > 1 ? `${wanted * 100}%` : '';
  const image = sheet.querySelector('img');
  if (image && wanted > 1) image.sizes = '2400px';
  stage.scrollTo(x * stage.scrollWidth - stage.clientWidth / 2, y * stage.scrollHeight - stage.clientHeight / 2);
}

function addTextSwitch(from: HTMLElement, into: HTMLElement): void {
  const hidden = () => from.classList.contains('image-only');
  const toggle = button(from.dataset.hide ?? '', () => {
    from.classList.toggle('image-only');
    toggle.textContent = (hidden() ? from.dataset.show : from.dataset.hide) ?? '';
    remember(hidden());
  });
  toggle.classList.add('text-switch');
  into.append(toggle);
  if (remembered()) toggle.click();
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

function remembered(): boolean {
  try {
    return localStorage.getItem('reading') === 'image';
  } catch {
    return false;
  }
}

function remember(imageOnly: boolean): void {
  try {
    if (imageOnly) localStorage.setItem('reading', 'image');
    else localStorage.removeItem('reading');
  } catch {
    // forbidden storage: the choice lasts as long as the page
  }
}
