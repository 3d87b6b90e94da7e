/** ms after which what waits comes all the same: a map that cannot be drawn never is */
const PATIENCE_MS = 8000;

/** The moment when what is seen first has been drawn: what it does not need is fetched after that, and not before it. */
export class FirstView {
  #end: () => void = () => undefined;
  readonly #drawn = new Promise<void>((resolve) => {
    this.#end = resolve;
    setTimeout(resolve, PATIENCE_MS);
  });

  end(): void {
    this.#end();
  }

  /** Loads something once the first view has been drawn. */
  thenLoad<T>(load: () => Promise<T>): Promise<T> {
    return this.#drawn.then(load);
  }
}
