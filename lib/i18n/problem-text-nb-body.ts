import type { LeftOver } from '@/lib/domain/rule';
import type { ProblemTexts, Said, Wording } from './problem-text-parts';

/** Norwegian: the text itself, and signs that it is not finished. */
export const body = {
  'markup-stripped': (p) =>
    p.text('what').startsWith('[^')
      ? [
          `Ingenting i teksten viser til noten ${p.text('what')}, så den vises ikke.`,
          'Sett henvisningen der noten hører hjemme, eller ta bort noten.',
        ]
      : [
          `${p.text('what')} kan ikke stå i en tekst og blir tatt bort.`,
          'Skriv med Markdown i stedet, eller ta det bort selv.',
        ],
  'markup-left': (p) => leftOver(p),
  'directive-unknown': (p) => unknownBlock(p),
  'directive-attribute-unknown': (p) =>
    p.text('attribute') === '[…]'
      ? [
          `${p.text('directive')} tar ingen tekst i hakeparenteser.`,
          'Flytt ordene til en egen linje inne i blokken.',
        ]
      : [
          `${p.text('directive')} har ikke noe attributt som heter ${p.quote('attribute')}.`,
          `${p.meant}Rett det eller ta det bort.`,
        ],
  'directive-attribute-value': (p) => [
    p.has('value')
      ? `${p.quote('value')} kan ikke velges for \`${p.text('attribute')}\` i ${p.text('directive')}.`
      : `${p.text('directive')} mangler \`${p.text('attribute')}\`.`,
    expected[p.text('expected')] ?? `Velg blant: ${p.text('expected')}.`,
  ],
  'directive-unclosed': (p) => [
    `${p.text('name')} er ikke avsluttet.`,
    p.text('name').startsWith(':::')
      ? 'Se etter at første linje har både { og } og alle anførselstegn, rette (") og ikke buede (”), og sett ::: på en egen linje etter blokken.'
      : 'Se etter at linjen har både { og } og alle anførselstegn, rette (") og ikke buede (”).',
  ],
  'voice-speaker-missing': [
    'Det går ikke fram hvem som snakker i :::voice.',
    'Legg til person=<id>, der id-en er navnet på en fil i people/, eller role="…" hvis personen ikke skal nevnes.',
  ],
  'voice-side-missing': (p) => [
    `Det går ikke fram på vegne av hvem ${p.quote('role')} snakker.`,
    'Legg til side=client (oppdragsgiveren), side=consultant (firmaet) eller side=group (en gruppe).',
  ],
  'voice-quote-marks': [
    'Et sitat (kind=quote) skal stå i anførselstegn.',
    'Sett «…» rundt ordene. Er de ikke gjengitt ordrett, på det språket de ble sagt på, skriv kind=paraphrase.',
  ],
  'voice-paraphrase-marks': [
    'En gjengivelse (kind=paraphrase) skal ikke stå i anførselstegn.',
    'Ta bort anførselstegnene rundt teksten. Er ordene ordrette, på det språket de ble sagt på, skriv kind=quote.',
  ],
  'steps-not-list': [
    ':::steps skal inneholde én liste og ikke noe annet.',
    'Begynn hvert trinn med `- ` eller `1. `, og flytt annen tekst ut av blokken.',
  ],
  'figure-source-missing': [
    'Det går ikke fram hvilket bilde ::figure skal vise.',
    'Legg til src="…" med navnet på et bilde i samme mappe som teksten.',
  ],
  'picture-alt-missing': (p) => [
    `Bildet ${p.quote('src')} mangler alternativ tekst, så den som ikke ser det, får ikke vite hva det viser.`,
    `Beskriv bildet: \`::figure{src="${p.text('src')}" alt="…"}\` eller \`![…](${p.text('src')})\`.`,
  ],
  'picture-external': (p) => [
    `Bildet ${p.quote('src')} ligger på et annet nettsted.`,
    'Legg det i samme mappe som teksten, hvis dere har lov til å bruke det, og skriv bare filnavnet.',
  ],
  'link-unsafe': (p) => [
    p.has('url') || p.has('src')
      ? `Adressen ${p.quote(p.has('src') ? 'src' : 'url')} kan ikke stå på en side.`
      : 'Her mangler det en adresse.',
    p.has('src')
      ? 'Skriv bare filnavnet til et bilde i samme mappe som teksten. Det kan ikke være mellomrom i navnet.'
      : 'Skriv en adresse som begynner med https://, mailto:, tel:, person:, / eller #, uten mellomrom og omvendte skråstreker.',
  ],
  'link-outside': (p) =>
    p.has('src')
      ? [
          `Bildet ${p.quote('src')} ligger ikke i tekstens egen mappe.`,
          'Legg det der, og skriv bare filnavnet.',
        ]
      : [
          `Lenken ${p.quote('url')} fører oppover i mappene, ut av nettstedet.`,
          'Skriv den fra nettstedets begynnelse, med språket først: `/nb/case/…`.',
        ],
  'heading-level': (p) => [
    `Overskriften er på nivå ${p.text('level')}, men her hører nivå ${p.text('expected')} hjemme.`,
    `Skriv ${'#'.repeat(p.number('expected'))} foran den. Sidens tittel er nivå 1, ## innleder et avsnitt, og ### står inne i ett.`,
  ],
  'heading-empty': ['Overskriften har ingen ord.', 'Skriv noen, eller ta bort linjen.'],
  'heading-id-shape': (p) => [
    `${p.quote('id')} kan ikke være et anker.`,
    `Skriv det med små bokstaver a–z, sifre og enkle bindestreker: \`{#${p.asId('id')}}\`.`,
  ],
  'anchor-duplicate': (p) => [
    `Ankeret ${p.quote('id')} finnes allerede på siden.`,
    'Gi det nyeste av de to et annet navn, så eldre lenker fortsatt fører riktig.',
  ],
  'footnote-undefined': (p) => [
    `Noten [^${p.text('label')}] finnes ikke.`,
    `Legg den til sist i teksten, på en egen linje: \`[^${p.text('label')}]: …\`. Eller ta bort henvisningen.`,
  ],
  'text-missing': [
    'Under opplysningene står det ingen tekst.',
    'Skriv den, eller skriv `status: draft` så lenge. Sier opplysningene alt, er alt som det skal.',
  ],
  'list-missing': (p) => [
    `Etter kolonet kommer det ingen liste: ${p.quote('text')}`,
    'Legg til listen, eller sett punktum i stedet for kolon.',
  ],
  'placeholder-text': (p) => [
    `${p.quote('text')} ser ut til å vente på en ordentlig tekst.`,
    'Skriv den, eller ta bort avsnittet.',
  ],
  'block-duplicate': (p) => [
    `Samme tekst står allerede på linje ${p.text('first')}: ${p.quote('text')}`,
    'Ta bort den ene.',
  ],
  'interface-english': (p) => [
    `${p.quote('text')} er engelsk som har fulgt med fra en nettside.`,
    'Skriv det på tekstens språk, eller ta det bort.',
  ],
  'quotes-unbalanced': (p) => [
    `Dette anførselstegnet mangler den andre halvdelen sin: ${p.text('text')}`,
    'Sett den inn, eller ta bort anførselstegnet.',
  ],
  'vague-date': (p) => [
    `${p.quote('phrase')} sier ingenting når teksten er blitt noen år gammel.`,
    'Skriv dato eller år, så nøyaktig som kilden oppgir det, eller stryk ordene.',
  ],
  'news-undated': [
    'Nyheten har ingen dato. På siden står det «Ukjent dato».',
    'Legg til `date: 2026-11-22`, eller bare år eller måned, hvis kilden oppgir det. Gjør den ikke det, er alt som det skal.',
  ],
} satisfies Partial<ProblemTexts>;

