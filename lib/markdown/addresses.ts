import type { RuleId } from '@/lib/domain/rule';
import { isSlug } from '@/lib/domain/slug';

/*
 * Addresses are judged by what they may be, not by what they may not: a browser drops tabs and line breaks
 * inside a URL, reads `\` as `/`, and decodes `%2e`, so a list of bad ones is never complete.
 */

type Fault = Extract<RuleId, 'link-unsafe' | 'link-outside' | 'picture-external'>;

const scheme = /^[^/?#]*?:/;
/** Control characters, white space and backslashes, as they are and percent-encoded. */
const treacherous = /[\p{C}\p{Z}\\]/u;
const treacherousEncoded = /%(?:[01][\da-f]|20|5c|7f)/i;

const webAddress = /^https?:\/\/[^\s/?#@\\]+(?:[/?#]|$)/i;
const mailAddress = /^mailto:[^\s?&@%/:]+@[^\s?&@%/:]+(?:\?subject=[^&#]*)?$/i;
const phoneNumber = /^tel:\+?[\d().-]{3,30}$/i;

/** What is wrong with the address of a link, if anything: a web, mail or phone address, a person, or a place on the site. */
export function linkFault(url: string): Fault | undefined {
  if (url === '' || treacherous.test(url) || url.startsWith('//')) return 'link-unsafe';
  const protocol = scheme.exec(url)?.[0].toLowerCase();
  if (protocol !== undefined) return isKnownAddress(url, protocol) ? undefined : 'link-unsafe';
  const path = url.replace(/[?#].*$/su, '');
  if (treacherousEncoded.test(path)) return 'link-unsafe';
  return climbs(path) ? 'link-outside' : undefined;
}

function isKnownAddress(url: string, protocol: string): boolean {
  switch (protocol) {
    case 'http:':
    case 'https:':
      return webAddress.test(url) && URL.canParse(url);
    case 'mailto:':
      // An encoded line break in a subject adds mail headers.
      return mailAddress.test(url) && !/%0[ad]/i.test(url);
    case 'tel:':
      return phoneNumber.test(url);
    case 'person:':
      return isSlug(url.slice(protocol.length));
    default:
      return false;
  }
}

/** What is wrong with the address of a picture, if anything: it lies in the text's own folder. */
export function pictureFault(src: string): Fault | undefined {
  // On the author's own disk.
  if (/^(?:[a-z]:[\\/]|file:)/i.test(src)) return 'link-outside';
  if (scheme.test(src) || src.startsWith('//')) return 'picture-external';
  if (src === '' || treacherous.test(src)) return 'link-unsafe';
  return src.startsWith('/') || climbs(src) ? 'link-outside' : undefined;
}

/** Whether a path has a `..` step, which a browser also reads in `%2e%2E`. */
function climbs(path: string): boolean {
  return path.split('/').some((step) => step.replace(/%2e/gi, '.') === '..');
}

/** Whether a checked address leads to the site itself. */
export function isInternal(url: string): boolean {
  return !scheme.test(url);
}
