/** Columns that the table of failed rows has beside its own. They are left out when it comes back corrected. */
export const errorColumns = { row: 'Kütük: satır / row', why: 'Kütük: neden / reason' } as const;
