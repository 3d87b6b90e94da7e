import { mondayOf } from '../../../data/terms/calendar';
import { VERDICT_WORDS } from '../../../data/terms/verdict';
import { answerFollowUp } from '../../follow-up/answer-follow-up';
import { readFollowUp } from '../../follow-up/read-follow-up';
import { evaluateMeasure } from '../../measures/evaluate-measure';
import { readMeasures } from '../../measures/read-measures';
import { coverStadsdelar } from '../../meetings/cover-stadsdelar';
import { readMeetings } from '../../meetings/read-meetings';
import type { Promised } from '../../promises/activity';
import { inBothLanguages } from '../../http/local-text';
import { readPromises } from '../../promises/read-promises';
import { hours, NOTHING, number, numbers, plain, words } from '../cells';
import type { Told } from '../document';
import { READER, type Sight } from '../sight';
import { asOfEnd, asOfNow } from './other-time';

/** Measures whose effect is told, the latest begun of those that have. */
const MOST_EFFECTS = 20;

/** Uppföljning: how far promises have come, whether measures helped, what presence and activities each stadsdel had. */
export async function tellFollowUp(sight: Sight): Promise<Told[]> {
  const [promise] = (await readPromises(sight.deps.store.db, sight.reading)).filter(
    ({ year }) => year <= sight.reading.year,
  );
  return [
    ...(promise === undefined ? [] : tellPromise(promise, sight)),
    ...(await tellEffects(sight)),
    ...(await tellPresence(sight)),
    ...(await tellCoverage(sight, promise)),
  ];
}

function tellPromise(promise: Promised, sight: Sight): Told[] {
  const { period } = sight;
  return [
    { kind: 'sentence', text: promise.sentence },
    {
      kind: 'figure',
      title: { sv: `Medborgarlöftet ${promise.year}: hur långt`, en: `The medborgarlöfte of ${promise.year}: how far` },
      columns: [
        words('Åtagande', 'Activity'),
        words('Hur långt', 'How far'),
        words('Bedömning', 'Verdict'),
        words('Skäl', 'Reason'),
      ],
      rows: promise.activities.map(({ title, sentence, decided, proposed }) => [
        { sv: title.sv, en: title.en || title.sv },
        sentence,
        decided === null ? { sv: 'Inte bedömt', en: 'Not decided' } : VERDICT_WORDS[decided.verdict],
        decided?.reason ?? proposed.why,
      ]),
      card: {
        address: `/promises/${promise.promise_id}`,
        period,
        notes: [
          {
            sv: 'Hur långt räknas ur vad som är rapporterat, aldrig ur vad någon har skrivit in. En människa bedömer.',
            en: 'How far is counted from what has been reported, never from what somebody typed in. A person decides.',
          },
          ...asOfEnd(sight),
        ],
        is_saved: true,
      },
    },
  ];
}

async function tellEffects(sight: Sight): Promise<Told[]> {
  const { deps, world, reading, period } = sight;
  const begun = (await readMeasures(deps.store.db, reading)).filter(({ phase }) => phase !== 'planned');
  if (begun.length === 0)
    return [{ kind: 'sentence', text: { sv: 'Ingen åtgärd har börjat än.', en: 'No measure has begun yet.' } }];
  const rows = [];
  for (const measure of begun.slice(0, MOST_EFFECTS)) {
    const { sentence } = await evaluateMeasure(deps, world, measure, null);
    rows.push([plain(measure.about.name), plain(measure.action), sentence]);
  }
  return [
    {
      kind: 'figure',
      title: { sv: 'Hjälpte åtgärderna?', en: 'Did the measures help?' },
      columns: [words('Var', 'Where'), words('Åtgärd', 'Measure'), words('Vad som går att säga', 'What can be said')],
      rows,
      card: {
        address: '/measures',
        period,
        notes: [
          {
            sv: 'Före och efter mot en jämförelseplats som liknar, med 95 % intervall (Weighted Displacement Difference). Ett svar per åtgärd: /measures/…/effect.',
            en: 'Before and after against a control that is alike, with a 95% interval (Weighted Displacement Difference). An answer a measure: /measures/…/effect.',
          },
          ...asOfNow(sight, { sv: 'Utvärderingen', en: 'The evaluation' }),
        ],
        is_saved: true,
      },
    },
  ];
}

async function tellPresence({ deps, reading, period }: Sight): Promise<Told[]> {
  const weeks = { from: mondayOf(period.from), to: mondayOf(reading.today) };
  const found = await readFollowUp(deps.store, weeks.from, weeks.to);
  const { stadsdelar, sentence, prioritised } = answerFollowUp(
    found,
    { ...weeks, now: reading.now, seesPlaces: false },
    deps.pack,
  );
  return [
    { kind: 'sentence', text: sentence },
    { kind: 'sentence', text: prioritised.sentence },
    {
      kind: 'figure',
      title: { sv: 'Närvaro per stadsdel', en: 'Presence per stadsdel' },
      columns: [
        words('Stadsdel', 'Stadsdel'),
        numbers('Planerat', 'Planned'),
        numbers('Genomfört', 'Delivered'),
        numbers('Längsta lucka, dygn', 'Longest gap, days'),
      ],
      rows: stadsdelar.map(({ name, planned_min, delivered_min, longest_gap_days }) => [
        plain(name),
        hours(planned_min),
        delivered_min === null ? NOTHING : hours(delivered_min),
        longest_gap_days === null ? NOTHING : number(longest_gap_days, 1),
      ]),
      card: {
        address: '/follow-up',
        period: weeks,
        notes: [
          {
            sv: 'Det som ingen har rapporterat är inte noll: strecket är okänt.',
            en: 'What nobody has reported is not zero: the dash is unknown.',
          },
        ],
        is_saved: true,
      },
    },
  ];
}

async function tellCoverage(sight: Sight, promise: Promised | undefined): Promise<Told[]> {
  const { deps, reading } = sight;
  const kinds = deps.pack.actors.activities.filter(({ is_meeting }) => is_meeting);
  if (kinds.length === 0) return [];
  const { year } = reading;
  const time = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
  const codes = kinds.map(({ activity }) => activity);
  const { timeZone, now } = reading;
  const held = await readMeetings(deps.store.db, codes, time, { user: READER, timeZone, now });
  const activities = promise !== undefined && promise.year === year ? promise.activities : [];
  const covered = coverStadsdelar(held, reading.stadsdelar, codes, activities);
  return [
    {
      kind: 'figure',
      title: { sv: `Aktiviteter i varje stadsdel, ${year}`, en: `Activities in every stadsdel, ${year}` },
      columns: [
        words('Stadsdel', 'Stadsdel'),
        ...kinds.map(({ name }) => ({ name: inBothLanguages(name), is_number: true })),
      ],
      rows: covered.map(({ stadsdel, cells }) => [
        plain(reading.nameOf(stadsdel)),
        ...cells.map(({ n_done, n_ahead, state }) => {
          if (state === 'missing') return { sv: `${n_done}, saknas`, en: `${n_done}, missing` };
          return n_ahead > 0
            ? { sv: `${n_done} (${n_ahead} planerade)`, en: `${n_done} (${n_ahead} planned)` }
            : plain(String(n_done));
        }),
      ]),
      card: { address: `/meetings?year=${year}`, period: time, notes: [], is_saved: true },
    },
  ];
}
