'use client';

export interface SampleRow {
  /** What the row is called: its number, or the name of a file. */
  name: string | number;
  /** By column. */
  values?: Readonly<Record<string, string | undefined>>;
  /** Said in place of values that there are none. */
  instead?: string;
}

/** A few rows as they were read: letters and columns are judged by looking. */
export function SampleTable({
  nameHead,
  columns,
  rows,
}: {
  nameHead: string;
  columns: readonly string[];
  rows: readonly SampleRow[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="kutuk-scroll kutuk-sample" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{nameHead}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values, instead }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values ? (
                columns.map((column) => <td key={column}>{values[column]}</td>)
              ) : (
                <td colSpan={Math.max(1, columns.length)} className="kutuk-bad">
                  {instead}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
