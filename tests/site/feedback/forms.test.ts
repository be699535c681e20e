import { request as httpRequest } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formAddress, reportAddress } from '../../../site/addresses.ts';
import { openFormTokens } from '../../../site/feedback/formToken.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { seeded, seedLibrary } from '../../support/seedLibrary.ts';
import { startBreakableLine } from '../../support/startBreakableLine.ts';
import { type Got, startTestSite, type TestSite, testSiteUrl } from '../../support/startTestSite.ts';

let database: TestDatabase;
let site: TestSite;
let owner: pg.Pool;
/** Added to the clock of forms and limits. */
let later = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedLibrary(database.databaseUrl);
  owner = new pg.Pool({ connectionString: database.databaseUrl });
  site = await startTestSite(database.libraryDatabaseUrl, {
    trustProxy: true,
    now: () => new Date(Date.now() + later),
  });
});
afterAll(async () => {
  await site?.stop();
  await owner?.end();
});
beforeEach(async () => {
  await owner.query('delete from inbox.message');
});

const withoutEmpty = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));

let sender = 0;
/** A form as a browser sends it, each from somebody else. */
function send(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  to = site,
): Promise<Got> {
  const body = new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port: to.site.port,
        path,
        method: 'POST',
        agent: false,
        headers: withoutEmpty({
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(Buffer.byteLength(body)),
          'sec-fetch-site': 'same-origin',
          'x-forwarded-for': `198.51.100.${(sender++ % 250) + 1}`,
          ...headers,
        }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const whole = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: whole,
            text: whole.toString('utf8'),
          });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** The token of a form that was opened so many milliseconds ago. */
async function tokenOf(path: string, ago = 20_000): Promise<string> {
  later -= ago;
  const { text, status, headers } = await site.get(path);
  later += ago;
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  return /"token": "([^"]+)"/.exec(text)?.[1] ?? '';
}
const stateOf = ({ text }: Got) =>
  JSON.parse((/<pre>([\s\S]*)<\/pre>/.exec(text)?.[1] ?? '{}').replaceAll('&lt;', '<').replaceAll('&amp;', '&')).form;
const problemsOf = (got: Got) => stateOf(got).problems.map(({ problem }: { problem: string }) => problem);
const kept = async () => (await owner.query('select * from inbox.message order by id')).rows;
const report = formAddress('report', 'tr');
const line = async () =>
  (await owner.query('select text from library.page where publication = 3 and key = 1')).rows[0].text.split('\n')[1];

