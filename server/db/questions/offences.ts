import type { OffenceParameters, Rectangle } from '../question-parameters';

/** Offences, incidents and official statistics as they were reported. */
export interface OffenceQuestions {
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
  'offence-points': {
    parameters: Record<string, never>;
    row: { x: number; y: number };
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
