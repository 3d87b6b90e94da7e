import type { PlanBalance, PlanCoverage } from '../../api/types';
import { at, type Address } from '../../api/address';
import { api } from '../../api/client';
import { Asked } from '../../api/asked.svelte';
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
    const language = () => view.language;
    // the fragment is not sent: it makes the address another when the plan has changed
    const asOf = <T>(address: Address<T>): Address<T> => `${address}#${plan.shown?.revision ?? 0}`;
    const query = () => ({ week: plan.week });
    this.coverage = new Asked<PlanCoverage>(
      () => (this.sees.coverage ? asOf(at(api.plan.coverage, { query: query() })) : null),
      language,
    );
    this.balance = new Asked<PlanBalance>(
      () => (this.sees.balance ? asOf(at(api.plan.balance, { query: query() })) : null),
      language,
    );
  }

  /** The coverage of the week in view; null while it is not here, and where there is too little to say anything. */
  get shown(): PlanCoverage | null {
    const answer = this.coverage.value;
    return answer?.week === this.#plan.week && answer.too_little === null ? answer : null;
  }
}
