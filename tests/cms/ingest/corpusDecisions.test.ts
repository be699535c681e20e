import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseText, fewWords } from '../../../cms/ingest/chooseText.ts';
import { ingestLimits } from '../../../cms/ingest/limits.ts';
import { openDocument } from '../../../cms/ingest/openDocument.ts';
import { soak } from '../../support/soak.ts';
import { corpusFile, hasCorpus } from './corpus.ts';

/** What is right for each real file: how many pages of it are decided in which way. Looked at page by page. */
const expected: Record<string, Record<string, number>> = {
  'turkish-born-digital/BİLİMSEL ARAŞTIRMA VE YAYIN ETİK KURULU YÖNERGESİ.pdf': { wrongLetters: 7 },
  'turkish-born-digital/F.Ü. Yayın Yönergesi.pdf': { textLayerGood: 3 },
  'turkish-born-digital/Mevzuat Bilgi Sistemi.pdf': { garbage: 4 },
  'turkish-born-digital/asansor-yonetmeligi.pdf': { textLayerGood: 10 },
  'turkish-born-digital/firat-1606909081-resmi-gazete-2015-09-30.pdf': { wrongLetters: 1, textLayerGood: 2 },
  'turkish-born-digital/firat-1606910782-type3-cop-metin.pdf': { garbage: 2 },
  'turkish-born-digital/firat-1628082519-kurumsal-iletisim-koordinatorlugu.pdf': { textLayerGood: 5 },
  'turkish-born-digital/firat-1720427028-resmi-gazete-2024-07-08.pdf': { textLayerGood: 9 },
  'turkish-born-digital/firat-1727689216-mukerrer-a.pdf': { textLayerGood: 3 },
  'turkish-born-digital/firat-1729684332-mukerrer-b.pdf': { textLayerGood: 3 },
  'turkish-born-digital/firat-1737354075-lisansustu-surum-2024-07.pdf': { textLayerGood: 18 },
  'turkish-born-digital/firat-1738309488-yangin-yonergesi.pdf': { wrongLetters: 10, textLayerGood: 48 },
  'turkish-born-digital/firat-1740143397-lisansustu-surum-2025-02.pdf': { textLayerGood: 18 },
  'turkish-born-digital/firat-1751961657-resmi-gazete-2025-06-17.pdf': { textLayerGood: 3 },
  'turkish-born-digital/firat-1764922103-lisansustu-surum-2025-12.pdf': { textLayerGood: 18 },
  'turkish-born-digital/kat-mulkiyeti-kanunu-634.pdf': { textLayerGood: 31 },
  'turkish-born-digital/resmi-gazete-ilan-iuc-dergi-ihalesi-2021.pdf': { textLayerGood: 2 },
  'turkish-scans/firat-1644309301-uluslararasi-ogrenci-ofisi.pdf': { onlyFooter: 1, noTextLayer: 3 },
  'turkish-scans/firat-1687423276-birim-ve-eklentilere-isim-verme.pdf': { noTextLayer: 2 },
  'turkish-scans/ottoman-adalet-salnamesi-1920-01.pdf': { noTextLayer: 1 },
  'turkish-scans/ottoman-adalet-salnamesi-1920-02.pdf': { noTextLayer: 1 },
  'turkish-scans/ottoman-adalet-salnamesi-1920-09.pdf': { noTextLayer: 1 },
  'turkish-scans/ottoman-misirli-hanim-1330.pdf': { noTextLayer: 15 },
  'municipal-abroad/cupertino-usd-board-agenda-2016.pdf': { textLayerGood: 1 },
  'municipal-abroad/federal-register-2020-17221.pdf': { textLayerGood: 14, onlyFooter: 1 },
  'municipal-abroad/jersey-city-budget-2013-abbyy-ocr.pdf': { textLayerGood: 71, garbage: 1 },
  'municipal-abroad/jersey-city-budget-2013-scan.pdf': { noTextLayer: 72 },
  'municipal-abroad/la-county-precinct-bulletin-2014.pdf': { textLayerGood: 1 },
  'newspapers/batch_dlc_manyyears_ver01/data/sn83045462/0028065419A/1862082501/0007.pdf': { textLayerGood: 1 },
  'newspapers/batch_dlc_manyyears_ver01/data/sn83045462/00280654322/1869073101/0747.pdf': { textLayerGood: 1 },
  'newspapers/batch_dlc_manyyears_ver01/data/sn83045462/00280656847/1920111501/0007.pdf': { textLayerGood: 1 },
  'newspapers/batch_dlc_manyyears_ver01/data/sn83045462/0028065842A/1918090101/0007.pdf': { textLayerGood: 1 },
  'typography/ocrmypdf_blank.pdf': { blankPage: 1 },
  'typography/ocrmypdf_ccitt.pdf': { noTextLayer: 1 },
  'typography/ocrmypdf_cmyk.pdf': { wrongLetters: 1 },
  'typography/ocrmypdf_francais.pdf': { noTextLayer: 1 },
  'typography/ocrmypdf_jbig2.pdf': { noTextLayer: 1 },
  'typography/ocrmypdf_lichtenstein.pdf': { noTextLayer: 1 },
  'typography/ocrmypdf_linn.pdf': { noTextLayer: 1 },
  'typography/ocrmypdf_multipage.pdf': { noTextLayer: 5, onlyFooter: 1 },
  'typography/ocrmypdf_palette.pdf': { noTextLayer: 1 },
  'typography/ocrmypdf_rotated_skew.pdf': { noTextLayer: 1 },
  'typography/ocrmypdf_skew.pdf': { noTextLayer: 1 },
  'typography/ocrmypdf_tagged.pdf': { textLayerGood: 1, textLayerShort: 1 },
  'typography/smalot_turkish_word.pdf': { textLayerGood: 1 },
};
/** The others are for the long rounds. */
const quick = new Set([
  'turkish-born-digital/BİLİMSEL ARAŞTIRMA VE YAYIN ETİK KURULU YÖNERGESİ.pdf',
  'turkish-born-digital/firat-1606909081-resmi-gazete-2015-09-30.pdf',
  'turkish-born-digital/firat-1606910782-type3-cop-metin.pdf',
  'turkish-born-digital/kat-mulkiyeti-kanunu-634.pdf',
  'municipal-abroad/federal-register-2020-17221.pdf',
  'typography/ocrmypdf_blank.pdf',
  'typography/smalot_turkish_word.pdf',
]);

async function decide(file: string): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'kutuk-decisions-'));
  const document = await openDocument({ path: corpusFile(file), folder, limits: ingestLimits });
  const found: Record<string, number> = {};
  try {
    for (let page = 0; page < document.pages; page++) {
      const layer = await document.text?.call('text', { page }, ingestLimits.textTime);
      const target = join(folder, 'page');
      const sparse = (layer?.words.length ?? 0) / 7 < fewWords;
      const seen = sparse ? await document.render.call('render', { page, target }, ingestLimits.renderTime) : undefined;
      const { code } = chooseText({ text: layer?.text ?? '', languages: ['tr'], ...(seen && { seen }) }).reason;
      found[code] = (found[code] ?? 0) + 1;
    }
    return found;
  } finally {
    await document.close();
    await rm(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!hasCorpus)(
  'where the text of real files comes from (skipped where ../shared/corpus is absent)',
  () => {
    it.each(Object.keys(expected).filter((file) => soak() || quick.has(file)))(
      'is decided rightly for %s',
      async (file) => {
        expect(await decide(file)).toEqual(expected[file]);
      },
      600_000,
    );
  },
);
