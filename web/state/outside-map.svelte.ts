import { untrack } from 'svelte';
import { fetchOutside, hostOf } from '../api/fetch-outside';
import type { Catalogue } from '../api/types';
import type { OutsideStyle } from '../map/layers/outside/read-style';

/** A map that the settings name on somebody else's server, as far as it has come. */
export class OutsideMap {
  /** null before it is there, and where it cannot be had: the ground is then our own */
  value = $state.raw<OutsideStyle | null>(null);
  /** its host, once it could not be had */
  failed = $state.raw<string | null>(null);
  #address: string | null = null;

  /** Make it while a component initialises. */
  constructor(background: () => Catalogue['background']) {
    const address = $derived.by(() => {
      const named = background();
      return named?.kind === 'style' ? named.style : null;
    });
    $effect(() => {
      const wanted = address;
      untrack(() => {
        this.#address = wanted;
        this.value = this.failed = null;
        if (wanted !== null) void this.#fetch(wanted);
      });
    });
  }

  async #fetch(address: string): Promise<void> {
    try {
      const { readStyle } = await import('../map/layers/outside/read-style');
      const style = await readStyle(await fetchOutside(address), address, fetchOutside);
      if (this.#address === address) this.value = style;
    } catch (error) {
      console.warn(error);
      this.giveUp();
    }
  }

  /** The ground is our own from now on, and it is said why. */
  giveUp(): void {
    if (this.#address === null) return;
    this.value = null;
    this.failed = hostOf(this.#address);
  }
}
