import type { ShownSuggestion, SuggestionList } from '../server/answerSuggestions.ts';

/**
 * Suggestions below a field, as a combobox whose list is chosen from by hand: nothing changes in the field until
 * something is chosen. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
const shortest = 2;
/** Long enough that nobody who types on is asked about, short enough not to be waited for. */
const pause = 120;

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) suggestBelow(field);

function suggestBelow(field: HTMLInputElement): void {
  const address = field.dataset.suggest ?? '';
  const list = document.createElement('ul');
  list.id = `${field.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  const said = document.createElement('div');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  field.after(list, said);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  let shown: ShownSuggestion[] = [];
  /** The chosen suggestion; -1 is the field itself. */
  let at = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  field.addEventListener('input', () => {
    stop();
    mark(-1);
    if (field.value.trim().length < shortest) forget();
    else waiting = setTimeout(ask, pause);
  });
  field.addEventListener('keydown', onKey);
  field.addEventListener('blur', () => {
    stop();
    close();
  });
  field.form?.addEventListener('submit', () => {
    stop();
    close();
  });
  // a page that comes back from the browser's memory shows no old list
  addEventListener('pagehide', close);
  // the field keeps the focus while something is pointed at
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    const chosen = option && shown[[...list.children].indexOf(option)];
    if (chosen) choose(chosen);
  });

  function stop(): void {
    clearTimeout(waiting);
    asking?.abort();
  }

  async function ask(): Promise<void> {
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(field.value)}`, { signal });
      const found: SuggestionList | undefined = answer.ok ? await answer.json() : undefined;
      if (signal.aborted || document.activeElement !== field) return;
      if (found) show(found);
      else forget();
    } catch {
      // given up, or no connection: the field works without suggestions
    }
  }

  function show(found: SuggestionList): void {
    shown = found.suggestions;
    at = -1;
    list.setAttribute('aria-label', found.label);
    list.replaceChildren(...shown.map(optionOf));
    if (shown.length === 0) close();
    else {
      open();
      said.textContent = found.said;
    }
  }

  function optionOf({ text, kind, lang, dir }: ShownSuggestion, index: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const words = document.createElement('span');
    words.textContent = text;
    if (lang) words.lang = lang;
    if (dir) words.dir = dir;
    const what = document.createElement('span');
    what.className = 'suggestion-kind';
    what.textContent = kind;
    option.append(words, ' ', what);
    return option;
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (shown.length === 0) return;
      event.preventDefault();
      const wasOpen = !list.hidden;
      open();
      if (event.altKey) {
        if (key === 'ArrowUp') close();
        return;
      }
      // past the last comes the field, and then the first again
      const step = key === 'ArrowDown' ? 1 : -1;
      const from = wasOpen ? at : -1;
      mark(((from + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
    } else if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (key === 'Enter') {
      const chosen = list.hidden ? undefined : shown[at];
      if (!chosen) return;
      event.preventDefault();
      choose(chosen);
    } else if (key === 'Home' || key === 'End' || key === 'ArrowLeft' || key === 'ArrowRight') {
      mark(-1);
    }
  }

  function choose({ text, address: place, completes }: ShownSuggestion): void {
    stop();
    close();
    if (completes && field.form) {
      // with whatever else the form has chosen
      field.value = text;
      field.form.requestSubmit();
    } else {
      location.assign(place);
    }
  }

  function mark(index: number): void {
    at = index;
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === index));
      if (place !== index) continue;
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) field.removeAttribute('aria-activedescendant');
  }

  function open(): void {
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
  }

  function close(): void {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    said.textContent = '';
    mark(-1);
  }

  function forget(): void {
    shown = [];
    list.replaceChildren();
    close();
  }
}
