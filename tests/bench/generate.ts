import { parseArgs } from 'node:util';
import { generateLibrary } from './generate/generate-library';
import { writeLibrary } from './generate/write-library';

/* `npm run bench:generate -- <folder> [--cases 1000] [--seed 1]` */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('Name the folder to write to: npm run bench:generate -- <folder> --cases 1000 --seed 1');
  process.exit(1);
}
const library = generateLibrary({ cases: Number(values.cases), seed: Number(values.seed) });
writeLibrary(folder, library);
const texts = library.cases.reduce((sum, { texts: own }) => sum + Object.keys(own).length, 0);
console.log(`${library.cases.length} cases (${texts} texts), ${library.clients.length} clients in ${folder}`);
