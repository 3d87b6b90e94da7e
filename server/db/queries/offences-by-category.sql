-- per category: offences of the period, those with most first
SELECT category, count(*)::INTEGER AS n, count(*) FILTER (presence_produced)::INTEGER AS n_presence_produced
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
WHERE day >= $from::DATE AND day < $to::DATE
GROUP BY category
ORDER BY n DESC, category;
