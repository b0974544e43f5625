/**
 * The wallet without a network: its shell, and nothing else, is kept on the phone. What the bank answered is the tab's and ends with
 * the sign-in; no answer of the API passes through here.
 */
const SHELL = 'sandglass-wallet-shell';
const HOME = new URL('./', self.registration.scope).href;
/** What the build lists: every script, style and picture under its own name, which changes with its content. */
const FILES = new URL('files.json', HOME).href;
const SLOW_MS = 4_000;

self.addEventListener('install', (event) => event.waitUntil(refresh().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(HOME)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else event.respondWith(file(request));
});

/** A page is the one page of the app: the newest where the network answers in time, else the kept one. */
async function page(event) {
  try {
    const answer = await fetch(event.request, { signal: AbortSignal.timeout(SLOW_MS) });
    if (answer.ok) event.waitUntil(refresh().catch(() => undefined));
    return answer;
  } catch (error) {
    const kept = await caches.match(HOME);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** A file's name says its content, so a kept one is the right one. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** Brings every file of the newest build, then its page, then lets go of what no build names any more. */
async function refresh() {
  const shell = await caches.open(SHELL);
  const answer = await fetch(FILES, { cache: 'no-cache' });
  if (!answer.ok) throw new Error('the list of files did not come');
  const listed = Object.values(await answer.json()).flatMap((one) => [
    one.file,
    ...(one.css ?? []),
    ...(one.assets ?? []),
  ]);
  const wanted = new Set(listed.map((name) => new URL(name, HOME).href));
  const known = new Set((await shell.keys()).map(({ url }) => url));
  await shell.addAll([...wanted].filter((url) => !known.has(url)));
  await shell.add(new Request(HOME, { cache: 'no-cache' }));
  for (const url of known) if (url !== HOME && !wanted.has(url)) await shell.delete(url);
}
