import { createApp } from './app';
import type { LiveData } from './db/live-data';
import { openDeps } from './open-deps';
import { readSettings } from './settings';
import type { World } from './world';

// vite loads this file anew when server code has changed: what the one before it opened is closed here
const running = globalThis as { lofteskartanDev?: LiveData<World> };
await running.lofteskartanDev?.stop();

const deps = await openDeps(readSettings(process.env), (message) => console.error(message));
running.lofteskartanDev = deps.live;

/** The API for `npm run dev`, where vite serves the pages. */
export default createApp(deps);
