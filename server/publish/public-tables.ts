import { csvOf } from './csv-of';
import { statusOf } from './status-of';
import type { PublicDocument } from './make-document';

/** Open events that are to come. */
export function eventsCsv({ events, synthetic, version }: PublicDocument): string {
  const rows = events.map(({ event_id, kind, actor, stadsdel, place, from, to }) => [
    ...[event_id, kind.sv, actor.sv, stadsdel, place ?? '', from, to, synthetic, version],
  ]);
  return csvOf([['event_id', 'kind', 'actor', 'stadsdel', 'place', 'from', 'to', 'synthetic', 'version'], ...rows]);
}

/** What came of open events that have been: `n_came` is empty where it is not told. */
export function outcomesCsv({ outcomes, synthetic, version }: PublicDocument): string {
  const rows = outcomes.map(({ kind, stadsdel, date, n_came, next_step }) => [
    ...[kind.sv, stadsdel, date, ...statusOf(n_came), next_step, synthetic, version],
  ]);
  return csvOf([['kind', 'stadsdel', 'date', 'status', 'n_came', 'next_step', 'synthetic', 'version'], ...rows]);
}

/** How many reports residents have sent, a row a quarter and stadsdel. */
export function reportsCsv({ reports, synthetic, version }: PublicDocument): string {
  const rows = (reports?.counts ?? []).map(({ time, area, n }) => [time, area, ...statusOf(n), synthetic, version]);
  return csvOf([['time', 'area', 'status', 'n', 'synthetic', 'version'], ...rows]);
}

/** Reports that have been answered and chosen to be shown, as points where their place is shown. */
export function answersGeojson({ reports, synthetic, version }: PublicDocument) {
  return {
    type: 'FeatureCollection',
    synthetic,
    version,
    features: (reports?.points ?? []).map(
      ({ report_id, category, status, stadsdel, title, answer, answered_on, at }) => ({
        type: 'Feature',
        properties: { report_id, category, status, stadsdel, title: title.sv, answer: answer.sv, answered_on },
        geometry: at === null ? null : { type: 'Point', coordinates: [at.lng, at.lat] },
      }),
    ),
  };
}
