import type { Address } from '../api/address';
import type { AnalysisLayer, LayerAnswer, Period } from '../api/types';
import { samePeriod } from '../filter/period-presets';
import { analysisAddress, analysisQuery } from './analysis-query';
import { Asked } from '../api/asked.svelte';
import type { AppState } from './context';
import { shownPeriod } from './filter-query';
import { unpackLayer } from './unpack-layer';

/** Where a period holds too little for the method: the shortest longer one in which it says something, and what. */
export class LongerPeriod {
  readonly #app: AppState;
  readonly #year: Asked<AnalysisLayer, LayerAnswer>;
  readonly #all: Asked<AnalysisLayer, LayerAnswer>;
  readonly #catalogue = $derived.by(() => this.#app.answers.catalogue.value);
  readonly #shown = $derived.by(() => this.#catalogue && shownPeriod(this.#app.view.filter, this.#catalogue));
  readonly #latest = $derived.by(() => this.#catalogue?.default_period ?? null);
  /** from the first to the last day of the data */
  readonly #whole = $derived.by((): Period | null => {
    const coverage = this.#catalogue?.coverage;
    return this.#latest && coverage ? { from: coverage.from, to: this.#latest.to } : null;
  });
  readonly found = $derived.by((): { period: Period; sentence: string } | null => {
    for (const [asked, period] of [
      [this.#year, this.#latest],
      [this.#all, this.#whole],
    ] as const) {
      const { value } = asked;
      if (value && period && value.too_little === null)
        return { period, sentence: value.sentence[this.#app.view.language] };
    }
    return null;
  });

  /** Make it while a component initialises: it asks from then on. */
  constructor(app: AppState) {
    this.#app = app;
    const language = () => app.view.language;
    this.#year = new Asked(() => this.#address(this.#latest), language, unpackLayer);
    this.#all = new Asked(
      () => (this.#isYear || (this.#year.value?.too_little ?? null) !== null ? this.#address(this.#whole) : null),
      language,
      unpackLayer,
    );
  }

  get #isYear(): boolean {
    return this.#shown !== null && this.#latest !== null && samePeriod(this.#shown, this.#latest);
  }

  #address(period: Period | null): Address<LayerAnswer> | null {
    const { view } = this.#app;
    // a comparison needs a year before the period: a longer one has none
    if (!this.#catalogue || !period || !this.#shown || view.method === 'count' || view.method === 'dual_kde')
      return null;
    if (samePeriod(period, this.#shown)) return null;
    const { cell_size, presence_produced, language, filter } = view;
    const asked = { cell_size, presence_produced, language, filter: { ...filter, period } };
    return analysisAddress('layer', { method: view.method, ...analysisQuery(asked, this.#catalogue) });
  }
}
