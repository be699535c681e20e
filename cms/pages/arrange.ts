import { CannotArrange } from './cannotArrange.ts';
import { cropOf, cutCrop, joinCrops, type Rotation, turnCrop } from './crop.ts';
import type { Operation } from './operations.ts';
import { labelOf } from './pageLabels.ts';
import type { PageChange, PageState } from './pageState.ts';

export interface Sheet {
  /** All pages of the publication, in order. */
  pages: readonly PageState[];
  /** A page that did not exist: its identity and a permanent key, both never given before. */
  newPage: () => { id: number; key: number };
}

/** What an operation does to the pages of one publication. Pure, but for the identities it asks for. */
export function arrangePages(sheet: Sheet, operation: Operation): PageChange[] {
  const before = inOrder(sheet.pages);
  const { after, halves } = applied({ ...sheet, pages: before }, operation);
  const numbered = renumber(after, operation.type !== 'label' && areUntouched(before));
  return changesBetween(before, numbered, halves);
}

interface Applied {
  after: PageState[];
  /** Of a page that came or went: the other half. */
  halves: Map<number, number>;
}

function applied(sheet: Sheet, operation: Operation): Applied {
  const same = new Map<number, number>();
  switch (operation.type) {
    case 'move':
      return { after: move(sheet.pages, operation), halves: same };
    case 'rotate':
      return { after: change(sheet.pages, operation.pages, (page) => turn(page, operation.by)), halves: same };
    case 'leaveOut':
      return {
        after: change(sheet.pages, operation.pages, (page) => ({ ...page, leftOut: operation.leftOut })),
        halves: same,
      };
    case 'label':
      return {
        after: change(sheet.pages, operation.pages, (page, nth) => ({ ...page, label: labelOf(operation, nth) })),
        halves: same,
      };
    case 'cut':
      return cut(sheet, operation);
    case 'join':
      return join(sheet.pages, operation.pages);
    case 'cover':
    case 'assign':
      throw new TypeError(`"${operation.type}" changes more than the pages of one publication`);
  }
}

export function inOrder(pages: readonly PageState[]): PageState[] {
  return [...pages].sort((one, other) => one.position - other.position || one.key - other.key);
}

/** @throws CannotArrange when one of them is not there */
function change(
  pages: readonly PageState[],
  ids: readonly number[],
  work: (page: PageState, nth: number) => PageState,
): PageState[] {
  const nth = new Map(ids.map((id, index) => [id, index]));
  demandAll(pages, nth.keys());
  return pages.map((page) => {
    const index = nth.get(page.id);
    return index === undefined ? page : work(page, index);
  });
}

export function demandAll(pages: readonly PageState[], ids: Iterable<number>): void {
  const there = new Set(pages.map(({ id }) => id));
  for (const id of ids) if (!there.has(id)) throw new CannotArrange('pageGone');
}

function move(pages: readonly PageState[], { pages: ids, before }: { pages: number[]; before: number | null }) {
  demandAll(pages, ids);
  const moved = new Set(ids);
  if (before !== null && moved.has(before)) throw new CannotArrange('beforeItself');
  const byId = new Map(pages.map((page) => [page.id, page]));
  const group = [...moved].flatMap((id) => byId.get(id) ?? []);
  const rest = pages.filter(({ id }) => !moved.has(id));
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
  if (at < 0) throw new CannotArrange('pageGone');
  return [...rest.slice(0, at), ...group, ...rest.slice(at)];
}

function turn(page: PageState, by: Rotation): PageState {
  const rotation = ((page.rotation + by) % 360) as Rotation;
  return { ...page, rotation, crop: turnCrop(page.crop, by) };
}

function cut({ pages, newPage }: Sheet, { cuts, order }: Extract<Operation, { type: 'cut' }>): Applied {
  const at = new Map(cuts.map((one) => [one.page, one.at]));
  demandAll(pages, at.keys());
  const halves = new Map<number, number>();
  const after = pages.flatMap((page) => {
    const where = at.get(page.id);
    if (where === undefined) return [page];
    const { left, right } = cutCrop(page.crop, where);
    if (left.width < 100 || right.width < 100) throw new CannotArrange('tooNarrow');
    const [first, second] = order === 'leftFirst' ? [left, right] : [right, left];
    const made = newPage();
    halves.set(made.id, page.id);
    return [
      { ...page, crop: first },
      { ...page, ...made, crop: second },
    ];
  });
  return { after, halves };
}

function join(pages: readonly PageState[], ids: readonly number[]): Applied {
  demandAll(pages, ids);
  const wanted = new Set(ids);
  const [first, ...others] = pages.filter(({ id }) => wanted.has(id));
  if (!first || others.length === 0) throw new CannotArrange('notHalves');
  const fits = (page: PageState) =>
    page.scan === first.scan && page.frame === first.frame && page.rotation === first.rotation && page.crop !== null;
  if (!fits(first) || !others.every(fits)) throw new CannotArrange('notHalves');
  const crop = others.reduce<PageState['crop']>((sum, { crop }) => joinCrops(sum, crop), first.crop);
  const gone = new Set(others.map(({ id }) => id));
  return {
    after: pages.flatMap((page) => {
      if (page.id === first.id) return [{ ...first, crop: crop && cropOf(crop) }];
      return gone.has(page.id) ? [] : [page];
    }),
    halves: new Map([...gone].map((id) => [id, first.id])),
  };
}

/** Whether nobody has labelled these pages yet: each says its place among those that are shown. */
export function areUntouched(pages: readonly PageState[]): boolean {
  return pages.filter(({ leftOut }) => !leftOut).every(({ label }, index) => label === String(index + 1));
}

/** Places without gaps; labels that nobody has touched keep saying the place. */
export function renumber(pages: readonly PageState[], untouched: boolean): PageState[] {
  let shown = 0;
  return pages.map((page, index) => ({
    ...page,
    position: index + 1,
    label: untouched && !page.leftOut ? String(++shown) : page.label,
  }));
}

export function changesBetween(
  before: readonly PageState[],
  after: readonly PageState[],
  halves: ReadonlyMap<number, number> = new Map(),
): PageChange[] {
  const earlier = new Map(before.map((page) => [page.id, page]));
  const later = new Map(after.map((page) => [page.id, page]));
  const half = (id: number) => ({ half: halves.get(id) });
  return [
    ...after.flatMap((page): PageChange[] => {
      const old = earlier.get(page.id);
      if (!old) return [{ before: null, after: page, ...half(page.id) }];
      return isSame(old, page) ? [] : [{ before: old, after: page }];
    }),
    ...before.flatMap((page): PageChange[] =>
      later.has(page.id) ? [] : [{ before: page, after: null, ...half(page.id) }],
    ),
  ];
}

export const stateFields = ['publication', 'key', 'position', 'label', 'rotation', 'leftOut'] as const;

export function isSame(one: PageState, other: PageState): boolean {
  return stateFields.every((field) => one[field] === other[field]) && sameCrop(one.crop, other.crop);
}

export function sameCrop(one: PageState['crop'], other: PageState['crop']): boolean {
  if (one === null || other === null) return one === other;
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
