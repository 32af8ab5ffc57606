import type { ProblemTexts, Wording, YamlReason } from './problem-text-parts';

/** Danish: the file as a whole, its front matter and YAML. */
export const wholeFile = {
  'file-encoding': (p) =>
    p.has('seen')
      ? [
          `Her står ${p.quote('seen')}, hvor der skal stå et bogstav som æ, ø eller å: teksten er blevet omkodet én gang for meget.`,
          'Hent teksten igen fra kilden, gem den som UTF-8, og se efter, at æ, ø, å, ä og ö er blevet rigtige.',
        ]
      : [
          'Filen er ikke gemt som UTF-8. Fra denne linje kan tegnene ikke læses.',
          'Gem den igen med kodningen UTF-8 i dit tekstprogram, og se efter, at æ, ø, å, ä og ö er blevet rigtige.',
        ],
  'file-too-large': (p) => [
    `Filen er på ${p.text('size')} kB, men en tekst må højst være på ${p.text('max')} kB.`,
    'Forkort teksten, eller del den op. Billeder skal ligge som egne filer ved siden af, ikke inde i den.',
  ],
  'file-timeout': (p) => [
    `Det tog mere end ${p.text('seconds')} sekunder at læse filen, så den blev sprunget over.`,
    'Se efter noget, der gentages rigtig mange gange, for eksempel lister eller citater i mange niveauer, og fjern det.',
  ],
  'file-failed': (p) =>
    p.text('detail') === 'nested too deep'
      ? [
          'Lister, citater eller HTML ligger i så mange niveauer, at teksten ikke kan læses.',
          'Fjern niveauer.',
        ]
      : [
          `Filen kunne ikke læses (${p.text('detail')}).`,
          'Prøv at fjerne det, der sidst blev ændret. Hjælper det ikke, er fejlen vores. Vis så denne linje til den, der står for webstedet.',
        ],
  'merge-conflict': (p) => [
    `Her står ${p.quote('text')}: to versioner af filen er ikke flettet sammen.`,
    'Behold det, der skal gælde, og fjern linjerne, der begynder med <<<<<<<, |||||||, ======= og >>>>>>>.',
  ],
  'file-name': (p) => [
    'Filen bliver ikke læst: her hører ingen fil med det navn hjemme.',
    p.has('suggestion')
      ? `${p.meant}Giv filen eller mappen det navn, så bliver den læst.`
      : 'Tekster hedder sv.md, nb.md eller da.md og ligger sammen med deres billeder (png, jpg, webp, avif, gif) i cases/<navn>/ eller news/<navn>/. I pages/ findes kun om, om-data og om-wcag. Andet hedder <navn>.yml og ligger i clients/, people/, firms/ eller themes/. Navne skrives med a–z, 0–9 og bindestreg, og er ikke et ord, som computere har til eget brug, som con og index.',
  ],
  'file-collision': (p) => [
    `Filen hedder det samme som ${p.text('other')}, bortset fra store og små bogstaver eller hvordan å, ä og ö er gemt.`,
    'Giv den ene et andet navn. På en Mac og i Windows er de samme fil, og så forsvinder den ene.',
  ],
  'front-matter-missing': [
    'Filen begynder ikke med en linje, der kun består af ---.',
    'Skriv --- på første linje, uden mellemrum, derefter oplysningerne (`title: …`) og så --- på en linje for sig selv igen.',
  ],
  'front-matter-unclosed': [
    'Filhovedet slutter aldrig: efter oplysningerne mangler en linje, der kun består af ---.',
    'Skriv --- på en linje for sig selv, uden mellemrum, mellem oplysningerne og teksten.',
  ],
  'front-matter-language': (p) => [
    `Første linje er ${p.quote('text')}, men efter --- må der ikke stå noget. Filhovedet læses kun som YAML, og ingen kode køres.`,
    'Lad første linje være --- alene, og skriv oplysningerne som `title: …`.',
  ],
  'front-matter-too-large': (p) => [
    `Oplysningerne er på ${p.text('length')} tegn, men må højst være på ${p.text('max')}.`,
    'Flyt lang tekst til selve brødteksten, og fjern det, der ikke er brug for.',
  ],
  'yaml-syntax': (p) => yaml[p.text('reason') as YamlReason] ?? yaml.other,
  'yaml-duplicate-key': (p) => [
    `${p.quote('key')} står to gange.`,
    'Behold den ene linje, og fjern den anden.',
  ],
  'yaml-alias': (p) => [
    `Værdien begynder med ${p.text('sign')}, som betyder noget særligt i YAML og ikke bruges her.`,
    "Sæt hele værdien i enkelte anførselstegn: `title: '…'`.",
  ],
  'yaml-not-mapping': [
    'Her skal der stå oplysninger, hver af dem som `navn: værdi`.',
    'Skriv én oplysning pr. linje, med mellemrum efter kolonet: `title: Klar tale`.',
  ],
  'yaml-key-type': (p) => [
    `${p.quote('key')} kan ikke være navnet på en oplysning.`,
    'Navnene er ord, for eksempel `title`. Se efter, at navn og værdi ikke har byttet plads.',
  ],
  'yaml-markers': [
    'Her står en linje med ---, ... eller %, som ville dele oplysningerne i flere dele.',
    'Fjern linjen. En .yml-fil har slet ikke brug for sådanne linjer.',
  ],
  'yaml-comment': (p) => [
    `Alt efter tegnet # springes over: ${p.quote('text')} går tabt.`,
    "Sæt hele værdien i enkelte anførselstegn: `title: 'Plads #1'`. Er det en bemærkning, så skriv den på en linje for sig selv med `# ` foran.",
  ],
} satisfies Partial<ProblemTexts>;

