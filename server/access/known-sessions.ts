import { createHash } from 'node:crypto';
import type { User } from './roles';

/** How long a session is believed without asking the store: another server hears this late that it has been ended. */
const BELIEVED_MS = 5000;
const MAX_KNOWN = 1000;

export interface KnownSession {
  user: User;
  session_id: string;
  /** milliseconds since 1970 */
  expires: number;
}

/** Remembers for a few seconds whose a cookie is. What changes here is forgotten at once. */
export class KnownSessions {
  #known = new Map<string, { session: KnownSession; until: number }>();
  #changes = 0;

  /** @param ask what the store says; asked when the cookie is not known */
  async find(cookie: string, ask: () => Promise<KnownSession | null>): Promise<KnownSession | null> {
    const key = createHash('sha256').update(cookie).digest('base64url');
    const known = this.#known.get(key);
    if (known && known.until > Date.now()) return known.session;
    const changes = this.#changes;
    const session = await ask();
    // what was asked before a change is not to be believed after it
    if (session && changes === this.#changes) {
      if (this.#known.size >= MAX_KNOWN) this.#known.clear();
      this.#known.set(key, { session, until: Math.min(Date.now() + BELIEVED_MS, session.expires) });
    }
    return session;
  }

  /** To be called when a session has ended, or a user has changed. */
  forget(): void {
    this.#changes++;
    this.#known.clear();
  }
}
