import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Handlers } from './child.mts';
import { openEmbeddedEngine } from './embeddedEngine.ts';
import type { Engine } from './engine.ts';
import { examinePage } from './examinePage.ts';
import { openNativeEngine } from './nativeEngine.ts';
import { prepareForReading } from './prepareForReading.ts';
import { wordsOfTable } from './wordsOfTable.ts';

/** Looks at pages and recognises their text, with one engine and one set of languages. */
export async function recognizeHandlers(): Promise<Handlers> {
  sharp.cache(false);
  sharp.concurrency(1);
  let engine: Engine | undefined;
  return {
    async load({ engine: wanted, languages }) {
      engine = await ('program' in wanted
        ? openNativeEngine(wanted.program, languages)
        : openEmbeddedEngine(wanted.models, languages));
      return async () => ({});
    },

    async examine({ image, width, height }) {
      const lie = examinePage(await readFile(image), width, height);
      return async () => lie;
    },

    async recognize({ image, width, height, dpi, segmentation, ...preparation }) {
      if (engine === undefined) throw new TypeError('no language is loaded');
      const picture = await prepareForReading({ data: await readFile(image), width, height, dpi }, preparation);
      const read = wordsOfTable(await engine.read(picture, segmentation), picture, { width, height });
      return async () => read;
    },
  };
}
