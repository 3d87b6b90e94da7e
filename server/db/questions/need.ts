/** Offences by hour, and the presence that meets them. */
export interface NeedQuestions {
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
}
