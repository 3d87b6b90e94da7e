-- codes that the program does not know, the most common first; null for those without any
SELECT source, offence_code, n FROM quality_code ORDER BY n DESC, source, offence_code LIMIT 50;
