import { places } from '../unit/markdown/tree-faults';

const flat = (attack: string) => attack.replace(/\r?\n|\r/g, ' ');
const quoted = (attack: string) => flat(attack).replaceAll('"', '&quot;');

/** The places that every attack is put in. */
export const mainPlaces = ['paragraph', 'heading', 'list item', 'table cell'];

/** Everywhere else that an author's words can stand: directives, addresses, titles, and inside raw HTML. */
export const morePlaces: Record<string, (attack: string) => string> = {
  ...Object.fromEntries(Object.entries(places).filter(([name]) => !mainPlaces.includes(name))),
  quotation: (attack) => `> ${attack}`,
  emphasis: (attack) => `**${flat(attack)}**`,
  'link text': (attack) => `[${flat(attack)}](/sv)`,
  'link address': (attack) => `[x](${flat(attack)})`,
  'link address in brackets': (attack) => `[x](<${flat(attack).replace(/[<>]/g, '\\$&')}>)`,
  'link title': (attack) => `[x](/sv "${flat(attack).replaceAll('"', '\\"')}")`,
  reference: (attack) => `[x]\n\n[x]: <${flat(attack).replace(/[<>]/g, '\\$&')}> "y"`,
  autolink: (attack) => `<${flat(attack)}>`,
  'picture text': (attack) => `![${flat(attack)}](a.jpg)`,
  'picture address': (attack) => `![x](<${flat(attack).replace(/[<>]/g, '\\$&')}>)`,
  'code language': (attack) => `\`\`\`${flat(attack).replaceAll('`', '')}\nx\n\`\`\``,
  'heading id': (attack) => `## A {#${flat(attack)}}`,
  'voice role': (attack) => `:::voice{role="${quoted(attack)}" side=client kind=quote}\nx\n:::`,
  'voice language': (attack) => `:::voice{role=x lang="${quoted(attack)}" side=client kind=quote}\nx\n:::`,
  'figure text': (attack) => `::figure[x]{src=a.jpg alt="${quoted(attack)}"}`,
  'figure address': (attack) => `::figure[x]{src="${quoted(attack)}" alt=x}`,
  'directive name': (attack) => `:::${flat(attack)}\nx\n:::`,
  'raw attribute': (attack) => `<q lang="${flat(attack)}">x</q> <abbr title='${flat(attack)}'>x</abbr>`,
  'raw address': (attack) => `<a href="${quoted(attack)}">x</a> <img src='${flat(attack)}' alt=x>`,
  comment: (attack) => `<!-- ${attack} --> ${attack}`,
  'CDATA section': (attack) => `<![CDATA[ ${attack} ]]>`,
  'processing instruction': (attack) => `<?x ${attack} ?>`,
  svg: (attack) => `<svg><desc>${attack}</desc><style>${attack}`,
  math: (attack) => `<math><mtext><table><mglyph><style><!--</style>${attack}`,
  template: (attack) => `<template>${attack}</template><div><template shadowrootmode=open>${attack}`,
  noscript: (attack) => `<noscript><p title="</noscript>${attack}">`,
  'raw text': (attack) => `<style><p title="</style>${attack}"></style><textarea>${attack}</textarea>`,
  'title element': (attack) => `<title>${attack}</title><xmp>${attack}</xmp><select><option>${attack}`,
  'open table': (attack) => `<table><tr><td>${attack}<table><caption>${attack}`,
  'form in form': (attack) => `<form><div></form><form><math><mtext></form><form><mglyph><svg>${attack}`,
  'second note': (attack) => `a[^${flat(attack)}]\n\n[^${flat(attack)}]: b`,
};

export const allPlaces: Record<string, (attack: string) => string> = { ...places, ...morePlaces };
