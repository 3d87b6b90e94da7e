-- how many offences that take part in an analysis of places lie in which squares of the study area's rectangle: those of
-- the period once per category, and those of all the data once per year. As lists: they are read many times faster
WITH placed AS (
  SELECT
    (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER AS slot,
    day,
    category
  FROM offence_under($category, $place_type, $weekday, $hour, $stadsdel)
  WHERE on_place_map
    AND ($presence_produced::BOOLEAN OR NOT presence_produced)
    AND x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
)
SELECT category, year, list(slot) AS slot, list(n) AS n
FROM (
  SELECT category, NULL::INTEGER AS year, slot, count(*)::INTEGER AS n
  FROM placed
  WHERE day >= $from::DATE AND day < $to::DATE
  GROUP BY category, slot
  UNION ALL
  SELECT NULL, year(day)::INTEGER AS year, slot, count(*)::INTEGER
  FROM placed
  GROUP BY year, slot
)
GROUP BY category, year
ORDER BY category, year;
