import type { Category } from '../../data/offence-codes/schema';
import type { Pack } from '../../data/pack/schema';
import type { IsProxy } from '../access/address-of';
import type { Access } from '../access/open-access';
import type { User } from '../access/roles';
import type { LiveData } from '../db/live-data';
import type { Site } from '../site/read-site';
import type { Store } from '../store/open-store';
import type { Territory } from '../town/territory';
import type { World } from '../snapshot/world';

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

/** What a route finds in its context. */
export interface AppEnv {
  Variables: {
    /** the data as it was when the request came; the same to its end */
    world: World;
    requestId: string;
    /** where the request comes from */
    address: string;
    /** who asks; null for nobody who is signed in */
    user: User | null;
    /** which of their sessions asks */
    sessionId: string | null;
  };
}
