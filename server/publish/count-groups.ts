import type { Category } from '../../data/offence-codes/schema';
import type { Text } from '../../data/terms/language';

/** The groups that counts are published of, in their order; fixed, so that no two versions cut them in different ways. */
export const PUBLIC_GROUPS = ['person', 'theft', 'burglary', 'vandalism', 'other'] as const;
/** All of them together. */
export const ALL_GROUPS = 'alla';
/** What the police find themselves: apart from the others, and not in their sum. */
export const FOUND_GROUP = 'found';
/** Sexual offences, violence in close relations, fraud and what is not told apart: for the municipality as a whole alone. */
export const WHOLE_TOWN_GROUP = 'whole_town';

type PublicGroup = (typeof PUBLIC_GROUPS)[number] | typeof ALL_GROUPS | typeof FOUND_GROUP | typeof WHOLE_TOWN_GROUP;

export const GROUP_WORDS: Readonly<Record<PublicGroup, Text>> = {
  alla: { sv: 'Alla grupper', en: 'All groups' },
  person: { sv: 'Misshandel, hot och ofredande', en: 'Assault, threats and harassment' },
  theft: { sv: 'Stöld och rån', en: 'Theft and robbery' },
  burglary: { sv: 'Inbrott', en: 'Burglary' },
  vandalism: { sv: 'Skadegörelse och klotter', en: 'Criminal damage and graffiti' },
  other: { sv: 'Ordningsstörning', en: 'Disorder' },
  found: {
    sv: 'Narkotika, vapen och trafik (polisen upptäcker själv)',
    en: 'Drugs, weapons and traffic (found by the police)',
  },
  whole_town: {
    sv: 'Sexualbrott, våld i nära relation, bedrägeri och övriga',
    en: 'Sexual offences, domestic violence, fraud and others',
  },
};

/** The group that a category is published in. What may not be shown at a place is never counted below the municipality. */
export function groupOf({ group, presence_produced, on_place_map }: Category): PublicGroup {
  if (!on_place_map) return WHOLE_TOWN_GROUP;
  if (presence_produced) return FOUND_GROUP;
  return (PUBLIC_GROUPS as readonly string[]).includes(group ?? '') ? (group as PublicGroup) : 'other';
}
