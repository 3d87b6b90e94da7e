import type { z } from '@hono/zod-openapi';
import { FEW_ANSWERS } from '../../data/terms/survey';
import type { publicAnswer } from '../contract/published';
import { readAnswers } from '../priorities/read-answers';
import type { World } from '../snapshot/world';

/**
 * What residents have answered per stadsdel: of each question the latest, with its interval. Where too few have answered
 * the share is left out: it says next to nothing, and could tell what few have said.
 * @param last_year later answers are not asked for
 */
export async function publicAnswers(
  world: Pick<World, 'ask'>,
  stadsdelar: readonly string[],
  last_year: number,
): Promise<{ least_answers: number; answers: z.infer<typeof publicAnswer>[] }> {
  const all = await readAnswers(world, last_year);
  const answers = stadsdelar.flatMap((stadsdel) =>
    (all.get(`stadsdel ${stadsdel}`) ?? []).map(({ source, question, year, share, n, low, high, is_few }) => ({
      stadsdel,
      source,
      question,
      year,
      n,
      ...(is_few ? { share: 'too_few' as const, low: null, high: null } : { share: round(share), low: rounded(low), high: rounded(high) }), // prettier-ignore
    })),
  );
  return { least_answers: FEW_ANSWERS, answers };
}

/** Shares to a thousandth: no count of answers can be worked out from more digits. */
function round(share: number): number {
  return Math.round(1000 * share) / 1000;
}

function rounded(share: number | null): number | null {
  return share === null ? null : round(share);
}
