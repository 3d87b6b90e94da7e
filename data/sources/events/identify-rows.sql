-- Rows without an id of their own are told apart, when all their content is equal, by how many equal ones came before
-- in the same file. They are few: only they are numbered.
UPDATE event_row SET event_id = md5_number_lower(event_id || chr(31) || occurrence)
FROM (
  SELECT row_id AS numbered_row, row_number() OVER (PARTITION BY file_index, event_id ORDER BY row_id) AS occurrence
  FROM event_row
  WHERE NOT has_id
    AND event_id IN (SELECT event_id FROM event_row WHERE NOT has_id GROUP BY event_id HAVING count(*) > 1)
)
WHERE row_id = numbered_row AND occurrence > 1;
