import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * `next build` empties the folder it builds into and needs minutes to fill it again. It builds beside the last build,
 * which is there to be served until the new one is whole, also where the new one fails or the machine goes down.
 */

/** An empty place for a build. @param dist Next's build folder, as it is served */
export function stageFor(dist: string): string {
  const stage = `${dist}-new`;
  rmSync(stage, { recursive: true, force: true });
  return stage;
}

/** Puts a finished build in the place of the last one. */
export function publishStage(stage: string, dist: string): void {
  const old = oldOf(dist);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(stage, dist);
  rmSync(old, { recursive: true, force: true });
  pointTypes(stage, dist);
}

/** Brings the last build back where a crash came between the two renames. */
export function recoverBuild(dist: string): void {
  if (!existsSync(dist) && existsSync(oldOf(dist))) renameSync(oldOf(dist), dist);
}

function oldOf(dist: string): string {
  return `${dist}-old`;
}

/** Next has written down, for editors and the type check, where the types of the routes lie. */
function pointTypes(stage: string, dist: string): void {
  const file = 'next-env.d.ts';
  if (!existsSync(file)) return;
  const relative = (folder: string) => `./${path.relative('.', folder).split(path.sep).join('/')}/`;
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(relative(stage), relative(dist)));
}
