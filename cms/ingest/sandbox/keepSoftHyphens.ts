import { registerHooks } from 'node:module';

/**
 * pdf.js (6.5) leaves out every character of Unicode's category Cf, and moves on without its width. The soft hyphen is
 * one: tagged PDFs write it where a word is broken at the end of a line, and so do fonts that call their hyphen so. The
 * halves would become two words that nobody finds. Its worker has no option for it, so this one class of characters is
 * narrowed as the module is loaded. Must be called before pdf.js is imported.
 */
export function keepSoftHyphens(): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith('/pdfjs-dist/legacy/build/pdf.worker.mjs') || loaded.source === undefined) return loaded;
      const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      return { ...loaded, source: source.replace(invisible, String.raw`((?!\u00ad)\p{Cf}+))$/u`) };
    },
  });
}

const invisible = String.raw`(\p{Cf}+))$/u`;
