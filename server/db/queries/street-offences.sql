-- offences in a rectangle, all the data: where each lies, its month, hour (null when not known) and category, and how many
-- of them fall in the period, in what is compared of it, and in the same time a year before
SELECT
  x,
  y,
  strftime(day, '%Y-%m') AS month,
  hour,
  category,
  count(*)::INTEGER AS n,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE)::INTEGER AS n_period,
  count(*) FILTER (day >= $compared_from::DATE AND day < $compared_to::DATE)::INTEGER AS n_compared,
  count(*) FILTER (day >= $previous_from::DATE AND day < $previous_to::DATE)::INTEGER AS n_before
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
WHERE on_place_map
  AND (NOT presence_produced OR $presence_produced::BOOLEAN)
  AND x >= $x_min::INTEGER AND x <= $x_max::INTEGER AND y >= $y_min::INTEGER AND y <= $y_max::INTEGER
GROUP BY ALL
ORDER BY ALL;
