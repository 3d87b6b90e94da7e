import { expect, it } from 'vitest';
import { isAbout } from '../../../web/panels/is-about';

it('knows which stadsdel an answer is about', () => {
  expect(isAbout('/api/presence/by-week?stadsdel=rissne', ['rissne'])).toBe(true);
  expect(isAbout('/api/presence/by-week?stadsdel=rissne', ['duvbo'])).toBe(false);
});

it('knows several stadsdelar, repeated or joined by commas', () => {
  expect(isAbout('/api/offences/by-hour?stadsdel=rissne&stadsdel=duvbo', ['rissne', 'duvbo'])).toBe(true);
  expect(isAbout('/api/offences/by-hour?stadsdel=rissne%2Cduvbo', ['rissne', 'duvbo'])).toBe(true);
  expect(isAbout('/api/offences/by-hour?stadsdel=rissne&stadsdel=duvbo', ['rissne'])).toBe(false);
});

it('knows an answer about no stadsdel in particular', () => {
  expect(isAbout('/api/presence/by-week', [])).toBe(true);
  expect(isAbout('/api/presence/by-week', ['rissne'])).toBe(false);
  expect(isAbout('/api/incidents?stadsdel=rissne', [])).toBe(false);
});

it('takes no answer for none', () => {
  expect(isAbout(null, [])).toBe(false);
});
