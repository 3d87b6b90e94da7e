-- the weeks that have passes, by their Monday
SELECT DISTINCT week_start::VARCHAR AS week_start FROM presence ORDER BY week_start;
