import type { ProblemTexts, Said } from './problem-text-parts';

/** Norwegian: the fields of the front matter and of YAML files, each by itself and one against another. */
export const fields = {
  'field-missing': (p) => [
    `${quoted(p)} mangler.`,
    p.parent ? `Legg til \`${p.key}: …\` under \`${p.parent}\`.` : `Legg til en linje med \`${p.key}: …\`.`,
  ],
  'field-unknown': (p) => [
    `Det finnes ingen opplysning som heter ${p.quote('key')}${p.parent ? ` under \`${p.parent}\`` : ''}.`,
    `${p.meant}Rett navnet eller innrykket, eller ta bort linjen.${names(p)}`,
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
          'Skriv teksten på egne linjer før den avsluttende linjen med :::, eller ta bort blokken.',
        ]
      : [`${quoted(p)} er tomt.`, 'Skriv noe, eller ta bort linjen hvis opplysningen ikke trengs.'],
  'text-too-long': (p) => [
    `${quoted(p)} er på ${p.text('length')} tegn, men kan være på høyst ${p.text('max')}.`,
    `Kort ned med minst ${Math.max(1, p.number('length') - p.number('max'))} tegn.`,
  ],
  'control-character': (p) => {
    const what = p.has('code')
      ? `Et usynlig tegn (${p.text('code')}) står`
      : 'Et usynlig tegn eller et linjeskift står';
    const times = p.number('count') > 1 ? `, ${p.text('count')} ganger` : '';
    return [
      `${what} i ${p.has('code') ? 'teksten' : quoted(p)}${times}.`,
      `${p.isWarning ? 'Det blir tatt bort for deg, men kan ha delt et ord. ' : ''}Skriv ordene omkring på nytt for hånd. Det følger ofte med når man limer inn: velg «Lim inn som ren tekst».`,
    ];
  },
  'value-not-in-list': (p) => [
    `${p.quote('value')} kan ikke velges for \`${p.key}\`.`,
    `${p.meant}Velg blant: ${p.text('list')}.`,
  ],
  'number-range': (p) => [
    `${quoted(p)} er ${p.text('value')}, men skal være ${bounds[p.text('bound')] ?? ''}${p.text('limit')}.`,
    'Rett tallet, eller ta bort opplysningen hvis tallet ikke er kjent.',
  ],
  'slug-shape': (p) => [
    `${p.quote('value')} kan ikke være en id.`,
    `Skriv med små bokstaver a–z, sifre og enkle bindestreker, høyst 80 tegn, for eksempel \`${p.asId('value')}\`.`,
  ],
  'date-shape': (p) => [
    `${p.quote('value')} er ingen dato, eller en dag som ikke finnes.`,
    'Skriv år, måned og dag: `2026-11-22`.',
  ],
  'partial-date-shape': (p) => [
    `${p.quote('value')} er ingen dato, eller en dag som ikke finnes.`,
    'Skriv så mye som kilden oppgir: `2001`, `2001-05` eller `2001-05-17`.',
  ],
  'url-shape': (p) => [
    `${p.quote('value')} er ingen nettadresse det går an å lenke til.`,
    'Skriv hele adressen, uten mellomrom: `https://www.example.org/side`.',
  ],
  'email-shape': (p) => [
    `${p.quote('value')} er ingen e-postadresse.`,
    'Skriv den som `navn@firma.example`.',
  ],
  'base-url-shape': (p) => [
    `${p.quote('value')} er ikke bare adressen til nettstedet.`,
    'Skriv den med https:// først og uten noe etter navnet: `https://www.example.org`.',
  ],
  'person-first-name-only': (p) => [
    `${p.quote('value')} er bare ett navn av to.`,
    'Skriv for- og etternavn. Er etternavnet ikke kjent, ta bort personen og skriv rollen i teksten, for eksempel «konsulenten».',
  ],
  'case-id-shape': (p) => [
    `${p.quote('value')} kan ikke være id-en til en case.`,
    'Finn på fem tegn av a–z og 0–9 som ingen annen case har, for eksempel `k3t7w`. Er casen allerede publisert, skal id-en den har, bli stående.',
  ],
  'themes-empty': [
    'Casen har ikke noe tema, så ingen finner den den veien.',
    'Skriv minst ett under `themes`: navnet på en fil i themes/, uten .yml.',
  ],
  'alias-shape': (p) => [
    `${p.quote('value')} kan ikke ha vært en adresse på nettstedet.`,
    'Skriv det som sto etter nettstedets navn: `/nb/case/gammelt-navn`, med a–z, 0–9 og tegnene / - _ . men uten / til slutt.',
  ],
  'fact-in-translation': (p) => [
    `${p.quote('key')} gjelder casen på alle språk og står bare i originalens fil.`,
    'Ta bort linjen her. Oversettelsen arver opplysningen.',
  ],
  'published-missing': [
    'Teksten har `status: published`, men det står ikke fra hvilken dag.',
    'Legg til dagen, for eksempel `published: 2026-11-22`, eller skriv `status: draft`. En dag som ikke er kommet ennå, venter teksten på.',
  ],
  'withdrawn-missing': [
    'Casen har `status: withdrawn`, men det står ikke siden når.',
    'Legg til dagen som `withdrawn: { date: 2026-11-22 }`, og gjerne grunnen som `withdrawnReason: …`.',
  ],
  'figure-per-detail': (p) => [
    `Et tall med \`per\` kan ikke tegnes som ${p.quote('kind')}: det sier ikke hvor mye det ble i alt.`,
    'Skriv `kind: detail`. Da står tallet i teksten.',
  ],
  'figure-duplicate-id': (p) => [`To tall har id-en ${p.quote('id')}.`, 'Gi det ene en annen id.'],
  'figure-label-unknown': (p) => [
    `Casen har ikke noe tall med id-en ${p.quote('id')}, som \`figureLabels\` gir en tekst.`,
    `${p.meant}Bruk en id som står under \`figures\` i originalens fil, eller ta bort linjen.`,
  ],
  'figure-not-whole': (p) => [
    `${p.quote('value')} kan ikke tegnes: portrettet tegner ett merke for hver hele.`,
    'Skriv `kind: detail`. Da står tallet i teksten.',
  ],
  'period-order': (p) => [
    `Perioden slutter ${p.text('latest')}, før den begynner ${p.text('earliest')}.`,
    'La `earliest` være den tidligste av de to.',
  ],
  'contact-of-client': (p) => [
    `\`${p.key}\` er bare for konsulenter, og denne personen har \`side: ${p.text('side')}\`.`,
    'Ta bort linjen. Slike opplysninger lagres ikke, heller ikke andre steder i innholdet.',
  ],
  'client-named-and-anonymous': [
    'Oppdragsgiveren har både `names` og `publicLabel`, så det går ikke fram om navnet kan vises.',
    'Er oppdragsgiveren anonym, ta bort `names` og `otherNames`: det som ikke er lagret, kan ikke lekke ut. Kan navnet vises, ta bort `publicLabel`.',
  ],
  'permission-order': (p) => [
    `Tillatelsen går ut ${p.text('expires')}, før den er gitt ${p.text('given')}.`,
    'Rett en av dagene. Inntil videre står rollen i stedet for navnet.',
  ],
  'contact-in-reference': (p) => [
    `I ${quoted(p)} står det en e-postadresse eller et telefonnummer.`,
    'Ta det bort. Oppdragsgiverens kontaktopplysninger publiseres aldri. Gis referanse på forespørsel, skriv `available: true`.',
  ],
  'listed-twice': (p) => [`${p.quote('value')} står to ganger i \`${p.key}\`.`, 'Ta bort den ene.'],
  'markup-in-field': (p) => [
    `${quoted(p)} er bare ord, men har tegn for formatering som ville blitt synlige: ${p.quote('value')}`,
    'Ta bort **, lenker og HTML. Slikt hører hjemme i teksten under opplysningene.',
  ],
  'quoted-value': (p) => [
    `Anførselstegnene rundt ${p.text('value')} hører til verdien og vises på siden.`,
    "Ta dem bort. Skal de vises, sett rette, enkle anførselstegn utenfor: `title: '«…»'`.",
  ],
} satisfies Partial<ProblemTexts>;

