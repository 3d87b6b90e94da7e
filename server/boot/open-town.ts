import { join } from 'node:path';
import { CATEGORIES } from '../../data/offence-codes/read-codes';
import { readPack } from '../../data/pack/read-pack';
import { readDataVersion } from '../db/data-version';
import { LiveData } from '../db/live-data';
import { deliverApart } from '../deliveries/deliver-apart';
import { DeliveryDesk } from '../deliveries/delivery-desk';
import { Inbox } from '../deliveries/inbox';
import { openFileStore } from '../files/file-store';
import type { Town } from '../http/deps';
import { DraftStore } from '../imports/draft-store';
import { ImportDesk } from '../imports/import-desk';
import { Mailer } from '../mail/mailer';
import { openPublished } from '../public/open-published';
import { removeSetAside } from '../publish/set-aside-versions';
import { openIntake } from '../public/reports/intake';
import { loadPublicPages } from '../public/public-pages';
import { shareMends } from '../quality/keep-mends';
import { KnownChoices } from '../quality/watch-choices';
import { DIST } from './dist';
import { openSaved } from './open-saved';
import type { BackgroundSetting } from './parse-background';
import { plant } from './plant';
import { whereAreFiles } from './where-is-store';
import { SettingError, type Settings } from './settings';
import { retryWhileAway } from '../store/retry-while-away';
import { BackgroundError, openBackground, type TownBackground } from '../tiles/background';
import { surveyTerritory } from '../town/survey-territory';
import { watchServed } from '../snapshot/watch-served';
import { openWorld } from '../snapshot/world';

/**
 * Reads the pack and the tables that the settings name, watches the tables, and opens the operational store.
 * @param origin the address under which people reach the town
 * @throws {PackError | TableError} when they cannot be used
 */
export async function openTown(settings: Settings, origin: string, log: (message: string) => void): Promise<Town> {
  const pack = readPack(settings.municipality);
  const folder = join(settings.dataDir, pack.municipality.id);
  const background = settings.background && (await openNamed(settings.background));
  const { store, access } = await openSaved(settings, pack, origin, log);
  const choices = await KnownChoices.read(store, log);
  const open = () => openWorld(folder, pack, CATEGORIES, () => new Date(), choices.now);
  const live = await LiveData.start(folder, open, log, () => readDataVersion(folder, choices.now));
  live.watch();
  choices.watch(() => live.refresh());
  // a store that was restored, or another machine's: imports know what it knows
  await retryWhileAway(() => shareMends(store.db, folder), log);
  const versions = join(settings.publishedDir, pack.municipality.id);
  const intake = settings.reportsDir === null ? null : openIntake(join(settings.reportsDir, pack.municipality.id));
  const place = { origin, hasSignIn: true, takesReports: intake !== null, embeddedBy: settings.embeddedBy };
  removeSetAside(versions);
  const published = await openPublished(versions, await loadPublicPages(DIST), place, log);
  const files = openFileStore(whereAreFiles(settings, pack));
  const territory = surveyTerritory(pack);
  const lease = live.lease();
  await retryWhileAway(() => watchServed(store, live, log), log);
  await retryWhileAway(() => plant({ store, pack, territory }, lease.data), log).finally(lease.release);
  const mailer = settings.mail === null ? null : new Mailer(settings.mail);
  const { late_days, upload_bytes } = settings;
  const inbox = settings.deliveries && new Inbox(join(settings.deliveries.folder, pack.municipality.id));
  inbox?.prepare();
  const deliveries = inbox && settings.deliveries && new DeliveryDesk(inbox, settings.deliveries, settings.municipality, live, deliverApart); // prettier-ignore
  const desk = new ImportDesk(new DraftStore(join(settings.dataDir, 'uploads', pack.municipality.id), upload_bytes), pack, folder); // prettier-ignore
  const kept = { live, choices, store, access, published, files };
  return { pack, territory, ...kept, intake, background, desk, mailer, late_days, deliveries, origin };
}

async function openNamed(named: BackgroundSetting): Promise<TownBackground> {
  if ('style' in named) return { kind: 'style', style: named.style };
  return openBackground(named.file).catch((error: unknown) => {
    throw error instanceof BackgroundError ? new SettingError(`BACKGROUND=${named.file}: ${error.message}`) : error;
  });
}

/** Stops watching a town's tables and closes its store. */
export async function closeTown({ live, store, published, background }: Town): Promise<void> {
  published.stop();
  if (background !== null && background.kind !== 'style') await background.close();
  await live.stop();
  await store.close();
}
