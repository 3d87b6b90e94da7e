-- how many offences were reported per stadsdel and category in three times that end on one day, and in the same times a year
-- before; what the presence of the police produces is left out. stadsdel is NULL for none
SELECT
  stadsdel::VARCHAR AS stadsdel,
  category::VARCHAR AS category,
  count(*) FILTER (day >= $week_from::DATE AND day < $to::DATE)::INTEGER AS week,
  count(*) FILTER (day >= $month_from::DATE AND day < $to::DATE)::INTEGER AS month,
  count(*) FILTER (day >= $year_from::DATE AND day < $to::DATE)::INTEGER AS year,
  count(*) FILTER (day >= $week_from_before::DATE AND day < $to_before::DATE)::INTEGER AS week_before,
  count(*) FILTER (day >= $month_from_before::DATE AND day < $to_before::DATE)::INTEGER AS month_before,
  count(*) FILTER (day >= $year_from_before::DATE AND day < $year_to_before::DATE)::INTEGER AS year_before
FROM offence
WHERE NOT presence_produced
  AND day >= least($year_from_before::DATE, $month_from_before::DATE) AND day < $to::DATE
GROUP BY ALL;
