import type { ProblemTexts, Said } from './problem-text-parts';

/** Swedish: the fields of the front matter and of YAML files, each by itself and one against another. */
export const fields = {
  'field-missing': (p) => [
    `${quoted(p)} saknas.`,
    p.parent ? `Lägg till \`${p.key}: …\` under \`${p.parent}\`.` : `Lägg till en rad med \`${p.key}: …\`.`,
  ],
  'field-unknown': (p) => [
    `Det finns ingen uppgift som heter ${p.quote('key')}${p.parent ? ` under \`${p.parent}\`` : ''}.`,
    `${p.meant}Rätta namnet eller indraget, eller ta bort raden.${names(p)}`,
  ],
  'field-type': (p) => {
    const [type, how] = types[p.text('expected')] ?? types.other;
    const is = p.has('is') ? (types[p.text('is')] ?? types.other)[0] : p.quote('value');
    return [`${quoted(p)} ska vara ${type}, men är ${is}.`, `${how}${names(p)}`];
  },
  'text-empty': (p) =>
    p.has('directive')
      ? [
          `Blocket ${p.text('directive')} är tomt.`,
          'Skriv texten på egna rader före den avslutande raden med :::, eller ta bort blocket.',
        ]
      : [`${quoted(p)} är tomt.`, 'Skriv något, eller ta bort raden om uppgiften inte behövs.'],
  'text-too-long': (p) => [
    `${quoted(p)} är ${p.text('length')} tecken långt, men får vara högst ${p.text('max')}.`,
    `Korta med minst ${Math.max(1, p.number('length') - p.number('max'))} tecken.`,
  ],
  'control-character': (p) => {
    const what = p.has('code')
      ? `Ett osynligt tecken (${p.text('code')}) står`
      : 'Ett osynligt tecken eller en radbrytning står';
    const times = p.number('count') > 1 ? `, ${p.text('count')} gånger` : '';
    return [
      `${what} i ${p.has('code') ? 'texten' : quoted(p)}${times}.`,
      `${p.isWarning ? 'Det tas bort åt dig, men kan ha delat ett ord. ' : ''}Skriv om orden omkring det för hand. Det följer ofta med när man klistrar in: välj ”Klistra in som ren text”.`,
    ];
  },
  'value-not-in-list': (p) => [
    `${p.quote('value')} går inte att välja för \`${p.key}\`.`,
    `${p.meant}Välj bland: ${p.text('list')}.`,
  ],
  'number-range': (p) => [
    `${quoted(p)} är ${p.text('value')}, men ska vara ${bounds[p.text('bound')] ?? ''}${p.text('limit')}.`,
    'Rätta talet, eller ta bort uppgiften om talet inte är känt.',
  ],
  'slug-shape': (p) => [
    `${p.quote('value')} kan inte vara ett id.`,
    `Skriv med små bokstäver a–z, siffror och enkla bindestreck, högst 80 tecken, till exempel \`${p.asId('value')}\`.`,
  ],
  'date-shape': (p) => [
    `${p.quote('value')} är inget datum, eller en dag som inte finns.`,
    'Skriv år, månad och dag: `2026-11-22`.',
  ],
  'partial-date-shape': (p) => [
    `${p.quote('value')} är inget datum, eller en dag som inte finns.`,
    'Skriv så mycket som källan anger: `2001`, `2001-05` eller `2001-05-17`.',
  ],
  'url-shape': (p) => [
    `${p.quote('value')} är ingen webbadress som det går att länka till.`,
    'Skriv hela adressen, utan mellanslag: `https://www.example.org/sida`.',
  ],
  'email-shape': (p) => [`${p.quote('value')} är ingen e-postadress.`, 'Skriv den som `namn@firma.example`.'],
  'base-url-shape': (p) => [
    `${p.quote('value')} är inte bara webbplatsens adress.`,
    'Skriv den med https:// först och utan något efter namnet: `https://www.example.org`.',
  ],
  'person-first-name-only': (p) => [
    `${p.quote('value')} är bara ett namn av två.`,
    'Skriv för- och efternamn. Är efternamnet inte känt, ta bort personen och skriv rollen i texten, till exempel ”konsulten”.',
  ],
  'case-id-shape': (p) => [
    `${p.quote('value')} kan inte vara ett id för ett case.`,
    'Hitta på fem tecken ur a–z och 0–9 som inget annat case har, till exempel `k3t7w`. Är caset redan publicerat ska det id som det har stå kvar.',
  ],
  'themes-empty': [
    'Caset har inget tema, så ingen hittar det den vägen.',
    'Skriv minst ett under `themes`: namnet på en fil i themes/, utan .yml.',
  ],
  'alias-shape': (p) => [
    `${p.quote('value')} kan inte ha varit en adress på webbplatsen.`,
    'Skriv det som stod efter webbplatsens namn: `/sv/case/gammalt-namn`, med a–z, 0–9 och tecknen / - _ . men utan / sist.',
  ],
  'fact-in-translation': (p) => [
    `${p.quote('key')} gäller caset på alla språk och står bara i originalets fil.`,
    'Ta bort raden här. Översättningen ärver uppgiften.',
  ],
  'published-missing': [
    'Texten har `status: published`, men det står inte från vilken dag.',
    'Lägg till dagen, till exempel `published: 2026-11-22`, eller skriv `status: draft`. En dag som inte har kommit än väntar texten in.',
  ],
  'withdrawn-missing': [
    'Caset har `status: withdrawn`, men det står inte sedan när.',
    'Lägg till dagen som `withdrawn: { date: 2026-11-22 }`, och gärna skälet som `withdrawnReason: …`.',
  ],
  'figure-per-detail': (p) => [
    `En siffra med \`per\` går inte att rita som ${p.quote('kind')}: den säger inte hur mycket det blev i allt.`,
    'Skriv `kind: detail`. Då står siffran i texten.',
  ],
  'figure-duplicate-id': (p) => [`Två siffror har id:t ${p.quote('id')}.`, 'Ge den ena ett annat id.'],
  'figure-label-unknown': (p) => [
    `Caset har ingen siffra med id:t ${p.quote('id')}, som \`figureLabels\` ger en text.`,
    `${p.meant}Använd ett id som står under \`figures\` i originalets fil, eller ta bort raden.`,
  ],
  'figure-not-whole': (p) => [
    `${p.quote('value')} går inte att rita: porträttet ritar en markering för varje hel.`,
    'Skriv `kind: detail`. Då står siffran i texten.',
  ],
  'period-order': (p) => [
    `Perioden slutar ${p.text('latest')}, innan den börjar ${p.text('earliest')}.`,
    'Låt `earliest` vara den tidigare av de två.',
  ],
  'contact-of-client': (p) => [
    `\`${p.key}\` är bara till för konsulter, och den här personen har \`side: ${p.text('side')}\`.`,
    'Ta bort raden. Sådana uppgifter sparas inte, inte heller någon annanstans i innehållet.',
  ],
  'client-named-and-anonymous': [
    'Uppdragsgivaren har både `names` och `publicLabel`, så det framgår inte om namnet får visas.',
    'Är uppdragsgivaren anonym, ta bort `names` och `otherNames`: det som inte är sparat kan inte läcka ut. Får namnet visas, ta bort `publicLabel`.',
  ],
  'permission-order': (p) => [
    `Tillståndet går ut ${p.text('expires')}, innan det har getts ${p.text('given')}.`,
    'Rätta en av dagarna. Tills vidare står rollen i stället för namnet.',
  ],
  'contact-in-reference': (p) => [
    `I ${quoted(p)} står en e-postadress eller ett telefonnummer.`,
    'Ta bort det. Uppdragsgivarens kontaktuppgifter publiceras aldrig. Lämnas referens på begäran, skriv `available: true`.',
  ],
  'listed-twice': (p) => [`${p.quote('value')} står två gånger i \`${p.key}\`.`, 'Ta bort den ena.'],
  'markup-in-field': (p) => [
    `${quoted(p)} är bara ord, men har tecken för formatering som skulle synas: ${p.quote('value')}`,
    'Ta bort **, länkar och HTML. Sådant hör hemma i texten under uppgifterna.',
  ],
  'quoted-value': (p) => [
    `Citattecknen runt ${p.text('value')} hör till värdet och syns på sidan.`,
    "Ta bort dem. Ska de synas, sätt raka enkla citattecken utanför: `title: '”…”'`.",
  ],
} satisfies Partial<ProblemTexts>;

