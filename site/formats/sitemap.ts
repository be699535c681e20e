import { escapeXml } from './escapeXml.ts';

/** One thing under its addresses, by language. */
export type SitemapEntry = Readonly<Record<string, string>>;

/** https://www.sitemaps.org/protocol.html, with the other languages of each address. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.flatMap((entry) => {
    const alternates = Object.entries(entry).map(
      ([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(address)}"/>`,
    );
    return Object.values(entry).map((address) => `<url><loc>${escapeXml(address)}</loc>${alternates.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

export function sitemapIndex(addresses: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`).join('\n')}
</sitemapindex>
`;
}
