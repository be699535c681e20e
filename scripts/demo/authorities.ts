/**
 * Offices, subjects, people, places and series of the demonstration: a metropolitan municipality that exists nowhere.
 * Records refer to each other by `key`.
 */

export interface DemoName {
  text: string;
  language?: string;
  from?: string;
  until?: string;
}

interface DemoAuthority {
  key: string;
  name: string;
  otherNames?: DemoName[];
  note?: { tr: string; en?: string };
}

export interface DemoDepartment extends DemoAuthority {
  from?: string;
  until?: string;
  predecessors?: { type: 'renamedFrom' | 'mergedFrom' | 'splitFrom' | 'transferredFrom'; to: string; at?: string }[];
  parents?: { to: string; from?: string; until?: string }[];
}

const renamed = (to: string, at: string) => [{ type: 'renamedFrom' as const, to, at }];
const under = (to: string, from: string, until?: string) => ({ to, from, ...(until ? { until } : {}) });

export const departments: DemoDepartment[] = [
  {
    key: 'daire',
    name: 'Denizhisar Belediye Dairesi',
    otherNames: [{ text: 'دڭزحصار بلدیه دائره‌سی', language: 'ota-Arab' }],
    from: '1908',
    until: '1924',
    note: { tr: 'Kentin ilk belediye örgütü.', en: 'The first municipal body of the town.' },
  },
  {
    key: 'sehremaneti',
    name: 'Denizhisar Şehremaneti',
    otherNames: [{ text: 'دڭزحصار شهرامانتی', language: 'ota-Arab' }],
    from: '1924',
    until: '1930',
    predecessors: renamed('daire', '1924'),
    note: {
      tr: 'Belediye Dairesi 1924’te Şehremaneti adını aldı.',
      en: 'The municipal office was named a prefecture in 1924.',
    },
  },
  {
    key: 'riyaset',
    name: 'Denizhisar Belediye Riyaseti',
    otherNames: [{ text: 'Denizhisar Belediye Reisliği', language: 'tr' }],
    from: '1930',
    until: '1945',
    predecessors: renamed('sehremaneti', '1930'),
    note: {
      tr: '1580 sayılı Belediye Kanunu üzerine bugünkü anlamıyla belediye oldu.',
      en: 'A municipality in the present sense under the Municipal Act of 1930.',
    },
  },
  {
    key: 'belediye',
    name: 'Denizhisar Belediyesi',
    from: '1945',
    until: '1993',
    predecessors: renamed('riyaset', '1945'),
  },
  {
    key: 'yelkenalti',
    name: 'Yelkenaltı Belediyesi',
    from: '1955',
    until: '1989',
    note: { tr: '1989’da Denizhisar Belediyesine katıldı.', en: 'Joined to the municipality of Denizhisar in 1989.' },
  },
  {
    key: 'buyuksehir',
    name: 'Denizhisar Büyükşehir Belediyesi',
    otherNames: [{ text: 'Denizhisar Metropolitan Municipality', language: 'en' }],
    from: '1993',
    predecessors: [...renamed('belediye', '1993'), { type: 'mergedFrom', to: 'yelkenalti', at: '1989' }],
    note: {
      tr: 'Gösterim kütüphanesinin kurmaca kurumu.',
      en: 'The fictional institution of the demonstration library.',
    },
  },
  {
    key: 'fenHeyeti',
    name: 'Heyet-i Fenniye Müdürlüğü',
    from: '1924',
    until: '1935',
    parents: [under('sehremaneti', '1924', '1930'), under('riyaset', '1930', '1935')],
  },
  {
    key: 'fenIsleri',
    name: 'Fen İşleri Müdürlüğü',
    from: '1935',
    until: '1993',
    predecessors: renamed('fenHeyeti', '1935'),
    parents: [under('riyaset', '1935', '1945'), under('belediye', '1945', '1993')],
  },
  {
    key: 'fenDairesi',
    name: 'Fen İşleri Dairesi Başkanlığı',
    from: '1993',
    predecessors: renamed('fenIsleri', '1993'),
    parents: [under('buyuksehir', '1993')],
  },
  {
    key: 'imarMudurlugu',
    name: 'İmar Müdürlüğü',
    from: '1957',
    until: '1993',
    predecessors: [{ type: 'splitFrom', to: 'fenIsleri', at: '1957' }],
    parents: [under('belediye', '1957', '1993')],
  },
  {
    key: 'imarDairesi',
    name: 'İmar ve Şehircilik Dairesi Başkanlığı',
    from: '1993',
    predecessors: renamed('imarMudurlugu', '1993'),
    parents: [under('buyuksehir', '1993')],
  },
  {
    key: 'suSirketi',
    name: 'Denizhisar Su Şirketi',
    from: '1911',
    until: '1937',
    note: {
      tr: 'İmtiyazlı anonim şirket; 1937’de belediyece satın alındı.',
      en: 'A concessionary company, bought by the municipality in 1937.',
    },
  },
  {
    key: 'sular',
    name: 'Denizhisar Sular İdaresi',
    from: '1937',
    until: '1994',
    predecessors: [{ type: 'transferredFrom', to: 'suSirketi', at: '1937' }],
    parents: [under('riyaset', '1937', '1945'), under('belediye', '1945', '1993')],
  },
  {
    key: 'hiski',
    name: 'HİSKİ Genel Müdürlüğü',
    otherNames: [
      { text: 'Denizhisar Su ve Kanalizasyon İdaresi', language: 'tr' },
      { text: 'Denizhisar Water and Sewerage Administration', language: 'en' },
    ],
    from: '1994',
    predecessors: renamed('sular', '1994'),
    parents: [under('buyuksehir', '1994')],
  },
  {
    key: 'otobus',
    name: 'Denizhisar Otobüs İşletmesi',
    from: '1943',
    until: '1998',
    parents: [under('riyaset', '1943', '1945'), under('belediye', '1945', '1993'), under('buyuksehir', '1993', '1998')],
  },
  {
    key: 'hisulas',
    name: 'HİSULAŞ',
    otherNames: [{ text: 'Denizhisar Ulaşım Hizmetleri A.Ş.', language: 'tr' }],
    from: '1998',
    predecessors: [{ type: 'transferredFrom', to: 'otobus', at: '1998' }],
    parents: [under('buyuksehir', '1998')],
  },
  {
    key: 'nesriyat',
    name: 'Neşriyat ve İstatistik Müdürlüğü',
    from: '1931',
    until: '1956',
    parents: [under('riyaset', '1931', '1945'), under('belediye', '1945', '1956')],
  },
  {
    key: 'basin',
    name: 'Basın ve Yayın Müdürlüğü',
    from: '1956',
    until: '1993',
    predecessors: renamed('nesriyat', '1956'),
    parents: [under('belediye', '1956', '1993')],
  },
  {
    key: 'basinDairesi',
    name: 'Basın, Yayın ve Halkla İlişkiler Dairesi Başkanlığı',
    from: '1993',
    predecessors: renamed('basin', '1993'),
    parents: [under('buyuksehir', '1993')],
  },
  {
    key: 'yaziIsleri',
    name: 'Yazı İşleri Müdürlüğü',
    from: '1930',
    until: '1993',
    parents: [under('riyaset', '1930', '1945'), under('belediye', '1945', '1993')],
  },
  {
    key: 'kararlar',
    name: 'Yazı İşleri ve Kararlar Dairesi Başkanlığı',
    from: '1993',
    predecessors: renamed('yaziIsleri', '1993'),
    parents: [under('buyuksehir', '1993')],
  },
  {
    key: 'muhasebe',
    name: 'Hesap İşleri Müdürlüğü',
    from: '1924',
    until: '2006',
    parents: [
      under('sehremaneti', '1924', '1930'),
      under('riyaset', '1930', '1945'),
      under('belediye', '1945', '1993'),
      under('buyuksehir', '1993', '2006'),
    ],
  },
  {
    key: 'mali',
    name: 'Mali Hizmetler Dairesi Başkanlığı',
    from: '2006',
    predecessors: renamed('muhasebe', '2006'),
    parents: [under('buyuksehir', '2006')],
  },
  {
    key: 'itfaiye',
    name: 'İtfaiye Müdürlüğü',
    from: '1926',
    until: '1993',
    parents: [
      under('sehremaneti', '1926', '1930'),
      under('riyaset', '1930', '1945'),
      under('belediye', '1945', '1993'),
    ],
  },
  {
    key: 'itfaiyeDairesi',
    name: 'İtfaiye Dairesi Başkanlığı',
    from: '1993',
    predecessors: renamed('itfaiye', '1993'),
    parents: [under('buyuksehir', '1993')],
  },
  { key: 'park', name: 'Park ve Bahçeler Dairesi Başkanlığı', from: '1993', parents: [under('buyuksehir', '1993')] },
  {
    key: 'kultur',
    name: 'Kültür ve Sosyal İşler Dairesi Başkanlığı',
    from: '1993',
    parents: [under('buyuksehir', '1993')],
  },
  {
    key: 'kutuphane',
    name: 'Kent Kütüphanesi ve Arşivi Şube Müdürlüğü',
    from: '2011',
    parents: [under('kultur', '2011')],
  },
  {
    key: 'iklim',
    name: 'İklim Değişikliği ve Temiz Enerji Dairesi Başkanlığı',
    from: '2017',
    parents: [under('buyuksehir', '2017')],
  },
];

