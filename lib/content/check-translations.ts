import type { CaseTextFields } from '@/lib/domain/case-schema';
import { locales } from '@/lib/domain/locale';
import { nearestWord } from '@/lib/domain/nearest';
import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import type { Library, Sourced } from './library';
import type { ParseCache } from './parse-cache';
import type { CaseValue, NewsValue } from './parsed-file';

type Translatable = Sourced<CaseValue> | Sourced<NewsValue>;

/** One original per case or news item; each translation names it, keeps its anchors and leaves out no field. */
export function checkTranslations(library: Library, cache: ParseCache): Problem[] {
  return [...library.cases.values(), ...library.news.values()].flatMap((texts) => {
    const all = locales.map((locale) => texts[locale]).filter((text) => text !== undefined);
    const [original, ...others] = all.filter((text) => originOf(text) === undefined);
    const translations = all.filter((text) => originOf(text) !== undefined);
    return [
      ...others.map((text) => problem(text, 'original-twice', { lang: original?.lang ?? '' })),
      ...translations.flatMap((text) =>
        original ? checkTranslation(text, original, cache) : checkOriginal(text, library),
      ),
    ];
  });
}

/** The language a text was translated from; undefined for an original. */
export function originOf(text: CaseValue | NewsValue): string | undefined {
  if (text.kind === 'case') return text.translationOf;
  return 'translationOf' in text.fields ? text.fields.translationOf : undefined;
}

/** An original that could not be read is there all the same. */
function checkOriginal(text: Translatable, { failed }: Library): Problem[] {
  if (failed.has(`${text.kind}:${text.slug}`)) return [];
  return [problem(text, 'translation-without-original', { lang: originOf(text) ?? '' })];
}

function checkTranslation(text: Translatable, original: Translatable, cache: ParseCache): Problem[] {
  const problems: Problem[] = [];
  if (originOf(text) !== original.lang) {
    const at = cache.placeOf(text.file, 'translationOf');
    const wrong = problem(text, 'translation-of-wrong', { lang: original.lang }, 'translationOf');
    problems.push({ ...wrong, ...at });
  }
  const anchors = new Set(text.mentions.anchors);
  for (const id of original.mentions.anchors) {
    if (anchors.has(id) || isNoteAnchor(id)) continue;
    problems.push(problem(text, 'translation-anchor-missing', { id, file: original.file }, 'body'));
  }
  if (text.kind === 'case' && original.kind === 'case')
    problems.push(...missingFields(text, original, cache));
  return problems;
}

/** Footnotes are numbered; nobody links to one, and a translation may need others. */
function isNoteAnchor(id: string): boolean {
  return /^(?:noter|not-\d+|notref-\d+(?:-\d+)?)$/.test(id);
}

const optionalFields = [
  'periodText',
  'cardLine',
  'withdrawnReason',
] as const satisfies (keyof CaseTextFields)[];

/** Text is never inherited: what the original says, a translation says in its own words. */
function missingFields(text: Sourced<CaseValue>, original: Sourced<CaseValue>, cache: ParseCache): Problem[] {
  const missing: string[] = optionalFields.filter((field) => original.text[field] && !text.text[field]);
  for (const id of Object.keys(original.text.figureLabels)) {
    if (!Object.hasOwn(text.text.figureLabels, id)) missing.push(`figureLabels.${id}`);
  }
  if (original.text.links.length > 0 && text.text.links.length === 0) missing.push('links');
  const figures = original.facts?.figures.map((figure) => figure.id) ?? [];
  const unknown = Object.keys(text.text.figureLabels).filter((id) => !figures.includes(id));
  return [
    ...missing.map((field) =>
      problem(text, 'translation-field-missing', { field, file: original.file }, field),
    ),
    ...unknown.map((id) => {
      const params = { id, suggestion: nearestWord(id, figures) ?? '' };
      const at = cache.placeOf(text.file, `${id}:`);
      return { ...problem(text, 'figure-label-unknown', params, `figureLabels.${id}`), ...at };
    }),
  ];
}

function problem(text: Translatable, rule: RuleId, params: Problem['params'], field?: string): Problem {
  return { file: text.file, line: 1, column: 1, severity: 'error', rule, field, params };
}