/** What can stand in a group of fields. */
function names(p: Said): string {
  return p.has('list') ? ` Opplysningene heter: ${p.text('list')}.` : '';
}

function quoted({ field }: Said): string {
  return `«${field}»`;
}

const bounds: Record<string, string> = { max: 'høyst ', min: 'minst ', above: 'større enn ' };

const types: Record<string, [type: string, how: string]> & { other: [string, string] } = {
  string: ['tekst', "Sett verdien i enkle anførselstegn hvis den skal leses som tekst: `'2026'`."],
  number: [
    'et tall',
    'Skriv bare sifre, uten ord og mellomrom: `2500`. Desimaler skrives med punktum: `1.5`.',
  ],
  int: ['et helt tall', 'Skriv bare sifre, uten ord og mellomrom: `2500`.'],
  boolean: ['ja eller nei', 'Skriv `true` for ja eller `false` for nei, uten anførselstegn.'],
  array: ['en liste', 'Skriv én verdi per linje med `- ` foran, eller alle i hakeparenteser: `[en, to]`.'],
  object: [
    'en gruppe opplysninger',
    'Skriv hver av dem på en egen linje, rykket inn med to mellomrom: `  navn: verdi`.',
  ],
  record: [
    'en gruppe opplysninger',
    'Skriv hver av dem på en egen linje, rykket inn med to mellomrom: `  navn: verdi`.',
  ],
  other: ['noe annet', 'Sammenlign med en annen fil av samme slag.'],
};
