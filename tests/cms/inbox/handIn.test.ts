import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../support/postgres.ts';
import { seeded, seedLibrary } from '../../support/seedLibrary.ts';

let owner: pg.Client;
let site: pg.Client;

beforeAll(async () => {
  const database = await createTestDatabase();
  await seedLibrary(database.databaseUrl);
  owner = new pg.Client({ connectionString: database.databaseUrl });
  site = new pg.Client({
    connectionString: database.libraryDatabaseUrl,
    options: '-c default_transaction_read_only=off',
  });
  await owner.connect();
  await site.connect();
});
afterAll(async () => {
  await owner?.end();
  await site?.end();
});

async function handIn(given: unknown): Promise<string> {
  const { rows } = await site.query<{ taken: string }>('select inbox.hand_in($1::jsonb) as taken', [
    JSON.stringify(given),
  ]);
  return rows[0]!.taken;
}
const messages = async (form: string) =>
  (await owner.query('select * from inbox.message where form = $1', [form])).rows;

const report = (more: object = {}) => ({
  kind: 'report',
  form: randomUUID(),
  language: 'tr',
  words: `Kapaktaki yıl yanlış ${randomUUID()}`,
  recordKind: 'publication',
  recordNumber: 3,
  ...more,
});
const correction = (more: object = {}) => report({ kind: 'correction', pageKey: 1, line: 2, ...more });
const satisfaction = (more: object = {}) => ({
  kind: 'satisfaction',
  form: randomUUID(),
  language: 'en',
  words: `maps of 1912 ${randomUUID()}`,
  answer: 'no',
  path: '/en/publication/3',
  ...more,
});

describe('the inbox function', () => {
  it('takes a report on a record, and on a page', async () => {
    for (const given of [report(), report({ pageKey: 2 }), report({ recordKind: undefined })]) {
      expect(await handIn(given)).toBe('taken');
      expect(await messages(given.form)).toMatchObject([
        { kind: 'report', state: 'open', words: given.words, line_text: null },
      ]);
    }
  });

  it('keeps the line that a correction is of as it is shown at that moment, whatever the caller says of it', async () => {
    const { rows } = await owner.query<{ text: string }>(
      'select text from library.page where publication = 3 and key = 1',
    );
    const given = correction({ line_text: 'forged', lineText: 'forged' });
    expect(await handIn(given)).toBe('taken');
    expect(await messages(given.form)).toMatchObject([
      { page_key: 1, line: 2, line_text: rows[0]!.text.split('\n')[1] },
    ]);
  });

  it('takes words on satisfaction with the answer and the page they came from', async () => {
    const given = satisfaction();
    expect(await handIn(given)).toBe('taken');
    expect(await messages(given.form)).toMatchObject([
      { answer: 'no', path: '/en/publication/3', record_number: null },
    ]);
  });

  it('has no column for who sent it, and of when only the day', async () => {
    const { rows } = await owner.query<{ column_name: string; data_type: string }>(
      `select column_name, data_type from information_schema.columns where table_schema = 'inbox' and table_name = 'message' order by ordinal_position`,
    );
    expect(rows.map(({ column_name }) => column_name)).toEqual(
      'id form kind received_on language words record_kind record_number page_key line line_text answer path state closed_at closed_by closed_name reason reading reading_before'.split(
        ' ',
      ),
    );
    expect(rows.find(({ column_name }) => column_name === 'received_on')?.data_type).toBe('date');
  });

  it('makes one message of a form that is sent twice, and of words that somebody has sent already', async () => {
    const given = report();
    expect([await handIn(given), await handIn({ ...given, words: 'Başka' })]).toEqual(['taken', 'taken']);
    const same = { ...given, form: randomUUID() };
    expect(await handIn(same)).toBe('taken');
    expect(await messages(given.form)).toHaveLength(1);
    expect(await messages(same.form)).toHaveLength(0);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another kind', report({ kind: 'order' })],
    ['a form that is no form', report({ form: '1' })],
    ['another language', report({ language: 'de' })],
    ['no words', report({ words: undefined })],
    ['empty words', report({ words: ' \n ' })],
    ['words that are too long', report({ words: 'a'.repeat(2001) })],
    ['control characters', report({ words: 'a\u0007b' })],
    ['a record that is not there', report({ recordNumber: 9999 })],
    ['a withdrawn record', report({ recordNumber: seeded.withdrawn })],
    ['the settings', report({ recordKind: 'settings', recordNumber: 1 })],
    ['a number that is none', report({ recordNumber: '3; drop table inbox.message' })],
    ['a number too large', report({ recordNumber: 9_999_999_999 })],
    ['a page that is not there', report({ pageKey: 999 })],
    ['a page of what is no publication', report({ recordKind: 'series', recordNumber: 1, pageKey: 1 })],
    ['a page that is not public', report({ recordNumber: seeded.metadataOnly, pageKey: 1 })],
    ['a correction of no line', correction({ line: undefined })],
    ['a correction of a line that is not there', correction({ line: 900 })],
    ['a correction of two lines', correction({ words: 'bir\niki' })],
    ['a correction that is too long', correction({ words: 'a'.repeat(501) })],
    ['an answer that is none', satisfaction({ answer: 'maybe' })],
    ['another site’s page', satisfaction({ path: '//elsewhere.example/' })],
    ['counts that are no list', { kind: 'counts', counts: {} }],
    [
      'too many counts',
      { kind: 'counts', counts: Array.from({ length: 1001 }, () => ({ what: 'yes', key: 'home', count: 1 })) },
    ],
    ['more than it reads', report({ more: 'a'.repeat(200_000) })],
  ])('refuses %s', async (_, given) => {
    const before = (await owner.query('select count(*)::int from inbox.message')).rows[0];
    expect(await handIn(given)).toBe('refused');
    expect((await owner.query('select count(*)::int from inbox.message')).rows[0]).toEqual(before);
  });

  it('adds counts up by day, and leaves out what it can’t be asked to count', async () => {
    const counts = [
      { what: 'opened', key: '3', count: 2 },
      { what: 'opened', key: '9999', count: 2 },
      { what: 'read', key: '3', count: 1 },
      { what: 'yes', key: 'page', count: 5 },
      { what: 'missed', key: 'tramvay haritası', count: 1 },
      { what: 'missed', key: 'ali@ornek.example', count: 1 },
      { what: 'missed', key: '0532 123 45 67', count: 1 },
      { what: 'missed', key: 'x'.repeat(81), count: 1 },
      { what: 'yes', key: 'page', count: -5 },
      { what: 'yes', key: 'page', count: 99_999_999 },
      { what: 'yes', key: '<b>', count: 1 },
      { what: 'stolen', key: 'a', count: 1 },
      'nonsense',
      null,
    ];
    expect([await handIn({ kind: 'counts', counts }), await handIn({ kind: 'counts', counts })]).toEqual([
      'taken',
      'taken',
    ]);
    const { rows } = await owner.query(
      'select what, key, count from inbox.tally where day = inbox.today() order by what, key',
    );
    expect(rows).toEqual([
      { what: 'missed', key: 'tramvay haritası', count: 2 },
      { what: 'opened', key: '3', count: 4 },
      { what: 'read', key: '3', count: 2 },
      { what: 'yes', key: 'page', count: 10 },
    ]);
  });

  it('takes no more than a number a day, so that nobody fills the disk', async () => {
    await owner.query('begin');
    await owner.query(
      `insert into inbox.message (form, kind, received_on, language, words) select gen_random_uuid(), 'report', inbox.today(), 'tr', 'x' || n from generate_series(1, 2000) n`,
    );
    await owner.query('commit');
    const given = report();
    expect(await handIn(given)).toBe('full');
    expect(await messages(given.form)).toEqual([]);
    const missed = Array.from({ length: 1000 }, (_, index) => ({
      what: 'missed',
      key: `aranan ${String.fromCharCode(97 + (index % 26))}${index}`,
      count: 1,
    }));
    await handIn({ kind: 'counts', counts: missed });
    const { rows } = await owner.query(
      `select count(*)::int from inbox.tally where what = 'missed' and day = inbox.today()`,
    );
    expect(rows[0].count).toBe(1000);
    await owner.query('delete from inbox.message');
  });
});