/** By what the signs were meant to make. */
function leftOver(p: Said): Wording {
  const quoted = p.quote('text');
  const texts: Record<LeftOver, Wording> = {
    link: [
      `Dette skulle bli en lenke eller et bilde, men blir det ikke: ${quoted}`,
      'Skriv ordene i [ ] og adressen tett etter, i ( ) og uten mellomrom: `[Bærum](/nb/case/baerum-omorganisation)`.',
    ],
    heading: [
      `Linjen blir ingen overskrift, for det mangler et mellomrom etter #: ${quoted}`,
      'Skriv `## Bakgrunn`.',
    ],
    table: [
      `Tabellen blir ingen tabell, for linjen under overskriftene mangler: ${quoted}`,
      'Skriv `|---|---|` på andre linje, med en strek for hver kolonne.',
    ],
    anchor: [
      `${quoted} blir synlig i teksten.`,
      'Et anker står til slutt i en overskrift, mellom { og } og med # først: `## Bakgrunn {#bakgrunn}`.',
    ],
    emphasis: [
      `** blir synlig i teksten: ${quoted}`,
      'Fet tekst skrives `**slik**`, uten mellomrom innenfor stjernene.',
    ],
    list: [
      `Kulepunktet gjør ikke linjen til en liste: ${quoted}`,
      'Begynn linjen med `- ` i stedet, og la det stå en tom linje før listen.',
    ],
    code: [
      `Linjen er rykket inn fire plasser eller mer og vises derfor som programkode: ${quoted}`,
      'La den begynne helt til venstre.',
    ],
  };
  return texts[p.text('what') as LeftOver] ?? texts.anchor;
}

function unknownBlock(p: Said): readonly [string, string] {
  if (p.has('inside')) {
    return [
      `${p.text('name')} står inne i noe annet, og der kan det ikke brukes.`,
      'Flytt det ut av listen, sitatet eller blokken, slik at linjen begynner helt til venstre.',
    ];
  }
  if (/^:+$/.test(p.text('name'))) {
    return [
      'Linjen med ::: hører ikke til noen blokk.',
      'Ta den bort, eller sett inn blokkens første linje, for eksempel :::steps.',
    ];
  }
  return [
    `Det finnes ingen blokk som heter ${p.quote('name')}.`,
    `${p.meant}De som finnes, er :::voice, :::steps, :::callout og ::figure, uten mellomrom etter kolonene.`,
  ];
}

const expected: Record<string, string> = {
  quotes: 'Skriv rette anførselstegn (") i stedet for buede, på begge sider av verdien.',
  id: 'Skriv med små bokstaver a–z, sifre og enkle bindestreker.',
  language: 'Skriv språkets kode, for eksempel sv, nb, da eller en.',
  'quote, paraphrase': 'Skriv kind=quote for ordrette ord og kind=paraphrase for en gjengivelse.',
  'client, consultant, group':
    'Skriv side=client (oppdragsgiveren), side=consultant (firmaet) eller side=group (en gruppe).',
};
