import type { PublicationRecord, PublicPage } from '../../../cms/publish/publicRecord.ts';
import {
  agent,
  collection,
  department,
  page,
  place,
  pressRelease,
  publication,
  series,
  settings,
  subject,
} from '../../support/madeRecords.ts';
import type { Entry } from '../../support/writeLibrary.ts';

/** Numbers of the exhibits that tests and screenshots look at. */
export const exhibits = {
  bulletin: 12,
  report: 60,
  ottoman: 70,
  map: 71,
  onPaper: 72,
  premises: 73,
  english: 74,
  preparing: 75,
  withdrawn: 90,
  hidden: 91,
  press: 1,
  /** Decisions of the council, dated to the day, the month or the year. */
  firstDecision: 120,
  bridges: 1,
} as const;

/** A century of an invented municipality, with every state that a page can show. */
export function makeExhibits(): Entry[] {
  return [
    { record: exhibitSettings },
    ...authorities().map((record) => ({ record })),
    ...bulletins(),
    ...reports(),
    ...singles(),
    ...decisions(),
    ...releases().map((record) => ({ record })),
    ...collections().map((record) => ({ record })),
  ];
}

const exhibitSettings = settings({
  municipality: { tr: 'Çınarlı Belediyesi', en: 'Municipality of Çınarlı' },
  libraryName: { tr: 'Çınarlı Yayın Kütüğü', en: 'Çınarlı Register of Publications' },
  foundedYear: 1923,
  synonyms: [['okuma salonu', 'kıraathane']],
  contact: {
    email: 'kutuphane@cinarli.example',
    telephone: '+90 200 000 00 00',
    address: 'Belediye Meydanı No. 1\nÇınarlı',
  },
  about: {
    tr: {
      html: '<p>Çınarlı Belediyesi kurulduğu 1923 yılından bu yana bülten, rapor, harita ve kitap yayımlar. Bu kütük hepsini bir araya getirir.</p>',
      text: 'Çınarlı Belediyesi kurulduğu 1923 yılından bu yana bülten, rapor, harita ve kitap yayımlar.',
    },
    en: {
      html: '<p>The Municipality of Çınarlı has issued bulletins, reports, maps and books since it was founded in 1923. This register brings all of them together.</p>',
      text: 'The Municipality of Çınarlı has issued bulletins, reports, maps and books since 1923.',
    },
  },
});

function authorities() {
  return [
    series(1, 'Çınarlı Belediye Bülteni', {
      type: 'bulletin',
      issn: '1300-0012',
      regimes: [
        { periodicity: 'Aylık', from: '1934', until: '1948' },
        { periodicity: 'İki ayda bir', from: '1949', until: '1961' },
      ],
      note: { tr: 'Belediyenin aylık haber bülteni. 1942’de kâğıt darlığı yüzünden dört ay çıkmadı.' },
      otherNames: [{ text: 'Çınarlı Şehir Bülteni', language: 'tr', from: '1934', until: '1938' }],
    }),
    series(2, 'Faaliyet Raporları', { type: 'annualReport' }),
    series(3, 'Şehir Postası', { type: 'periodical', links: [{ type: 'continues', to: 1, at: '1962' }] }),
    series(4, 'Belediye Meclisi Kararları', { type: 'decisions' }),
    department(1, 'Yazı İşleri Müdürlüğü', {
      from: '1934',
      otherNames: [{ text: 'Tahrirat Kalemi', language: 'tr', from: '1923', until: '1934' }],
    }),
    department(2, 'Fen İşleri Müdürlüğü', { from: '1984', predecessors: [{ type: 'renamed', to: 3, at: '1984' }] }),
    department(3, 'Fen Heyeti', { from: '1923', until: '1984' }),
    department(4, 'İmar ve Şehircilik Müdürlüğü', { parents: [{ to: 2 }] }),
    department(5, 'Su ve Kanalizasyon İdaresi'),
    ...[
      'Belediye bütçesi',
      'Çevre',
      'Eğitim',
      'Fuarlar',
      'İçme suyu',
      'İmar planları',
      'Itfaiye',
      'Köprüler',
      'Kütüphaneler',
    ].map((name, index) => subject(index + 1, name, index === 4 ? { broader: [17] } : {})),
    ...[
      'Ödüller',
      'Parklar',
      'Sağlık',
      'Spor',
      'Şehir tiyatrosu',
      'Toplu taşıma',
      'Üniversite',
      'Su işleri',
      'Yangınlar',
      'Zabıta',
    ].map((name, index) => subject(index + 10, name)),
    subject(20, 'Ağaçlandırma'),
    subject(21, 'Belediye meclisi'),
    agent(1, 'Işık, Nâzım', { born: '1898', died: '1961' }),
    agent(2, 'Öztürk, Şükrü'),
    agent(3, 'Çınarlı Matbaası', { type: 'body' }),
    agent(4, 'Ilgaz, Güzide', { born: '1911~' }),
    place(1, 'Çınarlı', { latitude: 40.1, longitude: 29.9 }),
    place(2, 'Çarşı Mahallesi', { broader: [1] }),
    place(3, 'İskele'),
    place(4, 'Sazlıdere'),
  ];
}

