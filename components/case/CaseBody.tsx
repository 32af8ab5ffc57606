import { Prose } from '@/components/text/Prose';
import type { View } from '@/components/view';
import type { Block, Body, Section } from '@/lib/domain/record';
import { unreachable } from '@/lib/domain/unreachable';
import { Voice } from './Voice';

/** A body of sections and blocks: of a case, a news item, a page, a theme's prose. */
export function CaseBody({ view, body }: { view: View; body: Body }) {
  return (
    <div className="prose">
      {body.sections.map((section, position) => (
        <BodySection key={section.id ?? position} view={view} section={section} />
      ))}
      {body.notes && (
        <div className="notes">
          <Prose view={view} tree={body.notes} />
        </div>
      )}
    </div>
  );
}

function BodySection({ view, section }: { view: View; section: Section }) {
  const blocks = section.blocks.map((block, position) => (
    // Blocks have no identity of their own and never move.
    // biome-ignore lint/suspicious/noArrayIndexKey: a static list
    <BodyBlock key={position} view={view} block={block} />
  ));
  if (!section.headingTree) return <>{blocks}</>;
  return (
    <section aria-labelledby={section.id}>
      <h2 id={section.id}>
        <Prose view={view} tree={section.headingTree} />
      </h2>
      {blocks}
    </section>
  );
}

function BodyBlock({ view, block }: { view: View; block: Block }) {
  switch (block.kind) {
    case 'prose':
      return <Prose view={view} tree={block.tree} />;
    case 'voice':
      return <Voice view={view} voice={block} />;
    case 'steps': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className="steps">
          {block.items.map((item, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a static list
            <li key={position}>
              <Prose view={view} tree={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'callout':
      return (
        <aside className="callout">
          <Prose view={view} tree={block.tree} />
        </aside>
      );
    case 'figure': {
      const { src, alt, width, height } = block.picture;
      return (
        <figure className="picture">
          <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
          {block.caption.length > 0 && (
            <figcaption>
              <Prose view={view} tree={block.caption} />
            </figcaption>
          )}
        </figure>
      );
    }
    default:
      return unreachable(block);
  }
}
