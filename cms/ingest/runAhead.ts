/** What came of one item. */
export type Outcome<Item, Result> = { item: Item } & ({ result: Result } | { error: unknown });

interface RunAheadOptions<Item, Result> {
  items: Item[];
  /** Items worked on at the same time. */
  ahead: number;
  work: (item: Item) => Promise<Result>;
  /** An error for which any of the items in work may be to blame: each of them is tried again, alone. */
  isShared: (error: unknown) => boolean;
}

/** Works on several items at once and gives what came of them in order. Never throws for an item. */
export async function* runAhead<Item, Result>(
  options: RunAheadOptions<Item, Result>,
): AsyncGenerator<Outcome<Item, Result>> {
  const begin = async (item: Item): Promise<Outcome<Item, Result>> => {
    try {
      return { item, result: await options.work(item) };
    } catch (error) {
      return { item, error };
    }
  };
  const suspect = (outcome: Outcome<Item, Result>) => 'error' in outcome && options.isShared(outcome.error);

  const todo = options.items.values();
  const inWork: Promise<Outcome<Item, Result>>[] = [];
  for (;;) {
    while (inWork.length < options.ahead) {
      const next = todo.next();
      if (next.done) break;
      inWork.push(begin(next.value));
    }
    const first = await inWork.shift();
    if (first === undefined) return;
    if (!suspect(first) || inWork.length === 0) {
      yield first;
      continue;
    }
    for (const outcome of [first, ...(await Promise.all(inWork.splice(0)))]) {
      yield suspect(outcome) ? await begin(outcome.item) : outcome;
    }
  }
}