export interface DemoSubject extends DemoAuthority {
  broader?: string;
}

const subject = (key: string, name: string, en: string, broader?: string, usedFor: string[] = []): DemoSubject => ({
  key,
  name,
  otherNames: [{ text: en, language: 'en' }, ...usedFor.map((text) => ({ text, language: 'tr' }))],
  ...(broader ? { broader } : {}),
});

export const subjects: DemoSubject[] = [
  subject('yonetim', 'Belediye yönetimi', 'Municipal administration'),
  subject('meclis', 'Belediye meclisi', 'Municipal council', 'yonetim', ['Meclis kararları']),
  subject('butce', 'Bütçe ve maliye', 'Budget and finance', 'yonetim', ['Varidat ve masarifat']),
  subject('istatistik', 'İstatistik', 'Statistics', 'yonetim', ['İhsaiyat']),
  subject('zabita', 'Zabıta ve çarşı denetimi', 'Municipal police and market control', 'yonetim', [
    'Belediye tenbihatı',
  ]),
  subject('altyapi', 'Altyapı', 'Infrastructure'),
  subject('su', 'İçme suyu', 'Drinking water', 'altyapi', ['Su tesisatı', 'Terkos']),
  subject('kanalizasyon', 'Kanalizasyon', 'Sewerage', 'altyapi', ['Lağım']),
  subject('yollar', 'Yollar ve kaldırımlar', 'Roads and pavements', 'altyapi', ['Turuk ve maabir']),
  subject('aydinlatma', 'Elektrik ve aydınlatma', 'Electricity and lighting', 'altyapi', ['Tenvirat']),
  subject('ulasim', 'Ulaşım', 'Transport'),
  subject('otobusler', 'Otobüsler', 'Buses', 'ulasim'),
  subject('rayli', 'Raylı sistem', 'Rail transport', 'ulasim', ['Tramvay']),
  subject('vapur', 'İskele ve vapurlar', 'Ferries and piers', 'ulasim'),
  subject('bisiklet', 'Bisiklet', 'Cycling', 'ulasim'),
  subject('imar', 'İmar ve şehircilik', 'Town planning', undefined, ['Şehir plânı']),
  subject('konut', 'Konut ve gecekondu', 'Housing', 'imar'),
  subject('kiyi', 'Kıyı ve liman', 'Coast and harbour', 'imar'),
  subject('haritalar', 'Kent haritaları', 'Town maps', 'imar'),
  subject('saglik', 'Temizlik ve sağlık', 'Public health and cleansing', undefined, ['Tanzifat']),
  subject('afet', 'Afetler', 'Disasters'),
  subject('yangin', 'Yangın ve itfaiye', 'Fire service', 'afet'),
  subject('deprem', 'Deprem', 'Earthquakes', 'afet'),
  subject('cevre', 'Çevre', 'Environment'),
  subject('parklar', 'Parklar ve ağaçlandırma', 'Parks and trees', 'cevre'),
  subject('iklimDegisikligi', 'İklim değişikliği', 'Climate change', 'cevre'),
  subject('kulturSanat', 'Kültür ve sanat', 'Culture and the arts'),
  subject('kutuphaneler', 'Kütüphaneler ve arşivler', 'Libraries and archives', 'kulturSanat'),
  subject('senlik', 'Şenlik ve sergiler', 'Festivals and exhibitions', 'kulturSanat', ['Panayır']),
  subject('kentTarihi', 'Kent tarihi', 'Local history', 'kulturSanat'),
  subject('turizm', 'Turizm', 'Tourism'),
  subject('savas', 'Savaş yılları iaşesi', 'Wartime provisioning', 'saglik'),
];

