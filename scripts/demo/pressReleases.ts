import type { Licence } from '../../cms/publications/vocabularies.ts';
import type { SceneName } from './scenery/drawScene.ts';
import type { PaletteName } from './scenery/palettes.ts';

export interface DemoPressImage {
  fileName: string;
  scene: SceneName;
  palette: PaletteName;
  caption: { tr: string; en: string };
  credit: string;
  licence: Licence;
  /** Pixels. */
  size: readonly [number, number];
}

export interface DemoPressRelease {
  key: string;
  title: { tr: string; en: string };
  date: string;
  contact: string;
  body: { tr: string[]; en: string[] };
  images: DemoPressImage[];
}

const contact = 'Basın Şubesi, basin@denizhisar.example';
const landscape = [2400, 1600] as const;
const portrait = [1600, 2000] as const;

export const pressReleases: DemoPressRelease[] = [
  {
    key: 'yuz-yillik-raf',
    title: {
      tr: 'Yüz yıllık belediye yayınları herkese açıldı',
      en: 'A hundred years of municipal publications open to all',
    },
    date: '2025-04-14',
    contact,
    body: {
      tr: [
        'Denizhisar Büyükşehir Belediyesi’nin 1925’ten bugüne çıkardığı yayınlar, Kütüphane Haftası’nda açılan kamuya açık kütüphanede toplandı. Mecmualar, bütçeler, meclis kararları, haritalar ve afişler sayfa sayfa okunabiliyor, içlerinde geçen her sözcük aranabiliyor.',
        'Kent Kütüphanesi ve Arşivi Şube Müdürlüğü, taramanın dört yıl sürdüğünü, 1931–1942 arasında çıkan mecmuanın eksik sayılarının hâlâ arandığını bildirdi. Evinde eski belediye yayını bulunan hemşeriler kütüphaneye çağrılıyor.',
      ],
      en: [
        'What the municipality of Denizhisar has published since 1925 can now be read in a public library that opened during Library Week. Journals, budgets, council decisions, maps and posters can be read page by page, and every word in them can be searched.',
        'The city library said that scanning took four years and that missing numbers of the journal of 1931 to 1942 are still being looked for.',
      ],
    },
    images: [
      {
        fileName: 'kent-kutuphanesi.jpg',
        scene: 'library',
        palette: 'denizhisar',
        caption: {
          tr: 'Kent Kütüphanesi, eski gümrük binası (temsilî çizim).',
          en: 'The city library in the former customs house (illustration).',
        },
        credit: 'Denizhisar Büyükşehir Belediyesi / Kütük gösterimi',
        licence: 'press',
        size: landscape,
      },
      {
        fileName: 'liman-ve-hisar.jpg',
        scene: 'harbour',
        palette: 'denizhisar',
        caption: { tr: 'Liman ve Hisar (temsilî çizim).', en: 'The harbour and the castle (illustration).' },
        credit: 'Denizhisar Büyükşehir Belediyesi / Kütük gösterimi',
        licence: 'cc-by-4.0',
        size: landscape,
      },
    ],
  },
  {
    key: 'kiyi-yolu',
    title: { tr: 'Kıyı bisiklet yolu 17 kilometreye ulaştı', en: 'Seventeen kilometres of cycle path along the shore' },
    date: '2024-10-06',
    contact,
    body: {
      tr: [
        'Tuzlaönü ile Kumluyalı arasındaki kıyı bisiklet yolu, son 2,6 kilometrenin açılmasıyla kesintisiz hale geldi. Yol, 1935 imar planında önerilen kıyı gezintisini bütün körfez boyunca tamamlıyor.',
        'Açılışa 4.300 bisikletli katıldı. Yol boyunca sekiz onarım noktası, on iki çeşme ve gölgelik bulunuyor.',
      ],
      en: [
        'With its last 2.6 kilometres open, the cycle path from Tuzlaönü to Kumluyalı runs unbroken along the gulf, completing the promenade that the plan of 1935 proposed.',
        'Some 4,300 cyclists rode at the opening. There are eight repair points and twelve fountains on the way.',
      ],
    },
    images: [
      {
        fileName: 'kiyi-bisiklet-yolu.jpg',
        scene: 'cycleway',
        palette: 'spring',
        caption: {
          tr: 'Kumluyalı kıyısında bisiklet yolu (temsilî çizim).',
          en: 'Cycle path on the shore at Kumluyalı (illustration).',
        },
        credit: 'Denizhisar Büyükşehir Belediyesi / Kütük gösterimi',
        licence: 'press',
        size: landscape,
      },
      {
        fileName: 'fener-adasi.jpg',
        scene: 'lighthouse',
        palette: 'dusk',
        caption: {
          tr: 'Kıyı yolundan Fener Adası (temsilî çizim).',
          en: 'Lighthouse Island seen from the path (illustration).',
        },
        credit: 'Denizhisar Büyükşehir Belediyesi / Kütük gösterimi',
        licence: 'cc-by-4.0',
        size: portrait,
      },
      {
        fileName: 'gumuscay-koprusu.jpg',
        scene: 'bridge',
        palette: 'denizhisar',
        caption: { tr: 'Gümüşçay köprüsü (temsilî çizim).', en: 'The bridge over the Gümüşçay (illustration).' },
        credit: 'Denizhisar Büyükşehir Belediyesi / Kütük gösterimi',
        licence: 'press',
        size: landscape,
      },
    ],
  },
  {
    key: 'tramvay-gece',
    title: { tr: 'Gece seferleri yılbaşında başlıyor', en: 'Night services begin at New Year' },
    date: '2024-11-25',
    contact,
    body: {
      tr: [
        'Meclisin kasım toplantısında alınan kararla dört ana hatta gece seferleri 1 Ocak 2025’ten başlayarak saat 03.30’a kadar sürecek. Tramvay cuma ve cumartesi geceleri yarım saatte bir işleyecek.',
        'Gece yolcuları, can güvenliği için durak dışında inebilecek. Tarife, gündüz tarifesiyle aynı.',
      ],
      en: [
        'By decision of the council four main lines will run until half past three at night from 1 January 2025. Trams run every half-hour on Friday and Saturday nights, at the daytime fare.',
      ],
    },
    images: [
      {
        fileName: 'bulvarda-tramvay.jpg',
        scene: 'tram',
        palette: 'dusk',
        caption: {
          tr: 'Bulvarda akşam seferi (temsilî çizim).',
          en: 'An evening tram on the boulevard (illustration).',
        },
        credit: 'Denizhisar Büyükşehir Belediyesi / Kütük gösterimi',
        licence: 'press',
        size: landscape,
      },
      {
        fileName: 'gece-parki.jpg',
        scene: 'park',
        palette: 'night',
        caption: { tr: 'Çınarlıbahçe, gece (temsilî çizim).', en: 'Çınarlıbahçe at night (illustration).' },
        credit: 'Denizhisar Büyükşehir Belediyesi / Kütük gösterimi',
        licence: 'press',
        size: landscape,
      },
    ],
  },
];
