import { howToAnswer, isTooOld, KEPT_PATHS } from './how-to-answer';

/**
 * Lets the field page open and work without a connection. It keeps the files of that page, by version, and the two
 * answers that it needs, until somebody signs out; everything else goes to the server as if there were no worker.
 */

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Asking extends Lasting {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface Telling extends Lasting {
  ports: readonly MessagePort[];
}
interface WorkerScope {
  location: Location;
  clients: { claim: () => Promise<void> };
  addEventListener: ((type: 'install' | 'activate', listen: (event: Lasting) => void) => void) &
    ((type: 'fetch', listen: (event: Asking) => void) => void) &
    ((type: 'message', listen: (event: Telling) => void) => void);
}
const scope = self as unknown as WorkerScope;

// written in by the build: the version, the page itself, and the files of the field page
const { version, page, files } = JSON.parse('__SHELL__') as { version: string; page: string; files: string[] };
const SHELL = `lofteskartan-shell-${version}`;
const KEPT = 'lofteskartan-kept';
const shell = new Set(files);
/** a weak signal is worse than none: after this what is kept is shown */
const PATIENCE_MS = 4000;

scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(SHELL).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(removeOld().then(() => scope.clients.claim()));
  // what the page has fetched before this worker was there
  event.waitUntil(Promise.all(KEPT_PATHS.map((path) => fetch(path).then(keep(path)))).catch(() => undefined));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const way = howToAnswer(request, scope.location.origin, shell);
  if (way === 'page') event.respondWith(askFirst(event, () => fromShell(page)));
  else if (way === 'shell')
    event.respondWith(fromShell(new URL(request.url).pathname).then((file) => file ?? fetch(request)));
  else if (way === 'kept')
    event.respondWith(askFirst(event, () => fromKept(request), keep(new URL(request.url).pathname)));
  else if (way === 'wipe') event.respondWith(endSession(request));
});

// a page asks nothing but whether all that a shift needs is here
scope.addEventListener('message', (event) => {
  event.waitUntil(isAllKept().then((all) => event.ports[0]?.postMessage(all)));
});

async function isAllKept(): Promise<boolean> {
  const cache = await caches.open(KEPT);
  const found = await Promise.all(KEPT_PATHS.map((path) => cache.match(path)));
  return found.every((answer) => answer !== undefined && !isTooOld(answer.headers.get('date'), Date.now()));
}

/** how many sessions have ended: what was asked for in one that has is not kept */
let ended = 0;

/** Forgets what is kept, before the session ends and again after: an answer may be on its way meanwhile. */
async function endSession(request: Request): Promise<Response> {
  ended++;
  await caches.delete(KEPT);
  try {
    return await fetch(request);
  } finally {
    ended++;
    await caches.delete(KEPT);
  }
}

async function removeOld(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('lofteskartan-shell-') && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The server's answer, or what is kept when it does not come in time; without that, whatever comes of waiting. */
async function askFirst(
  event: Asking,
  fallBack: () => Promise<Response | undefined>,
  look: (answer: Response) => Promise<unknown> = () => Promise.resolve(),
): Promise<Response> {
  const asked = fetch(event.request);
  event.waitUntil(asked.then(look).catch(() => undefined));
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const answer = await Promise.race([asked.catch(() => null), late]);
  return answer ?? (await fallBack()) ?? asked;
}

/** Keeps a good answer; forgets all of them when the session is over. */
function keep(path: string): (answer: Response) => Promise<unknown> {
  const session = ended;
  return async (answer) => {
    if (answer.status === 401) return caches.delete(KEPT);
    if (answer.status !== 200 || session !== ended) return;
    // before whoever asked has read it
    const copy = answer.clone();
    return (await caches.open(KEPT)).put(path, copy);
  };
}

async function fromShell(path: string): Promise<Response | undefined> {
  return (await caches.open(SHELL)).match(path);
}

/** What is kept, marked as such; nothing of a shift that is long over. */
async function fromKept({ url }: Request): Promise<Response | undefined> {
  const { pathname } = new URL(url);
  const found = KEPT_PATHS.includes(pathname) ? await (await caches.open(KEPT)).match(pathname) : undefined;
  if (!found) return undefined;
  if (isTooOld(found.headers.get('date'), Date.now())) {
    await caches.delete(KEPT);
    return undefined;
  }
  const headers = new Headers(found.headers);
  headers.set('x-kept', 'yes');
  // the body is no longer as it was sent
  headers.delete('content-encoding');
  return new Response(found.body, { status: found.status, headers });
}
