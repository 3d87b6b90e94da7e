import { describe, expect, it } from 'vitest';
import { date, instant } from '../../../server/contract/fields';
import { strict } from '../../../server/contract/strict';
import { describeIssue } from '../../../server/http/describe-issue';

const schema = strict({ to: date, at: instant });
const FITS = { to: '2026-01-05', at: '2026-01-05T17:00:00Z' };

describe('what is said of a day or an instant that does not fit', () => {
  it.each([undefined, null, 5, '2026-13-01', '5/1'])('names the form that it should have: %s', (value) => {
    const [day] = schema.safeParse({ ...FITS, to: value }).error?.issues ?? [];
    expect(describeIssue(day)).toEqual({ sv: 'ett datum som 2026-01-05', en: 'a date such as 2026-01-05' });
    const [moment] = schema.safeParse({ ...FITS, at: value }).error?.issues ?? [];
    expect(describeIssue(moment).sv).toBe('en tidpunkt i UTC som 2026-01-05T17:00:00Z');
  });
});