export interface DemoAgent extends DemoAuthority {
  type: 'person' | 'body';
  born?: string;
  died?: string;
}

export const agents: DemoAgent[] = [
  {
    key: 'nazmi',
    type: 'person',
    name: 'Kıyıcıoğlu, Ahmet Nazmi',
    otherNames: [{ text: 'Ahmet Nazmi Bey', until: '1934' }],
    born: '1884',
    died: '1951',
    note: { tr: 'Kurmaca kişi: Şehremini ve Belediye Reisi (1926–1938).', en: 'Fictional: mayor from 1926 to 1938.' },
  },
  {
    key: 'lindner',
    type: 'person',
    name: 'Lindner, Walter',
    born: '1889',
    died: '1962',
    note: { tr: 'Kurmaca kişi: şehirci mimar.', en: 'Fictional town planner.' },
  },
  {
    key: 'akyali',
    type: 'person',
    name: 'Akyalı, Cevdet',
    born: '1908',
    died: '1979',
    note: { tr: 'Kurmaca kişi: Belediye Başkanı (1955–1960).', en: 'Fictional: mayor from 1955 to 1960.' },
  },
  {
    key: 'sarpdere',
    type: 'person',
    name: 'Sarpdere, Kemal',
    born: '1921',
    died: '1998',
    note: { tr: 'Kurmaca kişi: haritacı.', en: 'Fictional cartographer.' },
  },
  {
    key: 'erdilli',
    type: 'person',
    name: 'Erdilli, Nezihe',
    born: '1948',
    note: { tr: 'Kurmaca kişi: kent tarihi yazarı, kütüphaneci.', en: 'Fictional local historian and librarian.' },
  },
  {
    key: 'denizalp',
    type: 'person',
    name: 'Denizalp, Leylâ',
    born: '1931',
    died: '2009',
    note: { tr: 'Kurmaca kişi: grafik sanatçısı.', en: 'Fictional graphic artist.' },
  },
  {
    key: 'tuncali',
    type: 'person',
    name: 'Tuncalı, Rıza',
    born: '1927',
    died: '1994',
    note: { tr: 'Kurmaca kişi: yüksek mühendis.', en: 'Fictional engineer.' },
  },
  {
    key: 'marlowe',
    type: 'person',
    name: 'Marlowe-Kent, Edith',
    born: '1896',
    died: '1970',
    note: { tr: 'Kurmaca kişi: gezi yazarı.', en: 'Fictional travel writer.' },
  },
  {
    key: 'vilayetMatbaasi',
    type: 'body',
    name: 'Denizhisar Vilâyet Matbaası',
    otherNames: [{ text: 'دڭزحصار ولایت مطبعه‌سی', language: 'ota-Arab' }],
    born: '1886',
    died: '1949',
  },
  { key: 'hisaralti', type: 'body', name: 'Hisaraltı Matbaası', born: '1932', died: '1971' },
  { key: 'belediyeBasimevi', type: 'body', name: 'Denizhisar Belediyesi Basımevi', born: '1958', died: '1996' },
  { key: 'yenisahil', type: 'body', name: 'Yenisahil Ofset', born: '1974' },
];