describe('a report', () => {
  it('reaches the inbox, and leads to a page that may be loaded again', async () => {
    const token = await tokenOf(reportAddress('tr', { number: 3, key: 1 }));
    const sent = { token, publication: '3', page: '1', words: 'Sayfa ters duruyor.', website: '' };
    const first = await send(report, sent);
    expect([first.status, first.headers.location]).toEqual([303, '/tr/tesekkurler?for=report&publication=3&page=1']);
    // a second click on the button
    expect((await send(report, sent)).status).toBe(303);
    expect(await kept()).toMatchObject([
      { kind: 'report', words: 'Sayfa ters duruyor.', record_number: 3, page_key: 1, language: 'tr' },
    ]);
  });

  it('can be on another kind of record, or on nothing in particular', async () => {
    const token = await tokenOf(reportAddress('en', { kind: 'series', number: 1 }));
    const english = formAddress('report', 'en');
    expect((await send(english, { token, series: '1', words: 'The dates are wrong.' })).status).toBe(303);
    const other = await tokenOf(reportAddress('en'));
    expect((await send(english, { token: other, words: 'The site is slow.' })).status).toBe(303);
    expect(await kept()).toMatchObject([
      { record_kind: 'series', record_number: 1, language: 'en' },
      { record_kind: null, record_number: null },
    ]);
  });

  it('says nothing of what is not public', async () => {
    const { text } = await site.get(reportAddress('tr', { number: seeded.withdrawn }));
    expect(text).not.toContain('Geri çekilen');
  });

  it.each([
    ['nothing was written', { words: '  ' }, ['empty']],
    ['it is too long', { words: 'a'.repeat(2001) }, ['long']],
    ['it is full of links', { words: 'http://a.example https://b.example www.c.example' }, ['links']],
    ['the field that people don’t see is filled in', { website: 'https://a.example' }, ['trap']],
    ['its token is not of this site', { token: 'forged' }, ['old']],
    ['it has no token', { token: '' }, ['old']],
  ])('comes back with what was typed when %s', async (_, wrong, problems) => {
    const token = await tokenOf(report);
    const got = await send(report, { token, words: 'Kapak eksik.', ...wrong });
    expect([got.status, problemsOf(got)]).toEqual([422, problems]);
    expect(stateOf(got).typed).toBe('words' in wrong ? wrong.words : 'Kapak eksik.');
    expect(stateOf(got).token).not.toBe(token);
    expect(await kept()).toEqual([]);
  });

  it('comes back when it was sent faster than anybody reads, or a day later', async () => {
    for (const [ago, problem] of [
      [1_000, 'quick'],
      [90_000_000, 'old'],
    ] as const) {
      const got = await send(report, { token: await tokenOf(report, ago), words: 'Kapak eksik.' });
      expect([got.status, problemsOf(got)]).toEqual([422, [problem]]);
    }
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of this host', { 'sec-fetch-site': 'same-site' }],
    ['an address line', { 'sec-fetch-site': 'none' }],
  ])('is not taken from %s', async (_, headers) => {
    const got = await send(report, { token: await tokenOf(report), words: 'Kapak eksik.' }, headers);
    expect([got.status, problemsOf(got), stateOf(got).typed]).toEqual([403, ['foreign'], 'Kapak eksik.']);
    expect(await kept()).toEqual([]);
  });

  it('is taken from old browsers that say only where a form comes from', async () => {
    const from = async (headers: Record<string, string>) =>
      (
        await send(
          report,
          { token: await tokenOf(report), words: `Kapak eksik. ${Math.random()}` },
          { 'sec-fetch-site': '', ...headers },
        )
      ).status;
    expect(await from({ origin: testSiteUrl })).toBe(303);
    expect(await from({ referer: `http://127.0.0.1:${site.site.port}/tr/bildir` })).toBe(303);
    expect(await from({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await from({ origin: 'null' })).toBe(403);
    expect(await from({})).toBe(403);
  });

  it('is one too many after ten from one address in an hour, and welcome again later', async () => {
    const from = { 'x-forwarded-for': '2001:db8:7:7::1' };
    // another address of the same household is the same sender
    const neighbour = { 'x-forwarded-for': '2001:db8:7:7:ffff::2' };
    const one = async (headers: Record<string, string>, words: string) =>
      send(report, { token: await tokenOf(report), words }, headers);
    for (let count = 0; count < 10; count++) expect((await one(from, `Hata ${count}`)).status).toBe(303);
    const refused = await one(neighbour, 'Hata 11');
    expect([refused.status, problemsOf(refused), stateOf(refused).typed]).toEqual([429, ['often'], 'Hata 11']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(360);
    expect((await one({ 'x-forwarded-for': '203.0.113.9' }, 'Hata 12')).status).toBe(303);
    later += 361_000;
    expect((await one(from, 'Hata 13')).status).toBe(303);
  });
});

describe('a corrected line', () => {
  it('arrives with the line that it is of', async () => {
    const shown = await line();
    const token = await tokenOf(reportAddress('tr', { number: 3, key: 1, line: 2 }));
    const got = await send(report, {
      token,
      publication: '3',
      page: '1',
      line: '2',
      shown,
      words: 'Doğru  satır.\r\n',
    });
    expect(got.headers.location).toBe('/tr/tesekkurler?for=correction&publication=3&page=1');
    expect(await kept()).toMatchObject([{ kind: 'correction', line: 2, line_text: shown, words: 'Doğru satır.' }]);
  });

  it('comes back when it changes nothing, and when the line has changed meanwhile', async () => {
    const shown = await line();
    const given = { publication: '3', page: '1', line: '2', shown };
    const token = await tokenOf(reportAddress('tr', { number: 3, key: 1, line: 2 }));
    expect(problemsOf(await send(report, { ...given, token, words: shown }))).toEqual(['same']);
    expect(problemsOf(await send(report, { ...given, token, words: 'Yeni', shown: 'Eski' }))).toEqual(['lineChanged']);
  });

  it('of a line that is not there is a report on the page', async () => {
    const token = await tokenOf(reportAddress('tr', { number: 3, key: 1, line: 900 }));
    await send(report, { token, publication: '3', page: '1', line: '900', words: 'Satır eksik.' });
    expect(await kept()).toMatchObject([{ kind: 'report', page_key: 1, line: null }]);
  });
});

describe('the question about satisfaction', () => {
  const address = formAddress('satisfaction', 'tr');
  it('is counted by kind of page alone, with nothing to wait for, and asks for words', async () => {
    const got = await send(address, { answer: 'no', page: '/tr/yayin/3' });
    expect([got.status, got.headers.location]).toEqual([303, '/tr/gorus?answer=no&page=%2Ftr%2Fyayin%2F3']);
    expect(stateOf(await site.get(got.headers.location!))).toMatchObject({ answer: 'no', page: '/tr/yayin/3' });
    await site.site.flushCounts();
    const { rows } = await owner.query(`select what, key, count from inbox.tally where what in ('yes', 'no')`);
    expect(rows).toEqual([{ what: 'no', key: 'publication', count: 1 }]);
  });

  it('takes words, and takes none for an answer', async () => {
    const token = await tokenOf(`${address}?answer=yes&page=/tr/`);
    const given = { token, answer: 'yes', page: '/tr/' };
    expect((await send(address, { ...given, words: '' })).status).toBe(303);
    expect(await kept()).toEqual([]);
    expect((await send(address, { ...given, words: 'Çok güzel.' })).headers.location).toMatch(/^\/tr\/tesekkurler/);
    expect(await kept()).toMatchObject([{ kind: 'satisfaction', answer: 'yes', path: '/tr/', words: 'Çok güzel.' }]);
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/tr/../x', '/admin'])(
    'never leads back to %s',
    async (page) => {
      expect(stateOf(await site.get(`${address}?answer=yes&page=${encodeURIComponent(page)}`)).page).toBeUndefined();
      expect((await send(address, { answer: 'yes', page })).status).toBe(400);
    },
  );
});

describe('the door for forms', () => {
  it('takes forms only, of a size, at their own addresses', async () => {
    expect((await send('/tr/yayin/3', { a: 'b' })).status).toBe(405);
    expect((await send(formAddress('thanks', 'tr'), { a: 'b' })).status).toBe(405);
    expect((await send(`${report}?a=b`, { a: 'b' })).status).toBe(405);
    expect((await send(report, {}, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await send(report, {}, { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415);
    expect((await send(report, { words: 'a'.repeat(40_000) })).status).toBe(413);
  });

  it('sets no cookie, and writes nothing about the sender anywhere', async () => {
    const got = await send(
      report,
      { token: await tokenOf(report), words: 'Kapak eksik.' },
      { 'x-forwarded-for': '192.0.2.77', 'user-agent': 'Gizli/1.0' },
    );
    expect(got.headers['set-cookie']).toBeUndefined();
    const { rows } = await owner.query('select row_to_json(m)::text as row from inbox.message m');
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toMatch(/192\.0\.2\.77|Gizli/);
  });
});

describe('what is counted', () => {
  const person = { 'user-agent': 'Mozilla/5.0', 'sec-fetch-dest': 'document' };
  const counted = async (what: string) => {
    await site.site.flushCounts();
    return (await owner.query('select key, count from inbox.tally where what = $1 order by key', [what])).rows;
  };

  it('is how often publications are opened and read, by people, not beforehand', async () => {
    const visits: Record<string, string>[] = [
      person,
      { 'user-agent': 'Mozilla/5.0' },
      { ...person, 'user-agent': 'Googlebot/2.1' },
      { ...person, 'sec-purpose': 'prefetch' },
      { ...person, 'sec-fetch-dest': 'empty' },
      {},
    ];
    for (const headers of visits) {
      await site.get('/tr/yayin/4', { headers });
      await site.get('/en/publication/4/page/1', { headers });
    }
    await site.get('/tr/yayin/9999', { headers: person });
    await site.get(`/tr/yayin/${seeded.withdrawn}`, { headers: person });
    expect(await counted('opened')).toEqual([{ key: '4', count: 2 }]);
    expect(await counted('read')).toEqual([{ key: '4', count: 2 }]);
  });

  it('are the words of searches that found nothing, each time, unless they may tell of a person', async () => {
    const search = (words: string) => site.get(`/tr/ara?q=${encodeURIComponent(words)}`, { headers: person });
    for (const words of ['Işıklı Xyzzy', 'Işıklı Xyzzy', 'ali@ornek.example', '12345678901', '0532 123 45 67 xyzzy']) {
      await search(words);
    }
    expect(await counted('missed')).toEqual([{ key: 'ışıklı xyzzy', count: 2 }]);
  });
});

describe('without its database', () => {
  it('says so kindly and keeps what was typed, when the database takes nothing', async () => {
    const token = await tokenOf(report);
    await owner.query('revoke usage on schema inbox from kutuk_library');
    try {
      const got = await send(report, { token, words: 'Kapak eksik.' });
      expect([got.status, problemsOf(got), stateOf(got).typed]).toEqual([503, ['unavailable'], 'Kapak eksik.']);
      expect(got.headers['retry-after']).toBe('300');
    } finally {
      await owner.query('grant usage on schema inbox to kutuk_library');
    }
  });

  it('gives the typed text back in a plain form when the database is gone', async () => {
    const line = await startBreakableLine(database.libraryDatabaseUrl);
    const own = await startTestSite(line.url, { formKey: 'of this test' });
    try {
      const token = openFormTokens('of this test', () => Date.now() - 20_000).issue();
      await line.cut();
      const fields = { token, publication: '3', page: '1', words: 'Kapak <eksik> & "ters".' };
      const got = await send(report, fields, {}, own);
      expect([got.status, got.headers['retry-after']]).toEqual([503, '300']);
      expect(got.text).toContain('Kapak &lt;eksik&gt; &amp; &quot;ters&quot;.</textarea>');
      expect(got.text).toContain('<input type="hidden" name="publication" value="3">');
      expect(got.text).toContain('Şu anda kaydedemiyoruz');
      // an answer is counted in memory meanwhile
      expect((await send(formAddress('satisfaction', 'tr'), { answer: 'yes', page: '/tr/' }, {}, own)).status).toBe(
        303,
      );
    } finally {
      await own.stop();
    }
  });
});
