import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countsOf } from '../../../scripts/lib/counts.mjs';
import { runSteps, summary } from '../../../scripts/lib/steps.mjs';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  const note = (text: unknown): void => void said.push(String(text));
  vi.spyOn(console, 'log').mockImplementation(note);
  vi.spyOn(console, 'error').mockImplementation(note);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A step that notes when it begins and ends. */
function step(name: string, log: string[], after: string[] = [], fails = false) {
  return {
    name,
    after,
    run: async (): Promise<void> => {
      log.push(`begin ${name}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push(`end ${name}`);
      if (fails) throw new Error(`what ${name} said`);
    },
  };
}

const states = (outcomes: Awaited<ReturnType<typeof runSteps>>) =>
  outcomes.map(({ name, state }) => `${name} ${state}`);

describe('steps', () => {
  it('run side by side, as many as may, and after those that they need', async () => {
    const log: string[] = [];
    const steps = [step('a', log), step('b', log, ['a']), step('c', log), step('d', log)];
    const outcomes = await runSteps(steps, { together: 2 });
    expect(log.slice(0, 3)).toEqual(['begin a', 'begin c', 'end a']);
    expect(log.indexOf('begin b')).toBeGreaterThan(log.indexOf('end a'));
    expect(states(outcomes)).toEqual(['a ok', 'b ok', 'c ok', 'd ok']);
  });

  it('stop at a failure, when those that run have ended, and show what it said', async () => {
    const log: string[] = [];
    const steps = [step('a', log, [], true), step('b', log), step('c', log), step('d', log, ['a'])];
    const outcomes = await runSteps(steps, { together: 2 });
    expect(states(outcomes)).toEqual(['a FAILED', 'b ok', 'c not run', 'd not run']);
    expect(said.join('\n')).toContain('what a said');
  });

  it('are skipped when they say so, or when no time is left, and others go on', async () => {
    const steps = [
      { name: 'a', run: () => Promise.resolve('skipped' as const) },
      { name: 'b', minutes: 2, run: () => Promise.reject(new Error('it began')) },
      { name: 'c', after: ['a'], minutes: 1, run: () => Promise.resolve() },
    ];
    const outcomes = await runSteps(steps, { together: 2, deadline: Date.now() + 90_000 });
    expect(states(outcomes)).toEqual(['a SKIPPED', 'b SKIPPED', 'c ok']);
    expect(summary(outcomes)).toMatch(/^SKIPPED +a +0\.0 s\nSKIPPED +b +no time left\nok +c +0\.0 s$/u);
  });
});

describe('counts', () => {
  it('take a file that cannot be read, or an error outside a test, for a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, testResults: [broken] };
    expect(countsOf(vitest)).toEqual({ passed: 3, failed: 2, skipped: 2, flaky: [] });
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    const spec = (title: string, status: string) => ({ file: 'a.spec.ts', title, tests: [{ status }] });
    const suites = [
      { specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'flaky')] }] },
      { specs: [spec('three', 'unexpected')] },
    ];
    expect(countsOf({ stats, errors: ['in a worker'], suites })).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
      flaky: ['a.spec.ts: two'],
    });
  });
});
