import { createHmac, randomUUID } from 'node:crypto';
import type { Store } from '../store/types';
import { authTables } from './auth-tables';

const WINDOW_MS = 15 * 60 * 1000;

/**
 * Failures in a quarter of an hour before an address has to wait: for one account, for links and answers of a provider,
 * which tell of no account, and for all together.
 */
const MAX_FAILURES = { account: 10, nobody: 50, address: 100 } as const;

/** Ways to the identity provider that an address may set out on in the same time: each is kept until it is finished. */
const MAX_STARTS = 300;

/** Failures that are written down one by one: of an account, and of no account by all addresses together. */
const SINGLE_ROWS = { account: 10, nobody: 20 } as const;

/**
 * Counts failed attempts in the store, so that several servers count together. An account alone is never counted: whoever
 * knows an address of e-mail could otherwise keep its owner out. What was typed is not kept, only a keyed hash.
 */
export class Attempts {
  readonly #db;
  readonly #secret: string;
  readonly #now: () => number;

  constructor(store: Store, secret: string, now: () => number = Date.now) {
    this.#db = authTables(store.db);
    this.#secret = secret;
    this.#now = now;
  }

  /**
   * Takes an attempt into account before it is made, as many at once could otherwise all be the first.
   * @returns what to call when it succeeded; null when the address has to wait
   */
  async begin(
    address: string,
    account: string,
    kind: 'account' | 'nobody' = 'account',
  ): Promise<(() => Promise<void>) | null> {
    const pair = this.#key(kind, address, account.trim().toLowerCase());
    const alone = this.#key('address', address);
    const [failures, all] = [await this.#count(pair), await this.#count(alone)];
    if (failures > MAX_FAILURES[kind] || all > MAX_FAILURES.address) return null;
    return async () => {
      await this.#db.deleteFrom('rateLimit').where('key', '=', pair).execute();
      // others at the same address may have failed
      await this.#db
        .updateTable('rateLimit')
        .set((eb) => ({ count: eb('count', '-', 1) }))
        .where('key', '=', alone)
        .where('count', '>', 0)
        .execute();
    };
  }

  /** Whether an address may set out for the identity provider once more. */
  async mayStart(address: string): Promise<boolean> {
    return (await this.#count(this.#key('start', address))) <= MAX_STARTS;
  }

  /**
   * Counts a failure for the audit trail, whose rows stay for ever: of many, the powers of ten are written down.
   * @param subject_id whose account was tried; null for nobody's
   * @returns how many there have been in a quarter of an hour; null when this one is not worth a row
   */
  async countFailure(subject_id: string | null, address: string): Promise<number | null> {
    const all = await this.#count(this.#key('failures', subject_id ?? ''));
    if (subject_id !== null) return all <= SINGLE_ROWS.account || isPowerOfTen(all) ? all : null;
    const own = await this.#count(this.#key('failures at', address));
    if (isPowerOfTen(own) && all <= SINGLE_ROWS.nobody) return own;
    return all > SINGLE_ROWS.nobody && isPowerOfTen(all) ? all : null;
  }

  #key(...parts: string[]): string {
    return createHmac('sha256', this.#secret).update(JSON.stringify(parts)).digest('base64url');
  }

  async #count(key: string): Promise<number> {
    const now = this.#now();
    const { count } = await this.#db
      .insertInto('rateLimit')
      .values({ id: randomUUID(), key, count: 1, lastRequest: now })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((eb) => {
          const isOver = eb('rateLimit.lastRequest', '<=', now - WINDOW_MS);
          return {
            count: eb
              .case()
              .when(isOver)
              .then(1)
              .else(eb('rateLimit.count', '+', 1))
              .end(),
            lastRequest: eb.case().when(isOver).then(now).else(eb.ref('rateLimit.lastRequest')).end(),
          };
        }),
      )
      .returning('count')
      .executeTakeFirstOrThrow();
    if (count === 1)
      await this.#db
        .deleteFrom('rateLimit')
        .where('lastRequest', '<=', now - WINDOW_MS)
        .execute();
    return count;
  }
}

function isPowerOfTen(n: number): boolean {
  return /^10*$/.test(String(n));
}
