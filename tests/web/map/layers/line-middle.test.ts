import { expect, it } from 'vitest';
import { lineMiddle } from '../../../../web/map/layers/streets/line-middle';

it('is half way along a line, however its corners lie', () => {
  // at 60° a degree of longitude is half as long as one of latitude: 2 along, then 3 up
  const [lng, lat] = lineMiddle([
    [18, 60],
    [22, 60],
    [22, 63],
  ]);
  expect(lng).toBeCloseTo(22, 10);
  expect(lat).toBeCloseTo(60.5, 10);
  expect(lineMiddle([[18, 60]])).toEqual([18, 60]);
  expect(
    lineMiddle([
      [18, 60],
      [18, 60],
    ]),
  ).toEqual([18, 60]);
});
