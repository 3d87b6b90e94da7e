import { mayBeTold, type NoticeKind } from '../../data/terms/notice-kinds';
import type { User } from '../access/roles';
import type { Deps } from '../http/deps';
import { readingOf } from '../promises/reading';
import type { World } from '../snapshot/world';
import { tellDeadlines } from './kinds/deadlines';
import { tellGrowing } from './kinds/growing';
import { tellMilestones } from './kinds/milestones';
import { tellOwnPasses } from './kinds/own-passes';
import { tellSuggestions } from './kinds/suggestions';
import type { Notice } from './notice';
import type { Asked } from './kinds/asked';

const KINDS: Readonly<Record<NoticeKind, (asked: Asked) => Promise<Notice[]>>> = {
  more_than_chance: tellGrowing,
  milestone: tellMilestones,
  deadline: tellDeadlines,
  suggestion: tellSuggestions,
  own_pass: tellOwnPasses,
};

/** What there is to tell somebody now, of the kinds that they have chosen and may see. */
export async function findNotices(
  deps: Deps,
  world: World,
  user: User,
  kinds: readonly NoticeKind[],
): Promise<Notice[]> {
  const asked = { deps, world, user, reading: readingOf(deps.pack)(world) };
  const told = await Promise.all(kinds.filter((kind) => mayBeTold(kind, user.role)).map((kind) => KINDS[kind](asked)));
  return told.flat();
}
