-- Graffiti and damage that one source has entered on one date at one place (100 m square, else DeSO, else stadsdel) in
-- a number that a single day hardly gives: perhaps one report of many old offences.
CREATE OR REPLACE TEMP TABLE batch_group AS
SELECT source, category, entered_on, place
FROM (
  SELECT source, category, coalesce(reported_on, occurred_from::DATE) AS entered_on, batch_place(x, y, deso, stadsdel) AS place
  FROM all_row WHERE category IN ('graffiti', 'criminal_damage')
)
WHERE place IS NOT NULL
GROUP BY ALL
HAVING count(*) >= 10;
