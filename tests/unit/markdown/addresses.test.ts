import { describe, expect, it } from 'vitest';
import { linkFault, pictureFault } from '@/lib/markdown/addresses';

describe('linkFault', () => {
  it.each([
    'https://example.com',
    'http://example.com/a?b=c#d',
    'HTTPS://example.com/å%20b',
    'mailto:a@example.com',
    'mailto:a@example.com?subject=Hej%20du',
    'tel:+46812345678',
    'person:per-a',
    '#avsnitt',
    '/sv/case/x#y',
    '/sv/case?q=1:2',
    'annan-sida',
    './bild.pdf',
    'a..b/c',
  ])('passes %s', (url) => {
    expect(linkFault(url)).toBeUndefined();
  });

  it.each([
    '',
    ' ',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript\t:x',
    ' https://example.com',
    'https://example.com\u0000',
    'https:example.com',
    'https:/example.com',
    'https:\\\\example.com',
    'https://',
    'https://a@b.example',
    'https://exa mple.com',
    'ftp://example.com',
    'data:text/html,x',
    'blob:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%5cevil.example',
    '/a%0d%0ab',
    'person:Per',
    'person:constructor/..',
    'person:',
    'mailto:',
    'mailto:a@b?cc=c@d',
    'mailto:a@b.se?subject=x%0Acc:c@d',
    'tel:javascript',
    'x:y',
    '%6aavascript:x',
  ])('refuses %j', (url) => {
    expect(linkFault(url)).toBe('link-unsafe');
  });

  it.each(['../x', '/a/../../b', 'a/..', '..', '%2e%2e/x', '.%2E/x', '/sv/..#a'])(
    'keeps %s inside',
    (url) => {
      expect(linkFault(url)).toBe('link-outside');
    },
  );
});

describe('pictureFault', () => {
  it.each(['a.jpg', './a.jpg', 'bilder/å.webp', 'a..b.jpg'])('passes %s', (src) => {
    expect(pictureFault(src)).toBeUndefined();
  });

  it.each([
    ['https://example.com/a.jpg', 'picture-external'],
    ['data:image/png;base64,x', 'picture-external'],
    ['javascript:x', 'picture-external'],
    ['java\nscript:x', 'picture-external'],
    ['//example.com/a.jpg', 'picture-external'],
    ['\\\\example.com\\a.jpg', 'link-unsafe'],
    ['a b.jpg', 'link-unsafe'],
    ['', 'link-unsafe'],
    ['../a.jpg', 'link-outside'],
    ['b/../../a.jpg', 'link-outside'],
    ['/a.jpg', 'link-outside'],
  ])('refuses %j', (src, fault) => {
    expect(pictureFault(src)).toBe(fault);
  });
});
