import { authorityCollection, row } from '../authorityFields.ts';
import { label } from '../labels.ts';

export const places = authorityCollection({
  slug: 'places',
  kind: 'place',
  singular: ['Yer', 'Place'],
  plural: ['Yerler', 'Places'],
  fields: [
    {
      name: 'broader',
      type: 'relationship',
      relationTo: 'places',
      hasMany: true,
      label: label('İçinde bulunduğu yer', 'Within'),
    },
    row(
      { name: 'latitude', type: 'number', min: -90, max: 90, label: label('Enlem', 'Latitude') },
      { name: 'longitude', type: 'number', min: -180, max: 180, label: label('Boylam', 'Longitude') },
    ),
  ],
});
