import type { ProblemTexts, Wording, YamlReason } from './problem-text-parts';

/** Norwegian: the file as a whole, its front matter and YAML. */
export const wholeFile = {
  'file-encoding': (p) =>
    p.has('seen')
      ? [
          `Her står ${p.quote('seen')}, der det skal stå en bokstav som æ, ø eller å: teksten er blitt omkodet én gang for mye.`,
          'Hent teksten på nytt fra kilden, lagre den som UTF-8 og se etter at æ, ø, å, ä og ö er blitt riktige.',
        ]
      : [
          'Filen er ikke lagret som UTF-8. Fra denne linjen kan ikke tegnene leses.',
          'Lagre den på nytt med tegnkodingen UTF-8 i tekstredigereren din, og se etter at æ, ø, å, ä og ö er blitt riktige.',
        ],
  'file-too-large': (p) => [
    `Filen er på ${p.text('size')} kB, men en tekst kan være på høyst ${p.text('max')} kB.`,
    'Kort ned teksten eller del den opp. Bilder skal ligge som egne filer ved siden av, ikke inni.',
  ],
  'file-timeout': (p) => [
    `Det tok mer enn ${p.text('seconds')} sekunder å lese filen, så den ble hoppet over.`,
    'Se etter noe som gjentas svært mange ganger, for eksempel lister eller sitater i mange nivåer, og ta det bort.',
  ],
  'file-failed': (p) =>
    p.text('detail') === 'nested too deep'
      ? ['Lister, sitater eller HTML ligger i så mange nivåer at teksten ikke kan leses.', 'Ta bort nivåer.']
      : [
          `Filen lot seg ikke lese (${p.text('detail')}).`,
          'Prøv å ta bort det som sist ble endret. Hjelper ikke det, er feilen vår. Vis da denne linjen til den som har ansvaret for nettstedet.',
        ],
  'merge-conflict': (p) => [
    `Her står ${p.quote('text')}: to versjoner av filen er ikke slått sammen.`,
    'Behold det som skal gjelde, og ta bort linjene som begynner med <<<<<<<, |||||||, ======= og >>>>>>>.',
  ],
  'file-name': (p) => [
    'Filen blir ikke lest: her hører ingen fil med det navnet hjemme.',
    p.has('suggestion')
      ? `${p.meant}Gi filen eller mappen det navnet, så blir den lest.`
      : 'Tekster heter sv.md, nb.md eller da.md og ligger sammen med bildene sine (png, jpg, webp, avif, gif) i cases/<navn>/ eller news/<navn>/. I pages/ finnes bare om, om-data og om-wcag. Annet heter <navn>.yml og ligger i clients/, people/, firms/ eller themes/. Navn skrives med a–z, 0–9 og bindestrek, og er ikke et ord som datamaskiner har til eget bruk, som con og index.',
  ],
  'file-collision': (p) => [
    `Filen heter det samme som ${p.text('other')}, bortsett fra store og små bokstaver eller hvordan å, ä og ö er lagret.`,
    'Gi en av dem et annet navn. På Mac og i Windows er de samme fil, og da forsvinner den ene.',
  ],
  'front-matter-missing': [
    'Filen begynner ikke med en linje som bare består av ---.',
    'Skriv --- på første linje, uten mellomrom, deretter opplysningene (`title: …`) og så --- på en egen linje igjen.',
  ],
  'front-matter-unclosed': [
    'Filhodet tar aldri slutt: etter opplysningene mangler en linje som bare består av ---.',
    'Skriv --- på en egen linje, uten mellomrom, mellom opplysningene og teksten.',
  ],
  'front-matter-language': (p) => [
    `Første linje er ${p.quote('text')}, men etter --- kan det ikke stå noe. Filhodet leses bare som YAML, og ingen kode kjøres.`,
    'La første linje være bare --- og skriv opplysningene som `title: …`.',
  ],
  'front-matter-too-large': (p) => [
    `Opplysningene er på ${p.text('length')} tegn, men kan være på høyst ${p.text('max')}.`,
    'Flytt lang tekst til selve brødteksten, og ta bort det som ikke trengs.',
  ],
  'yaml-syntax': (p) => yaml[p.text('reason') as YamlReason] ?? yaml.other,
  'yaml-duplicate-key': (p) => [
    `${p.quote('key')} står to ganger.`,
    'Behold den ene linjen og ta bort den andre.',
  ],
  'yaml-alias': (p) => [
    `Verdien begynner med ${p.text('sign')}, som betyr noe særskilt i YAML og ikke brukes her.`,
    "Sett hele verdien i enkle anførselstegn: `title: '…'`.",
  ],
  'yaml-not-mapping': [
    'Her skal det stå opplysninger, hver av dem som `navn: verdi`.',
    'Skriv én opplysning per linje, med mellomrom etter kolonet: `title: Klar tale`.',
  ],
  'yaml-key-type': (p) => [
    `${p.quote('key')} kan ikke være navnet på en opplysning.`,
    'Navnene er ord, for eksempel `title`. Se etter at navn og verdi ikke har byttet plass.',
  ],
  'yaml-markers': [
    'Her står en linje med ---, ... eller %, som ville delt opplysningene i flere deler.',
    'Ta bort linjen. En .yml-fil trenger ingen slike linjer.',
  ],
  'yaml-comment': (p) => [
    `Alt etter tegnet # hoppes over: ${p.quote('text')} går tapt.`,
    "Sett hele verdien i enkle anførselstegn: `title: 'Plass #1'`. Er det en merknad, skriv den på en egen linje med `# ` foran.",
  ],
} satisfies Partial<ProblemTexts>;

