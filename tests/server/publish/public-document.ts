import type { PublicDocument } from '../../../server/publish/make-document';
import { nameGroups } from '../../../server/publish/name-groups';
import { cellsOf } from '../../../server/publish/protect-counts';
import type { ProtectedTable } from '../../../server/publish/protected-table';
import { squareStadsdel } from '../tiny-pack';

const both = (text: string) => ({ sv: text, en: text });
const STADSDELAR = ['ost', 'vast', 'norr', 'soder'];

/** What a town of four districts has published of some counts; everything else in it is the same in every version. */
export function publicDocument(
  tables: readonly ProtectedTable[],
  version = 1,
  more: Partial<PublicDocument> = {},
): PublicDocument {
  const counts = tables.flatMap(cellsOf);
  const times = [...new Map(tables.map(({ time, threshold }) => [time, threshold]))].sort();
  return {
    format: 1,
    version,
    published_at: '2026-02-20T12:00:00.000Z',
    as_of: '2026-02-20',
    reason: 'Kvartalet är klart',
    restores: null,
    synthetic: true,
    municipality: { id: 'tiny', name: 'Småköping', time_zone: 'Europe/Stockholm', contact: 'Kontaktcenter' },
    threshold: 5,
    stadsdelar: STADSDELAR.map((code, i) => ({
      stadsdel: code,
      name: code.charAt(0).toUpperCase() + code.slice(1),
      population: 1000 * (i + 1),
      population_year: 2025,
      prioritised: i === 1 ? { reason: both('Många upplever otrygghet.'), since: '2021-01-01' } : null,
      outline: [squareStadsdel(code, code, 1000, 660_000 + 1000 * i, 6_580_000, 1000).geometry.coordinates],
    })),
    groups: nameGroups([...new Set(counts.map(({ group }) => group))]),
    times: times.map(([time, threshold]) => ({
      time,
      from: `${time.slice(0, 4)}-01-01`,
      to: `${Number(time.slice(0, 4)) + 1}-01-01`,
      threshold,
    })),
    counts,
    promises: [PROMISE],
    presence: [
      { month: '2025-11', stadsdel: 'vast', hours: 40 },
      { month: '2025-12', stadsdel: 'vast', hours: 'protected' },
      { month: '2025-12', stadsdel: 'ost', hours: 0 },
    ],
    events: [
      {
        event_id: 'abc',
        kind: both('Trygghetsvandring'),
        actor: both('Kommunen'),
        stadsdel: 'vast',
        place: 'Torget',
        from: '2026-03-01T17:00:00.000Z',
        to: '2026-03-01T19:00:00.000Z',
      },
    ],
    squares: SQUARES,
    survey: {
      least_answers: 50,
      answers: [
        { ...ASKED, question: 'dark', share: 0.21, n: 143, low: 0.15, high: 0.284 },
        { ...ASKED, question: 'litter', share: 'too_few', n: 31, low: null, high: null },
        { ...ASKED, question: 'drugs', share: 0.4, n: null, low: null, high: null },
      ],
    },
    outcomes: [
      {
        kind: both('Medborgardialog'),
        stadsdel: 'vast',
        date: '2026-01-20',
        n_came: 25,
        next_step: 'Belysningen ses över.',
      },
    ],
    sources: [{ title: 'Källa', publisher: 'Småköping', licence: 'CC0', url: null }],
    ...more,
  };
}

const ASKED = { stadsdel: 'vast', source: 'own', year: 2025 } as const;

/** Three squares of one stadsdel: few, many, and one that is protected. */
const SQUARES: PublicDocument['squares'] = {
  year: '2025',
  size_m: 250,
  least_residents: 50,
  classes: [
    { low: 0, high: 9 },
    { low: 10, high: null },
  ],
  squares: ([0, 1, 'protected'] as const).map((of, i) => ({
    square: `${660_000 + 250 * i}-6580000`,
    areas: ['vast'],
    near: i === 0 ? 'Torget' : null,
    class: of,
    outline: [squareStadsdel('ruta', 'ruta', 1, 660_000 + 250 * i, 6_580_000, 250).geometry.coordinates],
  })),
};

const PROMISE: PublicDocument['promises'][number] = {
  year: 2025,
  title: both('Löftet 2025'),
  summary: both('Vi är där det behövs.'),
  source: null,
  areas: [{ area: 'presence', title: both('Närvaro'), why: both('För tryggheten') }],
  activities: [
    {
      priority_area: 'presence',
      title: both('Gå till fots på torget'),
      from: '2025-01-01',
      to: '2026-01-01',
      target_kind: 'count',
      unit: 'times',
      target: 50,
      done: 42,
      due: 50,
      state: 'late',
      verdict: 'partly',
      reason: both('Sommaren blev tunn.'),
      decided_on: '2026-01-10',
      decided_before: [{ verdict: 'too_early', reason: both('Hälften återstår.'), decided_on: '2025-07-01' }],
    },
  ],
};
