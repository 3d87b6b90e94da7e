-- per source of offences, the largest first: how exactly times, places and kinds are known
SELECT
  source_quality.* EXCLUDE (first_day, last_day, last_reported),
  first_day::VARCHAR AS first_day,
  last_day::VARCHAR AS last_day,
  last_reported::VARCHAR AS last_reported,
  midnight_heap.n::INTEGER AS n_heaped
FROM source_quality
LEFT JOIN midnight_heap USING (source)
ORDER BY source_quality.n DESC, source;
