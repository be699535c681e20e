import type { CollectionConfig } from 'payload';
import { access } from '../access.ts';
import { label, labels } from '../labels.ts';
import { tolerantSearch } from '../listSearch/tolerantSearch.ts';
import { draftWhenTrashed } from '../publications/hooks.ts';
import { forgetPressRelease, syncPressRelease } from '../publish/hooks.ts';
import { pressReleaseEndpoints } from './endpoints.ts';
import { checkPressRelease } from './hooks.ts';

const listSearch = tolerantSearch('title', ({ title }) => [title], { localized: true });

export const pressReleases: CollectionConfig = {
  slug: 'press-releases',
  labels: labels(['Basın bülteni', 'Press release'], ['Basın bültenleri', 'Press releases']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['id', 'title', 'date', '_status'],
    group: label('Basın', 'Press'),
    preview: (doc) => (doc.id === undefined ? null : `/preview/press-release/${String(doc.id)}`),
  },
  access: access.press,
  trash: true,
  versions: { drafts: { validate: false }, maxPerDoc: 100 },
  lockDocuments: { duration: 300 },
  defaultSort: '-date',
  endpoints: pressReleaseEndpoints,
  hooks: {
    beforeOperation: [listSearch.readKeys],
    beforeChange: [checkPressRelease, draftWhenTrashed],
    afterChange: [listSearch.saveKey, syncPressRelease],
    afterDelete: [listSearch.forgetKey, forgetPressRelease],
  },
  fields: [
    { name: 'title', type: 'text', localized: true, required: true, label: label('Başlık', 'Title') },
    {
      name: 'date',
      type: 'date',
      required: true,
      label: label('Tarih', 'Date'),
      defaultValue: () => new Date().toISOString(),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy' } },
    },
    { name: 'body', type: 'richText', localized: true, label: label('Metin', 'Text') },
    {
      name: 'images',
      type: 'upload',
      relationTo: 'press-images',
      hasMany: true,
      label: label('Fotoğraflar', 'Photographs'),
    },
    { name: 'contact', type: 'text', label: label('Basın için iletişim', 'Press contact') },
    {
      name: 'embargoUntil',
      type: 'date',
      label: label('Şu zamandan önce yayımlama', 'Not public before'),
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'visibility',
      type: 'ui',
      admin: { position: 'sidebar', components: { Field: '/cms/admin/VisibilityPanel.tsx#VisibilityPanel' } },
    },
  ],
};