const yaml: Record<YamlReason, Wording> = {
  colon: [
    'Der står et kolon inde i værdien, eller næste linje er rykket for langt ind, og så kan linjen ikke tolkes.',
    "Sæt hele værdien i enkelte anførselstegn: `title: 'Bærum: en omorganisering'`.",
  ],
  'no-colon': [
    'Linjen mangler et kolon eller mellemrummet efter kolonet.',
    'Skriv `navn: værdi`, for eksempel `title: Klar tale`.',
  ],
  tab: [
    'Linjen er rykket ind med tabulator.',
    'Ryk den ind med mellemrum i stedet, lige så mange som linjerne omkring.',
  ],
  'hard-space': [
    'Her står et hårdt mellemrum, der ligner et almindeligt, men læses som et bogstav.',
    'Fjern mellemrummet, og skriv det igen med mellemrumstasten. Det følger ofte med, når man sætter ind.',
  ],
  indent: [
    'Indrykningen passer ikke til linjerne omkring.',
    'Lad oplysninger, der hører sammen, begynde i samme kolonne.',
  ],
  quote: [
    'Værdien begynder med et anførselstegn, men det afsluttende mangler.',
    "Sæt det til sidst i værdien. En apostrof i enkelte anførselstegn skrives dobbelt: `'Rock ''n'' roll'`.",
  ],
  bracket: [
    'En liste eller gruppe, der begynder med [ eller {, har ingen slutning.',
    'Sæt ] eller } til sidst, eller skriv én værdi pr. linje med `- ` foran.',
  ],
  start: [
    'Værdien begynder med et tegn, der betyder noget særligt i YAML.',
    "Sæt hele værdien i enkelte anførselstegn: `title: '@…'`.",
  ],
  after: [
    'Efter værdien står der noget mere, som ikke kan tolkes.',
    "Sæt hele værdien i enkelte anførselstegn: `title: '…'`. En apostrof i værdien skrives så dobbelt: `''`.",
  ],
  escape: [
    'En omvendt skråstreg (\\) i dobbelte anførselstegn kan ikke tolkes.',
    "Brug enkelte anførselstegn i stedet: `title: '…'`.",
  ],
  other: [
    'Linjen kan ikke tolkes som YAML.',
    'Skriv `navn: værdi`, og sæt værdien i enkelte anførselstegn, hvis den indeholder andet end almindelig tekst.',
  ],
};
