import { existsSync, readFileSync } from 'node:fs';

/** Lines by which a file is known where it should not be. */
export interface FileMarkers {
  file: string;
  lines: string[];
}

/** Shorter lines may stand anywhere. */
const tellingLength = 12;

/**
 * Lines of files that no answer and no output may hold.
 * @param without texts that visitors do see, in which a line of a file says nothing
 */
export function fileMarkers(files: readonly string[], without = ''): FileMarkers[] {
  return files.filter(existsSync).map((file) => {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
    return { file, lines: lines.filter((line) => line.length >= tellingLength && !without.includes(line)) };
  });
}

/** What of which file stands in some bytes. */
export function leaksIn(bytes: Buffer, markers: readonly FileMarkers[]): string[] {
  const text = bytes.toString('utf8');
  return markers.flatMap(({ file, lines }) => {
    const line = lines.find((one) => text.includes(one));
    return line === undefined ? [] : [`holds "${line}" of ${file}`];
  });
}
