-- Rows whose id the table has already (`old_row`), or that an earlier row of the files has.
CREATE OR REPLACE TEMP TABLE dropped AS
WITH
  -- ids that come more than once, with the row that is kept
  repeated AS (
    SELECT offence_id, min(row_id) AS kept FROM offence_row GROUP BY offence_id HAVING count(*) > 1
  )
SELECT row_id FROM offence_row JOIN repeated USING (offence_id) WHERE row_id <> kept
UNION
SELECT row_id FROM offence_row SEMI JOIN old_row USING (offence_id);
