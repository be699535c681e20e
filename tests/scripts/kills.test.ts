import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { archiveKeys } from '../../cms/files/store.ts';
import { seededRandom } from '../../scripts/demo/random.ts';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { makeTextPdf } from '../support/makePdf.ts';
import { soak } from '../support/soak.ts';
import { registerFirst, type Staff } from '../support/staff.ts';
import { startSystem, type TestSystem } from '../support/system.ts';

/**
 * kill -9 of any process at random moments while scans are read and records published, withdrawn and published again.
 * What was answered with success must be so afterwards; nothing is doubled; nothing is reachable that should not be.
 */

const victims = ['worker', 'publisher', 'cms', 'site', 'postgres', 'supervisor'] as const;
const rounds = soak() ? 50 : 3;

let system: TestSystem;
let staff: Staff;
beforeAll(async () => {
  system = await startSystem();
  staff = await registerFirst(system);
}, 300_000);
afterAll(() => system?.close());

interface Known {
  id: number;
  title: string;
  scan?: { id: number; sha256: string; pages: number };
  /** undefined while a request about it was cut off */
  state: 'draft' | 'published' | 'withdrawn' | undefined;
}

it('is whole again after every kill', { timeout: soak() ? 3_600_000 : 600_000 }, async () => {
  const random = seededRandom('kills');
  const known: Known[] = [];
  for (let round = 0; round < rounds; round++) {
    const victim = victims[Math.floor(random.next() * victims.length)]!;
    const work = doWork(known, round);
    // the random moment is what is tested; nothing is waited for here
    await delay(300 + random.next() * 2_500);
    await kill(victim);
    await work;
    await recover();
    await checkWhole(known, `round ${round}, ${victim}`);
  }
});

async function doWork(known: Known[], round: number): Promise<void> {
  const attempt = async (record: Known, after: Known['state'], act: () => Promise<unknown>) => {
    record.state = undefined;
    await act();
    record.state = after;
  };
  try {
    for (let i = 0; i < 3; i++) {
      const title = `Deneme ${round}-${i}`;
      const { doc } = await staff.json<{ doc: { id: number } }>('POST', '/publications', {
        title,
        type: 'report',
        _status: 'draft',
      });
      const record: Known = { id: doc.id, title, state: 'draft' };
      known.push(record);
      const pages = 3;
      const bytes = await makeTextPdf({
        pages: Array.from({ length: pages }, (_, page) => `${title} sayfa ${page + 1} su şebekesi`),
      });
      const scan = await staff.upload(
        'scans',
        { name: `${title}.pdf`, type: 'application/pdf', bytes },
        { publication: doc.id },
      );
      record.scan = { id: scan.doc.id, sha256: createHash('sha256').update(bytes).digest('hex'), pages };
      await attempt(record, 'published', () =>
        staff.json('PATCH', `/publications/${doc.id}`, { _status: 'published' }),
      );
      const other = known[(round * 7 + i * 3) % known.length]!;
      if (other.state === 'published') {
        await attempt(other, 'withdrawn', () =>
          staff.json('POST', `/publications/${other.id}/withdraw`, { reason: 'deneme' }),
        );
      } else if (other.state === 'withdrawn') {
        await attempt(other, 'published', () => staff.json('POST', `/publications/${other.id}/reinstate`));
      }
    }
  } catch {
    // The killed process was in the way: what was being done is in `undefined`, either outcome is right.
  }
}

async function kill(victim: (typeof victims)[number]): Promise<void> {
  if (victim === 'supervisor') return system.killSupervisor();
  const postmaster = async () =>
    Number((await readFile(`${system.dataFolder}/postgres/postmaster.pid`, 'utf8')).split('\n')[0]);
  process.kill(victim === 'postgres' ? await postmaster() : await system.pid(victim), 'SIGKILL');
}

/** A process comes back by itself; after Postgres or the supervisor the operator starts again. */
async function recover(): Promise<void> {
  const answers = async (origin: string) => (await fetch(`${origin}/health`).catch(() => undefined))?.ok === true;
  const alive = async () => (await answers(system.cms)) && (await answers(system.site));
  if (await waitUntil(alive, { timeout: 15_000, interval: 200 })) return;
  await system.stop();
  await system.start();
}

async function checkWhole(known: Known[], when: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: (await system.run()).databaseUrl, max: 1 });
  pool.on('error', () => {});
  try {
    const count = async (sql: string) => Number((await pool.query<{ count: string }>(sql)).rows[0]?.count);
    const settled = await waitUntil(
      async () =>
        (await count(`select count(*) from archive.ingest where state in ('queued', 'running')`)) === 0 &&
        (await count('select count(*) from delivery.task')) === 0,
      { timeout: 120_000, interval: 300 },
    );
    expect(settled, `${when}: work that does not end`).toBe(true);
    const store = await openLocalStore(`${system.dataFolder}/archive`);
    for (const record of known) {
      const doc = await staff.json<{ title: string }>('GET', `/publications/${record.id}?draft=true`);
      expect(doc.title, when).toBe(record.title);
      const response = await fetch(`${system.site}/tr/yayin/${record.id}`);
      if (record.state) {
        expect(response.status, `${when}: ${record.title}`).toBe(
          { draft: 404, published: 200, withdrawn: 410 }[record.state],
        );
      } else {
        record.state = response.status === 200 ? 'published' : response.status === 410 ? 'withdrawn' : 'draft';
      }
      if (!record.scan) continue;
      const { rows } = await pool.query<{ key: number; texts: string }>(
        `select p.key, count(t.id) as texts from archive.page p left join archive.page_text t on t.page = p.id
         where p.scan = $1 group by p.key order by p.key`,
        [record.scan.id],
      );
      expect(
        rows.map((row) => [row.key, Number(row.texts)]),
        `${when}: pages of ${record.title}`,
      ).toEqual(Array.from({ length: record.scan.pages }, (_, page) => [page + 1, 1]));
      const hash = createHash('sha256');
      for await (const chunk of await store.open(archiveKeys.original(record.scan.sha256))) hash.update(chunk);
      expect(hash.digest('hex'), `${when}: original of ${record.title}`).toBe(record.scan.sha256);
      const image = await fetch(`${system.site}/p/${record.id}/page/2/1200.webp`);
      expect(image.status === 200, `${when}: image of ${record.title}`).toBe(record.state === 'published');
      const found = await (await fetch(`${system.site}/tr/ara?q=${encodeURIComponent(`"${record.title}"`)}`)).text();
      expect(found.includes(`/tr/yayin/${record.id}`), `${when}: search for ${record.title}`).toBe(
        record.state === 'published',
      );
    }
    const doubled = await count(
      `select count(*) from (select sha256 from scans group by sha256 having count(*) > 1) twice`,
    );
    expect(doubled, when).toBe(0);
  } finally {
    await pool.end();
  }
}
