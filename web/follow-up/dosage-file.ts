import type { Dosage } from '../api/types';
import type { Column } from '../tables/column';
import { csvText } from '../tables/csv';
import { dosageTexts } from '../text/dosage';
import type { Language } from '../text/texts';
import { fairnessColumns, placeColumns, type PlaceDose, type StadsdelPresence } from './dosage-columns';

/** A place or a stadsdel; the other is null. */
type Row = { place: PlaceDose; unit: null } | { place: null; unit: StadsdelPresence };

/**
 * The one file of what weeks of presence have given: a row for each stadsdel and each place, with the same columns and units
 * whichever table it is taken from. What is told of only the one is empty for the other.
 */
export function dosageFile({ places, fairness }: Dosage, period: string, language: Language): string {
  const t = dosageTexts[language];
  const rows: Row[] = [
    ...fairness.stadsdelar.map((unit): Row => ({ place: null, unit })),
    ...(places ?? []).map((place): Row => ({ place, unit: null })),
  ];
  const nameOf = (stadsdel: string) => fairness.stadsdelar.find((unit) => unit.stadsdel === stadsdel)?.name ?? stadsdel;
  const ofPlaces = placeColumns(language);
  const ofUnits = fairnessColumns(language).filter(({ only }) => only !== 'screen');
  const both = [...ofPlaces, ...ofUnits.filter(({ id }) => !ofPlaces.some((column) => column.id === id))];
  const columns = both.map((known): Column<Row> => {
    const [ofPlace, ofUnit] = [ofPlaces, ofUnits].map((columns) => columns.find(({ id }) => id === known.id));
    return {
      ...{ id: known.id, name: known.id === 'name' ? t.name : known.name },
      ...(known.decimals === undefined ? {} : { decimals: known.decimals }),
      value: ({ place, unit }) =>
        (place
          ? (ofPlace as Column<PlaceDose> | undefined)?.value(place)
          : (ofUnit as Column<StadsdelPresence> | undefined)?.value(unit)) ?? null,
    };
  });
  const where: Column<Row>[] = [
    { id: 'kind', name: t.kind, value: ({ place }) => t.kinds[place ? 'place' : 'stadsdel'] },
    {
      id: 'stadsdel',
      name: t.fairnessColumns.stadsdel,
      value: ({ place, unit }) => (place ? nameOf(place.stadsdel) : unit.name),
    },
  ];
  const notes = [
    { name: t.periodNote, value: period },
    { name: t.ruleNote, value: `${t.rule} ${t.fairnessRule}` },
  ];
  return csvText(rows, [...where, ...columns], notes, language);
}
