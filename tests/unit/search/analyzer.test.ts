import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/search/analyze/fold';
import { normalText, normalWord } from '@/lib/search/analyze/normal-form';
import { inOwnLetters } from '@/lib/search/analyze/orthography';
import { stem } from '@/lib/search/analyze/stem';
import { isStopWord } from '@/lib/search/analyze/stop-words';
import { tokens } from '@/lib/search/analyze/tokens';
import { readWord } from '@/lib/search/analyze/word-forms';

const words = (text: string) => tokens(normalText(text)).map((token) => token.text);

describe('normal form', () => {
  it('makes one character of a letter and its combining ring', () => {
    expect(normalText('a\u030A')).toBe('å');
  });
  it('removes soft hyphens and zero-width characters', () => {
    expect(normalWord('Lednings\u00ADgrupp\u200B')).toBe('ledningsgrupp');
  });
});

describe('tokens', () => {
  it.each([
    ['2 500 chefer', ['2500', 'chefer']],
    ['1.250.000 kroner', ['1250000', 'kroner']],
    ['2 500\u00A0000', ['2500000']],
    ['år 2024', ['år', '2024']],
    ['12,5 dagar', ['12,5', 'dagar']],
    ['1:3', ['1', '3']],
    ['SKR:s krav', ['skr', 'krav']],
    ['VD:n och EU’s', ['vd', 'och', 'eu']],
    ['10:e', ['10']],
    ['IT-strategi', ['itstrategi']],
    ['covid-19', ['covid19']],
    ['bl.a. (t.ex.)', ['bl', 'a', 't', 'ex']],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
  it('keeps the words of a hyphenated compound', () => {
    expect(tokens('IT-strategi')[0]?.parts).toEqual(['it', 'strategi']);
  });
  it.each([
    ['ledelses- og medarbejdergrundlag', 'medarbejdergrundlag'],
    ['barn- och ungdomsverksamhet', 'ungdomsverksamhet'],
    ['pleie- og omsorgstjenester', 'omsorgstjenester'],
  ])('sees the suspended compound in %s', (text, head) => {
    expect(tokens(text)[0]?.suspended).toEqual({ head });
  });
  it('takes a dash between words for no suspension', () => {
    expect(tokens('ledelse - og mer')[0]?.suspended).toBeUndefined();
  });
  it('tells where a word stands in the text', () => {
    const text = 'En chef, två chefer';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'En',
      'chef',
      'två',
      'chefer',
    ]);
  });
});

describe('orthography', () => {
  it.each([
    ['bärum', 'nb', 'bærum'],
    ['bærum', 'sv', 'bärum'],
    ['malmø', 'sv', 'malmö'],
    ['idé', 'da', 'ide'],
  ] as const)('writes %s in the letters of %s', (word, lang, own) => {
    expect(inOwnLetters(word, lang)).toBe(own);
  });
});

describe('stop words', () => {
  it('are known to each language apart', () => {
    expect([isStopWord('inte', 'sv'), isStopWord('ikke', 'nb'), isStopWord('inte', 'da')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('stem', () => {
  it.each([
    ['da', ['mulighed', 'muligheder', 'muligheden', 'muligt'], 'mulig'],
    ['sv', ['möjlighet', 'möjligheter', 'möjligt'], 'möjlig'],
    ['sv', ['ledningsgruppens', 'ledningsgruppen', 'ledningsgrupper'], 'ledningsgrupp'],
    ['nb', ['kommuner', 'kommunene', 'kommunens'], 'kommun'],
    ['da', ['ledelse', 'ledelsen', 'ledelses'], 'ledels'],
    ['sv', ['skola', 'skolan', 'skolans', 'skolor', 'skolornas'], 'skol'],
    ['sv', ['arbete', 'arbetet', 'arbetena', 'arbetets'], 'arbet'],
    ['sv', ['boende', 'boendet', 'boendena', 'boendenas'], 'boend'],
    ['nb', ['leder', 'lederen', 'ledere', 'lederne', 'ledernes'], 'led'],
    ['da', ['år', 'året', 'årene', 'årenes'], 'år'],
    ['sv', ['by', 'byn', 'byar', 'byarnas'], 'by'],
  ] as const)('brings the forms of one %s word together', (lang, forms, root) => {
    expect([...new Set(forms.map((form) => stem(form, lang)))]).toEqual([root]);
  });
  it.each([
    ['sv', 'billig', 'bilar'],
    ['sv', 'viktig', 'vikt'],
    ['da', 'ledelse', 'leder'],
  ] as const)('keeps the %s words %s and %s apart', (lang, a, b) => {
    expect(stem(a, lang)).not.toBe(stem(b, lang));
  });
});

describe('fold', () => {
  it.each([
    ['bærum', 'bärum', 'baerum'],
    ['møte', 'möte', 'moete'],
    ['åre', 'aare', 'are'],
    ['kontakt', 'kontackt', 'contakt'],
    ['exempel', 'eksempel', 'eksempell'],
  ])('makes %s, %s and %s meet', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });
  it('leaves numbers alone', () => {
    expect(fold('2500')).toBe('2500');
    expect(fold('2200')).not.toBe(fold('220'));
  });
  it('does not equate tion and sjon: prefixes would break', () => {
    expect(fold('organisation')).not.toBe(fold('organisasjon'));
  });
});

describe('readWord', () => {
  it('leaves numbers whole', () => {
    expect(readWord('460', 'sv')).toMatchObject({ stem: '460', key: '460' });
  });
});

describe('marks that count as letters', () => {
  it.each(['ʼ', 'ʼʼ', "'", '-'])('%s alone is no word', (mark) => {
    expect(tokens(mark)).toEqual([]);
    expect(words(`bo ${mark} by`)).toEqual(['bo', 'by']);
  });
});
