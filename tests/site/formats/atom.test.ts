import { expect, it } from 'vitest';
import { atom } from '../../../site/formats/atom.ts';
import { escapeXml } from '../../../site/formats/escapeXml.ts';
import { sitemap, sitemapIndex } from '../../../site/formats/sitemap.ts';

const entry = {
  id: 'https://a.example/p/1',
  link: 'https://a.example/tr/yayin/1',
  title: 'Su & Kanal <1>',
  published: '2026-01-01T00:00:00Z',
  updated: '2026-02-01T10:00:00+03:00',
};
const feed = {
  id: 'https://a.example/tr/feed.xml',
  link: 'https://a.example/tr/',
  title: 'Kütük',
  author: 'Belediye',
  language: 'tr',
};

it('a feed is as new as its newest entry, whatever their time zones', () => {
  const older = { ...entry, id: 'https://a.example/p/2', updated: '2026-02-01T08:00:00Z' };
  const text = atom({ ...feed, entries: [entry, older] });
  expect(text).toContain('<updated>2026-02-01T08:00:00.000Z</updated>');
  expect(text).toContain('<title>Su &amp; Kanal &lt;1&gt;</title>');
  expect(text.match(/<entry>/g)).toHaveLength(2);
  expect(atom({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});

it('nothing that XML does not know gets through', () => {
  expect(escapeXml(`a\u0000b\u000bc\ud800d"'`)).toBe('abc\ufffdd&quot;&apos;');
});

it('a sitemap names each address with its other language', () => {
  const text = sitemap([{ tr: 'https://a.example/tr/yayin/1', en: 'https://a.example/en/publication/1' }]);
  expect(text.match(/<url>/g)).toHaveLength(2);
  expect(text.match(/hreflang="en" href="https:\/\/a.example\/en\/publication\/1"/g)).toHaveLength(2);
  expect(sitemapIndex(['https://a.example/sitemap-1.xml'])).toContain('<loc>https://a.example/sitemap-1.xml</loc>');
});
