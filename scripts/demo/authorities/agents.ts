import type { DemoAuthority } from './authority.ts';

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
