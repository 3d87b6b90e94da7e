import type { FieldReport } from '../../../web/api/types';
import type { FieldPass } from '../../../web/field/apply-reports';
import type { Entry } from '../../../web/field/entry';

/** The instant so many minutes after 18.00 UTC. */
export function at(min: number): string {
  return new Date(Date.UTC(2026, 0, 9, 18, min)).toISOString();
}

let seq = 0;

/** A report of pass a by user u that waits, unless said otherwise. */
export function entry(report: Partial<FieldReport>, more: Partial<Entry> = {}): Entry {
  seq += 1;
  return {
    seq,
    user_id: 'u',
    report: { report_id: `report-${seq}`, kind: 'begin', pass_id: 'a', at: at(0), ...report } as FieldReport,
    undone_kind: null,
    state: 'waiting',
    code: '',
    message: '',
    ...more,
  };
}

/** A visit from one minute to another. */
export function visit(from: number, to: number): Partial<FieldReport> {
  return { kind: 'visit', place: 'torget', from: at(from), to: at(to), done: [] };
}

/** Pass a, planned from 18 to 20. */
export function fieldPass(more: Partial<FieldPass> = {}): FieldPass {
  return {
    pass_id: 'a',
    actor_name: { sv: 'Polisen', en: 'Police' },
    unit: null,
    activity_name: { sv: 'Fotpatrull', en: 'Foot patrol' },
    stadsdel: 'vast',
    stadsdel_name: 'Väst',
    place: null,
    planned_from: at(0),
    planned_to: at(120),
    stops: [],
    staff: 2,
    note: '',
    status: 'planned',
    set_off_at: null,
    actual_from: null,
    actual_to: null,
    begun_by_reader: false,
    places: [{ place: 'torget', name: 'Torget', lng: null, lat: null, why: null }],
    visits: [],
    handovers: [],
    ...more,
  };
}
