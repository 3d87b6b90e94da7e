import type { NewPass, Pass } from '../../api/types';
import type { PlanState } from '../plan-state.svelte';
import { passWords } from '../pass-words';

/** How long after the last press of a key a moved pass is saved, ms. */
const SETTLED_MS = 700;

/** A pass that is being moved by keyboard: seen and said at each press, saved once, when the hand rests. */
export class Nudge {
  #moved = $state.raw<{ pass: Pass; fields: NewPass } | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<unknown> = Promise.resolve();
  /** what was saved last */
  #saved: Pass | null = null;
  readonly #plan: PlanState;

  constructor(plan: PlanState) {
    this.#plan = plan;
  }

  /** A pass as it is shown, with what is not yet saved of it. */
  applied(pass: Pass): Pass {
    return this.#moved?.pass.pass_id === pass.pass_id ? { ...pass, ...this.#moved.fields } : pass;
  }

  to(pass: Pass, fields: NewPass): void {
    const isSame = this.#moved?.pass.pass_id === pass.pass_id;
    if (!isSame) void this.save();
    // it may wait for a save before it, and until then what it saves is still here
    this.#moved = { pass: isSame ? this.#moved!.pass : pass, fields };
    const { what, when } = passWords({ ...pass, ...fields }, this.#plan);
    this.#plan.said = this.#plan.t.said.moved(what, when);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SETTLED_MS);
  }

  /** Saves what is moved, after what is being saved of it: the next change stands on that one's revision. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    const moved = this.#moved;
    if (!moved) return;
    await this.#saving;
    const { pass_id, revision } = moved.pass;
    // saved meanwhile, or moved on: that is saved when the hand rests
    if (this.#moved !== moved && (this.#moved === null || this.#moved.pass.pass_id === pass_id)) return;
    const own = this.#saved?.pass_id === pass_id && this.#saved.revision === revision + 1;
    const saving = this.#plan.move(own ? { ...moved.pass, revision: revision + 1 } : moved.pass, moved.fields);
    if (this.#moved === moved) this.#moved = null;
    this.#saving = saving;
    this.#saved = await saving;
  }
}
