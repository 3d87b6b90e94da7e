import type { Rule } from '../access/rules';
import type { User } from '../access/roles';
import type { World } from '../snapshot/world';

/** What a route finds in its context. */
export interface AppEnv {
  Variables: {
    /** the data as it was when the request came; the same to its end */
    world: World;
    /** what the route needs; null where there is none */
    rule: Rule | null;
    /** where there is none, the methods that the address takes */
    methods: readonly string[];
    requestId: string;
    /** where the request comes from */
    address: string;
    /** who asks; null for nobody who is signed in */
    user: User | null;
    /** which of their sessions asks */
    sessionId: string | null;
  };
}
