-- exact times at midnight that are taken for unknown ones, and all offences of the sources that have them
SELECT coalesce(sum(n), 0)::INTEGER AS n, coalesce(sum(n_of_source), 0)::INTEGER AS n_of_sources FROM midnight_heap;
