import type { Deps } from '../http/deps';
import type { Text } from '../http/problem';

/** The ground asked about as it stands in a sentence: Rissne, de valda stadsdelarna, kommunen. */
export function nameGround(stadsdelar: readonly string[] | null, { pack }: Pick<Deps, 'pack'>): Text {
  const all = pack.stadsdelar.map(({ properties }) => properties);
  const chosen = all.filter(({ stadsdel }) => stadsdelar?.includes(stadsdel) ?? true);
  if (chosen.length === all.length) return { sv: 'kommunen', en: 'the municipality' };
  const [only] = chosen;
  if (chosen.length === 1 && only) return { sv: only.name, en: only.name };
  return { sv: 'de valda stadsdelarna', en: 'the chosen stadsdelar' };
}

/** For a run card: that only the chosen stadsdelar are the ground; nothing when all are. */
export function groundTold(stadsdelar: readonly string[] | null, { pack }: Pick<Deps, 'pack'>): Text[] {
  const chosen = pack.stadsdelar.map(({ properties }) => properties).filter((s) => stadsdelar?.includes(s.stadsdel));
  if (chosen.length === 0 || chosen.length === pack.stadsdelar.length) return [];
  const names = chosen.map(({ name }) => name).join(', ');
  return [
    {
      sv: `Området är ${names}: ytan utanför är inte med, inte heller som tomma rutor.`,
      en: `The area is ${names}: ground outside takes no part, not even as empty squares.`,
    },
  ];
}
