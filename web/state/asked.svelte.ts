import { untrack } from 'svelte';
import { DOUBTED, RESTORED } from './connection-events';
import type { Loadable } from './loadable';

/** A question that the server answered with a problem, or not at all; the message is for the reader. */
class AnswerProblem extends Error {}

/** In which language problems are told, and the words for no answer at all. */
export interface Reader {
  language: string;
  unreachable: string;
}

interface How {
  signal: AbortSignal;
  /** what failed is not taken from the cache when it is asked again */
  cache: RequestCache;
}

/** A question to the server, asked anew whenever its address changes; the outdated request is given up. */
export class Asked<T> implements Loadable<T> {
  status = $state<'loading' | 'ready' | 'error'>('loading');
  value = $state.raw<T | null>(null);
  error = $state<string | null>(null);
  /** the address that `value` answers */
  answered = $state.raw<string | null>(null);
  #attempt = $state(0);
  readonly #read: (answer: unknown) => T;

  /**
   * Make it while a component initialises.
   * @param address null for as long as nothing can be asked
   * @param read makes the value of what was answered
   */
  constructor(
    address: () => string | null,
    reader: () => Reader,
    read: (answer: unknown) => T = (answer) => answer as T,
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
        void this.#ask(asked, { signal: abort.signal, cache: fresh ? 'no-cache' : 'default' }, reader());
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

  async #ask(address: string, how: How, reader: Reader): Promise<void> {
    try {
      const value = this.#read(await fetchAnswer(address, how, reader));
      if (how.signal.aborted) return;
      this.value = value;
      this.answered = address;
      this.error = null;
      this.status = 'ready';
    } catch (error) {
      if (how.signal.aborted) return;
      this.error = error instanceof Error ? error.message : String(error);
      this.status = 'error';
    }
  }
}

async function fetchAnswer(address: string, how: How, reader: Reader): Promise<unknown> {
  const headers = { accept: 'application/json', 'accept-language': reader.language };
  const response = await fetch(address, { ...how, headers }).catch(() => null);
  if (response === null || response.status === 503) dispatchEvent(new Event(DOUBTED));
  if (response === null) throw new AnswerProblem(reader.unreachable);
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  // the session has ended: the page that asks for a new one takes over
  if (response.status === 401) dispatchEvent(new Event('session-ended'));
  throw new AnswerProblem(problemMessage(answer) ?? reader.unreachable);
}

function problemMessage(answer: unknown): string | null {
  const error = (answer as { error?: { message?: unknown } } | null)?.error;
  return typeof error?.message === 'string' ? error.message : null;
}
