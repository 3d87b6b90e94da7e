import { addMonths } from '../../../data/terms/calendar';
import { formatBoth } from '../../analysis/format-text';
import { monthInWords, periodInWords } from '../../analysis/date-words';
import { compareStadsdelar } from '../../offences/compare-stadsdelar';
import { covers } from '../../snapshot/coverage';
import { coverFilter } from '../../snapshot/covered-time';
import { changeBetween } from '../../statistics/change-between';
import { changed, NOTHING, number, numbers, plain, words } from '../cells';
import type { Told } from '../document';
import type { Sight } from '../sight';
import { hourFigure } from './hours';

const EVERYTHING = { category: null, place_type: null, weekday: null, hour: null, stadsdel: null };

/** Kartläggning: what is reported, where, of which kinds, when, and how it has changed. */
export async function tellMapping({ deps, world, period }: Sight): Promise<Told[]> {
  const asked = { ...EVERYTHING, ...period };
  const [where, months, kinds, hourRows] = await Promise.all([
    compareStadsdelar(world, deps.territory, asked),
    readMonths(world, period),
    readKinds(world, deps.categories, period),
    world.ask('offences-by-hour', coverFilter(world, asked).filter),
  ]);
  const { total, compared_period, previous_period } = where;
  const query = `from=${period.from}&to=${period.to}`;
  const compared = {
    sv: `Förändringen jämför ${periodInWords(compared_period).sv} med ${periodInWords(previous_period).sv}; intervallet är 95 %. De sista veckorna, där anmälningar ännu kommer in, jämförs inte.`,
    en: `The change compares ${periodInWords(compared_period).en} with ${periodInWords(previous_period).en}; the interval is 95%. The last weeks, of which reports still come in, are not compared.`,
  };
  const found = formatBoth(
    (n) =>
      `${n(total.n_presence_produced ?? 0)} av brotten är sådana som polisens närvaro själv ger upphov till (narkotika, vapen, trafik). De är med här.`,
    (n) =>
      `${n(total.n_presence_produced ?? 0)} of the offences are such as police presence itself produces (narcotics, weapons, traffic). They are counted here.`,
  );
  const change = changeOf(total);
  const names = new Map(deps.pack.stadsdelar.map(({ properties }) => [properties.stadsdel, properties.name]));
  const rowOf = (name: string, row: (typeof where.rows)[number] | typeof total) => [
    plain(name),
    row.n === null ? NOTHING : number(row.n),
    row.rate_per_1000 === null ? NOTHING : number(row.rate_per_1000, 1),
    row.n_before === null ? NOTHING : number(row.n_before),
    changed(changeOf(row)),
  ];
  const byNumber = [...where.rows].sort((a, b) => (b.n ?? 0) - (a.n ?? 0));
  return [
    { kind: 'sentence', text: describeTotal(total.n, change, periodInWords(period)) },
    {
      kind: 'figure',
      title: { sv: 'Anmälda brott per stadsdel', en: 'Reported offences per stadsdel' },
      columns: [
        words('Stadsdel', 'Stadsdel'),
        numbers('Anmälda brott', 'Reported offences'),
        numbers('Per 1 000 invånare', 'Per 1,000 residents'),
        numbers('Året före', 'The year before'),
        numbers('Förändring (95 %)', 'Change (95%)'),
      ],
      rows: [
        ...byNumber.map((row) => rowOf(names.get(row.stadsdel) ?? row.stadsdel, row)),
        rowOf(deps.pack.municipality.name, total),
      ],
      plot: {
        kind: 'intervals',
        unit: { sv: 'förändring i procent', en: 'change in per cent' },
        bars: [...byNumber, total].map((row) => {
          const of = changeOf(row);
          return of && { value: of.change_pct, low: of.low_pct, high: of.high_pct };
        }),
        alt: {
          sv: 'Förändringen i varje stadsdel med sitt intervall, kring noll. Talen står i tabellen.',
          en: 'The change in each stadsdel with its interval, round zero. The numbers are in the table.',
        },
      },
      card: { address: `/offences/by-stadsdel?${query}`, period, notes: [compared, found], is_saved: false },
    },
    {
      kind: 'figure',
      title: { sv: 'Anmälda brott efter slag', en: 'Reported offences by kind' },
      columns: [
        words('Slag', 'Kind'),
        numbers('Anmälda brott', 'Reported offences'),
        numbers('Året före', 'The year before'),
        numbers('Förändring (95 %)', 'Change (95%)'),
      ],
      rows: kinds.map(({ name, n, n_before }) => [
        name,
        number(n),
        n_before === null ? NOTHING : number(n_before),
        changed(n_before === null ? null : changeBetween(n_before, n)),
      ]),
      card: {
        address: `/offences/by-category?${query}`,
        period,
        notes: [
          {
            sv: 'Hela perioden mot samma tid ett år tidigare; sent inkomna anmälningar kan saknas i den senaste tiden.',
            en: 'The whole period against the same time a year before; late reports may lack of the latest time.',
          },
        ],
        is_saved: false,
      },
    },
    {
      kind: 'figure',
      title: { sv: 'Anmälda brott per månad', en: 'Reported offences per month' },
      columns: [words('Månad', 'Month'), numbers('Anmälda brott', 'Reported offences')],
      rows: months.map(({ month, n }) => [monthInWords(month), number(n)]),
      plot: {
        kind: 'bars',
        unit: { sv: 'anmälda brott', en: 'reported offences' },
        bars: months.map(({ n }) => ({ value: n, low: null, high: null })),
        alt: {
          sv: 'En stapel per månad, två år. Talen står i tabellen.',
          en: 'A bar a month, two years. The numbers are in the table.',
        },
      },
      card: { address: `/offences/by-month?${query}`, period, notes: [], is_saved: false },
    },
    hourFigure(hourRows, { address: `/offences/by-hour?${query}`, period }),
  ];
}

