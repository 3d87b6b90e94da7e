/** Stadsdelar of detached houses, with how much likelier a home there is broken into. */
export const VILLA_AREAS: Readonly<Record<string, number>> = { duvbo: 6, 'lilla-ursvik': 7, brotorp: 1.5 };

/** How much happens outdoors for each resident beside the planted places, where it is not as elsewhere. */
export const STREET_LIFE: Readonly<Record<string, number>> = {
  'centrala-sundbyberg': 1.1,
  rissne: 1.4,
  hallonbergen: 1.4,
  storskogen: 1.2,
  'lilla-alby': 0.7,
  'stora-ursvik': 0.7,
  duvbo: 0.7,
  brotorp: 0.6,
  'lilla-ursvik': 0.6,
  kymlinge: 0.5,
};
