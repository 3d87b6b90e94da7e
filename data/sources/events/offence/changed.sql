new.offence_code IS DISTINCT FROM old.offence_code
OR new.category::VARCHAR <> old.category
OR new.occurred_from <> old.occurred_from
OR new.occurred_to <> old.occurred_to
OR new.reported_on IS DISTINCT FROM old.reported_on
OR new.placed::VARCHAR <> old.placed
OR new.x IS DISTINCT FROM old.x
OR new.y IS DISTINCT FROM old.y
OR new.stadsdel::VARCHAR IS DISTINCT FROM old.stadsdel
OR new.deso IS DISTINCT FROM old.deso
OR new.place_type::VARCHAR <> old.place_type
