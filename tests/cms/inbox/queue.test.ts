import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../cms/access.ts';
import type { Dashboard } from '../../../cms/inbox/dashboard.ts';
import { deleteExpired } from '../../../cms/inbox/deleteExpired.ts';
import { inboxEndpoints } from '../../../cms/inbox/endpoints.ts';
import { findLine } from '../../../cms/inbox/findLine.ts';
import type { InboxList } from '../../../cms/inbox/inboxQuery.ts';
import { saveReading } from '../../../cms/readings/changeReadings.ts';
import { readPageReadings } from '../../../cms/readings/readPageReadings.ts';
import { inTransaction, transactionClient } from '../../../cms/transactionClient.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { serveArchive } from '../../support/serveArchive.ts';
import { makePages } from '../readings/makePages.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive?.close());

/** An endpoint as Payload calls it. */
async function call<T>(who: Role | undefined, method: 'get' | 'post', address: string, body?: unknown) {
  const req: PayloadRequest = who ? await archive.as(who) : await createLocalReq({}, archive.payload);
  const [path = '', query = ''] = address.split('?');
  for (const endpoint of inboxEndpoints) {
    const match = new RegExp(`^${endpoint.path.replace(':id', '(\\d+)')}$`).exec(path);
    if (endpoint.method !== method || !match) continue;
    req.routeParams = { id: match[1] };
    Object.assign(req, { searchParams: new URLSearchParams(query) });
    req.json = async () => body;
    try {
      const response = await endpoint.handler(req);
      return { status: response.status, answer: (await response.json()) as T };
    } catch (error) {
      return { status: (error as { status: number }).status, answer: error as T };
    }
  }
  throw new Error(`no endpoint ${method} ${path}`);
}

interface Given {
  kind?: string;
  words?: string;
  publication?: number;
  line?: number;
  answer?: string;
}
/** As the public hands it in, below the site's own checks. @returns its id */
async function handIn({ kind = 'report', words = `Yanlış ${Math.random()}`, publication, line, answer }: Given) {
  const { rows } = await archive.pool.query<{ taken: string }>('select inbox.hand_in($1) as taken', [
    JSON.stringify({
      kind,
      form: crypto.randomUUID(),
      language: 'tr',
      words,
      ...(publication && { recordKind: 'publication', recordNumber: publication, pageKey: line && 1, line }),
      ...(answer && { answer, path: '/tr/' }),
    }),
  ]);
  expect(rows[0]?.taken).toBe('taken');
  const found = await archive.pool.query<{ id: string }>('select id from inbox.message order by id desc limit 1');
  return Number(found.rows[0]!.id);
}
const list = async (query = '') => (await call<InboxList>('archivist', 'get', `/inbox?${query}`)).answer;
const rowOf = async (id: number, query = '') => (await list(query)).rows.find((row) => row.id === id);
const publicText = async (number: number) =>
  (await archive.pool.query<{ text: string }>('select text from library.page where publication = $1', [number])).rows[0]
    ?.text;
const pageOf = async (number: number) => {
  const req = await archive.as('archivist');
  return inTransaction(req, async () =>
    readPageReadings(req, await transactionClient(req), { publication: number, key: 1 }),
  );
};