function changeOf(row: { change_pct: number | null; change_low_pct: number | null; change_high_pct: number | null }) {
  const { change_pct, change_low_pct: low_pct, change_high_pct: high_pct } = row;
  return change_pct === null || low_pct === null || high_pct === null ? null : { change_pct, low_pct, high_pct };
}

function describeTotal(n: number | null, change: ReturnType<typeof changeOf>, when: { sv: string; en: string }) {
  if (n === null) return { sv: `Data säger inget om ${when.sv}.`, en: `The data say nothing of ${when.en}.` };
  const by = changed(change);
  return formatBoth(
    (f) =>
      `${f(n)} brott anmäldes ${when.sv}` +
      (change === null ? '.' : `: ${by.sv} mot året före, ${sayWhether(change).sv}.`),
    (f) =>
      `${f(n)} offences were reported, ${when.en}` +
      (change === null ? '.' : `: ${by.en} against the year before, ${sayWhether(change).en}.`),
  );
}

function sayWhether({ low_pct, high_pct }: { low_pct: number; high_pct: number }) {
  if (low_pct > 0) return { sv: 'en säker ökning', en: 'a sure rise' };
  if (high_pct < 0) return { sv: 'en säker minskning', en: 'a sure fall' };
  return { sv: 'vilket kan vara slump', en: 'which may be chance' };
}

/** The months of the period and of the year before it. */
async function readMonths(world: Sight['world'], { from, to }: Sight['period']) {
  const years = { from: addMonths(from, -12), to };
  const rows = await world.ask('offences-by-month', coverFilter(world, { ...EVERYTHING, ...years }).filter);
  return rows
    .filter(({ month }) => `${month}-01` >= years.from && `${month}-01` < years.to)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

async function readKinds(world: Sight['world'], categories: Sight['deps']['categories'], period: Sight['period']) {
  const before = { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
  const [now, then] = await Promise.all(
    [period, before].map((time) =>
      world.ask('offences-by-category', coverFilter(world, { ...EVERYTHING, ...time }).filter),
    ),
  );
  // of a year before that the data do not cover nothing is known, and not nought
  const isKnown = covers(world.coverage, before);
  const earlier = new Map(then!.map(({ category, n }) => [category, n]));
  const names = new Map(categories.map(({ category, name }) => [category, name]));
  return now!.map(({ category, n }) => ({
    name: names.get(category) ?? { sv: 'Okänt slag', en: 'Unknown kind' },
    n,
    n_before: isKnown ? (earlier.get(category) ?? 0) : null,
  }));
}
