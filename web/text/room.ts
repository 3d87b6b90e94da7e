import { offencesEn } from '../../data/terms/offence-count';
import { texts } from './texts';

/** Words of what can be put away, opened and drawn wider around the map. */
export const roomTexts = texts({
  sv: {
    hide: 'Dölj',
    hideLayers: 'Dölj kartlagren',
    layersBeside: 'Visa lagren bredvid kartan',
    hidePanel: 'Dölj uppgifterna',
    showPanel: 'Visa uppgifterna',
    separator: 'Bredd på uppgifterna',
    separatorHow: 'Dra för att ändra bredden. Dubbelklicka för den ursprungliga.',
    more: 'Mer',
    less: 'Mindre',
    moreLegend: 'Mer i teckenförklaringen',
    lessLegend: 'Mindre i teckenförklaringen',
    showBars: 'Visa staplar',
    hideBars: 'Dölj staplar',
    selectedShort: (all: string, on_map: string) => `${all} brott i urvalet: ${on_map} på kartan.`,
  },
  en: {
    hide: 'Hide',
    hideLayers: 'Hide the map layers',
    layersBeside: 'Show the layers beside the map',
    hidePanel: 'Hide the figures',
    showPanel: 'Show the figures',
    separator: 'Width of the figures',
    separatorHow: 'Drag to change the width. Double-click for the original one.',
    more: 'More',
    less: 'Less',
    moreLegend: 'More in the legend',
    lessLegend: 'Less in the legend',
    showBars: 'Show bars',
    hideBars: 'Hide bars',
    selectedShort: (all: string, on_map: string) => `${offencesEn(all)} in the selection: ${on_map} on the map.`,
  },
});
