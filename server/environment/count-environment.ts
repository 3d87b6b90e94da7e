import type { z } from '@hono/zod-openapi';
import { ENVIRONMENT_KINDS } from '../../data/terms/environment';
import type { Locator } from '../../data/place/locator';
import type { environment } from '../contract/environment';
import type { World } from '../snapshot/world';
import { sourcesOfKind } from './sources-of-kind';

type Answer = z.infer<typeof environment>;

/** Counts what is mapped within the outlines of the stadsdelar: the ground itself goes on beyond them. */
export async function countEnvironment(
  world: Pick<World, 'ask' | 'metadata'>,
  { project, stadsdelAt }: Pick<Locator, 'project' | 'stadsdelAt'>,
): Promise<Answer> {
  const [n, known] = [new Map<string, number>(), new Map<string, number>()];
  const [out, all] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, kind: string) => to.set(kind, (to.get(kind) ?? 0) + 1);
  for (const { kind, lit, lng, lat } of await world.ask('ground-environment', {})) {
    const { x, y } = project(lng, lat);
    if (stadsdelAt(x, y) === null) continue;
    add(all, kind);
    if (lit !== null) add(known, kind);
    if (lit === false) add(out, kind);
    if (kind !== 'lit' || lit === true) add(n, kind);
  }
  return {
    kinds: ENVIRONMENT_KINDS.map((kind) => ({
      kind,
      n: n.get(kind) ?? 0,
      n_known: kind === 'lit' || kind === 'lamps' ? (known.get(kind) ?? 0) : null,
      n_out: kind === 'lamps' ? (out.get(kind) ?? 0) : null,
      of: kind === 'lit' ? (all.get(kind) ?? 0) : null,
      sources: sourcesOfKind(kind, (table) => world.metadata[table]?.sources ?? []).map(
        ({ source, title, publisher, licence, imported_at }) => ({ source, title, publisher, licence, imported_at }),
      ),
    })),
  };
}
