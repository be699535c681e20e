import { expect, it } from 'vitest';
import type { SiteLocals } from '../../../site/locals.ts';
import { TooManyWaiting } from '../../../site/server/limitConcurrency.ts';
import { limitRendering } from '../../../site/server/limitRendering.ts';
import type { Render } from '../../../site/server/siteCode.ts';

const page = { status: 200, headers: new Headers(), text: '' };
const query = {} as Parameters<SiteLocals['findPublications']>[0];

/** A search engine that answers when it is told to. */
function openSlowEngine() {
  const answers: (() => void)[] = [];
  const findPublications = () => new Promise((resolve) => answers.push(() => resolve({})));
  return { locals: { findPublications } as unknown as SiteLocals, answers };
}

const request = (path: string) => new Request(`http://kutuk.example${path}`);
const searching: Render = async ({ url }, { findPublications }) => {
  if (url.includes('search')) await Promise.all([findPublications(query), findPublications(query)]);
  return page;
};

it('renders who browses while others wait for the search engine', async () => {
  const { locals, answers } = openSlowEngine();
  const render = limitRendering(searching, { atOnce: 1, waiting: 8 });
  const searches = [1, 2, 3].map(() => render(request('/search'), locals));
  await expect.poll(() => answers.length).toBe(6);
  expect(await render(request('/browse'), locals)).toBe(page);
  for (const answer of answers) answer();
  expect(await Promise.all(searches)).toEqual([page, page, page]);
});

it('goes on with a page that has its answer before one that has not begun, and only when there is room', async () => {
  const { locals, answers } = openSlowEngine();
  const gates: (() => void)[] = [];
  const order: string[] = [];
  let most = 0;
  let running = 0;
  const render = limitRendering(
    async ({ url }, { findPublications }) => {
      if (url.includes('search')) await findPublications(query);
      most = Math.max(most, ++running);
      order.push(new URL(url).pathname);
      await new Promise<void>((resolve) => gates.push(resolve));
      running--;
      return page;
    },
    { atOnce: 1, waiting: 8 },
  );
  const all = [render(request('/search'), locals)];
  await expect.poll(() => answers.length).toBe(1);
  all.push(render(request('/first'), locals), render(request('/second'), locals));
  await expect.poll(() => gates.length).toBe(1);
  answers[0]?.();
  for (let done = 0; done < 3; done++) {
    await expect.poll(() => gates.length).toBe(1);
    gates.shift()?.();
  }
  await Promise.all(all);
  expect(order).toEqual(['/first', '/search', '/second']);
  expect(most).toBe(1);
});

it('has its places again after pages that failed, also while they were searching', async () => {
  const { locals, answers } = openSlowEngine();
  const render = limitRendering(
    async ({ url }, { findPublications }) => {
      if (url.includes('forgets')) void findPublications(query);
      if (!url.includes('browse')) throw new Error('failed');
      await new Promise((resolve) => setTimeout(resolve, 1));
      return page;
    },
    { atOnce: 1, waiting: 1 },
  );
  await expect(render(request('/fails'), locals)).rejects.toThrow('failed');
  await expect(render(request('/forgets'), locals)).rejects.toThrow('failed');
  answers[0]?.();
  const answered = await Promise.allSettled(
    ['/browse/1', '/browse/2', '/browse/3'].map((path) => render(request(path), locals)),
  );
  expect(answered.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(answered[2]).toHaveProperty('reason', expect.any(TooManyWaiting));
});
