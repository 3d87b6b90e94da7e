-- Points inside the extent yet in no stadsdel.
UPDATE parsed_row SET reason = 'outside_municipality'
WHERE reason IS NULL AND x IS NOT NULL AND row_id NOT IN (SELECT point_id FROM point_stadsdel);
