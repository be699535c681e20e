import { authorityCollection, linkFields, plainText, row } from '../authorityFields.ts';
import { label } from '../labels.ts';

const successions = {
  renamedFrom: { tr: 'Adı değişti', en: 'Renamed from' },
  mergedFrom: { tr: 'Birleşti', en: 'Merged from' },
  splitFrom: { tr: 'Ayrıldı', en: 'Split from' },
  transferredFrom: { tr: 'Devredildi', en: 'Transferred from' },
};

/** Each name is its own record, in dated succession and dated hierarchy. */
export const departments = authorityCollection({
  slug: 'departments',
  kind: 'department',
  singular: ['Birim', 'Department'],
  plural: ['Birimler', 'Departments'],
  fields: [
    row(plainText('from', 'Kuruluş', 'From'), plainText('until', 'Bitiş', 'Until')),
    linkFields('predecessors', 'departments', 'Öncülleri', 'Predecessors', successions),
    {
      name: 'parents',
      type: 'array',
      label: label('Bağlı olduğu birimler', 'Parent departments'),
      fields: [
        row(
          {
            name: 'to',
            type: 'relationship',
            relationTo: 'departments',
            required: true,
            label: label('Birim', 'Department'),
          },
          plainText('from', 'Başlangıç', 'From'),
          plainText('until', 'Bitiş', 'Until'),
        ),
      ],
    },
  ],
});
