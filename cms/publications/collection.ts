import type { CollectionConfig } from 'payload';
import { access } from '../access.ts';
import { label, labels } from '../labels.ts';
import { forgetPublication, syncPublication } from '../publish/hooks.ts';
import { publicationEndpoints } from './endpoints.ts';
import { publicationFields } from './fields.ts';
import { checkPublication, draftWhenTrashed, foldTitle, keepScans, parsePublicationDates } from './hooks.ts';

export const publications: CollectionConfig = {
  slug: 'publications',
  labels: labels(['Yayın', 'Publication'], ['Yayınlar', 'Publications']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['id', 'title', 'type', 'date.asPrinted', '_status'],
    listSearchableFields: ['title', 'foldedTitle'],
    group: label('Katalog', 'Catalogue'),
    preview: (doc) => (doc.id === undefined ? null : `/preview/publication/${String(doc.id)}`),
  },
  access: access.publications,
  trash: true,
  versions: { drafts: { validate: false }, maxPerDoc: 100 },
  lockDocuments: { duration: 300 },
  defaultSort: '-updatedAt',
  hooks: {
    beforeValidate: [parsePublicationDates],
    beforeChange: [checkPublication, draftWhenTrashed, foldTitle],
    afterChange: [syncPublication],
    beforeDelete: [keepScans],
    afterDelete: [forgetPublication],
  },
  endpoints: publicationEndpoints,
  fields: publicationFields,
};
