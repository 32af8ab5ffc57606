import type { LeftOver } from '@/lib/domain/rule';
import type { ProblemTexts, Said, Wording } from './problem-text-parts';

/** Danish: the text itself, and signs that it is not finished. */
export const body = {
  'markup-stripped': (p) =>
    p.text('what').startsWith('[^')
      ? [
          `Intet i teksten henviser til noten ${p.text('what')}, så den vises ikke.`,
          'Sæt henvisningen dér, hvor noten hører hjemme, eller fjern noten.',
        ]
      : [
          `${p.text('what')} må ikke stå i en tekst og bliver fjernet.`,
          'Skriv med Markdown i stedet, eller fjern det selv.',
        ],
  'markup-left': (p) => leftOver(p),
  'directive-unknown': (p) => unknownBlock(p),
  'directive-attribute-unknown': (p) =>
    p.text('attribute') === '[…]'
      ? [
          `${p.text('directive')} tager ingen tekst i kantede parenteser.`,
          'Flyt ordene til en linje for sig selv inde i blokken.',
        ]
      : [
          `${p.text('directive')} har ingen attribut, der hedder ${p.quote('attribute')}.`,
          `${p.meant}Ret den, eller fjern den.`,
        ],
  'directive-attribute-value': (p) => [
    p.has('value')
      ? `${p.quote('value')} kan ikke vælges til \`${p.text('attribute')}\` i ${p.text('directive')}.`
      : `${p.text('directive')} mangler \`${p.text('attribute')}\`.`,
    expected[p.text('expected')] ?? `Vælg mellem: ${p.text('expected')}.`,
  ],
  'directive-unclosed': (p) => [
    `${p.text('name')} er ikke afsluttet.`,
    p.text('name').startsWith(':::')
      ? 'Se efter, at første linje har både { og } og alle anførselstegn, lige (") og ikke buede (”), og sæt ::: på en linje for sig selv efter blokken.'
      : 'Se efter, at linjen har både { og } og alle anførselstegn, lige (") og ikke buede (”).',
  ],
  'voice-speaker-missing': [
    'Det fremgår ikke, hvem der taler i :::voice.',
    'Tilføj person=<id>, hvor id\'et er navnet på en fil i people/, eller role="…", hvis personen ikke skal nævnes.',
  ],
  'voice-side-missing': (p) => [
    `Det fremgår ikke, på hvis vegne ${p.quote('role')} taler.`,
    'Tilføj side=client (opdragsgiveren), side=consultant (firmaet) eller side=group (en gruppe).',
  ],
  'voice-quote-marks': [
    'Et citat (kind=quote) skal stå i anførselstegn.',
    'Sæt »…« om ordene. Er de ikke gengivet ordret, på det sprog de blev sagt på, så skriv kind=paraphrase.',
  ],
  'voice-paraphrase-marks': [
    'En gengivelse (kind=paraphrase) skal ikke stå i anførselstegn.',
    'Fjern anførselstegnene om teksten. Er ordene ordrette, på det sprog de blev sagt på, så skriv kind=quote.',
  ],
  'steps-not-list': [
    ':::steps skal indeholde én liste og ikke andet.',
    'Begynd hvert trin med `- ` eller `1. `, og flyt anden tekst ud af blokken.',
  ],
  'figure-source-missing': [
    'Det fremgår ikke, hvilket billede ::figure skal vise.',
    'Tilføj src="…" med navnet på et billede i samme mappe som teksten.',
  ],
  'picture-alt-missing': (p) => [
    `Billedet ${p.quote('src')} mangler alternativ tekst, så den, der ikke ser det, ikke får at vide, hvad det viser.`,
    `Beskriv billedet: \`::figure{src="${p.text('src')}" alt="…"}\` eller \`![…](${p.text('src')})\`.`,
  ],
  'picture-external': (p) => [
    `Billedet ${p.quote('src')} ligger på et andet websted.`,
    'Læg det i samme mappe som teksten, hvis I må bruge det, og skriv kun filens navn.',
  ],
  'link-unsafe': (p) => [
    p.has('url') || p.has('src')
      ? `Adressen ${p.quote(p.has('src') ? 'src' : 'url')} må ikke stå på en side.`
      : 'Her mangler en adresse.',
    p.has('src')
      ? 'Skriv kun filnavnet på et billede i samme mappe som teksten. Der må ikke være mellemrum i navnet.'
      : 'Skriv en adresse, der begynder med https://, mailto:, tel:, person:, / eller #, uden mellemrum og omvendte skråstreger.',
  ],
  'link-outside': (p) =>
    p.has('src')
      ? [
          `Billedet ${p.quote('src')} ligger ikke i tekstens egen mappe.`,
          'Læg det dér, og skriv kun filens navn.',
        ]
      : [
          `Linket ${p.quote('url')} fører op gennem mapperne og ud af webstedet.`,
          'Skriv det fra webstedets begyndelse, med sproget først: `/da/case/…`.',
        ],
  'heading-level': (p) => [
    `Overskriften er på niveau ${p.text('level')}, men her hører niveau ${p.text('expected')} hjemme.`,
    `Skriv ${'#'.repeat(p.number('expected'))} foran den. Sidens titel er niveau 1, ## indleder et afsnit, og ### står inde i ét.`,
  ],
  'heading-empty': ['Overskriften har ingen ord.', 'Skriv nogle, eller fjern linjen.'],
  'heading-id-shape': (p) => [
    `${p.quote('id')} kan ikke være et anker.`,
    `Skriv det med små bogstaver a–z, cifre og enkelte bindestreger: \`{#${p.asId('id')}}\`.`,
  ],
  'anchor-duplicate': (p) => [
    `Ankeret ${p.quote('id')} findes allerede på siden.`,
    'Giv det nyeste af de to et andet navn, så ældre links stadig fører rigtigt.',
  ],
  'footnote-undefined': (p) => [
    `Noten [^${p.text('label')}] findes ikke.`,
    `Tilføj den sidst i teksten, på en linje for sig selv: \`[^${p.text('label')}]: …\`. Eller fjern henvisningen.`,
  ],
  'text-missing': [
    'Under oplysningerne står ingen tekst.',
    'Skriv den, eller skriv `status: draft` så længe. Siger oplysningerne det hele, er alt, som det skal være.',
  ],
  'list-missing': (p) => [
    `Efter kolonet kommer der ingen liste: ${p.quote('text')}`,
    'Tilføj listen, eller sæt punktum i stedet for kolon.',
  ],
  'placeholder-text': (p) => [
    `${p.quote('text')} ser ud til at vente på en rigtig tekst.`,
    'Skriv den, eller fjern afsnittet.',
  ],
  'block-duplicate': (p) => [
    `Samme tekst står allerede på linje ${p.text('first')}: ${p.quote('text')}`,
    'Fjern den ene.',
  ],
  'interface-english': (p) => [
    `${p.quote('text')} er engelsk, der er fulgt med fra en webside.`,
    'Skriv det på tekstens sprog, eller fjern det.',
  ],
  'quotes-unbalanced': (p) => [
    `Dette anførselstegn mangler sin anden halvdel: ${p.text('text')}`,
    'Sæt den ind, eller fjern anførselstegnet.',
  ],
  'vague-date': (p) => [
    `${p.quote('phrase')} siger ingenting, når teksten er blevet nogle år gammel.`,
    'Skriv dato eller år, så præcist som kilden oplyser det, eller stryg ordene.',
  ],
  'news-undated': [
    'Nyheden har ingen dato. På siden står der »Ukendt dato«.',
    'Tilføj `date: 2026-11-22`, eller kun år eller måned, hvis kilden oplyser det. Gør den ikke det, er alt, som det skal være.',
  ],
} satisfies Partial<ProblemTexts>;

