import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertFiles, hasOffice } from '../../scripts/lib/received/office.ts';
import { library } from '../support/library.ts';
import { LetterPage } from '../support/letter-page.ts';
import { expect, test } from '../support/test.ts';

/** Every letter, opened by an office program. */
const canRead = hasOffice() && spawnSync('pdftotext', ['-v']).status === 0;
const letters = library.regulations.flatMap((regulation) => regulation.letters);
/** Without spaces and hyphens: an office program breaks lines and words in its own way. */
const bare = (text: string): string => text.replace(/[\s\u00ad-]+/gu, '');

test.describe('a letter in LibreOffice', { tag: '@release' }, () => {
  test.skip(
    !canRead,
    'LibreOffice (libreoffice-writer-nogui) and pdftotext (poppler-utils) are not installed',
  );

  for (const { page: id } of letters) {
    test(`${id} says what the page shows`, async ({ page }) => {
      const form = await new LetterPage(page).open(`/${id}/`);
      await form.fillTheRest();
      const folder = mkdtempSync(join(tmpdir(), 'letter-'));
      try {
        const file = join(folder, 'letter.docx');
        await (await form.download()).saveAs(file);
        convertFiles([file], ['pdf'], folder);
        spawnSync('pdftotext', ['-layout', join(folder, 'letter.pdf'), join(folder, 'letter.txt')]);
        const printed = bare(readFileSync(join(folder, 'letter.txt'), 'utf8'));
        const shown = await form.sheet.locator('.paragraph, .plain, .subject, .title, li').allInnerTexts();
        expect(shown.length).toBeGreaterThan(0);
        for (const words of shown.flatMap((each) => each.split('\n')))
          for (const word of words.split(/\s+/u)) expect(printed, words).toContain(bare(word));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
