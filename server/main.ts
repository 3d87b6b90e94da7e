import { fileURLToPath } from 'node:url';
import { PackError } from '../data/pack/read-pack';
import { createApp } from './app';
import { DIST } from './boot/dist';
import { TableError } from './db/load-tables';
import { listen } from './boot/listen';
import { printDemoLinks } from './boot/print-demo-links';
import { makeDemoWhenEmpty } from './boot/make-demo-when-empty';
import { askAtTerminal, offerNewDemo } from './boot/offer-new-demo';
import { openProgram } from './boot/open-program';
import { closeTown, openTown } from './boot/open-town';
import { townSettings } from './boot/town-settings';
import { answerStarting } from './http/refuse-unreadable';
import { publishDemo } from './publish/publish-demo';
import { watchDeliveries } from './deliveries/watch-deliveries';
import { watchRecipe } from './publish/watch-recipe';
import { SettingError } from './boot/settings';
import type { Town } from './http/deps';
import { watchDrafts } from './imports/watch-drafts';
import { watchDigests } from './notices/watch-digests';
import { watchReports } from './reports/watch-reports';
import { readSite } from './site/read-site';
import { StoreError } from './store/store-error';

type Fetch = Parameters<typeof listen>[0];

/** Serves pages and answers until the process is told to stop. */
export async function main(): Promise<void> {
  try {
    const all = townSettings(process.env);
    for (const settings of all) {
      await makeDemoWhenEmpty(settings, new Date(), console.error);
      await offerNewDemo(settings, new Date(), askAtTerminal, console.error);
    }
    // links that are sent out hold the address, which is known for certain once there is one
    let fetch: Fetch = answerStarting;
    // who listens, and whom it believes, is the same for all
    const { host, port, isProxy } = all[0]!;
    const server = await listen((...asked) => fetch(...asked), host, port);
    const towns: Town[] = [];
    for (const settings of all) towns.push(await openTown(settings, settings.origin ?? server.url, console.error));
    const program = { ...openProgram({ isProxy }, console.error), site: readSite(DIST) };
    fetch = createApp(program, towns).fetch;
    const watches = towns.flatMap((town, i) => [
      watchDigests({ ...program, ...town }),
      watchReports({ ...program, ...town }),
      watchDrafts({ ...program, ...town }, all[i]!.state_days),
      watchRecipe({ ...program, ...town }),
      watchDeliveries({ ...program, ...town }),
    ]);
    for (const town of towns) {
      console.log(`Löfteskartan ${town.pack.municipality.name}: ${town.origin}`);
      await printDemoLinks(town);
    }
    // the control of small counts takes seconds: nobody waits for it at the first start
    for (const town of towns)
      void publishDemo({ ...program, ...town }).catch((error: unknown) =>
        console.error(`Demon kunde inte publiceras / the demo could not be published: ${String(error)}`),
      );
    let stopping = false;
    const stop = async () => {
      if (stopping) process.exit(1);
      stopping = true;
      for (const end of watches) end();
      await server.close();
      await Promise.all(towns.map(closeTown));
      process.exit(0);
    };
    process.on('SIGINT', () => void stop());
    process.on('SIGTERM', () => void stop());
  } catch (error) {
    console.error(explain(error as NodeJS.ErrnoException));
    process.exit(1);
  }
}

function explain(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE')
    return `Porten är upptagen: ange en annan med PORT=… / the port is in use: give another with PORT=… (${error.message})`;
  if (error.code === 'EACCES')
    return `Porten eller mappen får inte användas / the port or folder may not be used: ${error.message}`;
  const known = [SettingError, PackError, TableError, StoreError];
  if (known.some((kind) => error instanceof kind)) return error.message;
  return error.stack ?? error.message;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
