import type { Settings } from '../../cms/environment.ts';

/** Where people reach the two servers: the public address when one is set, else where they listen. No slash at the end. */
export function addresses(settings: Settings): { cms: string; site: string } {
  return {
    cms: settings.CMS_URL ?? listening(settings.CMS_HOST, settings.CMS_PORT),
    site: settings.SITE_URL ?? listening(settings.SITE_HOST, settings.SITE_PORT),
  };
}

/** Where this machine itself reaches a server that listens there. */
export function listening(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
