-- the point of a rectangle that holds most of the offences of the period that take part in an analysis of places
SELECT x, y, count(*)::INTEGER AS n
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
WHERE day >= $from::DATE AND day < $to::DATE
  AND on_place_map
  AND ($presence_produced::BOOLEAN OR NOT presence_produced)
  AND x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
GROUP BY x, y
ORDER BY n DESC, x, y
LIMIT 1;
