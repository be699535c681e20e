/** What is used of Citation.js (https://citation.js.org/api/0.7/), which brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    readonly data: {
      title?: string;
      URL?: string;
      issued?: { 'date-parts'?: number[][] };
      author?: { family?: string; literal?: string }[];
      editor?: { family?: string; literal?: string }[];
    }[];
    format(name: 'bibtex' | 'ris', options: { format: 'object' }): unknown;
  }
  export const plugins: { config: { get(name: '@bibtex'): { format: Record<string, boolean> } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
