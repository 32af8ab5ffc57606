import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';

/** Largest source file in bytes. The longest case we would publish is a tenth of this. */
export const maxFileBytes = 128 * 1024;

/** The letters åäöøæé, small and capital, whose UTF-8 was read as Windows-1252 and written as UTF-8 again. */
const encodedTwice = /Ã[¥¤¶¸¦©…„–˜†‰]/;

/**
 * Turns a file's bytes into text: UTF-8 without byte order mark, LF line ends, letters composed (NFC), since
 * macOS writes å as two characters.
 * @returns the text, or the problem that stops it
 */
export function decodeSource(bytes: Uint8Array, file: string): { text: string } | { problem: Problem } {
  const fail = (rule: RuleId, line: number, params: Problem['params']): { problem: Problem } => ({
    problem: { file, line, column: 1, severity: 'error', rule, params },
  });
  if (bytes.length > maxFileBytes) {
    return fail('file-too-large', 1, { size: Math.ceil(bytes.length / 1024), max: maxFileBytes / 1024 });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const twice = encodedTwice.exec(text);
    if (twice) return fail('file-encoding', lineAt(text, twice.index), { seen: twice[0] });
    return { text: text.replace(/\r\n/g, '\n').normalize('NFC') };
  } catch {
    return fail('file-encoding', firstBadLine(bytes), {});
  }
}

/** The line on which the bytes stop being UTF-8, from 1. */
function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lineAt(lenient, Math.max(0, lenient.indexOf('\uFFFD')));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