const yaml: Record<YamlReason, Wording> = {
  colon: [
    'Det står et kolon inne i verdien, eller neste linje er rykket for langt inn, og da kan ikke linjen tolkes.',
    "Sett hele verdien i enkle anførselstegn: `title: 'Bærum: en omorganisering'`.",
  ],
  'no-colon': [
    'Linjen mangler kolon, eller mellomrommet etter kolonet.',
    'Skriv `navn: verdi`, for eksempel `title: Klar tale`.',
  ],
  tab: [
    'Linjen er rykket inn med tabulator.',
    'Rykk den inn med mellomrom i stedet, like mange som linjene omkring.',
  ],
  'hard-space': [
    'Her står det et hardt mellomrom, som ser ut som et vanlig, men leses som en bokstav.',
    'Ta bort mellomrommet og skriv det på nytt med mellomromstasten. Det følger ofte med når man limer inn.',
  ],
  indent: [
    'Innrykket stemmer ikke med linjene omkring.',
    'La opplysninger som hører sammen, begynne i samme kolonne.',
  ],
  quote: [
    'Verdien begynner med et anførselstegn, men det siste mangler.',
    "Sett det til slutt i verdien. En apostrof i enkle anførselstegn skrives dobbelt: `'Rock ''n'' roll'`.",
  ],
  bracket: [
    'En liste eller gruppe som begynner med [ eller {, har ingen slutt.',
    'Sett ] eller } til slutt, eller skriv én verdi per linje med `- ` foran.',
  ],
  start: [
    'Verdien begynner med et tegn som betyr noe særskilt i YAML.',
    "Sett hele verdien i enkle anførselstegn: `title: '@…'`.",
  ],
  after: [
    'Etter verdien står det noe mer, som ikke kan tolkes.',
    "Sett hele verdien i enkle anførselstegn: `title: '…'`. En apostrof i verdien skrives da dobbelt: `''`.",
  ],
  escape: [
    'En omvendt skråstrek (\\) i doble anførselstegn kan ikke tolkes.',
    "Bruk enkle anførselstegn i stedet: `title: '…'`.",
  ],
  other: [
    'Linjen kan ikke tolkes som YAML.',
    'Skriv `navn: verdi`, og sett verdien i enkle anførselstegn hvis den inneholder annet enn vanlig tekst.',
  ],
};
