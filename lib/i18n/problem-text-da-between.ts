import type { ProblemTexts } from './problem-text-parts';

/** Danish: what one file says against what the others say. */
export const betweenFiles = {
  'dangling-id': (p) =>
    p.text('to') === 'case'
      ? [
          `Der findes ingen case, der hedder ${p.quote('id')}.`,
          `${p.meant}Ret navnet, eller tilføj cases/${p.text('id')}/.`,
        ]
      : [
          `Der findes ${kinds[p.text('to')] ?? 'intet'} med id'et ${p.quote('id')}.`,
          `${p.meant}Ret id'et, eller tilføj ${folders[p.text('to')] ?? ''}${p.text('id')}.yml.`,
        ],
  'duplicate-id': (p) => [
    `Id'et ${p.quote('value')} er allerede taget af ${p.text('other')}.`,
    'Giv den nyeste case fem andre tegn. Den ældstes korte link skal stadig føre rigtigt.',
  ],
  'alias-taken': (p) => [
    p.has('other')
      ? `Adressen ${p.quote('value')} fører allerede til ${p.text('other')}.`
      : `Adressen ${p.quote('value')} er allerede en side på webstedet.`,
    'En adresse fører ét sted hen: fjern den her eller dér.',
  ],
  'alias-missing': (p) => [
    `Casen lå under ${p.quote('slug')}, da webstedet sidst blev bygget, og links dertil fører nu ingen steder hen.`,
    `Skriv de gamle adresser: \`aliases: [${p.text('list')}]\`. Eller giv mappen dens gamle navn.`,
  ],
  'person-side': (p) => [
    `${p.quote('id')} er ingen konsulent, men har \`side: ${p.text('side')}\`.`,
    `Skriv en konsulent her, eller ret \`side\` i people/${p.text('id')}.yml. Andre personer nævnes i teksten.`,
  ],
  'translation-without-original': (p) => [
    `Dette er en oversættelse (\`translationOf: ${p.text('lang')}\`), men originalen mangler.`,
    `Tilføj ${p.text('lang')}.md i samme mappe. Er dette originalen, så fjern \`translationOf\`, og tilføj oplysningerne.`,
  ],
  'translation-of-missing': (p) => [
    'Det fremgår ikke, om det her er en oversættelse eller en original.',
    `Er det en oversættelse, så tilføj originalens sprog, for eksempel \`translationOf: sv\`. Er det en original, så tilføj oplysningerne: ${p.text('list')}.`,
  ],
  'translation-of-wrong': (p) => [
    `Oversættelsen er ikke lavet fra originalen, som er ${p.text('lang')}.md.`,
    `Skriv \`translationOf: ${p.text('lang')}\`.`,
  ],
  'original-twice': (p) => [
    `Både denne fil og ${p.text('lang')}.md er originaler.`,
    `Er denne en oversættelse, så skriv \`translationOf: ${p.text('lang')}\`, og fjern oplysningerne. Ellers gælder det ${p.text('lang')}.md.`,
  ],
  'translation-anchor-missing': (p) => [
    `Ankeret ${p.quote('id')} findes i ${p.text('file')}, men ikke her, så et link dertil går tabt i oversættelsen.`,
    `Skriv \`{#${p.text('id')}}\` efter den samme overskrift, eller først i den samme :::voice, som i originalen.`,
  ],
  'translation-field-missing': (p) => [
    `${p.quote('field')} findes i ${p.text('file')}, men ikke her.`,
    'Tilføj det på denne fils sprog. Tekst arves aldrig fra originalen.',
  ],
  'picture-missing': (p) => [
    `Billedet ${p.quote('src')} findes ikke.`,
    `Læg det i ${p.text('folder')}/, eller ret navnet. Store og små bogstaver tæller.`,
  ],
  'picture-unreadable': [
    'Billedet kan ikke læses. Det er beskadiget eller noget andet, end navnet siger.',
    'Åbn det i et billedprogram, og gem det igen som png, jpg eller webp.',
  ],
  'link-broken': (p) => [
    `Linket ${p.quote('url')} fører ingen steder hen.`,
    `${p.meant}Link til en side, der findes og er udgivet, med sproget først: \`/da/case/…\`.`,
  ],
  'anchor-broken': (p) => [
    `Linket ${p.quote('url')} fører til et anker, der ikke findes på siden.`,
    `${p.meant}Skriv det samme, som står i overskriftens {#…}.`,
  ],
  'name-in-free-text': (p) => [
    `${p.quote('name')} må kun nævnes gennem et link, så navnet kan fjernes overalt på én gang.`,
    p.field === 'body'
      ? `Skriv \`[${p.text('name')}](person:${p.text('id')})\` eller rollen i stedet for navnet.`
      : 'Her kan man ikke linke: skriv rollen i stedet, for eksempel »kommunaldirektøren«.',
  ],
  'name-part-in-free-text': (p) => [
    `${p.quote('part')} er en del af navnet ${p.text('name')} og bliver stående, når navnet fjernes.`,
    `${p.field === 'body' ? `Skriv rollen i stedet, »hun« eller »han«, eller \`[${p.text('part')}](person:${p.text('id')})\`` : 'Skriv rollen i stedet'}. Er det noget andet, der hedder sådan, er alt, som det skal være.`,
  ],
  'name-in-address': (p) => [
    `Adressen ${p.quote('address')} skriver ${p.quote('name')} ud, og en adresse kan ikke ændres, hvis navnet skal væk.`,
    'Vælg en anden adresse (mappens navn eller ankeret i {#…}), som siger, hvad teksten handler om.',
  ],
  'site-missing': [
    'Filen site.yml mangler, så webstedet har hverken navn eller ejer.',
    'Læg den øverst i indholdsmappen, med name, owner, baseUrl, defaultLocale, contact og retentionDays.',
  ],
  'review-due': (p) => [
    `Casen skulle læses igen senest ${p.text('day')}.`,
    'Læs den, ret det, der ikke længere passer, og skriv en ny dag i `reviewBy`, eller fjern linjen.',
  ],
} satisfies Partial<ProblemTexts>;

const kinds: Record<string, string> = {
  client: 'ingen opdragsgiver',
  firm: 'intet firma',
  person: 'ingen person',
  theme: 'intet tema',
};

const folders: Record<string, string> = {
  client: 'clients/',
  firm: 'firms/',
  person: 'people/',
  theme: 'themes/',
};
