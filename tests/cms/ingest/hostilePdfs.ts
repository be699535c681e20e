import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { seededRandom } from '../../../scripts/demo/random.ts';
import { makeTextPdf, turkishWords } from '../../support/makePdf.ts';
import { rawPdf, stream } from './rawPdf.ts';

/** Documents that are broken or mean harm, made for the tests; what must come of each is said with it. */
export interface HostilePdf {
  name: string;
  make(): Buffer | Promise<Buffer>;
  /** The reason of a document that can't be taken in, or none of one that can. */
  ends: string | undefined;
  /** What pages may fail with; they must not otherwise. */
  pages?: string[];
  /** Whether some page must fail. */
  fails?: boolean;
}

/** One page of the given content, and whatever else it names, from object 6 on. */
function onePage(content: string, others: string[] = [], page = '/MediaBox [0 0 200 200]'): Buffer {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R ${page} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R /Y 7 0 R >> >> >>`,
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...others,
  ]);
}

function packed(content: Buffer, times = 1, entries = ''): string {
  let body = content;
  for (let time = 0; time < times; time++) body = deflateSync(body, { level: 4 });
  const filters = '/FlateDecode '.repeat(times);
  return stream(body.toString('latin1'), `/Filter [${filters}] ${entries}`);
}

const megabytes = (count: number, pattern: string) => Buffer.alloc(count * 1024 ** 2, pattern, 'latin1');

async function encrypted(passwords: { userPassword?: string; ownerPassword?: string }): Promise<Buffer> {
  const document = new PDFDocument({ ...passwords, size: [200, 200], info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.on('end', resolve));
  document.text('Gizli', 20, 20);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

const good = (seed: string) =>
  makeTextPdf({ pages: [0, 1, 2].map((page) => turkishWords(60, `${seed} ${page}`)), size: [300, 300] });

/** The same for the same seed. */
export function hostilePdfs(seed: string): HostilePdf[] {
  const random = seededRandom(seed);
  return [
    { name: 'not a PDF', make: () => Buffer.from('<html><script>alert(1)</script></html>'), ends: 'notADocument' },
    {
      name: 'no pages',
      make: () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      ends: 'noPages',
    },
    {
      name: '10,000 pages',
      make: () =>
        rawPdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          `<< /Type /Pages /Count 10000 /Kids [${Array.from({ length: 10_000 }, (_, page) => `${page + 3} 0 R`).join(' ')}] >>`,
          ...Array.from({ length: 10_000 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
        ]),
      ends: 'tooManyPages',
    },
    {
      name: 'pages that are their own parents',
      make: () =>
        rawPdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 5 /Parent 3 0 R >>',
          '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 4 /Parent 2 0 R >>',
        ]),
      ends: 'either',
    },
    {
      name: 'a giant page',
      make: () => onePage(stream('0 0 9 9 re f'), [], '/MediaBox [0 0 200000 200000]'),
      ends: undefined,
      pages: ['pageTooLarge'],
      fails: true,
    },
    {
      name: 'a giant unit',
      make: () => onePage(stream('0 0 9 9 re f'), [], '/MediaBox [0 0 10000 10000] /UserUnit 75000'),
      ends: undefined,
    },
    {
      name: 'a picture of 900 megapixels',
      make: () =>
        onePage(stream('q 200 0 0 200 0 0 cm /X Do Q'), [
          packed(
            megabytes(107, '\0'),
            1,
            '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 1 /ColorSpace /DeviceGray',
          ),
        ]),
      ends: undefined,
      pages: ['imageTooLarge', 'renderMemory', 'renderTimeout', 'pageDamaged'],
    },
    {
      name: 'a page that unpacks to 120 MB of drawing',
      make: () => onePage(packed(megabytes(120, '1 0 0 rg 0 0 9 9 re f '))),
      ends: undefined,
      pages: ['textTimeout', 'textMemory', 'renderTimeout', 'renderMemory'],
      fails: true,
    },
    {
      name: 'a page packed twice',
      make: () => onePage(packed(megabytes(200, ' '), 2)),
      ends: undefined,
      pages: ['textTimeout', 'textMemory', 'renderTimeout', 'renderMemory', 'pageDamaged'],
    },
    {
      name: 'more words than a page has',
      make: () =>
        onePage(
          packed(Buffer.from(`BT /F 1 Tf ${'(a b c d e f g h i j) Tj 0 1 Td '.repeat(4_000)} ET`)),
          [],
          '/MediaBox [0 0 200 5000]',
        ),
      ends: undefined,
      pages: ['tooMuchText'],
      fails: true,
    },
    {
      name: 'a form that draws itself',
      make: () =>
        onePage(stream('/X Do'), [
          stream(
            '/X Do /X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /XObject << /X 6 0 R >> >>',
          ),
        ]),
      ends: undefined,
      pages: ['textTimeout', 'textMemory', 'renderTimeout', 'renderMemory'],
    },
    {
      name: 'a billion laughs',
      make: () =>
        onePage(
          stream('/X Do'),
          Array.from({ length: 12 }, (_, level) =>
            stream(
              level === 11 ? '0 0 9 9 re f' : '/Z Do '.repeat(10),
              `/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /XObject << /Z ${level + 7} 0 R >> >>`,
            ),
          ),
        ),
      ends: undefined,
      pages: ['textTimeout', 'textMemory', 'renderTimeout', 'renderMemory', 'textCrash', 'renderCrash', 'pageDamaged'],
    },
    {
      name: 'arrays in arrays, 200,000 deep',
      make: () => onePage(stream(`${'['.repeat(200_000)}${']'.repeat(200_000)} TJ`)),
      ends: undefined,
      pages: ['textCrash', 'textTimeout', 'textMemory', 'renderCrash', 'pageDamaged', 'renderTimeout', 'renderMemory'],
    },
    {
      name: 'what would act on its own',
      make: () =>
        rawPdf([
          '<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >> >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /AA << /O 5 0 R >> >>',
          stream('0 0 9 9 re f'),
          '<< /S /JavaScript /JS (app.launchURL("http://127.0.0.1:9/")) /Next << /S /Launch /F (/bin/sh) >> >>',
          '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>',
          stream('MZ', '/Type /EmbeddedFile'),
        ]),
      ends: undefined,
    },
    { name: 'a password', make: () => encrypted({ userPassword: 'gizli' }), ends: 'passwordNeeded' },
    { name: 'a password of its owner only', make: () => encrypted({ ownerPassword: 'sahip' }), ends: undefined },
    { name: 'cut off in the first kilobyte', make: async () => (await good('cut')).subarray(0, 700), ends: 'damaged' },
    ...[0.3, 0.6, 0.95].map((share) => ({
      name: `cut off at ${share * 100} %`,
      make: async () => {
        const pdf = await good('cut');
        return pdf.subarray(0, Math.floor(pdf.length * share));
      },
      ends: 'either',
    })),
    ...[1, 2, 3].map((round) => ({
      name: `bits turned over, ${round}`,
      make: async () => {
        const pdf = Buffer.from(await good('flip'));
        for (let flip = 0; flip < 60 * round; flip++) {
          const at = 20 + Math.floor(random.next() * (pdf.length - 20));
          pdf[at] = (pdf[at] ?? 0) ^ (1 << Math.floor(random.next() * 8));
        }
        return pdf;
      },
      ends: 'either',
    })),
  ];
}
