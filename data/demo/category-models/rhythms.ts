/** Rhythms and shares of placing that several categories have: per month, per weekday, and as `placed_pct`. */
export const FLAT = [8, 7.5, 8.2, 8.2, 8.8, 8.8, 7.6, 8.6, 8.8, 8.8, 8.3, 8.4];
export const SUMMER = [3, 3, 6, 8, 11, 12, 12, 15, 12, 9, 5, 3];
export const EVEN = [14, 14, 14, 14, 15, 15, 14];
export const PLACED = [61, 32, 4, 1, 2] as const;
export const AT_HOME = [12, 6, 46, 6, 30] as const;
