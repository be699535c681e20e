import { connect, createServer, type Server, type Socket } from 'node:net';

export interface BreakableLine {
  /** The same database, reached through this line. */
  url: string;
  /** Ends all connections and refuses new ones. */
  cut(): Promise<void>;
  /** Takes what is sent, and passes nothing on. */
  hang(): void;
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** A line to a database that a test can cut, as when the server ends, or hang, as when it stops answering. */
export async function startBreakableLine(databaseUrl: string): Promise<BreakableLine> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let hangs = false;
  let port = 0;
  let server: Server;

  function accept(near: Socket): void {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => !hangs && to.write(chunk));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  }

  async function listen(): Promise<void> {
    server = createServer(accept);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object' && address !== null) port = address.port;
  }

  async function cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  await listen();
  const url = new URL(databaseUrl);
  url.port = String(port);
  return {
    url: url.href,
    cut,
    hang: () => {
      hangs = true;
    },
    async restore() {
      hangs = false;
      for (const socket of sockets) socket.destroy();
      if (!server.listening) await listen();
    },
    stop: cut,
  };
}
