import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';

const RULES = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];

const eslint = new ESLint({
  // The files below do not exist, so nothing knows their types; the rules on imports do not ask for any.
  overrideConfig: { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
});

/** Whether the import is reported in that file. Anything else that is wrong with the code is not the question here. */
async function isReported(filePath: string, code: string): Promise<boolean> {
  const [result] = await eslint.lintText(code, { filePath });
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return result?.messages.some(({ ruleId }) => RULES.includes(ruleId ?? '')) ?? false;
}

const importOf = (from: string) => `import { a } from '${from}';\nexport const b = a;\n`;
const typeImportOf = (from: string) => `import type { A } from '${from}';\nexport type B = A;\n`;
const frontmatter = (from: string) => `---\nimport A from '${from}';\n---\n<A />\n`;
const script = (from: string) => `<script>import { a } from '${from}';\na();</script>\n`;

it.each([
  ['src/model/x.ts', importOf('../decision/y.ts')],
  ['src/model/x.ts', importOf('yaml')],
  ['src/model/x.ts', importOf('zod')],
  ['src/model/x.ts', importOf('node:fs')],
  ['src/decision/x.ts', importOf('../procedure/y.ts')],
  ['src/decision/x.ts', importOf('astro/zod')],
  ['src/procedure/x.ts', importOf('../links/y.ts')],
  ['src/links/x.ts', importOf('../decision/y.ts')],
  ['src/links/x.ts', typeImportOf('../content/y.ts')],
  ['src/diagram/x.ts', importOf('../checks/y.ts')],
  ['src/diagram/x.ts', importOf('micromark')],
  ['src/diagram/deeper/x.ts', importOf('../../content/y.ts')],
  ['src/checks/x.ts', importOf('../content/y.ts')],
  ['src/checks/x.ts', importOf('astro:content')],
  ['src/checks/x.ts', "export * from '../build/y.ts';\n"],
  ['src/content/x.ts', importOf('../features/procedure/y.ts')],
  ['src/content/x.ts', importOf('../browser/y.ts')],
  ['src/browser/x.ts', importOf('../model/y.ts')],
  ['src/browser/x.ts', importOf('zod')],
  ['src/browser/x.ts', importOf('zod/mini')],
  ['src/browser/x.ts', importOf('astro/zod')],
  ['src/browser/x.ts', importOf('astro:content')],
  ['src/browser/x.ts', importOf('node:path')],
  ['src/browser/x.ts', importOf('../diagram/y.ts')],
  ['src/browser/x.ts', "export const y = await import('../content/y.ts');\n"],
  ['src/storage/x.ts', importOf('../words/y.ts')],
  ['src/storage/x.ts', importOf('../layout/y.ts')],
  ['src/pagefind/x.ts', importOf('../content/y.ts')],
  ['src/layout/x.ts', importOf('../pages/y.ts')],
  ['src/layout/X.astro', frontmatter('../pages/y.astro')],
  ['src/layout/X.astro', frontmatter('../features/notes/Y.astro')],
  ['src/layout/X.astro', frontmatter('../frame/Y.astro')],
  ['src/layout/X.astro', script('../content/y.ts')],
  ['src/layout/X.astro', script('astro/zod')],
  ['src/features/notes/X.astro', frontmatter('../procedure/Y.astro')],
  ['src/features/notes/X.astro', frontmatter('../../pages/y.astro')],
  ['src/features/notes/X.astro', frontmatter('../../frame/Y.astro')],
  ['src/features/notes/x.ts', importOf('../procedure/y.ts')],
  ['src/features/notes/x.ts', importOf('../../content/y.ts')],
  ['src/features/notes/x.ts', importOf('../../model/y.ts')],
  ['src/features/notes/x.ts', importOf('astro/zod')],
  ['src/frame/X.astro', frontmatter('../pages/y.astro')],
  ['src/build/x.ts', importOf('../pages/y.ts')],
  ['src/pages/X.astro', frontmatter('../../scripts/y.ts')],
  ['src/pages/X.astro', frontmatter('/src/model/y.ts')],
  ['src/pages/x.ts', importOf('../../tests/support/y.ts')],
])('%s may not hold: %s', async (file, code) => {
  expect(await isReported(file, code)).toBe(true);
});

it.each([
  ['src/model/x.ts', importOf('./y.ts')],
  ['src/model/x.ts', importOf('astro/zod')],
  ['src/decision/x.ts', importOf('../model/y.ts')],
  ['src/procedure/x.ts', importOf('../model/y.ts')],
  ['src/links/x.ts', importOf('../model/y.ts')],
  ['src/diagram/x.ts', importOf('../procedure/y.ts')],
  ['src/diagram/deeper/x.ts', importOf('../y.ts')],
  ['src/checks/x.ts', importOf('../diagram/y.ts')],
  ['src/content/x.ts', importOf('../checks/y.ts')],
  ['src/content/x.ts', importOf('node:fs')],
  ['src/content/x.ts', importOf('astro:content')],
  ['src/browser/x.ts', typeImportOf('../model/y.ts')],
  ['src/browser/x.ts', importOf('../decision/y.ts')],
  ['src/browser/x.ts', "export const y = await import('../links/y.ts');\n"],
  ['src/features/notes/X.astro', frontmatter('../../content/y.ts')],
  ['src/features/notes/X.astro', frontmatter('../../layout/Y.astro')],
  ['src/features/notes/X.astro', frontmatter('./Y.astro')],
  ['src/features/notes/X.astro', script('./y.ts')],
  ['src/features/notes/x.ts', importOf('../../storage/y.ts')],
  ['src/features/search/x.ts', importOf('../../search/y.ts')],
  ['src/features/notes/x.ts', typeImportOf('../../model/y.ts')],
  ['src/layout/X.astro', script('../browser/y.ts')],
  ['src/frame/X.astro', frontmatter('../features/notes/Y.astro')],
  ['src/build/x.ts', importOf('../content/y.ts')],
  ['src/pages/X.astro', frontmatter('../features/notes/Y.astro')],
])('%s may hold: %s', async (file, code) => {
  expect(await isReported(file, code)).toBe(false);
});
