import { describe, expect, it } from 'vitest';
import { blockOf } from '../../../web/plan/board/block';
import { keepSame, sameList } from '../../../web/plan/same-as-before';
import { makePass } from './make-pass';

describe('what is asked for again', () => {
  const known = makePass();

  it('is the pass that was here, where nobody has changed it', () => {
    expect(keepSame([known], [makePass()])[0]).toBe(known);
  });

  it('is a new one where somebody has, or where the reader may do something else with it', () => {
    const changed = makePass({ revision: known.revision + 1 });
    expect(keepSame([known], [changed])[0]).toBe(changed);
    const locked = makePass({ may_change: !known.may_change });
    expect(keepSame([known], [locked])[0]).toBe(locked);
    expect(keepSame([], [changed])[0]).toBe(changed);
  });

  it('is the same list where it has the same things in the same order', () => {
    const list = [1, 2];
    expect(sameList(list, [1, 2])).toBe(list);
    expect(sameList(list, [2, 1])).toEqual([2, 1]);
    expect(sameList(list, [1])).toEqual([1]);
  });

  it('is the same block on the board, until another week is shown', () => {
    const block = blockOf(known, '2026-01-05', 'Europe/Stockholm');
    expect(blockOf(known, '2026-01-05', 'Europe/Stockholm')).toBe(block);
    expect(blockOf(known, '2025-12-29', 'Europe/Stockholm').span.from).toBe(block.span.from + 7 * 1440);
  });
});
