-- per week that has passes anywhere: the passes of one stadsdel, or of all when none is named
SELECT
  strftime(week_start, '%G-W%V') AS week,
  coalesce(sum(planned_min) FILTER ($stadsdel::VARCHAR IS NULL OR stadsdel = $stadsdel::VARCHAR), 0)::INTEGER
    AS planned_min,
  sum(delivered_min) FILTER ($stadsdel::VARCHAR IS NULL OR stadsdel = $stadsdel::VARCHAR)::INTEGER AS delivered_min,
  -- whether the week has been reported at all, so that a stadsdel without passes then had 0 and not "unknown"
  count(delivered_min) > 0 AS is_reported
FROM presence
GROUP BY week_start
ORDER BY week_start;
