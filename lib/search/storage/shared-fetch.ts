/** Starts a fetch; the signal aborts it. */
type Start<Value> = (signal: AbortSignal) => Promise<Value>;

interface Pending<Value> {
  promise: Promise<Value>;
  controller: AbortController;
  waiting: number;
}

/**
 * A cache of things being fetched. Two keystrokes that need one shard share one fetch; it is aborted only
 * when nobody waits for it any more, and what failed is forgotten, so that the next attempt starts afresh.
 */
export class SharedFetch<Value> {
  readonly #pending = new Map<string, Pending<Value>>();
  readonly #loaded = new Map<string, Value>();
  readonly #most: number;

  /** @param most how many are kept; the longest unused goes first */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** @throws the signal's reason when it aborts, else what `start` throws */
  async get(name: string, start: Start<Value>, signal?: AbortSignal): Promise<Value> {
    signal?.throwIfAborted();
    const loaded = this.#loaded.get(name);
    if (loaded !== undefined) {
      this.#keep(name, loaded);
      return loaded;
    }
    const pending = this.#pending.get(name) ?? this.#begin(name, start);
    return this.#wait(name, pending, signal);
  }

  #begin(name: string, start: Start<Value>): Pending<Value> {
    const controller = new AbortController();
    const forget = () => {
      if (this.#pending.get(name) === pending) this.#pending.delete(name);
    };
    const promise = start(controller.signal)
      .then((value) => {
        this.#keep(name, value);
        return value;
      })
      .finally(forget);
    const pending: Pending<Value> = { controller, waiting: 0, promise };
    this.#pending.set(name, pending);
    return pending;
  }

  /** A map remembers the order in which its keys were set. */
  #keep(name: string, value: Value): void {
    this.#loaded.delete(name);
    this.#loaded.set(name, value);
    if (this.#loaded.size <= this.#most) return;
    for (const oldest of this.#loaded.keys()) {
      this.#loaded.delete(oldest);
      return;
    }
  }

  #wait(name: string, pending: Pending<Value>, signal: AbortSignal | undefined): Promise<Value> {
    pending.waiting++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        if (--pending.waiting === 0) {
          this.#pending.delete(name);
          pending.controller.abort(signal?.reason);
        }
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      pending.promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }
}
