/** What an editor of the demonstration library has put together; publications by their keys, in order. */
export interface DemoCollection {
  key: string;
  title: { tr: string; en: string };
  text: { tr: string; en: string };
  publications: readonly string[];
}

export const collections: readonly DemoCollection[] = [
  {
    key: 'kentin-suyu',
    title: { tr: 'Kentin suyu', en: 'The city’s water' },
    text: {
      tr: 'Kaynaktan musluğa uzanan bir yol: ilk raporlardan baraja, yüz yıla yakın bir süre boyunca suyun izinde.',
      en: 'From the spring to the tap: on the track of water through almost a century, from the first reports to the dam.',
    },
    publications: ['sular-raporu-1926', 'sular-raporu-1947', 'baraj-1982', 'iklim-plani-2018'],
  },
  {
    key: 'haritalarla-denizhisar',
    title: { tr: 'Haritalarla Denizhisar', en: 'Denizhisar in maps' },
    text: {
      tr: 'Kent nasıl büyüdü, nereden nereye gidildi: planlar, rehberler ve yol haritaları yan yana.',
      en: 'How the city grew, and how people got about in it: plans, guides and maps side by side.',
    },
    publications: [
      'harita-1927',
      'imar-plani-1935',
      'rehber-harita-1963',
      'otobus-haritasi-1978',
      'bisiklet-haritasi-2025',
    ],
  },
  {
    key: 'afisler-ve-senlikler',
    title: { tr: 'Panayırlar, şenlikler', en: 'Fairs and festivals' },
    text: {
      tr: 'Bayram hazırlıkları, panayır günleri, kütüphane haftaları: kentin eğlendiği zamanlardan kalanlar.',
      en: 'Celebrations, fairs and library weeks: what is left of the days on which the city enjoyed itself.',
    },
    publications: ['onuncu-yil-1933', 'panayir-afisi-1937', 'senlik-afisi-1976', 'kutuphane-haftasi-2016'],
  },
];
