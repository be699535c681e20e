import { createWorker, OEM, PSM } from 'tesseract.js';
import { type Engine, toPgm } from './engine.ts';

const segmentations = { 3: PSM.AUTO, 6: PSM.SINGLE_BLOCK } as const;

/**
 * Tesseract as WebAssembly, with models `<language>.traineddata.gz` from a folder; nothing is downloaded and nothing
 * cached.
 */
export async function openEmbeddedEngine(models: string, languages: string): Promise<Engine> {
  const worker = await createWorker(languages, OEM.LSTM_ONLY, {
    langPath: models,
    cacheMethod: 'none',
    gzip: true,
    // without a handler a failed page throws where nobody catches it
    errorHandler: () => undefined,
  });
  return {
    async read(picture, segmentation) {
      await worker.setParameters({
        tessedit_pageseg_mode: segmentations[segmentation],
        user_defined_dpi: String(Math.round(picture.dpi)),
      });
      const { data } = await worker.recognize(toPgm(picture), {}, { tsv: true, text: false });
      return data.tsv ?? '';
    },
  };
}
