import { words } from './words';
import { texts } from '../../../text/texts';
import type { FilterSpecification } from 'maplibre-gl';
import { visibility, type SwitchedLayer } from '../layer';

/** The stadsdelar that the promise prioritises, bordered in the accent colour. */
export const prioritised: SwitchedLayer = {
  title: (language) => words[language].title,
  isThematic: false,
  // until it is known, everything is shown: nothing jumps where there is something
  hasSomething: ({ stadsdelar }) => stadsdelar === null || stadsdelar.some(({ prioritised }) => prioritised),

  sources: () => ({}),

  layers: ({ colours, layers }) => {
    const shared = {
      type: 'line',
      source: 'stadsdelar',
      filter: ['==', ['get', 'prioritised'], true] as FilterSpecification,
      layout: { visibility: visibility(layers.includes('prioritised')), 'line-join': 'round' },
    } as const;
    return [
      { ...shared, id: 'prioritised-casing', paint: { 'line-color': colours.land, 'line-width': 5.5 } },
      { ...shared, id: 'prioritised-border', paint: { 'line-color': colours.accent, 'line-width': 3 } },
    ];
  },

  facts: {
    dataset: null,
    words: texts({
      sv: {
        name: 'Prioriterade områden',
        method: 'Stadsdelar som medborgarlöftet pekar ut, med skälet i löftet.',
        limits: 'Prioriteringen säger vart kraften ska gå först. Den är inget omdöme om dem som bor där.',
      },
      en: {
        name: 'Prioritised areas',
        method: 'Stadsdelar that the promise (medborgarlöfte) points out, with the reason it gives.',
        limits: 'It says where effort goes first. It is no judgement on those who live there.',
      },
    }),
  },
};
