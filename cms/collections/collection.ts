import type { CollectionConfig } from 'payload';
import { access } from '../access.ts';
import { label, labels } from '../labels.ts';
import { tolerantSearch } from '../listSearch/tolerantSearch.ts';
import { draftWhenTrashed } from '../publications/hooks.ts';
import { forgetCollection, syncCollection } from '../publish/hooks.ts';
import { checkCollection } from './hooks.ts';

const listSearch = tolerantSearch('title', ({ title }) => [title], { localized: true });

/** Publications that belong together in an editor's eyes. The public sees those of them that are public. */
export const collections: CollectionConfig = {
  slug: 'collections',
  labels: labels(['Koleksiyon', 'Collection'], ['Koleksiyonlar', 'Collections']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['id', 'title', 'featured', 'position', '_status'],
    listSearchableFields: ['title'],
    group: label('Katalog', 'Catalogue'),
  },
  access: access.publications,
  trash: true,
  versions: { drafts: { validate: false }, maxPerDoc: 50 },
  lockDocuments: { duration: 300 },
  defaultSort: 'position',
  hooks: {
    beforeOperation: [listSearch.readKeys],
    beforeChange: [checkCollection, draftWhenTrashed],
    afterChange: [listSearch.saveKey, syncCollection],
    afterDelete: [listSearch.forgetKey, forgetCollection],
  },
  fields: [
    { name: 'title', type: 'text', localized: true, required: true, label: label('Başlık', 'Title') },
    { name: 'text', type: 'richText', localized: true, label: label('Tanıtım', 'Introduction') },
    {
      name: 'publications',
      type: 'relationship',
      relationTo: 'publications',
      hasMany: true,
      label: label('Yayınlar', 'Publications'),
      admin: {
        isSortable: true,
        description: {
          tr: 'Buradaki sırayla görünürler. Yayında olmayanlar yayımlanana kadar gösterilmez.',
          en: 'They are shown in this order. Those that are not public are left out until they are.',
        },
      },
    },
    {
      name: 'cover',
      type: 'relationship',
      relationTo: 'publications',
      label: label('Kapağı gösterilecek yayın', 'Publication whose cover is shown'),
      admin: {
        description: {
          tr: 'Seçilmezse kapağı olan ilk yayınınki gösterilir.',
          en: 'Without one, that of the first publication with a cover.',
        },
      },
    },
    {
      name: 'featured',
      type: 'checkbox',
      defaultValue: false,
      label: label('Ana sayfada öne çıkar', 'Feature on the home page'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'position',
      type: 'number',
      label: label('Sırası', 'Position'),
      admin: {
        position: 'sidebar',
        description: { tr: 'Küçük sayı önce gelir.', en: 'Lower numbers come first.' },
      },
    },
  ],
};
