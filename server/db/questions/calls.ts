import type { OffenceParameters, Rectangle } from '../question-parameters';

interface CallParameters {
  from: string;
  to: string;
  category: readonly string[] | null;
}

/** Calls for service, which are never asked for together with offences. */
export interface CallQuestions {
  'calls-by-kind': {
    parameters: CallParameters;
    row: { category: string; outcome: string; priority: number | null; n: number; n_presence_produced: number };
  };
  'calls-by-stadsdel': {
    parameters: CallParameters & { previous_from: string; previous_to: string };
    row: { stadsdel: string | null; n: number; n_presence_produced: number; n_before: number };
  };
  'calls-by-hour': {
    parameters: CallParameters;
    row: { weekday: number | null; hour: number | null; n: number };
  };
  'calls-by-cell': {
    parameters: Omit<OffenceParameters, 'category' | 'place_type'> & Rectangle & { not_at_a_place: readonly string[] };
    row: { slot: number; n: number; n_presence_produced: number };
  };
  'call-months': { parameters: Record<string, never>; row: { month: string; n: number } };
}
