-- per stadsdel (NULL for those without): offences of the period, of what of it is compared, of that a year before, and of all
-- the data
SELECT
  stadsdel,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE)::INTEGER AS n,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE AND presence_produced)::INTEGER AS n_presence_produced,
  count(*) FILTER (day >= $compared_from::DATE AND day < $compared_to::DATE)::INTEGER AS n_compared,
  count(*) FILTER (day >= $previous_from::DATE AND day < $previous_to::DATE)::INTEGER AS n_before,
  count(*)::INTEGER AS n_all
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
GROUP BY stadsdel;
