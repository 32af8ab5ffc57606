/*
 * Invented words that no other text holds, in places where they have to be found or must never be. Each is known by
 * a run of consonants that is the same in every spelling of it: with or without its Nordic letters, in capitals, as
 * a slug, in percent or entity encoding, stemmed, or stored without the letters it shares with its neighbour.
 */

export interface Canary {
  /** As it is written in content. */
  word: string;
  /** How it is recognised, in lower case. */
  run: string;
}

const canary = (word: string, run: string): Canary => ({ word, run });

/** Stands in a public case: what looks for the others has to find this one, wherever public text goes. */
export const publicWord = canary('Xwkfbrgdnå', 'kfbrgdn');

/** Words of a draft, of a draft translation, and of a case that was withdrawn. */
export const hiddenWords = {
  draft: canary('Ghjqtvkstå', 'hjqtvkst'),
  draftClient: canary('Tdxpmqgstad', 'dxpmqgst'),
  draftTheme: canary('Mbzvcltema', 'bzvclt'),
  draftTranslation: canary('Pkrvzhnsø', 'krvzhns'),
  withdrawn: canary('Zclfhwpnä', 'clfhwpn'),
};

interface CanaryPerson {
  id: string;
  first: Canary;
  last: Canary;
}

/** Never to be named: permission begins tomorrow. */
export const privatePerson: CanaryPerson = {
  id: 'qgzvrtla-wpkhjnstrom',
  first: canary('Qgzvrtla', 'gzvrtl'),
  last: canary('Wpkhjnström', 'pkhjnstr'),
};

/** Named until yesterday, when the permission ended. */
export const withdrawnPerson: CanaryPerson = {
  id: 'vxqmlkro-hzbtrgand',
  first: canary('Vxqmlkrø', 'xqmlkr'),
  last: canary('Hzbtrgånd', 'zbtrg'),
};

/** Known from a public source: the page may name this one, copies may not. */
export const sourcePerson: CanaryPerson = {
  id: 'kwztprna-dcvhlmberg',
  first: canary('Kwztprna', 'wztprn'),
  last: canary('Dcvhlmberg', 'cvhlmb'),
};

/** Phone number of the withdrawn person, and the address's own part. */
export const privateNumber = '47918273';

const linkTo = ({ id, first, last }: CanaryPerson) => `[${first.word} ${last.word}](person:${id})`;

function person({ first, last }: CanaryPerson, side: string, permission: string, more = ''): string {
  return `name: ${first.word} ${last.word}\nside: ${side}\n${more}permission:\n  ref: Prov\n${permission}`;
}

const caseOf = (id: string, words: Canary, facts: string, client: string, theme: string) => `---
id: ${id}
client: ${client}
firm: nordkonsult
themes: [${theme}]
published: 2030-01-01
source: { title: ${words.word} }
title: ${words.word}
lead: ${words.word}
challenge: ${words.word}
approach: ${words.word}
result: ${words.word}
${facts}
---

## ${words.word} {#text}

${words.word}.
`;

/** Slugs and old addresses of what is hidden: they spell its word. */
export const hiddenSlugs = {
  draft: 'ghjqtvksta',
  draftAlias: 'ghjqtvksta-gammal',
  withdrawn: 'borta',
};

/** An address that spells the withdrawn person's name: nothing may link to it. */
export const privateAddress = `https://nordkonsult.example/om/${withdrawnPerson.id}`;

/** What the text of the first sibling case says, so that each canary that could stand in a public text does. */
export const publicText = `${publicWord.word} står här. ${linkTo(privatePerson)} och ${linkTo(withdrawnPerson)} var med, och ${linkTo(sourcePerson)}. Läs [mer](${privateAddress}).

:::voice{#rost person=${withdrawnPerson.id} kind=paraphrase}
Det gick bra, berättar hon.
:::

## Samtal med ${linkTo(withdrawnPerson)} och ${linkTo(sourcePerson)} {#samtal}

### Frågor till ${linkTo(privatePerson)}

De var många.`;
/** Facts of that case that name people. */
export const publicFacts = `consultants: [${withdrawnPerson.id}]\nauthor: ${withdrawnPerson.id}\ncontacts: [${withdrawnPerson.id}]\nlinks: [{ title: Mer, url: '${privateAddress}' }]\n`;

/** Path in the content folder → text. */
export const canaryFiles: Record<string, string> = {
  [`cases/${hiddenSlugs.draft}/sv.md`]: caseOf(
    'kan01',
    hiddenWords.draft,
    `status: draft\naliases: [/sv/case/${hiddenSlugs.draftAlias}]\nconsultants: [${withdrawnPerson.id}]`,
    'dxpmqgstad',
    'bzvcltema',
  ),
  [`cases/${hiddenSlugs.withdrawn}/sv.md`]: caseOf(
    'kan02',
    hiddenWords.withdrawn,
    'status: withdrawn\nwithdrawn: { date: 2030-03-01 }\nwithdrawnReason: Kunden bad om det.',
    'storvik',
    'torg',
  ),
  'cases/i-dag/sv.md': `---
translationOf: da
title: ${hiddenWords.draftTranslation.word}
lead: ${hiddenWords.draftTranslation.word}
challenge: ${hiddenWords.draftTranslation.word}
approach: ${hiddenWords.draftTranslation.word}
result: ${hiddenWords.draftTranslation.word}
status: draft
---

## ${hiddenWords.draftTranslation.word} {#dagen}

${hiddenWords.draftTranslation.word}.
`,
  'clients/dxpmqgstad.yml': `names: { sv: ${hiddenWords.draftClient.word}, nb: ${hiddenWords.draftClient.word}, da: ${hiddenWords.draftClient.word} }\ncountry: SE\nkind: company\n`,
  'themes/bzvcltema.yml': `kind: challenge\nlabels: { sv: ${hiddenWords.draftTheme.word}, nb: ${hiddenWords.draftTheme.word}, da: ${hiddenWords.draftTheme.word} }\n`,
  [`people/${privatePerson.id}.yml`]: person(
    privatePerson,
    'client',
    '  basis: written\n  scope: [name, quote, page]\n  given: 2030-06-16\n',
  ),
  [`people/${withdrawnPerson.id}.yml`]: person(
    withdrawnPerson,
    'consultant',
    '  basis: written\n  scope: [name, quote, page]\n  expires: 2030-06-14\n',
    `firm: nordkonsult\nemail: ${withdrawnPerson.id}@nordkonsult.example\nphone: '+${privateNumber}'\n`,
  ),
  [`people/${sourcePerson.id}.yml`]: person(
    sourcePerson,
    'client',
    '  basis: public-source\n  scope: [name]\n',
  ),
};
