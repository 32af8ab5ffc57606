import { connect, type Socket } from 'node:net';
import { type Answer, type Method, ResponseReader } from './response-reader';

/** What became of some bytes that were sent to the server. */
export interface Exchange {
  answers: Answer[];
  /** How it ended: the server closed, or the time was up with the connection still open. */
  end: 'closed' | 'open';
  /** Bytes of an answer that was cut off. */
  cut: number;
  milliseconds: number;
}

export interface ExchangeOptions {
  /** Time to wait for the server to close, in milliseconds. */
  patience?: number;
  /** Methods of the requests in turn, where an answer may have no body. */
  methods?: Method[];
  /** Closes our half once all is sent, as `nc -N` does. */
  isHalfClosed?: boolean;
}

/** Sends bytes as they are on a connection of their own and gathers the answers until the server closes it. */
export function exchange(
  port: number,
  bytes: string | Buffer,
  { patience = 5000, methods = [], isHalfClosed = false }: ExchangeOptions = {},
): Promise<Exchange> {
  const begun = performance.now();
  const answers: Answer[] = [];
  const finals = () => answers.filter(({ status }) => status >= 200).length;
  const reader = new ResponseReader(
    (answer) => answers.push(answer),
    () => methods[finals()] ?? 'GET',
  );
  return new Promise((resolve) => {
    const socket = open(port, () => {
      if (isHalfClosed) socket.end(bytes, 'latin1');
      else socket.write(bytes, 'latin1');
    });
    const finish = (end: Exchange['end']) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ answers, end, cut: reader.unfinished, milliseconds: performance.now() - begun });
    };
    const timer = setTimeout(() => finish('open'), patience);
    socket.on('data', (chunk: Buffer) => reader.push(chunk));
    socket.once('close', () => finish('closed'));
  });
}

/** A connection whose errors are no news: it closes, and that is looked at. */
export function open(port: number, onConnect?: () => void): Socket {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: false }, onConnect);
  socket.on('error', () => {});
  return socket;
}

/** A sound request in full. */
export function request(path: string, headers: Record<string, string> = {}, method = 'GET'): string {
  const all = { Host: 'casebok.example', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** The same as the last one on its connection. */
export function lastRequest(path: string, headers: Record<string, string> = {}, method = 'GET'): string {
  return request(path, { Connection: 'close', ...headers }, method);
}

/** One request on a connection of its own. @returns nothing where no answer came */
export async function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', patience = 5000 }: { method?: string; patience?: number } = {},
): Promise<(Answer & { milliseconds: number }) | undefined> {
  const { answers, milliseconds } = await exchange(port, lastRequest(path, headers, method), {
    methods: [method],
    patience,
  });
  const [answer] = answers;
  return answer && { ...answer, milliseconds };
}
