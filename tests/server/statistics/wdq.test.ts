import { expect, it } from 'vitest';
import { wdq } from '../../../server/statistics/wdq';

const pair = (before: number, after: number) => ({ before, after });

// the examples of POP Center guide 10, Appendix B and C, recomputed by hand
it.each([
  [pair(100, 60), pair(50, 45), pair(500, 480), 0.083333],
  [pair(100, 60), pair(50, 60), pair(500, 500), -0.25],
  [pair(100, 60), pair(50, 95), pair(500, 500), -1.125],
  [pair(207, 110), pair(178, 157), pair(308, 318), 0.258186],
])('is what %o with %o around it against %o gives', (response, buffer, control, expected) => {
  const found = wdq(response, buffer, control);
  expect(found.computable && found.wdq).toBeCloseTo(expected, 6);
});

it('says nothing where the area did not fall, or nothing happened in the control', () => {
  expect(wdq(pair(100, 100), pair(50, 10), pair(500, 500))).toMatchObject({ computable: false });
  expect(wdq(pair(100, 60), pair(50, 10), pair(0, 500))).toMatchObject({ computable: false, reason: 'empty' });
});
