import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Handle } from '@/lib/server/server-options';
import { get, start } from './fixture';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Answers after a while. */
const slow: Handle = async (_request, response) => {
  await pause(150);
  response.end('done');
};

describe('closing', () => {
  test('lets a request in flight finish, and takes no new one', async () => {
    const { port, server, seenByNext } = await start({ handle: slow });
    const inFlight = get(port, '/sv/x', { Connection: 'keep-alive' });
    await pause(50);
    const closed = server.close();
    expect((await get(port, '/sv')).status).toBe(0);
    expect((await inFlight).body.toString()).toBe('done');
    await closed;
    expect(seenByNext).toEqual(['GET /sv/x', 'close']);
  });

  test('tells a client on a kept connection to go elsewhere', async () => {
    const { port, server } = await start({ handle: slow });
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET /sv/x HTTP/1.1\r\nHost: a\r\n\r\n');
    });
    socket.on('data', (chunk) => {
      text += chunk;
    });
    await pause(50);
    await Promise.all([server.close(), once(socket, 'close')]);
    expect(text).toContain('Connection: close');
  });

  test('closes idle connections at once', async () => {
    const { port, server } = await start({ limits: { shutdown: 5000 } });
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /sv HTTP/1.1\r\nHost: a\r\n\r\n'));
    await once(socket, 'data');
    const begun = Date.now();
    await server.close();
    expect(Date.now() - begun).toBeLessThan(4000);
  });

  test('does not wait for headers that come drop by drop', async () => {
    const { port, server } = await start({ limits: { shutdown: 30_000 } });
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /sv HTTP/1.1\r\nHos'));
    socket.on('error', () => {});
    await pause(50);
    const begun = Date.now();
    await Promise.all([server.close(), once(socket.resume(), 'close')]);
    expect(Date.now() - begun).toBeLessThan(15_000);
  });

  test('does not wait for ever', async () => {
    const { port, server } = await start({ handle: () => new Promise(() => {}), limits: { shutdown: 200 } });
    const hanging = get(port, '/sv/x');
    await pause(50);
    const begun = Date.now();
    await server.close();
    expect(Date.now() - begun).toBeLessThan(4000);
    expect((await hanging).status).toBe(0);
  });

  test('may be asked for twice', async () => {
    const { server } = await start();
    await Promise.all([server.close(), server.close()]);
  });
});

describe('the process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with 0 on %s, after the request in flight',
    async (signal) => {
      const child = run('tests/unit/server/slow-process.ts');
      const exit = once(child, 'exit');
      const [port] = await once(child.stdout, 'data');
      const inFlight = get(Number(String(port)), '/sv/x');
      await once(child.stdout, 'data');
      child.kill(signal);
      expect((await inFlight).body.toString()).toBe('done');
      expect((await exit)[0]).toBe(0);
    },
    // Starting a process with tsx takes a second, and many of them when all tests run at once.
    30_000,
  );
});

function run(file: string) {
  return spawn(process.execPath, ['--import', 'tsx', path.join(root, file)], { cwd: root });
}
