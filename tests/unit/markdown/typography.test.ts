import { describe, expect, it } from 'vitest';
import { typographic } from '@/lib/markdown';
import { bodyHtml, onlyBlock, parse, problemsOf } from './parse';

describe('typographic', () => {
  it.each([
    ['sv', 'Hon sa "det är bra" och gick.', 'Hon sa ”det är bra” och gick.'],
    ['nb', 'Hun sa "det er bra" og gikk.', 'Hun sa «det er bra» og gikk.'],
    ['da', 'Hun sagde "det er godt" og gik.', 'Hun sagde »det er godt« og gik.'],
    [
      'sv',
      'Foreign «norska», »danska«, “engelska”, „tyska“',
      'Foreign ”norska”, ”danska”, ”engelska”, ”tyska”',
    ],
    ['nb', '”svensk” og »dansk«', '«svensk» og «dansk»'],
    ['da', '”svensk” og «norsk»', '»svensk« og »norsk«'],
    ['sv', '"yttre "inre" yttre"', '”yttre ’inre’ yttre”'],
    ['nb', '"ytre \'indre\' ytre"', '«ytre ‘indre’ ytre»'],
    ['da', '"ydre “indre” ydre"', '»ydre ›indre‹ ydre«'],
    ['sv', '("parentes"), "punkt."', '(”parentes”), ”punkt.”'],
    ['sv', 'tankstreck –"ord"– och snedstreck/"ord"', 'tankstreck –”ord”– och snedstreck/”ord”'],
    ['sv', '"SKR"s yttrande', '”SKR”s yttrande'],
    ['sv', '"Vad?" sa hon.', '”Vad?” sa hon.'],
    ['en', '"one \'two\'"', '“one ‘two’”'],
  ])('sets %s marks: %s', (lang, text, expected) => {
    expect(typographic(text, lang)).toBe(expected);
  });

  it.each([
    ['sv', "don't", 'don’t'],
    ['da', "Lars' bog og 90'erne", 'Lars’ bog og 90’erne'],
    ['nb', "rock 'n' roll", 'rock ’n’ roll'],
    ['sv', "\"It's Lars' bok från '68\"", '”It’s Lars’ bok från ’68”'],
    ['da', "'68-generationen og Jens' bog", '’68-generationen og Jens’ bog'],
  ])('keeps apostrophes (%s): %s', (lang, text, expected) => {
    expect(typographic(text, lang)).toBe(expected);
  });

  it('leaves marks without a partner, inches, and languages it does not know', () => {
    expect(typographic('Hon sa "hej', 'sv')).toBe('Hon sa "hej');
    expect(typographic('hej" sa hon', 'sv')).toBe('hej" sa hon');
    expect(typographic('en 55" skärm', 'sv')).toBe('en 55" skärm');
    expect(typographic('"сло́во" "слово"', 'ru')).toBe('"сло́во" "слово"');
  });

  it('changes nothing the second time', () => {
    for (const lang of ['sv', 'nb', 'da']) {
      const once = typographic('"a "b \'c\' d" e" and it\'s "f"', lang);
      expect(typographic(once, lang)).toBe(once);
    }
  });
});

describe('quotation marks in a body', () => {
  it('pair across emphasis and links, not across paragraphs', () => {
    expect(bodyHtml('Han sa "det *var* [bra](/sv/case)" igår.')).toBe(
      '<p>Han sa ”det <em>var</em> <a href="/sv/case">bra</a>” igår.</p>',
    );
    expect(problemsOf('Ett "stycke\n\nett "annat')).toEqual([
      'quotes-unbalanced 1:5',
      'quotes-unbalanced 3:5',
    ]);
  });

  it('never change code, keys or attributes', () => {
    const text = '`"kod"` <kbd>"</kbd> <abbr title=\'a "b" c\'>x</abbr>\n\n```\nlet a = "b"; // don\'t\n```';
    expect(bodyHtml(text)).toBe(
      '<p><code>&quot;kod&quot;</code> <kbd>&quot;</kbd> <abbr title="a &quot;b&quot; c">x</abbr></p>' +
        '<pre><code>let a = &quot;b&quot;; // don&#x27;t\n</code></pre>',
    );
  });

  it('stand beside code', () => {
    expect(bodyHtml('Skriv "`a`" eller "`b` c".')).toBe(
      '<p>Skriv ”<code>a</code>” eller ”<code>b</code> c”.</p>',
    );
  });

  it('follow the language of an element', () => {
    expect(bodyHtml('Hon sa "ja" och <i lang="nb">"nei" eller "kanskje"</i>.')).toBe(
      '<p>Hon sa ”ja” och <i lang="nb">«nei» eller «kanskje»</i>.</p>',
    );
    expect(bodyHtml('Ord: <span lang="da">»et "to" tre«</span>')).toContain('»et ›to‹ tre«');
  });

  it('are set in headings, lists, tables, captions, roles and alternative texts', () => {
    expect(parse('## Om "mod"').body.sections[0]?.heading).toBe('Om ”mod”');
    expect(bodyHtml('- "a"\n- b')).toContain('<li>”a”</li>');
    expect(bodyHtml('| "a" |\n|---|\n| "b" |')).toMatch(/<th>”a”<\/th>.*<td>”b”<\/td>/s);
    expect(onlyBlock('::figure["c"]{src=a.jpg alt=\'d "e"\'}')).toMatchObject({
      picture: { alt: 'd ”e”' },
      caption: [{ value: '”c”' }],
    });
    expect(onlyBlock(':::voice{role=\'"chef"\' side=client kind=paraphrase}\nText.\n:::')).toMatchObject({
      role: '”chef”',
    });
    expect(bodyHtml('![En "bild"](a.jpg)')).toContain('alt="En ”bild”"');
  });

  it('may run over the paragraphs of a voice', () => {
    const voice = (text: string) => `:::voice{role=chef side=client kind=quote}\n${text}\n:::`;
    const block = onlyBlock(voice('"Ett.\n\n"Två, "inre" sa hon.\n\nTre."'));
    expect(block).toMatchObject({ plain: '”Ett.\n”Två, ’inre’ sa hon.\nTre.”' });
    expect(problemsOf(voice('"Ett.\n\n"Två.\n\nTre."'))).toEqual([]);
    expect(problemsOf(voice('"Ett.\n\nTvå.'))).toEqual(['quotes-unbalanced 2:1']);
  });

  it('use the language of a voice', () => {
    const text = ':::voice{role=leder side=client kind=quote lang=nb}\n"Det var bra."\n:::';
    expect(onlyBlock(text)).toMatchObject({ lang: 'nb', plain: '«Det var bra.»' });
  });
});
