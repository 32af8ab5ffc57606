import type { Element } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { toString as textOf } from 'hast-util-to-string';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { View } from '@/components/view';
import type { Tree } from '@/lib/domain/record';
import { PersonName } from './PersonName';

/** Renders a sanitized tree. Links to people become names or roles; wide tables scroll by themselves. */
export function Prose({ view, tree }: { view: View; tree: Tree }) {
  return toJsxRuntime(
    { type: 'root', children: tree },
    { Fragment, jsx, jsxs, components: componentsFor(view), passNode: true, ignoreInvalidStyle: true },
  );
}

function componentsFor(view: View): Partial<Components> {
  return {
    a({ node, ...props }) {
      const target = personOf(node);
      if (node && target) {
        const isFirst = 'dataFirst' in node.properties;
        return <PersonName view={view} id={target} text={textOf(node)} isFirst={isFirst} />;
      }
      return <a {...props} />;
    },
    table({ node: _, ...props }) {
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="table-scroll" tabIndex={0} aria-label={view.t.table}>
          <table {...props} />
        </section>
      );
    },
  };
}

function personOf(node: Element | undefined): string | undefined {
  const target = node?.properties.href;
  return typeof target === 'string' && target.startsWith('person:')
    ? target.slice('person:'.length)
    : undefined;
}
