/*
 * The alphabet of all shards: unsigned LEB128 integers (https://en.wikipedia.org/wiki/LEB128), raw bytes
 * and UTF-8 texts with their length before them.
 */

export class ByteWriter {
  readonly #bytes: number[] = [];
  readonly #encoder = new TextEncoder();

  get length(): number {
    return this.#bytes.length;
  }

  byte(value: number): void {
    this.#bytes.push(value);
  }

  integer(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes.push(rest);
  }

  text(value: string): void {
    const encoded = this.#encoder.encode(value);
    this.integer(encoded.length);
    this.raw(encoded);
  }

  raw(bytes: Uint8Array): void {
    for (const byte of bytes) this.#bytes.push(byte);
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  /** @throws RangeError past the end: a shard that was cut off must not pass for a short one */
  byte(): number {
    const value = this.#bytes[this.#position++];
    if (value === undefined) throw new RangeError('The shard ends too early');
    return value;
  }

  integer(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  }

  text(): string {
    return this.#decoder.decode(this.raw(this.integer()));
  }

  raw(length: number): Uint8Array {
    const end = this.#position + length;
    if (end > this.#bytes.length) throw new RangeError('The shard ends too early');
    const bytes = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return bytes;
  }

  /** Reads a count and then as many items. */
  list<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.integer() }, read);
  }
}
