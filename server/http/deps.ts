import type { Category } from '../../data/offence-codes/schema';
import type { Pack } from '../../data/pack/schema';
import type { LateDays } from '../boot/parse-late-days';
import type { IsProxy } from './client-address';
import type { Access } from '../access/open-access';
import type { FileStore } from '../files/file-store';
import type { LiveData } from '../db/live-data';
import type { DeliveryDesk } from '../deliveries/delivery-desk';
import type { ImportDesk } from '../imports/import-desk';
import type { Mailer } from '../mail/mailer';
import type { Published } from '../public/open-published';
import type { Intake } from '../public/reports/intake';
import type { KnownChoices } from '../quality/watch-choices';
import type { Site } from '../site/read-site';
import type { World } from '../snapshot/world';
import type { Store } from '../store/types';
import type { TownBackground } from '../tiles/background';
import type { Territory } from '../town/territory';

/** What the program has once, however many towns it serves. */
export interface Program {
  version: string;
  categories: readonly Category[];
  /** whose word is taken for whom a request comes from */
  isProxy: IsProxy;
  /** the built web pages; null where something else serves them */
  site: Site | null;
  log: (message: string) => void;
}

/** What each town has for itself; what is worked out of it is kept with it, and nowhere else. */
export interface Town {
  pack: Pack;
  territory: Territory;
  live: LiveData<World>;
  /** what people have chosen about how the tables are read */
  choices: KnownChoices;
  /** what people save: passes, users, the audit trail */
  store: Store;
  access: Access;
  /** what the public reads */
  published: Published;
  /** files that people have sent */
  files: FileStore;
  /** where residents' reports are left; null where none are taken */
  intake: Intake | null;
  /** a map of the municipality's own in place of the ground; null where there is none */
  background: TownBackground | null;
  /** where files that somebody is about to import are worked on */
  desk: ImportDesk;
  /** sends mail; null where no mail server is configured */
  mailer: Mailer | null;
  /** how old the newest row of a table or source may be */
  late_days: LateDays;
  /** takes in what is delivered; null where nothing is */
  deliveries: DeliveryDesk | null;
  /** the address under which people reach the town */
  origin: string;
}

/** What the routes of a town answer from. */
export type Deps = Program & Town;
