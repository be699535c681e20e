/** What the rendered page says of itself, for scripts: attributes of the part `facts`. */
export interface Facts {
  number: number;
  key: number;
  label: string;
  position: number;
  count: number;
  view: string;
  /** The search whose words are marked, as parameters; empty without one. */
  query: string;
  /** Keys of pages with these words. */
  found: ReadonlySet<number>;
  wordless: boolean;
  /** Address of the list of all pages. */
  pages: string;
  locale: string;
  /** What a screen reader is told when this page is shown. */
  say: string;
  loading: string;
  /** A page named by its label, in the language of the interface. */
  nameOf(label: string): string;
  /** Of a page by its key, in the same search, laid out in a view. */
  addressOf(key: number, view?: string): string;
}

/** Undefined when the document is no page of the reader. */
export function readFacts(root: ParentNode): Facts | undefined {
  const element = root.querySelector<HTMLElement>('[data-part="facts"]');
  if (!element) return undefined;
  const data = (name: string) => element.dataset[name] ?? '';
  const query = data('query');
  const view = data('view');
  return {
    number: Number(data('number')),
    key: Number(data('key')),
    label: data('label'),
    position: Number(data('position')),
    count: Number(data('count')),
    view,
    query,
    found: new Set(data('found').split(' ').map(Number)),
    wordless: element.dataset.wordless !== undefined,
    pages: data('pages'),
    locale: data('locale'),
    say: data('say'),
    loading: data('loading'),
    nameOf: (label) => data('pageLabel').replace('{label}', label),
    addressOf(key, inView = view) {
      const parameters = new URLSearchParams(query);
      if (inView !== 'single') parameters.set('view', inView);
      const text = parameters.toString();
      return data('base').replace(/0$/, String(key)) + (text && `?${text}`);
    },
  };
}
