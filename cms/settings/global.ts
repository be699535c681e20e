import type { GlobalConfig } from 'payload';
import { ValidationError } from 'payload';
import { access } from '../access.ts';
import { label } from '../labels.ts';
import { syncSettings } from '../publish/hooks.ts';
import { translate } from '../translate.ts';
import { contrastOnPaper } from './contrastOnPaper.ts';

/** Relative luminance contrast that WCAG 2.2 asks of text (success criterion 1.4.3, level AA). */
const leastContrast = 4.5;

export const settings: GlobalConfig = {
  slug: 'settings',
  label: label('Kütüphane ayarları', 'Library settings'),
  admin: { group: label('Yönetim', 'Administration') },
  access: access.settings,
  hooks: {
    beforeValidate: [
      ({ data, req }) => {
        const accent: unknown = data?.accent;
        if (typeof accent !== 'string') return data;
        const contrast = contrastOnPaper(accent);
        const refuse = (message: string) =>
          new ValidationError({ global: 'settings', errors: [{ path: 'accent', message }] }, req.t);
        if (contrast === undefined) throw refuse(translate(req, 'colourInvalid'));
        if (contrast < leastContrast) {
          throw refuse(translate(req, 'contrastTooLow', { colour: accent, ratio: contrast.toFixed(1) }));
        }
        return data;
      },
    ],
    afterChange: [syncSettings],
  },
  fields: [
    {
      name: 'municipality',
      type: 'text',
      localized: true,
      label: label('Belediyenin adı', 'Name of the municipality'),
    },
    { name: 'libraryName', type: 'text', localized: true, label: label('Kütüphanenin adı', 'Name of the library') },
    { name: 'foundedYear', type: 'number', min: 1000, max: 2100, label: label('Kuruluş yılı', 'Founded in') },
    { name: 'accent', type: 'text', defaultValue: '#8c2f1b', label: label('Vurgu rengi', 'Accent colour') },
    {
      name: 'contact',
      type: 'group',
      label: label('İletişim', 'Contact'),
      fields: [
        { name: 'email', type: 'text', label: label('E-posta', 'E-mail') },
        { name: 'telephone', type: 'text', label: label('Telefon', 'Telephone') },
        { name: 'address', type: 'textarea', label: label('Adres', 'Address') },
      ],
    },
    { name: 'about', type: 'richText', localized: true, label: label('Kütüphane hakkında', 'About the library') },
    {
      name: 'demonstration',
      type: 'checkbox',
      defaultValue: false,
      label: label('Bu bir gösterim kütüphanesidir', 'This is a demonstration library'),
    },
  ],
};
