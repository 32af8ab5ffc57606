import type { LeftOver } from '@/lib/domain/rule';
import type { ProblemTexts, Said, Wording } from './problem-text-parts';

/** Swedish: the text itself, and signs that it is not finished. */
export const body = {
  'markup-stripped': (p) =>
    p.text('what').startsWith('[^')
      ? [
          `Ingenting i texten hänvisar till noten ${p.text('what')}, så den visas inte.`,
          'Sätt hänvisningen där noten hör hemma, eller ta bort noten.',
        ]
      : [
          `${p.text('what')} får inte finnas i en text och tas bort.`,
          'Skriv med Markdown i stället, eller ta bort det själv.',
        ],
  'markup-left': (p) => leftOver(p),
  'directive-unknown': (p) => unknownBlock(p),
  'directive-attribute-unknown': (p) =>
    p.text('attribute') === '[…]'
      ? [
          `${p.text('directive')} tar ingen text inom hakparenteser.`,
          'Flytta orden till en egen rad inne i blocket.',
        ]
      : [
          `${p.text('directive')} har inget attribut som heter ${p.quote('attribute')}.`,
          `${p.meant}Rätta det eller ta bort det.`,
        ],
  'directive-attribute-value': (p) => [
    p.has('value')
      ? `${p.quote('value')} går inte att välja för \`${p.text('attribute')}\` i ${p.text('directive')}.`
      : `${p.text('directive')} saknar \`${p.text('attribute')}\`.`,
    expected[p.text('expected')] ?? `Välj bland: ${p.text('expected')}.`,
  ],
  'directive-unclosed': (p) => [
    `${p.text('name')} är inte avslutat.`,
    p.text('name').startsWith(':::')
      ? 'Se efter att första raden har både { och } och alla citattecken, raka (") och inte böjda (”), och sätt ::: på en egen rad efter blocket.'
      : 'Se efter att raden har både { och } och alla citattecken, raka (") och inte böjda (”).',
  ],
  'voice-speaker-missing': [
    'Det framgår inte vem som talar i :::voice.',
    'Lägg till person=<id>, där id:t är namnet på en fil i people/, eller role="…" om personen inte ska nämnas.',
  ],
  'voice-side-missing': (p) => [
    `Det framgår inte på vems vägnar ${p.quote('role')} talar.`,
    'Lägg till side=client (uppdragsgivaren), side=consultant (firman) eller side=group (en grupp).',
  ],
  'voice-quote-marks': [
    'Ett citat (kind=quote) ska stå inom citattecken.',
    'Sätt ”…” runt orden. Är de inte återgivna ordagrant, på det språk som de sades på, skriv kind=paraphrase.',
  ],
  'voice-paraphrase-marks': [
    'Ett referat (kind=paraphrase) ska inte stå inom citattecken.',
    'Ta bort citattecknen runt texten. Är orden ordagranna, på det språk som de sades på, skriv kind=quote.',
  ],
  'steps-not-list': [
    ':::steps ska innehålla en enda lista och inget annat.',
    'Börja varje steg med `- ` eller `1. ` och flytta övrig text utanför blocket.',
  ],
  'figure-source-missing': [
    'Det framgår inte vilken bild ::figure ska visa.',
    'Lägg till src="…" med namnet på en bild i samma mapp som texten.',
  ],
  'picture-alt-missing': (p) => [
    `Bilden ${p.quote('src')} saknar alternativtext, så den som inte ser den får inte veta vad den visar.`,
    `Beskriv bilden: \`::figure{src="${p.text('src')}" alt="…"}\` eller \`![…](${p.text('src')})\`.`,
  ],
  'picture-external': (p) => [
    `Bilden ${p.quote('src')} ligger på en annan webbplats.`,
    'Lägg den i samma mapp som texten, om ni får använda den, och skriv bara filens namn.',
  ],
  'link-unsafe': (p) => [
    p.has('url') || p.has('src')
      ? `Adressen ${p.quote(p.has('src') ? 'src' : 'url')} får inte stå på en sida.`
      : 'Här saknas en adress.',
    p.has('src')
      ? 'Skriv bara filens namn, på en bild i samma mapp som texten. I namnet får det inte finnas mellanslag.'
      : 'Skriv en adress som börjar med https://, mailto:, tel:, person:, / eller #, utan mellanslag och omvända snedstreck.',
  ],
  'link-outside': (p) =>
    p.has('src')
      ? [
          `Bilden ${p.quote('src')} ligger inte i textens egen mapp.`,
          'Lägg den där och skriv bara filens namn.',
        ]
      : [
          `Länken ${p.quote('url')} leder uppåt i mapparna, ut ur webbplatsen.`,
          'Skriv den från webbplatsens början, med språket först: `/sv/case/…`.',
        ],
  'heading-level': (p) => [
    `Rubriken är på nivå ${p.text('level')}, men här hör nivå ${p.text('expected')} hemma.`,
    `Skriv ${'#'.repeat(p.number('expected'))} före den. Sidans titel är nivå 1, ## inleder ett avsnitt och ### står inne i ett.`,
  ],
  'heading-empty': ['Rubriken har inga ord.', 'Skriv några, eller ta bort raden.'],
  'heading-id-shape': (p) => [
    `${p.quote('id')} kan inte vara ett ankare.`,
    `Skriv det med små bokstäver a–z, siffror och enkla bindestreck: \`{#${p.asId('id')}}\`.`,
  ],
  'anchor-duplicate': (p) => [
    `Ankaret ${p.quote('id')} finns redan på sidan.`,
    'Ge det nyare av de två ett annat namn, så att äldre länkar fortfarande leder rätt.',
  ],
  'footnote-undefined': (p) => [
    `Noten [^${p.text('label')}] finns inte.`,
    `Lägg till den sist i texten, på en egen rad: \`[^${p.text('label')}]: …\`. Eller ta bort hänvisningen.`,
  ],
  'text-missing': [
    'Under uppgifterna står ingen text.',
    'Skriv den, eller skriv `status: draft` så länge. Säger uppgifterna allt är allt som det ska.',
  ],
  'list-missing': (p) => [
    `Efter kolonet kommer ingen lista: ${p.quote('text')}`,
    'Lägg till listan, eller sätt punkt i stället för kolon.',
  ],
  'placeholder-text': (p) => [
    `${p.quote('text')} ser ut att vänta på en riktig text.`,
    'Skriv den, eller ta bort stycket.',
  ],
  'block-duplicate': (p) => [
    `Samma text står redan på rad ${p.text('first')}: ${p.quote('text')}`,
    'Ta bort den ena.',
  ],
  'interface-english': (p) => [
    `${p.quote('text')} är engelska som har följt med från en webbsida.`,
    'Skriv det på textens språk, eller ta bort det.',
  ],
  'quotes-unbalanced': (p) => [
    `Det här citattecknet saknar sin andra hälft: ${p.text('text')}`,
    'Sätt dit den, eller ta bort citattecknet.',
  ],
  'vague-date': (p) => [
    `${p.quote('phrase')} säger ingenting när texten har några år på nacken.`,
    'Skriv datum eller år, så noga som källan anger det, eller stryk orden.',
  ],
  'news-undated': [
    'Nyheten har inget datum. På sidan står ”Datum okänt”.',
    'Lägg till `date: 2026-11-22`, eller bara år eller månad, om källan anger det. Gör den inte det är allt som det ska.',
  ],
} satisfies Partial<ProblemTexts>;

