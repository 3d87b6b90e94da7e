-- the same of points that may be shown: where they lie, and the hour, −1 when not known
SELECT
  x,
  y,
  coalesce(hour::INTEGER, -1)::INTEGER AS hour,
  (count(*) FILTER (day >= $from::DATE))::INTEGER AS n,
  (count(*) FILTER (day < $from::DATE))::INTEGER AS n_before,
  (count(*) FILTER (day >= $from::DATE AND is_weighted))::INTEGER AS n_weighted,
  coalesce(sum(harm_weight) FILTER (day >= $from::DATE AND is_weighted), 0)::DOUBLE AS harm
FROM offence
WHERE on_place_map AND NOT presence_produced AND x IS NOT NULL AND day >= $before_from::DATE AND day < $to::DATE
GROUP BY ALL;
