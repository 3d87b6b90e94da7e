import { at, type Address } from '../api/address';
import { api } from '../api/client';
import type { Grid } from '../api/types';
import { Asked } from '../api/asked.svelte';
import type { AppState } from '../state/context';
import { filterQuery } from '../state/filter-query';
import { lastMonths, MONTHS, sharedBreaks } from './last-months';

/** A size that is not one of these is answered with a problem that says which are. */
type CellSize = '50' | '100' | '250' | '500';

/** The squares of the last twelve months under the filter, whatever its own period. */
export class MonthGrids {
  readonly #app: AppState;
  readonly #asked: readonly Asked<Grid>[];
  readonly months = $derived.by(() => lastMonths(this.#app.answers.catalogue.value?.coverage ?? null));
  readonly #wanted = $derived.by(() => this.#asked.slice(0, this.months.length));
  /** one for each month, null until it is there */
  readonly grids = $derived.by(() => this.#wanted.map(({ value }) => value));
  readonly breaks = $derived.by(() => sharedBreaks(this.grids));
  readonly #failed = $derived.by(() => this.#wanted.find(({ status }) => status === 'error') ?? null);
  readonly #isWaiting = $derived.by(() => this.#wanted.some(({ status }) => status === 'loading'));

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.#app = app;
    const { view } = app;
    const language = () => view.language;
    this.#asked = Array.from({ length: MONTHS }, (_, month) => new Asked<Grid>(() => this.#address(month), language));
  }

  get status(): 'loading' | 'ready' | 'error' {
    return this.#failed ? 'error' : this.#isWaiting ? 'loading' : 'ready';
  }

  get error(): string | null {
    return this.#failed?.error ?? null;
  }

  /** Asks again whatever failed. */
  retry(): void {
    for (const asked of this.#asked) if (asked.status === 'error') asked.retry();
  }

  #address(index: number): Address<Grid> | null {
    const { view, answers } = this.#app;
    const catalogue = answers.catalogue.value;
    const month = this.months[index];
    if (!catalogue || !month) return null;
    const cell_size = String(view.cell_size ?? catalogue.municipality.cell_size) as CellSize;
    const query = filterQuery({ ...view.filter, period: month.period }, catalogue);
    return at(api.offences.grid, { query: { ...query, cell_size } });
  }
}
