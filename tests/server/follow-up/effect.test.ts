import { expect, it } from 'vitest';
import { rankControls, type Subject } from '../../../server/follow-up/choose-control';
import { estimateEffect, isBeforeHigh } from '../../../server/follow-up/estimate-effect';
import { makeRandom } from '../statistics/random';
import { areApart, countZones, whereIn, type Area } from '../../../server/follow-up/zones';

const pair = (before: number, after: number) => ({ before, after });
const place = (x: number, y = 0): Area => ({ kind: 'place', x, y });

/** A square of 1 km. */
const square = (index: number, x: number): Area => ({
  kind: 'stadsdel',
  index,
  box: [x, 0, x + 1000, 1000],
  xy: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [x, 0],
        [x + 1000, 0],
        [x + 1000, 1000],
        [x, 1000],
        [x, 0],
      ].map((corner) => [...corner]),
    ].map((r) => [r]),
  },
});

const offence = (x: number, y = 0, stadsdel = -1, period = 1) => ({ x, y, stadsdel, period });

it('sees what lies within 150 m of a place, and in the 150 m around that', () => {
  expect(whereIn(place(0), offence(150))).toBe('inside');
  expect(whereIn(place(0), offence(151))).toBe('around');
  expect(whereIn(place(0), offence(300))).toBe('around');
  expect(whereIn(place(0), offence(301))).toBeNull();
  expect(whereIn(place(0), { x: null, y: null, stadsdel: 0 })).toBeNull();
});

it('sees what lies in a stadsdel, and within 150 m of its border outside', () => {
  const area = square(0, 0);
  expect(whereIn(area, { x: null, y: null, stadsdel: 0 })).toBe('inside');
  expect(whereIn(area, offence(1150, 500, 1))).toBe('around');
  expect(whereIn(area, offence(1151, 500, 1))).toBeNull();
  // 120 m past a corner each way is 170 m from it
  expect(whereIn(area, offence(1120, 1120, 1))).toBeNull();
  expect(whereIn(area, offence(1100, 1100, 1))).toBe('around');
});

it('knows which areas lie apart with their surroundings', () => {
  expect(areApart(place(0), place(600))).toBe(false);
  expect(areApart(place(0), place(601))).toBe(true);
  expect(areApart(square(0, 0), square(1, 1300))).toBe(false);
  expect(areApart(square(0, 0), square(1, 1301))).toBe(true);
});

it('sees what lies in a drawn outline, around it, and how far outlines lie apart', () => {
  const outline = (x: number): Area => {
    const { xy, box } = square(0, x) as Extract<Area, { kind: 'stadsdel' }>;
    return { kind: 'outline', polygons: xy.coordinates, box };
  };
  expect(whereIn(outline(0), offence(500, 500))).toBe('inside');
  // in the stadsdel of the same index, and far away
  expect(whereIn(outline(0), offence(5000, 500, 0))).toBeNull();
  expect(whereIn(outline(0), offence(1150, 500))).toBe('around');
  expect(whereIn(outline(0), offence(1151, 500))).toBeNull();
  expect([areApart(outline(0), outline(1300)), areApart(outline(0), outline(1301))]).toEqual([false, true]);
  // a place reaches 150 m itself
  expect([areApart(outline(0), place(1450, 500)), areApart(place(1451, 500), outline(0))]).toEqual([false, true]);
  const within: Area = {
    kind: 'outline',
    box: [450, 450, 550, 550],
    polygons: [
      [
        [
          [450, 450],
          [550, 450],
          [550, 550],
          [450, 450],
        ],
      ],
    ],
  };
  expect([areApart(outline(0), within), areApart(within, outline(0)), areApart(place(500, 500), outline(0))]).toEqual([
    false,
    false,
    false,
  ]);
});

it('counts each offence once, and nearest to what is asked about', () => {
  // at 250 m it is around the first and in the second, whose middle is 400 m away
  const points = [
    offence(0),
    offence(250, 0, -1, 2),
    offence(450, 0, -1, 2),
    offence(650),
    offence(9000),
    offence(0, 0, -1, 0),
  ];
  expect(countZones(points, place(0), place(400))).toEqual({
    response: pair(1, 0),
    buffer: pair(0, 1),
    control: pair(0, 1),
    buffer_control: pair(1, 0),
  });
});

it('measures the area, its surroundings and both against a control', () => {
  const { expected, parts, verdict } = estimateEffect(
    { control: pair(308, 318), response: pair(207, 110), buffer_control: pair(150, 140), buffer: pair(178, 157) },
    1,
  );
  expect(expected).toBe(217);
  expect([parts?.area.wdd, parts?.buffer.wdd, parts?.together.wdd]).toEqual([-107, -11, -118]);
  expect(verdict).toBe('fewer');
});

it('reckons with a period before that is twice as long', () => {
  const zones = { control: pair(80, 40), response: pair(80, 40), buffer: pair(0, 0), buffer_control: pair(0, 0) };
  expect(estimateEffect(zones, 2)).toMatchObject({ expected: 40, verdict: 'chance', parts: { area: { wdd: 0 } } });
});

