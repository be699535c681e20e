import type { DemoAuthority } from './authority.ts';

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
