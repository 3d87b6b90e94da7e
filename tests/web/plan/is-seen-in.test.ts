import { expect, it } from 'vitest';
import { isSeenIn } from '../../../web/plan/is-seen-in';

const change = (topic: 'pass' | 'template' | 'suggestion' | 'visit', scope: string | null) => ({
  topic,
  id: null,
  scope,
  revision: 1,
});

it('is every change of a pass of that week, or of nobody knows which', () => {
  expect(isSeenIn('2026-01-05', change('pass', '2026-01-05'))).toBe(true);
  expect(isSeenIn('2026-01-05', change('pass', null))).toBe(true);
});

it('is no change of another week, and none of what the week does not show', () => {
  expect(isSeenIn('2026-01-05', change('pass', '2026-01-12'))).toBe(false);
  expect(isSeenIn('2026-01-05', change('visit', '2026-01-05'))).toBe(false);
  expect(isSeenIn('2026-01-05', change('template', null))).toBe(false);
});
