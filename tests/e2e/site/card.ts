import { ask } from './ask';
import { attribute, named, readDocument } from './document';

/** What a service sees of a page that somebody shares: it runs no script, and reads the beginning alone. */
export interface Card {
  path: string;
  /** Contents of all `<meta>` with a property or name, in order. */
  all(property: string): string[];
  /** Content of the one `<meta>` of this property. @throws where there is none, or more than one */
  one(property: string): string;
}

/** Services stop reading somewhere; the most sparing known stops here. */
const bytesRead = 32 * 1024;

/** Reads a running site's page as such a service does. @throws when it does not answer 200 */
export async function readCard(address: string, path: string): Promise<Card> {
  const { status, body } = await ask(address, path, { headers: { 'user-agent': 'facebookexternalhit/1.1' } });
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  const document = readDocument(path, body.subarray(0, bytesRead).toString('utf8'));
  const metas = named(document, 'meta').map((meta) => ({
    property: attribute(meta, 'property') || attribute(meta, 'name'),
    content: attribute(meta, 'content'),
  }));
  const all = (property: string) =>
    metas.filter((meta) => meta.property === property).map(({ content }) => content);
  const one = (property: string) => {
    const [first, ...others] = all(property);
    if (first === undefined || others.length > 0)
      throw new Error(`${path} has ${others.length + (first === undefined ? 0 : 1)} tags ${property}`);
    return first;
  };
  return { path, all, one };
}

/** Path of the picture on the site that is tested, which the tags name by its public address. */
export function picturePath(card: Card): string {
  return new URL(card.one('og:image')).pathname;
}