/** By what the signs were meant to make. */
function leftOver(p: Said): Wording {
  const quoted = p.quote('text');
  const texts: Record<LeftOver, Wording> = {
    link: [
      `Det her skulle blive til et link eller et billede, men gør det ikke: ${quoted}`,
      'Skriv ordene i [ ] og adressen tæt efter, i ( ) og uden mellemrum: `[Bærum](/da/case/baerum-omorganisation)`.',
    ],
    heading: [
      `Linjen bliver ikke til en overskrift, for der mangler et mellemrum efter #: ${quoted}`,
      'Skriv `## Baggrund`.',
    ],
    table: [
      `Tabellen bliver ikke til en tabel, for linjen under overskrifterne mangler: ${quoted}`,
      'Skriv `|---|---|` på anden linje, med en streg for hver kolonne.',
    ],
    anchor: [
      `${quoted} bliver synligt i teksten.`,
      'Et anker står sidst i en overskrift, mellem { og } og med # først: `## Baggrund {#baggrund}`.',
    ],
    emphasis: [
      `** bliver synligt i teksten: ${quoted}`,
      'Fed tekst skrives `**sådan her**`, uden mellemrum inden for stjernerne.',
    ],
    list: [
      `Punktet gør ikke linjen til en liste: ${quoted}`,
      'Begynd linjen med `- ` i stedet, og lad der være en tom linje før listen.',
    ],
    code: [
      `Linjen er rykket fire pladser eller mere ind og vises derfor som programkode: ${quoted}`,
      'Lad den begynde helt til venstre.',
    ],
  };
  return texts[p.text('what') as LeftOver] ?? texts.anchor;
}

function unknownBlock(p: Said): readonly [string, string] {
  if (p.has('inside')) {
    return [
      `${p.text('name')} står inde i noget andet, og dér kan det ikke bruges.`,
      'Flyt det ud af listen, citatet eller blokken, så linjen begynder helt til venstre.',
    ];
  }
  if (/^:+$/.test(p.text('name'))) {
    return [
      'Linjen med ::: hører ikke til nogen blok.',
      'Fjern den, eller indsæt blokkens første linje, for eksempel :::steps.',
    ];
  }
  return [
    `Der findes ingen blok, der hedder ${p.quote('name')}.`,
    `${p.meant}De, der findes, er :::voice, :::steps, :::callout og ::figure, uden mellemrum efter kolonerne.`,
  ];
}

const expected: Record<string, string> = {
  quotes: 'Skriv lige anførselstegn (") i stedet for buede, på begge sider af værdien.',
  id: 'Skriv med små bogstaver a–z, cifre og enkelte bindestreger.',
  language: 'Skriv sprogets kode, for eksempel sv, nb, da eller en.',
  'quote, paraphrase': 'Skriv kind=quote for ordrette ord og kind=paraphrase for en gengivelse.',
  'client, consultant, group':
    'Skriv side=client (opdragsgiveren), side=consultant (firmaet) eller side=group (en gruppe).',
};
