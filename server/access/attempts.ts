import { createHmac } from 'node:crypto';
import { clearCount, countDown, countUp } from '../store/tables/rate-limit';
import type { Store } from '../store/types';

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
    this.#db = store.db;
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
      await clearCount(this.#db, pair);
      // others at the same address may have failed
      await countDown(this.#db, alone);
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

  #count(key: string): Promise<number> {
    return countUp(this.#db, key, this.#now(), WINDOW_MS);
  }
}

function isPowerOfTen(n: number): boolean {
  return /^10*$/.test(String(n));
}
