-- rows without a point: what they say of the place in words, most exact first
CREATE OR REPLACE TEMP TABLE place_in_words AS
SELECT
  row_id,
  coalesce(by_deso.stadsdel, by_base_area.stadsdel, by_name.stadsdel, by_street.stadsdel) AS stadsdel,
  CASE
    WHEN by_deso.stadsdel IS NOT NULL OR known_deso.name IS NOT NULL THEN 'deso'
    -- a pack that lists none knows of none that it is wrong
    WHEN NOT getvariable('has_deso') AND is_deso(deso) THEN 'deso'
    WHEN coalesce(by_base_area.stadsdel, by_name.stadsdel, by_street.stadsdel) IS NOT NULL THEN 'stadsdel'
    ELSE 'none'
  END::placed_enum AS placed
FROM (FROM parsed_row WHERE x IS NULL)
LEFT JOIN named_area AS by_deso ON by_deso.kind = 'deso' AND by_deso.name = upper(trim(deso))
LEFT JOIN known_deso ON known_deso.name = upper(trim(deso))
LEFT JOIN named_area AS by_base_area ON by_base_area.kind = 'base_area' AND by_base_area.name = lower(trim(base_area))
LEFT JOIN named_area AS by_name ON by_name.kind = 'stadsdel' AND by_name.name = lower(trim(stadsdel_name))
LEFT JOIN named_area AS by_street ON by_street.kind = 'place' AND by_street.name = plain_place(street);
