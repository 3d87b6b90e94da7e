import type { Category } from '../../data/offence-codes/schema';
import type { Pack } from '../../data/pack/schema';
import type { IsProxy } from '../access/client-address';
import type { Access } from '../access/open-access';
import type { LiveData } from '../db/live-data';
import type { Site } from '../site/read-site';
import type { World } from '../snapshot/world';
import type { Store } from '../store/types';
import type { Territory } from '../town/territory';

/** What the routes answer from. */
export interface Deps {
  version: string;
  pack: Pack;
  territory: Territory;
  categories: readonly Category[];
  live: LiveData<World>;
  /** what people save: passes, users, the audit trail */
  store: Store;
  access: Access;
  /** the address under which people reach the server */
  origin: string;
  /** whose word is taken for whom a request comes from */
  isProxy: IsProxy;
  /** the built web pages; null where something else serves them */
  site: Site | null;
  log: (message: string) => void;
}
