-- sets at which place between the streets each offence of the map lies
UPDATE offence
SET street_place = kept.place
FROM street_place AS kept
WHERE kept.x = offence.x AND kept.y = offence.y;
