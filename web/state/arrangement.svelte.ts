import { innerHeight, innerWidth } from 'svelte/reactivity/window';
import { fitsWhole, panelWidth, parseArranged, UNARRANGED, type Arranged } from './arranged';
import { recall, remember } from './browser-memory';

const KEY = 'lofteskartan.arrangement';

/** What stands around the map and over it, as somebody has arranged it in this browser. */
export class Arrangement {
  #own = $state.raw<Arranged>(parseArranged(recall(KEY)));
  readonly #window = $derived({ width: innerWidth.current ?? 1440, height: innerHeight.current ?? 900 });

  readonly layers = $derived(this.#own.layers ?? true);
  readonly panel = $derived(this.#own.panel ?? true);
  readonly legend = $derived(this.#own.legend ?? fitsWhole('legend', this.#window));
  readonly strip = $derived(this.#own.strip ?? fitsWhole('strip', this.#window));
  /** of the panel, px */
  readonly width = $derived(panelWidth(this.#own.width, this.#window.width));

  /** Arranges something, and remembers it. */
  set(patch: Partial<Arranged>): void {
    this.#own = { ...this.#own, ...patch };
    const isOwn = Object.values(this.#own).some((value) => value !== null);
    remember(KEY, isOwn ? JSON.stringify(this.#own) : null);
  }

  /** The panel as wide as it was from the start. */
  resetWidth(): void {
    this.set({ width: UNARRANGED.width });
  }
}
