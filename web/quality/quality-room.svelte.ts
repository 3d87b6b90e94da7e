import { untrack } from 'svelte';
import { at } from '../api/address';
import { Asked } from '../api/asked.svelte';
import { api } from '../api/client';
import { send } from '../api/send';
import type { DataChoice, NewDataChoice, Quality } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import type { AppState } from '../state/context';

/** How good the data are; asked for again when somebody has chosen how they are read. */
export class QualityRoom {
  readonly asked: Asked<Quality>;
  /** what is about to be chosen, until it is said why */
  choosing = $state.raw<Omit<NewDataChoice, 'reason'> | null>(null);
  saving = $state(false);
  problem = $state<string | null>(null);
  isChanged = $state(false);
  readonly #language: () => 'sv' | 'en';

  /** Make it while a component initialises. */
  constructor({ view }: AppState) {
    this.#language = () => view.language;
    this.asked = new Asked<Quality>(() => at(api.quality), this.#language);
    new Watch(({ changes }) => {
      const heard = changes.filter(({ topic }) => topic === 'quality').map(({ revision }) => revision);
      untrack(() => {
        if (this.asked.value !== null && heard.some((revision) => revision > this.asked.value!.revision))
          this.asked.retry();
      });
    });
  }

  /** Begins a choice, which is made when it is said why. */
  begin(choice: Omit<NewDataChoice, 'reason'>): void {
    this.choosing = choice;
    this.problem = null;
    this.isChanged = false;
  }

  async choose(reason: string): Promise<void> {
    if (this.choosing === null) return;
    this.saving = true;
    const sent = await send(api.quality.choices.$post, { json: { ...this.choosing, reason } }, this.#language());
    this.saving = false;
    this.problem = sent.done ? null : sent.message;
    if (!sent.done) return;
    this.choosing = null;
    this.isChanged = true;
    this.asked.retry();
  }

  async takeBack({ choice_id }: Pick<DataChoice, 'choice_id'>): Promise<void> {
    this.isChanged = false;
    const sent = await send(api.quality.choices[':choice_id'].$delete, { param: { choice_id } }, this.#language());
    this.problem = sent.done ? null : sent.message;
    this.isChanged = sent.done;
    this.asked.retry();
  }
}
