// Loaded before the page is painted, so that a remembered choice never flashes. Kept on this device only.
const root = document.documentElement;
const names = ['theme', 'size', 'contrast'];
const sizes = ['small', '', 'large', 'larger'];
root.dataset.scripted = '';

function remembered(name) {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return ''; // storage may be forbidden: the system's choice then holds
  }
}

function apply(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

function choose(name, value) {
  apply(name, value);
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // the choice then lasts as long as the page
  }
}

for (const name of names) apply(name, remembered(name));

document.addEventListener('DOMContentLoaded', () => {
  const panel = document.querySelector('[data-display]');
  if (!panel) return;
  const find = (selector) => panel.querySelector(selector);
  const wishes = (query) => matchMedia(query).matches;
  const steps = panel.querySelectorAll('[data-size-step]');
  const said = find('[role="status"]');
  const contrast = find('[data-contrast-switch]');
  const usual = find('[data-usual]');
  const sizeNow = () => Math.max(0, sizes.indexOf(root.dataset.size ?? ''));
  const strong = () => (root.dataset.contrast ? root.dataset.contrast === 'more' : wishes('(prefers-contrast: more)'));

  function show() {
    for (const step of steps) {
      const to = sizeNow() + Number(step.dataset.sizeStep);
      // not disabled: whoever stands on it would lose the place
      step.setAttribute('aria-disabled', String(to < 0 || to >= sizes.length));
    }
    contrast.setAttribute('aria-pressed', String(strong()));
    usual.hidden = !names.some((name) => root.dataset[name]);
  }

  for (const step of steps) {
    step.addEventListener('click', () => {
      const to = Math.min(sizes.length - 1, Math.max(0, sizeNow() + Number(step.dataset.sizeStep)));
      choose('size', sizes[to]);
      said.textContent = said.dataset.sizes.split('|')[to];
      show();
    });
  }
  find('[data-print]').addEventListener('click', () => print());
  find('[data-theme-switch]').addEventListener('click', () => {
    const system = wishes('(prefers-color-scheme: dark)') ? 'dark' : 'light';
    const wanted = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
    choose('theme', wanted === system ? '' : wanted);
    show();
  });
  contrast.addEventListener('click', () => {
    const wanted = !strong();
    choose('contrast', wanted === wishes('(prefers-contrast: more)') ? '' : wanted ? 'more' : 'usual');
    show();
  });
  usual.addEventListener('click', () => {
    for (const name of names) choose(name, '');
    show();
    find('[data-print]').focus();
  });
  show();
});
