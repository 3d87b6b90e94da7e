-- What the rows of the files mean for those that are there. A row is the same offence when its id is.

-- rows that come more than once in the files: the last that stands with an id of its own, else the first
CREATE OR REPLACE TEMP TABLE dropped AS
WITH repeated AS (
  SELECT offence_id, CASE WHEN bool_or(has_id) THEN max(row_id) ELSE min(row_id) END AS kept
  FROM offence_row GROUP BY offence_id HAVING count(*) > 1
)
SELECT row_id FROM offence_row JOIN repeated USING (offence_id) WHERE row_id <> kept;

-- rows that are there already, and whether they say the same
CREATE OR REPLACE TEMP TABLE met AS
SELECT
  new.row_id,
  new.offence_id,
  -- a row without an id is another by all that the file says of it: it can only have been placed since, by its address
  (new.has_id OR old.x IS NULL AND new.x IS NOT NULL) AND (
    new.offence_code IS DISTINCT FROM old.offence_code OR new.category::VARCHAR <> old.category
    OR new.occurred_from <> old.occurred_from OR new.occurred_to <> old.occurred_to
    OR new.reported_on IS DISTINCT FROM old.reported_on OR new.placed::VARCHAR <> old.placed
    OR new.x IS DISTINCT FROM old.x OR new.y IS DISTINCT FROM old.y
    OR new.stadsdel::VARCHAR IS DISTINCT FROM old.stadsdel OR new.deso IS DISTINCT FROM old.deso
    OR new.place_type::VARCHAR <> old.place_type) AS is_changed
FROM offence_row AS new
JOIN old_row AS old USING (offence_id)
WHERE new.row_id NOT IN (SELECT row_id FROM dropped);

-- rows of this source in the period of the files that the files do not have
CREATE OR REPLACE TEMP TABLE missing AS
SELECT offence_id, category, stadsdel, occurred_from::DATE AS day
FROM old_row ANTI JOIN offence_row USING (offence_id)
WHERE source = getvariable('import_source')
  AND occurred_from::DATE BETWEEN getvariable('period_from')::DATE AND getvariable('period_to')::DATE;
