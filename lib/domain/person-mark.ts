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
 * @param show gets the person's id and the link's text, returns what is to stand there
 */
export function replacePersonMarks(plain: string, show: (id: string, text: string) => string): string {
  return plain.replace(/\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/g, (_, id: string, text: string) =>
    show(id, text),
  );
}
