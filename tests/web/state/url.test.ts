import { describe, expect, it } from 'vitest';
import { PAGE_PATHS, type Page } from '../../../data/terms/page-paths';
import { dropUnknown, formatUrl, parseUrl } from '../../../web/state/url';
import { DEFAULT_VIEW, type View } from '../../../web/state/view';

const changed: View = {
  page: 'map',
  language: 'en',
  theme: 'dark',
  filter: {
    period: { from: '2025-01-01', to: '2026-01-01' },
    categories: ['assault', 'shop_theft'],
    place_types: ['outdoors', 'unknown'],
    weekdays: [5, 6],
    hours: [20, 21, 22, 23, 0, 1, 2],
    stadsdelar: ['rissne', 'lilla-alby'],
  },
  layers: ['stadsdelar', 'prioritised'],
  environment: ['lit', 'green'],
  measure: 'change_pct',
  cell_size: 250,
  method: 'gistar',
  bandwidth: 300,
  presence_produced: true,
  second: { from: '2024-01-01', to: '2025-01-01' },
  look: 'swipe',
  split: 0,
  cell: 0,
  street: '667950_6583120',
  panel: 'analysis',
  week: '2025-W52',
  day: 3,
  rows: 'none',
  plan: 'rissne:rissne-torg',
  place: 'pack-rissne-torg',
  year: 2025,
  shown: 'stadsdelar',
  side: 'young',
  order: 'place',
  weights: [20, 100, 0],
  chosen: 'rissne',
  show: 'table',
  open: ['time', 'clusters'],
  area: 'circle:17.96581,59.36102;250',
  at: { lng: 17.96581, lat: 59.36102, zoom: 14.5 },
};

describe('the address of a view', () => {
  it('is a bare path for the default view, and the front gives the default view', () => {
    expect(formatUrl(DEFAULT_VIEW)).toBe('/arbete/lagesbild');
    for (const address of ['', '/', '/arbete/lagesbild', '/arbete/lagesbild/'])
      expect(parseUrl(address)).toEqual({ view: DEFAULT_VIEW, warnings: [] });
  });

  it('has a path of its own for each page', () => {
    for (const page of Object.keys(PAGE_PATHS) as Page[])
      expect(parseUrl(formatUrl({ ...DEFAULT_VIEW, page })).view.page).toBe(page);
    expect(formatUrl({ ...DEFAULT_VIEW, page: 'plan', week: '2026-W13' })).toBe('/arbete/narvaro?week=2026-W13');
  });

  it('goes on reading older ones, which name the page in the query', () => {
    const { view, warnings } = parseUrl('/?page=follow-up&from=2025-12-08&to=2026-01-12');
    expect(view).toMatchObject({ page: 'follow-up', filter: { period: { from: '2025-12-08', to: '2026-01-12' } } });
    expect(warnings).toEqual([]);
    expect(parseUrl('/?page=cellar').warnings).toEqual([{ field: 'page', given: 'cellar' }]);
  });

  it('goes on reading a method by the name that older links have', () => {
    expect(parseUrl('?method=local_moran')).toEqual({ view: { ...DEFAULT_VIEW, method: 'odd_squares' }, warnings: [] });
  });

  it('brings back a view in which everything differs', () => {
    expect(parseUrl(formatUrl(changed))).toEqual({ view: changed, warnings: [] });
  });

  it('can be read by a person', () => {
    const view = { ...DEFAULT_VIEW, chosen: 'rissne', filter: { ...changed.filter, period: null, categories: null } };
    expect(formatUrl(view)).toBe(
      '/arbete/lagesbild?chosen=rissne&places=outdoors,unknown&weekdays=5-6&hours=20-03&stadsdelar=rissne,lilla-alby',
    );
  });

  it('keeps every category (an empty list) apart from the default ones (null)', () => {
    const none = { ...DEFAULT_VIEW, filter: { ...DEFAULT_VIEW.filter, categories: [] } };
    expect(parseUrl(formatUrl(none)).view.filter.categories).toEqual([]);
  });

  it('keeps no layer apart from the default layers', () => {
    expect(parseUrl(formatUrl({ ...DEFAULT_VIEW, layers: [] })).view.layers).toEqual([]);
  });

  it('does not depend on the order in which layers were switched on', () => {
    expect(formatUrl({ ...DEFAULT_VIEW, layers: ['prioritised', 'grid', 'presence'] })).toBe('/arbete/lagesbild');
  });
});

