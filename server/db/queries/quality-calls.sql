-- per source of calls for service, the largest first: how exactly times, places, kinds and origins are known
SELECT * EXCLUDE (first_day, last_day), first_day::VARCHAR AS first_day, last_day::VARCHAR AS last_day
FROM call_quality
ORDER BY n DESC, source;
