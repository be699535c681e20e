import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveKeys } from '../../../cms/files/store.ts';
import { turkishWords } from '../../support/makePdf.ts';
import { soak } from '../../support/soak.ts';
import { openTestArchive, type TestArchive } from './testArchive.ts';

/** Bytes that the worker's own process may come to above its idle, whatever the document's size. */
const mostAbove = 250 * 1024 ** 2;
const scanPages = soak() ? 1_000 : 6;
const textPages = soak() ? 5_000 : 16;

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive.close());

/** Writes a document page by page: what it is made of never sits in memory. @returns bytes */
async function writePdf(
  path: string,
  pages: number,
  draw: (page: number) => { resources: string; objects: Buffer[]; content: string },
) {
  const offsets = new Map<number, number>();
  let at = 0;
  const write = async (chunk: Buffer | string) => {
    const bytes = Buffer.from(chunk);
    at += bytes.length;
    await appendFile(path, bytes);
  };
  const object = async (number: number, body: Buffer | string) => {
    offsets.set(number, at);
    await write(Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]));
  };
  await writeFile(path, '');
  await write('%PDF-1.7\n');
  const each = 3;
  const pageAt = (page: number) => 4 + page * each;
  await object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const kids = Array.from({ length: pages }, (_, page) => `${pageAt(page)} 0 R`).join(' ');
  await object(2, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
  await object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (let page = 0; page < pages; page++) {
    const number = pageAt(page);
    const { resources, objects, content } = draw(number);
    await object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R /Resources << ${resources} >> >>`,
    );
    await object(number + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    for (const body of objects) await object(number + 2, body);
  }
  const start = at;
  const size = 4 + pages * each;
  let table = `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    const offset = offsets.get(number);
    table += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  await write(`${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return at;
}

/** Every page one JPEG of half a megabyte: grain does not compress. */
async function writeScan(path: string, pages: number): Promise<number> {
  const jpeg = await sharp({
    create: {
      width: 1_240,
      height: 1_754,
      channels: 3,
      background: '#eee',
      noise: { type: 'gaussian', mean: 200, sigma: 24 },
    },
  })
    .jpeg({ quality: 70 })
    .toBuffer();
  const image = Buffer.concat([
    Buffer.from(
      `<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
    ),
    jpeg,
    Buffer.from('\nendstream'),
  ]);
  return writePdf(path, pages, (number) => ({
    resources: `/XObject << /I ${number + 2} 0 R >>`,
    objects: [image],
    content: 'q 595 0 0 842 0 0 cm /I Do Q',
  }));
}

function writeBook(path: string, pages: number): Promise<number> {
  const lines =
    turkishWords(300)
      .replace(/[^ -~]/g, 'x')
      .match(/.{1,80}/g) ?? [];
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, ' ')}) Tj 0 -14 Td`).join('\n');
  return writePdf(path, pages, (number) => ({
    resources: '/Font << /F 3 0 R >>',
    objects: [],
    content: `BT /F 9 Tf 40 790 Td (sayfa ${number}) Tj 0 -14 Td\n${shown} ET`,
  }));
}

/** Takes a document apart in a process of its own. @returns its bytes above idle, and milliseconds a page */
async function measure(write: (path: string, pages: number) => Promise<number>, pages: number) {
  const path = join(archive.folder, 'large.pdf');
  const bytes = await write(path, pages);
  const draft = await archive.archive.put('originals/draft', createReadStream(path));
  await archive.archive.take(archiveKeys.original(draft.sha256), path);
  const id = 1_000 + Math.floor(Math.random() * 1e6);
  const options = JSON.stringify({
    databaseUrl: archive.databaseUrl,
    folder: archive.folder,
    jobId: randomUUID(),
    attempt: 1,
    // in this script nothing is recognised: what is measured is not how long Tesseract takes
    scan: { id, publication: id, sha256: draft.sha256, mimeType: 'application/pdf', languages: ['ota-Arab'] },
  });
  const begin = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'ingestInProcess.ts'),
    options,
  ]);
  const each = (performance.now() - begin) / pages;
  const { rows } = await archive.pool.query<{ state: string; pages_done: number }>(
    'select state, pages_done from archive.ingest where scan = $1',
    [id],
  );
  expect(rows).toEqual([{ state: 'done', pages_done: pages }]);
  const above = Number(stdout);
  if (soak()) {
    console.log(
      `${pages} pages, ${Math.round(bytes / 1024 ** 2)} MB: ${Math.round(above / 1024 ** 2)} MB above idle, ${each.toFixed(0)} ms a page`,
    );
  }
  return { above, each };
}

describe('a large document', () => {
  it.each([
    ['scan', writeScan, scanPages],
    ['born-digital file', writeBook, textPages],
  ])(
    'that is a %s takes no more of the worker’s memory than a small one',
    async (_what, write, pages) => {
      const small = soak() ? await measure(write, Math.round(pages / 10)) : undefined;
      const large = await measure(write, pages);
      expect(large.above).toBeLessThan(mostAbove);
      // linear: a page of a long one takes no longer than a page of a short one, give or take what else the machine does
      if (small) expect(large.each).toBeLessThan(small.each * 1.5);
    },
    4 * 3_600_000,
  );
});
