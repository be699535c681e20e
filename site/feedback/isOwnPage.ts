import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent from a page of this site: browsers say so, and pages can't make them say otherwise. Browsers
 * of 2019 and older say it in `Origin`, or at least in `Referer`.
 */
export function isOwnPage(headers: IncomingHttpHeaders, siteUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const from = headers.origin ?? headers.referer;
  if (from === undefined || !URL.canParse(from)) return false;
  const { origin, host } = new URL(from);
  // the name by which the site was reached, which may be another than its public one
  return origin === new URL(siteUrl).origin || host === headers.host;
}
