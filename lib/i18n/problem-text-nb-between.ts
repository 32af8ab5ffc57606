import type { ProblemTexts } from './problem-text-parts';

/** Norwegian: what one file says against what the others say. */
export const betweenFiles = {
  'dangling-id': (p) =>
    p.text('to') === 'case'
      ? [
          `Det finnes ingen case som heter ${p.quote('id')}.`,
          `${p.meant}Rett navnet, eller legg til cases/${p.text('id')}/.`,
        ]
      : [
          `Det finnes ${kinds[p.text('to')] ?? 'ikke noe'} med id-en ${p.quote('id')}.`,
          `${p.meant}Rett id-en, eller legg til ${folders[p.text('to')] ?? ''}${p.text('id')}.yml.`,
        ],
  'duplicate-id': (p) => [
    `Id-en ${p.quote('value')} er allerede tatt av ${p.text('other')}.`,
    'Gi den nyeste casen fem andre tegn. Den korte lenken til den eldste skal fortsatt føre riktig.',
  ],
  'alias-taken': (p) => [
    p.has('other')
      ? `Adressen ${p.quote('value')} fører allerede til ${p.text('other')}.`
      : `Adressen ${p.quote('value')} er allerede en side på nettstedet.`,
    'En adresse fører til ett sted: ta den bort her eller der.',
  ],
  'alias-missing': (p) => [
    `Casen lå under ${p.quote('slug')} da nettstedet sist ble bygd, og lenker dit fører nå ingen steder.`,
    `Skriv de gamle adressene: \`aliases: [${p.text('list')}]\`. Eller gi mappen det gamle navnet.`,
  ],
  'person-side': (p) => [
    `${p.quote('id')} er ingen konsulent, men har \`side: ${p.text('side')}\`.`,
    `Skriv en konsulent her, eller rett \`side\` i people/${p.text('id')}.yml. Andre personer nevnes i teksten.`,
  ],
  'translation-without-original': (p) => [
    `Dette er en oversettelse (\`translationOf: ${p.text('lang')}\`), men originalen mangler.`,
    `Legg til ${p.text('lang')}.md i samme mappe. Er dette originalen, ta bort \`translationOf\` og legg til opplysningene.`,
  ],
  'translation-of-missing': (p) => [
    'Det går ikke fram om dette er en oversettelse eller en original.',
    `Er det en oversettelse, legg til språket i originalen, for eksempel \`translationOf: sv\`. Er det en original, legg til opplysningene: ${p.text('list')}.`,
  ],
  'translation-of-wrong': (p) => [
    `Oversettelsen er ikke laget fra originalen, som er ${p.text('lang')}.md.`,
    `Skriv \`translationOf: ${p.text('lang')}\`.`,
  ],
  'original-twice': (p) => [
    `Både denne filen og ${p.text('lang')}.md er originaler.`,
    `Er denne en oversettelse, skriv \`translationOf: ${p.text('lang')}\` og ta bort opplysningene. Ellers gjelder det ${p.text('lang')}.md.`,
  ],
  'translation-anchor-missing': (p) => [
    `Ankeret ${p.quote('id')} finnes i ${p.text('file')}, men ikke her, så en lenke dit går tapt i oversettelsen.`,
    `Skriv \`{#${p.text('id')}}\` etter den samme overskriften, eller først i den samme :::voice, som i originalen.`,
  ],
  'translation-field-missing': (p) => [
    `${p.quote('field')} finnes i ${p.text('file')}, men ikke her.`,
    'Legg det til på språket i denne filen. Tekst arves aldri fra originalen.',
  ],
  'picture-missing': (p) => [
    `Bildet ${p.quote('src')} finnes ikke.`,
    `Legg det i ${p.text('folder')}/, eller rett navnet. Store og små bokstaver teller.`,
  ],
  'picture-unreadable': [
    'Bildet kan ikke leses. Det er ødelagt, eller noe annet enn navnet sier.',
    'Åpne det i et bildeprogram og lagre det på nytt som png, jpg eller webp.',
  ],
  'link-broken': (p) => [
    `Lenken ${p.quote('url')} fører ingen steder.`,
    `${p.meant}Lenk til en side som finnes og er publisert, med språket først: \`/nb/case/…\`.`,
  ],
  'anchor-broken': (p) => [
    `Lenken ${p.quote('url')} fører til et anker som ikke finnes på siden.`,
    `${p.meant}Skriv det samme som står i overskriftens {#…}.`,
  ],
  'name-in-free-text': (p) => [
    `${p.quote('name')} kan bare nevnes gjennom en lenke, slik at navnet kan tas bort overalt på én gang.`,
    p.field === 'body'
      ? `Skriv \`[${p.text('name')}](person:${p.text('id')})\`, eller rollen i stedet for navnet.`
      : 'Her går det ikke an å lenke: skriv rollen i stedet, for eksempel «kommunedirektøren».',
  ],
  'name-part-in-free-text': (p) => [
    `${p.quote('part')} er en del av navnet ${p.text('name')} og blir stående når navnet tas bort.`,
    `${p.field === 'body' ? `Skriv rollen i stedet, «hun» eller «han», eller \`[${p.text('part')}](person:${p.text('id')})\`` : 'Skriv rollen i stedet'}. Er det noe annet som heter det, er alt som det skal.`,
  ],
  'name-in-address': (p) => [
    `Adressen ${p.quote('address')} skriver ut ${p.quote('name')}, og en adresse kan ikke endres hvis navnet skal bort.`,
    'Velg en annen adresse (mappens navn, eller ankeret i {#…}) som sier hva teksten handler om.',
  ],
  'site-missing': [
    'Filen site.yml mangler, så nettstedet har verken navn eller eier.',
    'Legg den øverst i innholdsmappen, med name, owner, baseUrl, defaultLocale, contact og retentionDays.',
  ],
  'review-due': (p) => [
    `Casen skulle leses på nytt senest ${p.text('day')}.`,
    'Les den, rett det som ikke lenger stemmer, og skriv en ny dag i `reviewBy`, eller ta bort linjen.',
  ],
} satisfies Partial<ProblemTexts>;

const kinds: Record<string, string> = {
  client: 'ingen oppdragsgiver',
  firm: 'ikke noe firma',
  person: 'ingen person',
  theme: 'ikke noe tema',
};

const folders: Record<string, string> = {
  client: 'clients/',
  firm: 'firms/',
  person: 'people/',
  theme: 'themes/',
};
