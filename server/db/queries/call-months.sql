-- months that have any call for service: one without is a month that nobody has delivered
SELECT strftime(day, '%Y-%m') AS month, count(*)::INTEGER AS n
FROM service_call
GROUP BY month
ORDER BY month;
