import { FixedPageRoute, fixedPageMetadata } from '../../../fixed-page';
import type { PageProps } from '../../../page-props';

export { everyLocale as generateStaticParams } from '../../../page-props';
export const dynamicParams = false;

export function generateMetadata(props: PageProps) {
  return fixedPageMetadata('om-wcag', props);
}

export default function Accessibility(props: PageProps) {
  return <FixedPageRoute slug="om-wcag" {...props} />;
}
