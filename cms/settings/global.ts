import type { GlobalBeforeValidateHook, GlobalConfig } from 'payload';
import { ValidationError } from 'payload';
import { access } from '../access.ts';
import { label } from '../labels.ts';
import { accentOn, contrast, paperColours } from '../publish/accent.ts';
import { syncSettings } from '../publish/hooks.ts';
import { translate } from '../translate.ts';
import { crestEndpoints } from './crest.ts';
import { lookFields, nameFields, retentionFields, textFields } from './fields.ts';

/** Relative luminance contrast that WCAG 2.2 asks of text (success criterion 1.4.3, level AA). */
const leastContrast = 4.5;

const checkAccent: GlobalBeforeValidateHook = ({ data, req }) => {
  const accent: unknown = data?.accent;
  if (typeof accent !== 'string') return data;
  const refuse = (message: string) =>
    new ValidationError({ global: 'settings', errors: [{ path: 'accent', message }] }, req.t);
  if (!/^#[0-9a-f]{6}$/i.test(accent)) throw refuse(translate(req, 'colourInvalid'));
  const ratio = contrast(accent, paperColours.light);
  if (ratio >= leastContrast) return data;
  const said = new Intl.NumberFormat(req.i18n?.language === 'en' ? 'en' : 'tr', { maximumFractionDigits: 1 });
  throw refuse(
    translate(req, 'contrastTooLow', {
      colour: accent,
      ratio: said.format(Math.floor(ratio * 10) / 10),
      better: accentOn('light', accent),
    }),
  );
};

/** What makes the library this municipality's: no line of code knows its name, arms, colour or words. */
export const settings: GlobalConfig = {
  slug: 'settings',
  label: label('Kütüphane ayarları', 'Library settings'),
  admin: { group: label('Yönetim', 'Administration') },
  access: access.settings,
  endpoints: crestEndpoints,
  hooks: { beforeValidate: [checkAccent], afterChange: [syncSettings] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: label('Belediye', 'Municipality'), fields: nameFields },
        { label: label('Görünüm', 'Appearance'), fields: lookFields },
        { label: label('Metinler', 'Texts'), fields: textFields },
        { label: label('Saklama süreleri', 'Retention'), fields: retentionFields },
      ],
    },
  ],
};
