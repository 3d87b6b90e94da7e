import type { Catalogue } from '../api/types';
import { DEFAULT_VIEW, type View } from '../state/view';
import { CATEGORY_PRESETS } from './category-presets';
import { periodPresets } from './period-presets';

/** What newcomers most often want to know. */
export const QUESTIONS = ['robbery', 'change', 'places'] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * Each question as the view that answers it, with one press: robberies outdoors in the last whole quarter, and whether
 * they gather more than chance gives; what has changed since the year before; which places to look closer at. Those that
 * the data have no kind of offence for are left out.
 */
export function askedViews({
  categories,
  datasets,
  default_period,
}: Pick<Catalogue, 'categories' | 'datasets' | 'default_period'>): Map<Question, Partial<View>> {
  const data = datasets.find(({ table }) => table === 'offence')?.period ?? default_period;
  const quarter = periodPresets(default_period, data).find(({ id }) => id === 'quarter');
  const { place_types } = CATEGORY_PRESETS.violence_outdoors;
  // rings of presence would lie over where the answer is
  const layers = DEFAULT_VIEW.layers.filter((layer) => layer !== 'presence');
  const robbery: Partial<View> = {
    method: 'gistar',
    layers,
    filter: { ...DEFAULT_VIEW.filter, categories: ['robbery'], place_types, period: quarter?.period ?? null },
  };
  const views = new Map<Question, Partial<View>>([
    ['change', { method: 'dual_kde', layers }],
    ['places', { panel: 'analysis', open: ['clusters'] }],
  ]);
  return categories.some(({ category }) => category === 'robbery') ? new Map([['robbery', robbery], ...views]) : views;
}
