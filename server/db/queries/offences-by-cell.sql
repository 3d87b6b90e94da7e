-- per square of the study area's rectangle, counted from its lower left corner: offences of the period and of all the data.
-- slot is -1 for what must not be shown at a place, -2 for what has no place within the rectangle,
-- -3 for what nobody knows the kind of, and -4 for what stands on a point set apart
SELECT
  CASE
    WHEN is_unknown_kind THEN -3
    WHEN NOT on_place_map THEN -1
    WHEN x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
    THEN (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER
    WHEN is_apart THEN -4
    ELSE -2
  END AS slot,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE)::INTEGER AS n,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE AND presence_produced)::INTEGER AS n_presence_produced,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE AND is_weighted)::INTEGER AS n_weighted,
  count(*)::INTEGER AS n_all
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
GROUP BY slot;
