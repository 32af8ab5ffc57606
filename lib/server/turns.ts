/** A turn that takes longer does not hold up the others: it may wait for a client that sends its body slowly. */
const longest = 100;

/**
 * Lets so many pieces of work begin at once; the others wait for their turn in the order in which they came.
 *
 * A page made on demand costs 5–20 ms of processor time, and libuv accepts one connection each time the event loop goes
 * round. Were 32 of them begun at once, a round would take a third of a second, and who connected last would wait for
 * a document until all others had been served. One at a time makes as many pages per second, and documents take their
 * usual way in between.
 */
export class Turns {
  #left: number;
  readonly #waiting: (() => void)[] = [];

  /** @param atOnce how many may have a turn at a time */
  constructor(atOnce: number) {
    this.#left = atOnce;
  }

  /** @returns when it is one's turn: what ends it. To be called when the costly part is over; more calls do nothing. */
  take(): Promise<() => void> {
    return new Promise((resolve) => {
      const begin = () => resolve(this.#turn());
      if (this.#left > 0) {
        this.#left--;
        begin();
      } else this.#waiting.push(begin);
    });
  }

  #turn(): () => void {
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      // The loop goes round between two turns, and sees to everybody else.
      setImmediate(() => this.#next());
    };
    const timer = setTimeout(end, longest);
    return end;
  }

  #next(): void {
    const begin = this.#waiting.shift();
    if (begin) begin();
    else this.#left++;
  }
}
