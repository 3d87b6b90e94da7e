-- Rows without coordinates whose address the register knows get its point; the border test of points settles their stadsdel.
UPDATE parsed_row
SET
  x = found_address.x,
  y = found_address.y,
  lng = found_address.lng,
  lat = found_address.lat,
  found = found_address.placed::placed_enum,
  is_border = true
FROM found_address
WHERE reason IS NULL
  AND parsed_row.x IS NULL
  AND parsed_row.street = found_address.street
  AND coalesce(parsed_row.house_number, '') = found_address.house_number;
