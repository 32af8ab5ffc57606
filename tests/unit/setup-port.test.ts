import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { assertFree, freePort, portFrom } from '../../lib/cli/port';

test('PORT, or 3000', () => {
  expect(portFrom({})).toBe(3000);
  expect(portFrom({ PORT: '' })).toBe(3000);
  expect(portFrom({ PORT: '8080' })).toBe(8080);
  for (const wrong of ['0', '65536', 'x', '80.5', '-1', '1e3']) {
    expect(() => portFrom({ PORT: wrong })).toThrow(
      `PORT is "${wrong}", but a port is a number from 1 to 65535.`,
    );
  }
});

test('a taken port is named, with the way out', async () => {
  const port = await freePort();
  await assertFree(port);
  const server = createServer().listen(port);
  await new Promise((resolve) => server.once('listening', resolve));
  await expect(assertFree(port)).rejects.toThrow(
    `Port ${port} is taken: another program serves there, perhaps this site already.\nStop it, or choose another port, for example: PORT=${port + 1} npm start`,
  );
  server.close();
});
