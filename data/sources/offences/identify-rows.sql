-- The id of every row: of its own id, or of its content and how many equal rows came before in the same file.
CREATE OR REPLACE TEMP TABLE identified AS
WITH
  hashed AS (
    SELECT *, md5_number_lower($source || chr(31) || key) AS hash FROM offence_row
  ),
  -- equal rows are few: only they are numbered
  equal_hash AS (
    SELECT hash FROM hashed WHERE NOT has_id GROUP BY hash HAVING count(*) > 1
  ),
  numbered AS (
    SELECT row_id, row_number() OVER (PARTITION BY file_index, hash ORDER BY row_id) AS occurrence
    FROM hashed WHERE hash IN (FROM equal_hash)
  )
SELECT hashed.* EXCLUDE (key, has_id, hash),
  CASE WHEN has_id OR occurrence IS NULL OR occurrence = 1 THEN hash
    ELSE md5_number_lower($source || chr(31) || key || chr(31) || occurrence) END AS offence_id
FROM hashed LEFT JOIN numbered USING (row_id);
