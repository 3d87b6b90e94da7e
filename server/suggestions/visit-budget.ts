/** What a shift has to spend on visits. */
interface Shift {
  teams: number;
  shift_min: number;
  /** how much of it no other task takes */
  uncommitted_share: number;
  visit_min: number;
  mean_travel_min: number;
}

/** Team-minutes, and how many visits with the way to them they give (METHODS 15, step 1). */
export function visitBudget({ teams, shift_min, uncommitted_share, visit_min, mean_travel_min }: Shift) {
  const budget_min = teams * shift_min * uncommitted_share;
  // a hair's breadth, so that what divides evenly is not lost to rounding
  return { budget_min, n_visits: Math.floor(budget_min / (visit_min + mean_travel_min) + 1e-9) };
}
