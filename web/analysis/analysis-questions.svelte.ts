import type {
  AnalysisAccuracy,
  AnalysisClusters,
  AnalysisConcentration,
  AnalysisNearRepeat,
  AnalysisTime,
} from '../api';
import { analysisAddress, analysisQuery } from '../state/analysis-query';
import type { Answers } from '../state/answers.svelte';
import { Asked } from '../state/asked.svelte';
import { Patterns } from '../state/patterns.svelte';
import type { SectionName } from '../state/view';
import type { ViewState } from '../state/view-state.svelte';
import { appTexts } from '../text/app';
import { Streamed } from './streamed.svelte';

/** More offences than this have so many pairs that the reader says when to compare them. */
const MANY = 3000;

/** What the analysis panel asks: each section's question from when it is opened, under the one filter. */
export class AnalysisQuestions {
  readonly accuracy: Asked<AnalysisAccuracy>;
  readonly time: Asked<AnalysisTime>;
  readonly concentration: Asked<AnalysisConcentration>;
  readonly clusters: Asked<AnalysisClusters>;
  readonly nearRepeat: Streamed<AnalysisNearRepeat>;
  /** what of it the map draws */
  readonly patterns: Patterns;

  /** Make it while a component initialises. */
  constructor(view: ViewState, answers: Pick<Answers, 'catalogue' | 'byStadsdel'>) {
    const reader = () => ({ language: view.language, unreachable: appTexts[view.language].unreachable });
    const address = (section: SectionName) => {
      const catalogue = answers.catalogue.value;
      if (!catalogue || view.page !== 'map' || view.panel !== 'analysis' || !view.open.includes(section)) return null;
      return analysisAddress(section, analysisQuery(view, catalogue));
    };
    this.accuracy = new Asked(() => address('accuracy'), reader);
    this.time = new Asked(() => address('time'), reader);
    this.concentration = new Asked(() => address('concentration'), reader);
    this.clusters = new Asked(() => address('clusters'), reader);
    this.nearRepeat = new Streamed(
      () => address('near-repeat'),
      () => (answers.byStadsdel.value?.total.n ?? Infinity) <= MANY,
      reader,
    );
    this.patterns = new Patterns(
      () => this.clusters.value,
      () => this.nearRepeat.value,
    );
  }
}
