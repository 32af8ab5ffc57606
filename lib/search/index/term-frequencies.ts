/**
 * The weighted frequencies of one document's terms at a time, and the leaf that gave the largest share of
 * each, without a map for each document.
 */
export class TermFrequencies {
  #sums = new Float64Array(1024);
  #shares = new Float64Array(1024);
  #leaves = new Uint8Array(1024);
  #touched: number[] = [];

  /**
   * @param value above 0
   * @param leaf undefined for what stands on none: then another share decides, or the first leaf where there is none
   */
  add(term: number, value: number, leaf: number | undefined): void {
    while (term >= this.#sums.length) this.#grow();
    const sum = this.#sums[term] ?? 0;
    if (sum === 0) this.#touched.push(term);
    this.#sums[term] = sum + value;
    const share = leaf === undefined ? 0 : value;
    if (sum > 0 && share <= (this.#shares[term] ?? 0)) return;
    this.#shares[term] = share;
    this.#leaves[term] = leaf ?? 0;
  }

  /** Gives each term in the order in which it was first added, and forgets it. */
  drain(visit: (term: number, frequency: number, leaf: number) => void): void {
    for (const term of this.#touched) {
      visit(term, this.#sums[term] ?? 0, this.#leaves[term] ?? 0);
      this.#sums[term] = 0;
    }
    this.#touched = [];
  }

  #grow(): void {
    const length = this.#sums.length * 2;
    const [sums, shares, leaves] = [this.#sums, this.#shares, this.#leaves];
    this.#sums = new Float64Array(length);
    this.#shares = new Float64Array(length);
    this.#leaves = new Uint8Array(length);
    this.#sums.set(sums);
    this.#shares.set(shares);
    this.#leaves.set(leaves);
  }
}
