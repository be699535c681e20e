/**
 * One cell of a CSV that spreadsheets open. What a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection), and so does what begins with one that would be taken for it.
 */
export function csvCell(value: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The value before `csvCell`. */
export const unguarded = (value: string) => (/^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value);

/** UTF-8 with a byte order mark and `;`, as Turkish spreadsheets expect. */
export const csvHead = '\uFEFF';
export const csvLine = (cells: readonly string[]) => `${cells.map(csvCell).join(';')}\r\n`;
