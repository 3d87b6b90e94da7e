-- where the offences of the period are that take part in an analysis of places, as two lists in no order. With more than
-- the limit only their number is of use
SELECT coalesce(list(x), []) AS x, coalesce(list(y), []) AS y
FROM (
  SELECT x, y
  FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
  WHERE day >= $from::DATE AND day < $to::DATE
    AND on_place_map
    AND ($presence_produced::BOOLEAN OR NOT presence_produced)
    AND x IS NOT NULL
  LIMIT $limit::INTEGER
);
