-- Graffiti and damage that one source has entered on one date at one place (100 m square, else DeSO, else stadsdel) in
-- a number that a single day hardly gives: perhaps one report of many old offences. Ten at least, and six standard
-- deviations (Poisson) over what the place has on a day: with 0.1 a day chance gives ten on 1 day of 4·10¹⁶, and where
-- a whole stadsdel has five a day it takes nineteen, 1 day of 700,000, so that none is marked for having looked at every day
-- of every place.
CREATE OR REPLACE TEMP TABLE batch_group AS
WITH
  entered AS (
    SELECT
      source,
      category,
      batch_entered_on(reported_on, occurred_from, occurred_to) AS entered_on,
      batch_place(x, y, deso, stadsdel) AS place
    FROM all_row
    WHERE category IN ('graffiti', 'criminal_damage')
  ),
  -- a file of a few days does not tell what is usual: as if it were of a year
  span AS (
    SELECT source, greatest(365, max(entered_on) - min(entered_on) + 1) AS days FROM entered GROUP BY source
  ),
  per_day AS (
    SELECT source, category, entered_on, place, count(*) AS n
    FROM entered
    WHERE entered_on IS NOT NULL AND place IS NOT NULL
    GROUP BY ALL
  ),
  -- what the place has on the other days
  usual AS (
    SELECT *, (sum(n) OVER (PARTITION BY source, category, place) - n) / days AS mean
    FROM per_day JOIN span USING (source)
  )
SELECT source, category, entered_on, place
FROM usual
WHERE n >= 10 AND n >= mean + 6 * sqrt(mean);
