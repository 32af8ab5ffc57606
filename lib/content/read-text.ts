import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';

/** Largest source file in bytes. The longest case we would publish is a tenth of this. */
export const maxFileBytes = 128 * 1024;

/** The letters åäöøæé, small and capital, whose UTF-8 was read as Windows-1252 and written as UTF-8 again. */
const encodedTwice = /Ã[¥¤¶¸¦©…„–˜†‰]/;

/**
 * Turns a file's bytes into text: UTF-8 without byte order mark, LF line ends (whether Windows or an old Mac has
 * written it), letters composed (NFC), since macOS writes å as two characters.
 * @returns the text, or the problem that stops it
 */
export function decodeSource(bytes: Uint8Array, file: string): { text: string } | { problem: Problem } {
  const fail = (rule: RuleId, at: At, params: Problem['params']): { problem: Problem } => ({
    problem: { file, ...at, severity: 'error', rule, params },
  });
  if (bytes.length > maxFileBytes) {
    return fail(
      'file-too-large',
      { line: 1, column: 1 },
      { size: Math.ceil(bytes.length / 1024), max: maxFileBytes / 1024 },
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const twice = encodedTwice.exec(text);
    if (twice) return fail('file-encoding', placeAt(text, twice.index), { seen: twice[0] });
    return { text: text.replace(/\r\n?/g, '\n').normalize('NFC') };
  } catch {
    return fail('file-encoding', firstBadPlace(bytes), {});
  }
}

/** What git leaves where two people have changed the same lines. A line of `=======` alone may underline a heading. */
const conflictMarker = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;

/** Two versions of a text that have not been put together would otherwise be read as one. */
export function mergeConflict(text: string, file: string): Problem | undefined {
  const found = conflictMarker.exec(text);
  if (!found) return undefined;
  return {
    file,
    ...placeAt(text, found.index),
    severity: 'error',
    rule: 'merge-conflict',
    params: { text: found[0].slice(0, 60) },
  };
}

type At = Pick<Problem, 'line' | 'column'>;

/** Where the bytes stop being UTF-8. */
function firstBadPlace(bytes: Uint8Array): At {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return placeAt(lenient, Math.max(0, lenient.indexOf('\uFFFD')));
}

function placeAt(text: string, index: number): At {
  const lines = text.slice(0, index).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
