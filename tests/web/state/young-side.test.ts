import { describe, expect, it } from 'vitest';
import { formatUrl, parseUrl } from '../../../web/state/url';
import { DEFAULT_VIEW } from '../../../web/state/view';
import { everySide, youngSide } from '../../../web/state/young-side';

describe('the side of children and young people', () => {
  it('is one switch, and stands in the address', () => {
    const on = { ...DEFAULT_VIEW, ...youngSide(DEFAULT_VIEW) };
    expect(formatUrl(on)).toBe(
      '/arbete/lagesbild?categories=against_young&layers=grid,prioritised,environment&environment=schools,playgrounds&side=young',
    );
    expect(parseUrl(formatUrl(on)).view).toEqual(on);
  });

  it('is taken back, and leaves what else was chosen', () => {
    const filter = { ...DEFAULT_VIEW.filter, hours: [8, 9], stadsdelar: ['rissne'] };
    const on = { ...DEFAULT_VIEW, ...youngSide({ filter, layers: DEFAULT_VIEW.layers }) };
    expect({ ...on, ...everySide(on) }).toEqual({ ...DEFAULT_VIEW, filter });
  });
});
