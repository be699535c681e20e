import { authorityCollection, plainText, row } from '../authorityFields.ts';
import { label } from '../labels.ts';

export const agents = authorityCollection({
  slug: 'agents',
  kind: 'agent',
  singular: ['Kişi ya da kurum', 'Agent'],
  plural: ['Kişiler ve kurumlar', 'Agents'],
  fields: [
    row(
      {
        name: 'type',
        type: 'select',
        required: true,
        defaultValue: 'person',
        label: label('Tür', 'Type'),
        options: [
          { value: 'person', label: label('Kişi', 'Person') },
          { value: 'body', label: label('Kurum', 'Body') },
        ],
      },
      plainText('born', 'Doğum ya da kuruluş', 'Born or founded'),
      plainText('died', 'Ölüm ya da bitiş', 'Died or ended'),
    ),
  ],
});
