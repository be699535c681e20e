import { createHmac, randomBytes } from 'node:crypto';

export interface SenderLimit {
  /** Counts one; the seconds to wait when it was one too many. */
  take(address: string): number | undefined;
}

/** Most senders that are remembered; whoever is forgotten begins anew. About 10 MB. */
const mostSenders = 50_000;
const day = 86_400_000;

/**
 * So many from one address at once, and again as many over `refill` milliseconds. Addresses are kept in memory alone,
 * hashed with a key that is thrown away after a day; of IPv6 the /64, which is one household.
 */
export function limitSenders(
  { most, refill }: { most: number; refill: number },
  now: () => number = Date.now,
): SenderLimit {
  let key = randomBytes(32);
  let keyed = now();
  let senders = new Map<string, { left: number; at: number }>();
  return {
    take(address) {
      const at = now();
      if (at - keyed >= day) {
        key = randomBytes(32);
        keyed = at;
        senders = new Map();
      }
      const sender = createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 22);
      const known = senders.get(sender);
      const left = Math.min(most, known ? known.left + ((at - known.at) * most) / refill : most);
      // the newest stand last
      senders.delete(sender);
      senders.set(sender, { left: left >= 1 ? left - 1 : left, at });
      for (const oldest of senders.keys()) {
        if (senders.size <= mostSenders) break;
        senders.delete(oldest);
      }
      return left >= 1 ? undefined : Math.ceil(((1 - left) * refill) / most / 1000);
    },
  };
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [before = '', after] = plain.toLowerCase().split('%')[0]?.split('::') ?? [];
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros =
    after === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
