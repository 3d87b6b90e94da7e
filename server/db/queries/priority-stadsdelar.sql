-- offences of a period and of the one before it, by stadsdel and hour (null when not known), but for what the presence of the
-- police produces; how many of the later ones have a published weight, and the sum of these
SELECT
  stadsdel::VARCHAR AS stadsdel,
  hour,
  (count(*) FILTER (day >= $from::DATE))::INTEGER AS n,
  (count(*) FILTER (day < $from::DATE))::INTEGER AS n_before,
  (count(*) FILTER (day >= $from::DATE AND is_weighted))::INTEGER AS n_weighted,
  coalesce(sum(harm_weight) FILTER (day >= $from::DATE AND is_weighted), 0)::DOUBLE AS harm
FROM offence
WHERE NOT presence_produced AND stadsdel IS NOT NULL AND day >= $before_from::DATE AND day < $to::DATE
GROUP BY ALL
ORDER BY ALL;
