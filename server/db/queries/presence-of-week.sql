-- per stadsdel: the passes of one week
SELECT
  stadsdel,
  count(*)::INTEGER AS n_planned,
  sum(planned_min)::INTEGER AS planned_min,
  sum(delivered_min)::INTEGER AS delivered_min
FROM presence
WHERE week_start = $week_start::DATE
GROUP BY stadsdel
ORDER BY stadsdel;
