/** Coordinates are kept as OpenStreetMap has them: whole numbers of 10⁻⁷ degrees, about a centimetre. */
const PER_DEGREE = 1e7;

/** Positions by node id in 16 bytes a node: filled first, then asked. */
export class NodeIndex {
  #ids = new Float64Array(1024);
  #positions = new Int32Array(2048);
  #n = 0;
  #isSorted = true;

  add(id: number, lng: number, lat: number): void {
    const n = this.#n;
    if (n === this.#ids.length) this.#grow();
    if (n > 0 && id <= this.#ids[n - 1]!) this.#isSorted = false;
    this.#ids[n] = id;
    this.#positions[2 * n] = Math.round(lng * PER_DEGREE);
    this.#positions[2 * n + 1] = Math.round(lat * PER_DEGREE);
    this.#n = n + 1;
  }

  /** Where a node stands, for `lng` and `lat`; -1 when it is not known. */
  find(id: number): number {
    if (!this.#isSorted) this.#sort();
    let low = 0;
    let high = this.#n - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = this.#ids[middle]!;
      if (at === id) return middle;
      if (at < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  position(index: number): [lng: number, lat: number] {
    return [this.#positions[2 * index]! / PER_DEGREE, this.#positions[2 * index + 1]! / PER_DEGREE];
  }

  #grow(): void {
    const ids = new Float64Array(2 * this.#ids.length);
    ids.set(this.#ids);
    const positions = new Int32Array(2 * ids.length);
    positions.set(this.#positions);
    this.#ids = ids;
    this.#positions = positions;
  }

  #sort(): void {
    const order = Uint32Array.from({ length: this.#n }, (_, i) => i);
    const ids = this.#ids;
    order.sort((a, b) => ids[a]! - ids[b]!);
    const positions = this.#positions;
    this.#ids = Float64Array.from(order, (i) => ids[i]!);
    this.#positions = new Int32Array(2 * this.#n);
    order.forEach((i, at) => this.#positions.set(positions.subarray(2 * i, 2 * i + 2), 2 * at));
    this.#isSorted = true;
  }
}
