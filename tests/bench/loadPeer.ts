/** The file server that the public server is measured against: `node loadPeer.ts FOLDER`. Says its port. */
import { createServer } from 'node:http';
import sirv from 'sirv';

const server = createServer(sirv(process.argv[2] ?? '', { dev: true, brotli: true, extensions: ['html'] }));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.send?.({ type: 'ready', port: address?.port });
});
