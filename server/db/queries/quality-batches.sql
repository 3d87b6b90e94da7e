-- what was entered on one day in an unusual number, the largest first
SELECT
  source,
  reported_on::VARCHAR AS reported_on,
  category,
  stadsdel,
  n,
  first_day::VARCHAR AS first_day,
  last_day::VARCHAR AS last_day
FROM quality_batch
ORDER BY n DESC, source, reported_on, category, stadsdel
LIMIT 20;
