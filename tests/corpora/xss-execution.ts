import { checkEach, type Outcome, shown } from './check';
import { type Row, readCorpus, spread } from './corpus';
import { type Watched, watch, withBrowser } from './execution';
import { allPlaces, mainPlaces } from './placements';
import { controlPage, readerPage } from './reader-page';
import { xssLayer } from './xss-trees';

const sampleSize = 240;

/** Share of the attacks that have to run where nothing holds them back: else the detector proves nothing. */
const leastControl = 0.15;

const origin = 'http://corpora.test';

/**
 * A sample of the attacks in Chromium, without CSP and without network: each in all four places through the
 * pipeline and the page's components, and once as it is.
 */
export async function checkXssExecution(folder: string, tell: (line: string) => void): Promise<Outcome> {
  const corpus = readCorpus(folder, xssLayer);
  if (!corpus) return { missing: xssLayer };
  const sample = spread(corpus.rows, sampleSize);
  const control = await run(sample, 'control', ({ text }) => controlPage(text), tell);
  const places = mainPlaces.flatMap((place) => allPlaces[place] ?? []);
  const page = ({ text }: Row) => readerPage(places.map((put) => put(text)));
  const found = await run(sample, 'page', page, tell);
  const fired = control.filter(hasRun);
  const percent = Math.round((100 * fired.length) / Math.max(1, control.length));
  const idOf = ({ id }: Watched) => id;
  return {
    checks: [
      {
        layer: xssLayer,
        claim: `the detector sees at least 15 % of the attacks as they are`,
        inputs: control.length,
        misses: control.filter((one) => !hasRun(one)).map(({ id }) => ({ id, what: 'nothing ran' })),
        mayMiss: 1 - leastControl,
        note: `${percent} %`,
      },
      checkEach(
        { layer: xssLayer, claim: 'nothing runs on the page, nothing is asked for' },
        found,
        said,
        idOf,
      ),
    ],
  };
}

async function run(
  rows: readonly Row[],
  name: string,
  make: (row: Row) => string,
  tell: (line: string) => void,
): Promise<Watched[]> {
  const pages = new Map(rows.map((row, at) => [`${origin}/${name}/${at}`, { row, html: make(row) }]));
  const visits = [...pages].map(([url, { row }]) => ({ id: `${row.id} ${shown(row.text, 60)}`, url }));
  let done = 0;
  return withBrowser(async (browser) => {
    const answer = (url: string) => pages.get(url)?.html;
    // Two at a time: much of a visit is waiting.
    const halves = [0, 1].map((half) => visits.filter((_, at) => at % 2 === half));
    const results = await Promise.all(
      halves.map((half) =>
        watch(browser, half, { origin, answer }, () => tell(`${name}: ${++done} of ${visits.length} pages`)),
      ),
    );
    return results.flat();
  });
}

function hasRun({ signs }: Watched): boolean {
  return signs.some((sign) => !sign.startsWith('asked for'));
}

function said({ signs }: Watched): string | undefined {
  return signs.length > 0 ? signs.join('; ') : undefined;
}
