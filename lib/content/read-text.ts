import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';

/** Largest source file in bytes. The longest case we would publish is a tenth of this. */
export const maxFileBytes = 128 * 1024;

/**
 * Turns a file's bytes into text: UTF-8 without byte order mark, LF line ends.
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
    return { text: text.replace(/\r\n/g, '\n') };
  } catch {
    return fail('file-encoding', firstBadLine(bytes), {});
  }
}

/** The line on which the bytes stop being UTF-8, from 1. */
function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD'))).split('\n').length;
}