/** By what the signs were meant to make. */
function leftOver(p: Said): Wording {
  const quoted = p.quote('text');
  const texts: Record<LeftOver, Wording> = {
    link: [
      `Det här skulle bli en länk eller en bild, men blir det inte: ${quoted}`,
      'Skriv orden inom [ ] och adressen tätt efter, inom ( ) och utan mellanslag: `[Bærum](/sv/case/baerum-omorganisation)`.',
    ],
    heading: [
      `Raden blir ingen rubrik, för det saknas ett mellanslag efter #: ${quoted}`,
      'Skriv `## Bakgrund`.',
    ],
    table: [
      `Tabellen blir ingen tabell, för raden under rubrikerna saknas: ${quoted}`,
      'Skriv `|---|---|` på andra raden, med ett streck för varje kolumn.',
    ],
    anchor: [
      `${quoted} blir synligt i texten.`,
      'Ett ankare står sist i en rubrik, inom { och } och med # först: `## Bakgrund {#bakgrund}`.',
    ],
    emphasis: [
      `** blir synligt i texten: ${quoted}`,
      'Fet text skrivs `**så här**`, utan mellanslag innanför stjärnorna.',
    ],
    list: [
      `Punkten gör ingen lista av raden: ${quoted}`,
      'Börja raden med `- ` i stället, och lämna en tom rad före listan.',
    ],
    code: [
      `Raden är indragen fyra steg eller mer och visas därför som programkod: ${quoted}`,
      'Låt den börja längst till vänster.',
    ],
  };
  return texts[p.text('what') as LeftOver] ?? texts.anchor;
}

function unknownBlock(p: Said): readonly [string, string] {
  if (p.has('inside')) {
    return [
      `${p.text('name')} står inne i något annat, och där går det inte att använda.`,
      'Flytta det ut ur listan, citatet eller blocket, så att raden börjar längst till vänster.',
    ];
  }
  if (/^:+$/.test(p.text('name'))) {
    return [
      'Raden med ::: hör inte till något block.',
      'Ta bort den, eller sätt dit blockets första rad, till exempel :::steps.',
    ];
  }
  return [
    `Det finns inget block som heter ${p.quote('name')}.`,
    `${p.meant}De som finns är :::voice, :::steps, :::callout och ::figure, utan mellanslag efter kolonen.`,
  ];
}

const expected: Record<string, string> = {
  quotes: 'Skriv raka citattecken (") i stället för böjda, på båda sidor om värdet.',
  id: 'Skriv med små bokstäver a–z, siffror och enkla bindestreck.',
  language: 'Skriv språkets kod, till exempel sv, nb, da eller en.',
  'quote, paraphrase': 'Skriv kind=quote för ordagranna ord och kind=paraphrase för ett referat.',
  'client, consultant, group':
    'Skriv side=client (uppdragsgivaren), side=consultant (firman) eller side=group (en grupp).',
};
