import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestLimits } from '../../../cms/ingest/limits.ts';
import { textHandlers } from '../../../cms/ingest/sandbox/readText.ts';
import { wordBoxes } from '../../../cms/ingest/wordBoxes.ts';
import { printPdf } from '../../../scripts/demo/printPdf.ts';
import type { Drawing } from '../../../scripts/demo/sheet.ts';
import { highlight } from '../../../search/highlight.ts';
import { tokenize } from '../../../search/turkish.ts';
import { boxesOf } from '../../../site/reader/markedText.ts';
import { rawPdf, stream } from './rawPdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-text-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads the first page of a document, in this process. */
async function readFirst(pdf: Buffer) {
  const path = join(folder, 'document.pdf');
  await writeFile(path, pdf);
  const handlers = await textHandlers();
  await (await handlers.open!({ path, mimeType: 'application/pdf', limits: ingestLimits }))();
  const layer = (await (await handlers.text!({ page: 0 }))()) as { text: string; words: Int32Array };
  return { text: layer.text, words: wordBoxes(layer.words) };
}

const read = async (draw: Drawing) => readFirst(await printPdf(draw, { title: 'Deneme' }));

/** Lines whose hyphens the document calls soft ones, as tagged PDFs do. */
function softHyphenPdf(lines: string[]): Buffer {
  const shown = lines.map((line, index) => `BT /F 10 Tf 50 ${535 - 14 * index} Td (${line}) Tj ET`).join('\n');
  const map = '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange';
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(shown),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>',
    stream(
      `${map} 2 beginbfrange <20> <2c> <0020> <2e> <7e> <002e> endbfrange 1 beginbfchar <2d> <00ad> endbfchar endcmap`,
    ),
  ]);
}

/** A page whose content is packed, and then perhaps damaged. */
function packedPdf(content: string, damage: (packed: Buffer) => Buffer = (packed) => packed): Buffer {
  const packed = damage(deflateSync(content)).toString('latin1');
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(packed, '/Filter /FlateDecode'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]);
}

const style = { face: 'serif', size: 10 } as const;

const drawLines =
  (lines: string[]): Drawing =>
  (sheet) => {
    sheet.page([420, 595]);
    for (const [index, line] of lines.entries()) sheet.text(line, 50, 60 + 14 * index, style);
  };

describe('the text of a page', () => {
  it.each([
    ['hyphen', (lines: string[]) => printPdf(drawLines(lines), { title: 'Deneme' })],
    ['soft hyphen', softHyphenPdf],
  ])('keeps a word that a %s breaks over two lines, and it is found and marked on both', async (_name, make) => {
    const { text, words } = await readFirst(await make(['Meclis, ku-', 'tuphanenin tamirine karar verdi.']));
    expect(text).toBe('Meclis, ku-\ntuphanenin tamirine karar verdi.');
    expect(tokenize(text).map(({ letters }) => letters)).toContain('kutuphanenin');
    const marked = highlight(text, { words: [{ stem: 'kutuphane', exact: false }] });
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['ku-\ntuphanenin']);
    const boxes = boxesOf(words, marked);
    expect(boxes).toHaveLength(2);
    expect(boxes[1]!.y).toBeGreaterThan(boxes[0]!.y);
    expect(boxes[1]!.x).toBeLessThan(boxes[0]!.x);
  });

  it('keeps a soft hyphen inside a line, which search does not mind', async () => {
    const { text } = await readFirst(softHyphenPdf(['kutup-hane']));
    expect(text).toBe('kutup\u00adhane');
    expect(tokenize(text).map(({ stem }) => stem)).toEqual(['kutuphane']);
  });

  it('is unpacked, and what can be read of it where its packing is damaged', async () => {
    const line = (number: number) => `BT /F 10 Tf 50 ${535 - 12 * number} Td (madde ${number}) Tj ET\n`;
    const content = Array.from({ length: 40 }, (_, number) => line(number)).join('');
    const whole = await readFirst(packedPdf(content));
    expect(whole.text.split('\n')).toHaveLength(40);
    const cut = await readFirst(packedPdf(content, (packed) => packed.subarray(0, packed.length / 2)));
    expect(cut.words.length).toBeGreaterThan(20);
    expect(whole.text.startsWith(cut.text.slice(0, 100))).toBe(true);
    // the sum at its end
    const unsure = await readFirst(
      packedPdf(content, (packed) => Buffer.concat([packed.subarray(0, -4), Buffer.alloc(4)])),
    );
    expect(unsure.text).toBe(whole.text);
  });

  it('resolves ligatures and composes letters', async () => {
    const { text } = await read((sheet) => {
      sheet.page([420, 595]);
      sheet.text('ﬁkir ve ofﬁs ve Gümüşçay', 50, 60, style);
    });
    expect(text).toBe('fikir ve offis ve Gümüşçay');
    expect(text.normalize('NFC')).toBe(text);
  });

  const left = Array.from({ length: 12 }, (_, line) => `sol sütunun satırı ${line + 1} burada durur`);
  const right = Array.from({ length: 12 }, (_, line) => `sağ sütunun satırı ${line + 1} orada durur`);

  it('is read column by column, also when the document goes line by line over both', async () => {
    const { text, words } = await read((sheet) => {
      sheet.page([420, 595]);
      sheet.text('İki sütunun üstünde duran uzun bir başlık, sayfanın bütün genişliğinde', 40, 40, style);
      for (const [line, words] of left.entries()) {
        sheet.text(words, 40, 70 + line * 14, style);
        sheet.text(right[line]!, 225, 70 + line * 14, style);
      }
      sheet.text('Sayfanın altında iki sütunun altından geçen bir dipnot, o da bütün genişlikte', 40, 260, style);
    });
    const lines = text.split('\n');
    expect(lines.slice(1, -1)).toEqual([...left, ...right]);
    expect(lines[0]).toContain('başlık');
    expect(lines.at(-1)).toContain('dipnot');
    for (const [start, length] of words) expect(text.slice(start, start + length)).toMatch(/^\S+$/);
  });

  it('is left as it is where the document reads in order, and tables are read row by row', async () => {
    const columns = await read((sheet) => {
      sheet.page([420, 595]);
      for (const [line, words] of left.entries()) sheet.text(words, 40, 70 + line * 14, style);
      for (const [line, words] of right.entries()) sheet.text(words, 225, 70 + line * 14, style);
    });
    expect(columns.text.split('\n')).toEqual([...left, ...right]);
    const table = await read((sheet) => {
      sheet.page([420, 595]);
      for (let row = 0; row < 12; row++) {
        sheet.text(`Kalem ${row}`, 40, 70 + row * 14, style);
        sheet.text(`${row}.000 TL`, 225, 70 + row * 14, style);
      }
    });
    expect(table.text.split('\n')[0]).toMatch(/^Kalem 0 +0\.000 TL$/);
  });
});
