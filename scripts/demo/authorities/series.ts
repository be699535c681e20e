import type { DemoAuthority } from './authority.ts';

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
