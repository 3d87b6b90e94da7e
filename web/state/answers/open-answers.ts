import type { Role } from '../../api/types';
import type { ViewState } from '../view-state.svelte';
import { askAnalysis } from './analysis';
import { OutsideMap } from '../outside-map.svelte';
import { Asker } from './asker';
import { askCalls } from './calls';
import { askCounts, askCountsAnywhere } from './counts';
import { askEnvironment } from './environment';
import { askPresence } from './presence';
import { askPublished } from './published';
import { askSchoolRoutes } from './school-routes';
import { askSquares } from './squares';
import { askStreets } from './streets';
import { askTown } from './town';

/** Pages with a map on them: nobody else is asked for one on others. */
const MAPPED: readonly ViewState['page'][] = ['map', 'plan'];

export type Answers = ReturnType<typeof openAnswers>;

/** What the server answers to the view: one field a question. Open it while a component initialises. */
export function openAnswers(view: ViewState, role: Role | null) {
  const asker = new Asker(view, role);
  return {
    ...askTown(asker),
    // the map first: it takes the longest to draw
    ...askSquares(asker),
    ...askCounts(asker),
    ...askStreets(asker),
    ...askCalls(asker),
    ...askEnvironment(asker),
    ...askSchoolRoutes(asker),
    ...askAnalysis(asker),
    ...askCountsAnywhere(asker),
    ...askPresence(asker),
    ...askPublished(asker),
    /** a map of somebody else's, where one has been named */
    outside: new OutsideMap(() => (MAPPED.includes(view.page) ? (asker.catalogue?.value?.background ?? null) : null)),
    /** asks again whatever failed */
    retry: () => asker.retry(),
  };
}
