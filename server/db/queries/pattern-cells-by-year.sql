-- the same as pattern-cells of all the data, per year
SELECT year, list(slot) AS slot, list(n) AS n
FROM (
  SELECT
    year(day)::INTEGER AS year,
    (y - $y_min::INTEGER) // $cell_size::INTEGER * $columns::INTEGER + (x - $x_min::INTEGER) // $cell_size::INTEGER AS slot,
    count(*)::INTEGER AS n
  FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
  WHERE on_place_map
    AND ($presence_produced::BOOLEAN OR NOT presence_produced)
    AND x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
  GROUP BY ALL
)
GROUP BY year
ORDER BY year;
