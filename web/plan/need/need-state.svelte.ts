import type { PlanBalance, PlanCoverage } from '../../api';
import { Asked } from '../../state/asked.svelte';
import { needTexts } from '../../text/need';
import type { PlanState } from '../plan-state.svelte';

/** What need is counted as: offences, or offences by how grave they are. */
export type NeedMeasure = 'offences' | 'harm';

/** The need of the week in view, held against its plan; asked for by those who may see it. */
export class NeedState {
  measure = $state<NeedMeasure>('offences');
  readonly coverage: Asked<PlanCoverage>;
  readonly balance: Asked<PlanBalance>;
  /** what the reader's role lets them ask for: coverage police and admin, balance planners too */
  readonly sees = $derived.by(() => {
    const role = this.#plan.app.session.user?.role;
    const coverage = role === 'police' || role === 'admin';
    return { coverage, balance: coverage || role === 'planner' };
  });
  readonly #plan: PlanState;

  /** Make it while a component initialises. */
  constructor(plan: PlanState) {
    this.#plan = plan;
    const { view } = plan.app;
    const reader = () => ({ language: view.language, unreachable: needTexts[view.language].unreachable });
    // the fragment is not sent: it makes the address another when the plan has changed
    const of = () => `week=${plan.week}#${plan.shown?.revision ?? 0}`;
    this.coverage = new Asked(() => (this.sees.coverage ? `/api/plan/coverage?${of()}` : null), reader);
    this.balance = new Asked(() => (this.sees.balance ? `/api/plan/balance?${of()}` : null), reader);
  }

  /** The coverage of the week in view; null while it is not here, and where there is too little to say anything. */
  get shown(): PlanCoverage | null {
    const answer = this.coverage.value;
    return answer?.week === this.#plan.week && answer.too_little === null ? answer : null;
  }
}
