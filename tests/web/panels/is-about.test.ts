import { expect, it } from 'vitest';
import { isAbout } from '../../../web/panels/is-about';

it('knows which stadsdel an answer is about', () => {
  expect(isAbout('/api/presence?stadsdel=rissne&language=sv', 'rissne')).toBe(true);
  expect(isAbout('/api/presence?stadsdel=rissne&language=sv', 'duvbo')).toBe(false);
  expect(isAbout('/api/offences/by-hour?from=2025-01-01&stadsdelar=rissne,duvbo', 'rissne,duvbo')).toBe(true);
});

it('knows an answer about no stadsdel in particular', () => {
  expect(isAbout('/api/presence?language=sv', null)).toBe(true);
  expect(isAbout('/api/presence?language=sv', 'rissne')).toBe(false);
  expect(isAbout('/api/incidents?stadsdel=rissne', null)).toBe(false);
});

it('takes no answer for none', () => {
  expect(isAbout(null, null)).toBe(false);
});
