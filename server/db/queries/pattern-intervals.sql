-- the intervals in which offences of the period happened, by the hour of the week in which they begin: how many of each
-- class, and the parts of them that lie in that hour and in each whole hour after it; then by the hour in which they end.
-- tables.sql says what classes and parts are
WITH asked AS NOT MATERIALIZED (
  SELECT *
  FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
  WHERE day >= $from::DATE AND day < $to::DATE AND ($presence_produced::BOOLEAN OR NOT presence_produced)
)
SELECT
  first_hour AS hour,
  interval_class,
  count(*)::INTEGER AS n,
  coalesce(sum(first_part) / 2 ** 36, 0) AS part,
  coalesce(sum(hour_part) / 2 ** 36, 0) AS hour_part,
  -- under way when the week begins anew
  coalesce(sum(hour_part) FILTER (last_hour <= first_hour AND first_hour < 167) / 2 ** 36, 0) AS hour_part_over_end
FROM asked
GROUP BY first_hour, interval_class
UNION ALL
SELECT last_hour, NULL, 0, sum(last_part) / 2 ** 36, coalesce(sum(hour_part) / 2 ** 36, 0), 0
FROM asked
WHERE interval_class BETWEEN 1 AND 3
GROUP BY last_hour;
