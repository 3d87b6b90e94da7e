import { formatBoth } from '../../analysis/format-text';
import { readMeasures, type Measure } from '../../measures/read-measures';
import { readPromises } from '../../promises/read-promises';
import { readWeeklies } from '../../weekly/keep-weekly';
import { day, NOTHING, plain, words } from '../cells';
import type { Told } from '../document';
import type { Sight } from '../sight';
import { asOfEnd, asOfNow } from './other-time';

/** Åtgärdsplan: what is done about which problem, what has been promised, and what was decided and is not done. */
export async function tellActionPlan(sight: Sight): Promise<Told[]> {
  const { deps, reading, period } = sight;
  const { db } = deps.store;
  const measures = (await readMeasures(db, reading)).filter(
    ({ phase, from }) => phase !== 'ended' && (!reading.is_past || from < reading.today),
  );
  const [promise] = (await readPromises(db, reading)).filter(({ year }) => year <= reading.year);
  const weeklies = (await readWeeklies(db)).filter(({ held_on }) => held_on <= reading.today);
  const undone = weeklies.flatMap(({ held_on, decisions }) =>
    decisions.filter(({ is_done }) => !is_done).map((decision) => ({ ...decision, held_on })),
  );
  return [
    { kind: 'sentence', text: describeMeasures(measures) },
    ...(measures.length === 0 ? [] : [measureFigure(measures, sight)]),
    ...(promise === undefined
      ? []
      : [
          {
            kind: 'figure' as const,
            title: {
              sv: `Medborgarlöftet ${promise.year}: åtaganden`,
              en: `The medborgarlöfte of ${promise.year}: activities`,
            },
            columns: [
              words('Åtagande', 'Activity'),
              words('Indikator', 'Indicator'),
              words('Ansvarig hos polisen', 'Owner at the police'),
              words('Ansvarig hos kommunen', 'Owner at the municipality'),
              words('Tid', 'Time'),
            ],
            rows: promise.activities.map(({ title, indicator, owner_police, owner_municipality, from, to }) => [
              both(title),
              both(indicator),
              both(owner_police),
              both(owner_municipality),
              time(from, to),
            ]),
            card: { address: `/promises/${promise.promise_id}`, period, notes: [], is_saved: true },
          },
        ]),
    ...(undone.length === 0
      ? []
      : [
          {
            kind: 'figure' as const,
            title: { sv: 'Beslut från veckomöten som inte är gjorda', en: 'Decisions of weekly meetings not yet done' },
            columns: [words('Möte', 'Meeting'), words('Vad', 'What'), words('Vem', 'Who'), words('Senast', 'By')],
            rows: undone.map(({ held_on, what, owner, due }) => [
              day(held_on),
              plain(what),
              plain(owner),
              due === null ? NOTHING : day(due),
            ]),
            card: {
              address: '/weekly',
              period,
              notes: asOfNow(sight, { sv: 'Vad som är gjort', en: 'What has been done' }),
              is_saved: true,
            },
          },
        ]),
  ];
}

function describeMeasures(measures: readonly Measure[]) {
  const [planned, ongoing] = [
    measures.filter(({ phase }) => phase === 'planned').length,
    measures.filter(({ phase }) => phase === 'ongoing').length,
  ];
  if (measures.length === 0)
    return { sv: 'Ingen åtgärd pågår eller är planerad.', en: 'No measure is going on or planned.' };
  return formatBoth(
    (n) =>
      `${n(ongoing)} åtgärder pågår och ${n(planned)} är planerade. Var och en pekar på ett problem och en indikator.`,
    (n) =>
      `${n(ongoing)} measures are going on and ${n(planned)} are planned. Each points at a problem and an indicator.`,
  );
}

function measureFigure(measures: readonly Measure[], sight: Sight): Told {
  const { period } = sight;
  return {
    kind: 'figure',
    title: { sv: 'Åtgärder', en: 'Measures' },
    columns: [
      words('Var', 'Where'),
      words('Problem', 'Problem'),
      words('Orsak', 'Cause'),
      words('Åtgärd', 'Measure'),
      words('Indikator', 'Indicator'),
      words('Ansvarig', 'Owner'),
      words('Tid', 'Time'),
    ],
    rows: measures.map(({ about, problem, cause, action, indicator, owner, from, to }) => [
      plain(about.name),
      plain(problem),
      plain(cause),
      plain(action),
      plain(indicator),
      owner === '' ? NOTHING : plain(owner),
      time(from, to),
    ]),
    card: { address: '/measures', period, notes: asOfEnd(sight), is_saved: true },
  };
}

/** What people wrote: in Swedish, where they have it in English too. */
function both({ sv, en }: { sv: string; en: string }) {
  return { sv: sv || '–', en: en || sv || '–' };
}

function time(from: string, to: string | null) {
  const [first, last] = [day(from), to === null ? null : day(to)];
  return last === null
    ? { sv: `från ${first.sv}`, en: `from ${first.en}` }
    : { sv: `${first.sv} till ${last.sv}`, en: `${first.en} to ${last.en}` };
}
