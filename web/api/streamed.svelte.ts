import { untrack } from 'svelte';
import type { Language } from '../../data/terms/language';
import { appTexts } from '../text/app';
import type { Address } from './address';
import { RESTORED, SESSION_ENDED } from './events';
import { readLines } from './read-lines';

/** A line of the stream: how far the work has come, what came of it, or why nothing did. */
interface Line<T> {
  progress?: number;
  result?: T;
  error?: { message: string };
}

/** A question whose answer takes so long that its progress is shown; given up when outdated or cancelled. */
export class Streamed<T> {
  status = $state<'idle' | 'loading' | 'ready' | 'error'>('idle');
  value = $state.raw<T | null>(null);
  error = $state<string | null>(null);
  /** 0 to 1 */
  progress = $state(0);
  #address: Address<unknown> | null = null;
  readonly #language: () => Language;
  #abort: AbortController | null = null;

  /**
   * Make it while a component initialises.
   * @param address null for as long as nothing can be asked
   * @param startsItself whether it is asked without the reader's word
   */
  constructor(address: () => Address<unknown> | null, startsItself: () => boolean, language: () => Language) {
    this.#language = language;
    const wanted = $derived(address());
    const itself = $derived(startsItself());
    $effect.pre(() => {
      const next = wanted;
      const now = itself;
      untrack(() => {
        if (next !== this.#address) {
          this.#address = next;
          this.#reset();
        }
        if (now && next !== null && this.status === 'idle') void this.start();
      });
    });
    $effect(() => {
      const again = () => {
        if (this.status === 'error') void this.start();
      };
      addEventListener(RESTORED, again);
      return () => {
        removeEventListener(RESTORED, again);
        this.#abort?.abort();
      };
    });
  }

  /** Asks, or asks again. */
  async start(): Promise<void> {
    const address = this.#address;
    if (address === null) return;
    this.#reset();
    const abort = new AbortController();
    this.#abort = abort;
    this.status = 'loading';
    const problem = await this.#follow(address, abort.signal).catch(() => appTexts[this.#language()].unreachable);
    if (abort.signal.aborted || problem === null) return;
    this.error = problem;
    this.status = 'error';
  }

  retry(): void {
    void this.start();
  }

  /** Gives the question up; the server stops working on it. */
  cancel(): void {
    this.#reset();
  }

  #reset(): void {
    this.#abort?.abort();
    this.#abort = null;
    Object.assign(this, { status: 'idle', value: null, error: null, progress: 0 });
  }

  /** Reads the stream to its end; returns what to tell the reader when no result came. */
  async #follow(address: Address<unknown>, signal: AbortSignal): Promise<string | null> {
    const language = this.#language();
    const { unreachable } = appTexts[language];
    const response = await fetch(address, { signal, headers: { 'accept-language': language } });
    if (response.status === 401) dispatchEvent(new Event(SESSION_ENDED));
    if (!response.ok || response.body === null) {
      const answer = (await response.json().catch(() => null)) as Line<T> | null;
      return answer?.error?.message ?? unreachable;
    }
    for await (const text of readLines(response.body)) {
      if (signal.aborted) return null;
      const line = JSON.parse(text) as Line<T>;
      if (line.progress !== undefined) this.progress = line.progress;
      if (line.error) return line.error.message;
      if (line.result !== undefined) {
        this.value = line.result;
        this.status = 'ready';
        return null;
      }
    }
    return unreachable;
  }
}
