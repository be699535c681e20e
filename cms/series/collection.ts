import { authorityCollection, linkFields, plainText, row } from '../authorityFields.ts';
import { label, optionsOf } from '../labels.ts';
import { publicationKinds } from '../publications/vocabularies.ts';

const seriesLinks = {
  continues: { tr: 'Devam ettirir', en: 'Continues' },
  absorbs: { tr: 'İçine alır', en: 'Absorbs' },
  splitsFrom: { tr: 'Ayrılır', en: 'Splits from' },
  merges: { tr: 'Birleştirir', en: 'Merges' },
  supplementTo: { tr: 'Ekidir', en: 'Supplement to' },
};

export const series = authorityCollection({
  slug: 'series',
  kind: 'series',
  singular: ['Dizi', 'Series'],
  plural: ['Diziler', 'Series'],
  fields: [
    row(
      { name: 'type', type: 'select', options: optionsOf(publicationKinds), label: label('Tür', 'Kind') },
      plainText('issn', 'ISSN', 'ISSN'),
    ),
    {
      name: 'regimes',
      type: 'array',
      label: label('Yayım aralığı ve numaralama', 'Periodicity and numbering'),
      fields: [
        row(
          { name: 'periodicity', type: 'text', required: true, label: label('Yayım aralığı', 'Periodicity') },
          plainText('numbering', 'Numaralama', 'Numbering'),
          plainText('from', 'Başlangıç', 'From'),
          plainText('until', 'Bitiş', 'Until'),
        ),
      ],
    },
    linkFields('links', 'series', 'Bağlı diziler', 'Linked series', seriesLinks),
  ],
});
