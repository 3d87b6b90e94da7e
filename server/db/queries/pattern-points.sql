-- the offences of the period that take part in an analysis of places, as three lists in no order; day counts from 1970.
-- With more than the limit only their number is of use
SELECT coalesce(list(x), []) AS x, coalesce(list(y), []) AS y, coalesce(list(day), []) AS day
FROM (
  SELECT x, y, (day - DATE '1970-01-01')::INTEGER AS day
  FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
  WHERE day >= $from::DATE AND day < $to::DATE
    AND on_place_map
    AND ($presence_produced::BOOLEAN OR NOT presence_produced)
    AND x IS NOT NULL
    AND duration_min < $max_duration_min::INTEGER
  LIMIT $limit::INTEGER
);
