import type { ReactNode } from 'react';
import { CaseBody } from '@/components/case/CaseBody';
import { Contents } from '@/components/case/Contents';
import type { View } from '@/components/view';
import type { Body } from '@/lib/domain/record';

/** A text of its own, set in the same columns as a case: contents beside it, room around it. */
export function Reading({ view, body, children }: { view: View; body: Body; children?: ReactNode }) {
  return (
    <div className="columns">
      <Contents view={view} outline={body.outline} />
      <div className="reading">
        <CaseBody view={view} body={body} />
        {children}
      </div>
    </div>
  );
}
