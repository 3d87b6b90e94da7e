import { VOICES, type Voice } from '../../data/terms/voice';

/** Weights as whole per cent of their sum, which add up to 100. */
export function weightShares(weights: readonly number[]): Record<Voice, number> {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (100 * weight) / sum));
  const whole = exact.map(Math.floor);
  // what rounding has taken goes to those that lost most
  const byLoss = [...exact.keys()].sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!));
  const missing = sum === 0 ? 0 : 100 - whole.reduce((a, b) => a + b, 0);
  for (const i of byLoss.slice(0, missing)) whole[i]!++;
  return Object.fromEntries(VOICES.map((voice, i) => [voice, whole[i]!])) as Record<Voice, number>;
}
