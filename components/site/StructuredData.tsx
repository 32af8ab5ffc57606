/**
 * A data block for search engines (JSON-LD). It is no script that runs, so the page's policy lets it pass; `<` is
 * escaped, so that nothing in it can end the element.
 */
export function StructuredData({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with `<` escaped; as a child React would escape quotes
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
