import { at } from '../../api/address';
import { api } from '../../api/client';
import { RESTORED } from '../../api/events';
import type { Suggestion } from '../../api/types';
import { needTexts } from '../../text/need';
import { spanOf, type Span } from '../board/block';
import type { PlanState } from '../plan-state.svelte';
import { isUnanswered } from '../../api/receive';
import { rememberMade } from '../plan-steps';
import type { EditedVisit } from './edited-visit';
import { acceptedVisits } from './edited-visit';
import { groupByPatrol, mostVisited } from './patrols';

export type Visit = Suggestion['result']['visits'][number];

/** What one patrol is suggested to do on a day, where it would stand in the week: a pass with its visits as stops. */
export interface Ghost {
  key: string;
  weekday: number;
  /** the stadsdel of most visits */
  stadsdel: string;
  /** in order of time */
  visits: readonly Visit[];
  span: Span;
}

const { suggestions } = api;
const { accept: accepted, discard: discarded } = suggestions[':suggestion_id'];

/** The suggestion that lies in the calendar until a person has decided on it; nothing of it is planned before. */
export class Suggested {
  draft = $state.raw<Suggestion | null>(null);
  problem = $state<string | null>(null);
  isBusy = $state(false);
  /** what was to be planned when the server did not answer: whether it was is asked when it is back */
  #unanswered: { suggestion_id: string; ids: readonly string[] } | null = null;
  /** visits that the reader does not want */
  #dropped = $state.raw<readonly string[]>([]);
  readonly #plan: PlanState;

  /** visits of the week in view that nobody has decided on */
  readonly visits = $derived.by((): Visit[] => {
    const { draft } = this;
    if (draft?.result.week !== this.#plan.week) return [];
    const isOpen = ({ visit_id }: Visit) => !this.#dropped.includes(visit_id) && !draft.taken.includes(visit_id);
    return draft.result.visits.filter(isOpen);
  });

  readonly ghosts = $derived.by((): Ghost[] => {
    const { monday, timeZone } = this.#plan;
    return groupByPatrol(this.visits).map(({ key, weekday, visits }) => {
      const times = { planned_from: visits[0]!.from, planned_to: visits.at(-1)!.to };
      return { key, weekday, visits, stadsdel: mostVisited(visits), span: spanOf(times, monday, timeZone) };
    });
  });

  /** Make it while a component initialises. */
  constructor(plan: PlanState) {
    this.#plan = plan;
    $effect(() => {
      const ask = () => void this.#askAgain();
      addEventListener(RESTORED, ask);
      return () => removeEventListener(RESTORED, ask);
    });
  }

  get t() {
    return needTexts[this.#plan.app.view.language];
  }

  /** Lays a draft in the calendar; the one that was there is put aside. */
  show(draft: Suggestion): void {
    const before = this.draft;
    this.draft = draft;
    this.#dropped = [];
    this.problem = null;
    if (before?.status === 'draft') void this.#plan.send(discarded.$post, asked(before));
    this.#plan.said = this.t.shown(groupByPatrol(draft.result.visits).length, draft.result.visits.length);
  }

  drop(visits: readonly Visit[]): void {
    this.#dropped = [...this.#dropped, ...visits.map(({ visit_id }) => visit_id)];
    if (this.visits.length === 0) void this.discard();
  }

  /** Plans some of them, all or none; what is left stays in the calendar. */
  async take(visits: readonly Visit[]): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    const sent = visits.map(({ visit_id, place, from, to }) => ({ visit_id, place, from, to }));
    await this.#accept(draft, sent, visits.length < this.visits.length);
  }

  /** Plans those that are kept in the list, as they have been changed there. @returns whether it was done */
  async takeEdited(visits: readonly EditedVisit[]): Promise<boolean> {
    const { draft } = this;
    if (!draft) return false;
    // those that are not kept are not wanted
    this.#dropped = [...this.#dropped, ...visits.filter(({ keep }) => !keep).map(({ visit_id }) => visit_id)];
    return this.#accept(draft, acceptedVisits(visits, this.#plan.timeZone), false);
  }

  async discard(): Promise<void> {
    const { draft } = this;
    this.draft = null;
    if (draft?.status === 'draft') await this.#plan.send(discarded.$post, asked(draft));
  }

  /** Visits that have been planned, or are suggested again. */
  #take(visit_ids: readonly string[], isTaken: boolean): void {
    if (!this.draft) return;
    const others = this.draft.taken.filter((id) => !visit_ids.includes(id));
    this.draft = { ...this.draft, taken: isTaken ? [...others, ...visit_ids] : others };
  }

