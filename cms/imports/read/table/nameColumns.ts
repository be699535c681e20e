/**
 * Names of columns as people will see them: trimmed, on one line, unique, none empty. `renamed` are those that were
 * given a name. `used` says of each column whether it holds anything; one with neither name nor values gets none.
 */
export function nameColumns(head: readonly string[], used: readonly boolean[]) {
  const names: (string | undefined)[] = [];
  const renamed: string[] = [];
  const taken = new Set<string>();
  for (let column = 0; column < Math.max(head.length, used.length); column += 1) {
    const typed = (head[column] ?? '').replace(/\s+/g, ' ').trim().slice(0, longest);
    if (typed === '' && !used[column]) {
      names.push(undefined);
      continue;
    }
    // `__proto__` as a key would be lost in an object of values.
    const wanted = typed === '' || typed === '__proto__' ? `Sütun ${letterOf(column)}` : typed;
    let name = wanted;
    for (let times = 2; taken.has(name); times += 1) name = `${wanted} (${times})`;
    if (name !== typed) renamed.push(name);
    taken.add(name);
    names.push(name);
  }
  return { names, renamed };
}

const longest = 200;

/** As spreadsheets letter their columns: 0 is A, 26 is AA. */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
