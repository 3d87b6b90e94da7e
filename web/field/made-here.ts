import { GONE_NAMES } from '../../data/terms/gone-names';
import type { FieldPasses, FieldReport } from '../api/types';

type FieldPass = FieldPasses['passes'][number];

/** What a phone knows of places and names without a connection. */
export type KnownHere = Pick<FieldPasses, 'elsewhere'> & Partial<Pick<FieldPasses, 'unplanned'>>;

const HOUR_MS = 3_600_000;

/** A pass that was begun here without a plan, as it stands until the server tells of it. */
export function madeHere(
  report: Extract<FieldReport, { kind: 'unplanned' }>,
  { elsewhere, unplanned }: KnownHere,
): FieldPass {
  const { pass_id, at, actor, activity, stadsdel, staff } = report;
  const nameOf = (
    list: { code: string; name: FieldPass['actor_name'] }[] | undefined,
    code: string,
    kind: 'actor' | 'activity',
  ) => list?.find((one) => one.code === code)?.name ?? GONE_NAMES[kind];
  const places = elsewhere.places.filter((one) => one.stadsdel === stadsdel);
  return {
    pass_id,
    actor_name: nameOf(unplanned?.actors, actor, 'actor'),
    unit: unplanned?.unit ?? null,
    activity_name: nameOf(unplanned?.activities, activity, 'activity'),
    stadsdel,
    stadsdel_name: elsewhere.stadsdelar.find((one) => one.stadsdel === stadsdel)?.name ?? GONE_NAMES.stadsdel.sv,
    place: null,
    planned_from: at,
    planned_to: new Date(Date.parse(at) + HOUR_MS).toISOString(),
    stops: [],
    staff,
    note: '',
    status: 'under_way',
    set_off_at: null,
    actual_from: at,
    actual_to: null,
    begun_by_reader: true,
    places: places.map(({ place, name }) => ({ place, name, lng: null, lat: null, why: null })),
    visits: [],
    handovers: [],
  };
}
