/** A growing list of 32-bit integers without an object each. */
export class IntegerList {
  #values = new Int32Array(1024);
  #length = 0;

  /** What stands at a place; 0 where nothing does. */
  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** The numbers so far; a view, valid until the next `push`. */
  toArray(): Int32Array<ArrayBuffer> {
    return this.#values.subarray(0, this.#length);
  }
}
