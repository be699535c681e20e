import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../cms/access.ts';
import { saveFrames } from '../../../cms/ingest/saveFrames.ts';
import { projectPages } from '../../../cms/publish/projectPages.ts';
import { noteWithdrawn } from '../../../cms/publish/standing.ts';
import { syncPublication } from '../../../cms/publish/syncPublication.ts';
import { unpackWords } from '../../../cms/publish/wordBoxes.ts';
import { readingEndpoints } from '../../../cms/readings/endpoints.ts';
import type { ChangeAnswer, PageReadings } from '../../../cms/readings/pageReadings.ts';
import type { Queue } from '../../../cms/readings/queueQuery.ts';
import { inTransaction, transactionClient } from '../../../cms/transactionClient.ts';
import { checkRows } from '../../../scripts/verify/checkRows.ts';
import type { Finding } from '../../../scripts/verify/findings.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { makePages } from './makePages.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive?.close());

/** An endpoint as Payload calls it. */
async function call<T>(
  who: Role | undefined,
  method: 'get' | 'post',
  address: string,
  body?: unknown,
): Promise<{ status: number; answer: T }> {
  const req: PayloadRequest = who ? await archive.as(who) : await createLocalReq({}, archive.payload);
  const [path = '', query = ''] = address.split('?');
  for (const endpoint of readingEndpoints) {
    const names = endpoint.path.match(/(?<=:)\w+/g) ?? [];
    const match = new RegExp(`^${endpoint.path.replace(/:\w+/g, '([^/]+)')}$`).exec(path);
    if (endpoint.method !== method || !match) continue;
    req.routeParams = Object.fromEntries(names.map((name, index) => [name, match[index + 1]]));
    Object.assign(req, { searchParams: new URLSearchParams(query) });
    req.json = async () => body;
    try {
      const response = await endpoint.handler(req);
      return { status: response.status, answer: await response.json() };
    } catch (error) {
      return { status: (error as { status: number }).status, answer: error as T };
    }
  }
  throw new Error(`no endpoint ${method} ${path}`);
}

const pagePath = (number: number, key = 1) => `/readings/publication/${number}/page/${key}`;
const open = async (number: number, key = 1) =>
  (await call<PageReadings>('archivist', 'get', pagePath(number, key))).answer;
const post = async (number: number, name: string, body: unknown, who: Role = 'archivist') =>
  call<ChangeAnswer>(who, 'post', `${pagePath(number)}/${name}`, body);
const save = (number: number, text: string, seen: number | null, more: object = {}, who: Role = 'archivist') =>
  post(number, 'save', { slot: 'text', language: 'tr', text, seen, ...more }, who);
const publicPage = async (number: number, key = 1) => {
  const { rows } = await archive.pool.query<{
    text: string;
    text_kind: string | null;
    checked: boolean;
    other_texts: string[];
    words: Buffer;
    language: string;
  }>('select * from library.page where publication = $1 and key = $2', [number, key]);
  return rows[0];
};
const revisionOf = async (number: number) => {
  const { rows } = await archive.pool.query<{ revision: string; floor: string }>(
    `select revision, floor from library.record where kind = 'publication' and number = $1`,
    [number],
  );
  return rows[0];
};