const paragraphs = [
  'Belediye meclisi, başkanın başkanlığında toplanarak şehrin içme suyu şebekesinin yenilenmesine ve Sazlıdere üzerindeki köprünün onarılmasına karar vermiştir.',
  'Yeni kütüphane binası, halkın katıldığı bir törenle hizmete açıldı. Kütüphanede sekiz bin cilt kitap bulunmakta, okuma salonu her gün akşam saat dokuza kadar açık kalmaktadır.',
  'Çarşı Mahallesi’nin yolları parke taşı ile döşenmiş, kaldırımlar yeniden yapılmıştır. Kış gelmeden İskele yolunun da bitirilmesi beklenmektedir.',
  'Itfaiye teşkilatına iki yeni arazöz alındı. Geçen yıl içinde çıkan on dört yangının on ikisi büyümeden söndürülmüştür.',
  'Otobüs hatları ve ücret tarifeleri yeniden düzenlendi. Öğrenciler ve malul gaziler yarım ücret öderler.',
  'Fidanlıkta yetiştirilen üç bin çınar fidanı caddelere dikildi. Ağaç bayramına bütün okullar katıldı.',
];

function text(number: number, index: number): string {
  return Array.from({ length: 4 }, (_, step) => paragraphs[(number + index * 2 + step) % paragraphs.length]).join(
    '\n\n',
  );
}

function pagesOf(number: number, count: number, given: Partial<PublicPage> = {}): PublicPage[] {
  return Array.from({ length: count }, (_, index) => {
    const label = index === 0 ? 'kapak' : String(index);
    return page(number, index + 1, index === 0 ? '' : text(number, index), {
      label,
      checked: index === 2,
      textKind: index === 2 ? 'corrected' : 'ocr',
      ...given,
    });
  });
}

function held(record: PublicationRecord, count: number, given: Partial<PublicPage> = {}): Entry {
  const open = record.objectAccess === 'public';
  return {
    record: {
      ...record,
      pageCount: count,
      ...(count > 0 &&
        open && {
          coverPage: 1,
          files: [
            {
              scan: record.number,
              fileName: `cinarli-${record.number}.pdf`,
              size: 1_850_000 + record.number * 91_000,
              sha256: record.number.toString(16).padStart(64, 'e3b0c4'),
              mimeType: 'application/pdf',
            },
          ],
          digitised: { at: '2025-11-04', device: 'Zeutschel OS 12002', ppi: 400 },
        }),
    },
    pages: open ? pagesOf(record.number, count, given) : [],
  };
}

const months = ['Ocak', 'Şubat', 'Mart', 'Nisan', 'Mayıs', 'Haziran', 'Temmuz', 'Ağustos', 'Eylül', 'Birinciteşrin'];