export interface DemoPlace extends DemoAuthority {
  broader?: string;
}

const place = (key: string, name: string, broader?: string, otherNames: DemoName[] = []): DemoPlace => ({
  key,
  name,
  ...(broader ? { broader } : {}),
  ...(otherNames.length > 0 ? { otherNames } : {}),
});

/** Without coordinates: nowhere on earth is theirs. */
export const places: DemoPlace[] = [
  place('denizhisar', 'Denizhisar', undefined, [{ text: 'دڭزحصار', language: 'ota-Arab' }]),
  place('hisarici', 'Hisariçi', 'denizhisar', [{ text: 'Kale Mahallesi', language: 'tr', until: '1935' }]),
  place('iskele', 'İskelebaşı', 'denizhisar'),
  place('yenicarsi', 'Yeniçarşı', 'denizhisar', [{ text: 'Çarşı-yı Cedid', language: 'ota-Latn', until: '1928' }]),
  place('degirmenonu', 'Değirmenönü', 'denizhisar'),
  place('fenerdibi', 'Fenerdibi', 'denizhisar'),
  place('cinarlibahce', 'Çınarlıbahçe', 'denizhisar'),
  place('yelkenaltiYeri', 'Yelkenaltı', 'denizhisar'),
  place('kumluyali', 'Kumluyalı', 'denizhisar'),
  place('gumuscay', 'Gümüşçay', 'denizhisar'),
  place('fenerAdasi', 'Fener Adası', 'denizhisar'),
];

