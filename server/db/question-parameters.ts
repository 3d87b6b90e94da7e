/** What a parameter of a question may be. */
export type Parameter = string | number | boolean | null | readonly string[] | readonly number[];

/** What a filter says to the database; null lets everything through. */
export interface OffenceParameters {
  from: string;
  to: string;
  category: readonly string[] | null;
  place_type: readonly string[] | null;
  weekday: readonly number[] | null;
  hour: readonly number[] | null;
  stadsdel: readonly string[] | null;
}

/** A filter that leaves out what the presence of the police produces unless told otherwise. */
export interface AnalysisParameters extends OffenceParameters {
  presence_produced: boolean;
}

export interface Rectangle {
  x_min: number;
  x_max: number;
  y_min: number;
  y_max: number;
  cell_size: number;
  columns: number;
}
