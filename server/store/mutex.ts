/** One at a time, in the order in which they came. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  /**
   * Waits until everybody before has released it.
   * @returns what releases it: call it once
   * @throws with the code SQLITE_BUSY when the others take too long
   */
  async acquire(wait_ms: number): Promise<() => void> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => (release = resolve));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), wait_ms);
    });
    const came = await Promise.race([before, late]);
    clearTimeout(timer);
    if (came !== 'late') return release;
    // who comes after still waits for those before
    void before.then(release);
    throw Object.assign(new Error(`no turn to write within ${wait_ms} ms`), { code: 'SQLITE_BUSY' });
  }
}