function bulletins(): Entry[] {
  return Array.from({ length: 50 }, (_, index) => {
    const number = index + 1;
    const year = 1934 + Math.floor((number * 27) / 50);
    const month = (number % 10) + 1;
    const onPaper = number % 4 === 3;
    const record = publication({
      number,
      title: 'Çınarlı Belediye Bülteni',
      departments: [1],
      subjects: number === exhibits.bulletin ? [5, 8, 21] : [(number % 20) + 1],
      contributions:
        number === exhibits.bulletin
          ? [
              { agent: 1, role: 'edt', nameAsPrinted: 'Belediye Reisi Nâzım Işık' },
              { agent: 3, role: 'prt' },
            ]
          : [],
      places: [{ place: 1, role: 'publishedAt' }],
      dates: [
        {
          role: 'issued',
          asPrinted: `${months[month - 1]} ${year}`,
          calendar: 'gregorian',
          edtf: `${year}-${String(month).padStart(2, '0')}`,
          earliest: `${year}-${String(month).padStart(2, '0')}-01`,
          latest: `${year}-${String(month).padStart(2, '0')}-28`,
          supplied: false,
        },
      ],
      memberships: [
        {
          series: 1,
          enumeration: [
            { caption: `Yıl ${year - 1933}`, from: year - 1933 },
            { caption: number === 20 ? 'Sayı 20–21' : `Sayı ${number}`, from: number },
          ],
          sortKey: String(number).padStart(6, '0'),
        },
      ],
      copies:
        onPaper || number === exhibits.bulletin ? [{ holder: 'Belediye Arşivi', shelfMark: `B 1/${number}` }] : [],
      firstPublishedAt: `2026-0${(number % 6) + 1}-11T09:00:00Z`,
      ...(number === exhibits.bulletin && {
        titles: [
          { type: 'proper', text: 'Çınarlı Belediye Bülteni', language: 'tr' },
          { type: 'other', text: 'Aylık içtimaî ve iktisadî mecmua', language: 'tr' },
          { type: 'cover', text: 'Çınarlı Bülteni', language: 'tr' },
        ],
        parts: [
          { title: 'Meclis kararları', firstPage: '2', lastPage: '4', agents: [], subjects: [] },
          { title: 'Sazlıdere köprüsünün onarımı', firstPage: '5', lastPage: '5', agents: [], subjects: [] },
          { title: 'Yeni su şebekesi: bir yılın bilançosu', firstPage: '6', lastPage: '9', agents: [], subjects: [] },
        ],
        imprint: { place: 'Çınarlı', printer: 'Çınarlı Matbaası', printRun: '500', price: '5 kuruş' },
        extent: { pagination: '24 s.', plates: '2 levha', size: '17 × 24 cm' },
        abstract: {
          tr: {
            html: '<p>Belediye meclisinin içme suyu şebekesi ve Sazlıdere köprüsü üzerine kararları, itfaiye ve ulaşım haberleri. Sayının sonunda bir yıllık su işlerinin bilançosu yer alır.</p>',
            text: 'Belediye meclisinin içme suyu şebekesi ve Sazlıdere köprüsü üzerine kararları.',
          },
          en: {
            html: '<p>Decisions of the council on the water mains and the bridge over the Sazlıdere, with news of the fire brigade and of transport.</p>',
            text: 'Decisions of the council on the water mains and the bridge over the Sazlıdere.',
          },
        },
        notes: { tr: 'Kapak sonradan ciltlenmiştir. 17. sayfanın alt köşesi eksiktir.' },
        relations: [{ type: 'supplement', to: exhibits.map }],
      }),
    });
    return held(record, onPaper ? 0 : number === exhibits.bulletin ? 24 : 4);
  });
}

function reports(): Entry[] {
  return [1926, 1929, 1935, 1948, 1958, 1967, 1976, 1984, 1993, 2001, 2006, 2011, 2016, 2019, 2023].map(
    (year, index) => {
      const number = exhibits.report + index;
      return [
        exhibits.ottoman,
        exhibits.map,
        exhibits.onPaper,
        exhibits.premises,
        exhibits.english,
        exhibits.preparing,
      ].some((taken) => taken === number)
        ? annualReport(number + 40, year)
        : annualReport(number, year);
    },
  );
}

