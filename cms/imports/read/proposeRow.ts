import { parseDate } from '../../publications/parseDate.ts';
import { richText } from '../../publications/richText.ts';
import type { Label } from '../../publications/vocabularies.ts';
import type { ImportReading, Proposal } from '../contract.ts';
import type { ImportField } from '../fields.ts';
import { foldName } from './foldName.ts';
import { type Cell, gatherCells, leaveOut, type RowReading, short } from './gatherCells.ts';
import { joinDate, proposeDate } from './proposeDate.ts';
import { proposeNumber, sayNumber } from './proposeMembership.ts';
import { unnamedHolder } from './unnamedHolder.ts';
import { isIsbn, isIssn } from './values/isbn.ts';
import { readVocabulary, vocabularies } from './values/readVocabulary.ts';
import { splitValues } from './values/splitValues.ts';

/** A row as a publication. Pure; the same row, mapping and answers give the same proposal. */
export const proposeRow: ImportReading['proposeRow'] = (given) => {
  const reading = gatherCells(given);
  const authorities: Proposal['authorities'] = [];
  const data: Record<string, unknown> = {};
  const set = (key: string, value: unknown) => {
    if (value !== undefined && value !== '') data[key] = value;
  };

  const type = word(reading, 'type', reading.one('type'));
  set('type', type);
  set('titleLanguage', word(reading, 'languages', reading.one('titleLanguage')));
  const textLanguages = values(reading, 'languages', true).flatMap(({ value, column }) => {
    return word(reading, 'languages', { value, ...(column !== undefined && { column }) }) ?? [];
  });
  set('languages', textLanguages.length > 0 ? [...new Set(textLanguages)] : undefined);

  const number = proposeNumber(reading);
  const series = reading.one('series');
  if (series) {
    authorities.push({
      field: 'memberships',
      index: 0,
      name: { collection: 'series', name: series.value },
      ...at(series),
    });
    data.memberships = [number ?? { enumeration: [] }];
  } else if (number) {
    reading.note('note', undefined, { code: 'numberWithoutSeries', detail: { value: sayNumber(number) } });
    reading.leftOut.push({ value: sayNumber(number) });
  }

  const title = reading.one('title');
  if (title) set('title', title.value);
  else if (series) {
    data.title = [series.value, number && sayNumber(number)].filter(Boolean).join(', ');
    reading.note('note', series.column, { code: 'titleFromSeries', detail: { title: short(String(data.title)) } });
  } else reading.note('error', undefined, { code: 'titleMissing', detail: {} });
  const otherTitles = titleFields.flatMap(([field, titleType, language]) =>
    reading.all(field).map(({ value }) => ({ type: titleType, text: value.replace(/\s+/g, ' '), language })),
  );
  set('otherTitles', otherTitles.length > 0 ? otherTitles : undefined);

  set('date', proposeDate(reading, joinDate(reading.one('date'), reading.one('month'), reading.one('day'))));
  const otherDates = dateFields.flatMap(([field, role]) => {
    const date = proposeDate(reading, reading.one(field));
    return date ? [{ role, ...date }] : [];
  });
  set('otherDates', otherDates.length > 0 ? otherDates : undefined);

  nameAuthorities(reading, authorities, data);
  set(
    'imprint',
    group(reading, {
      place: 'imprintPlace',
      publisher: 'publisher',
      printer: 'printer',
      edition: 'edition',
      printRun: 'printRun',
      price: 'price',
    }),
  );
  set(
    'extent',
    group(reading, { pagination: 'pagination', plates: 'plates', size: 'size', scale: 'scale', sheet: 'sheet' }),
  );
  const abstract = reading.all('abstract').map(({ value }) => value);
  if (abstract.length > 0)
    data.abstract = richText(
      abstract
        .flatMap((text) => text.split(/\n+/))
        .map((line) => line.trim())
        .filter(Boolean),
    );

  const identifiers = proposeIdentifiers(reading);
  set('identifiers', identifiers.length > 0 ? identifiers : undefined);
  const copy = group(reading, {
    holder: 'holder',
    shelfMark: 'shelfMark',
    accessionNumber: 'accessionNumber',
    condition: 'condition',
    completeness: 'completeness',
    acquisition: 'acquisition',
    boundWith: 'boundWith',
  });
  if (copy) data.copies = [{ holder: unnamedHolder, ...copy }];

  const objectAccess = word(reading, 'objectAccess', reading.one('objectAccess'));
  set('objectAccess', objectAccess);
  const licence = word(reading, 'licence', reading.one('licence'));
  const rights = {
    ...group(reading, { holder: 'rightsHolder', statement: 'rightsStatement' }),
    ...(licence && { licence }),
  };
  set('rights', Object.keys(rights).length > 0 ? rights : undefined);
  set('embargoUntil', proposeEmbargo(reading));
  set('recordSource', reading.one('recordSource')?.value);

  const notes = [
    ...reading.all('notes').map(({ value }) => value),
    ...reading.leftOut.map(({ value, column }) => (column === undefined ? value : `${column}: ${value}`)),
  ];
  set('notes', notes.join('\n'));

  return {
    data,
    authorities,
    files: reading.all('file').flatMap(({ value }) => splitFiles(value)),
    identity: proposeIdentity(reading, identifiers, copy?.accessionNumber),
    notes: reading.notes,
  };
};

