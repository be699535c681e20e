// Loaded before the page is painted, so that a remembered choice never flashes. Kept on this device only.
const root = document.documentElement;
const names = ['theme', 'size', 'contrast'];

function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // storage may be forbidden: the system's choice then holds
  }
}

function apply(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

for (const name of names) apply(name, remembered(name));

document.addEventListener('DOMContentLoaded', () => {
  const panel = document.querySelector('[data-display]');
  if (!panel) return;
  panel.hidden = false;
  for (const name of names) {
    for (const input of panel.querySelectorAll(`input[name="${name}"]`)) {
      input.checked = input.value === (remembered(name) ?? '');
      input.addEventListener('change', () => {
        apply(name, input.value);
        try {
          if (input.value) localStorage.setItem(name, input.value);
          else localStorage.removeItem(name);
        } catch {
          // the choice then lasts as long as the page
        }
      });
    }
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel.open) {
      panel.open = false;
      panel.querySelector('summary').focus();
    }
  });
});
