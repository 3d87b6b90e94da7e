/** One planned thing of the plan or one measure, and what came of it: what promises are measured by. */
export interface Deed {
  /** the pass or measure: the stops of a pass are deeds of one, told apart by where they are */
  deed_id: string;
  /** local date on which it was, or is to be */
  date: string;
  /** activity of the pack, or MEASURE_KIND */
  kind: string;
  stadsdel: string;
  /** named places that it went to, and places that only the register has, by their ids */
  places: readonly string[];
  /** the drawn area that it was planned in: GeoJSON Polygon, degrees */
  area: string | null;
  /** unvisited: a stop that is known to have got no visit, though the pass was carried out */
  outcome: 'done' | 'cancelled' | 'unreported' | 'unvisited' | 'ahead';
  planned_min: number;
  /** begun without a plan: no part of what was planned, nor of how much of that was carried out */
  is_unplanned?: boolean;
  delivered_min: number;
  /** what was reported on the way: where, and minutes */
  visits: readonly { place: string | null; stadsdel: string; min: number }[];
}
