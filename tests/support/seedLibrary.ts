import type { PublicationRecord, PublicPage } from '../../cms/publish/publicRecord.ts';
import { agent, department, page, place, pressRelease, publication, series, settings, subject } from './madeRecords.ts';
import { type Entry, inTransaction, removeFromLibrary, writeLibrary } from './writeLibrary.ts';

/** Numbers in the seeded library that tests rely on. */
export const seeded = {
  /** Publications 1 to 23 are series 1 in order; number 7 is the double issue 7–8, issue 13 never appeared. */
  firstIssue: 1,
  lastIssue: 23,
  /** Withdrawn with a reason; its title may be shown. */
  withdrawn: 90,
  /** Merged into publication 5. */
  alias: 91,
  aliasTarget: 5,
  /** Its record is public, its pages are not. */
  metadataOnly: 30,
  /** Known from a paper copy alone, and undated. */
  onPaper: 31,
  ottoman: 32,
  map: 34,
  pressRelease: 1,
} as const;

/** A small library of an invented municipality: 40 publications, authorities, texts, two press releases, a tombstone. */
export async function seedLibrary(databaseUrl: string): Promise<Entry[]> {
  const entries = [...authorityEntries(), ...bulletinEntries(), ...otherEntries(), ...pressEntries()];
  await writeLibrary(databaseUrl, entries);
  await writeLibrary(databaseUrl, [{ record: publication({ number: seeded.withdrawn, title: 'Geri çekilen rapor' }) }]);
  await removeFromLibrary(databaseUrl, 'publication', seeded.withdrawn, {
    title: 'Geri çekilen rapor',
    reason: 'Kişisel veri içeriyordu.',
  });
  await inTransaction(databaseUrl, (client) =>
    client.query(`insert into library.alias (kind, number, target) values ('publication', $1, $2)`, [
      seeded.alias,
      seeded.aliasTarget,
    ]),
  );
  return entries;
}

function authorityEntries(): Entry[] {
  return [
    settings(),
    series(1, 'Çınarlı Belediye Bülteni', { type: 'bulletin', issn: '1300-0012' }),
    series(2, 'Faaliyet Raporları', { type: 'annualReport' }),
    series(3, 'Şehir Rehberi', { links: [{ type: 'continues', to: 1, at: '1960' }] }),
    department(1, 'Yazı İşleri Müdürlüğü', {
      otherNames: [{ text: 'Tahrirat Kalemi', language: 'tr', from: '1923', until: '1934' }],
    }),
    department(2, 'Fen İşleri Müdürlüğü', { predecessors: [{ type: 'renamed', to: 3, at: '1984' }] }),
    department(3, 'Fen Heyeti'),
    department(4, 'İmar ve Şehircilik Müdürlüğü', { parents: [{ to: 2 }] }),
    subject(1, 'Su işleri'),
    subject(2, 'İçme suyu', { broader: [1] }),
    subject(3, 'Ulaşım'),
    subject(4, 'Şehircilik'),
    subject(5, 'Sağlık'),
    subject(6, 'Eğitim'),
    agent(1, 'Işık, Nâzım'),
    agent(2, 'Öztürk, Şükrü'),
    agent(3, 'Çınarlı Matbaası', { type: 'body' }),
    agent(4, 'Ilgaz, Güzide'),
    place(1, 'Çınarlı'),
    place(2, 'Çarşı Mahallesi', { broader: [1] }),
    place(3, 'İskele'),
    place(4, 'Sazlıdere'),
  ].map((record) => ({ record }));
}

const sentences = [
  'Belediye meclisi su şebekesinin yenilenmesine karar verdi.',
  'Yeni kütüphane binası halkın hizmetine açıldı.',
  'Çarşı Mahallesi yollarının parke taşı ile döşenmesi tamamlandı.',
  'Itfaiye teşkilatına iki yeni arazöz alındı.',
  'İskele meydanında şehir bandosu konser verdi.',
  'Sazlıdere üzerindeki köprünün keşfi yapıldı.',
  'Hıfzıssıhha komisyonu ağustos ayında toplandı.',
  'Otobüs hatları ve tarifeleri yeniden düzenlendi.',
];

function pagesOf(number: number, count: number, language: PublicPage['language'] = 'tr'): PublicPage[] {
  return Array.from({ length: count }, (_, index) => {
    const text = [0, 1, 2].map((step) => sentences[(number + index * 3 + step) % sentences.length]).join('\n');
    return page(number, index + 1, text, { label: index === 0 ? 'kapak' : String(index + 1), language });
  });
}

function withPages(record: PublicationRecord, count: number): Entry {
  const pages = record.objectAccess === 'public' ? pagesOf(record.number, count) : [];
  const files: PublicationRecord['files'] =
    record.objectAccess === 'public' && count > 0
      ? [
          {
            scan: record.number,
            fileName: `${record.number}.pdf`,
            size: 4096,
            sha256: record.number.toString(16).padStart(64, '0'),
            mimeType: 'application/pdf',
          },
        ]
      : [];
  return { record: { ...record, pageCount: count, files, ...(count > 0 && { coverPage: 1 }) }, pages };
}

