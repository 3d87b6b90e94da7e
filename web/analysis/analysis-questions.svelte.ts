import type {
  AnalysisAccuracy,
  AnalysisClusters,
  AnalysisConcentration,
  AnalysisNearRepeat,
  AnalysisTime,
  ByStreet,
  StreetAccuracy,
} from '../api/types';
import { CLEARED } from '../filter/filter-parts';
import { analysisAddress, analysisQuery, type Question } from '../state/analysis-query';
import type { Answers } from '../state/answers/open-answers';
import { Asked } from '../api/asked.svelte';
import { Patterns } from '../state/patterns.svelte';
import type { Filter, SectionName } from '../state/view';
import type { ViewState } from '../state/view-state.svelte';
import { Streamed } from '../api/streamed.svelte';

/** More offences than this have so many pairs that the reader says when to compare them. */
const MANY = 3000;

/** What the analysis panel asks: each section's question from when it is opened, under the one filter. */
export class AnalysisQuestions {
  readonly accuracy: Asked<AnalysisAccuracy>;
  readonly time: Asked<AnalysisTime>;
  /** the same of every stadsdel, whichever are chosen: with none chosen it is the same question, asked once */
  readonly timeAnywhere: Asked<AnalysisTime>;
  readonly concentration: Asked<AnalysisConcentration>;
  readonly clusters: Asked<AnalysisClusters>;
  readonly streets: Asked<ByStreet>;
  readonly streetAccuracy: Asked<StreetAccuracy>;
  readonly nearRepeat: Streamed<AnalysisNearRepeat>;
  /** what of it the map draws */
  readonly patterns: Patterns;

  /** Make it while a component initialises. */
  constructor(view: ViewState, answers: Pick<Answers, 'catalogue' | 'byStadsdel'>) {
    const language = () => view.language;
    const address = <Q extends Question>(
      question: Q,
      without: Partial<Filter> = {},
      section: SectionName = question as SectionName,
    ) => {
      const catalogue = answers.catalogue.value;
      if (!catalogue || view.page !== 'map' || view.panel !== 'analysis' || !view.open.includes(section)) return null;
      const { cell_size, presence_produced } = view;
      const chosen = { cell_size, presence_produced, language: view.language };
      return analysisAddress(question, analysisQuery({ ...chosen, filter: { ...view.filter, ...without } }, catalogue));
    };
    this.accuracy = new Asked(() => address('accuracy'), language);
    this.time = new Asked(() => address('time'), language);
    this.timeAnywhere = new Asked(() => address('time', CLEARED.stadsdel), language);
    this.concentration = new Asked(() => address('concentration'), language);
    this.clusters = new Asked(() => address('clusters'), language);
    this.streets = new Asked(() => (answers.catalogue.value?.ground ? address('streets') : null), language);
    this.streetAccuracy = new Asked(
      () => (answers.catalogue.value?.ground ? address('street-accuracy', {}, 'streets') : null),
      language,
    );
    this.nearRepeat = new Streamed(
      () => address('near-repeat'),
      () => (answers.byStadsdel.value?.total.n ?? Infinity) <= MANY,
      language,
    );
    this.patterns = new Patterns(
      () => this.clusters.value,
      () => this.nearRepeat.value,
    );
  }
}
