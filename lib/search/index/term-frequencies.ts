/** The weighted frequencies of one document's terms at a time, without a map for each document. */
export class TermFrequencies {
  #values = new Float64Array(1024);
  #touched: number[] = [];

  /** @param value above 0 */
  add(term: number, value: number): void {
    while (term >= this.#values.length) this.#grow();
    const sum = this.#values[term] ?? 0;
    if (sum === 0) this.#touched.push(term);
    this.#values[term] = sum + value;
  }

  /** Gives each term in the order in which it was first added, and forgets it. */
  drain(visit: (term: number, frequency: number) => void): void {
    for (const term of this.#touched) {
      visit(term, this.#values[term] ?? 0);
      this.#values[term] = 0;
    }
    this.#touched = [];
  }

  #grow(): void {
    const grown = new Float64Array(this.#values.length * 2);
    grown.set(this.#values);
    this.#values = grown;
  }
}
