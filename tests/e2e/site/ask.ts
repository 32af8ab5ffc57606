import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';

/** An answer as it came: nothing followed, nothing unpacked. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The body as UTF-8. */
  text: string;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
}

/**
 * Asks a server without a browser in between.
 * @param address origin of the server, `http://localhost:3000`
 * @param path as it is to be sent, percent-encoding included
 */
export function ask(
  address: string,
  path: string,
  { method = 'GET', headers }: Question = {},
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const question = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: given } = response;
        resolve({ status, headers: given, body, text: body.toString('utf8') });
      });
    });
    question.on('error', reject);
    question.end();
  });
}

/**
 * Sends a request line that no HTTP library would send.
 * @param hasHost false where the host stands among the headers, as somebody else gives it
 * @returns the answer until the server closes the connection
 */
export function askRaw(
  address: string,
  requestLine: string,
  headers: string[] = [],
  hasHost = true,
): Promise<Answer> {
  const { hostname, port, host } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => resolve(readAnswer(Buffer.concat(chunks))));
    socket.write(
      [requestLine, ...(hasHost ? [`Host: ${host}`] : []), 'Connection: close', ...headers, '', ''].join(
        '\r\n',
      ),
      'latin1',
    );
  });
}

function readAnswer(bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const pairs = lines.map((line) => /^([^:]+):\s*(.*)$/.exec(line)).filter((match) => match !== null);
  const body = bytes.subarray(end + 4);
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: Object.fromEntries(pairs.map(([, name = '', value]) => [name.toLowerCase(), value])),
    body,
    text: body.toString('utf8'),
  };
}

/** The path that a redirect names; it has to be relative, so that nothing of the request got into it. */
export function relativeTarget({ headers }: Answer): string {
  const { location = '' } = headers;
  if (!/^\/(?!\/)/.test(location)) throw new Error(`Location is "${location}", not a path of this site`);
  return location;
}
