import type { SettingsRecord } from '../../cms/publish/publicRecord.ts';
import type { RecordCache } from './recordCache.ts';
import type { VisibleSet } from './visibleSet.ts';

/** What the library calls itself before anybody has filled in the settings. */
const unset: SettingsRecord = {
  kind: 'settings',
  number: 1,
  municipality: { tr: 'Belediye', en: 'Municipality' },
  libraryName: { tr: 'Kütük', en: 'Kütük' },
  accent: '#7a2e1d',
  contact: {},
  about: {},
  demonstration: false,
  synonyms: [],
};

export async function readSettings(records: RecordCache, state: VisibleSet): Promise<SettingsRecord> {
  const numbers = [...state.of('settings').keys()].slice(0, 1);
  const [held] = (await records.read(state, 'settings', numbers)).values();
  return held?.record ?? unset;
}