it('says nothing of too few', () => {
  const none = { buffer: pair(0, 0), buffer_control: pair(0, 0) };
  expect(estimateEffect({ ...none, response: pair(9, 50), control: pair(50, 50) }, 1).verdict).toBeNull();
  expect(estimateEffect({ ...none, response: pair(50, 50), control: pair(9, 9) }, 1).verdict).toBeNull();
  // 20 − (29 − 13) = 4 to expect
  expect(estimateEffect({ ...none, response: pair(20, 20), control: pair(29, 13) }, 1)).toMatchObject({
    expected: 4,
    verdict: null,
  });
  expect(estimateEffect({ ...none, response: pair(20, 20), control: pair(29, 14) }, 1).verdict).toBe('chance');
});

it('compares changes in per cent where the two are unlike in size', () => {
  const none = { buffer: pair(0, 0), buffer_control: pair(0, 0) };
  const alike = estimateEffect({ ...none, response: pair(148, 100), control: pair(100, 100) }, 1);
  expect([alike.is_ratio, alike.expected]).toEqual([false, 148]);
  // both fell by a fifth: 150 of 1.5 times as many is no difference
  const unlike = estimateEffect({ ...none, response: pair(150, 120), control: pair(100, 80) }, 1);
  expect(unlike).toMatchObject({ is_ratio: true, expected: 120, verdict: 'chance' });
  expect(unlike.parts?.together.wdd).toBeCloseTo(0, 9);
  // a period before that is twice as long says the same
  const long = estimateEffect({ ...none, response: pair(300, 120), control: pair(200, 80) }, 2);
  expect([long.is_ratio, long.expected]).toEqual([true, 120]);
  // surroundings of another size are enough
  const around = { buffer: pair(300, 240), buffer_control: pair(50, 40) };
  expect(estimateEffect({ ...around, response: pair(100, 80), control: pair(100, 80) }, 1).is_ratio).toBe(true);
});

it.each([
  [1000, 400],
  [400, 1000],
  [300, 250],
  [1000, 700],
  [60, 20],
])('gives few verdicts in towns where nothing was done: %i against %i, both a fifth fewer', (response, control) => {
  const { poisson } = makeRandom(11);
  const draw = (mean: number) => pair(poisson(mean), poisson(0.8 * mean));
  let verdicts = 0;
  for (let town = 0; town < 1000; town++) {
    const zones = {
      response: draw(response),
      control: draw(control),
      buffer: draw(response / 4),
      buffer_control: draw(control / 4),
    };
    const { verdict } = estimateEffect(zones, 1);
    if (verdict === 'fewer' || verdict === 'more') verdicts++;
  }
  // 5 %, and three standard deviations of a thousand runs
  expect(verdicts / 1000).toBeLessThanOrEqual(0.07);
});

it('sees a fall of a third against an unlike control that fell by a fifth', () => {
  const none = { buffer: pair(0, 0), buffer_control: pair(0, 0) };
  expect(estimateEffect({ ...none, response: pair(1000, 600), control: pair(400, 320) }, 1).verdict).toBe('fewer');
});

it('knows a period that is too high to be usual', () => {
  // a quarter of 100 is 25, and two standard deviations above it 35
  expect(isBeforeHigh(35, 100, 0.25)).toBe(false);
  expect(isBeforeHigh(36, 100, 0.25)).toBe(true);
  expect([isBeforeHigh(2, 0, 0.25), isBeforeHigh(3, 0, 0.25)]).toEqual([false, true]);
});

it('compares with the one most alike that lies apart', () => {
  const subject = (code: string, x: number): Subject => ({ kind: 'place', code, name: code, area: place(x) });
  const [a, near, alike, unlike] = [
    subject('a', 0),
    subject('near', 500),
    subject('alike', 2000),
    subject('unlike', 4000),
  ];
  const points = [
    ...Array.from({ length: 10 }, () => offence(0)),
    ...Array.from({ length: 10 }, () => offence(500)),
    ...Array.from({ length: 8 }, () => offence(2000)),
    offence(4000),
  ];
  expect(rankControls(a, [a, unlike, near, alike], points)[0]).toMatchObject({
    control: { code: 'alike' },
    isApart: true,
    n_response: 10,
    n_control: 8,
  });
  // as many in it, but three times as many with its surroundings
  const busy = [...points, ...Array.from({ length: 30 }, () => offence(2200))];
  const quiet = subject('quiet', 6000);
  const withQuiet = [...busy, ...Array.from({ length: 6 }, () => offence(6000))];
  expect(rankControls(a, [a, alike, quiet], withQuiet)[0]).toMatchObject({ control: { code: 'quiet' } });
  expect(rankControls(a, [a, near], points)[0]).toMatchObject({ control: { code: 'near' }, isApart: false });
  expect(rankControls(a, [a], points)).toEqual([]);
  // where something was done too is no picture of what would have been
  const treated = ({ code }: Subject) => code === 'alike';
  expect(rankControls(a, [unlike, alike], points, treated).map(({ control }) => control.code)).toEqual([
    'unlike',
    'alike',
  ]);
});
