-- how many offences of the period that take part in an analysis of places lie in which squares of the study area's
-- rectangle, per category. As lists: they are read many times faster
SELECT category, list(slot) AS slot, list(n) AS n
FROM (
  SELECT
    category,
    (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER AS slot,
    count(*)::INTEGER AS n
  FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
  WHERE day >= $from::DATE AND day < $to::DATE
    AND on_place_map
    AND ($presence_produced::BOOLEAN OR NOT presence_produced)
    AND x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
  GROUP BY ALL
)
GROUP BY category
ORDER BY category;
