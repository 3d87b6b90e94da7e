/** What the squares of the map can be made to show; each is a layer of the hotspot analyses. */
export const METHODS = ['count', 'harm', 'kde', 'dual_kde', 'gistar', 'odd_squares', 'emerging', 'place_type'] as const;
