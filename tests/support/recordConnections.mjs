/**
 * Preloaded into every Node process of a system under test: notes in a file what it connects to or looks up. The file
 * is named in this module's own address (`?file=`), so that it reaches processes that are given no variables of ours.
 */

import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const file = new URL(import.meta.url).searchParams.get('file');
const note = (what, host) => {
  if (file) appendFileSync(file, `${what} ${host}\n`);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof options === 'object' && options !== null) {
    note('connect', options.path ? `unix:${options.path}` : (options.host ?? 'localhost'));
  } else {
    note('connect', typeof given[1] === 'string' ? given[1] : 'localhost');
  }
  return connect.apply(this, given);
};

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const original = dns[name];
  dns[name] = (host, ...rest) => {
    note(name, host);
    return original(host, ...rest);
  };
}
