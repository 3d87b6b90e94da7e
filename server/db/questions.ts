import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SurveyAbout, SurveyQuestion, SurveySource } from '../../data/terms/survey';
import type { AnalysisParameters, OffenceParameters, Rectangle } from './question-parameters';

/** Every question that can be asked, by the name of its file in queries/: what it takes and one row of its answer. */
export interface Questions {
  'offences-by-stadsdel': {
    parameters: OffenceParameters & {
      compared_from: string;
      compared_to: string;
      previous_from: string;
      previous_to: string;
    };
    row: {
      stadsdel: string | null;
      n: number;
      n_presence_produced: number;
      n_compared: number;
      n_before: number;
      n_all: number;
    };
  };
  'offences-by-month': {
    parameters: OffenceParameters;
    row: { month: string; n: number; n_period: number; n_presence_produced: number };
  };
  'offences-by-category': {
    parameters: OffenceParameters;
    row: { category: string; n: number; n_presence_produced: number };
  };
  'offences-by-hour': {
    parameters: OffenceParameters;
    row: { weekday: number | null; hour: number | null; n: number; n_presence_produced: number };
  };
  'offences-by-cell': {
    parameters: OffenceParameters & Rectangle;
    row: { slot: number; n: number; n_presence_produced: number; n_weighted: number; n_all: number };
  };
  'analysis-by-unit': {
    parameters: AnalysisParameters & Rectangle;
    row: { slot: number; n: number };
  };
  'analysis-harm-by-unit': {
    parameters: AnalysisParameters & Rectangle;
    row: { slot: number; weight: number; n: number };
  };
  'analysis-cube': {
    parameters: AnalysisParameters & Rectangle;
    row: { slot: number; month: number; n: number };
  };
  'analysis-cell': {
    parameters: AnalysisParameters & Omit<Rectangle, 'cell_size' | 'columns'>;
    row: { month: string; hour: number | null; category: string; n: number; n_period: number };
  };
  'analysis-stack': {
    parameters: AnalysisParameters & Omit<Rectangle, 'cell_size' | 'columns'>;
    row: { x: number; y: number; n: number };
  };
  'pattern-days': {
    parameters: Omit<AnalysisParameters, 'from' | 'to'>;
    row: { day: string; n: number; n_batch: number; n_long: number; n_left_out: number };
  };
  'pattern-intervals': {
    parameters: AnalysisParameters;
    row: {
      hour: number;
      /** null for those that end in the hour */
      interval_class: 0 | 1 | 2 | 3 | 4 | null;
      n: number;
      part: number;
      hour_part: number;
      hour_part_over_end: number;
    };
  };
  'pattern-stadsdelar': {
    parameters: AnalysisParameters & { previous_from: string; previous_to: string };
    row: { stadsdel: string; n_before: number; n_after: number };
  };
  'pattern-cells': {
    parameters: AnalysisParameters & Rectangle;
    row: { category: string; slot: number[]; n: number[] };
  };
  'pattern-cells-by-year': {
    parameters: Omit<AnalysisParameters, 'from' | 'to'> & Rectangle;
    row: { year: number; slot: number[]; n: number[] };
  };
  'pattern-places': {
    parameters: AnalysisParameters & { limit: number };
    row: { x: number[]; y: number[] };
  };
  'pattern-points': {
    parameters: AnalysisParameters & { max_duration_min: number; limit: number };
    row: { x: number[]; y: number[]; day: number[] };
  };
  'pattern-left-out': {
    parameters: AnalysisParameters & { max_duration_min: number };
    row: { n: number; n_presence_produced: number; n_not_for_map: number; n_not_placed: number; n_long: number };
  };
  'need-intervals': {
    parameters: {
      from: string;
      to: string;
      cap_quantile: number;
      radius_m: number;
      place_x: readonly number[];
      place_y: readonly number[];
    };
    row: {
      stadsdel: string;
      place: number;
      hour: number;
      n: number;
      n_always: number;
      within: number;
      begun: number;
      ended: number;
      over_end: number;
      exactness: number;
      n_weighted: number;
      harm: number;
      harm_2: number;
      harm_always: number;
      harm_within: number;
      harm_begun: number;
      harm_ended: number;
      harm_over_end: number;
    };
  };
  'need-left-out': {
    parameters: { from: string; to: string; cap_quantile: number };
    row: { n_presence_produced: number; n_not_for_map: number; n_without_stadsdel: number; cap: number | null };
  };
  'weekly-counts': {
    parameters: {
      to: string;
      week_from: string;
      month_from: string;
      year_from: string;
      to_before: string;
      week_from_before: string;
      month_from_before: string;
      year_from_before: string;
      year_to_before: string;
    };
    row: {
      stadsdel: string | null;
      category: string;
      week: number;
      month: number;
      year: number;
      week_before: number;
      month_before: number;
      year_before: number;
    };
  };
  'public-counts': {
    parameters: { from: string; to: string };
    row: { quarter: string; stadsdel: string | null; category: string; n: number };
  };
  'weekly-points': {
    parameters: { from: string; to: string; near: readonly string[] };
    row: { x: number; y: number; days_ago: number; is_near: number; n: number };
  };
  'effect-points': {
    parameters: {
      usual_from: string;
      before_from: string;
      before_to: string;
      from: string;
      to: string;
      stadsdelar: readonly string[];
      category: readonly string[] | null;
    };
    row: {
      x: (number | null)[];
      y: (number | null)[];
      stadsdel: number[];
      period: (0 | 1 | 2)[];
      n_presence_produced: number;
      n_not_for_map: number;
    };
  };
  'priority-stadsdelar': {
    parameters: { before_from: string; from: string; to: string };
    row: {
      stadsdel: string;
      hour: number | null;
      n: number;
      n_before: number;
      n_weighted: number;
      harm: number;
    };
  };
  'priority-points': {
    parameters: { before_from: string; from: string; to: string };
    row: { x: number; y: number; hour: number; n: number; n_before: number; n_weighted: number; harm: number };
  };
  'survey-answers': {
    parameters: Record<string, never>;
    row: {
      source: SurveySource;
      about: SurveyAbout;
      code: string;
      question: SurveyQuestion;
      year: number;
      share: number;
      n: number | null;
    };
  };
  'presence-passes': {
    parameters: Record<string, never>;
    row: {
      presence_id: string;
      stadsdel: string;
      place: string | null;
      actor: string;
      activity: string;
      planned_from: string;
      planned_to: string;
      week_start: string;
      delivered_min: number | null;
      status: string;
    };
  };
  'table-extents': {
    parameters: Record<string, never>;
    row: { name: string; n: number; from: string | null; to: string | null };
  };
  'source-months': {
    parameters: Record<string, never>;
    row: { source: string; month: string; n: number; n_days: number; n_by_month: number; from: string; to: string };
  };
  'midnight-heaps': {
    parameters: Record<string, never>;
    row: { n: number; n_of_sources: number };
  };
  'reporting-delay': {
    parameters: Record<string, never>;
    row: { delay_days: number | null; last_reported: string | null };
  };
  'ground-in-tile': {
    parameters: {
      zoom: number;
      layers: readonly string[];
      west: number;
      south: number;
      east: number;
      north: number;
      /** degrees of longitude under which an area is left out */
      least_span: number;
    };
    row: {
      layer: string;
      class: string | null;
      name: string | null;
      number: string | null;
      lit: boolean | null;
      is_tunnel: boolean;
      is_bridge: boolean;
      is_synthetic: boolean;
      /** well-known binary as base64 */
      wkb: string;
    };
  };
  'ground-environment': {
    parameters: Record<string, never>;
    row: { kind: string; lit: boolean | null; lng: number; lat: number };
  };
  'ground-streets': {
    parameters: Record<string, never>;
    row: { class: string; name: string | null; wkb: string };
  };
  'place-offences': {
    parameters: {
      /** of the first period, the one after it, and all that is asked for, which ends with the second */
      before_from: string;
      before_to: string;
      from: string;
      since: string;
      to: string;
    } & Omit<Rectangle, 'cell_size' | 'columns'>;
    row: {
      x: number;
      y: number;
      month: string;
      hour: number | null;
      category: string;
      period: number | null;
      n: number;
    };
  };
  'street-points': {
    parameters: AnalysisParameters;
    row: { kind: number; x: number; y: number; n: number; n_all: number };
  };
  'street-counts': {
    parameters: AnalysisParameters;
    row: { place: number; n: number; n_all: number };
  };
  'offence-points': {
    parameters: Record<string, never>;
    row: { x: number; y: number };
  };
  'set-street-places': {
    parameters: Record<string, never>;
    row: { Count: number };
  };
  'clear-street-places': {
    parameters: Record<string, never>;
    row: { Count: number };
  };
  'keep-street-places': {
    parameters: Record<'x' | 'y' | 'place', readonly number[]>;
    row: { Count: number };
  };
  'street-offences': {
    parameters: AnalysisParameters &
      Omit<Rectangle, 'cell_size' | 'columns'> & {
        compared_from: string;
        compared_to: string;
        previous_from: string;
        previous_to: string;
      };
    row: {
      x: number;
      y: number;
      month: string;
      hour: number | null;
      category: string;
      n: number;
      n_period: number;
      n_compared: number;
      n_before: number;
    };
  };
  'ground-names': {
    parameters: Record<string, never>;
    row: Record<'west' | 'south' | 'east' | 'north' | 'lng' | 'lat', number> & {
      layer: string;
      class: string;
      name: string;
    };
  };
  'ground-addresses': {
    parameters: { street: string };
    row: { number: string; lng: number; lat: number };
  };
  'ground-near': {
    parameters: Record<'west' | 'south' | 'east' | 'north', number>;
    row: { layer: string; class: string | null; name: string; number: string | null; wkb: string };
  };
  incidents: {
    parameters: { stadsdel: readonly string[] | null; limit: number };
    row: {
      n_all: number;
      incident_id: number;
      published_at: string;
      occurred_from: string | null;
      type: string;
      title: string;
      summary: string;
      url: string;
      is_summary: boolean;
      located: 'place' | 'stadsdel' | 'municipality' | 'county';
      stadsdel: string | null;
      place: string | null;
    };
  };
  statistics: {
    parameters: { kommunkod: string };
    row: { year: number; offence_group: string; n: number; rate_per_100000: number | null };
  };
}

export type Question = keyof Questions;

const FOLDER = fileURLToPath(new URL('queries', import.meta.url));

/** The SQL of every question, read once. */
export const QUERIES: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => [file.slice(0, -'.sql'.length), readFileSync(`${FOLDER}/${file}`, 'utf8')]),
);
