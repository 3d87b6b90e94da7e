import { describe, expect, it } from 'vitest';
import { runInWorker } from '../../../server/analysis/worker/run-in-worker';

const BREAKS = { distance_breaks_m: [0, 50], time_breaks_days: [0, 4, 100], metric: 'manhattan' as const };

/** Six events whose table is in METHODS 8.1: three near in place and time, four near in place only. */
const six = {
  x: Float64Array.of(0, 10, 0, 300, 310, 0),
  y: Float64Array.of(0, 0, 20, 300, 300, 5),
  day: Float64Array.of(0, 1, 3, 2, 10, 12),
};

/** So many that it takes minutes. */
function endless() {
  const spread = (step: number) => Float64Array.from({ length: 4000 }, (_, i) => (i * step) % 997);
  const options = { ...BREAKS, distance_breaks_m: [0, 1000], permutations: 1_000_000, seed: 1 };
  return { x: spread(7), y: spread(13), day: spread(31), options };
}

describe('the worker', () => {
  it('gives the figures that the task gives', async () => {
    const table = await runInWorker('near_repeat', { ...six, options: { ...BREAKS, permutations: 99, seed: 1 } });
    if (!table.computable) throw new Error(table.reason);
    expect([...table.n_pairs]).toEqual([3, 4]);
    expect(table.expected[0]).toBeCloseTo(3.266667, 6);
    expect(table.ratio[0]).toBeCloseTo(0.918367, 6);
  });

  it('tells how far it has come, and stops at once when asked', async () => {
    const asked = new AbortController();
    const shares: number[] = [];
    const running = runInWorker('near_repeat', endless(), {
      signal: asked.signal,
      onProgress: (share) => {
        shares.push(share);
        asked.abort();
      },
    });
    await expect(running).rejects.toThrow(/abort/i);
    expect(shares).toHaveLength(1);
    expect(shares[0]).toBeGreaterThan(0);
  });

  it('never begins what is no longer asked for', async () => {
    const first = new AbortController();
    const second = new AbortController();
    const running = runInWorker('near_repeat', endless(), { signal: first.signal });
    const waiting = runInWorker('near_repeat', endless(), { signal: second.signal });
    second.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
    first.abort();
    await expect(running).rejects.toThrow(/abort/i);
    await expect(runInWorker('near_repeat', endless(), { signal: first.signal })).rejects.toThrow(/abort/i);
  });

  it('says what was wrong with a task, and goes on with the next', async () => {
    const wrong = runInWorker('near_repeat', {
      ...six,
      day: new Float64Array(2),
      options: { ...BREAKS, permutations: 9, seed: 1 },
    });
    const cells = { gx: Int32Array.of(0), gy: Int32Array.of(0) };
    const ground = { cells, cell_size: 100, area: Float64Array.of(1) };
    const right = runInWorker('dbscan', { x: six.x, y: six.y, ground, seed: 1 });
    await expect(wrong).rejects.toThrow('day: got 2 values, expected 6 as in x');
    expect(await right).toEqual({ computable: false, reason: 'too_few' });
  });
});
