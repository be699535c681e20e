import { hubAddress, interfaceLanguages, recordSegments } from '../addresses.ts';

/**
 * Each page has one address. What is nearly one leads to it; what can be none is told so without asking Astro, which
 * would take `/tr/yayin/05` and `/tr/yay%69n/5` for the same page.
 *
 * @returns the path to redirect to, `none` when no page can have this one, or undefined when it is as it should be
 */
export function canonicalPath(path: string): { redirectTo: string } | 'none' | undefined {
  // no path of this site needs percent-encoding
  if (path.includes('%')) return 'none';
  const bare = path.replace(/\/+$/, '');
  const home = homes.get(bare);
  if (home !== undefined) return path === home ? undefined : { redirectTo: home };
  if (path !== '/' && path.endsWith('/')) return { redirectTo: bare === '' ? '/' : bare };
  return undefined;
}

/** Whether a path that no record has looks as if one had it. */
export function isBelowRecords(path: string): boolean {
  const [, language, segment, ...rest] = path.split('/');
  return rest.length > 0 && segments.has(`${language}/${segment}`);
}

const homes = new Map(interfaceLanguages.map((language) => [`/${language}`, hubAddress('home', language)]));

const segments = new Set(
  interfaceLanguages.flatMap((language) =>
    Object.values(recordSegments).flatMap((names) => Object.values(names).map((name) => `${language}/${name}`)),
  ),
);
