import { PersonName } from '@/components/text/PersonName';
import { Prose } from '@/components/text/Prose';
import type { View } from '@/components/view';
import type { Block } from '@/lib/domain/record';
import { capitalized } from '@/lib/i18n/format';
import { roleOf } from '@/lib/i18n/role';

type VoiceBlock = Extract<Block, { kind: 'voice' }>;

/** What somebody said or meant, always marked as a quote or a paraphrase. */
export function Voice({ view, voice }: { view: View; voice: VoiceBlock }) {
  const { t } = view;
  const isQuote = voice.voice === 'quote';
  const Words = isQuote ? 'blockquote' : 'div';
  return (
    <figure className="voice" id={voice.id}>
      <p className="voice-kind">{isQuote ? t.caseLabels.quote : t.caseLabels.paraphrase}</p>
      <Words className="voice-words" lang={voice.lang}>
        <Prose view={view} tree={voice.tree} />
      </Words>
      <figcaption>
        <Speaker view={view} voice={voice} />
      </figcaption>
    </figure>
  );
}

function Speaker({ view, voice }: { view: View; voice: VoiceBlock }) {
  const { locale, index } = view;
  const person = voice.person === undefined ? undefined : index.people[voice.person];
  if (!person) return <>{capitalized(voice.role ?? '', locale)}</>;
  const role = roleOf(person, locale, index);
  if (person.name === undefined) return <>{capitalized(role, locale)}</>;
  return (
    <>
      <PersonName view={view} id={person.id} />
      {person.titles.length > 0 && `, ${role}`}
    </>
  );
}
