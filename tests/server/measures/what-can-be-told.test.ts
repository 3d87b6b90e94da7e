import { expect, it } from 'vitest';
import { estimateRegression } from '../../../server/measures/estimate-regression';
import { leastSeen } from '../../../server/measures/least-seen';

const still = (before: number) => ({ before, after: 0 });

it('pulls the worst of places towards what is usual', () => {
  // the counts of METHODS 10.1: mean 3, variance 15.7778, shape 0.704348: 12 is to be 10.29
  const found = estimateRegression(12, [3, 0, 1, 7, 2, 0, 0, 5, 0])!;
  expect(found.n_usual).toBe(10.3);
  expect(found.sentence.en).toMatch(/^The place was chosen since .* of 12 reported offences before, about 2 are to go/);
});

it('says nothing of a place that does not stand out, or among too few', () => {
  expect(estimateRegression(1, [3, 0, 1, 7, 2, 0, 0, 5, 0])).toBeNull();
  expect(estimateRegression(12, [3, 0, 1])).toBeNull();
});

it('sees a smaller fall the more there is to see it by, and none where there is too little', () => {
  const of = (n: number) =>
    leastSeen({ response: still(n), control: still(n), buffer: still(0), buffer_control: still(0) }, 1).fall_pct;
  // changes in per cent: ln(20 / 40) is 1.96 times √(1/40 + 1/20 + 1/40 + 1/40)
  expect([of(9), of(40), of(400)]).toEqual([null, 50, 18]);
  // what is around is weighed as well, and hides a small place
  expect(
    leastSeen({ response: still(20), control: still(20), buffer: still(900), buffer_control: still(900) }, 1).fall_pct,
  ).toBeNull();
});
