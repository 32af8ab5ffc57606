import { type Token, Tokenizer, TokenizerMode } from 'parse5';

type TagToken = Token.TagToken;

/** A stretch of the source text: `[start, end)` in UTF-16 code units, as `String.slice` takes them. */
export interface Range {
  start: number;
  end: number;
}

/** A start tag. Whatever is not asked of it costs nothing: a page has a thousand tags, and few of them are looked into. */
export class StartTag implements Range {
  readonly start: number;
  readonly end: number;
  readonly #token: TagToken;

  constructor(token: TagToken) {
    const { start, end } = rangeOf(token);
    this.start = start;
    this.end = end;
    this.#token = token;
  }

  get name(): string {
    return this.#token.tagName;
  }

  get selfClosing(): boolean {
    return this.#token.selfClosing;
  }

  /** How many attributes it has. */
  get attributeCount(): number {
    return this.#token.attrs.length;
  }

  /** The value of an attribute, `''` where it is bare. @param attribute in lower case */
  value(attribute: string): string | undefined {
    return this.#token.attrs.find(({ name }) => name === attribute)?.value;
  }

  has(attribute: string): boolean {
    return this.value(attribute) !== undefined;
  }

  /** Where an attribute stands, from its name to its closing quote. */
  place(attribute: string): Range | undefined {
    const location = this.#token.location?.attrs?.[attribute];
    return location && { start: location.startOffset, end: location.endOffset };
  }
}

/** What to do at each kind of token; a kind without a function is passed over. */
export interface ScanHandler {
  startTag?(tag: StartTag): void;
  endTag?(name: string, range: Range): void;
  comment?(range: Range): void;
  /** Any character data, white space included. */
  text?(range: Range): void;
}

/** Elements whose content is not markup (HTML §13.2.5.1): without the switch, `<` in JSON-LD or CSS would open a tag. */
const contentModes: Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
};

/**
 * Reads HTML with parse5's tokenizer (the HTML standard's own algorithm) and reports what stands where. The
 * tokenizer alone takes a third of the time of a parse to a tree, and offsets are all that cutting needs.
 * @param html a whole document
 */
export function scanHtml(html: string, handler: ScanHandler): void {
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        const mode = contentModes[token.tagName];
        if (mode !== undefined) tokenizer.state = mode;
        handler.startTag?.(new StartTag(token));
      },
      onEndTag: (token) => handler.endTag?.(token.tagName, rangeOf(token)),
      onComment: (token) => handler.comment?.(rangeOf(token)),
      onCharacter: (token) => handler.text?.(rangeOf(token)),
      onWhitespaceCharacter: (token) => handler.text?.(rangeOf(token)),
      onNullCharacter: (token) => handler.text?.(rangeOf(token)),
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
}

function rangeOf(token: { location: Token.Location | null }): Range {
  if (!token.location)
    throw new Error('parse5 gave a token without its place; sourceCodeLocationInfo is off');
  return { start: token.location.startOffset, end: token.location.endOffset };
}
