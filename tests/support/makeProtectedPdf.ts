import PDFDocument from 'pdfkit';

export interface ProtectedPdf {
  pages: string[];
  /** Asked for when it is opened. */
  userPassword?: string;
  /** Asked for when it is changed. */
  ownerPassword?: string;
  /** The handlers of RC4 with 40 and 128 bits, AES with 128 and with 256 bits. */
  version?: '1.3' | '1.4' | '1.6' | '1.7ext3';
}

/** A PDF that is encrypted, with a text layer in one of the standard fonts: letters of Latin-1 only. */
export function makeProtectedPdf({ pages, version = '1.7ext3', ...passwords }: ProtectedPdf): Promise<Buffer> {
  const document = new PDFDocument({
    size: [420, 100],
    margin: 20,
    pdfVersion: version,
    ...passwords,
    autoFirstPage: false,
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  for (const page of pages) document.addPage().fontSize(11).text(page);
  document.end();
  return ended;
}
