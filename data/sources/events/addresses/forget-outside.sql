-- An address of the register that lies in no stadsdel places nothing: the row stays, without a point.
UPDATE parsed_row SET x = NULL, y = NULL, lng = NULL, lat = NULL, found = NULL, is_border = false
WHERE found IS NOT NULL AND row_id NOT IN (SELECT point_id FROM point_stadsdel);
