/** A coordinate system as files name and projections know it. */
export interface Crs {
  code: string;
  name: string;
  proj4: string;
  /** degrees, first coordinate the longitude */
  is_geographic: boolean;
}
