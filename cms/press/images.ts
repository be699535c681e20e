import type { CollectionConfig } from 'payload';
import { access } from '../access.ts';
import { label, labels, optionsOf } from '../labels.ts';
import { tolerantSearch } from '../listSearch/tolerantSearch.ts';
import { licences } from '../publications/vocabularies.ts';
import { syncReleasesOfImage } from '../publish/hooks.ts';
import { pressImageEndpoints } from './endpoints.ts';
import { storePressImage } from './storePressImage.ts';

const listSearch = tolerantSearch('filename', ({ filename, caption, credit }) => [filename, caption, credit], {
  localized: true,
});

export const pressImages: CollectionConfig = {
  slug: 'press-images',
  labels: labels(['Basın fotoğrafı', 'Press photograph'], ['Basın fotoğrafları', 'Press photographs']),
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'caption', 'credit', 'licence'],
    group: label('Basın', 'Press'),
  },
  access: access.pressImages,
  upload: {
    disableLocalStorage: true,
    filesRequiredOnCreate: true,
    pasteURL: false,
    crop: false,
    focalPoint: false,
    mimeTypes: ['image/jpeg', 'image/png'],
    adminThumbnail: ({ doc }) => `/api/press-images/${String(doc.id)}/preview`,
    handlers: [],
  },
  endpoints: pressImageEndpoints,
  hooks: {
    beforeOperation: [listSearch.readKeys],
    beforeChange: [storePressImage],
    afterChange: [listSearch.saveKey, syncReleasesOfImage],
    afterDelete: [listSearch.forgetKey],
  },
  fields: [
    { name: 'caption', type: 'textarea', localized: true, required: true, label: label('Altyazı', 'Caption') },
    { name: 'credit', type: 'text', required: true, label: label('Fotoğraf (kimin)', 'Credit') },
    {
      name: 'licence',
      type: 'select',
      required: true,
      defaultValue: 'press',
      options: optionsOf(licences),
      label: label('Lisans', 'Licence'),
    },
    { name: 'sha256', type: 'text', index: true, label: 'SHA-256', admin: { readOnly: true } },
  ],
};
