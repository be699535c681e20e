import { createServer } from 'node:http';
import { listen } from './listen.ts';

export interface Health {
  ok: boolean;
  detail?: unknown;
}

/** GET /health on a loopback port of its own, for processes that serve nothing else. 503 when not ok. */
export async function serveHealth(health: () => Health | Promise<Health>): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/health') {
      response.writeHead(404).end();
      return;
    }
    const found = await Promise.resolve(health()).catch((error: unknown) => ({ ok: false, detail: String(error) }));
    response.writeHead(found.ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(found));
  });
  const port = await listen(server, '127.0.0.1', 0);
  return {
    url: `http://127.0.0.1:${port}/health`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
