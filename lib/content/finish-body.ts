import { type SpellsName, spellsAny } from '@/lib/domain/name-in-address';
import type { Body, PublicPerson, VoiceSide } from '@/lib/domain/record';
// Past the folder's door, behind which the whole parser is loaded.
import { placePictures, settleSides } from '@/lib/markdown/finish';
import type { Sourced } from './library';
import type { ParseCache } from './parse-cache';
import type { DocumentValue } from './parsed-file';
import { type Measured, pictureFile } from './pictures';
import { redactBody } from './redact';

/** What a body needs to know of other files before it can be published. */
export interface Finishing {
  pictures: ReadonlyMap<string, Measured>;
  people: Record<string, PublicPerson>;
  /** Id → name of everybody registered: to recognise what has to be taken out, never to be shown. */
  names: ReadonlyMap<string, string>;
  /** Told of every picture that a published body shows. */
  publish: (picture: Measured) => void;
}

/**
 * Reads a parsed body and fills in what other files decide: pictures' addresses, people's sides and names.
 * @param named ids of everyone whom the document names, in this text or elsewhere
 */
export async function finishBody(
  text: Sourced<DocumentValue>,
  finishing: Finishing,
  cache: ParseCache,
  named: readonly string[],
): Promise<Body> {
  const { body } = await cache.bulk(text.summary);
  const placed = placePictures(body, (src) => {
    const picture = finishing.pictures.get(pictureFile(text.file, src));
    if (picture) finishing.publish(picture);
    return picture;
  });
  const sided = settleSides(placed, (id) => sideOf(finishing.people[id]));
  const hidden = namelessAmong(named, finishing.people);
  return redactBody(sided, hidden, spellsHidden(hidden, finishing));
}

/** Tells addresses that spell the name, or the id, of somebody who may not be named. */
export function spellsHidden(hidden: ReadonlySet<string>, { names }: Pick<Finishing, 'names'>): SpellsName {
  return spellsAny([...hidden].flatMap((id) => [id, names.get(id) ?? id]));
}

/** Whose voice it is. Somebody of neither client nor firm speaks for the group at large. */
function sideOf(person: PublicPerson | undefined): VoiceSide {
  return person?.side === 'client' || person?.side === 'consultant' ? person.side : 'group';
}

/** People whose names may not be shown today. */
export function namelessAmong(
  ids: readonly string[],
  people: Record<string, PublicPerson>,
): ReadonlySet<string> {
  return new Set(ids.filter((id) => people[id]?.name === undefined));
}
