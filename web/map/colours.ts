/** Colours that the map draws with; each is a custom property of ui/tokens.css, where both themes are written. */
const TOKENS = {
  paper: '--paper',
  surface: '--surface',
  land: '--land',
  water: '--water',
  green: '--green',
  road: '--road',
  street: '--street',
  building: '--building',
  rail: '--rail',
  ink: '--ink',
  muted: '--muted',
  outline: '--outline',
  accent: '--accent',
  zero: '--zero',
  hot1: '--hot-1',
  hot2: '--hot-2',
  hot3: '--hot-3',
  hot4: '--hot-4',
  hot5: '--hot-5',
  fewer1: '--fewer-1',
  fewer2: '--fewer-2',
  chance: '--chance',
  plum1: '--plum-1',
  plum2: '--plum-2',
  plum3: '--plum-3',
  presence1: '--presence-1',
  presence3: '--presence-3',
  presence5: '--presence-5',
  need00: '--need-00',
  need01: '--need-01',
  need02: '--need-02',
  need10: '--need-10',
  need11: '--need-11',
  need12: '--need-12',
  need20: '--need-20',
  need21: '--need-21',
  need22: '--need-22',
} as const;

export type ColourName = keyof typeof TOKENS;
export type MapColours = Record<ColourName, string>;

/** A colour as the page's own style sheets name it. */
export function cssColour(name: ColourName): string {
  return `var(${TOKENS[name]})`;
}

/** The theme that the page has now; a token that is missing throws, or the map would draw it black. */
export function coloursOf(style: Pick<CSSStyleDeclaration, 'getPropertyValue'>): MapColours {
  const entries = Object.entries(TOKENS).map(([name, token]) => {
    const value = style.getPropertyValue(token).trim();
    if (value === '') throw new Error(`ui/tokens.css has no ${token}, which the map draws with`);
    return [name, value] as const;
  });
  return Object.fromEntries(entries) as MapColours;
}

/** The five classes of a map of counts, fewest first. */
export function hotColours(colours: MapColours): string[] {
  return [colours.hot1, colours.hot2, colours.hot3, colours.hot4, colours.hot5];
}
