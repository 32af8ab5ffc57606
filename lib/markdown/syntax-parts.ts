import type { Data } from 'unified';

/** A construct of micromark by its name, or the transforms of the tree that GFM's bare addresses take. */
export type SyntaxPart = 'emailAutolink' | 'wwwAutolink' | 'protocolAutolink' | 'table' | 'transforms';

type MicromarkExtension = NonNullable<Data['micromarkExtensions']>[number];
type FromMarkdownExtension = NonNullable<Data['fromMarkdownExtensions']>[number];

/** The same extension of the tokenizer without some of its constructs. */
export function withoutConstructs(
  extension: MicromarkExtension,
  names: readonly string[],
): MicromarkExtension {
  const isKept = ({ name }: { name?: string | undefined }) => name === undefined || !names.includes(name);
  const kept = { ...extension };
  for (const place of ['text', 'flow'] as const) {
    const record = Object.entries(extension[place] ?? {});
    kept[place] = Object.fromEntries(
      record.map(([code, found]) => [code, [found ?? []].flat().filter(isKept)]),
    );
  }
  return kept;
}

/** The same extension of the tree builder without what it does to the finished tree. */
export function withoutTransforms(extension: FromMarkdownExtension): FromMarkdownExtension {
  if (Array.isArray(extension)) return extension.flatMap(withoutTransforms);
  return { ...extension, transforms: [] };
}
