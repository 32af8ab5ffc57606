/*
 * The way in: `npm start`, `npm test` and the other scripts come through here, so that each works on a
 * fresh clone. Nothing may be installed yet, so this and `setup/` are plain JavaScript on Node's own
 * library; and this file imports nothing before it has looked at the version, so that an old Node, which
 * could not read the rest, reads as far as the message.
 */
const needed = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Casebok needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.\n` +
      'Install a current Node (from nodejs.org or with a version manager) and run the command again.',
  );
  process.exit(1);
}

import('./setup/main.mjs').then((setup) => setup.main(process.argv.slice(2)));
