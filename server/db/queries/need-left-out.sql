-- offences of the period, why some take no part in the need for presence (the first reason counts), and the cap of weights
SELECT
  count(*) FILTER (reason = 1)::INTEGER AS n_presence_produced,
  count(*) FILTER (reason = 2)::INTEGER AS n_not_for_map,
  count(*) FILTER (reason = 3)::INTEGER AS n_without_stadsdel,
  quantile_cont(harm_weight, $cap_quantile::DOUBLE) FILTER (reason IS NULL)::DOUBLE AS cap
FROM (
  SELECT
    harm_weight,
    CASE
      WHEN presence_produced THEN 1
      WHEN NOT on_place_map THEN 2
      WHEN stadsdel IS NULL THEN 3
    END AS reason
  FROM offence
  WHERE day >= $from::DATE AND day < $to::DATE
);
