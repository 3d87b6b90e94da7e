import type { NewPass, Pass } from '../../api/types';
import type { PlanState } from '../plan-state.svelte';
import { passWords } from '../pass-words';

/** How long after the last press of a key a moved pass is saved, ms. */
const SETTLED_MS = 700;

/** A pass as it was when it was moved, and what it is to be. */
interface Moved {
  pass: Pass;
  fields: NewPass;
}

/**
 * Passes that are being moved by keyboard: seen and said at each press, saved once each, when the hand rests or goes on
 * to another. What is saved is saved in order, one after the other.
 */
export class Nudge {
  /** under the hand, saved when it rests */
  #moved = $state.raw<Moved | null>(null);
  /** on their way or waiting for their turn, the oldest first */
  #queued = $state.raw<readonly Moved[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<void> = Promise.resolve();
  /** the revision that the last save of a pass from here has made */
  readonly #revisions: Record<string, number> = {};
  readonly #plan: PlanState;
  readonly #covers: (pass: Pass) => string;

  /** @param covers what of the need a pass covers where it is now, in words; '' for nothing to say */
  constructor(plan: PlanState, covers: (pass: Pass) => string) {
    this.#plan = plan;
    this.#covers = covers;
  }

  /** A pass as it is shown, with what is not yet saved of it. */
  applied(pass: Pass): Pass {
    const moved = [...this.#queued, ...(this.#moved ? [this.#moved] : [])].findLast(
      (other) => other.pass.pass_id === pass.pass_id,
    );
    return moved ? { ...pass, ...moved.fields } : pass;
  }

  to(pass: Pass, fields: NewPass): void {
    const own = this.#moved?.pass.pass_id === pass.pass_id ? this.#moved : null;
    if (own === null) this.save();
    this.#moved = { pass: own?.pass ?? pass, fields };
    const moved = { ...pass, ...fields };
    const { what, when } = passWords(moved, this.#plan);
    this.#plan.said = [this.#plan.t.said.moved(what, when), this.#covers(moved)].filter(Boolean).join(', ');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), SETTLED_MS);
  }

  /** Saves what is under the hand, after what is being saved: the next change of a pass stands on the last one's revision. */
  save(): void {
    clearTimeout(this.#timer);
    const moved = this.#moved;
    if (!moved) return;
    this.#moved = null;
    this.#queued = [...this.#queued, moved];
    this.#turn = this.#turn.then(() => this.#send(moved));
  }

  async #send(moved: Moved): Promise<void> {
    const { pass, fields } = moved;
    const revision = Math.max(pass.revision, this.#revisions[pass.pass_id] ?? 0);
    try {
      const saved = await this.#plan.move({ ...pass, revision }, fields);
      if (saved) this.#revisions[saved.pass_id] = saved.revision;
    } finally {
      this.#queued = this.#queued.filter((other) => other !== moved);
    }
  }
}
