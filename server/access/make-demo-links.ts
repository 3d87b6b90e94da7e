import type { Town } from '../http/deps';
import { ROLES, type Role } from '../../data/terms/role';

/** Who there is in the demo world, besides its actors. */
const PEOPLE: Readonly<Record<Role, { name: string; actors: readonly string[] }>> = {
  police: { name: 'Polly Polis', actors: ['polis'] },
  planner: { name: 'Tyra Trygghetssamordnare', actors: ['kommun', 'ordningsvakter'] },
  partner: { name: 'Nils Nattvandrare', actors: ['nattvandrare'] },
  admin: { name: 'Adam Administratör', actors: [] },
};

/**
 * In the demo world, and nowhere else: somebody of each role, and an address that signs each of them in once.
 * @returns nothing where any data is real
 */
export async function makeDemoLinks({ access, live, pack }: Town): Promise<{ role: Role; link: string }[]> {
  const lease = live.lease();
  const isDemo =
    lease.data.synthetic && lease.data.metadata.offence?.sources.every((source) => source.synthetic) === true;
  lease.release();
  if (!isDemo) return [];
  const links: { role: Role; link: string }[] = [];
  for (const role of ROLES) {
    const email = `${role}@demo.invalid`;
    const known = pack.actors.actors.map(({ actor }) => actor);
    const { name, actors } = PEOPLE[role];
    await access.addUserOnce({
      email,
      name,
      role,
      actors: actors.filter((actor) => known.includes(actor)),
      unit: null,
    });
    links.push({ role, link: await access.makeSignInLink(email) });
  }
  return links;
}
