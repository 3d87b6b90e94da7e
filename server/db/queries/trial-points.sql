-- where and on which day offences of some kinds lay in a rectangle, and why one is not counted: 1 found by the police
-- themselves, 2 not known to the day where $is_by_day asks for that
SELECT
  x,
  y,
  strftime(day, '%Y-%m-%d') AS date,
  CASE WHEN presence_produced THEN 1 WHEN $is_by_day::BOOLEAN AND weekday IS NULL THEN 2 END::INTEGER AS reason,
  count(*)::INTEGER AS n
FROM offence
WHERE on_place_map
  AND day >= $from::DATE AND day < $to::DATE
  AND x >= $x_min::INTEGER AND x <= $x_max::INTEGER AND y >= $y_min::INTEGER AND y <= $y_max::INTEGER
  AND ($category::VARCHAR[] IS NULL OR list_contains(TRY_CAST($category::VARCHAR[] AS category_code[]), category))
GROUP BY ALL
ORDER BY ALL;
