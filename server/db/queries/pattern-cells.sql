-- how many offences that take part in an analysis of places lie in which squares of the study area's rectangle: those of
-- the period once per category, and those of all the data once per year. As lists: they are read many times faster
WITH placed AS (
  SELECT
    (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER AS slot,
    category,
    year(day)::INTEGER AS year,
    count(*) FILTER (day >= $from::DATE AND day < $to::DATE) AS n,
    count(*) AS n_all
  FROM offence_under($category, $place_type, $weekday, $hour, $stadsdel)
  WHERE on_place_map
    AND ($presence_produced::BOOLEAN OR NOT presence_produced)
    AND x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
  GROUP BY ALL
)
SELECT category, year, list(slot) AS slot, list(n) AS n
FROM (
  SELECT category, NULL::INTEGER AS year, slot, sum(n)::INTEGER AS n
  FROM placed
  WHERE n > 0
  GROUP BY category, slot
  UNION ALL
  SELECT NULL, year, slot, sum(n_all)::INTEGER
  FROM placed
  GROUP BY year, slot
)
GROUP BY category, year
ORDER BY category, year;
