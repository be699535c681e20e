import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { typefaceFile } from '../../../scripts/demo/typefaces.ts';

export const footer = '(Kabul Tarihi ve Sayısı: 19.01.2022)';
export const pictureLines = [
  'İSKELE CADDESİ',
  'Kaldırımların yenilenmesine',
  've çeşmelerin onarılmasına',
  'karar verildi.',
];
export const typedText = 'Gümüşçay bendinden gelen ana boru değiştirildi ve yirmi iki mahalle kesintisiz suya kavuştu. '
  .repeat(5)
  .trim();

/** A typed page, a page that is a picture of writing with a typed footer over it, and a blank one. Another file for each number. */
export async function makeMixedPdf(number = 0): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, info: { Title: `Karışık ${number}` } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.on('end', resolve));
  const face = typefaceFile('serif');
  document
    .addPage({ size: [420, 595] })
    .font(face)
    .fontSize(11)
    .text(typedText, 50, 60, { width: 320 });
  document.addPage({ size: [420, 595] }).image(await drawPicture(), 0, 0, { width: 420, height: 595 });
  document.font(face).fontSize(8).text(footer, 50, 560, { lineBreak: false });
  document.addPage({ size: [420, 595] });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Writing as pixels: 200 pixels an inch. */
async function drawPicture(): Promise<Buffer> {
  const lines = pictureLines.map((line) => line.replace('&', '&amp;')).join('\n');
  const writing = await sharp({
    text: { text: lines, font: 'PT Serif 12', fontfile: typefaceFile('serif'), dpi: 200, width: 900, spacing: 20 },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width: 1166, height: 1652, channels: 3, background: '#f4f0e6' } })
    .composite([{ input: await inked(writing), left: 140, top: 200 }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** sharp gives white letters on black: black letters, as see-through as the black was. */
async function inked(writing: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(writing).greyscale().raw().toBuffer({ resolveWithObject: true });
  return sharp({ create: { width: info.width, height: info.height, channels: 3, background: '#222' } })
    .joinChannel(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .png()
    .toBuffer();
}
