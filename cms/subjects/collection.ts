import { authorityCollection } from '../authorityFields.ts';
import { label } from '../labels.ts';

export const subjects = authorityCollection({
  slug: 'subjects',
  kind: 'subject',
  singular: ['Konu', 'Subject'],
  plural: ['Konular', 'Subjects'],
  fields: [
    {
      name: 'broader',
      type: 'relationship',
      relationTo: 'subjects',
      hasMany: true,
      label: label('Üst konular', 'Broader subjects'),
    },
  ],
});