describe('a bad value in a link', () => {
  it.each([
    ['?show=globe', 'show', 'globe'],
    ['?measure=risk', 'measure', 'risk'],
    ['?lang=fi', 'lang', 'fi'],
    ['?week=2025-W54', 'week', '2025-W54'],
    // 2025 has 52 weeks, 2026 has 53
    ['?week=2025-W53', 'week', '2025-W53'],
    ['?cell=tiny', 'cell', 'tiny'],
    ['?street=Sturegatan', 'street', 'Sturegatan'],
    ['?hours=20-25', 'hours', '20-25'],
    ['?hours=8-8', 'hours', '8-8'],
    ['?method=oracle', 'method', 'oracle'],
    ['?side=old', 'side', 'old'],
    ['?order=street', 'order', 'street'],
    ['?weights=1,2', 'weights', '1,2'],
    ['?weights=0,0,0', 'weights', '0,0,0'],
    ['?weights=50,101,1', 'weights', '50,101,1'],
    ['?bandwidth=0', 'bandwidth', '0'],
    ['?found=maybe', 'found', 'maybe'],
    ['?square=-1', 'square', '-1'],
    ['?panel=wall', 'panel', 'wall'],
    ['?from2=2024-01-01&to2=2023-01-01', 'second', '2024-01-01 – 2023-01-01'],
    ['?weekdays=0-3', 'weekdays', '0-3'],
    ['?places=roof', 'places', 'roof'],
    ['?layers=grid,lava', 'layers', 'grid,lava'],
    ['?chosen=%3Cscript%3E', 'chosen', '<script>'],
    ['?from=2025-02-30&to=2025-04-01', 'from', '2025-02-30'],
  ])('%s falls back to the default and says so', (search, field, given) => {
    expect(parseUrl(search)).toEqual({ view: DEFAULT_VIEW, warnings: [{ field, given }] });
  });

  it('is told of once when the period ends before it starts', () => {
    const { view, warnings } = parseUrl('?from=2025-05-01&to=2025-05-01');
    expect(view.filter.period).toBeNull();
    expect(warnings).toEqual([{ field: 'period', given: '2025-05-01 – 2025-05-01' }]);
  });

  it('is told of when only one end of the period is given', () => {
    expect(parseUrl('?from=2025-05-01').warnings).toEqual([{ field: 'period', given: '2025-05-01 – ' }]);
  });

  it('leaves the good values beside it alone', () => {
    expect(parseUrl('?show=globe&chosen=rissne').view).toEqual({ ...DEFAULT_VIEW, chosen: 'rissne' });
  });
});

describe('a link that names what the data does not have', () => {
  const known = { stadsdelar: ['rissne'], categories: ['assault'], cell_sizes: [100], weeks: ['2025-W52'] };

  it('is left as it is when all is known', () => {
    const view = { ...DEFAULT_VIEW, chosen: 'rissne', cell_size: 100, week: '2025-W52' };
    expect(dropUnknown(view, known)).toEqual({ patch: {}, warnings: [] });
  });

  it('loses what is unknown and tells each', () => {
    const filter = { ...DEFAULT_VIEW.filter, stadsdelar: ['rissne', 'kista'], categories: ['piracy'] };
    const view = { ...DEFAULT_VIEW, chosen: 'solna', cell_size: 70, week: '2019-W01', filter };
    expect(dropUnknown(view, known)).toEqual({
      patch: {
        chosen: null,
        cell_size: null,
        week: null,
        filter: { ...filter, stadsdelar: ['rissne'], categories: null },
      },
      warnings: [
        { field: 'chosen', given: 'solna' },
        { field: 'cell', given: '70' },
        { field: 'week', given: '2019-W01' },
        { field: 'stadsdelar', given: 'kista' },
        { field: 'categories', given: 'piracy' },
      ],
    });
  });
});
