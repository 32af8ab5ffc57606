import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import type { YamlPlaces } from './yaml-places';

type Path = (string | number)[];

/** Markdown and HTML, which front matter shows as they are. */
const markup = /\*\*|\]\(|<\/?[a-z][^<>]*>|&(?:[a-z]+|#x?[\da-f]+);/i;

/** Word bends the quotation marks that were to hold a value together. */
const bentQuotes = /^[“”„«»][^“”„«»]*[“”„«»]$/;

/** Warns of signs in front matter that readers would see and the author will not have meant. */
export function checkWords(data: unknown, places: YamlPlaces): Problem[] {
  return stringsIn(data).flatMap(({ path, text }) => {
    const warn = (rule: RuleId): Problem => ({
      ...places.value(path),
      severity: 'warning',
      rule,
      field: path.join('.'),
      params: { value: text.slice(0, 80) },
    });
    return [
      ...(markup.test(text) ? [warn('markup-in-field')] : []),
      // Within quotation marks of YAML's own they are meant.
      ...(bentQuotes.test(text) && places.isPlain(path) ? [warn('quoted-value')] : []),
    ];
  });
}

/** Every string in front matter, with its path. */
export function stringsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key]));
}