describe('the public role', () => {
  it('may run this one function of ours, and nothing else', async () => {
    const { rows } = await site.query<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('inbox', 'archive', 'delivery', 'public')
         and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')`,
    );
    expect(rows).toEqual([{ name: 'inbox.hand_in(jsonb)' }]);
  });

  it.each([
    'select * from inbox.message',
    'select count(*) from inbox.tally',
    `insert into inbox.message (form, kind, received_on, language, words) values (gen_random_uuid(), 'report', now(), 'tr', 'x')`,
    'delete from inbox.message',
    'truncate inbox.tally',
    'select inbox.today()',
    'create table inbox.own (a int)',
    `create or replace function inbox.hand_in(given jsonb) returns text language sql as 'select 1'`,
    'alter function inbox.hand_in(jsonb) reset search_path',
  ])('may not: %s', async (sql) => {
    await expect(site.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('can’t lead the function to objects of its own', async () => {
    const { rows } = await owner.query<{ prosecdef: boolean; proconfig: string[] }>(
      `select prosecdef, proconfig from pg_proc where oid = 'inbox.hand_in(jsonb)'::regprocedure`,
    );
    expect(rows[0]).toEqual({ prosecdef: true, proconfig: ['search_path=pg_catalog, pg_temp'] });
    await site.query('set search_path = library, public');
    expect(await handIn(report())).toBe('taken');
    await site.query('reset search_path');
  });

  it('reads only, unless it says otherwise at its sign-in', async () => {
    await site.query('set default_transaction_read_only = on');
    await expect(handIn(report())).rejects.toThrow(/read-only transaction/);
    await site.query('set default_transaction_read_only = off');
  });
});