describe('a correction', () => {
  it('is public with its commit, keeps the boxes of words, and says whether somebody checked all of it', async () => {
    const { number } = await makePages(archive, [{ text: 'Beledlye meclisi topIandı' }]);
    expect(await publicPage(number)).toMatchObject({ checked: false, text_kind: 'ocr', other_texts: [] });
    const { shown } = await open(number);
    const first = await save(number, 'Belediye meclisi topIandı  \r\n', shown!);
    expect(first).toMatchObject({ status: 200, answer: { outcome: 'done' } });
    const begun = await publicPage(number);
    expect(begun).toMatchObject({
      text: 'Belediye meclisi topIandı',
      text_kind: 'corrected',
      // one word of many: the rest is as the machine read it
      checked: false,
      other_texts: ['Beledlye meclisi topIandı'],
    });
    expect(unpackWords(begun!.words)).toEqual([
      [0, 8, 0, 100, 800, 150, 100],
      [9, 7, 900, 100, 700, 150, 60],
      [17, 8, 1700, 100, 800, 150, 60],
    ]);
    await save(number, 'Belediye meclisi toplandı', first.answer.page.shown!, { checked: true });
    expect(await publicPage(number)).toMatchObject({
      text: 'Belediye meclisi toplandı',
      checked: true,
      other_texts: ['Belediye meclisi topIandı', 'Beledlye meclisi topIandı'],
    });
    const { rows } = await archive.pool.query(
      `select channel from delivery.task where kind = 'publication' and number = $1 order by channel`,
      [number],
    );
    expect(rows.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['pages', 'search']));
    const { rows: events } = await archive.pool.query(
      `select action, actor, summary from events where kind = 'publication' and number = $1 and action::text like 'text%' order by id`,
      [number],
    );
    expect(events).toEqual([
      { action: 'textWritten', actor: 'archivist@example.org', summary: 'Belediye Bülteni · 1' },
      { action: 'textChecked', actor: 'archivist@example.org', summary: 'Belediye Bülteni · 1' },
    ]);
  });

  it('keeps every reading with who and when, and can go back to an older one', async () => {
    const { number } = await makePages(archive, [{ text: 'bir' }]);
    const machine = (await open(number)).shown!;
    const one = (await save(number, 'iki', machine)).answer.page;
    const two = (await save(number, 'üç', one.shown!, {}, 'editor')).answer.page;
    expect(two.readings.map(({ kind, text, by }) => ({ kind, text, by }))).toEqual([
      { kind: 'corrected', text: 'üç', by: 'editor@example.org' },
      { kind: 'corrected', text: 'iki', by: 'archivist@example.org' },
      { kind: 'ocr', text: 'bir', by: undefined },
    ]);
    const back = await post(number, 'restore', { reading: one.shown, seen: two.shown });
    expect(back.answer.page.readings).toHaveLength(4);
    expect(await publicPage(number)).toMatchObject({ text: 'iki', other_texts: ['bir', 'üç'] });
    const shown = await post(number, 'choose', { reading: machine, seen: back.answer.page.shown });
    expect(shown.status).toBe(200);
    expect(await publicPage(number)).toMatchObject({ text: 'bir', text_kind: 'ocr', checked: false });
  });

  it('tells the slower of two that somebody was faster, and changes nothing', async () => {
    const { number } = await makePages(archive, [{ text: 'eski' }]);
    const { shown } = await open(number);
    const both = await Promise.all([save(number, 'ilk', shown!), save(number, 'ikinci', shown!, {}, 'administrator')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409)!.answer;
    const won = (await open(number)).readings[0]!;
    expect(lost).toMatchObject({ outcome: 'conflict', theirs: { id: won.id, text: won.text, by: won.by } });
    expect((await open(number)).readings).toHaveLength(2);
    // who has seen the other's may go on from it; and the same text twice is no quarrel
    expect((await save(number, 'ikisi birden', won.id)).status).toBe(200);
    expect((await save(number, 'ikisi birden', shown!)).status).toBe(200);
    expect((await open(number)).readings).toHaveLength(3);
  });

  it('is never replaced by a machine that reads the page again', async () => {
    const { number, scan } = await makePages(archive, [{ text: 'eskl' }, { text: 'doğru' }, { text: 'kötü' }]);
    await save(number, 'eski', (await open(number)).shown!);
    await call('archivist', 'post', `${pagePath(number, 2)}/check`, {
      seen: (await open(number, 2)).shown,
      checked: true,
    });
    await readAgain(scan, ['yeni', 'yeni', 'yeni']);
    expect((await publicPage(number))?.text).toBe('eski');
    expect(await publicPage(number, 2)).toMatchObject({ text: 'doğru', checked: true });
    expect(await publicPage(number, 3)).toMatchObject({ text: 'yeni', checked: false });
    expect((await publicPage(number))?.other_texts).toEqual(['yeni']);
  });

  it('of a text layer needs no check, since no machine recognised it', async () => {
    const { number } = await makePages(archive, [{ kind: 'textLayer', text: 'Belediye' }]);
    expect((await publicPage(number))?.checked).toBe(true);
    await save(number, 'Belediyesi', (await open(number)).shown!);
    expect(await publicPage(number)).toMatchObject({ checked: true, other_texts: ['Belediye'] });
  });

  it('does not start from a text layer that was rejected, nor make it found', async () => {
    const garbage = { code: 'garbage', detail: { known: 3 } };
    const { number } = await makePages(archive, [
      { kind: 'textLayer', text: 'KLMNOMPQ', reason: garbage, shown: false },
    ]);
    const page = await open(number);
    expect(page.words).toEqual([]);
    await save(number, 'Belediye', null);
    expect((await publicPage(number))?.other_texts).toEqual([]);
    // not even when somebody began from it by hand
    await post(number, 'choose', { reading: page.readings[0]!.id, seen: (await open(number)).shown });
    await save(number, 'Belediyemiz', page.readings[0]!.id);
    expect((await publicPage(number))?.other_texts).toEqual(['Belediye']);
  });

  it('set aside is found no more at once, and can be found again', async () => {
    const { number } = await makePages(archive, [{ text: 'Ad Soyad 123' }]);
    const machine = (await open(number)).shown!;
    const { page } = (await save(number, 'Ad Soyad', machine, { checked: true })).answer;
    expect((await publicPage(number))?.other_texts).toEqual(['Ad Soyad 123']);
    expect((await post(number, 'set-aside', { reading: page.shown, setAside: true })).status).toBe(409);
    expect((await post(number, 'set-aside', { reading: machine, setAside: true })).status).toBe(200);
    expect((await publicPage(number))?.other_texts).toEqual([]);
    // an index from before it is not trusted any more
    const { revision, floor } = (await revisionOf(number))!;
    expect(floor).toBe(revision);
    await post(number, 'set-aside', { reading: machine, setAside: false });
    expect((await publicPage(number))?.other_texts).toEqual(['Ad Soyad 123']);
  });

  it('shows nothing of a publication that is not public, or that is withdrawn meanwhile', async () => {
    const draft = await makePages(archive, [{ text: 'gizli' }], { published: false });
    expect((await save(draft.number, 'gizli metin', (await open(draft.number)).shown!)).status).toBe(200);
    expect(await publicPage(draft.number)).toBeUndefined();

    const { number } = await makePages(archive, [{ text: 'açık' }]);
    let { shown } = await open(number);
    for (let round = 0; round < 5; round += 1) {
      const [saved] = await Promise.all([
        save(number, `metin ${round}`, shown!),
        round === 2 ? withdraw(number) : null,
      ]);
      expect(saved.status).toBe(200);
      shown = saved.answer.page.shown;
      expect(Boolean(await publicPage(number))).toBe(round < 2);
    }
  });

  it('of a page that is kept for staff stays inside', async () => {
    const { number } = await makePages(archive, [{ text: 'bir' }, { text: 'iki' }]);
    await archive.pool.query(`update archive.page set access = 'staff' where publication = $1 and key = 1`, [number]);
    const req = await archive.as('administrator');
    await inTransaction(req, () => syncPublication(req, number, false));
    await save(number, 'bir buçuk', (await open(number)).shown!);
    expect(await publicPage(number)).toBeUndefined();
  });

  it('refuses texts that are too long, and requests that make no sense', async () => {
    const { number } = await makePages(archive, [{ text: 'kısa' }]);
    const { shown } = await open(number);
    expect((await save(number, 'a'.repeat(200_001), shown!)).status).toBe(413);
    expect((await post(number, 'save', { slot: 'kapak', text: 3 })).status).toBe(400);
    expect((await post(number, 'choose', { reading: 999_999, seen: shown })).status).toBe(404);
    expect((await call('archivist', 'get', pagePath(number, 9))).status).toBe(404);
    expect((await open(number)).readings).toHaveLength(1);
  });
});

