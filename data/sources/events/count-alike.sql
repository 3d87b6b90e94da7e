-- how many of the new rows have a fellow among those that are missing from the files: of the same kind, on the same day
-- and in the same stadsdel. In another layout, or read in another way, they may be the same offences
WITH
  fresh AS (
    SELECT category::VARCHAR AS category, stadsdel::VARCHAR AS stadsdel, occurred_from::DATE AS day, count(*) AS n
    FROM event_row ANTI JOIN old_row USING (event_id) GROUP BY ALL
  ),
  there AS (SELECT category, stadsdel, day, count(*) AS n FROM missing GROUP BY ALL)
SELECT
  coalesce(sum(least(fresh.n, there.n)), 0)::INTEGER AS alike,
  (SELECT coalesce(sum(n), 0) FROM fresh)::INTEGER AS fresh
FROM fresh
JOIN there ON there.category = fresh.category AND there.day = fresh.day AND there.stadsdel IS NOT DISTINCT FROM fresh.stadsdel;