describe('a corrected line', () => {
  it('is shown beside the line that it is of, and is public with its acceptance', async () => {
    const { number } = await makePages(archive, [{ text: 'Belediye\nMeclisi topIandı\nDün' }]);
    const id = await handIn({ kind: 'correction', publication: number, line: 2, words: 'Meclisi toplandı' });
    expect(await rowOf(id)).toMatchObject({
      kind: 'correction',
      words: 'Meclisi toplandı',
      line: { number: 2, text: 'Meclisi topIandı' },
      present: 'Meclisi topIandı',
      record: { kind: 'publication', number, title: 'Belediye Bülteni' },
      page: { key: 1, label: '1', image: expect.stringContaining('image'), width: 100 },
    });
    const got = await call('archivist', 'post', `/inbox/${id}/accept`, { text: 'Meclisi toplandı' });
    expect(got).toEqual({ status: 200, answer: { outcome: 'done', text: 'Meclisi toplandı' } });
    expect(await publicText(number)).toBe('Belediye\nMeclisi toplandı\nDün');
    const page = await pageOf(number);
    expect(page.readings[0]).toMatchObject({
      id: page.shown,
      kind: 'corrected',
      by: 'archivist@example.org',
      fromReader: true,
      unchecked: true,
    });
    expect(page.readings[1]).toMatchObject({ kind: 'ocr', fromReader: false, text: 'Belediye\nMeclisi topIandı\nDün' });
    expect(await rowOf(id, 'state=closed')).toMatchObject({
      state: 'accepted',
      undoable: true,
      closed: { by: 'archivist@example.org' },
    });
    expect(await rowOf(id)).toBeUndefined();
  });

  it('can be bettered before it is accepted', async () => {
    const { number } = await makePages(archive, [{ text: 'bir\niki' }]);
    const id = await handIn({ kind: 'correction', publication: number, line: 1, words: 'bır' });
    await call('archivist', 'post', `/inbox/${id}/accept`, { text: 'BİR' });
    expect(await publicText(number)).toBe('BİR\niki');
  });

  it('leaves a page that somebody compared to its end a page that somebody compared', async () => {
    const { number } = await makePages(archive, [{ text: 'bir\niki' }]);
    const seen = (await pageOf(number)).shown!;
    const req = await archive.as('archivist');
    const given = { slot: 'text', language: 'tr', text: 'bir\nikl', seen, checked: true } as const;
    await saveReading(req, { publication: number, key: 1 }, given);
    const id = await handIn({ kind: 'correction', publication: number, line: 2, words: 'iki' });
    await call('archivist', 'post', `/inbox/${id}/accept`, { text: 'iki' });
    const { rows } = await archive.pool.query('select text, checked from library.page where publication = $1', [
      number,
    ]);
    expect(rows).toEqual([{ text: 'bir\niki', checked: true }]);
  });

  it('is taken back with its text: the old one is public again, and the reader’s is neither shown nor found', async () => {
    const { number } = await makePages(archive, [{ text: 'bir\nikl' }]);
    const id = await handIn({ kind: 'correction', publication: number, line: 2, words: 'iki' });
    await call('archivist', 'post', `/inbox/${id}/accept`, { text: 'iki' });
    expect((await call('archivist', 'post', `/inbox/${id}/undo`)).status).toBe(200);
    const { rows } = await archive.pool.query('select text, other_texts from library.page where publication = $1', [
      number,
    ]);
    expect(rows).toEqual([{ text: 'bir\nikl', other_texts: [] }]);
    expect(await rowOf(id)).toMatchObject({ state: 'open', present: 'ikl' });
    // every reading is kept
    expect((await pageOf(number)).readings.map(({ text }) => text)).toEqual(['bir\niki', 'bir\nikl']);
    expect((await call('archivist', 'post', `/inbox/${id}/accept`, { text: 'iki' })).status).toBe(200);
    expect(await publicText(number)).toBe('bir\niki');
  });

  it('is not written over what somebody has changed since, nor taken back from it', async () => {
    const { number } = await makePages(archive, [{ text: 'bir\nikl' }]);
    const id = await handIn({ kind: 'correction', publication: number, line: 2, words: 'iki' });
    const other = await handIn({ kind: 'correction', publication: number, line: 2, words: 'ıkı' });
    await call('archivist', 'post', `/inbox/${id}/accept`, { text: 'iki' });
    expect(await rowOf(other)).not.toHaveProperty('present');
    expect(await call('editor', 'post', `/inbox/${other}/accept`, { text: 'ıkı' })).toEqual({
      status: 409,
      answer: { outcome: 'changed' },
    });
    const req = await archive.as('editor');
    const given = {
      slot: 'text',
      language: 'tr',
      text: 'bir\niki.',
      seen: (await pageOf(number)).shown!,
      checked: false,
    } as const;
    await saveReading(req, { publication: number, key: 1 }, given);
    expect(await rowOf(id, 'state=closed')).not.toHaveProperty('undoable');
    expect((await call('editor', 'post', `/inbox/${id}/undo`)).answer).toEqual({ outcome: 'changed' });
    expect(await publicText(number)).toBe('bir\niki.');
  });

  it('is accepted once by two who press at the same time', async () => {
    const { number } = await makePages(archive, [{ text: 'bir\nikl' }]);
    const id = await handIn({ kind: 'correction', publication: number, line: 2, words: 'iki' });
    const both = await Promise.all(
      (['archivist', 'editor'] as const).map((who) => call(who, 'post', `/inbox/${id}/accept`, { text: 'iki' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await pageOf(number)).readings).toHaveLength(2);
  });

  it('follows its line when lines were put above it, unless it can’t be told from another', () => {
    const line = { number: 2, text: 'iki' };
    expect(findLine('bir\n iki ', line)).toBe(1);
    expect(findLine('sıfır\nbir\niki', line)).toBe(2);
    expect(findLine('iki\nbir\niki', line)).toBeUndefined();
    expect(findLine('iki\niki\niki', line)).toBe(1);
    expect(findLine('bir', line)).toBeUndefined();
  });
});

describe('the queue', () => {
  it('is narrowed by kind, state and words, with how many there are', async () => {
    await archive.pool.query('delete from inbox.message');
    const { number } = await makePages(archive, [{ text: 'bir\niki' }]);
    await handIn({ words: 'Kasino bonusu' });
    await handIn({ words: 'KASİNO' });
    await handIn({ publication: number, words: 'Yıl yanlış' });
    await handIn({ kind: 'satisfaction', answer: 'no', words: 'Haritaları bulamadım' });
    const all = await list();
    expect(all.rows.map(({ words }) => words)).toEqual([
      'Kasino bonusu',
      'KASİNO',
      'Yıl yanlış',
      'Haritaları bulamadım',
    ]);
    expect([all.total, all.counts, all.states.open]).toEqual([4, { correction: 0, report: 3, satisfaction: 1 }, 4]);
    expect((await list('kind=satisfaction')).rows).toMatchObject([{ answer: 'no', path: '/tr/' }]);
    expect((await list('q=kasino+b')).total).toBe(1);
    expect((await call('archivist', 'get', '/inbox?kind=letters')).status).toBe(404);
  });

  it('is closed in one go as spam, and opened again', async () => {
    const ids = [await handIn({}), await handIn({})];
    const closed = await call<{ ids: number[] }>('archivist', 'post', '/inbox/close', { ids, as: 'spam' });
    expect(closed.answer.ids).toEqual(ids);
    expect(
      (await call<{ ids: number[] }>('archivist', 'post', '/inbox/close', { ids, as: 'done' })).answer.ids,
    ).toEqual([]);
    expect((await list('state=spam')).rows.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect((await call<{ ids: number[] }>('archivist', 'post', '/inbox/reopen', { ids })).answer.ids).toEqual(ids);
    expect(await rowOf(ids[0]!)).toMatchObject({ state: 'open' });
  });

  it('is declined with a reason only', async () => {
    const id = await handIn({});
    expect((await call('archivist', 'post', '/inbox/close', { ids: [id], as: 'declined' })).status).toBe(400);
    await call('archivist', 'post', '/inbox/close', { ids: [id], as: 'declined', reason: 'Baskıda da böyle.' });
    expect(await rowOf(id, 'state=closed')).toMatchObject({
      state: 'declined',
      closed: { reason: 'Baskıda da böyle.' },
    });
  });

  it('takes an accepted correction back only with its text', async () => {
    const { number } = await makePages(archive, [{ text: 'bir\nikl' }]);
    const id = await handIn({ kind: 'correction', publication: number, line: 2, words: 'iki' });
    await call('archivist', 'post', `/inbox/${id}/accept`, { text: 'iki' });
    expect((await call<{ ids: number[] }>('archivist', 'post', '/inbox/reopen', { ids: [id] })).answer.ids).toEqual([]);
  });
});

describe('those who may not', () => {
  const addresses = [
    ['get', '/inbox'],
    ['get', '/inbox/counts'],
    ['get', '/inbox/dashboard'],
    ['post', '/inbox/close'],
    ['post', '/inbox/reopen'],
    ['post', '/inbox/1/accept'],
    ['post', '/inbox/1/undo'],
  ] as const;
  it.each(addresses)('are kept from %s %s: visitors, and the press office', async (method, path) => {
    expect((await call(undefined, method, path, {})).status).toBe(401);
    expect((await call('pressOfficer', method, path, {})).status).toBe(403);
  });

  it('include pages of other sites that use somebody’s signed-in browser', async () => {
    await archive.as('archivist');
    const { origin, close } = await serveArchive(archive.payload);
    try {
      const { token } = await archive.payload.login({
        collection: 'users',
        data: { email: 'archivist@example.org', password: 'archivist-password-1' },
      });
      const id = await handIn({});
      const post = (headers: Record<string, string>) =>
        fetch(`${origin}/api/inbox/close`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `payload-token=${token}`, ...headers },
          body: JSON.stringify({ ids: [id], as: 'spam' }),
        });
      const foreign = await post({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' });
      expect(foreign.status).toBe(403);
      expect(await rowOf(id)).toMatchObject({ state: 'open' });
      expect((await post({ 'sec-fetch-site': 'same-origin', origin })).status).toBe(200);
    } finally {
      await close();
    }
  });
});

describe('the time for which things are kept', () => {
  const age = (id: number, months: number) =>
    archive.pool.query(
      `update inbox.message set received_on = received_on - make_interval(months => $2), closed_at = closed_at - make_interval(months => $2) where id = $1`,
      [id, months],
    );
  const left = async () =>
    (await archive.pool.query<{ id: string }>('select id from inbox.message order by id')).rows.map(({ id }) =>
      Number(id),
    );

  it('is the privacy notice’s for each kind; what is open waits for somebody', async () => {
    await archive.pool.query('delete from inbox.message');
    await archive.pool.query('delete from inbox.tally');
    const [fresh, old, open, closed, spam] = [
      await handIn({ kind: 'satisfaction', answer: 'yes' }),
      await handIn({ kind: 'satisfaction', answer: 'yes' }),
      await handIn({}),
      await handIn({}),
      await handIn({}),
    ];
    await call('archivist', 'post', '/inbox/close', { ids: [closed], as: 'done' });
    await call('archivist', 'post', '/inbox/close', { ids: [spam], as: 'spam' });
    await age(fresh, 11);
    await age(old, 13);
    await age(open, 100);
    await age(closed, 23);
    await age(spam, 2);
    await archive.pool.query(
      `insert into inbox.tally (what, day, key, count) values ('missed', inbox.today() - interval '25 months', 'eski', 1), ('missed', inbox.today(), 'yeni', 1)`,
    );
    expect(await deleteExpired(archive.pool)).toEqual({ messages: 2, counts: 1 });
    expect(await left()).toEqual([fresh, open, closed]);
    await age(closed, 2);
    expect(await deleteExpired(archive.pool)).toEqual({ messages: 1, counts: 0 });
    expect(await left()).toEqual([fresh, open]);
  });
});

describe('the dashboard', () => {
  it('adds up months, searches in vain and what is read, and has zeros for an empty archive', async () => {
    await archive.pool.query('delete from inbox.message');
    await archive.pool.query('delete from inbox.tally');
    const empty = (await call<Dashboard>('archivist', 'get', '/inbox/dashboard')).answer;
    expect(empty.satisfaction).toHaveLength(12);
    expect([empty.missed, empty.read, empty.inbox]).toEqual([[], [], { correction: 0, report: 0, satisfaction: 0 }]);
    const { number } = await makePages(archive, [{ text: 'bir' }]);
    await archive.pool.query(
      `insert into inbox.tally (what, day, key, count)
       select v.what, (date_trunc('month', inbox.today()) - make_interval(months => v.ago))::date, v.key, v.count
       from (values ('yes', 0, 'page', 5), ('no', 0, 'home', 1), ('yes', 1, 'page', 7), ('no', 14, 'page', 9),
         ('missed', 0, 'tramvay', 3), ('missed', 1, 'tramvay', 4), ('missed', 1, 'fayton', 5),
         ('opened', 0, '${number}', 2), ('read', 0, '${number}', 6)) v (what, ago, key, count)`,
    );
    await handIn({});
    const { answer } = await call<Dashboard>('archivist', 'get', '/inbox/dashboard');
    expect(answer.satisfaction.slice(0, 3).map(({ yes, no }) => [yes, no])).toEqual([
      [5, 1],
      [7, 0],
      [0, 0],
    ]);
    expect(answer.missed.map(({ words, count }) => [words, count])).toEqual([
      ['tramvay', 7],
      ['fayton', 5],
    ]);
    expect(answer.read).toEqual([{ number, title: 'Belediye Bülteni', opened: 2, read: 6 }]);
    expect(answer.inbox).toMatchObject({ report: 1, oldest: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(answer.catalogue.visible).toBeGreaterThan(0);
    const last = answer.satisfaction[1]!.month;
    const month = (await call<Dashboard>('archivist', 'get', `/inbox/dashboard?month=${last}`)).answer;
    expect(month.missed.map(({ words, count }) => [words, count])).toEqual([
      ['fayton', 5],
      ['tramvay', 4],
    ]);
    expect(month.read).toEqual([]);
  });
});
