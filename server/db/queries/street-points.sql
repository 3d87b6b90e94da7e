-- where offences lie, each point once: how many in the period and in all the data, as text in no order: x,y,n,n_all;…
SELECT
  string_agg(x || ',' || y || ',' || n || ',' || n_all, ';') FILTER (x IS NOT NULL) AS packed,
  coalesce(sum(n), 0)::INTEGER AS n,
  coalesce(sum(n) FILTER (x IS NULL), 0)::INTEGER AS n_not_placed,
  coalesce(sum(n_presence_produced), 0)::INTEGER AS n_presence_produced
FROM (
  SELECT
    CASE WHEN on_place_map THEN x END AS x,
    CASE WHEN on_place_map THEN y END AS y,
    count(*) FILTER (day >= $from::DATE AND day < $to::DATE) AS n,
    count(*) FILTER (day >= $from::DATE AND day < $to::DATE AND presence_produced) AS n_presence_produced,
    count(*) AS n_all
  FROM offence_under($category, $place_type, $weekday, $hour, $stadsdel)
  GROUP BY ALL
);