describe('a page in Arabic script', () => {
  const scriptNotRead = { code: 'scriptNotRead', detail: { languages: 'ota-Arab' } };

  it('waits for a transliteration, which is then shown, and does not give way to a translation', async () => {
    const { number } = await makePages(archive, [{ reason: scriptNotRead }], { languages: ['ota-Arab'] });
    const waiting = async () =>
      (await call<Queue>('archivist', 'get', `/readings/queue?kind=unread&publication=${number}`)).answer.total;
    expect(await waiting()).toBe(1);
    await post(number, 'save', {
      slot: 'transliteration',
      language: 'ota-Latn',
      text: 'Belediye mecmuası',
      seen: null,
    });
    expect(await publicPage(number)).toMatchObject({
      text: 'Belediye mecmuası',
      text_kind: 'transliteration',
      language: 'ota-Latn',
      checked: true,
    });
    expect(await waiting()).toBe(0);
    await post(number, 'save', { slot: 'translation', language: 'tr', text: 'Belediye dergisi', seen: null });
    await post(number, 'save', { slot: 'translation', language: 'en', text: 'Municipal magazine', seen: null });
    await post(number, 'save', { slot: 'text', language: 'ota-Arab', text: 'بلدیه مجموعه‌سی', seen: null });
    expect(await publicPage(number)).toMatchObject({
      text: 'Belediye mecmuası',
      other_texts: ['Belediye dergisi', 'Municipal magazine', 'بلدیه مجموعه‌سی'],
    });
    const page = await open(number);
    const typed = page.readings.find(({ language }) => language === 'ota-Arab')!;
    await post(number, 'choose', { reading: typed.id, seen: page.shown });
    expect(await publicPage(number)).toMatchObject({ language: 'ota-Arab', text_kind: 'corrected' });
    expect(await waiting()).toBe(0);
  });

  it('that has no writing is done with when a person says so', async () => {
    const { number } = await makePages(archive, [{ reason: scriptNotRead }], { languages: ['ota-Arab'] });
    await post(number, 'save', { slot: 'transliteration', language: 'ota-Latn', text: '', seen: null, checked: true });
    expect((await open(number)).publication.progress).toMatchObject({ unread: 0, checked: 1 });
  });
});

