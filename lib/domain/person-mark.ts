import { beginsSentence } from './sentence';

/*
 * In plain text (search, copies, descriptions) a person must stay recognisable until it is known whether
 * the name may stand where the text goes. So a link to a person becomes a mark of private-use characters
 * around id and link text; content itself may not hold these characters.
 */
const [open, middle, close] = ['\uE000', '\uE001', '\uE002'];

export function personMark(id: string, text: string): string {
  return `${open}${id}${middle}${text}${close}`;
}

/**
 * Replaces every person mark.
 * @param show gets the person's id, the link's text and whether a sentence begins there; returns what is to stand there
 */
export function replacePersonMarks(
  plain: string,
  show: (id: string, text: string, isFirst: boolean) => string,
): string {
  return plain.replace(
    /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/g,
    (_, id: string, text: string, offset: number) =>
      show(id, text, beginsSentence(lineBefore(plain, offset))),
  );
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset) + 1, offset);
}
