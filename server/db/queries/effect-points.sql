-- where the offences were of a period (2), of the one before that it is held against (1) and of the time before both that
-- says what is usual (0), as lists in no order: only what can be met by being there. stadsdel is its place in the list, -1
-- for none; x and y are NULL where the place is not known well enough. What takes no part is counted for the two periods:
-- the first reason counts
SELECT
  coalesce(list(x) FILTER (reason IS NULL), []) AS x,
  coalesce(list(y) FILTER (reason IS NULL), []) AS y,
  coalesce(list(coalesce(list_position($stadsdelar::VARCHAR[], stadsdel::VARCHAR), 0) - 1) FILTER (reason IS NULL), [])
    AS stadsdel,
  coalesce(list(period) FILTER (reason IS NULL), []) AS period,
  count(*) FILTER (reason = 1 AND period > 0)::INTEGER AS n_presence_produced,
  count(*) FILTER (reason = 2 AND period > 0)::INTEGER AS n_not_for_map
FROM (
  SELECT
    x,
    y,
    stadsdel,
    CASE
      WHEN day >= $from::DATE AND day < $to::DATE THEN 2
      WHEN day >= $before_from::DATE AND day < $before_to::DATE THEN 1
      WHEN day >= $usual_from::DATE AND day < $before_from::DATE THEN 0
    END::TINYINT AS period,
    CASE
      WHEN presence_produced THEN 1
      WHEN NOT on_place_map THEN 2
    END AS reason
  FROM offence
  WHERE day >= $usual_from::DATE AND day < $to::DATE
    AND ($category::VARCHAR[] IS NULL OR list_contains(TRY_CAST($category::VARCHAR[] AS category_code[]), category))
)
WHERE period IS NOT NULL;
