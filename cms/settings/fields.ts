import type { Field } from 'payload';
import { label } from '../labels.ts';
import { type Retention, usualRetention } from '../publish/publicRecord.ts';

/** Who the library belongs to. */
export const nameFields: Field[] = [
  { name: 'municipality', type: 'text', localized: true, label: label('Belediyenin adı', 'Name of the municipality') },
  { name: 'libraryName', type: 'text', localized: true, label: label('Kütüphanenin adı', 'Name of the library') },
  { name: 'foundedYear', type: 'number', min: 1000, max: 2100, label: label('Kuruluş yılı', 'Founded in') },
  {
    name: 'contact',
    type: 'group',
    label: label('İletişim', 'Contact'),
    fields: [
      { name: 'email', type: 'text', label: label('E-posta', 'E-mail') },
      { name: 'telephone', type: 'text', label: label('Telefon', 'Telephone') },
      { name: 'address', type: 'textarea', label: label('Adres', 'Address') },
    ],
  },
  {
    name: 'demonstration',
    type: 'checkbox',
    defaultValue: false,
    label: label('Bu bir gösterim kütüphanesidir', 'This is a demonstration library'),
  },
];

export const lookFields: Field[] = [
  {
    name: 'crestUpload',
    type: 'ui',
    admin: { components: { Field: '/cms/admin/settings/CrestField.tsx#CrestField' } },
  },
  {
    name: 'crestDescription',
    type: 'text',
    localized: true,
    maxLength: 200,
    label: label('Armanın betimlemesi', 'What the arms show'),
    admin: {
      description: label(
        'Görmeyenlere okunur. Boşsa armanın yalnızca süs olduğu varsayılır: belediyenin adı zaten yanında yazar.',
        'Read to those who do not see it. Empty means decoration only: the municipality’s name stands beside it anyway.',
      ),
    },
  },
  {
    name: 'accent',
    type: 'text',
    defaultValue: '#8c2f1b',
    label: label('Vurgu rengi', 'Accent colour'),
    admin: {
      description: label(
        'Bağlantılarda ve düğmelerde görünür. #1f4e79 gibi yazın; koyu görünümün rengi bundan türetilir.',
        'Seen in links and buttons. Write it as in #1f4e79; the colour for dark mode is derived from it.',
      ),
      components: { afterInput: ['/cms/admin/settings/AccentPreview.tsx#AccentPreview'] },
    },
  },
];

const text = (name: string, tr: string, en: string, whenEmpty: [tr: string, en: string]): Field => ({
  name,
  type: 'richText',
  localized: true,
  label: label(tr, en),
  admin: { description: label(...whenEmpty) },
});

/** Each has its place on a public page; what stays empty has a sentence of the site’s own, or none. */
export const textFields: Field[] = [
  text('about', 'Kütüphane hakkında', 'About the library', [
    'Hakkında sayfasının başında durur.',
    'Stands at the head of the page “About”.',
  ]),
  text('accessibility', 'Erişilebilirlik notu', 'Note on accessibility', [
    'Erişilebilirlik sayfasında durur: kime başvurulur, neler eksik.',
    'Stands on the page on accessibility: whom to turn to, what is missing.',
  ]),
  text('privacy', 'Aydınlatma metni', 'Privacy notice', [
    'Gizlilik sayfasının başında durur. Nelerin sayıldığı ve ne kadar saklandığı altında kendiliğinden yazar.',
    'Stands at the head of the page on privacy. What is counted and how long it is kept follows by itself.',
  ]),
  text('cookieFree', 'Çerez bilgisi', 'On cookies', [
    'Boşsa sitenin kendi sözleri durur: çerez yok, izleyici yok.',
    'When empty the site’s own words stand: no cookies, no trackers.',
  ]),
];

const months = (name: keyof Retention, tr: string, en: string): Field => ({
  name,
  type: 'number',
  min: 1,
  max: 120,
  required: true,
  defaultValue: usualRetention[name],
  label: label(tr, en),
});

/** In months. Forms and the page on privacy say the same; the worker deletes what is past its time. */
export const retentionFields: Field[] = [
  {
    name: 'retention',
    type: 'group',
    label: label('Kaç ay saklanır', 'Months for which things are kept'),
    admin: {
      description: label(
        'Okurların gönderdikleri bu süreler dolunca kendiliğinden silinir. Süreler her formda ve gizlilik sayfasında yazar.',
        'What readers send is deleted by itself after these times. They are stated at each form and on the page on privacy.',
      ),
    },
    fields: [
      months('satisfaction', 'Memnuniyet sözleri, geldikten sonra', 'Words on satisfaction, after they came'),
      months('report', 'Hata bildirimleri, kapandıktan sonra', 'Error reports, after they were closed'),
      months('correction', 'Satır düzeltmeleri, kapandıktan sonra', 'Corrected lines, after they were closed'),
      months('counts', 'Günlük sayımlar', 'Daily counts'),
    ],
  },
];