describe('the queue', () => {
  it('names pages that wait for a person, the least sure first, and what is left of a publication', async () => {
    const failure = { code: 'recognitionTimeout', detail: { seconds: 90 } };
    const { number } = await makePages(
      archive,
      [
        { text: 'orta', confidence: 70 },
        { text: 'iyi', confidence: 95 },
        { text: 'kötü', confidence: 30 },
        { failure },
        { kind: 'textLayer', text: 'dizgi' },
        { text: 'bitti', confidence: 20 },
      ],
      { title: 'Sırada bekleyen' },
    );
    await call('archivist', 'post', `${pagePath(number, 6)}/check`, {
      seen: (await open(number, 6)).shown,
      checked: true,
    });
    const queue = async (query: string) =>
      (await call<Queue>('archivist', 'get', `/readings/queue?publication=${number}&${query}`)).answer;
    const low = await queue('kind=low');
    expect(low.rows.map(({ key, confidence }) => [key, confidence])).toEqual([
      [3, 30],
      [1, 70],
    ]);
    expect(low.counts).toEqual({ low: 2, machine: 3, started: 0, unread: 0, failed: 1, checked: 1 });
    expect((await queue('kind=low&below=50')).rows.map(({ key }) => key)).toEqual([3]);
    expect((await queue('kind=machine&order=page')).rows.map(({ key }) => key)).toEqual([1, 2, 3]);
    expect((await queue('kind=failed')).rows).toMatchObject([{ key: 4, state: 'failed', failure }]);
    expect(low.publications.find((one) => one.number === number)).toEqual({
      number,
      title: 'Sırada bekleyen',
      pages: 6,
      unchecked: 3,
      checked: 1,
      unread: 0,
      failed: 1,
    });
    expect(await open(number, 5)).toMatchObject({ previous: 4, next: 6, nextWaiting: 1 });
    // a person's text settles what a machine could not do
    await call('archivist', 'post', `${pagePath(number, 4)}/save`, {
      slot: 'text',
      language: 'tr',
      text: 'elle',
      seen: null,
      checked: true,
    });
    expect((await queue('kind=failed')).total).toBe(0);
  });

  it('takes a check back', async () => {
    const { number } = await makePages(archive, [{ text: 'bir' }]);
    const { shown } = await open(number);
    await post(number, 'check', { seen: shown, checked: true });
    expect((await publicPage(number))?.checked).toBe(true);
    await post(number, 'check', { seen: shown, checked: false });
    expect((await publicPage(number))?.checked).toBe(false);
  });
});

