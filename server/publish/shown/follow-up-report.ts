import { formatDate } from '../../../data/terms/date';
import type { Language } from '../../../data/terms/language';
import { formatRounded } from '../../../data/terms/number';
import type { Flow, FlowItem } from '../../document/flow';
import type { PublicDocument } from '../make-document';
import { drawProgress } from './draw-progress';
import { reportWords } from './report-words';

type PublicPromise = PublicDocument['promises'][number];
type Activity = PublicPromise['activities'][number];

/** The follow-up of a promise as a document to print and keep: made of nothing but what is published. */
export function followUpReport(document: PublicDocument, promise: PublicPromise, language: Language): Flow {
  const t = reportWords[language];
  const all = promise.activities;
  const goesWell = all.filter(({ state }) => state === 'done' || state === 'on_time').length;
  return {
    language,
    title: t.title(promise.year, document.municipality.name),
    about: [
      promise.title[language],
      t.asOf(formatDate(document.as_of, language), document.version),
      ...(document.synthetic ? [t.synthetic] : []),
    ],
    contents: t.contents,
    items: [
      { kind: 'heading', level: 1, text: t.short },
      { kind: 'paragraph', text: t.goes(goesWell, all.length) },
      ...(promise.summary[language] === '' ? [] : [{ kind: 'paragraph' as const, text: promise.summary[language] }]),
      ...promise.areas.flatMap(({ area, title, why }): FlowItem[] => {
        const own = all.filter(({ priority_area }) => priority_area === area);
        if (own.length === 0) return [];
        return [
          { kind: 'heading', level: 1, text: title[language] },
          ...(why[language] === '' ? [] : [{ kind: 'paragraph' as const, text: why[language] }]),
          activityTable(own, title[language], language),
          ...reasonsOf(own, language),
        ];
      }),
      ...presenceOf(document, promise, language),
      { kind: 'heading', level: 1, text: t.how },
      ...t.howParts(document.threshold).map((text) => ({ kind: 'paragraph' as const, text })),
    ],
  };
}

function activityTable(activities: readonly Activity[], area: string, language: Language): FlowItem {
  const t = reportWords[language];
  const number = (n: number | null) => (n === null ? t.noData : formatRounded(n, language, 1));
  const svg = drawProgress(activities, language);
  return {
    kind: 'table',
    caption: t.caption(area),
    columns: t.columns.map((name, i) => ({ name, is_number: i === 1 || i === 2 })),
    rows: activities.map(({ title, unit, done, target, due, state, verdict }) => [
      title[language],
      `${number(done)} / ${number(target)} ${t.units[unit]}`.trim(),
      `${number(due)} ${t.units[unit]}`.trim(),
      t.states[state],
      verdict === null ? t.notDecided : t.verdicts[verdict],
    ]),
    note: t.note,
    plot: svg === null ? null : { svg, alt: t.plotAlt(area) },
  };
}

function reasonsOf(activities: readonly Activity[], language: Language): FlowItem[] {
  const t = reportWords[language];
  const items = activities.flatMap(({ title, reason, decided_on, decided_before }) => {
    if (reason === null || decided_on === null) return [];
    const before = decided_before.map(({ verdict, reason: why, decided_on: day }) =>
      t.before(t.verdicts[verdict], why[language], formatDate(day, language)),
    );
    const now = `${title[language]}: ${reason[language]} (${t.decided(formatDate(decided_on, language))})`;
    return [[now, ...before].join(' ')];
  });
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: t.reasons },
        { kind: 'list', items },
      ];
}

function presenceOf({ stadsdelar, presence }: PublicDocument, { year }: PublicPromise, language: Language): FlowItem[] {
  const t = reportWords[language];
  const items = stadsdelar.flatMap(({ stadsdel, name, prioritised }) => {
    const months = presence.filter((each) => each.stadsdel === stadsdel && each.month.startsWith(String(year)));
    if (prioritised === null || months.length === 0) return [];
    const hours = months.reduce((sum, { hours: of }) => sum + (typeof of === 'number' ? of : 0), 0);
    return [t.presenceIn(name, formatRounded(hours, language), months.length)];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t.presence },
    { kind: 'list', items },
    { kind: 'paragraph', text: t.presenceNote },
  ];
}
