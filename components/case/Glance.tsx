import type { View } from '@/components/view';
import type { CaseText } from '@/lib/domain/record';

/** Challenge, approach and result, a sentence each: the case in half a minute. */
export function Glance({ view: { t }, text }: { view: View; text: CaseText }) {
  const parts = [
    [t.caseLabels.challenge, text.challenge],
    [t.caseLabels.approach, text.approach],
    [t.caseLabels.result, text.result],
  ];
  return (
    <section className="glance" aria-label={t.caseLabels.glance}>
      {parts.map(([label, sentence]) => (
        <div key={label}>
          <h2>{label}</h2>
          <p>{sentence}</p>
        </div>
      ))}
    </section>
  );
}
