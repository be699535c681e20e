/** Files that reference managers read. */
export const citationFormats = {
  bib: { name: 'BibTeX', mimeType: 'application/x-bibtex; charset=utf-8' },
  ris: { name: 'RIS', mimeType: 'application/x-research-info-systems; charset=utf-8' },
} as const;
export type CitationFormat = keyof typeof citationFormats;
