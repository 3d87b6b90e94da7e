-- offences per quarter, stadsdel (NULL for none) and category, as they are published: of whole quarters alone
SELECT
  (year(day) || '-Q' || quarter(day))::VARCHAR AS quarter,
  stadsdel::VARCHAR AS stadsdel,
  category::VARCHAR AS category,
  count(*)::INTEGER AS n
FROM offence
WHERE day >= $from::DATE AND day < $to::DATE
GROUP BY ALL;
