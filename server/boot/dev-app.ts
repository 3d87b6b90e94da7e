import { printDemoLinks } from './print-demo-links';
import { createTownApp } from '../app';
import type { LiveData } from '../db/live-data';
import { makeDemoWhenEmpty } from './make-demo-when-empty';
import { openProgram } from './open-program';
import { openTown } from './open-town';
import { parseSettings } from './settings';
import type { World } from '../snapshot/world';

// vite loads this file anew when server code has changed: what the one before it opened is closed here
const running = globalThis as { lofteskartanDev?: LiveData<World> };
await running.lofteskartanDev?.stop();

const settings = parseSettings(process.env);
await makeDemoWhenEmpty(settings, new Date(), console.error);
const town = await openTown(
  settings,
  settings.origin ?? `http://localhost:${process.env['PORT'] || '5173'}`,
  console.error,
);
await printDemoLinks(town);
running.lofteskartanDev = town.live;

/** The API of one town for `npm run dev`, where vite serves the pages. */
export default createTownApp({ ...openProgram(settings, console.error), ...town });
