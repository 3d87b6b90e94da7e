-- offences in a rectangle since a day: where each lies, its month, hour (null when not known) and category, and which of two
-- periods it is in, 1 for the first and 2 for the one after it, null for neither
SELECT
  x,
  y,
  strftime(day, '%Y-%m') AS month,
  hour,
  category,
  CASE WHEN day >= $from::DATE THEN 2 WHEN day >= $before_from::DATE AND day < $before_to::DATE THEN 1 END::INTEGER AS period,
  count(*)::INTEGER AS n
FROM offence
WHERE on_place_map
  AND NOT presence_produced
  AND day >= $since::DATE AND day < $to::DATE
  AND x >= $x_min::INTEGER AND x <= $x_max::INTEGER AND y >= $y_min::INTEGER AND y <= $y_max::INTEGER
GROUP BY ALL
ORDER BY ALL;
