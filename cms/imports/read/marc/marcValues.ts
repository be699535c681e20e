import type { SourceRow } from '../../contract.ts';
import { foldName } from '../foldName.ts';
import { marcColumns } from './marcColumns.ts';
import type { MarcField, MarcRecord } from './marcRecord.ts';

type DataField = Extract<MarcField, { subfields: unknown }>;

/** What is taken of a field into which column; subfields of one column are joined. */
interface Taking {
  column: string;
  codes: string;
  joined?: string;
}

/**
 * A record as values of columns. `rest` has the leader and every field of which anything was not taken, whole. Signs of
 * cataloguing punctuation (ISBD: " /", " :", " ;") at the ends are left out.
 */
export function marcValues(record: MarcRecord): Pick<SourceRow, 'values' | 'rest'> {
  const values: Record<string, string> = {};
  const rest: MarcField[] = [];
  const put = (column: string, text: string) => {
    const value = text.replace(/\s+/g, ' ').trim();
    if (value === '') return;
    const separator = marcColumns[column] === 'notes' || marcColumns[column] === 'abstract' ? '\n' : '; ';
    const before = values[column];
    if (before === undefined) values[column] = value;
    else if (!before.split(separator).includes(value)) values[column] = before + separator + value;
  };
  const kind = kinds[record.leader.slice(6, 8)] ?? kinds[record.leader.slice(6, 7)];
  if (kind) put('LDR/06', kind);
  const control = new Map(
    record.fields.flatMap((field) => ('value' in field ? [[field.tag, field.value] as const] : [])),
  );
  const number = control.get('001')?.trim();
  if (number)
    put(
      '001',
      `${
        control
          .get('003')
          ?.trim()
          .replace(/[^\p{L}\d .-]/gu, '') || 'MARC'
      }: ${number}`,
    );
  const fixed = control.get('008') ?? '';
  const language = fixed.slice(35, 38).trim();
  const hasLanguages = record.fields.some((field) => field.tag === '041');
  if (/^[a-z]{3}$/.test(language) && !['und', 'mul', 'zxx'].includes(language) && !hasLanguages)
    put('008/35', language);

  for (const field of record.fields) {
    if ('value' in field) {
      if (!['001', '003', '005'].includes(field.tag)) rest.push(field);
      continue;
    }
    const taken = new Set<string>();
    for (const { column, codes, joined = ' ' } of takings(field)) {
      const parts = field.subfields.filter(([code]) => codes.includes(code));
      for (const [code] of parts) taken.add(code);
      put(column, parts.map(([, value]) => trimPunctuation(value)).join(joined));
    }
    if (field.subfields.some(([code]) => !taken.has(code))) rest.push(field);
  }
  if (!values['260$c'] && /^\d{4}$/.test(fixed.slice(7, 11))) put('260$c', fixed.slice(7, 11));
  return { values, rest: { leader: record.leader, fields: rest } };
}

function takings(field: DataField): Taking[] {
  const { tag, indicators } = field;
  const only = (codes: string, column: string, joined?: string): Taking => ({
    column,
    codes,
    ...(joined !== undefined && { joined }),
  });
  switch (tag) {
    case '024': {
      const doi = subfield(field, '2')?.toLowerCase() === 'doi';
      return [only('a', doi ? '024$a doi' : '024$a')];
    }
    case '041':
      return [only('a', '041$a', '; ')];
    case '245': {
      const parallel = /=\s*$/.test(subfield(field, 'a') ?? '');
      return [only('anp', '245$a', '. '), only('b', parallel ? '246$a parallel' : '245$b')];
    }
    case '246':
      return [only('abnp', indicators[1] === '1' ? '246$a parallel' : indicators[1] === '4' ? '246$a cover' : '246$a')];
    case '880':
      return /^245/.test(subfield(field, '6') ?? '')
        ? [only('abnp', '880$a 245'), only('6', '')].filter(({ column }) => column !== '')
        : [];
    case '260':
    case '264': {
      if (tag === '264' && indicators[1] === '3') return [only('b', '260$f')];
      if (tag === '264' && indicators[1] === '4') return [];
      return [only('a', '260$a', '; '), only('b', '260$b', '; '), only('c', '260$c'), only('f', '260$f')];
    }
    case '700':
      return [only(person, roleColumn(field), ', ')];
    case '100':
    case '110':
    case '710':
      return [only(person, `${tag}$a`, tag === '100' ? ', ' : '. ')];
    case '600':
    case '610':
      return [only('abcd', `${tag}$a`, ', ')];
    case '650':
    case '651':
      return [only('axyzv', `${tag}$a`, ' -- ')];
    case '653':
      return [only('a', '653$a', '; ')];
    case '773':
      return [only('t', '773$t'), only('g', '773$g')];
    case '852':
      return [only('ab', '852$a', ', '), only('hijk', '852$h'), only('p', '852$p')];
    default: {
      const codes = Object.keys(marcColumns).flatMap((column) =>
        column.startsWith(`${tag}$`) ? [column.slice(4, 5)] : [],
      );
      return codes.map((code) => only(code, `${tag}$${code}`, '; '));
    }
  }
}

const person = 'abcdq';

function roleColumn(field: DataField): string {
  const role = subfield(field, '4')?.trim() ?? roles[foldName(subfield(field, 'e') ?? '')];
  const column = `700$a ${role}`;
  return Object.hasOwn(marcColumns, column) ? column : '700$a';
}

const roles: Record<string, string> = {
  author: 'aut',
  yazar: 'aut',
  editor: 'edt',
  'yayina hazirlayan': 'edt',
  hazirlayan: 'edt',
  editör: 'edt',
  translator: 'trl',
  ceviren: 'trl',
  cevirmen: 'trl',
  illustrator: 'ill',
  resimleyen: 'ill',
  photographer: 'pht',
  fotografci: 'pht',
  cartographer: 'ctg',
  haritaci: 'ctg',
};

/** Type of record and bibliographic level (leader 06 and 07), in words that the vocabulary of kinds knows. */
const kinds: Record<string, string> = { am: 'book', as: 'periodical', ab: 'other', e: 'map', k: 'poster' };

function subfield(field: DataField, code: string): string | undefined {
  return field.subfields.find(([one]) => one === code)?.[1];
}

/** The stop of an abbreviation stays: it follows a short word or another stop. */
function trimPunctuation(value: string): string {
  const bare = value
    .replace(/[\u0088\u0089\u0098\u009c]/g, '')
    .replace(/\s*[/:;=,]\s*$/, '')
    .trim();
  return /[^.\s]{4,}\.$/.test(bare) ? bare.slice(0, -1) : bare;
}
