new.category::VARCHAR <> old.category
OR new.priority IS DISTINCT FROM old.priority
OR new.outcome <> old.outcome
OR new.origin <> old.origin
OR new.occurred_from <> old.occurred_from
OR new.occurred_to <> old.occurred_to
OR new.placed::VARCHAR <> old.placed
OR new.x IS DISTINCT FROM old.x
OR new.y IS DISTINCT FROM old.y
OR new.stadsdel::VARCHAR IS DISTINCT FROM old.stadsdel
OR new.deso IS DISTINCT FROM old.deso