/** What can stand in a group of fields. */
function names(p: Said): string {
  return p.has('list') ? ` Uppgifterna heter: ${p.text('list')}.` : '';
}

function quoted({ field }: Said): string {
  return `”${field}”`;
}

const bounds: Record<string, string> = { max: 'högst ', min: 'minst ', above: 'större än ' };

const types: Record<string, [type: string, how: string]> & { other: [string, string] } = {
  string: ['text', "Sätt värdet inom enkla citattecken om det ska läsas som text: `'2026'`."],
  number: [
    'ett tal',
    'Skriv bara siffror, utan ord och mellanslag: `2500`. Decimaler skrivs med punkt: `1.5`.',
  ],
  int: ['ett heltal', 'Skriv bara siffror, utan ord och mellanslag: `2500`.'],
  boolean: ['ja eller nej', 'Skriv `true` för ja eller `false` för nej, utan citattecken.'],
  array: [
    'en lista',
    'Skriv ett värde per rad med `- ` framför, eller alla inom hakparenteser: `[ett, två]`.',
  ],
  object: [
    'en grupp av uppgifter',
    'Skriv var och en på en egen rad, indragen med två mellanslag: `  namn: värde`.',
  ],
  record: [
    'en grupp av uppgifter',
    'Skriv var och en på en egen rad, indragen med två mellanslag: `  namn: värde`.',
  ],
  other: ['något annat', 'Jämför med en annan fil av samma slag.'],
};
