import type { ProblemTexts, Wording, YamlReason } from './problem-text-parts';

/** Swedish: the file as a whole, its front matter and YAML. */
export const wholeFile = {
  'file-encoding': (p) =>
    p.has('seen')
      ? [
          `Här står ${p.quote('seen')}, där det ska stå en bokstav som å, ä eller ö: texten har blivit omkodad en gång för mycket.`,
          'Hämta texten på nytt ur sin källa, spara den som UTF-8 och se efter att å, ä, ö, æ och ø har blivit rätt.',
        ]
      : [
          'Filen är inte sparad som UTF-8. Från den här raden går tecknen inte att läsa.',
          'Spara om den med kodningen UTF-8 i din textredigerare, och se sedan efter att å, ä, ö, æ och ø har blivit rätt.',
        ],
  'file-too-large': (p) => [
    `Filen är på ${p.text('size')} kB, men en text får vara på högst ${p.text('max')} kB.`,
    'Korta texten eller dela upp den. Bilder ska ligga som egna filer bredvid den, inte inuti.',
  ],
  'file-timeout': (p) => [
    `Det tog mer än ${p.text('seconds')} sekunder att läsa filen, så den hoppades över.`,
    'Leta efter något som upprepas väldigt många gånger, till exempel listor eller citat i många nivåer, och ta bort det.',
  ],
  'file-failed': (p) =>
    p.text('detail') === 'nested too deep'
      ? ['Listor, citat eller HTML ligger i så många nivåer att texten inte går att läsa.', 'Ta bort nivåer.']
      : [
          `Filen gick inte att läsa (${p.text('detail')}).`,
          'Prova att ta bort det som sist ändrades. Hjälper inte det är felet vårt. Visa då den här raden för den som sköter webbplatsen.',
        ],
  'merge-conflict': (p) => [
    `Här står ${p.quote('text')}: två versioner av filen har inte förts ihop.`,
    'Behåll det som ska gälla, och ta bort raderna som börjar med <<<<<<<, |||||||, ======= och >>>>>>>.',
  ],
  'file-name': (p) => [
    'Filen läses inte: här hör ingen fil med det namnet hemma.',
    p.has('suggestion')
      ? `${p.meant}Byt namn på filen eller mappen, så läses den.`
      : 'Texter heter sv.md, nb.md eller da.md och ligger med sina bilder (png, jpg, webp, avif, gif) i cases/<namn>/ eller news/<namn>/. I pages/ finns bara om, om-data och om-wcag. Övrigt heter <namn>.yml och ligger i clients/, people/, firms/ eller themes/. Namn skrivs med a–z, 0–9 och bindestreck, och är inget ord som datorer har för eget bruk, som con och index.',
  ],
  'file-collision': (p) => [
    `Filen heter likadant som ${p.text('other')}, så när som på stora och små bokstäver eller hur å, ä och ö är lagrade.`,
    'Byt namn på den ena. På en Mac och i Windows är de samma fil, och då försvinner den ena.',
  ],
  'front-matter-missing': [
    'Filen börjar inte med en rad som bara består av ---.',
    'Skriv --- på första raden, utan mellanslag, därefter uppgifterna (`title: …`) och sedan --- på en egen rad igen.',
  ],
  'front-matter-unclosed': [
    'Filhuvudet tar aldrig slut: efter uppgifterna saknas en rad som bara består av ---.',
    'Skriv --- på en egen rad, utan mellanslag, mellan uppgifterna och texten.',
  ],
  'front-matter-language': (p) => [
    `Första raden är ${p.quote('text')}, men efter --- får ingenting stå. Filhuvudet läses bara som YAML, och ingen kod körs.`,
    'Låt första raden vara bara --- och skriv uppgifterna som `title: …`.',
  ],
  'front-matter-too-large': (p) => [
    `Uppgifterna är ${p.text('length')} tecken långa, men får vara högst ${p.text('max')}.`,
    'Flytta lång text till själva brödtexten, och ta bort det som inte behövs.',
  ],
  'yaml-syntax': (p) => yaml[p.text('reason') as YamlReason] ?? yaml.other,
  'yaml-duplicate-key': (p) => [
    `${p.quote('key')} står två gånger.`,
    'Behåll den ena raden och ta bort den andra.',
  ],
  'yaml-alias': (p) => [
    `Värdet börjar med ${p.text('sign')}, som betyder något särskilt i YAML och inte används här.`,
    "Sätt hela värdet inom enkla citattecken: `title: '…'`.",
  ],
  'yaml-not-mapping': [
    'Här ska det stå uppgifter, var och en som `namn: värde`.',
    'Skriv en uppgift per rad, med mellanslag efter kolonet: `title: Raka besked`.',
  ],
  'yaml-key-type': (p) => [
    `${p.quote('key')} kan inte vara namnet på en uppgift.`,
    'Namnen är ord, till exempel `title`. Se efter att namn och värde inte har bytt plats.',
  ],
  'yaml-markers': [
    'Här står en rad med ---, ... eller %, som skulle dela uppgifterna i flera delar.',
    'Ta bort raden. En .yml-fil behöver inga sådana rader alls.',
  ],
  'yaml-comment': (p) => [
    `Allt efter tecknet # hoppas över: ${p.quote('text')} går förlorat.`,
    "Sätt hela värdet inom enkla citattecken: `title: 'Plats #1'`. Är det en anteckning, skriv den på en egen rad med `# ` framför.",
  ],
} satisfies Partial<ProblemTexts>;

