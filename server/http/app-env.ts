import type { User } from '../access/roles';
import type { World } from '../snapshot/world';

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
