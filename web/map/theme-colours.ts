import { coloursOf, type MapColours } from './colours';

const colours = new Map<string, MapColours>();

/** The colours of a theme, which the page has put on before the map is drawn. */
export function themeColours(theme: string): MapColours {
  const read = colours.get(theme) ?? coloursOf(getComputedStyle(document.documentElement));
  colours.set(theme, read);
  return read;
}
