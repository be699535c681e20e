/**
 * One cell with several values: by semicolons, bars or line ends. Where it has none of these, `commas` says whether a
 * comma parts them as well: it does in keywords, and stands within the names of people and offices.
 */
export function splitValues(cell: string, options: { commas: boolean }): string[] {
  const separator = /[;|\n\r]/.test(cell) ? /[;|\n\r]+/ : options.commas ? / *, */ : / +\/ +/;
  const values = cell.split(separator).map((value) => value.replace(/\s+/g, ' ').trim());
  return [...new Set(values.filter((value) => value !== ''))];
}
