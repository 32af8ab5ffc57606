/** Keeps what was used last, up to a number of bytes; the longest unused goes first. */
export class ByteCache {
  private readonly entries = new Map<string, Buffer>();
  private bytes = 0;

  constructor(private readonly limit: number) {}

  /** Gives the kept value, or makes and keeps it. A value larger than an eighth of the cache is not kept. */
  async get(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const kept = this.entries.get(key);
    if (kept) return this.touch(key, kept);
    const made = await make();
    if (made.length <= this.limit / 8 && !this.entries.has(key)) this.keep(key, made);
    return made;
  }

  private touch(key: string, value: Buffer): Buffer {
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  private keep(key: string, value: Buffer): void {
    this.entries.set(key, value);
    this.bytes += value.length;
    for (const [oldest, { length }] of this.entries) {
      if (this.bytes <= this.limit) return;
      this.entries.delete(oldest);
      this.bytes -= length;
    }
  }
}
