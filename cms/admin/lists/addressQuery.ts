/** A list's filters as they stand in its address: without what is as usual. */
export function addressQuery<T extends object>(query: T, defaults: T): string {
  const usual = new Map(Object.entries(defaults));
  const said = Object.entries(query).filter(([name, value]) => value !== undefined && value !== usual.get(name));
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
}
