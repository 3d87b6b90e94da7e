-- per week that has passes anywhere: the passes of one stadsdel, or of all when none is named
SELECT
  strftime(week_start, '%G-W%V') AS week,
  coalesce(sum(planned_min) FILTER (is_asked), 0)::INTEGER AS planned_min,
  -- where nothing was planned 0 was delivered, once the week has been reported at all; otherwise NULL is "not yet known"
  CASE
    WHEN count(*) FILTER (is_asked) = 0 AND count(delivered_min) > 0 THEN 0
    ELSE sum(delivered_min) FILTER (is_asked)
  END::INTEGER AS delivered_min
FROM (SELECT *, $stadsdel::VARCHAR IS NULL OR stadsdel = $stadsdel::VARCHAR AS is_asked FROM presence)
GROUP BY week_start
ORDER BY week_start;
