import { describe, expect, it } from 'vitest';
import { History, type Step } from '../../../web/plan/history.svelte';
import { fieldsOf } from '../../../web/plan/board/block';
import { isUnchanged, restoreFields } from '../../../web/plan/restore-fields';
import { makePass } from './make-pass';

const before = fieldsOf(makePass());
const after = { ...before, stadsdel: 'duvbo', place: null };

describe('a change that is taken back', () => {
  it('goes back in what it changed, and leaves what others have changed since', () => {
    const now = { ...after, note: 'Möt föreningen', staff: 4 };
    expect(restoreFields(now, after, before)).toEqual({ ...before, note: 'Möt föreningen', staff: 4 });
  });

  it('is left where somebody has changed the same since', () => {
    expect(restoreFields({ ...after, stadsdel: 'or' }, after, before)).toBeNull();
  });

  it('knows an instant again however it is written', () => {
    const moved = { ...before, planned_from: '2026-01-09T17:00:00Z' };
    const now = { ...moved, planned_from: '2026-01-09T17:00:00.000Z' };
    expect(restoreFields(now, moved, before)?.planned_from).toBe(before.planned_from);
    expect(isUnchanged(now, moved)).toBe(true);
    expect(isUnchanged({ ...now, staff: 9 }, moved)).toBe(false);
  });
});

describe('the history of one’s own changes', () => {
  const told: string[] = [];
  const step = (what: string, can: boolean | null = true): Step => ({
    what,
    back: () => {
      told.push(`back ${what}`);
      return Promise.resolve(can);
    },
    again: () => {
      told.push(`again ${what}`);
      return Promise.resolve(can);
    },
  });

  it('is taken back and done again without end, in order, until something new is done', async () => {
    const history = new History();
    for (const what of ['a', 'b', 'c']) history.add(step(what));
    // two presses at once wait for each other
    await Promise.all([history.takeBack(), history.takeBack()]);
    expect([history.last?.what, history.next?.what]).toEqual(['a', 'b']);
    await history.redo();
    expect([history.last?.what, history.next?.what]).toEqual(['b', 'c']);
    expect(told).toEqual(['back c', 'back b', 'again b']);
    history.add(step('d'));
    expect(history.next).toBeNull();
    expect(await history.redo()).toBeNull();
  });

  it('passes by what cannot be taken back any more', async () => {
    const history = new History();
    history.add(step('a'));
    history.add(step('b', false));
    expect(await history.takeBack()).toBeNull();
    expect([history.last?.what, history.next]).toEqual(['a', null]);
  });

  it('stays to be tried again where nobody answered, in both directions', async () => {
    const history = new History();
    history.add(step('a', null));
    expect(await history.takeBack()).toBeNull();
    expect([history.last?.what, history.next]).toEqual(['a', null]);
    const again = new History();
    again.add({ ...step('b'), again: () => Promise.resolve(null) });
    await again.takeBack();
    expect(await again.redo()).toBeNull();
    expect([again.last, again.next?.what]).toEqual([null, 'b']);
  });
});
