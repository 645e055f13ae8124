import { truthTable } from '../../src/decision/table.ts';
import { DecisionPage } from '../support/decision-page.ts';
import { test } from '../support/test.ts';

for (const id of ['tor-knd/channel', 'fgis-ki/readiness']) {
  test(`${id} gives for each combination of answers what its table says`, async ({ page }) => {
    test.slow();
    const widget = await new DecisionPage(page, id).open();
    const { decision } = widget;
    if (decision.questions.length > 1) await page.getByRole('radio', { name: 'Все сразу' }).check();
    for (const { answers, rules } of truthTable(decision)) {
      const hit = rules.map((rule) => decision.rules[rule]?.outcome);
      const expected = decision.outcomes
        .map((outcome) => outcome.id)
        .filter((outcome) => hit.includes(outcome));
      await test.step(`${Object.values(answers).join(', ')} → ${expected.join(', ')}`, async () => {
        await widget.choose(answers);
        await widget.expectOutcomes(...expected);
      });
    }
  });
}
