// @ts-check
/**
 * The service worker of those who saved something for reading without a network; nobody else has one. It lies at the
 * root under a name that never changes, as a worker must. Whatever the library answers comes first: copies are only
 * for when it can't be reached, and one whose publication is answered with 404 or 410 is given up.
 * https://www.w3.org/TR/service-workers/
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** As in `offline/shelf.ts`: a cache for each publication, and one for the code and the page that lists them. */
const shelf = 'kutuk-publication-';
const room = 'kutuk-room';
/** Milliseconds until somebody on a bad line is shown the copy that is here. */
const patience = 4_000;
/** Milliseconds between two looks at whether what is saved is still public. */
const sweepEvery = 3_600_000;
const sweptAt = '/offline-swept';

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data === 'sweep') event.waitUntil(sweep());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin || request.headers.has('range')) return;
  if (url.pathname.startsWith('/_astro/')) event.respondWith(codeFirst(request));
  else event.respondWith(libraryFirst(event, request, url));
});

/** Names below this folder hold a hash of what is in them. @param {Request} request */
async function codeFirst(request) {
  return (await (await caches.open(room)).match(request)) ?? fetch(request);
}

/** @param {FetchEvent} event @param {Request} request @param {URL} url */
async function libraryFirst(event, request, url) {
  const number = publicationOf(url.pathname);
  const copy = await findCopy(request, url, number);
  try {
    const response = await (copy ? within(patience, fetch(request)) : fetch(request));
    if (copy && response.status >= 500) return copy;
    // a copy that nobody reads would hold a whole file in memory
    const fresh = copy && response.status === 200 ? response.clone() : undefined;
    event.waitUntil(keepUp(request, url, number, response, fresh));
    if (request.mode === 'navigate') event.waitUntil(sweepWhenDue());
    return response;
  } catch (error) {
    if (copy) return copy;
    const list = request.mode === 'navigate' && (await caches.match(listAddress(url.pathname), { cacheName: room }));
    if (list) return list;
    throw error;
  }
}

/** The number of a publication whose page, pages or files an address stands for. @param {string} path */
function publicationOf(path) {
  return /^\/(?:p|tr\/yayin|en\/publication)\/([1-9]\d*)(?:\/|$)/.exec(path)?.[1];
}

/** The page that lists what is saved. @param {string} path */
function listAddress(path) {
  return /^\/en(?:\/|$)/.test(path) ? '/en/offline' : '/tr/cevrimdisi';
}

/** @param {Request} request @param {URL} url @param {string | undefined} number */
async function findCopy(request, url, number) {
  const cacheName = number === undefined ? room : shelf + number;
  if (!(await caches.has(cacheName))) return undefined;
  const cache = await caches.open(cacheName);
  const exact = await cache.match(request, { ignoreVary: true });
  if (exact) return exact;
  // a page with a search, an image of another size
  for (const path of [url.pathname, url.pathname.replace(/\/2400\.webp$/, '/1200.webp')]) {
    const near = await cache.match(path, { ignoreSearch: true, ignoreVary: true });
    if (near) return near;
  }
  return undefined;
}

/**
 * @param {Request} request @param {URL} url @param {string | undefined} number @param {Response} response
 * @param {Response | undefined} fresh what to keep of it, where a copy is held
 */
async function keepUp(request, url, number, response, fresh) {
  const cacheName = number === undefined ? room : shelf + number;
  if (!(await caches.has(cacheName))) return;
  const cache = await caches.open(cacheName);
  const isWhole = /^\/(?:p|tr\/yayin|en\/publication)\/\d+(?:\/pages\.json)?$/.test(url.pathname);
  if (number !== undefined && (response.status === 410 || (response.status === 404 && isWhole))) return giveUp(number);
  if (response.status === 404) await cache.delete(request);
  else if (fresh && !response.redirected && (await cache.match(request, { ignoreVary: true }))) {
    await cache.put(request, fresh);
  }
}

/** @param {string} number */
async function giveUp(number) {
  await caches.delete(shelf + number);
  for (const client of await worker.clients.matchAll()) client.postMessage({ gone: Number(number) });
}

/** Asks for each saved publication whether it is still there. */
async function sweep() {
  const saved = (await caches.keys()).filter((name) => name.startsWith(shelf)).map((name) => name.slice(shelf.length));
  for (const number of saved) {
    const answer = await fetch(`/p/${number}`, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
    if (answer?.status === 404 || answer?.status === 410) await giveUp(number);
  }
  if (saved.length > 0) await (await caches.open(room)).put(sweptAt, new Response(String(Date.now())));
}

async function sweepWhenDue() {
  if (!(await caches.has(room))) return;
  const last = await caches.match(sweptAt, { cacheName: room });
  if (!last || Date.now() - Number(await last.text()) > sweepEvery) await sweep();
}

/** @param {number} milliseconds @param {Promise<Response>} answer @returns {Promise<Response>} */
function within(milliseconds, answer) {
  return Promise.race([
    answer,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error('too slow')), milliseconds);
    }),
  ]);
}
