import { cut } from './cut';
import { type Range, type ScanHandler, type StartTag, scanHtml } from './html-scan';

/** A document as it is served. */
export interface LeanHtml {
  html: string;
  /** URLs of the stylesheets it loads. */
  stylesheets: readonly string[];
}

/**
 * The flight payload, half of what Next writes. Cut beforehand, because the tokenizer takes its time with every character.
 * Safe without it: React and our data blocks escape each `<` in text, attributes and JSON, so that this is a tag.
 */
const flightScript =
  /<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([^<]*<\/script>/g;

/**
 * Takes out of a prerendered document everything that only serves hydration: scripts (but data blocks of JSON-LD
 * and islands), their preloads, the flight payload, React's comment markers and Next's empty leftovers. All else
 * stays to the byte, and running it again changes nothing.
 * @param html what Next wrote
 * @param name of the document, for error messages
 * @throws when content waits in a hidden Suspense boundary: without scripts it would never be shown
 */
export function leanHtml(html: string, name = 'A document'): LeanHtml {
  const cuts: Range[] = [];
  const stylesheets: string[] = [];
  const parts = [
    cutScripts(cuts),
    cutTags(cuts),
    cutMarkers(cuts),
    findStylesheets(stylesheets),
    refuseStreamed(name),
  ];
  const source = html.replace(flightScript, '');
  scanHtml(source, {
    startTag: (tag) => parts.forEach((part) => void part.startTag?.(tag)),
    endTag: (tagName, range) => parts.forEach((part) => void part.endTag?.(tagName, range)),
    comment: (range) => parts.forEach((part) => void part.comment?.(range)),
    text: (range) => parts.forEach((part) => void part.text?.(range)),
  });
  return { html: cut(source, cuts), stylesheets };
}

/** Scripts of Next, from start tag to end tag. A script never nests, so one start is enough to remember. */
function cutScripts(cuts: Range[]): ScanHandler {
  let start: number | undefined;
  return {
    startTag(tag) {
      if (tag.name === 'script' && !mayStay(tag)) start = tag.start;
    },
    endTag(name, range) {
      if (name !== 'script' || start === undefined) return;
      cuts.push({ start, end: range.end });
      start = undefined;
    },
  };
}

function mayStay(script: StartTag): boolean {
  return script.value('type') === 'application/ld+json' || script.has('data-island');
}

/** Single tags and attributes: what Next announces for scripts that are gone, and marks of its own. */
function cutTags(cuts: Range[]): ScanHandler {
  return {
    startTag(tag) {
      if (isScriptPreload(tag) || isLeftover(tag)) cuts.push(tag);
      const precedence = tag.place('data-precedence');
      if (precedence) cuts.push({ start: precedence.start - 1, end: precedence.end });
    },
  };
}

function isScriptPreload(tag: StartTag): boolean {
  if (tag.name !== 'link' || !tag.value('href')?.startsWith('/_next/')) return false;
  const rel = tag.value('rel');
  return rel === 'modulepreload' || (rel === 'preload' && tag.value('as') === 'script');
}

/** `rel=expect` would hold rendering back until a script element that is cut has been parsed. */
function isLeftover(tag: StartTag): boolean {
  if (tag.name === 'meta') return tag.value('name') === 'next-size-adjust';
  return tag.name === 'link' && tag.value('rel') === 'expect';
}

/** Comments (React's text and Suspense markers, Next's build id) and the empty `<div hidden>` around a marker. */
function cutMarkers(cuts: Range[]): ScanHandler {
  let holder: number | undefined;
  return {
    startTag(tag) {
      const bare = tag.name === 'div' && tag.attributeCount === 1 && tag.value('hidden') === '';
      holder = bare ? tag.start : undefined;
    },
    comment: (range) => cuts.push(range),
    text: () => {
      holder = undefined;
    },
    endTag(_name, range) {
      if (holder !== undefined) cuts.push({ start: holder, end: range.end });
      holder = undefined;
    },
  };
}

function findStylesheets(urls: string[]): ScanHandler {
  return {
    startTag(tag) {
      if (tag.name === 'link' && tag.value('rel') === 'stylesheet') urls.push(tag.value('href') ?? '');
    },
  };
}

/** React streams late content into `<div hidden id="S:0">` and moves it into place with a script. */
function refuseStreamed(document: string): ScanHandler {
  return {
    startTag(tag) {
      const id = tag.value('id');
      if (!id || !/^[SBP]:[0-9a-f]+$/.test(id)) return;
      throw new Error(
        `${document}: content waits in a Suspense boundary (<${tag.name} id="${id}">) and would need JavaScript to appear. ` +
          'Await the data in the page, not below <Suspense> or beside a loading.tsx.',
      );
    },
  };
}
