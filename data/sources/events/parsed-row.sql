CREATE OR REPLACE TEMP TABLE parsed_row (
  row_id BIGINT, file_index INTEGER, row_index BIGINT,
  id VARCHAR, offence_code VARCHAR, word VARCHAR,
  occurred_from TIMESTAMP, occurred_to TIMESTAMP, reported_on DATE, number INTEGER,
  x INTEGER, y INTEGER, lng DOUBLE, lat DOUBLE,
  stadsdel stadsdel_enum, is_border BOOLEAN,
  deso VARCHAR, base_area VARCHAR, stadsdel_name VARCHAR, street VARCHAR, house_number VARCHAR, place_type_word VARCHAR,
  priority VARCHAR, outcome VARCHAR, origin VARCHAR,
  reason VARCHAR, emptied INTEGER,
  -- the precision of a point that the register of addresses gave; NULL where the point is the file's own
  found placed_enum
);
