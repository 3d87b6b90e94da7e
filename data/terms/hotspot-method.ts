import type { Text } from './language';

/** The ways to show squares. */
export const METHODS = ['count', 'harm', 'kde', 'dual_kde', 'gistar', 'odd_squares', 'emerging', 'place_type'] as const;
export type Method = (typeof METHODS)[number];

/** Each method by what it answers, with its technical name after. */
export const METHOD_NAMES: Readonly<Record<Method, Text>> = {
  count: { sv: 'Antal', en: 'Number' },
  harm: { sv: 'Skadevikt', en: 'Weight of harm' },
  kde: { sv: 'Täthet (KDE)', en: 'Density (KDE)' },
  dual_kde: { sv: 'Täthet mot året före', en: 'Density against the year before' },
  gistar: { sv: 'Fler brott än slumpen ger (Gi*)', en: 'More offences than chance gives (Gi*)' },
  odd_squares: { sv: 'Udda rutor (binomialtest)', en: 'Odd squares out (binomial test)' },
  emerging: { sv: 'Nya och växande ansamlingar', en: 'New and growing gatherings' },
  place_type: { sv: 'Antal, skada eller båda', en: 'Number, harm or both' },
};
