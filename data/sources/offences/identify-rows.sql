-- Rows without an id of their own are told apart, when all their content is equal, by how many equal ones came before
-- in the same file. They are few: only they are numbered.
UPDATE offence_row SET offence_id = md5_number_lower(offence_id || chr(31) || occurrence)
FROM (
  SELECT row_id AS numbered_row, row_number() OVER (PARTITION BY file_index, offence_id ORDER BY row_id) AS occurrence
  FROM offence_row
  WHERE NOT has_id
    AND offence_id IN (SELECT offence_id FROM offence_row WHERE NOT has_id GROUP BY offence_id HAVING count(*) > 1)
)
WHERE row_id = numbered_row AND occurrence > 1;
