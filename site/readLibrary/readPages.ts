import { z } from 'zod';
import { type PublicPage, publicPageSchema } from '../../cms/publish/publicRecord.ts';
import { unpackWords } from '../../cms/publish/wordBoxes.ts';
import type { PageTiles, PageView } from '../library.ts';
import type { Connection } from './connect.ts';
import type { RecordCache } from './recordCache.ts';
import { readPageSummaries } from './viewPublication.ts';
import type { VisibleSet } from './visibleSet.ts';

interface Parts {
  query: Connection['query'];
  records: RecordCache;
}

const columns =
  'p.publication, p.key, p.position, p.label, p.image, p.width, p.height, p.text, p.text_kind, p.language, p.checked, p.other_texts';

/** One page with its text and words. Undefined unless publication and page are public. */
export function viewPage({ query, records }: Parts) {
  return async (state: VisibleSet, publication: number, key: number): Promise<PageView | undefined> => {
    const held = (await records.read(state, 'publication', [publication])).get(publication);
    if (held?.record.objectAccess !== 'public') return undefined;
    const [rows, pages] = await Promise.all([
      query<PageRow>(
        `select ${columns}, p.words, p.tiles from library.page p where p.publication = $1 and p.key = $2`,
        [publication, key],
      ),
      readPageSummaries(query, publication),
    ]);
    const at = pages.findIndex((page) => page.key === key);
    const [first, last] = [pages[0], pages.at(-1)];
    const row = rows[0];
    if (row === undefined || at < 0 || first === undefined || last === undefined) return undefined;
    const previous = pages[at - 1];
    const next = pages[at + 1];
    const tiles = tilesSchema.parse(row.tiles);
    return {
      page: parsePage(row),
      ...(tiles && { tiles }),
      ...(previous && { previous }),
      ...(next && { next }),
      first,
      last,
      count: pages.length,
    };
  };
}

/** Several pages at once, without their words; those that are not public are left out. */
export function readPageTexts({ query, records }: Parts) {
  return async (
    state: VisibleSet,
    wanted: readonly { publication: number; keys: readonly number[] }[],
  ): Promise<PublicPage[]> => {
    const held = await records.read(
      state,
      'publication',
      wanted.map(({ publication }) => publication),
    );
    const publications: number[] = [];
    const keys: number[] = [];
    for (const { publication, keys: wantedKeys } of wanted) {
      if (held.get(publication)?.record.objectAccess !== 'public') continue;
      for (const key of wantedKeys) {
        publications.push(publication);
        keys.push(key);
      }
    }
    if (keys.length === 0) return [];
    const rows = await query<PageRow>(
      `select ${columns}, ''::bytea as words from unnest($1::int[], $2::int[]) as wanted(publication, key) join library.page p using (publication, key)`,
      [publications, keys],
    );
    return rows.map(parsePage);
  };
}

/** All pages of a publication in reading order, without their words. */
export function readAllPages({ query, records }: Parts) {
  return async (state: VisibleSet, publication: number): Promise<PublicPage[]> => {
    const held = (await records.read(state, 'publication', [publication])).get(publication);
    if (held?.record.objectAccess !== 'public') return [];
    const rows = await query<PageRow>(
      `select ${columns}, ''::bytea as words from library.page p where p.publication = $1 order by p.position, p.key`,
      [publication],
    );
    return rows.map(parsePage);
  };
}

/** Where a page is that once stood at this address, if both are public. */
export function readMovedPage({ query }: Parts) {
  return async (
    state: VisibleSet,
    publication: number,
    key: number,
  ): Promise<{ publication: number; key: number } | undefined> => {
    if (!state.of('publication').has(publication)) return undefined;
    const [row] = await query<{ publication: number; key: number }>(
      `select m.to_publication as publication, m.to_key as key from library.moved_page m
       join library.page p on p.publication = m.to_publication and p.key = m.to_key
       where m.publication = $1 and m.key = $2`,
      [publication, key],
    );
    return row && state.of('publication').has(row.publication) ? row : undefined;
  };
}

export function readPageImage({ query, records }: Parts) {
  return async (state: VisibleSet, publication: number, key: number): Promise<string | undefined> => {
    const held = (await records.read(state, 'publication', [publication])).get(publication);
    if (held?.record.objectAccess !== 'public') return undefined;
    const [row] = await query<{ image: string | null }>(
      'select image from library.page where publication = $1 and key = $2',
      [publication, key],
    );
    return row?.image ?? undefined;
  };
}

export function readPageTiles({ query, records }: Parts) {
  return async (state: VisibleSet, publication: number, key: number): Promise<PageTiles | undefined> => {
    const held = (await records.read(state, 'publication', [publication])).get(publication);
    if (held?.record.objectAccess !== 'public') return undefined;
    const [row] = await query<PageTiles>(
      `select image, (tiles->>'width')::int as width, (tiles->>'height')::int as height from library.page
       where publication = $1 and key = $2 and image is not null and tiles is not null`,
      [publication, key],
    );
    return row;
  };
}

type PageRow = Record<string, unknown>;

const tilesSchema = z.object({ width: z.number(), height: z.number() }).nullable();

function parsePage({ text_kind: textKind, other_texts: otherTexts, words: packed, ...rest }: PageRow): PublicPage {
  const words = Buffer.isBuffer(packed) ? unpackWords(packed) : [];
  const given = Object.entries({ ...rest, textKind, otherTexts, words }).filter(([, value]) => value !== null);
  return publicPageSchema.parse(Object.fromEntries(given));
}