function annualReport(number: number, year: number): Entry {
  return held(
    publication({
      number,
      type: 'annualReport',
      title: `${year} Yılı Faaliyet Raporu`,
      year,
      departments: year < 1984 ? [1, 3] : [1, 2],
      subjects: [21],
      memberships: [{ series: 2, enumeration: [{ caption: String(year), from: year }], sortKey: String(year) }],
      copies: year % 2 === 0 ? [{ holder: 'Belediye Arşivi', shelfMark: `R ${year}` }] : [],
      rights: year > 1990 ? { licence: 'cc-by-4.0', holder: 'Çınarlı Belediyesi' } : { licence: 'publicDomain' },
    }),
    6,
  );
}

/** Some known from a newspaper alone: nobody has a copy. */
function decisions(): Entry[] {
  const days = [
    ['1938-11-23', '1938-11-23'],
    ['1956-02-29', '1956-02-29'],
    ['1957-03-14', '1957-03-14'],
    ['1957-03-14', '1957-03-14'],
    ['1957-03-28', '1957-03-28'],
    ['1957-03-01', '1957-03-31'],
    ['1957-01-01', '1957-12-31'],
    ['1957-11-23', '1957-11-23'],
    ['1957-12-01', '1958-02-28'],
    ['1971-11-23', '1971-11-23'],
  ] as const;
  return days.map(([earliest, latest], index) => {
    const number = exhibits.firstDecision + index;
    const isMissing = index % 3 === 2;
    const edtf =
      earliest === latest ? earliest : latest.endsWith('12-31') ? earliest.slice(0, 4) : earliest.slice(0, 7);
    return held(
      publication({
        number,
        type: 'decisions',
        title: `Belediye Meclisi Kararları, ${index + 1}. birleşim`,
        departments: [1],
        subjects: [21],
        dates: [{ role: 'issued', calendar: 'gregorian', edtf, earliest, latest, supplied: false }],
        memberships: [
          {
            series: 4,
            enumeration: [{ caption: 'Birleşim', from: index + 1 }],
            sortKey: String(index).padStart(6, '0'),
          },
        ],
      }),
      isMissing ? 0 : 2,
    );
  });
}

function collections() {
  return [
    collection(exhibits.bridges, {
      title: { tr: 'Sazlıdere’nin köprüleri', en: 'The bridges over the Sazlıdere' },
      text: {
        tr: {
          html: '<p>Taş köprünün 1936’daki onarımından bugüne: bültenler, meclis kararları ve haritalarla bir derenin iki yakası.</p>',
          text: 'Taş köprünün 1936’daki onarımından bugüne: bültenler, meclis kararları ve haritalarla bir derenin iki yakası.',
        },
        en: {
          html: '<p>From the repair of the stone bridge in 1936 to today, in bulletins, decisions and maps.</p>',
          text: 'From the repair of the stone bridge in 1936 to today, in bulletins, decisions and maps.',
        },
      },
      publications: [exhibits.map, exhibits.bulletin, exhibits.premises, 122, exhibits.withdrawn],
      featured: true,
      position: 1,
    }),
    collection(2, {
      title: { tr: 'Eski harfli yayınlar', en: 'In Arabic script' },
      publications: [exhibits.ottoman],
      featured: true,
      position: 2,
    }),
  ];
}

