type Attributes = Record<string, string | boolean | undefined>;

/**
 * Makes an element. What has been typed or stands in a case comes in as text, never as markup.
 * @param attributes `true` gives an attribute without a value; `false` and `undefined` give none
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}
