-- per square of the study area's rectangle, counted from its lower left corner: calls for service of the period. slot is -1
-- for kinds that are never shown at a place, -2 for what has no place within the rectangle, -4 for what stands on a point
-- set apart
SELECT
  CASE
    WHEN list_contains($not_at_a_place, category) THEN -1
    WHEN is_apart THEN -4
    WHEN x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
    THEN (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER
    ELSE -2
  END AS slot,
  count(*) FILTER (NOT presence_produced)::INTEGER AS n,
  count(*) FILTER (presence_produced)::INTEGER AS n_presence_produced
FROM service_call
WHERE
  day >= $from::DATE AND day < $to::DATE
  -- a night belongs to the evening on which it began, the day before
  AND (
    $weekday_bits::INTEGER IS NULL
    OR ($weekday_bits::INTEGER >> (weekday - coalesce(hour < $evening_hours::UTINYINT, false)::UTINYINT)::INTEGER) & 1 = 1
  )
  AND ($hour_bits::INTEGER IS NULL OR ($hour_bits::INTEGER >> hour::INTEGER) & 1 = 1)
  AND ($stadsdel::VARCHAR[] IS NULL OR list_contains($stadsdel::VARCHAR[], stadsdel))
GROUP BY slot;
