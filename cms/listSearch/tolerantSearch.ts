import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  Where,
} from 'payload';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { findAlike, foldKey } from './findAlike.ts';

/**
 * Hooks of a collection whose list is searched without regard to Turkish letters and with typing errors.
 *
 * @param field what Payload's list and relationship fields search in: `useAsTitle`
 * @param textsOf what a record is found by, of the newest version
 * @param localized whether that is another text in each language
 */
export function tolerantSearch(
  field: string,
  textsOf: (doc: Record<string, unknown>) => unknown[],
  { localized = false }: { localized?: boolean } = {},
) {
  const readKeys: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
    if (operation !== 'read' || !('where' in args) || !args.where) return args;
    const typed = new Set<string>();
    collectTyped(args.where, field, typed);
    if (typed.size === 0) return args;
    const found = new Map<string, number[]>();
    for (const text of typed) found.set(text, await findIn(req, collection.slug, text));
    return { ...args, where: widen(args.where, field, found) };
  };

  const saveKey: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
    const client = await transactionClient(req);
    const texts = textsOf(doc).filter((text) => typeof text === 'string' && text !== '');
    const part = localized ? (req.locale ?? '') : '';
    await client.query(
      `insert into archive.list_key (collection, id, part, key) values ($1, $2, $3, $4)
       on conflict (collection, id, part) do update set key = excluded.key`,
      [collection.slug, Number(doc.id), part, foldKey(texts.join(' '))],
    );
    return doc;
  };

  const forgetKey: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
    const client = await transactionClient(req);
    await client.query('delete from archive.list_key where collection = $1 and id = $2', [collection.slug, Number(id)]);
  };

  return { readKeys, saveKey, forgetKey };
}

const findIn = (req: PayloadRequest, collection: string, typed: string): Promise<number[]> =>
  inTransaction(req, async () => findAlike(await transactionClient(req), collection, typed));

/** Longer than any title; what is longer was pasted by mistake. */
const longestTyped = 200;

function likeOf(where: Where, field: string): string | undefined {
  const condition = where[field];
  if (typeof condition !== 'object' || Array.isArray(condition) || !('like' in condition)) return undefined;
  const { like } = condition;
  return typeof like === 'string' && like.trim() !== '' && like.length <= longestTyped ? like : undefined;
}

function collectTyped(where: Where, field: string, typed: Set<string>): void {
  const like = likeOf(where, field);
  if (like !== undefined) typed.add(like);
  for (const part of [...(where.and ?? []), ...(where.or ?? [])]) collectTyped(part, field, typed);
}

/** The same conditions, each search of the field also true for what was found by its key. */
function widen(where: Where, field: string, found: ReadonlyMap<string, number[]>): Where {
  const like = likeOf(where, field);
  const { [field]: condition, and, or, ...others } = where;
  const ids = like === undefined ? [] : (found.get(like) ?? []);
  const parts = (and ?? []).map((part) => widen(part, field, found));
  if (ids.length > 0 && condition) parts.push({ or: [{ [field]: condition }, { id: { in: ids } }] });
  return {
    ...others,
    ...(condition && ids.length === 0 && { [field]: condition }),
    ...(or && { or: or.map((part) => widen(part, field, found)) }),
    ...(parts.length > 0 && { and: parts }),
  };
}
