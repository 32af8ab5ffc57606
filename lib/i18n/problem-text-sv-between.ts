import type { ProblemTexts } from './problem-text-parts';

/** Swedish: what one file says against what the others say. */
export const betweenFiles = {
  'dangling-id': (p) =>
    p.text('to') === 'case'
      ? [
          `Det finns inget case som heter ${p.quote('id')}.`,
          `${p.meant}Rätta namnet, eller lägg till cases/${p.text('id')}/.`,
        ]
      : [
          `Det finns ${kinds[p.text('to')] ?? 'inget'} med id:t ${p.quote('id')}.`,
          `${p.meant}Rätta id:t, eller lägg till ${folders[p.text('to')] ?? ''}${p.text('id')}.yml.`,
        ],
  'duplicate-id': (p) => [
    `Id:t ${p.quote('value')} är redan taget av ${p.text('other')}.`,
    'Ge det nyare caset fem andra tecken. Det äldres korta länk ska fortfarande leda rätt.',
  ],
  'alias-taken': (p) => [
    p.has('other')
      ? `Adressen ${p.quote('value')} leder redan till ${p.text('other')}.`
      : `Adressen ${p.quote('value')} är redan en sida på webbplatsen.`,
    'En adress leder till ett ställe: ta bort den här eller där.',
  ],
  'alias-missing': (p) => [
    `Caset låg under ${p.quote('slug')} när webbplatsen byggdes senast, och länkar dit leder nu ingenstans.`,
    `Skriv de gamla adresserna: \`aliases: [${p.text('list')}]\`. Eller ge mappen sitt gamla namn.`,
  ],
  'person-side': (p) => [
    `${p.quote('id')} är ingen konsult, utan har \`side: ${p.text('side')}\`.`,
    `Skriv en konsult här, eller rätta \`side\` i people/${p.text('id')}.yml. Andra personer nämns i texten.`,
  ],
  'translation-without-original': (p) => [
    `Det här är en översättning (\`translationOf: ${p.text('lang')}\`), men originalet saknas.`,
    `Lägg till ${p.text('lang')}.md i samma mapp. Är det här originalet, ta bort \`translationOf\` och lägg till uppgifterna.`,
  ],
  'translation-of-missing': (p) => [
    'Det framgår inte om det här är en översättning eller ett original.',
    `Är det en översättning, lägg till originalets språk, till exempel \`translationOf: sv\`. Är det ett original, lägg till uppgifterna: ${p.text('list')}.`,
  ],
  'translation-of-wrong': (p) => [
    `Översättningen är inte gjord från originalet, som är ${p.text('lang')}.md.`,
    `Skriv \`translationOf: ${p.text('lang')}\`.`,
  ],
  'original-twice': (p) => [
    `Både den här filen och ${p.text('lang')}.md är original.`,
    `Är den här en översättning, skriv \`translationOf: ${p.text('lang')}\` och ta bort uppgifterna. Annars gäller det ${p.text('lang')}.md.`,
  ],
  'translation-anchor-missing': (p) => [
    `Ankaret ${p.quote('id')} finns i ${p.text('file')} men inte här, så en länk dit går förlorad i översättningen.`,
    `Skriv \`{#${p.text('id')}}\` efter samma rubrik, eller först i samma :::voice, som i originalet.`,
  ],
  'translation-field-missing': (p) => [
    `${p.quote('field')} finns i ${p.text('file')} men inte här.`,
    'Lägg till det på den här filens språk. Text ärvs aldrig från originalet.',
  ],
  'picture-missing': (p) => [
    `Bilden ${p.quote('src')} finns inte.`,
    `Lägg den i ${p.text('folder')}/, eller rätta namnet. Stora och små bokstäver räknas.`,
  ],
  'picture-unreadable': [
    'Bilden går inte att läsa. Den är skadad, eller något annat än vad namnet säger.',
    'Öppna den i ett bildprogram och spara om den som png, jpg eller webp.',
  ],
  'link-broken': (p) => [
    `Länken ${p.quote('url')} leder ingenstans.`,
    `${p.meant}Länka till en sida som finns och är publicerad, med språket först: \`/sv/case/…\`.`,
  ],
  'anchor-broken': (p) => [
    `Länken ${p.quote('url')} leder till ett ankare som inte finns på sidan.`,
    `${p.meant}Skriv samma ord som står i rubrikens {#…}.`,
  ],
  'name-in-free-text': (p) => [
    `${p.quote('name')} får bara nämnas genom en länk, så att namnet går att ta bort överallt på en gång.`,
    p.field === 'body'
      ? `Skriv \`[${p.text('name')}](person:${p.text('id')})\`, eller rollen i stället för namnet.`
      : 'Här går det inte att länka: skriv rollen i stället, till exempel ”kommunchefen”.',
  ],
  'name-part-in-free-text': (p) => [
    `${p.quote('part')} är en del av namnet ${p.text('name')} och blir kvar när namnet tas bort.`,
    `${p.field === 'body' ? `Skriv rollen i stället, ”hon” eller ”han”, eller \`[${p.text('part')}](person:${p.text('id')})\`` : 'Skriv rollen i stället'}. Är det något annat som heter så är allt som det ska.`,
  ],
  'name-in-address': (p) => [
    `Adressen ${p.quote('address')} skriver ut ${p.quote('name')}, och en adress går inte att ändra om namnet ska bort.`,
    'Välj en annan adress (mappens namn, eller ankaret i {#…}) som säger vad texten handlar om.',
  ],
  'site-missing': [
    'Filen site.yml saknas, så webbplatsen har varken namn eller ägare.',
    'Lägg den först i innehållsmappen, med name, owner, baseUrl, defaultLocale, contact och retentionDays.',
  ],
  'review-due': (p) => [
    `Caset skulle läsas om senast ${p.text('day')}.`,
    'Läs det, rätta det som inte längre stämmer och skriv en ny dag i `reviewBy`, eller ta bort raden.',
  ],
} satisfies Partial<ProblemTexts>;

const kinds: Record<string, string> = {
  client: 'ingen uppdragsgivare',
  firm: 'ingen firma',
  person: 'ingen person',
  theme: 'inget tema',
};

const folders: Record<string, string> = {
  client: 'clients/',
  firm: 'firms/',
  person: 'people/',
  theme: 'themes/',
};
