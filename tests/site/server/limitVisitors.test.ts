import { describe, expect, it } from 'vitest';
import { limitVisitors, type Visit } from '../../../site/server/limitVisitors.ts';

const search: Visit = { address: '203.0.113.7', agent: 'Mozilla/5.0', path: '/tr/ara', query: '?q=k%C3%B6pr%C3%BC' };
const image: Visit = { ...search, path: '/p/5/page/3/1200.webp', query: '?v=ab' };

/** How many of so many in a row are answered. */
function answered(refuse: (visit: Visit) => unknown, visit: Visit, times: number): number {
  return Array.from({ length: times }, () => refuse(visit)).filter((refusal) => refusal === undefined).length;
}

describe('one address', () => {
  it('gets six hundred searches in a row, is then told how long to wait, and is answered again after that', () => {
    let now = 0;
    const refuse = limitVisitors(() => now);
    expect(answered(refuse, search, 700)).toBe(600);
    const refusal = refuse(search);
    expect(refusal?.status).toBe(429);
    expect(refusal?.headers).toMatchObject({ 'retry-after': '1', 'cache-control': 'no-store' });
    now += 1_000;
    expect(answered(refuse, search, 20)).toBe(10);
  });

  it('may leaf through a book meanwhile, and has code in any case', () => {
    const refuse = limitVisitors(() => 0);
    answered(refuse, search, 700);
    expect(answered(refuse, image, 2_000)).toBe(2_000);
    expect(answered(refuse, image, 9_000)).toBeLessThan(6_000);
    for (const path of ['/_astro/Page.css', '/plain.css'])
      expect(answered(refuse, { ...search, path, query: '' }, 100)).toBe(100);
  });

  it('pays for a page, and not for the colours that come with each', () => {
    const refuse = limitVisitors(() => 0);
    expect(answered(refuse, { ...search, path: '/p/theme.css', query: '?v=8c2f1b' }, 1_000)).toBe(1_000);
    expect(answered(refuse, search, 700)).toBe(600);
  });

  it('does not use up what others have, and one household of IPv6 is one address', () => {
    const refuse = limitVisitors(() => 0);
    answered(refuse, search, 700);
    expect(refuse({ ...search, address: '203.0.113.8' })).toBeUndefined();
    answered(refuse, { ...search, address: '2001:db8:1:2::1' }, 700);
    expect(refuse({ ...search, address: '2001:db8:1:2:ffff::9' })?.status).toBe(429);
    expect(refuse({ ...search, address: '2001:db8:1:3::1' })).toBeUndefined();
  });

  it('of this machine is not counted', () => {
    const refuse = limitVisitors(() => 0);
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined]) {
      expect(answered(refuse, { ...search, address }, 1_000)).toBe(1_000);
    }
  });
});

describe('a scholarly crawler', () => {
  it('may ask for five times as much, and no more', () => {
    const refuse = limitVisitors(() => 0);
    for (const agent of ['Mozilla/5.0 (compatible; Googlebot/2.1)', 'Mozilla/5.0 (compatible; archive.org_bot)']) {
      const address = agent.includes('Googlebot') ? '198.51.100.1' : '198.51.100.2';
      expect(answered(refuse, { ...search, agent, address }, 4_000)).toBe(3_000);
    }
  });
});
