import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseMarkdown } from '@/lib/markdown';
import type { Row } from './corpus';
import { spread } from './corpus';
import { write } from './temporary';
import { readAsTitle } from './text-fields';

const caseCount = 24;

/**
 * Makes a content folder of hostile texts that pass the check, in every field that reaches a page: of site, clients,
 * firms, people, themes, cases and news.
 * @param rows where the texts are taken from
 * @param folder emptied first
 */
export function assembleHostileContent(rows: readonly Row[], folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/fixtures/small-site', folder, { recursive: true });
  const next = drawer(spread(rows, 2000).map(({ text }) => text));
  const bodies = drawer(spread(rows, 1500).map(({ text }) => text));
  write(folder, 'site.yml', site(next));
  for (const number of [1, 2, 3, 4]) {
    write(folder, `clients/k${number}.yml`, client(next, number));
    write(folder, `firms/f${number}.yml`, yaml({ name: next(120), url: `https://f${number}.example/` }));
    write(folder, `people/p${number}.yml`, person(next, number));
    write(folder, `themes/t${number}.yml`, theme(next));
    write(folder, `news/n${number}/sv.md`, news(next, bodies, number));
  }
  for (let number = 1; number <= caseCount; number += 1) {
    write(folder, `cases/c${number}/sv.md`, hostileCase(next, bodies, number));
  }
}

/** Gives the next text that may stand in a line of some length. */
type Next = (max: number) => string;

function drawer(texts: readonly string[]): Next {
  const left = texts.filter((text) => text.trim() !== '');
  return (max) => {
    const at = left.findIndex(
      (text) => text.length <= max && (max > 1000 || readAsTitle(text).title !== undefined),
    );
    return left.splice(at, at < 0 ? 0 : 1)[0] ?? '"><script>alert(1)</script>'.slice(0, max);
  };
}

/** JSON is YAML, and escapes what a line cannot hold. */
function yaml(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

function inAll(next: Next, max: number) {
  return { sv: next(max), nb: next(max), da: next(max) };
}

function site(next: Next): string {
  return yaml({
    name: next(60),
    owner: next(100),
    baseUrl: 'https://hostile.example',
    defaultLocale: 'sv',
    contact: { email: 'a@hostile.example', phone: next(40) },
    retentionDays: 30,
    exampleContent: true,
  });
}

function client(next: Next, number: number): string {
  const named = number % 2 === 0;
  const common = { country: 'SE', kind: 'company' };
  if (!named) return yaml({ publicLabel: inAll(next, 100), ...common });
  return yaml({ names: inAll(next, 100), otherNames: [next(100)], ...common });
}

function person(next: Next, number: number): string {
  return yaml({
    name: `Xx ${next(90)}`,
    side: 'consultant',
    titles: [
      { title: inAll(next, 100), firm: `f${number}` },
      { title: inAll(next, 100), organisation: next(100) },
    ],
    phone: next(40),
    permission: { basis: 'employee', scope: ['name', 'quote', 'page'], ref: next(100) },
  });
}

function theme(next: Next): string {
  const synonyms = { sv: [next(80)], nb: [next(80)], da: [next(80)] };
  return yaml({ kind: 'method', labels: inAll(next, 60), synonyms });
}

function news(next: Next, bodies: Next, number: number): string {
  const fields = {
    title: next(100),
    lead: next(100),
    firm: `f${number}`,
    people: [`p${number}`],
    published: '2026-01-01',
    source: { title: next(100), url: 'https://source.example/' },
    status: 'published',
  };
  return `---\n${yaml(fields)}---\n\n${bodyOf(bodies, number)}`;
}

function hostileCase(next: Next, bodies: Next, number: number): string {
  const one = (number % 4) + 1;
  const fields = {
    id: `c${String(number).padStart(4, '0')}`,
    client: `k${one}`,
    firm: `f${one}`,
    consultants: [`p${one}`],
    themes: [`t${one}`],
    ...(number % 2 === 0 && {
      figures: [{ id: 'x', value: number, unit: 'managers', kind: 'participants' }],
      figureLabels: { x: next(60) },
    }),
    published: '2026-01-01',
    source: { title: next(100), url: `https://source.example/?q=${encodeURIComponent(next(100))}` },
    title: next(80),
    lead: next(100),
    challenge: next(100),
    approach: next(100),
    result: next(100),
    periodText: next(80),
    cardLine: next(80),
    links: [{ title: next(100), url: `https://link.example/${encodeURIComponent(next(100))}` }],
    reference: { valueBand: next(80), role: next(100), share: next(80) },
    status: 'published',
  };
  return `---\n${yaml(fields)}---\n\n${bodyOf(bodies, number)}`;
}

/** Some attacks that the check lets through with a warning, each where another stood in the last text. */
function bodyOf(bodies: Next, number: number): string {
  const frames = [
    (text: string) => text,
    (text: string) => `- ${text}`,
    (text: string) => `> ${text}`,
    (text: string) => `:::callout\n${text}\n:::`,
    (text: string) =>
      `:::voice{role="${text.replace(/[\r\n]/g, ' ').replaceAll('"', '&quot;')}" side=client kind=quote}\nOrd.\n:::`,
    (text: string) => `## ${text.replace(/[\r\n]/g, ' ')}`,
    (text: string) => `| a |\n|---|\n| ${text.replace(/[\r\n]/g, ' ').replaceAll('|', '\\|')} |`,
  ];
  const parts = Array.from({ length: 12 }, (_, at) => {
    const frame = frames[(number + at) % frames.length] ?? String;
    return Array.from({ length: 20 }, () => frame(bodies(2000))).find(isPublishable) ?? '';
  });
  const fitting = parts.reduce(
    (body, part) => (isPublishable(`${body}\n\n${part}`) ? `${body}\n\n${part}` : body),
    '',
  );
  return `Inledning.\n${fitting}\n`;
}

function isPublishable(text: string): boolean {
  const { problems, links, pictures, personLinks } = parseMarkdown({
    text,
    file: 'x.md',
    firstLine: 1,
    lang: 'sv',
  });
  return (
    problems.every(({ severity }) => severity !== 'error') &&
    [...links, ...pictures, ...personLinks].length === 0
  );
}

/** Takes away texts that only the check across files refuses. @returns how many */
export function dropRefused(folder: string, files: Iterable<string>): number {
  const refused = [...new Set(files)];
  for (const file of refused) rmSync(path.join(folder, file), { force: true });
  return refused.length;
}
