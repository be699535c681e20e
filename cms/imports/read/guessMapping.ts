import type { ImportReading, Mapping } from '../contract.ts';
import { suggestMapping } from './suggestMapping.ts';

/** The columns that were recognised, as a mapping. */
export const guessMapping: ImportReading['guessMapping'] = (facts, remembered) => {
  const mapping: Mapping = {};
  for (const { column, field } of suggestMapping(facts, remembered)) if (field) mapping[column] = field;
  return mapping;
};
