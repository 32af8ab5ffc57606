/** One answer, as it came over a connection. */
export interface Answer {
  status: number;
  /** Header lines as sent, without the status line. */
  head: string;
  body: Buffer;
}

/** A request of which the reader knows whether its answer has a body. */
export type Method = 'GET' | 'HEAD' | 'POST' | string;

const headEnd = Buffer.from('\r\n\r\n');

/**
 * Reads answers out of the bytes of one connection, as they come (RFC 9112 §6.3). Small and fast, because the
 * client must not be what is measured.
 */
export class ResponseReader {
  #rest: Buffer = Buffer.alloc(0);

  /** @param onAnswer called for each whole answer; 1xx among them
   *  @param methodOfNext tells the method whose answer comes next */
  constructor(
    private readonly onAnswer: (answer: Answer) => void,
    private readonly methodOfNext: () => Method = () => 'GET',
  ) {}

  /** Bytes that are no whole answer yet. */
  get unfinished(): number {
    return this.#rest.length;
  }

  push(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const read = readAnswer(this.#rest, this.methodOfNext());
      if (!read) return;
      this.#rest = this.#rest.subarray(read.length);
      this.onAnswer(read.answer);
    }
  }
}

/** @returns the first whole answer and its length in bytes */
function readAnswer(bytes: Buffer, method: Method): { answer: Answer; length: number } | undefined {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return undefined;
  const text = bytes.toString('latin1', 0, end);
  const lineEnd = text.indexOf('\r\n');
  const head = lineEnd < 0 ? '' : text.slice(lineEnd + 2);
  const status = Number(text.slice(9, 12));
  const start = end + headEnd.length;
  const hasNoBody = method === 'HEAD' || status < 200 || status === 204 || status === 304;
  if (hasNoBody) return { answer: { status, head, body: Buffer.alloc(0) }, length: start };
  const length = headerOf(head, 'content-length');
  if (length !== undefined) {
    const whole = start + Number(length);
    return bytes.length < whole
      ? undefined
      : { answer: { status, head, body: bytes.subarray(start, whole) }, length: whole };
  }
  const chunked = readChunks(bytes, start);
  return chunked && { answer: { status, head, body: chunked.body }, length: chunked.end };
}

const patterns = new Map<string, RegExp>();

/** Value of a header in the lines of a head. */
export function headerOf(head: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`^${name}:[ \\t]*(.*)$`, 'im');
  patterns.set(name, pattern);
  return pattern.exec(head)?.[1]?.trim();
}

function readChunks(bytes: Buffer, start: number): { body: Buffer; end: number } | undefined {
  const chunks: Buffer[] = [];
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const end = lineEnd + 2 + size + 2;
    if (!(bytes.length >= end)) return undefined;
    if (size === 0) return { body: Buffer.concat(chunks), end };
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = end;
  }
}
