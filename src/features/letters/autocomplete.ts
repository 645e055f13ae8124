import { fieldsIn } from '../../letters/fill-words.ts';
import { ORGANISATION } from '../../letters/values.ts';
import type { OrganisationBlock } from '../../model/organisation.ts';
import type { LetterField } from '../../model/form-field.ts';

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-field */
const TOKENS: Partial<Record<LetterField['kind'], string>> = { person: 'name', phone: 'tel', email: 'email' };

/**
 * What a browser may offer for a field. Who prepares a letter is as a rule its reader, and may have own data offered (WCAG 2.2, 1.3.5);
 * all else is of others.
 */
export function autocompleteOf(
  { id, kind }: { id: string; kind: LetterField['kind'] },
  { executor }: Pick<OrganisationBlock, 'executor'>,
): string {
  const own = executor.flatMap(fieldsIn).includes(id.replace(ORGANISATION, ''));
  return (own && TOKENS[kind]) || 'off';
}
