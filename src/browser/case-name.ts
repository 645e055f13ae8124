import type { Case } from '../cases/case.ts';
import { isolated } from './sentence.ts';

/** The name of a case as a page prints it. @param nameless what a case without a name is called */
export function caseName({ name }: Pick<Case, 'name'>, nameless: string): string {
  return isolated(name.value) || nameless;
}
