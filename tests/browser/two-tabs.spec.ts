import type { BrowserContext, CDPSession } from '@playwright/test';
import { markOn } from '../../src/cases/case.ts';
import { regulationIdOf } from '../../src/links/address.ts';
import { parseCase } from '../../src/cases/stored-case.ts';
import { PAUSE } from '../../src/browser/draft-keeper.ts';
import { stored } from '../support/local-storage.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

const ACTS = Number(process.env['TAB_ACTS'] ?? 1000);
const SEED = Number(process.env['TAB_SEED'] ?? 20_261_129);

/** A tab of the reader's that a browser may freeze. Only Chromium can be asked to; elsewhere there is no session. */
interface Tab {
  procedure: ProcedurePage;
  session: CDPSession | undefined;
}

/** What the reader has confirmed, as the reader would write it down. */
type Confirmed = Map<string, { done: boolean; note: string }>;

/** Numbers from 0 to 1, the same for each run of one seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const isChromium = context.browser()?.browserType().name() === 'chromium';
  const session = isChromium ? await context.newCDPSession(page) : undefined;
  return { procedure: await new ProcedurePage(page).open(), session };
}

async function setFrozen({ session }: Tab, frozen: boolean): Promise<void> {
  await session?.send('Page.setWebLifecycleState', { state: frozen ? 'frozen' : 'active' });
}

async function toggle({ procedure }: Tab, step: string): Promise<boolean> {
  const box = procedure.checkbox(step);
  const done = !(await box.isChecked());
  await box.setChecked(done);
  return done;
}

async function type({ procedure }: Tab, step: string, note: string): Promise<void> {
  await procedure.openMore(step);
  await procedure.field('Заметка', step).fill(note);
}

async function write(tab: Tab, step: string, note: string, leave: boolean): Promise<void> {
  const { procedure } = tab;
  await type(tab, step, note);
  if (leave) await procedure.field('Заметка', step).blur();
  else await procedure.page.waitForTimeout(PAUSE * 2);
}

/** What is stored of the steps that the reader has touched, in the form of what was confirmed. */
async function kept({ procedure: { page, procedure } }: Tab, steps: Iterable<string>): Promise<Confirmed> {
  const raw = await stored(page, 'navigator:case:default');
  const { data } = JSON.parse(raw ?? '{}') as { data?: unknown };
  const on = parseCase(data);
  return new Map(
    Array.from(steps, (step) => {
      const { state, note = '' } = on
        ? markOn(on, `${regulationIdOf(procedure.page)}/step/${step}`)
        : { state: 'open' };
      return [step, { done: state === 'done', note }];
    }),
  );
}

// An act that cannot be done fails at once and not when the whole test has run out of time.
test.use({ actionTimeout: 30_000, navigationTimeout: 30_000 });

test('nothing that was confirmed in two tabs is lost', { tag: '@release' }, async ({ context }) => {
  test.setTimeout(60 * 60_000);
  const random = randomOf(SEED);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const tabs = [await openTab(context), await openTab(context)] as [Tab, Tab];
  const confirmed: Confirmed = new Map();
  const confirm = (step: string, part: Partial<{ done: boolean; note: string }>): void => {
    confirmed.set(step, { done: false, note: '', ...confirmed.get(step), ...part });
  };
  const { counted } = tabs[0].procedure;
  const mark = async (tab: Tab): Promise<void> => {
    const step = pick(counted);
    confirm(step, { done: await toggle(tab, step) });
  };

  for (let act = 0; act < ACTS; act += 1) {
    const [here, there] = random() < 0.5 ? [0, 1] : [1, 0];
    const tab = tabs[here as 0 | 1];
    const step = pick(counted);
    const chance = random();
    if (chance < 0.55) await mark(tab);
    else if (chance < 0.7) {
      const note = `Запись ${String(act)}`;
      await write(tab, step, note, random() < 0.7);
      confirm(step, { note });
    } else if (chance < 0.8) {
      // Both at once, each another step.
      const other = pick(counted.filter((each) => each !== step));
      const [mine, theirs] = await Promise.all([toggle(tab, step), toggle(tabs[there as 0 | 1], other)]);
      confirm(step, { done: mine });
      confirm(other, { done: theirs });
    } else if (chance < 0.88) {
      await setFrozen(tabs[there as 0 | 1], true);
      await mark(tab);
      await mark(tab);
      await setFrozen(tabs[there as 0 | 1], false);
    } else if (chance < 0.92) await tab.procedure.page.reload();
    else if (chance < 0.96) {
      await tab.procedure.page.goto('/my/');
      await tab.procedure.page.goBack();
    } else {
      // Closed in the middle of a word.
      const note = `Начато ${String(act)}`;
      await type(tab, step, note);
      await tab.procedure.page.close({ runBeforeUnload: true });
      confirm(step, { note });
      tabs[here as 0 | 1] = await openTab(context);
    }
    await expect
      .poll(() => kept(tabs[0], confirmed.keys()), `act ${String(act)} of seed ${String(SEED)}`)
      .toEqual(confirmed);
  }

  for (const { procedure } of tabs)
    for (const [step, { done }] of confirmed)
      await expect(procedure.checkbox(step)).toBeChecked({ checked: done });
});
