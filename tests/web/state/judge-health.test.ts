import { describe, expect, it } from 'vitest';
import { judgeHealth, servedBy } from '../../../web/state/judge-health';

describe('what a page tells of the server', () => {
  it.each([
    [null, 'server'],
    [{ store_state: 'away' as const }, 'store'],
    [{ store_state: 'not_saved' as const }, 'saving'],
    [{ store_state: 'ok' as const }, null],
  ])('of %j: %j', (health, lost) => {
    expect(judgeHealth(health)).toBe(lost);
  });

  it('is asked for anew when other data are served, or the same with another problem', () => {
    const served = servedBy({ data_version: 'a', data_problem: null });
    expect(servedBy({ data_version: 'a', data_problem: null })).toBe(served);
    expect(servedBy({ data_version: 'b', data_problem: null })).not.toBe(served);
    expect(servedBy({ data_version: 'a', data_problem: 'offence is gone' })).not.toBe(served);
  });
});