function bulletinEntries(): Entry[] {
  const issues = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25];
  return issues.map((issue, index) => {
    const number = index + 1;
    const caption = issue === 7 ? 'Sayı 7–8' : `Sayı ${issue}`;
    return withPages(
      publication({
        number,
        title: 'Çınarlı Belediye Bülteni',
        year: 1950 + Math.floor(issue / 12),
        departments: [1],
        subjects: [(number % 6) + 1],
        contributions: [{ agent: (number % 4) + 1, role: number % 4 === 2 ? 'prt' : 'edt' }],
        places: [{ place: 1, role: 'publishedAt' }],
        memberships: [
          {
            series: 1,
            enumeration: [
              { caption: `Yıl ${1 + Math.floor(issue / 12)}`, from: 1 + Math.floor(issue / 12) },
              { caption, from: issue, ...(issue === 7 && { to: 8 }) },
            ],
            runningNumber: issue,
            sortKey: String(issue).padStart(6, '0'),
          },
        ],
      }),
      3,
    );
  });
}

function otherEntries(): Entry[] {
  const reports = [1928, 1935, 1948, 1967, 1984, 2010].map((year, index) =>
    withPages(
      publication({
        number: 24 + index,
        type: 'annualReport',
        title: `${year} Yılı Faaliyet Raporu`,
        year,
        departments: [1, 2],
        subjects: [4],
        memberships: [{ series: 2, enumeration: [{ caption: String(year), from: year }], sortKey: String(year) }],
      }),
      4,
    ),
  );
  const others: Entry[] = [
    withPages(
      publication({ number: 30, type: 'report', title: 'Ümraniye Deresi Etüdü', year: 1972, objectAccess: 'metadata' }),
      12,
    ),
    withPages(
      publication({
        number: 31,
        type: 'brochure',
        title: 'Şehir Tiyatrosu Programı',
        copies: [{ holder: 'Belediye Arşivi', shelfMark: 'B 12' }],
      }),
      0,
    ),
    withPages(
      publication({
        number: 32,
        type: 'book',
        year: 1924,
        languages: ['ota-Arab'],
        titles: [
          { type: 'proper', text: 'شهر رهبری', language: 'ota-Arab' },
          { type: 'transliterated', text: 'Şehir Rehberi', language: 'ota-Latn' },
        ],
      }),
      2,
    ),
    withPages(
      publication({
        number: 33,
        type: 'regulation',
        title: 'Zabıta Talimatnamesi',
        year: 1931,
        relations: [{ type: 'amends', to: 24 }],
      }),
      2,
    ),
    withPages(
      publication({
        number: 34,
        type: 'map',
        title: 'Çınarlı Şehir Haritası',
        year: 1938,
        places: [{ place: 1, role: 'depicted' }],
        extent: { scale: '1:5000', sheet: '60 × 90 cm' },
      }),
      1,
    ),
    withPages(publication({ number: 35, type: 'poster', title: 'Ağaç Bayramı', year: 1955 }), 1),
    withPages(
      publication({
        number: 36,
        type: 'book',
        title: 'A Guide to Çınarlı',
        year: 1961,
        languages: ['en'],
        titles: [{ type: 'proper', text: 'A Guide to Çınarlı', language: 'en' }],
        relations: [{ type: 'translation', to: 32 }],
        abstract: { en: { html: '<p>For visitors.</p>', text: 'For visitors.' } },
      }),
      3,
    ),
    withPages(
      publication({ number: 37, type: 'budget', title: '1999 Mali Yılı Bütçesi', year: 1999, departments: [2] }),
      2,
    ),
    withPages(publication({ number: 38, type: 'album', title: 'İlk Elli Yıl', year: 1973 }), 5),
    withPages(
      publication({
        number: 39,
        type: 'plan',
        title: 'Çarşı Koruma Planı',
        year: 1988,
        departments: [4],
        subjects: [4],
        abstract: { tr: { html: '<p>Çarşının korunması.</p>', text: 'Çarşının korunması.' } },
      }),
      3,
    ),
    withPages(publication({ number: 40, type: 'decisions', title: 'Meclis Kararları', year: 2024 }), 2),
  ];
  return [...reports, ...others];
}

function pressEntries(): Entry[] {
  const image = (number: number) => ({
    image: number,
    caption: { tr: `Kütüphane açılışı, ${number}. fotoğraf`, en: `Opening of the library, photograph ${number}` },
    credit: 'Çınarlı Belediyesi / Güzide Ilgaz',
    licence: 'press' as const,
    fileName: `acilis-${number}.jpg`,
    mimeType: 'image/jpeg',
    width: 3000,
    height: 2000,
    size: 2048,
    sha256: (0xabc0 + number).toString(16).padStart(64, '0'),
  });
  return [
    { record: pressRelease(1, { images: [image(1), image(2)], contact: 'basin@cinarli.example' }) },
    { record: pressRelease(2, { date: '2025-11-03', title: { tr: 'Su kesintisi duyurusu' } }) },
  ];
}
