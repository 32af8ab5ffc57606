/** Encodings the server can give, best first. `identity` is the plain file. */
const offered = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof offered)[number];

/** Browsers send a handful of different headers; what each of them means is read once. */
const known = new Map<string, Encoding>();
const knownLimit = 100;

/**
 * Chooses the encoding by RFC 9110 §12.5.3: the client's highest weight, and ours where weights are equal.
 * Without the header, or with none that fits, the plain file is sent, as §12.5.3 allows.
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const encoding = known.get(header) ?? heaviest(header);
  if (known.size < knownLimit && header.length < 100) known.set(header, encoding);
  return encoding;
}

function heaviest(header: string): Encoding {
  const weights = readWeights(header);
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? defaultWeight(encoding, weights);
  return offered.reduce((best, encoding) => (weightOf(encoding) > weightOf(best) ? encoding : best));
}

/** `identity` is acceptable unless excluded, but loses against everything named. */
function defaultWeight(encoding: Encoding, weights: ReadonlyMap<string, number>): number {
  return weights.get('*') ?? (encoding === 'identity' ? 0.0001 : 0);
}

function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.slice(0, 500).toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.trim().split(';');
    const q = parameters
      .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
      .find(Boolean);
    weights.set(coding.trim().replace(/^x-gzip$/, 'gzip'), q === undefined ? 1 : Number(q));
  }
  return weights;
}
