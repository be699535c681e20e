import type { CollectionConfig } from 'payload';
import { access } from '../access.ts';
import { label, labels } from '../labels.ts';
import { tolerantSearch } from '../listSearch/tolerantSearch.ts';
import { scanEndpoints } from './endpoints.ts';
import { forgetScan, keepStandingScan, queueScan, storeScan } from './hooks.ts';
import { showStandIn } from './showStandIn.ts';

const listSearch = tolerantSearch('filename', ({ filename }) => [filename]);

/** An uploaded file, kept untouched. Its bytes lie in the archive store under their SHA-256. */
export const scans: CollectionConfig = {
  slug: 'scans',
  labels: labels(['Tarama', 'Scan'], ['Taramalar', 'Scans']),
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['id', 'filename', 'publication', 'filesize', 'createdAt'],
    group: label('Katalog', 'Catalogue'),
  },
  access: access.catalogue,
  upload: {
    disableLocalStorage: true,
    filesRequiredOnCreate: true,
    pasteURL: false,
    crop: false,
    focalPoint: false,
    // Content is checked by `storeScan`. Payload's own check would read a PDF whole into memory, and refuse those with
    // bytes before their head or after their end, as old scanners write them: this is the way around it.
    allowRestrictedFileTypes: true,
    mimeTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'],
    handlers: [],
  },
  endpoints: scanEndpoints,
  hooks: {
    beforeOperation: [listSearch.readKeys, showStandIn],
    beforeChange: [storeScan],
    afterChange: [listSearch.saveKey, queueScan],
    beforeDelete: [keepStandingScan],
    afterDelete: [listSearch.forgetKey, forgetScan],
  },
  fields: [
    {
      name: 'publication',
      type: 'relationship',
      relationTo: 'publications',
      required: true,
      index: true,
      label: label('Yayın', 'Publication'),
    },
    { name: 'sha256', type: 'text', index: true, unique: true, label: 'SHA-256', admin: { readOnly: true } },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'master',
      label: label('Dosyanın görevi', 'Role of the file'),
      options: [
        { value: 'master', label: label('Koruma kopyası', 'Preservation master') },
        { value: 'access', label: label('Erişim kopyası', 'Access copy') },
        { value: 'redacted', label: label('Karartılmış kopya', 'Redacted copy') },
      ],
    },
    {
      name: 'replaces',
      type: 'relationship',
      relationTo: 'scans',
      label: label('Yerini aldığı tarama', 'Replaces the scan'),
      admin: { readOnly: true, condition: (data) => Boolean(data?.replaces) },
    },
    {
      type: 'row',
      fields: [
        { name: 'ppi', type: 'number', label: label('Çözünürlük (ppi)', 'Resolution (ppi)') },
        { name: 'device', type: 'text', label: label('Tarayıcı', 'Device') },
        { name: 'operator', type: 'text', label: label('Tarayan', 'Operator') },
        { name: 'digitisedAt', type: 'date', label: label('Tarama günü', 'Digitised on') },
      ],
    },
  ],
};
