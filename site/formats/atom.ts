import { escapeXml } from './escapeXml.ts';

export interface AtomEntry {
  /** Permanent address; also the entry's identity. */
  id: string;
  link: string;
  title: string;
  summary?: string;
  /** ISO 8601. */
  published: string;
  updated: string;
}

export interface AtomFeed {
  /** The feed's own address. */
  id: string;
  /** The page that it follows. */
  link: string;
  title: string;
  author: string;
  language: string;
  entries: readonly AtomEntry[];
}

/** An Atom feed (RFC 4287). A feed without entries is as old as the epoch: nothing has changed in it yet. */
export function atom(feed: AtomFeed): string {
  const updated = feed.entries
    .map((entry) => Date.parse(entry.updated))
    .reduce((latest, at) => Math.max(latest, at), 0);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    `<id>${escapeXml(feed.id)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<updated>${new Date(updated).toISOString()}</updated>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.id)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.link)}"/>`,
    ...feed.entries.map(atomEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function atomEntry(entry: AtomEntry): string {
  return [
    '<entry>',
    `<id>${escapeXml(entry.id)}</id>`,
    `<title>${escapeXml(entry.title)}</title>`,
    `<published>${escapeXml(entry.published)}</published>`,
    `<updated>${escapeXml(entry.updated)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.link)}"/>`,
    ...(entry.summary ? [`<summary>${escapeXml(entry.summary)}</summary>`] : []),
    '</entry>',
  ].join('\n');
}
