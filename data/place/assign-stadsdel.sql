-- The stadsdel of every row of `point` (point_id, x, y in integer metres); rows outside the municipality are left out.
CREATE OR REPLACE TEMP TABLE point_stadsdel AS
WITH
  -- the cell decides, unless an outline crosses it
  located AS MATERIALIZED (
    SELECT point_id, x, y, stadsdel, is_border
    FROM point JOIN stadsdel_cell ON cell = stadsdel_cell_at(x, y)
  ),
  -- in border cells: an odd number of outline pieces to the right of the point (see castRay in stadsdel-raster.ts)
  inside AS (
    SELECT point_id, stadsdel_index
    FROM located JOIN stadsdel_edge ON cell_row = stadsdel_row_at(y)
    WHERE is_border AND y >= y0 AND y < y1 AND x < x0 + (y - y0) * slope
    GROUP BY ALL
    HAVING count(*) % 2 = 1
  ),
  -- where outlines overlap by a hair, the first in the pack's order
  first_inside AS (
    SELECT point_id, min(stadsdel_index) AS stadsdel_index FROM inside GROUP BY point_id
  )
SELECT point_id, stadsdel FROM located WHERE NOT is_border
UNION ALL
SELECT point_id, stadsdel FROM first_inside JOIN stadsdel_code USING (stadsdel_index);
