-- per square of the study area's rectangle, category and year, as many offences as take part in an analysis of places
SELECT
  ((y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER) AS slot,
  category,
  year(day)::INTEGER AS year,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE)::INTEGER AS n,
  count(*)::INTEGER AS n_all
FROM offence_under($category, $place_type, $weekday, $hour, $stadsdel)
WHERE on_place_map
  AND ($presence_produced::BOOLEAN OR NOT presence_produced)
  AND x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
GROUP BY ALL
ORDER BY ALL;
