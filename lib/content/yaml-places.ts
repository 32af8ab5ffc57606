import { type Document, isMap, isNode, isPair, isScalar } from 'yaml';
import type { Place } from '@/lib/domain/problem';

/** Finds where a field stands in a YAML document, so that a schema's complaint can name line and column. */
export class YamlPlaces {
  constructor(
    private readonly document: Document.Parsed,
    private readonly placeAt: (offset: number) => Place,
  ) {}

  /** Place of the value at a path, or of the nearest parent that exists. */
  value(path: readonly PropertyKey[]): Place {
    for (let depth = path.length; depth > 0; depth--) {
      const node = this.document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return this.placeAt(node.range[0]);
    }
    return this.placeAt(0);
  }

  /** Place of a key of the mapping at a path. */
  key(path: readonly PropertyKey[], key: string): Place {
    const map = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    return pair && isScalar(pair.key) && pair.key.range ? this.placeAt(pair.key.range[0]) : this.value(path);
  }

  /** Whether a value stands without quotation marks of YAML's own. */
  isPlain(path: readonly PropertyKey[]): boolean {
    const node = this.document.getIn(path, true);
    return isScalar(node) && node.type === 'PLAIN';
  }
}
