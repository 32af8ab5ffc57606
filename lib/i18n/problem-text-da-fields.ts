import type { ProblemTexts, Said } from './problem-text-parts';

/** Danish: the fields of the front matter and of YAML files, each by itself and one against another. */
export const fields = {
  'field-missing': (p) => [
    `${quoted(p)} mangler.`,
    p.parent ? `Tilføj \`${p.key}: …\` under \`${p.parent}\`.` : `Tilføj en linje med \`${p.key}: …\`.`,
  ],
  'field-unknown': (p) => [
    `Der findes ingen oplysning, der hedder ${p.quote('key')}${p.parent ? `, under \`${p.parent}\`` : ''}.`,
    `${p.meant}Ret navnet eller indrykningen, eller fjern linjen.${names(p)}`,
  ],
  'field-type': (p) => {
    const [type, how] = types[p.text('expected')] ?? types.other;
    const is = p.has('is') ? (types[p.text('is')] ?? types.other)[0] : p.quote('value');
    return [`${quoted(p)} skal være ${type}, men er ${is}.`, `${how}${names(p)}`];
  },
  'text-empty': (p) =>
    p.has('directive')
      ? [
          `Blokken ${p.text('directive')} er tom.`,
          'Skriv teksten på linjer for sig selv før den afsluttende linje med :::, eller fjern blokken.',
        ]
      : [`${quoted(p)} er tomt.`, 'Skriv noget, eller fjern linjen, hvis der ikke er brug for oplysningen.'],
  'text-too-long': (p) => [
    `${quoted(p)} er på ${p.text('length')} tegn, men må højst være på ${p.text('max')}.`,
    `Forkort med mindst ${Math.max(1, p.number('length') - p.number('max'))} tegn.`,
  ],
  'control-character': (p) => {
    const what = p.has('code')
      ? `Et usynligt tegn (${p.text('code')}) står`
      : 'Et usynligt tegn eller et linjeskift står';
    const times = p.number('count') > 1 ? `, ${p.text('count')} gange` : '';
    return [
      `${what} i ${p.has('code') ? 'teksten' : quoted(p)}${times}.`,
      `${p.isWarning ? 'Det bliver fjernet for dig, men kan have delt et ord. ' : ''}Skriv ordene omkring det om i hånden. Det følger ofte med, når man sætter ind: vælg »Sæt ind som ren tekst«.`,
    ];
  },
  'value-not-in-list': (p) => [
    `${p.quote('value')} kan ikke vælges til \`${p.key}\`.`,
    `${p.meant}Vælg mellem: ${p.text('list')}.`,
  ],
  'number-range': (p) => [
    `${quoted(p)} er ${p.text('value')}, men skal være ${bounds[p.text('bound')] ?? ''}${p.text('limit')}.`,
    'Ret tallet, eller fjern oplysningen, hvis tallet ikke er kendt.',
  ],
  'slug-shape': (p) => [
    `${p.quote('value')} kan ikke være et id.`,
    `Skriv med små bogstaver a–z, cifre og enkelte bindestreger, højst 80 tegn, for eksempel \`${p.asId('value')}\`.`,
  ],
  'date-shape': (p) => [
    `${p.quote('value')} er ingen dato eller en dag, der ikke findes.`,
    'Skriv år, måned og dag: `2026-11-22`.',
  ],
  'partial-date-shape': (p) => [
    `${p.quote('value')} er ingen dato eller en dag, der ikke findes.`,
    'Skriv så meget, som kilden oplyser: `2001`, `2001-05` eller `2001-05-17`.',
  ],
  'url-shape': (p) => [
    `${p.quote('value')} er ingen webadresse, man kan linke til.`,
    'Skriv hele adressen, uden mellemrum: `https://www.example.org/side`.',
  ],
  'email-shape': (p) => [
    `${p.quote('value')} er ingen e-mailadresse.`,
    'Skriv den som `navn@firma.example`.',
  ],
  'base-url-shape': (p) => [
    `${p.quote('value')} er ikke kun webstedets adresse.`,
    'Skriv den med https:// først og uden noget efter navnet: `https://www.example.org`.',
  ],
  'person-first-name-only': (p) => [
    `${p.quote('value')} er kun ét navn af to.`,
    'Skriv for- og efternavn. Kendes efternavnet ikke, så fjern personen, og skriv rollen i teksten, for eksempel »konsulenten«.',
  ],
  'case-id-shape': (p) => [
    `${p.quote('value')} kan ikke være en cases id.`,
    'Find på fem tegn af a–z og 0–9, som ingen anden case har, for eksempel `k3t7w`. Er casen allerede udgivet, skal det id, den har, blive stående.',
  ],
  'themes-empty': [
    'Casen har intet tema, så ingen finder den ad den vej.',
    'Skriv mindst ét under `themes`: navnet på en fil i themes/, uden .yml.',
  ],
  'alias-shape': (p) => [
    `${p.quote('value')} kan ikke have været en adresse på webstedet.`,
    'Skriv det, der stod efter webstedets navn: `/da/case/gammelt-navn`, med a–z, 0–9 og tegnene / - _ . men uden / til sidst.',
  ],
  'fact-in-translation': (p) => [
    `${p.quote('key')} gælder casen på alle sprog og står kun i originalens fil.`,
    'Fjern linjen her. Oversættelsen arver oplysningen.',
  ],
  'published-missing': [
    'Teksten har `status: published`, men der står ikke fra hvilken dag.',
    'Tilføj dagen, for eksempel `published: 2026-11-22`, eller skriv `status: draft`. En dag, der ikke er kommet endnu, venter teksten på.',
  ],
  'withdrawn-missing': [
    'Casen har `status: withdrawn`, men der står ikke siden hvornår.',
    'Tilføj dagen som `withdrawn: { date: 2026-11-22 }`, og gerne grunden som `withdrawnReason: …`.',
  ],
  'figure-per-detail': (p) => [
    `Et tal med \`per\` kan ikke tegnes som ${p.quote('kind')}: det siger ikke, hvor meget det blev i alt.`,
    'Skriv `kind: detail`. Så står tallet i teksten.',
  ],
  'figure-duplicate-id': (p) => [`To tal har id'et ${p.quote('id')}.`, 'Giv det ene et andet id.'],
  'figure-label-unknown': (p) => [
    `Casen har intet tal med id'et ${p.quote('id')}, som \`figureLabels\` giver en tekst.`,
    `${p.meant}Brug et id, der står under \`figures\` i originalens fil, eller fjern linjen.`,
  ],
  'figure-not-whole': (p) => [
    `${p.quote('value')} kan ikke tegnes: portrættet tegner et mærke for hver hele.`,
    'Skriv `kind: detail`. Så står tallet i teksten.',
  ],
  'period-order': (p) => [
    `Perioden slutter ${p.text('latest')}, før den begynder ${p.text('earliest')}.`,
    'Lad `earliest` være den tidligste af de to.',
  ],
  'contact-of-client': (p) => [
    `\`${p.key}\` er kun til konsulenter, og denne person har \`side: ${p.text('side')}\`.`,
    'Fjern linjen. Den slags oplysninger gemmes ikke, heller ikke andre steder i indholdet.',
  ],
  'client-named-and-anonymous': [
    'Opdragsgiveren har både `names` og `publicLabel`, så det fremgår ikke, om navnet må vises.',
    'Er opdragsgiveren anonym, så fjern `names` og `otherNames`: det, der ikke er gemt, kan ikke lække. Må navnet vises, så fjern `publicLabel`.',
  ],
  'permission-order': (p) => [
    `Tilladelsen udløber ${p.text('expires')}, før den er givet ${p.text('given')}.`,
    'Ret en af dagene. Indtil videre står rollen i stedet for navnet.',
  ],
  'contact-in-reference': (p) => [
    `I ${quoted(p)} står en e-mailadresse eller et telefonnummer.`,
    'Fjern det. Opdragsgiverens kontaktoplysninger offentliggøres aldrig. Gives reference efter aftale, så skriv `available: true`.',
  ],
  'listed-twice': (p) => [`${p.quote('value')} står to gange i \`${p.key}\`.`, 'Fjern den ene.'],
  'markup-in-field': (p) => [
    `${quoted(p)} er kun ord, men har tegn til formatering, som ville blive synlige: ${p.quote('value')}`,
    'Fjern **, links og HTML. Den slags hører hjemme i teksten under oplysningerne.',
  ],
  'quoted-value': (p) => [
    `Anførselstegnene omkring ${p.text('value')} hører til værdien og vises på siden.`,
    "Fjern dem. Skal de vises, så sæt lige, enkelte anførselstegn udenom: `title: '»…«'`.",
  ],
} satisfies Partial<ProblemTexts>;

