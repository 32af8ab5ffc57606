import { FixedPageRoute, fixedPageMetadata } from '../../../fixed-page';
import type { PageProps } from '../../../page-props';

export { everyLocale as generateStaticParams } from '../../../page-props';
export const dynamicParams = false;

export function generateMetadata(props: PageProps) {
  return fixedPageMetadata('om-data', props);
}

export default function Privacy(props: PageProps) {
  return <FixedPageRoute slug="om-data" {...props} />;
}
