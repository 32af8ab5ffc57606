import { build } from './build';
import { assertFree, portFrom } from './port';
import { serve } from './serve';

/** `npm start`: builds what has changed, then serves. The signals that end it reach the server in this process. */
export async function main(): Promise<void> {
  const port = portFrom(process.env);
  await assertFree(port);
  const { outcome } = await build();
  console.log(`\n${outcome}`);
  await serve(port);
  console.log(`Casebok is at http://localhost:${port}  (Ctrl-C stops it)`);
}
