/** One planned thing of the plan or one measure, and what came of it: what promises are measured by. */
export interface Deed {
  /** local date on which it was, or is to be */
  date: string;
  /** activity of the pack, or MEASURE_KIND */
  kind: string;
  stadsdel: string;
  /** named places that it went to */
  places: readonly string[];
  /** the drawn area that it was planned in: GeoJSON Polygon, degrees */
  area: string | null;
  outcome: 'done' | 'cancelled' | 'unreported' | 'ahead';
  planned_min: number;
  delivered_min: number;
}
