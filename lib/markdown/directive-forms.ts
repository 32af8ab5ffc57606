import { nearestWord } from '@/lib/domain/nearest';
import { isSlug } from '@/lib/domain/slug';

/** What an attribute may hold: one of some words, a slug (`id`), a language tag, or any text. */
export type AttributeForm = readonly string[] | 'id' | 'language' | 'text';

export interface DirectiveForm {
  /** `:::voice` holds text, `::figure` stands alone. */
  fence: ':::' | '::';
  attributes: Readonly<Record<string, AttributeForm>>;
}

const forms = new Map<string, DirectiveForm>([
  [
    'voice',
    {
      fence: ':::',
      attributes: {
        id: 'id',
        person: 'id',
        role: 'text',
        side: ['client', 'consultant', 'group'],
        kind: ['quote', 'paraphrase'],
        lang: 'language',
      },
    },
  ],
  ['steps', { fence: ':::', attributes: {} }],
  ['callout', { fence: ':::', attributes: {} }],
  ['figure', { fence: '::', attributes: { src: 'text', alt: 'text' } }],
]);

export function directiveForm(name: string): DirectiveForm | undefined {
  return forms.get(name);
}

/** The directive that somebody may have meant, with its fence; empty where none is near. */
export function meantDirective(name: string): string {
  const known = nearestWord(name, forms.keys()) ?? '';
  return known === '' ? '' : `${forms.get(known)?.fence ?? ''}${known}`;
}

export function hasForm(value: string, form: AttributeForm): boolean {
  // Whether a text may be empty depends on what else is there: the blocks decide.
  if (form === 'text') return true;
  if (form === 'id') return isSlug(value);
  if (form === 'language') return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value);
  return form.includes(value);
}

/** How a form is called in a problem's parameters. */
export function formName(form: AttributeForm): string {
  return typeof form === 'string' ? form : form.join(', ');
}