describe('others', () => {
  it('may neither read nor change readings', async () => {
    const { number } = await makePages(archive, [{ text: 'bir' }], { published: false });
    const { shown } = await open(number);
    const deeds: ['get' | 'post', string, unknown?][] = [
      ['get', '/readings/queue'],
      ['get', `/readings/publication/${number}/first`],
      ['get', pagePath(number)],
      ['post', `${pagePath(number)}/save`, { slot: 'text', language: 'tr', text: 'iki', seen: shown }],
      ['post', `${pagePath(number)}/check`, { seen: shown, checked: true }],
      ['post', `${pagePath(number)}/choose`, { reading: shown, seen: shown }],
      ['post', `${pagePath(number)}/restore`, { reading: shown, seen: shown }],
      ['post', `${pagePath(number)}/set-aside`, { reading: shown, setAside: true }],
    ];
    expect(deeds).toHaveLength(readingEndpoints.length);
    for (const [method, address, body] of deeds) {
      expect((await call('pressOfficer', method, address, body)).status, address).toBe(403);
      expect((await call(undefined, method, address, body)).status, address).toBe(401);
    }
    expect((await open(number)).readings).toHaveLength(1);
  });
});

async function withdraw(number: number): Promise<void> {
  const req = await archive.as('administrator');
  await inTransaction(req, async () => {
    await noteWithdrawn(await transactionClient(req), 'publication', number, 'hak sahibinin isteği', false);
    await syncPublication(req, number, false);
  });
}

/** As ingest stores a new recognition of every page. */
async function readAgain(scan: number, texts: string[]): Promise<void> {
  const job = '00000000-0000-4000-8000-000000000001';
  await archive.pool.query(
    `insert into archive.ingest (scan, state, job, attempts) values ($1, 'running', $2, 1)
     on conflict (scan) do update set state = 'running', job = $2, attempts = 1`,
    [scan, job],
  );
  await saveFrames(
    archive.pool,
    { claim: { scan, job, attempt: 1 }, projectPages, saved: () => {} },
    texts.map((text, frame) => ({
      frame,
      reading: {
        kind: 'ocr',
        language: 'tr',
        engine: 'test',
        confidence: 99,
        reason: { code: 'recognized', detail: { confidence: 99 } },
        text,
        words: [],
        shown: true,
      },
    })),
  );
}

describe('the states that the queue counts', () => {
  it('are those of the pages, whatever was done to them', async () => {
    // found out by the check itself, whatever else these rows lack
    const wrong = async () => {
      const found: Finding[] = [];
      const report = (finding: Finding) => void found.push(finding);
      await checkRows({ pool: archive.pool, report, progress: () => undefined } as never, 'en');
      return found.some(({ what }) => what === 'pages that the queue of readings shows wrongly');
    };
    expect(await wrong()).toBe(false);
    const { rows } = await archive.pool.query<{ states: number; kinds: number }>(
      'select count(*)::int as states, count(distinct state)::int as kinds from archive.reading_state',
    );
    expect(rows[0]?.states).toBeGreaterThan(10);
    expect(rows[0]?.kinds).toBeGreaterThan(3);
    await archive.pool.query(
      'update archive.page set left_out = true where id = (select min(page) from archive.reading_state)',
    );
    await archive.pool.query('delete from archive.page where id = (select max(page) from archive.reading_state)');
    await archive.pool.query(`update archive.frame set failure = '{"code":"timeout","detail":{}}'`);
    expect(await wrong()).toBe(false);
    await archive.pool.query(`update archive.reading_state set state = 'checked'`);
    expect(await wrong()).toBe(true);
  });
});
