/** What a column of a table can be mapped to. */
export const importFields = {
  title: { tr: 'Başlık', en: 'Title' },
} as const;
export type ImportField = keyof typeof importFields;
