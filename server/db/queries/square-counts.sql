-- offences of a period per square of the rectangle, counted from its lower left corner (-1 for what has no place within it),
-- stadsdel (NULL for none) and category, of what may be shown at a place
SELECT
  CASE
    WHEN x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
    THEN (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER
    ELSE -1
  END::INTEGER AS slot,
  stadsdel::VARCHAR AS stadsdel,
  category::VARCHAR AS category,
  count(*)::INTEGER AS n
FROM offence
WHERE day >= $from::DATE AND day < $to::DATE AND on_place_map
GROUP BY ALL;
