import type { User } from '../../access/roles';
import type { Deps } from '../../http/deps';
import type { Reading } from '../../promises/reading';
import type { World } from '../../snapshot/world';

/** Who is to be told, and of what data. */
export interface Asked {
  deps: Deps;
  world: World;
  user: User;
  reading: Reading;
}
