import { parse } from 'yaml';
import { changesSchema, type Change } from '../model/change.ts';
import written from '../../content/changes.yaml?raw';

/** What content/changes.yaml tells. The checks have seen to it that the file is sound. */
export const declaredChanges: readonly Change[] = changesSchema.parse(parse(written) ?? []);