const yaml: Record<YamlReason, Wording> = {
  colon: [
    'Det står ett kolon inne i värdet, eller ett indrag för mycket på nästa rad, och då går raden inte att tolka.',
    "Sätt hela värdet inom enkla citattecken: `title: 'Bærum: en omorganisation'`.",
  ],
  'no-colon': [
    'Raden saknar kolon, eller mellanslaget efter kolonet.',
    'Skriv `namn: värde`, till exempel `title: Raka besked`.',
  ],
  tab: [
    'Raden är indragen med tabb.',
    'Dra in den med mellanslag i stället, lika många som raderna omkring.',
  ],
  'hard-space': [
    'Här står ett hårt mellanslag, som ser ut som ett vanligt men läses som en bokstav.',
    'Ta bort mellanrummet och skriv det på nytt med mellanslagstangenten. Det följer ofta med när man klistrar in.',
  ],
  indent: ['Indraget stämmer inte med raderna omkring.', 'Låt uppgifter som hör ihop börja i samma kolumn.'],
  quote: [
    'Värdet börjar med ett citattecken, men det avslutande saknas.',
    "Sätt dit det sist i värdet. En apostrof inom enkla citattecken skrivs dubbel: `'Rock ''n'' roll'`.",
  ],
  bracket: [
    'En lista eller grupp som börjar med [ eller { har inget slut.',
    'Sätt dit ] eller } sist, eller skriv ett värde per rad med `- ` framför.',
  ],
  start: [
    'Värdet börjar med ett tecken som betyder något särskilt i YAML.',
    "Sätt hela värdet inom enkla citattecken: `title: '@…'`.",
  ],
  after: [
    'Efter värdet står något mer, som inte går att tolka.',
    "Sätt hela värdet inom enkla citattecken: `title: '…'`. En apostrof i värdet skrivs då dubbel: `''`.",
  ],
  escape: [
    'Ett omvänt snedstreck (\\) inom dubbla citattecken går inte att tolka.',
    "Använd enkla citattecken i stället: `title: '…'`.",
  ],
  other: [
    'Raden går inte att tolka som YAML.',
    'Skriv `namn: värde` och sätt värdet inom enkla citattecken om det innehåller annat än vanlig text.',
  ],
};