  async #accept(draft: Suggestion, visits: ReturnType<typeof acceptedVisits>, keep_rest: boolean): Promise<boolean> {
    const { param, json } = asked(draft);
    // what was asked for when nobody answered may have been planned
    const doubted = this.#unanswered?.suggestion_id === draft.suggestion_id ? this.#unanswered.ids : null;
    this.isBusy = true;
    this.problem = null;
    this.#unanswered = null;
    const outcome = await this.#plan.save(accepted.$post, { param, json: { ...json, keep_rest, visits } });
    this.isBusy = false;
    if (outcome.done) {
      const { pass_ids } = outcome.value;
      const ids = visits.map(({ visit_id }) => visit_id);
      this.draft = { ...draft, revision: draft.revision + 1, status: keep_rest ? 'draft' : 'accepted' };
      this.#take(ids, true);
      await this.#remember(draft, ids, pass_ids);
      this.#plan.said = this.t.accepted(pass_ids.length, visits.length);
      return true;
    }
    const current = (outcome.answer as { current?: Suggestion } | null)?.current;
    if (current) {
      // it was planned after all and the answer got lost, or somebody else has decided: shown as it is now
      this.draft = current.status === 'discarded' ? null : current;
      this.problem = this.t.decided;
      if (doubted) await this.#rememberDoubted(current, doubted);
      await this.#plan.load();
    } else if (isUnanswered(outcome)) {
      this.problem = this.t.noneTaken;
      this.#unanswered = { suggestion_id: draft.suggestion_id, ids: visits.map(({ visit_id }) => visit_id) };
    } else this.problem = outcome.message;
    return false;
  }

  /** What was planned together is taken back together, and then suggested again. */
  async #remember({ result }: Suggestion, visit_ids: readonly string[], pass_ids: readonly string[]): Promise<void> {
    const what = this.t.whatIsPlanned(pass_ids.length);
    const follow = (isMade: boolean) => this.#take(visit_ids, isMade);
    this.#plan.own(pass_ids);
    await rememberMade(this.#plan, pass_ids, result.week, what, follow);
  }

  /** What the server planned and did not answer can be taken back as the rest. @returns whether it was planned */
  async #rememberDoubted(now: Suggestion, ids: readonly string[]): Promise<boolean> {
    const isIt = (visit_ids: readonly string[]) =>
      visit_ids.length === ids.length && ids.every((id) => visit_ids.includes(id));
    const made = now.made.findLast(({ visit_ids }) => isIt(visit_ids));
    if (made) await this.#remember(now, ids, made.pass_ids);
    return made !== undefined;
  }

  /** The server is back: says whether what it did not answer was planned, which it was wholly or not at all. */
  async #askAgain(): Promise<void> {
    const unanswered = this.#unanswered;
    if (unanswered === null) return;
    const { suggestion_id, ids } = unanswered;
    const sent = await this.#plan.ask(at(suggestions[':suggestion_id'], { param: { suggestion_id } }));
    if (!sent.done || this.#unanswered !== unanswered) return;
    this.#unanswered = null;
    const isTaken = await this.#rememberDoubted(sent.value, ids);
    if (this.draft?.suggestion_id === suggestion_id) this.draft = sent.value.status === 'discarded' ? null : sent.value;
    this.problem = isTaken ? this.t.wasTaken(ids.length) : this.t.wasNotTaken;
    this.#plan.said = this.problem;
  }
}

function asked({ suggestion_id, revision }: Suggestion) {
  return { param: { suggestion_id }, json: { revision } };
}
