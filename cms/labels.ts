import type { Option } from 'payload';
import type { Label } from './publications/vocabularies.ts';

/** Select options of a vocabulary, labelled in both languages. */
export function optionsOf(vocabulary: Record<string, Label>): Option[] {
  return Object.entries(vocabulary).map(([value, { tr, en }]) => ({ value, label: { tr, en } }));
}

export const label = (tr: string, en: string): Label & Record<string, string> => ({ tr, en });
export const labels = (singular: [tr: string, en: string], plural: [tr: string, en: string]) => ({
  singular: label(...singular),
  plural: label(...plural),
});
