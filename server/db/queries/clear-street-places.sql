-- throws away what has been kept: it has been set, or whoever began has left
DELETE FROM street_place;
