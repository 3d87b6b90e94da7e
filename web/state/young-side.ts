import { AGAINST_YOUNG } from '../../data/terms/against-young';
import { DEFAULT_VIEW, type View } from './view';

/** What shows everything from the side of children and young people: the offences against them, and their places on the map. */
export function youngSide({ filter, layers }: Pick<View, 'filter' | 'layers'>): Partial<View> {
  return {
    side: 'young',
    filter: { ...filter, categories: [AGAINST_YOUNG] },
    // presence gives way to the places: two themes at a time
    layers: [...layers.filter((layer) => layer !== 'presence' && layer !== 'environment'), 'environment'],
    environment: ['schools', 'playgrounds'],
  };
}

/** Takes it back; what else was chosen stays. */
export function everySide({ filter }: Pick<View, 'filter'>): Partial<View> {
  const { side, layers, environment } = DEFAULT_VIEW;
  return { side, layers, environment, filter: { ...filter, categories: null } };
}
