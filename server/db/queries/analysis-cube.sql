-- per square of a grid and month (year * 12 + month - 1): offences of the period that take part at a place in the rectangle
SELECT
  (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER AS slot,
  (year(day) * 12 + month(day) - 1)::INTEGER AS month,
  count(*)::INTEGER AS n
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
WHERE day >= $from::DATE AND day < $to::DATE
  AND on_place_map
  AND (NOT presence_produced OR $presence_produced::BOOLEAN)
  AND x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
GROUP BY slot, month;
