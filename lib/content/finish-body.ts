import type { Person } from '@/lib/domain/entity-schema';
import type { Body, PublicPerson, VoiceSide } from '@/lib/domain/record';
import { placePictures, settleSides } from '@/lib/markdown';
import type { Sourced } from './library';
import type { ParseCache } from './parse-cache';
import type { DocumentValue } from './parsed-file';
import { type Measured, pictureFile } from './pictures';
import { redactBody } from './redact';

/** What a body needs to know of other files before it can be published. */
export interface Finishing {
  pictures: ReadonlyMap<string, Measured>;
  people: Record<string, PublicPerson>;
  /** Told of every picture that a published body shows. */
  publish: (picture: Measured) => void;
}

/** Reads a parsed body and fills in what other files decide: pictures' addresses, people's sides and names. */
export async function finishBody(
  text: Sourced<DocumentValue>,
  finishing: Finishing,
  cache: ParseCache,
): Promise<Body> {
  const { body } = await cache.bulk(text.summary);
  const placed = placePictures(body, (src) => {
    const picture = finishing.pictures.get(pictureFile(text.file, src));
    if (picture) finishing.publish(picture);
    return picture;
  });
  const sided = settleSides(placed, (id) => sideOf(finishing.people[id]));
  return redactBody(sided, namelessAmong(text.mentions.people, finishing.people));
}

/** Whose voice it is. Somebody of neither client nor firm speaks for the group at large. */
function sideOf(person: PublicPerson | undefined): VoiceSide {
  return person?.side === 'client' || person?.side === 'consultant' ? person.side : 'group';
}

/** People of a text whose names may not be shown today. */
export function namelessAmong(
  mentions: { id: Person['id'] }[],
  people: Record<string, PublicPerson>,
): ReadonlySet<string> {
  return new Set(mentions.map(({ id }) => id).filter((id) => people[id]?.name === undefined));
}
