import { registerHooks } from 'node:module';
import { decompressAtOnce } from './decompressAtOnce.ts';

/**
 * pdf.js and its worker in this thread, for text alone. What it has no option for is changed as the modules are loaded:
 *
 * - pdf.js (6.5) leaves out every character of Unicode's category Cf, and moves on without its width. The soft hyphen is
 *   one: tagged PDFs write it where a word is broken at the end of a line, and so do fonts that call their hyphen so.
 *   The halves would become two words that nobody finds. This one class of characters is narrowed.
 * - It loads a native canvas for two classes that only drawing needs. Without it a child that reads text needs no native
 *   code at all, and starts sooner.
 */
export async function loadPdfjs() {
  decompressAtOnce();
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@napi-rs/canvas'
        ? { url: noCanvas, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load(url, context, next) {
      if (url === noCanvas) return { format: 'commonjs', source: canvasClasses, shortCircuit: true };
      const loaded = next(url, context);
      if (!url.endsWith('/pdfjs-dist/legacy/build/pdf.worker.mjs') || loaded.source === undefined) return loaded;
      const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      return { ...loaded, source: source.replace(invisible, String.raw`((?!\u00ad)\p{Cf}+))$/u`) };
    },
  });
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js would load it with the first document
  await import(import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  return pdfjs;
}

const invisible = String.raw`(\p{Cf}+))$/u`;
const noCanvas = 'kutuk:no-canvas';
const canvasClasses = 'exports.DOMMatrix = class {}; exports.Path2D = class {};';
