/**
 * What is saved on this device: a cache for each publication, which `public/offline.js` answers from when the library
 * can't be reached. https://www.w3.org/TR/service-workers/#cache-interface
 */

/** As in `public/offline.js`. */
const shelf = 'kutuk-publication-';
const room = 'kutuk-room';
/** Beside the copies: what the list says of them. Written last, so that without it a publication is not whole. */
const labelAddress = '/offline-label.json';
/** Requests at the same time. */
const lanes = 4;
const patience = 6;

export interface SavedLabel {
  number: number;
  title: string;
  /** Of the publication's own page. */
  address: string;
  pages: number;
  bytes: number;
  /** ISO 8601. */
  at: string;
}

export interface ToSave {
  label: Omit<SavedLabel, 'bytes' | 'at'>;
  /** The publication's own addresses. */
  addresses: string[];
  /** What every page needs: code, fonts, the page that lists what is saved. */
  shared: string[];
}

/** Needs a secure context. */
export const canSave = (): boolean => 'serviceWorker' in navigator && 'caches' in window;

/** An address that could not be fetched, and the status that was answered: 0 when nothing was. */
export class NotFetched extends Error {
  override name = 'NotFetched';
  readonly status: number;
  constructor(address: string, status: number) {
    super(`${address}: ${status}`);
    this.status = status;
  }
}

/**
 * Saves a publication. What is here already from an earlier try is not fetched again.
 * @param told how many of the addresses are here
 * @throws NotFetched; `QuotaExceededError` when the device is full; the reason of the signal
 */
export async function save(
  { label, addresses, shared }: ToSave,
  { told, signal }: { told: (done: number, all: number) => void; signal: AbortSignal },
): Promise<SavedLabel> {
  await navigator.serviceWorker.register('/offline.js');
  // or the device may throw it away when it runs short; where it says no, the copy is still worth having
  await navigator.storage.persist?.().catch(() => false);
  const wanted: [cache: Cache, address: string][] = [];
  const [ours, everyones] = [await caches.open(shelf + label.number), await caches.open(room)];
  for (const address of new Set(shared)) wanted.push([everyones, address]);
  for (const address of new Set(addresses)) wanted.push([ours, address]);
  const todo = wanted.values();
  let [done, bytes] = [0, 0];
  let failed = false;
  const lane = async () => {
    for (const [cache, address] of todo) {
      signal.throwIfAborted();
      if (failed) return;
      const held = await cache.match(address);
      const copy = held ?? (await get(address, signal));
      const body = await copy.blob();
      if (!held) await cache.put(address, new Response(body, copy));
      if (cache === ours) bytes += body.size;
      done++;
      // what is said of the failure stays
      if (!failed) told(done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane)).catch((error: unknown) => {
    failed = true;
    throw error;
  });
  const saved = { ...label, bytes, at: new Date().toISOString() };
  await ours.put(labelAddress, Response.json(saved));
  return saved;
}

/** When the library asks for patience it gets it. */
async function get(address: string, signal: AbortSignal): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(address, { signal, cache: 'no-cache' }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error instanceof TypeError ? new NotFetched(address, 0) : error;
    });
    if (response.ok) return response;
    if (attempt === patience || (response.status !== 429 && response.status !== 503)) {
      throw new NotFetched(address, response.status);
    }
    const seconds = Number(response.headers.get('retry-after')) || attempt;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
}

/** What is saved and whole, the newest first; `begun` are those that were broken off. */
export async function savedHere(): Promise<{ whole: SavedLabel[]; begun: number[] }> {
  const whole: SavedLabel[] = [];
  const begun: number[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(shelf)) continue;
    const label = await (await caches.open(name)).match(labelAddress);
    if (label) whole.push(await label.json());
    else begun.push(Number(name.slice(shelf.length)));
  }
  return { whole: whole.sort((one, other) => other.at.localeCompare(one.at)), begun };
}

/** With the last of them everything goes: code, and the worker itself. */
export async function remove(number: number): Promise<void> {
  await caches.delete(shelf + number);
  if ((await caches.keys()).some((name) => name.startsWith(shelf))) return;
  await caches.delete(room);
  await (await navigator.serviceWorker.getRegistration('/'))?.unregister();
}
