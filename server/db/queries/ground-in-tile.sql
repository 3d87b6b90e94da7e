-- what a tile draws: things that reach into it, are drawn at its zoom and are large enough to be seen, narrow ones first
SELECT
  layer,
  class,
  name,
  number,
  lit,
  is_tunnel,
  is_bridge,
  is_synthetic,
  base64(ST_AsWKB(geometry)) AS wkb
FROM ground
WHERE min_zoom <= $zoom::INTEGER
  AND list_contains($layers::VARCHAR[], layer)
  AND west <= $east::DOUBLE
  AND east >= $west::DOUBLE
  AND south <= $north::DOUBLE
  AND north >= $south::DOUBLE
  -- a line that is cut up into short stretches is long all the same, and a point has no size
  AND (layer NOT IN ('building', 'water', 'green') OR span >= $least_span::DOUBLE)
ORDER BY min_zoom DESC, is_bridge, span DESC;
