import { type Retention, type SettingsRecord, usualRetention } from '../../cms/publish/publicRecord.ts';

/** Months for which each kind is kept. */
export function retentionOf({ retention }: Pick<SettingsRecord, 'retention'>): Retention {
  return { ...usualRetention, ...retention };
}
