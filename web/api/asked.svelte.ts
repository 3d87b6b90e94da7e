import { untrack } from 'svelte';
import type { Language } from '../../data/terms/language';
import { appTexts } from '../text/app';
import type { Address } from './address';
import { ask } from './ask';
import { RESTORED } from './events';
import type { Loadable } from './loadable';

interface How {
  signal: AbortSignal;
  /** what failed is not taken from the cache when it is asked again */
  cache: RequestCache;
}

/** A question to the server, asked anew whenever its address changes; the outdated request is given up. */
export class Asked<T, A = T> implements Loadable<T> {
  status = $state<'loading' | 'ready' | 'error'>('loading');
  value = $state.raw<T | null>(null);
  error = $state<string | null>(null);
  /** the address that `value` answers */
  answered = $state.raw<string | null>(null);
  #attempt = $state(0);
  readonly #read: (answer: A) => T;

  /**
   * Make it while a component initialises.
   * @param address null for as long as nothing can be asked
   * @param language in which problems are told
   * @param read makes the value of what was answered
   */
  constructor(
    address: () => Address<A> | null,
    language: () => Language,
    read: (answer: A) => T = (answer) => answer as unknown as T,
  ) {
    this.#read = read;
    const wanted = $derived(address());
    // before the page is drawn: the server works while the page does
    $effect.pre(() => {
      const fresh = this.#attempt > 0;
      if (wanted === null) {
        // what is no longer asked for is no longer answered
        untrack(() => Object.assign(this, { status: 'loading', value: null, answered: null, error: null }));
        return;
      }
      const asked = wanted;
      const abort = new AbortController();
      untrack(() => {
        this.status = 'loading';
        void this.#ask(asked, language(), { signal: abort.signal, cache: fresh ? 'no-cache' : 'default' });
      });
      return () => abort.abort();
    });
    $effect(() => {
      const again = ({ detail: isOther }: CustomEvent<boolean>) => {
        if (isOther || this.status === 'error') this.retry();
      };
      addEventListener(RESTORED, again);
      return () => removeEventListener(RESTORED, again);
    });
  }

  /** Asks the same again. */
  retry(): void {
    this.#attempt += 1;
  }

  async #ask(address: Address<A>, language: Language, how: How): Promise<void> {
    const sent = await ask(address, language, how);
    if (how.signal.aborted) return;
    // an answer that is no JSON is none of ours
    if (!sent.done || sent.value === null) {
      this.error = sent.done ? appTexts[language].unreachable : sent.message;
      this.status = 'error';
      return;
    }
    this.value = this.#read(sent.value);
    this.answered = address;
    this.error = null;
    this.status = 'ready';
  }
}
