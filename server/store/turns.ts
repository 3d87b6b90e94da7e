/** One at a time, in the order in which they came. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /**
   * Waits for its turn.
   * @returns what ends the turn: call it once
   * @throws with the code SQLITE_BUSY when the others take too long
   */
  async take(wait_ms: number): Promise<() => void> {
    const before = this.#last;
    let end: () => void = () => undefined;
    this.#last = new Promise((resolve) => (end = resolve));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), wait_ms);
    });
    const came = await Promise.race([before, late]);
    clearTimeout(timer);
    if (came !== 'late') return end;
    // who comes after still waits for those before
    void before.then(end);
    throw Object.assign(new Error(`no turn to write within ${wait_ms} ms`), { code: 'SQLITE_BUSY' });
  }
}
