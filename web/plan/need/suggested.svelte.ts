import { api } from '../../api/client';
import type { Suggestion } from '../../api/types';
import { needTexts } from '../../text/need';
import { spanOf, type Span } from '../board/block';
import type { PlanState } from '../plan-state.svelte';
import { rememberMade } from '../plan-steps';
import type { EditedVisit } from './edited-visit';
import { acceptedVisits } from './edited-visit';

export type Visit = Suggestion['result']['visits'][number];

/** A visit that is suggested, where it would stand in the week. */
export interface Ghost {
  visit: Visit;
  span: Span;
}

const { suggestions } = api;
const { accept: accepted, discard: discarded } = suggestions[':suggestion_id'];

/** The suggestion that lies in the calendar until a person has decided on it; nothing of it is planned before. */
export class Suggested {
  draft = $state.raw<Suggestion | null>(null);
  problem = $state<string | null>(null);
  isBusy = $state(false);
  /** visits that the reader does not want */
  #dropped = $state.raw<readonly string[]>([]);
  readonly #plan: PlanState;

  /** those of the week in view */
  readonly ghosts = $derived.by((): Ghost[] => {
    const { draft } = this;
    const plan = this.#plan;
    if (draft?.result.week !== plan.week) return [];
    return draft.result.visits
      .filter(({ visit_id }) => !this.#dropped.includes(visit_id))
      .map((visit) => ({
        visit,
        span: spanOf({ planned_from: visit.from, planned_to: visit.to }, plan.monday, plan.timeZone),
      }));
  });

  constructor(plan: PlanState) {
    this.#plan = plan;
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
    this.#plan.said = this.t.shown(draft.result.visits.length);
  }

  drop(visit_id: string): void {
    this.#dropped = [...this.#dropped, visit_id];
    if (this.ghosts.length === 0) void this.discard();
  }

  /** Plans some of them, all or none; what is left stays in the calendar. */
  async take(visits: readonly Visit[]): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    const isAll = visits.length === this.ghosts.length;
    const sent = visits.map(({ visit_id, place, from, to }) => ({ visit_id, place, from, to }));
    const made = await this.#accept(draft, sent, !isAll);
    if (!made) return;
    const rest = draft.result.visits.filter(({ visit_id }) => !visits.some((visit) => visit.visit_id === visit_id));
    this.draft = isAll ? null : { ...draft, revision: draft.revision + 1, result: { ...draft.result, visits: rest } };
  }

  /** Plans those that are kept in the list, as they have been changed there. @returns whether it was done */
  async takeEdited(visits: readonly EditedVisit[]): Promise<boolean> {
    const { draft } = this;
    if (!draft) return false;
    const done = await this.#accept(draft, acceptedVisits(visits, this.#plan.timeZone), false);
    if (done) this.draft = null;
    return done;
  }

  async discard(): Promise<void> {
    const { draft } = this;
    this.draft = null;
    if (draft?.status === 'draft') await this.#plan.send(discarded.$post, asked(draft));
  }

  async #accept(draft: Suggestion, visits: ReturnType<typeof acceptedVisits>, keep_rest: boolean): Promise<boolean> {
    const { param, json } = asked(draft);
    this.isBusy = true;
    this.problem = null;
    const outcome = await this.#plan.save(accepted.$post, { param, json: { ...json, keep_rest, visits } });
    this.isBusy = false;
    if (outcome.done) {
      const { pass_ids } = outcome.value;
      await rememberMade(this.#plan, pass_ids, draft.result.week, this.t.whatIsPlanned(pass_ids.length));
      this.#plan.said = this.t.accepted(visits.length);
      return true;
    }
    const current = (outcome.answer as { current?: Suggestion } | null)?.current;
    if (current) {
      // it was planned after all and the answer got lost, or somebody else has decided: shown as it is now
      this.draft = current.status === 'draft' ? current : null;
      this.problem = this.t.decided;
      await this.#plan.load();
    } else this.problem = outcome.status === 0 ? this.t.noneTaken : outcome.message;
    return false;
  }
}

function asked({ suggestion_id, revision }: Suggestion) {
  return { param: { suggestion_id }, json: { revision } };
}
