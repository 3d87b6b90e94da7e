import type { NewPass, Pass } from '../../api/types';
import type { PlanState } from '../plan-state.svelte';
import { passWords } from '../pass-words';

/** How long after the last press of a key a moved pass is saved, ms. */
const SETTLED_MS = 700;

/** A pass that is being moved by keyboard: seen and said at each press, saved once, when the hand rests. */
export class Nudge {
  #moved = $state.raw<{ pass: Pass; fields: NewPass } | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #plan: PlanState;

  constructor(plan: PlanState) {
    this.#plan = plan;
  }

  /** A pass as it is shown, with what is not yet saved of it. */
  applied(pass: Pass): Pass {
    return this.#moved?.pass.pass_id === pass.pass_id ? { ...pass, ...this.#moved.fields } : pass;
  }

  to(pass: Pass, fields: NewPass): void {
    if (this.#moved && this.#moved.pass.pass_id !== pass.pass_id) void this.save();
    this.#moved = { pass: this.#moved?.pass ?? pass, fields };
    const { what, when } = passWords({ ...pass, ...fields }, this.#plan);
    this.#plan.said = this.#plan.t.said.moved(what, when);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SETTLED_MS);
  }

  async save(): Promise<void> {
    clearTimeout(this.#timer);
    const moved = this.#moved;
    if (!moved) return;
    const saving = this.#plan.move(moved.pass, moved.fields);
    this.#moved = null;
    await saving;
  }
}
