/** Takes one list of numbers after another off a buffer: views, nothing is copied. */
export class NumberSections {
  readonly #buffer: ArrayBuffer;
  #place: number;

  constructor(buffer: ArrayBuffer, start: number) {
    this.#buffer = buffer;
    this.#place = start;
  }

  /** @throws RangeError past the end, as `integers` does: a file that was cut off is no memory */
  doubles(length: number): Float64Array<ArrayBuffer> {
    return this.#take(new Float64Array(this.#buffer, this.#place, length));
  }

  integers(length: number): Int32Array<ArrayBuffer> {
    return this.#take(new Int32Array(this.#buffer, this.#place, length));
  }

  #take<List extends { byteLength: number }>(list: List): List {
    this.#place += list.byteLength;
    return list;
  }
}
