/**
 * Which licences may be used for what. What reaches the reader is copied by everyone who hosts the site, so it must ask for no
 * more than a notice (`licences.txt`). A tool of the build may ask for more, as nothing of it is handed on.
 */
export const FOR_READERS: ReadonlySet<string> = new Set([
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
]);

export const FOR_TOOLS: ReadonlySet<string> = new Set([
  ...FOR_READERS,
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EPL-2.0',
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** Packages that name no licence in package.json, and where they do name it. One version each: another is looked at anew. */
export const STATED_ELSEWHERE: Readonly<Record<string, { licence: string; where: string }>> = {
  'khroma@2.1.0': { licence: 'MIT', where: 'its file "license"' },
};

/**
 * Whether a licence expression of SPDX is within what is allowed: of `OR` one, of `AND` all. An exception (`WITH`) is not
 * understood and so not allowed.
 */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const bare = expression.replace(/^\((.*)\)$/u, '$1');
  if (/[()]/u.test(bare)) return false;
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));
}
