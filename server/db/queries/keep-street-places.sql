-- keeps which place between the streets each of some points is: three lists of equal length
INSERT INTO street_place
SELECT unnest($x::INTEGER[]), unnest($y::INTEGER[]), unnest($place::INTEGER[]);