export interface DemoSeries extends DemoAuthority {
  type: string;
  issn?: string;
  regimes?: { periodicity: string; numbering?: string; from?: string; until?: string }[];
  links?: { type: 'continues' | 'absorbs' | 'splitsFrom' | 'merges' | 'supplementTo'; to: string; at?: string }[];
}

export const series: DemoSeries[] = [
  {
    key: 'sehremanetiMecmuasi',
    name: 'Denizhisar Şehremaneti Mecmuası',
    otherNames: [{ text: 'دڭزحصار شهرامانتی مجموعه‌سی', language: 'ota-Arab' }],
    type: 'periodical',
    regimes: [{ periodicity: 'Aylık', numbering: 'Numara', from: '1925', until: '1928' }],
  },
  {
    key: 'belediyeMecmuasi',
    name: 'Denizhisar Belediye Mecmuası',
    type: 'periodical',
    regimes: [{ periodicity: 'Aylık', numbering: 'Yıl, Sayı', from: '1931', until: '1942' }],
    links: [{ type: 'continues', to: 'sehremanetiMecmuasi', at: '1931' }],
  },
  {
    key: 'belediyeBulteni',
    name: 'Denizhisar Belediye Bülteni',
    type: 'bulletin',
    regimes: [{ periodicity: 'Aylık', numbering: 'Yıl, Sayı', from: '1957', until: '1960' }],
    links: [{ type: 'continues', to: 'belediyeMecmuasi', at: '1957' }],
  },
  {
    key: 'denizhisarBulteni',
    name: 'Denizhisar Bülteni',
    type: 'bulletin',
    regimes: [{ periodicity: 'Aylık', numbering: 'Yıl, Sayı', from: '2021' }],
    links: [{ type: 'continues', to: 'belediyeBulteni', at: '2021' }],
  },
  {
    key: 'faaliyetRaporlari',
    name: 'Faaliyet Raporları',
    type: 'annualReport',
    otherNames: [{ text: 'Çalışma Raporları', language: 'tr', until: '1972' }],
    regimes: [{ periodicity: 'Yıllık', from: '1948' }],
  },
  {
    key: 'butceler',
    name: 'Denizhisar Belediyesi Bütçeleri',
    type: 'budget',
    regimes: [{ periodicity: 'Yıllık', numbering: 'Malî yıl', from: '1929' }],
  },
  {
    key: 'meclisKararlari',
    name: 'Belediye Meclisi Kararları',
    type: 'decisions',
    regimes: [{ periodicity: 'Her toplantı dönemi', from: '1946' }],
  },
  {
    key: 'kentKitapligi',
    name: 'Denizhisar Kent Kitaplığı',
    type: 'book',
    regimes: [{ periodicity: 'Düzensiz', numbering: 'Kitap', from: '2011' }],
  },
];
