/** A change of one's own, and how it is taken back and done again: each as a new change. */
export interface Step {
  what: string;
  /** @returns whether it has been done; why not has been said */
  back: () => Promise<boolean>;
  again: () => Promise<boolean>;
}

/** One's own changes of the plan, for as long as its page is open. */
export class History {
  #done = $state.raw<readonly Step[]>([]);
  #undone = $state.raw<readonly Step[]>([]);
  /** one at a time: a second press waits for the first */
  #turn: Promise<unknown> = Promise.resolve();

  /** what Undo would take back, and Redo do again */
  get last(): Step | null {
    return this.#done.at(-1) ?? null;
  }

  get next(): Step | null {
    return this.#undone.at(-1) ?? null;
  }

  /** A new change: what was taken back before it can no longer be done again. */
  add(step: Step): void {
    this.#done = [...this.#done, step];
    this.#undone = [];
  }

  /** Takes the last change back. What cannot be taken back is passed by, so that it does not stand in the way of the rest. */
  takeBack(): Promise<Step | null> {
    return this.#inTurn(async () => {
      const step = this.last;
      if (step === null) return null;
      this.#done = this.#done.slice(0, -1);
      if (!(await step.back())) return null;
      this.#undone = [...this.#undone, step];
      return step;
    });
  }

  /** Does again what was taken back last. */
  redo(): Promise<Step | null> {
    return this.#inTurn(async () => {
      const step = this.next;
      if (step === null) return null;
      this.#undone = this.#undone.slice(0, -1);
      if (!(await step.again())) return null;
      this.#done = [...this.#done, step];
      return step;
    });
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(run);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
