import { expect, it } from 'vitest';
import { environment } from '../../../server/contract/environment';
import { house, street } from '../streets/tiny-streets';
import { openTown } from '../tiny-town';
import { groundRow } from '../tiles/tiny-ground';

it('tells how much of each kind is mapped within the municipality, and of how many streets the light is known', async () => {
  const point = (id: string, kind: string, east: number, state: string | null = null) => {
    const { geometry } = house(id, '', '', east, 500);
    return groundRow(id, String(geometry), { class: kind, name: null, state });
  };
  const lit = (id: string, isLit: boolean | null) => ({
    ...street(id, id, [100, 500], [300, 500]),
    lit: isLit,
  });
  const town = await openTown({
    tables: {
      street: [lit('1', true), lit('2', false), lit('3', null)],
      // the last lies beyond the border, where the ground goes on
      point_of_interest: [
        point('p1', 'street_lamp', 100, 'out'),
        point('p2', 'street_lamp', 200),
        point('p3', 'school', 300),
        point('p4', 'preschool', 300),
        point('p5', 'bench', 300),
        point('p6', 'licensed', -900),
      ],
    },
  });
  try {
    const { kinds } = await town.ask(environment, '/api/environment');
    expect(Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]))).toEqual({
      lamps: 2,
      lit: 1,
      stops: 0,
      schools: 2,
      playgrounds: 0,
      licensed: 0,
      green: 0,
      buildings: 0,
    });
    expect(kinds.find(({ kind }) => kind === 'lit')).toMatchObject({ n_known: 2, of: 3 });
    // of the other lamp nobody says
    expect(kinds.find(({ kind }) => kind === 'lamps')).toMatchObject({ n_known: 1, n_out: 1 });
    expect((await town.as('partner').request('/api/environment')).status).toBe(200);
    expect((await town.as(null).request('/api/environment')).status).toBe(401);
  } finally {
    await town.close();
  }
});
