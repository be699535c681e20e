import type { ImportReading, MappingSuggestion, TableFacts } from '../contract.ts';
import { type ImportField, importFields } from '../fields.ts';
import { foldName } from './foldName.ts';
import { likeness } from './likeness.ts';
import { marcFieldOf } from './marc/marcColumns.ts';
import { bySpelling, recogniseColumn } from './recogniseColumn.ts';

/**
 * Which column is which field: as it was mapped before; by a spelling that is known; or by one that resembles it. A field
 * of one value goes to one column, the surest; fields of many values may have several.
 */
export const suggestMapping: ImportReading['suggestMapping'] = (facts, remembered = {}) => {
  const suggestions = facts.columns.map((column) => suggest(column, facts, remembered));
  const taken = new Set<ImportField>();
  for (const confidence of ['remembered', 'exact', 'likely'] as const) {
    for (const suggestion of suggestions) {
      const { field } = suggestion;
      if (!field || suggestion.confidence !== confidence) continue;
      if (taken.has(field) && !manyColumns.has(field)) {
        delete suggestion.field;
        delete suggestion.confidence;
      }
      taken.add(field);
    }
  }
  return suggestions;
};

/** Fields that gather the values of several columns. */
export const manyColumns: ReadonlySet<ImportField> = new Set([
  'subtitle',
  'parallelTitle',
  'formerTitle',
  'coverTitle',
  'ottomanTitle',
  'transliteratedTitle',
  'languages',
  'departments',
  'authors',
  'editors',
  'translators',
  'illustrators',
  'photographers',
  'cartographers',
  'contributors',
  'publisherAgent',
  'subjects',
  'placesAbout',
  'placesDepicted',
  'notes',
  'identifier',
  'isbn',
  'issn',
  'file',
  'abstract',
  'plates',
]);

function suggest(column: string, facts: TableFacts, remembered: Record<string, ImportField>): MappingSuggestion {
  const before = remembered[column] ?? rememberedByFold(column, remembered);
  if (before && Object.hasOwn(importFields, before)) return { column, field: before, confidence: 'remembered' };
  // the table of failed rows has the columns of the MARC file that they came from
  if (facts.format === 'marc' || facts.format === 'marcxml' || facts.columns.includes('245$a')) {
    const field = marcFieldOf(column);
    return field ? { column, field, confidence: 'exact' } : { column };
  }
  const exact = recogniseColumn(column);
  if (isRowNumber(column, facts.examples[column] ?? [])) return { column };
  if (exact) return { column, ...byValues(exact, column, facts.examples[column] ?? []) };
  const near = nearest(foldName(column));
  return near ? { column, field: near, confidence: 'likely' } : { column };
}

/** Names that mean two things: "Yıl" is a date in most lists, and the third year of a magazine in some. */
function byValues(field: ImportField, column: string, examples: readonly string[]): Omit<MappingSuggestion, 'column'> {
  const all = (pattern: RegExp) => examples.length > 0 && examples.every((example) => pattern.test(example.trim()));
  if (field === 'date' && /^(yil|sene|year)/.test(foldName(column)) && all(/^\d{1,3}$|^[IVXLC]+\.?$/)) {
    return { field: 'volumeYear', confidence: 'likely' };
  }
  if (field === 'series' && foldName(column) === 'dizi' && all(/^\d{1,5}$/))
    return { field: 'enumeration', confidence: 'likely' };
  return { field, confidence: 'exact' };
}

/** "Sıra No", or a "No" that counts 1, 2, 3: it numbers the rows of the list and nothing else. */
function isRowNumber(column: string, examples: readonly string[]): boolean {
  const folded = foldName(column);
  if (/^(sira|s|sn|row|line)( (no|nr|numarasi|number))?$/.test(folded)) return true;
  return /^(no|nr|numara|#)?$/.test(folded) && examples.every((example, at) => Number(example) === at + 1);
}

function rememberedByFold(column: string, remembered: Record<string, ImportField>): ImportField | undefined {
  const folded = foldName(column);
  return Object.entries(remembered).find(([name]) => folded !== '' && foldName(name) === folded)?.[1];
}

/** Two thirds alike: "Yayin adi (tam)" is a title, "Demirbas numarasi 2" an accession number. */
const alikeEnough = 0.66;

function nearest(folded: string): ImportField | undefined {
  if (folded.length < 4 || folded.length > 60) return undefined;
  let best: ImportField | undefined;
  let score = alikeEnough;
  for (const [spelling, field] of bySpelling) {
    if (spelling.length < 4) continue;
    const value = likeness(folded, spelling);
    if (value > score) {
      score = value;
      best = field;
    }
  }
  return best;
}
