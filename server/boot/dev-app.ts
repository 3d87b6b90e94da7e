import { printDemoLinks } from './print-demo-links';
import { createApp } from '../app';
import type { LiveData } from '../db/live-data';
import { makeDemoWhenEmpty } from './make-demo-when-empty';
import { openDeps } from './open-deps';
import { parseSettings } from './settings';
import type { World } from '../snapshot/world';

// vite loads this file anew when server code has changed: what the one before it opened is closed here
const running = globalThis as { lofteskartanDev?: LiveData<World> };
await running.lofteskartanDev?.stop();

const settings = parseSettings(process.env);
await makeDemoWhenEmpty(settings, new Date(), console.error);
const deps = await openDeps(
  settings,
  settings.origin ?? `http://localhost:${process.env['PORT'] || '5173'}`,
  console.error,
);
await printDemoLinks(deps);
running.lofteskartanDev = deps.live;

/** The API for `npm run dev`, where vite serves the pages. */
export default createApp(deps);
