import { openParsePool, type ParsePool } from '@/lib/content/parse-pool';
import { maxFileBytes } from '@/lib/content/read-text';
import { checkEach, type Outcome } from './check';
import { type Row, readCorpus } from './corpus';
import { inTemporaryFolder, write } from './temporary';

const layer = 'pathological.jsonl';

/** Milliseconds in which a file is to be parsed or refused. */
const limit = 5000;

/** What stands before every body: a fixed page that the schema takes. */
const head = '---\ntitle: Titel\nlead: Ingress.\n---\n\n';

interface Input {
  name: string;
  content: string;
}

interface Timed {
  name: string;
  milliseconds: number;
  rules: string[];
}

/**
 * Shapes that are slow to parse, through the worker threads that parse content: each as it is, and, where a
 * file may not be so large, as much of it as a file may hold; as a body, and as a value of the front matter.
 */
export async function checkPathological(folder: string, tell: (line: string) => void): Promise<Outcome> {
  const corpus = readCorpus(folder, layer);
  if (!corpus) return { missing: layer };
  const inputs = corpus.rows.flatMap(inputsOf);
  const timed = await inTemporaryFolder((content) => timeAll(content, inputs, tell));
  const late = ({ milliseconds }: Timed) =>
    milliseconds > limit ? `${(milliseconds / 1000).toFixed(1)} s` : undefined;
  const crash = ({ rules }: Timed) => rules.find((rule) => rule === 'missing');
  const withRule = (wanted: RegExp) => timed.filter(({ rules }) => rules.some((rule) => wanted.test(rule)));
  const slowest = Math.max(0, ...timed.map(({ milliseconds }) => milliseconds));
  const stopped = withRule(/^file-timeout$/).length;
  const refused = withRule(/^file-|too-large$/).length;
  const note = `${refused} refused, ${stopped} of them stopped in time; slowest ${(slowest / 1000).toFixed(1)} s`;
  const nameOf = ({ name }: Timed) => name;
  return {
    checks: [
      checkEach({ layer, claim: 'parsed or refused within 5 s', note }, timed, late, nameOf),
      checkEach({ layer, claim: 'each gets an answer' }, timed, crash, nameOf),
    ],
  };
}

function inputsOf({ id, title, text }: Row): Input[] {
  const name = title || id;
  const most = maxFileBytes - Buffer.byteLength(head);
  const fitting = Buffer.from(text)
    .subarray(0, most)
    .toString('utf8')
    .replace(/\uFFFD$/, '');
  const value = JSON.stringify(text.slice(0, 8000));
  return [
    { name, content: head + text },
    ...(fitting.length < text.length ? [{ name: `${name}, cut to size`, content: head + fitting }] : []),
    { name: `${name}, in the front matter`, content: `---\ntitle: ${value}\nlead: L\n---\n\nText.\n` },
  ];
}

async function timeAll(content: string, inputs: Input[], tell: (line: string) => void): Promise<Timed[]> {
  for (const [at, input] of inputs.entries()) write(content, fileOf(at), input.content);
  write(content, 'themes/varm.sv.md', `${head}Text.\n`);
  // As many at a time as there are threads, so that none waits for another.
  const halves = [0, 1].map((half) => inputs.map((_, at) => at).filter((at) => at % 2 === half));
  let done = 0;
  const timed = await Promise.all(
    halves.map(async (half) => {
      const pool = openParsePool(content);
      const results: [number, Timed][] = [];
      for (const at of half) {
        results.push([at, await timeOne(pool, fileOf(at), inputs[at]?.name ?? '')]);
        tell(`${++done} of ${inputs.length} slow shapes`);
      }
      await pool.close();
      return results;
    }),
  );
  return timed
    .flat()
    .sort(([a], [b]) => a - b)
    .map(([, result]) => result);
}

function fileOf(at: number): string {
  return `news/p${at}/sv.md`;
}

async function timeOne(pool: ParsePool, file: string, name: string): Promise<Timed> {
  // A thread that was stopped is replaced: starting one is not part of a file's time.
  await pool.parse('themes/varm.sv.md');
  const start = performance.now();
  const { summary } = await pool.parse(file);
  const rules = summary.problems.map(({ rule }) => rule);
  const isAnswered = summary.value !== null || rules.length > 0;
  return { name, milliseconds: performance.now() - start, rules: isAnswered ? rules : ['missing'] };
}
