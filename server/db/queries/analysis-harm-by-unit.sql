-- per small square of a rectangle and weight of harm: offences of the period that take part; weight for those
-- that have none (-1), slot is -2 for what has no place within the rectangle
SELECT
  CASE
    WHEN x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
    THEN (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER
    ELSE -2
  END AS slot,
  coalesce(harm_weight, -1) AS weight,
  count(*)::INTEGER AS n
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
WHERE day >= $from::DATE AND day < $to::DATE
  AND on_place_map
  AND (NOT presence_produced OR $presence_produced::BOOLEAN)
GROUP BY slot, weight
ORDER BY slot, weight;
