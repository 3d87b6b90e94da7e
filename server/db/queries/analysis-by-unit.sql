-- per small square of a rectangle, counted from its lower left corner: offences of the period that take part.
-- slot is -1 for what must not be shown at a place, -2 for what has no place within the rectangle, -3 for what the
-- presence of the police produces, -4 for what nobody knows the kind of, and -5 for what stands on a point set apart.
SELECT
  CASE
    WHEN is_unknown_kind THEN -4
    WHEN NOT on_place_map THEN -1
    WHEN presence_produced AND NOT $presence_produced::BOOLEAN THEN -3
    WHEN x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
    THEN (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER
    WHEN is_apart THEN -5
    ELSE -2
  END AS slot,
  count(*)::INTEGER AS n
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
WHERE day >= $from::DATE AND day < $to::DATE
GROUP BY slot;
