import type { Element, Root } from 'hast';
import type { Tree } from '@/lib/domain/record';
import { linkFault, pictureFault } from './addresses';
import { mapElements } from './map-elements';
import type { Report } from './report';

/**
 * Unwraps links and takes out pictures whose address may not stand on a page, and reports them.
 * Runs before the schema, so that the author hears the real reason, and again after it.
 */
export function dropUnsafeAddresses(tree: Root, report: Report): void {
  tree.children = mapElements(tree.children, (element) => {
    if (element.tagName === 'a') return checkLink(element, report);
    if (element.tagName === 'img') return checkPicture(element, report);
    return [element];
  });
}

function checkLink(link: Element, report: Report): Tree {
  const { href, ...others } = link.properties;
  if (href === undefined) return [link];
  const url = String(href);
  const fault = linkFault(url);
  if (fault) {
    // The author has meant a person, and mistaken the id.
    const person = /^person:(.+)$/i.exec(asWritten(url))?.[1];
    if (person) report.error('slug-shape', link, { value: person });
    else report.error(fault, link, { url });
    return link.children;
  }
  // The schema compares schemes letter by letter, a browser does not.
  const settled = url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  return [{ ...link, properties: { href: settled, ...others } }];
}

function checkPicture(picture: Element, report: Report): Tree {
  const src = asWritten(String(picture.properties.src ?? ''));
  const fault = pictureFault(src);
  if (fault) {
    report.error(fault, picture, { src });
    return [];
  }
  return [{ ...picture, properties: { ...picture.properties, src } }];
}

/** remark-rehype percent-encodes addresses; a picture is looked up by the name of its file. */
function asWritten(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
