import { FixedPageRoute, fixedPageMetadata } from '../../fixed-page';
import type { PageProps } from '../../page-props';

export { everyLocale as generateStaticParams } from '../../page-props';
export const dynamicParams = false;

export function generateMetadata(props: PageProps) {
  return fixedPageMetadata('om', props);
}

export default function About(props: PageProps) {
  return <FixedPageRoute slug="om" {...props} />;
}
