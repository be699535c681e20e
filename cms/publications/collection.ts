import type { CollectionConfig } from 'payload';
import { access } from '../access.ts';
import { label, labels } from '../labels.ts';
import { tolerantSearch } from '../listSearch/tolerantSearch.ts';
import { forgetPublication, syncPublication } from '../publish/hooks.ts';
import { publicationEndpoints } from './endpoints.ts';
import { publicationFields } from './fields.ts';
import { checkPublication, draftWhenTrashed, foldTitle, keepScans, parsePublicationDates } from './hooks.ts';
import { refuseUnknownOptions } from './refuseUnknownOptions.ts';

/** By every title of the newest version. */
const listSearch = tolerantSearch('title', ({ foldedTitle }) => [foldedTitle]);

export const publications: CollectionConfig = {
  slug: 'publications',
  labels: labels(['Yayın', 'Publication'], ['Yayınlar', 'Publications']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['id', 'title', 'type', 'date.asPrinted', '_status'],
    listSearchableFields: ['title'],
    group: label('Katalog', 'Catalogue'),
    preview: (doc) => (doc.id === undefined ? null : `/preview/publication/${String(doc.id)}`),
  },
  access: access.publications,
  trash: true,
  versions: { drafts: { validate: false }, maxPerDoc: 100 },
  lockDocuments: { duration: 300 },
  defaultSort: '-updatedAt',
  hooks: {
    beforeOperation: [listSearch.readKeys],
    beforeValidate: [refuseUnknownOptions, parsePublicationDates],
    beforeChange: [checkPublication, draftWhenTrashed, foldTitle],
    afterChange: [listSearch.saveKey, syncPublication],
    beforeDelete: [keepScans],
    afterDelete: [listSearch.forgetKey, forgetPublication],
  },
  endpoints: publicationEndpoints,
  fields: publicationFields,
};
