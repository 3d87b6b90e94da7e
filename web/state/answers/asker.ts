import type { Address } from '../../api/address';
import { Asked } from '../../api/asked.svelte';
import type { Catalogue, Role } from '../../api/types';
import { filterQuery } from '../filter-query';
import type { View } from '../view';
import type { ViewState } from '../view-state.svelte';

/** A size that is not one of these is answered with a problem that says which are. */
type CellSize = '50' | '100' | '250' | '500';

/** What every question is made with: the view, what may be asked in it, and what is in all addresses alike. */
export class Asker {
  /** knows the categories and the default period: questions about offences wait for it */
  catalogue: Asked<Catalogue> | null = null;
  readonly #all: Pick<Asked<unknown>, 'status' | 'retry'>[] = [];

  constructor(
    readonly view: ViewState,
    readonly role: Role | null,
  ) {}

  /**
   * Make it while a component initialises.
   * @param address null for as long as nothing is to be asked
   * @param read makes the value of what was answered
   */
  ask<A>(address: () => Address<A> | null): Asked<A>;
  ask<A, T>(address: () => Address<A> | null, read: (answer: A) => T): Asked<T, A>;
  ask<A, T>(address: () => Address<A> | null, read?: (answer: A) => T): Asked<T, A> {
    const asked = new Asked<T, A>(address, () => this.view.language, read);
    this.#all.push(asked);
    return asked;
  }

  /** Asks again whatever failed. */
  retry(): void {
    for (const asked of this.#all) if (asked.status === 'error') asked.retry();
  }

  /** What only the map's page shows is asked for there alone, and never by partners: they do not see where offences gather. */
  isOnMap(): boolean {
    return this.view.page === 'map' && this.role !== null && this.role !== 'partner';
  }

  /** The catalogue on the map's page, once it has come. */
  ofMap(): Catalogue | null {
    return this.isOnMap() ? (this.catalogue?.value ?? null) : null;
  }

  /**
   * The filter as an address takes it; null for as long as it cannot be asked with.
   * @param chosen the stadsdel that is asked about; null for all that the filter lets through
   * @param without what is left out of the filter
   */
  filter(chosen: string | null = null, without: Partial<View['filter']> = {}) {
    const catalogue = this.ofMap();
    return catalogue && filterQuery({ ...this.view.filter, ...without }, catalogue, chosen);
  }

  cellSize(): CellSize | null {
    const size = this.view.cell_size ?? this.catalogue?.value?.municipality.cell_size;
    return this.isOnMap() && size !== undefined ? (String(size) as CellSize) : null;
  }

  /** The chosen stadsdel as an address takes it. */
  chosen(): { stadsdel?: string } {
    return this.view.chosen === null ? {} : { stadsdel: this.view.chosen };
  }
}