const titleFields: [ImportField, string, string][] = [
  ['subtitle', 'other', 'tr'],
  ['parallelTitle', 'parallel', 'en'],
  ['coverTitle', 'cover', 'tr'],
  ['formerTitle', 'former', 'tr'],
  ['ottomanTitle', 'parallel', 'ota-Arab'],
  ['transliteratedTitle', 'transliterated', 'ota-Latn'],
];
const dateFields: [ImportField, string][] = [
  ['decisionDate', 'decided'],
  ['inForceDate', 'inForce'],
  ['periodCovered', 'periodCovered'],
];
const contributors: [ImportField, string][] = [
  ['authors', 'aut'],
  ['editors', 'edt'],
  ['translators', 'trl'],
  ['illustrators', 'ill'],
  ['photographers', 'pht'],
  ['cartographers', 'ctg'],
  ['contributors', 'ctb'],
  ['publisherAgent', 'pbl'],
];

function nameAuthorities(reading: RowReading, authorities: Proposal['authorities'], data: Record<string, unknown>) {
  for (const [index, cell] of values(reading, 'departments', false).entries()) {
    authorities.push({
      field: 'departments',
      index,
      name: { collection: 'departments', name: cell.value },
      ...at(cell),
    });
  }
  for (const [index, cell] of values(reading, 'subjects', true).entries()) {
    authorities.push({ field: 'subjects', index, name: { collection: 'subjects', name: cell.value }, ...at(cell) });
  }
  const contributions: { role: string; nameAsPrinted: string }[] = [];
  for (const [field, role] of contributors) {
    for (const cell of values(reading, field, false)) {
      authorities.push({
        field: 'contributions',
        index: contributions.length,
        name: { collection: 'agents', name: cell.value },
        ...at(cell),
      });
      contributions.push({ role, nameAsPrinted: cell.value });
    }
  }
  if (contributions.length > 0) data.contributions = contributions;
  const places: { role: string }[] = [];
  for (const [field, role] of [
    ['placesAbout', 'about'],
    ['placesDepicted', 'depicted'],
  ] as const) {
    for (const cell of values(reading, field, true)) {
      authorities.push({
        field: 'places',
        index: places.length,
        name: { collection: 'places', name: cell.value },
        ...at(cell),
      });
      places.push({ role });
    }
  }
  if (places.length > 0) data.places = places;
}

function values(reading: RowReading, field: ImportField, commas: boolean): Cell[] {
  const seen = new Set<string>();
  return reading.all(field).flatMap(({ value, column }) =>
    splitValues(value, { commas }).flatMap((one) => {
      if (seen.has(foldName(one))) return [];
      seen.add(foldName(one));
      return [{ value: one, ...(column !== undefined && { column }) }];
    }),
  );
}

