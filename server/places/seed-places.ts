import type { Pack, Place } from '../../data/pack/schema';
import type { PlaceStatus, RegisterKind } from '../../data/terms/place-register';
import type { Town } from '../http/deps';
import { insertPlaces, insertStatuses, placesByName, type PlaceRow } from '../store/tables/place';
import type { Principal, Store } from '../store/types';
import { makeOutline } from './outline';

const PROGRAM: Principal = { user_id: null, role: null, request_id: null };
/** How far round a named place it reaches to begin with, metres. */
const RADIUS_M = 120;

/** Which named places the register begins with, and what each is in it. */
const KINDS: Partial<Record<Place['kind'], RegisterKind>> = { square: 'square', station: 'station', centre: 'centre' };

/** Another server has been first: ends a transaction that has nothing to save. */
class AlreadyThere extends Error {}

/**
 * Puts the pack's squares, stations and centres, and what its promise names, into a register that is empty; once, however
 * many servers do.
 * @param made_from 'pack', or 'demo' where the places have histories that are made up
 */
export async function seedPlaces(store: Store, ground: Pick<Town, 'pack' | 'territory'>, made_from: 'pack' | 'demo') {
  const named = placesOf(ground.pack);
  if (named.length === 0 || (await placesByName(store.db)).length > 0) return;
  const at = new Date().toISOString();
  const rows = named.map(({ place, name, kind }): PlaceRow => {
    const { geometry, stadsdel, pack_place } = makeOutline({ from: 'place', place, radius_m: RADIUS_M }, ground);
    const members = made_from === 'demo' ? (DEMO_PLACES[place]?.members ?? []) : [];
    return {
      place_id: `pack-${place}`,
      revision: 1,
      name,
      kind: KINDS[kind] ?? (kind === 'park' ? 'park' : kind === 'school' ? 'school_yard' : 'other'),
      stadsdel,
      pack_place,
      outline: JSON.stringify(geometry),
      members: JSON.stringify(members),
      status: made_from === 'demo' ? (DEMO_PLACES[place]?.statuses.at(-1)?.status ?? 'watched') : 'watched',
      made_from,
      updated_by: made_from,
      updated_at: at,
    };
  });
  await store
    .write(PROGRAM, async (tx) => {
      if ((await placesByName(tx.db)).length > 0) throw new AlreadyThere();
      await insertPlaces(tx.db, rows);
      for (const { place_id, pack_place } of rows) {
        const known = made_from === 'demo' ? DEMO_PLACES[pack_place ?? '']?.statuses : undefined;
        const statuses = known ?? [{ status: 'watched' as const, reason: '', decided_at: at }];
        await insertStatuses(
          tx.db,
          statuses.map((status, i) => ({ place_id, position: i + 1, ...status, decided_by: made_from })),
        );
      }
      await tx.audit({
        action: 'import',
        subject: 'place',
        subject_id: null,
        detail: { source: made_from, n: rows.length },
      });
    })
    .catch((error: unknown) => {
      if (!(error instanceof AlreadyThere)) throw error;
    });
}

function placesOf({ places, promises }: Pack): Place[] {
  const promised = promises.areas.flatMap((area) => area.activities.flatMap((activity) => activity.places ?? []));
  return places.filter(
    ({ place, kind, lng, lat, stadsdel }) =>
      lng !== null && lat !== null && stadsdel !== null && (kind in KINDS || promised.includes(place)),
  );
}

interface DemoPlace {
  members: { organisation: string; role: string }[];
  statuses: { status: PlaceStatus; reason: string; decided_at: string }[];
}

const worked = (reason: string, decided_at: string) => ({ status: 'worked_on' as const, reason, decided_at });
const watched = { status: 'watched' as const, reason: 'Med från början.', decided_at: '2021-02-01T09:00:00.000Z' };

/** What has been decided of places of the demo world. */
const DEMO_PLACES: Readonly<Record<string, DemoPlace>> = {
  'rissne-torg': {
    members: [
      { organisation: 'Polisen', role: 'Områdespolis' },
      { organisation: 'Sundbybergs stad', role: 'Trygghetssamordnare' },
      { organisation: 'Fastighetsägare vid torget', role: 'Förvaltare' },
    ],
    statuses: [watched, worked('Återkommande bråk på kvällarna; platssamverkan börjar.', '2022-03-15T09:00:00.000Z')],
  },
  'hallonbergens-centrum': {
    members: [
      { organisation: 'Polisen', role: 'Områdespolis' },
      { organisation: 'Centrumägaren', role: 'Centrumledare' },
    ],
    statuses: [watched, worked('Stölder och skadegörelse i garaget.', '2023-01-20T09:00:00.000Z')],
  },
  'sundbybergs-torg': {
    members: [{ organisation: 'Sundbybergs stad', role: 'Stadsmiljö' }],
    statuses: [watched, worked('Krogkvällarna fredag och lördag.', '2021-09-01T09:00:00.000Z')],
  },
  tuletorget: {
    members: [],
    statuses: [
      watched,
      { status: 'calm', reason: 'Få anmälda brott i tolv månader.', decided_at: '2024-10-10T09:00:00.000Z' },
    ],
  },
};
