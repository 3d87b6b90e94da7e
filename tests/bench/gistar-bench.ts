import { gistarExact } from '../../server/statistics/gistar-exact';
import { queenNeighbours } from '../../server/statistics/queen-neighbours';
import { createRandom } from '../../server/statistics/random';
import { figure, type Figure } from './figure';

const SAMPLES = 5;
/** Squares along a side of the map, and how much of a processor's time 95 of 100 tests may take. */
const MAPS = [
  { side: 32, at_most: 100 },
  { side: 158, at_most: 3000 },
];
/** Offences a square, on average; the fullest has hundreds. */
const PER_SQUARE = 4;
/** Has no factor in common with the number of squares: full ones are spread over the map. */
const STRIDE = 7919;

/** How many times what the sums of products take alone the whole test may take. */
const MOST_TIMES = 3;

/** How long the exact test of Gi* takes, with a fifth of the squares cut by a border. */
export function benchGistar(): Promise<Figure[]> {
  return Promise.resolve(
    MAPS.map(({ side, at_most }) => {
      const n = side * side;
      const random = createRandom(1);
      const neighbours = queenNeighbours({
        gx: Int32Array.from({ length: n }, (_, i) => i % side),
        gy: Int32Array.from({ length: n }, (_, i) => Math.floor(i / side)),
      });
      const samples = Array.from({ length: SAMPLES }, () => {
        const x = new Float64Array(n);
        for (let offence = 0; offence < PER_SQUARE * n; offence++) {
          const at = (Math.floor(n * (random.below(1e6) / 1e6) ** 2) * STRIDE) % n;
          x[at] = x[at]! + 1;
        }
        const share = Float64Array.from(x, () => (random.below(5) === 0 ? (1 + random.below(99)) / 100 : 1));
        const begun = process.cpuUsage();
        gistarExact(x, neighbours, share);
        const { user, system } = process.cpuUsage(begun);
        return (user + system) / 1000;
      });
      return figure(`Gi* tested exactly, ${n} squares`, 'ms', samples, { at_most });
    }),
  );
}
