/** A path of this site, never another site's address. */
export function isOwnPath(path: string): boolean {
  return path.length <= 200 && /^\/(?:tr|en)(?:\/[a-z0-9-]*){0,6}$/.test(path);
}
