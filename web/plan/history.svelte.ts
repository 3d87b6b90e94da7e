/** A change of one's own, and how it is taken back and done again: each as a new change. */
export interface Step {
  what: string;
  /** @returns whether it has been done, null where nobody answered; why not has been said */
  back: () => Promise<boolean | null>;
  again: () => Promise<boolean | null>;
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

  /**
   * Takes the last change back. What cannot be taken back is passed by, so that it does not stand in the way of the rest;
   * where the line is cut it stays, to be tried again.
   */
  takeBack(): Promise<Step | null> {
    return this.#inTurn(async () => {
      const step = this.last;
      if (step === null) return null;
      const isDone = await step.back();
      if (isDone === null) return null;
      this.#done = this.#done.filter((other) => other !== step);
      if (!isDone) return null;
      this.#undone = [...this.#undone, step];
      return step;
    });
  }

  /** Does again what was taken back last. */
  redo(): Promise<Step | null> {
    return this.#inTurn(async () => {
      const step = this.next;
      if (step === null) return null;
      const isDone = await step.again();
      if (isDone === null) return null;
      this.#undone = this.#undone.filter((other) => other !== step);
      if (!isDone) return null;
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
