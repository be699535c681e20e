type Present<T> = T extends null
  ? never
  : T extends (infer Item)[]
    ? Present<Item>[]
    : T extends object
      ? { [Key in keyof T]: Present<T[Key]> }
      : T;

/** Without the nulls and empty strings that forms leave behind: absent means absent. */
export function present<T>(value: T): Present<T>;
export function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => present(item)).filter((item) => item !== undefined);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null) return undefined;
  if (typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const kept = present(inner);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}
