import type { SettingsRecord } from '../../cms/publish/publicRecord.ts';
import { type Retention, usualRetention } from './forms.ts';

/** Months for which each kind is kept. */
export function retentionOf({ retention }: Pick<SettingsRecord, 'retention'>): Retention {
  return { ...usualRetention, ...retention };
}