const at = (cell: Cell) => (cell.column === undefined ? {} : { column: cell.column });

function word(reading: RowReading, vocabulary: keyof typeof vocabularies, cell: Cell | undefined): string | undefined {
  if (!cell) return undefined;
  const found = readVocabulary(vocabulary, cell.value);
  if (found) return found;
  const choices = Object.entries(vocabularies[vocabulary] as Record<string, Label>);
  const answer = reading.ask(
    cell.column,
    { code: 'wordUnknown', detail: { value: short(cell.value) } },
    {
      key: `word:${cell.column ?? ''}:${foldName(cell.value) || cell.value}`,
      value: cell.value,
      choices: [...choices.map(([value, { tr, en }]) => ({ value, label: { tr, en } })), leaveOut],
    },
  );
  if (answer !== leaveOut.value) return answer;
  reading.leftOut.push(cell);
  return undefined;
}

function group<K extends string>(
  reading: RowReading,
  fields: Record<K, ImportField>,
): Partial<Record<K, string>> | undefined {
  const found: Partial<Record<K, string>> = {};
  let any = false;
  for (const [key, field] of Object.entries(fields) as [K, ImportField][]) {
    const all =
      field === 'plates'
        ? reading
            .all(field)
            .map(({ value }) => value)
            .join('; ')
        : reading.one(field)?.value;
    if (!all) continue;
    found[key] = all;
    any = true;
  }
  return any ? found : undefined;
}

function proposeIdentifiers(reading: RowReading) {
  const found: { type: string; value: string }[] = [];
  for (const [field, type, valid] of [
    ['isbn', 'ISBN', isIsbn],
    ['issn', 'ISSN', isIssn],
  ] as const) {
    for (const { value, column } of reading
      .all(field)
      .flatMap((cell) => splitValues(cell.value, { commas: true }).map((one) => ({ ...cell, value: one })))) {
      const bare = value.replace(/^(?:isbn|issn)(?:-1[03])?[\s:]*/i, '').replace(/ ?\(.*\)$/, '');
      if (!valid(bare)) reading.note('note', column, { code: 'checkDigitWrong', detail: { type, value } });
      found.push({ type, value: bare });
    }
  }
  const doi = reading.one('doi');
  if (doi) found.push({ type: 'DOI', value: doi.value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '') });
  for (const cell of reading.all('identifier')) {
    const typed = /^([\p{L}][\p{L}\d .-]{0,30}): *(\S.*)$/u.exec(cell.value);
    found.push({ type: typed?.[1] ?? cell.column ?? 'No', value: typed?.[2] ?? cell.value });
  }
  return found;
}

function proposeIdentity(
  reading: RowReading,
  identifiers: { type: string; value: string }[],
  accessionNumber: string | undefined,
) {
  const number = reading.one('number');
  const identity: Proposal['identity'] = {};
  if (number) {
    if (/^\d{1,9}$/.test(number.value) && Number(number.value) > 0) identity.number = Number(number.value);
    else reading.note('error', number.column, { code: 'registerNumberWrong', detail: { value: short(number.value) } });
  }
  if (accessionNumber) identity.accessionNumber = accessionNumber;
  // An ISSN names the series, and an ISBN all copies of an edition: that one is the publication.
  const identifier = identifiers.find(({ type }) => type !== 'ISSN');
  if (identifier) identity.identifier = identifier;
  return identity;
}

function proposeEmbargo(reading: RowReading): string | undefined {
  const cell = reading.one('embargoUntil');
  if (!cell) return undefined;
  const outcome = parseDate(cell.value);
  // Midnight in Turkey, which has had no summer time since 2016.
  if (outcome.ok) return new Date(`${outcome.date.earliest}T00:00:00+03:00`).toISOString();
  reading.note('error', cell.column, { code: 'embargoNotUnderstood', detail: { value: short(cell.value) } });
  return undefined;
}

/** Commas belong to names of files. */
function splitFiles(value: string): string[] {
  return value
    .split(/\n/.test(value) ? /[\n\r]+/ : /[;|]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