/** What can stand in a group of fields. */
function names(p: Said): string {
  return p.has('list') ? ` Oplysningerne hedder: ${p.text('list')}.` : '';
}

function quoted({ field }: Said): string {
  return `»${field}«`;
}

const bounds: Record<string, string> = { max: 'højst ', min: 'mindst ', above: 'større end ' };

const types: Record<string, [type: string, how: string]> & { other: [string, string] } = {
  string: ['tekst', "Sæt værdien i enkelte anførselstegn, hvis den skal læses som tekst: `'2026'`."],
  number: ['et tal', 'Skriv kun cifre, uden ord og mellemrum: `2500`. Decimaler skrives med punktum: `1.5`.'],
  int: ['et helt tal', 'Skriv kun cifre, uden ord og mellemrum: `2500`.'],
  boolean: ['ja eller nej', 'Skriv `true` for ja eller `false` for nej, uden anførselstegn.'],
  array: [
    'en liste',
    'Skriv én værdi pr. linje med `- ` foran, eller alle i kantede parenteser: `[en, to]`.',
  ],
  object: [
    'en gruppe oplysninger',
    'Skriv hver af dem på en linje for sig selv, rykket ind med to mellemrum: `  navn: værdi`.',
  ],
  record: [
    'en gruppe oplysninger',
    'Skriv hver af dem på en linje for sig selv, rykket ind med to mellemrum: `  navn: værdi`.',
  ],
  other: ['noget andet', 'Sammenlign med en anden fil af samme slags.'],
};
