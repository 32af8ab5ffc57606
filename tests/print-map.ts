import { readFileSync, writeFileSync } from 'node:fs';
import { mapAsMarkdown } from './architecture';

// `npm run map` prints the map of the code; `npm run map -- --write` also puts it between the README's markers.
console.log(mapAsMarkdown());
if (process.argv.includes('--write')) {
  const readme = readFileSync('README.md', 'utf8');
  const [start, end] = ['<!-- map -->\n', '\n<!-- /map -->'];
  const head = readme.slice(0, readme.indexOf(start) + start.length);
  writeFileSync('README.md', head + mapAsMarkdown() + readme.slice(readme.indexOf(end)));
}
