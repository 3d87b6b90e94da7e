-- what residents have answered of stadsdelar and places, the latest year of each question from each source
SELECT source, about, code, question, year, share, n
FROM survey
WHERE about <> 'municipality'
QUALIFY year = max(year) OVER (PARTITION BY source, about, code, question)
ORDER BY ALL;
