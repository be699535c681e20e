import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/postgres.ts';
import { seedLibrary } from '../support/seedLibrary.ts';
import { startTestSite, type TestSite } from '../support/startTestSite.ts';

let site: TestSite;

beforeAll(async () => {
  const database = await createTestDatabase();
  await seedLibrary(database.databaseUrl);
  site = await startTestSite(database.libraryDatabaseUrl, { trustProxy: true });
});
afterAll(async () => {
  await site?.stop();
});

const from = (address: string, agent = 'Mozilla/5.0') => ({
  headers: { 'x-forwarded-for': `198.51.100.9, ${address}`, 'user-agent': agent },
});

describe('who asks for too much', () => {
  it('is told how long to wait, while everybody else is answered', async () => {
    const search = () => site.get('/tr/ara?q=k', from('203.0.113.1'));
    let answered = 0;
    let refused = await search();
    // some ten more are answered each second
    while (answered < 5_000 && refused.status === 200) {
      answered++;
      refused = await search();
    }
    expect(answered).toBeGreaterThanOrEqual(600);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('Please try again in');
    // only the last address of the header is the proxy's own word
    expect((await site.get('/tr/ara?q=k', from('203.0.113.2'))).status).toBe(200);
    expect((await site.get('/tr/yayin/5', from('203.0.113.1'))).status).toBe(200);
  });
});

describe('a search engine that dawdles', () => {
  it('holds up those who search, and nobody who browses', async () => {
    const search = site.search.search;
    const answers: (() => void)[] = [];
    site.search.search = async (query) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return search(query);
    };
    const searches = Array.from({ length: 40 }, (_, each) => site.get(`/tr/ara?q=k${each}`, from('203.0.113.4')));
    try {
      await expect.poll(() => answers.length).toBe(8);
      const browsed = await Promise.all([1, 2, 3].map((page) => site.get(`/tr/yayinlar?page=${page}`)));
      expect(browsed.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(answers.length).toBe(8);
    } finally {
      site.search.search = search;
      for (const answer of answers) answer();
    }
    expect((await Promise.all(searches)).map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
  });
});

describe('clients that dawdle', () => {
  const sockets: Socket[] = [];
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
  });

  it('hold up nobody: neither those that never finish asking nor those that never read', async () => {
    const whole = 'GET /tr/yayin/5 HTTP/1.1\r\nhost: library\r\n\r\n';
    for (let each = 0; each < 200; each++) {
      const socket = connect(site.site.port, '127.0.0.1');
      socket.on('error', () => undefined);
      sockets.push(socket);
      await once(socket, 'connect');
      socket.pause();
      socket.write(each % 2 === 0 ? whole.slice(0, -4) : whole.repeat(50));
    }
    const answers = await Promise.all(Array.from({ length: 20 }, () => site.get('/tr/yayin/5', from('203.0.113.3'))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  });
});
