import { expect, test } from '../support/test.ts';

test('from a question to a reply whose link still shows the clause', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('searchbox').fill('куда отправлять копию анкеты');
  // A question is found; one more click leads to the words that its answer rests on.
  await page.getByRole('dialog').getByRole('link', { name: 'п. 1.4, подп. 3', exact: true }).first().click();
  await page.waitForURL('**/tor-knd/text/#clause-1.4.3');

  await page.getByRole('button', { name: /^Скопировать ссылку или цитату.*Письмо Оператору/u }).click();
  await page.getByRole('button', { name: 'Цитату со ссылкой' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Вы скопировали' })).toBeVisible();
  const reply = await page.evaluate(() => navigator.clipboard.readText());
  expect(reply).toContain('в СТП на адрес kndsupport@voskhod.ru');

  const link = reply.split('\n').at(-1) ?? '';
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForURL('**/tor-knd/text/#clause-1.4.3');
  const clause = page.getByRole('heading', { name: /Письмо Оператору, анкета и\sих\sкопия в\sСТП/u });
  await expect(clause).toBeInViewport();
  expect(await clause.evaluate((heading) => heading.matches(':target'))).toBe(true);
});
