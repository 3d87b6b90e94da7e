import type { ByStadsdel, Stadsdel } from '../api/types';
import type { RankedRow } from '../charts/ranked-row';
import { isOnly } from '../filter/pick-only';
import type { Filter } from '../state/view';
import { panelTexts } from '../text/panel';
import type { Language } from '../text/texts';

/** The stadsdelar as the panel lists them, most first. */
export function rankStadsdelar(
  rows: ByStadsdel['rows'],
  stadsdelar: readonly Stadsdel[],
  { stadsdelar: chosen }: Pick<Filter, 'stadsdelar'>,
  language: Language,
): RankedRow[] {
  return rows
    .map(({ stadsdel, n }) => {
      const known = stadsdelar.find((s) => s.stadsdel === stadsdel);
      const note = known?.prioritised ? panelTexts[language].prioritised : undefined;
      return { id: stadsdel, name: known?.name ?? stadsdel, note, n, only: isOnly(chosen, stadsdel) };
    })
    .toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0));
}