function singles(): Entry[] {
  return [
    held(
      publication({
        number: exhibits.ottoman,
        type: 'book',
        languages: ['ota-Arab'],
        titles: [
          { type: 'proper', text: 'چنارلی شهر رهبری', language: 'ota-Arab' },
          { type: 'transliterated', text: 'Çınarlı Şehir Rehberi', language: 'ota-Latn' },
        ],
        dates: [
          {
            role: 'issued',
            asPrinted: '١٣٤١',
            calendar: 'rumi',
            edtf: '1925',
            earliest: '1925-01-01',
            latest: '1925-12-31',
            supplied: false,
          },
          { role: 'printed', calendar: 'gregorian', edtf: '1925~', supplied: true, evidence: 'kapaktaki mühür' },
        ],
        identifiers: [{ type: 'Seyfettin Özege', value: '3512', cancelled: false }],
      }),
      5,
      { text: '', language: 'ota-Arab' },
    ),
    held(
      publication({
        number: exhibits.map,
        type: 'map',
        title: 'Çınarlı Şehir Haritası',
        year: 1938,
        departments: [3],
        places: [{ place: 1, role: 'depicted' }],
        extent: { scale: '1:5000', sheet: '60 × 90 cm' },
        contributions: [{ agent: 2, role: 'ctg' }],
        rights: { licence: 'cc-by-nc-4.0', statement: 'Ticari baskı için belediyeden izin alınır.' },
      }),
      1,
      { width: 2400, height: 1700, text: '', label: '1' },
    ),
    held(
      publication({
        number: exhibits.onPaper,
        type: 'brochure',
        title: 'Şehir Tiyatrosu Programı',
        subjects: [14],
        copies: [{ holder: 'Belediye Arşivi', shelfMark: 'T 12' }],
      }),
      0,
    ),
    held(
      publication({
        number: exhibits.premises,
        type: 'report',
        title: 'Ümraniye Deresi Islahı Üzerine Teknik Rapor ve Zemin Etüdü Sonuçları ile Ekleri',
        year: 1972,
        objectAccess: 'premises',
        departments: [3],
        rights: { licence: 'allRights', holder: 'Çınarlı Belediyesi' },
      }),
      140,
    ),
    held(
      publication({
        number: exhibits.english,
        type: 'brochure',
        titles: [{ type: 'proper', text: 'Çınarlı: A Guide for Visitors', language: 'en' }],
        languages: ['en'],
        year: 1964,
        departments: [1],
        rights: { licence: 'cc-by-sa-4.0' },
      }),
      3,
      { language: 'en', text: 'The town lies on the banks of the Sazlıdere. The bridge was restored in 1936.' },
    ),
    {
      record: {
        ...publication({ number: exhibits.preparing, type: 'budget', title: '2025 Mali Yılı Bütçesi', year: 2025 }),
        files: [
          {
            scan: 75,
            fileName: 'butce-2025.pdf',
            size: 9_800_000,
            sha256: 'ab'.repeat(32),
            mimeType: 'application/pdf',
          },
        ],
      },
    },
  ];
}

function releases() {
  return [
    pressRelease(exhibits.press, {
      title: { tr: 'Sazlıdere Köprüsü yeniden açıldı', en: 'The bridge over the Sazlıdere is open again' },
      date: '2026-02-14',
      contact: 'Basın Danışmanlığı\nbasin@cinarli.example',
      body: {
        tr: {
          html: '<p>1936’da onarılan Sazlıdere Köprüsü, iki yıllık çalışmanın ardından yayalara yeniden açıldı.</p><p>Köprünün taşları tek tek numaralanarak söküldü ve özgün harç bileşimiyle yerine kondu.</p>',
          text: '1936’da onarılan Sazlıdere Köprüsü yayalara yeniden açıldı.',
        },
      },
      images: [
        {
          image: 1,
          caption: { tr: 'Köprünün açılışı', en: 'The opening of the bridge' },
          credit: 'Güzide Ilgaz / Çınarlı Belediyesi',
          licence: 'press',
          fileName: 'kopru-acilis.jpg',
          mimeType: 'image/jpeg',
          width: 3000,
          height: 2000,
          size: 2_400_000,
          sha256: '1'.repeat(64),
        },
        {
          image: 2,
          caption: { tr: 'Taş ustaları çalışırken' },
          credit: 'Çınarlı Belediyesi',
          licence: 'press',
          fileName: 'kopru-usta.jpg',
          mimeType: 'image/jpeg',
          width: 2000,
          height: 3000,
          size: 1_900_000,
          sha256: '2'.repeat(64),
        },
      ],
    }),
    pressRelease(2, {
      title: { tr: 'Yayın kütüğü herkese açıldı', en: 'The register of publications is open to everybody' },
      date: '2026-01-05',
    }),
  ];
}
