import { describe, expect, it } from 'vitest';
import { whyEnded } from '../../../web/state/why-ended';

const nobody = (ended: Parameters<typeof whyEnded>[2]) => ({ user: null, ended });

describe('why a session ended', () => {
  it('is what the server says, or that the time has run out', () => {
    expect(whyEnded(nobody('disabled'), true, null)).toBe('disabled');
    expect(whyEnded(nobody('over'), true, null)).toBe('over');
    expect(whyEnded(nobody(null), true, null)).toBe('over');
  });

  it('stays told when several questions are refused at once, and each asks who is signed in', () => {
    const first = whyEnded(nobody('over'), true, null);
    expect(whyEnded(nobody('over'), false, first)).toBe('over');
  });

  it('is told on a second page of the browser, after the first has forgotten who it was', () => {
    expect(whyEnded(nobody('elsewhere'), false, null)).toBe('elsewhere');
  });

  it('is nothing to who comes for the first time, has signed out, or is signed in', () => {
    expect(whyEnded(nobody(null), false, null)).toBeNull();
    expect(whyEnded(nobody('over'), false, null)).toBeNull();
    const user = {
      user_id: 'u',
      name: 'Anna',
      email: 'a@example.org',
      role: 'police' as const,
      actors: [],
      unit: null,
    };
    expect(whyEnded({ user, ended: null }, true, 'disabled')).toBeNull();
  });
});
