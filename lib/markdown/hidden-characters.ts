import { codeOf, hiddenInText } from '@/lib/domain/hidden-characters';
import type { Report } from './report';

/** Left behind by copying from web pages and word processors: taken out, and no reason to stop a build. */
const harmless = new Set(['U+200B', 'U+2060', 'U+FEFF', 'U+200E', 'U+200F']);

/** Takes hidden characters out. */
export function withoutHidden(text: string): string {
  return text.replace(hiddenInText, '');
}

export function hasHidden(text: string): boolean {
  return text.search(hiddenInText) !== -1;
}

/**
 * Takes hidden characters out of the source and reports each kind once, at its first place.
 * Line ends become `\n`, and letters are composed (NFC): macOS writes å as two characters.
 */
export function cleanSource(source: string, report: Report): string {
  const text = source.replace(/\r\n?/g, '\n');
  const kinds = new Map<string, { first: number; count: number }>();
  for (const { 0: character, index } of text.matchAll(hiddenInText)) {
    const code = codeOf(character);
    const kind = kinds.get(code);
    if (kind) kind.count += 1;
    else kinds.set(code, { first: index, count: 1 });
  }
  for (const [code, { first, count }] of kinds) {
    const say = harmless.has(code) ? report.warning : report.error;
    say('control-character', at(text, first), { code, count });
  }
  return withoutHidden(text).normalize('NFC');
}

function at(text: string, index: number) {
  const before = text.slice(0, index);
  const column = index - before.lastIndexOf('\n');
  return { position: { start: { line: before.split('\n').length, column } } };
}
