import type { Locale } from '@/lib/domain/locale';

/*
 * Words that stand in nearly every text. Our own lists, written by hand: function words, auxiliaries and
 * question words, because people type questions ("hva er …", "hvordan kan vi …").
 */
const lists: Record<Locale, string> = {
  sv: `och i att det som en ett på är av för med till den har de inte om han hon men var jag så från när man vid
    eller kan skulle sig efter hade ut över även mot genom också mellan under sin sina sitt hans hennes deras dess
    detta denna dessa dem där här nu nog då vad vem vilken vilket vilka hur varför vars ska skall kunde måste vill
    ville bli blir blev blivit vara varit är vi ni du mig dig oss er min mitt mina din ditt dina vår vårt våra ert
    era honom henne ju in upp ner ned än bara samt utan inom hos åt per eftersom medan dock därför så att någon
    något några ingen inget inga sådan sådant sådana samma själv själva alla allt hela mer mest mycket många
    få får fick kunnat bör borde göra gör gjorde gjort ha haft ge ger finns fanns t ex bl a osv dvs etc s k`,
  nb: `og i jeg det at en et ei den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt
    ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her alle vil
    bli ble blitt kunne inn når være kom noen noe ville dere deres kun ja etter ned skulle denne for deg si sine
    sitt mot å meget hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken hvilke hvilket sånn inni
    mellom vår vårt våre hver hvem vors hvis både bare enn fordi før mange også slik vært begge siden henne hennes
    må måtte bør burde får fikk fått gjør gjorde gjort å under gjennom hos per samt mens dog men finnes gi gir
    mer mest mye alt hele bl a f eks osv dvs etc ifm iht`,
  da: `og i jeg det at en et den til er som på de med han af for ikke der var mig sig men har om vi min havde ham
    hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være
    dog noget ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget
    sit sine vor mod disse hvis din nogle nogen hos blive mange ad bliver hendes været jer sådan så kan må måtte
    bør burde får fik fået gør gjorde gjort gøre hvordan hvorfor hvem hvilken hvilket hvilke hver vores jeres dens
    dets mellem gennem ved uden per samt mens fordi før både bare kun igen ingen intet mere mest hele findes blevet
    giver gav ha bl a f eks osv dvs mv mm etc ift ifm`,
};

const stopWords: Record<Locale, ReadonlySet<string>> = {
  sv: new Set(lists.sv.split(/\s+/)),
  nb: new Set(lists.nb.split(/\s+/)),
  da: new Set(lists.da.split(/\s+/)),
};

/** Whether a lower-case word in its own letters says nothing about a text in this language. */
export function isStopWord(word: string, lang: Locale): boolean {
  return stopWords[lang].has(word);
}
