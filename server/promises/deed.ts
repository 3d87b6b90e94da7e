/** One planned thing of the plan or one measure, and what came of it: what promises are measured by. */
export interface Deed {
  /** the pass or measure: the stops of a pass are deeds of one, told apart by where they are */
  deed_id: string;
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
