/** Columns that the table of failed rows has beside its own. They are left out when it comes back corrected. */
export const errorColumns = {
  row: 'Kütük: satır / row',
  why: 'Kütük: neden / reason',
  /** Only where a row has any: what no column holds of a MARC record, as JSON. It is taken back as it is. */
  rest: 'Kütük: öteki alanlar / other fields',
} as const;
