import { expect, it } from 'vitest';
import { formatText } from '../../../server/analysis/format-text';

it('writes numbers as each language does, and what rounds to zero without a sign', () => {
  expect(formatText((n) => `${n(9283)} ${n(-6.04, 1)} ${n(-0.04, 1)}`)).toEqual({
    sv: '9\u00a0283 −6 0',
    en: '9,283 −6 0',
  });
});
