import { seededRandom } from './seededRandom.ts';

/** What the made-up list is of; every title says that it is a demonstration. */
export const clerkColumns = [
  'SIRA NO',
  'YAYIN ADI',
  'YAYINLAYAN BİRİM',
  'DİZİ ADI',
  'SAYI',
  'TARİH',
  'KONUSU',
  'DEMİRBAŞ NO',
  'SAYFA SAYISI',
  'DOSYA ADI',
  'DÜŞÜNCELER',
] as const;

export interface ClerkList {
  /** All lines as they stand in the sheet, the office's heading, empty lines and totals among them. */
  lines: string[][];
  /** How many of them are publications. */
  publications: number;
  /** Names of offices, series and subjects, rightly spelled. */
  authorities: { departments: string[]; series: string[]; subjects: string[] };
}

const departments = [
  'Fen İşleri Müdürlüğü',
  'İmar Müdürlüğü',
  'Yazı İşleri Müdürlüğü',
  'Sular İdaresi',
  'Basın ve Yayın Müdürlüğü',
];
const series = ['Belediye Mecmuası (gösterim)', 'Şehir Bülteni (gösterim)', 'Faaliyet Raporları (gösterim)'];
const subjects = ['Su işleri', 'İmar', 'Yangınlar', 'Ulaşım', 'Parklar'];
const shortened: Record<string, string[]> = {
  'Fen İşleri Müdürlüğü': ['Fen İşleri Müd.', 'FEN İŞL. MÜD.', 'fen işleri müdürlüğü', 'FEN ISLERI MUDURLUGU'],
  'İmar Müdürlüğü': ['İmar Müd.', 'IMAR MÜDÜRLÜĞÜ ', 'imar mudurlugu'],
  'Yazı İşleri Müdürlüğü': ['Yazı İşl. Müd.', 'YAZI İŞLERİ MÜDÜRLÜĞÜ'],
  'Basın ve Yayın Müdürlüğü': ['Basın Yayın Müd.', 'Basın & Yayın Müdürlüğü'],
};

/**
 * A list of publications as a municipal clerk typed it in 2009: a heading over the head, ditto marks, question marks, dates
 * in every form, İ and I mixed, blanks at the ends, a head repeated at each printed page, and a total at the end.
 * Demonstration data: nothing of it is real. The same seed gives the same list.
 */
export function clerkList(publications: number, seed = 2009): ClerkList {
  const random = seededRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const lines: string[][] = [
    ['T.C. GÖSTERİM BELEDİYESİ YAYIN LİSTESİ (gösterim verisi)'],
    ['Düzenleyen: Yazı İşleri', '', '', '', '', '15.06.2009'],
    [],
    [...clerkColumns],
  ];
  for (let at = 1; at <= publications; at += 1) {
    const year = 1930 + Math.floor(random() * 60);
    const office = pick(departments);
    const repeats = at > 1 && random() < 0.15;
    lines.push([
      String(at),
      repeats
        ? pick(['″', '"', 'aynı'])
        : `${pick(['Belediye Mecmuası', 'ŞEHİR BÜLTENİ', 'Faaliyet Raporu', 'İmar Planı İzahnamesi', 'Su İşleri Rehberi'])} ${year} (gösterim)${random() < 0.2 ? '  ' : ''}`,
      repeats ? '″' : pick([office, ...(shortened[office] ?? [])]),
      random() < 0.6 ? pick(series) : '',
      pick([
        '',
        String((at % 90) + 1),
        `Yıl ${(at % 9) + 1} Sayı ${(at % 12) + 1} (${at})`,
        `${(at % 11) + 1}–${(at % 11) + 2}`,
        `S. ${(at % 40) + 1}`,
        'özel sayı',
      ]),
      pick([
        String(year),
        `${(at % 28) + 1}.${String((at % 12) + 1).padStart(2, '0')}.${year}`,
        `Mart ${year}`,
        `Ocak–Şubat ${year}`,
        `[${year}?]`,
        `${year}?`,
        `ca. ${year}`,
        `${Math.floor(year / 10) * 10}'lar`,
        'Teşrinisani 1934',
        'İkinciteşrin 1943',
        'R. 1332',
        '?',
        't.y.',
      ]),
      pick(['', pick(subjects), `${pick(subjects)}, ${pick(subjects)}`, '?']),
      String(1000 + at).padStart(6, '0') + (random() < 0.05 ? '/2' : ''),
      pick(['', '48', '32 s.', '-']),
      random() < 0.5 ? `gosterim-${String(1000 + at).padStart(6, '0')}.pdf` : '',
      pick(['', '', 'Kapağı eksik', 'Cildi dağınık; "onarılacak"']),
    ]);
    if (at % 40 === 0) lines.push([], [...clerkColumns]);
  }
  lines.push([], ['TOPLAM', String(publications)]);
  return { lines, publications, authorities: { departments, series, subjects } };
}

/** As Turkish Excel saves it: semicolons, CRLF; in Windows-1254 unless something else is asked for. */
export function clerkCsv(list: ClerkList, encoding: 'windows-1254' | 'utf-8' = 'windows-1254'): Buffer {
  const width = clerkColumns.length;
  // Windows-1254 has no ″; Excel writes a straight quote for it.
  const written = (cell: string) => (encoding === 'utf-8' ? cell : cell.replaceAll('″', '"'));
  const quote = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = list.lines
    .map((line) => Array.from({ length: width }, (_, column) => quote(written(line[column] ?? ''))).join(';'))
    .map((line) => `${line}\r\n`)
    .join('');
  return encoding === 'utf-8' ? Buffer.from(`\ufeff${text}`) : toWindows1254(text);
}

/** Letters that Windows-1254 has not become question marks. */
export function toWindows1254(text: string): Buffer {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1)
    bytes.set(new TextDecoder('windows-1254').decode(Uint8Array.of(byte)), byte);
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 0x3f));
}
