import type { IncomingHttpHeaders } from 'node:http';

/** What proxies say of the original request; from anybody else it is a lie about host, scheme or address. */
const said = /^(forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|via)$/;

/** Takes away what a client could pretend to be told by a proxy. */
export function distrustForwarding(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (said.test(name)) delete headers[name];
}
