import { gistarExact } from '../../server/statistics/gistar-exact';
import { queenNeighbours } from '../../server/statistics/queen-neighbours';
import { createRandom } from '../../server/statistics/random';
import { sumOfDraws } from '../../server/statistics/sum-of-draws';
import { wholeCounts } from '../../server/statistics/whole-squares';
import { figure, type Figure } from './figure';

const SAMPLES = 5;
/** Squares along a side of the map. */
const SIDES = [32, 158];
const MOST_NEIGHBOURS = 9;
/** Offences a square, on average; the fullest has hundreds. */
const PER_SQUARE = 4;
/** Has no factor in common with the number of squares: full ones are spread over the map. */
const STRIDE = 7919;

/** How many times what its sums of products take alone the whole test may take. */
const MOST_TIMES = 8;

/**
 * How much of a processor's time the exact test of Gi* takes, with a fifth of the squares cut by a border, and how that is
 * to its sums of products alone, worked out in turns with it: those grow with the data, and the rest should not add much.
 */
export function benchGistar(): Promise<Figure[]> {
  return Promise.resolve(
    SIDES.flatMap((side) => {
      const n = side * side;
      const random = createRandom(1);
      const neighbours = queenNeighbours({
        gx: Int32Array.from({ length: n }, (_, i) => i % side),
        gy: Int32Array.from({ length: n }, (_, i) => Math.floor(i / side)),
      });
      const samples: number[] = [];
      const ratios: number[] = [];
      for (let i = 0; i < SAMPLES; i++) {
        const x = new Float64Array(n);
        for (let offence = 0; offence < PER_SQUARE * n; offence++) {
          const at = (Math.floor(n * (random.below(1e6) / 1e6) ** 2) * STRIDE) % n;
          x[at] = x[at]! + 1;
        }
        const share = Float64Array.from(x, () => (random.below(5) === 0 ? (1 + random.below(99)) / 100 : 1));
        const whole = processorTime(() => gistarExact(x, neighbours, share));
        const sums = processorTime(() => sumsAlone(Int32Array.from(x), share));
        samples.push(whole);
        ratios.push(whole / sums);
      }
      const name = `Gi* tested exactly, ${n} squares`;
      return [
        figure(name, 'ms', samples, null),
        figure(`${name}, to its sums of products`, '×', ratios, { at_most: MOST_TIMES }, 'median'),
      ];
    }),
  );
}

/** The ways in which neighbours can be drawn, for each count that a whole square has: what the test is made of. */
function sumsAlone(x: Int32Array, share: Float64Array): void {
  const draws = sumOfDraws(wholeCounts(x, share), MOST_NEIGHBOURS);
  for (const own of new Set(x.filter((_, i) => share[i] === 1))) draws.tails(own);
  draws.tails(null);
}

function processorTime(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
