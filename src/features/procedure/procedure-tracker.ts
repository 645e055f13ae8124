import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { change, mergeCases, proceduresOf, type Case } from '../../cases/case.ts';
import { dayOf } from '../../cases/day.ts';
import type { Mark } from '../../cases/mark.ts';
import { overviewOf, type Overview } from '../../cases/overview.ts';
import { currentMark } from '../../cases/revision.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { CaseAtHand } from '../../layout/case-at-hand.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';
import type { StorageProblem } from '../../storage/entry.ts';
import type { Words } from '../../words/word-types.ts';
import { colourSteps } from './colour-steps.ts';
import { announcement } from './mark-words.ts';
import { OtherCase } from './other-case.ts';
import { offerReset, withMarksBack, withoutMarks } from './reset-marks.ts';
import { StepCard } from './step-card.ts';
import { StepFolds } from './step-folds.ts';
import { StepControls } from './step-controls.ts';
import { StepWordings } from './step-wordings.ts';
import { TrackerPanel } from './tracker-panel.ts';

/**
 * States, dates and notes of the steps of one procedure, in the chosen case. What is stored is the state of the page: each
 * change goes there first (CaseAtHand), and everything is drawn from what comes back.
 */
class ProcedureTracker {
  readonly #root: HTMLElement;
  readonly #page: string;
  readonly #steps: readonly PageStep[];
  readonly #words: Words<'tracker'>;
  readonly #case: CaseAtHand;
  readonly #wordings: StepWordings;
  readonly #panel: TrackerPanel;
  readonly #otherCase: OtherCase;
  readonly #folds: StepFolds;
  readonly #controls: readonly StepControls[];
  readonly #numberOf: ReadonlyMap<string, number>;
  /** The case before all marks were taken back, while that can be undone. */
  #beforeReset: Case | undefined;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#page = root.dataset['page'] ?? '';
    this.#steps = dataOf(root, 'steps') as PageStep[];
    this.#words = wordsOf(root, 'tracker');
    this.#case = new CaseAtHand(new StorageNotice(root, signal));
    this.#wordings = new StepWordings(this.#page);
    this.#numberOf = new Map(this.#steps.map(({ id }, index) => [id, index + 1]));
    this.#folds = new StepFolds(root, signal);
    this.#controls = this.#makeControls(signal);
    this.#panel = new TrackerPanel(root, this.#words, this.#numberOf);
    const goOn = (id: string): void => {
      if (this.#isAsking()) return;
      this.#case.choose(id);
      this.#turnTo();
      this.#panel.focusNext();
    };
    this.#otherCase = new OtherCase(root, this.#page, this.#words, this.#case, goOn, signal);
    offerReset(root, { reset: () => this.#reset(), undo: () => this.#undoReset() }, signal);
    part(root, '[data-case-change]').addEventListener('click', () => void this.#offerCases(), { signal });
    this.#case.onChangeElsewhere(() => this.#draw(this.#case.read()), signal);
  }

  start(): void {
    const stored = this.#case.read();
    const [now] = this.#draw(stored).now;
    this.#folds.start(now?.id);
    this.#folds.openTarget();
    part(this.#root, '[data-panel]').hidden = false;
    part(this.#root, '[data-foot]').hidden = false;
    // Marks that were made without a network have no words yet.
    void this.#wordings.rememberMarked(stored, this.#steps);
  }

  #makeControls(signal: AbortSignal): StepControls[] {
    const actions = {
      words: this.#words,
      store: (step: PageStep, mark: Mark) => this.#store(step, mark),
      caseAtHand: () => this.#case.read(),
      caseName: () => this.#panel.caseName(this.#case.read()),
      wordings: this.#wordings.compare.bind(this.#wordings),
      await: ({ id }: PageStep, since: string) =>
        this.#controls.find(({ step }) => step.id === id)?.setState('waiting', since),
    };
    return this.#steps
      .filter(({ ongoing }) => !ongoing)
      .map((step) => {
        const item = part(this.#root, `[data-step="${CSS.escape(step.id)}"]`);
        return new StepControls(new StepCard(item, this.#root, step.title, signal), step, actions);
      });
  }

  /** @returns why it is not stored; the reader has been told */
  #store(step: PageStep, mark: Mark): StorageProblem | undefined {
    const before = this.#case.read();
    const now = Date.now();
    // A case that is worked on here takes this procedure in, beside those that it has.
    const joined = change.procedures(before, [...proceduresOf(before), this.#page], now);
    const { value, problem } = this.#case.apply(mergeCases(joined, change.mark(before, step.ref, mark, now)));
    const { progress, next } = this.#draw(value);
    if (problem) return problem;
    // A step that was ticked becomes one line; a letter stays open for its number.
    if (mark.state === 'done' && currentMark(before, step).mark.state !== 'done')
      this.#folds.moveOn(step.id, next?.id);
    const states = { before: currentMark(before, step).mark.state, after: mark.state };
    this.#panel.announce(announcement(step.title, states, progress, this.#words));
    if (mark.wording === step.fingerprint) void this.#wordings.remember([step]);
    return undefined;
  }

  #reset(): void {
    const before = this.#case.read();
    const { value, problem } = this.#case.apply(withoutMarks(before, this.#steps, Date.now()));
    this.#draw(value);
    if (problem) return;
    this.#beforeReset = before;
    this.#panel.announce(this.#words['resetDone']);
    // The button that opened the dialog is hidden now, so the focus needs a place of its own.
    this.#panel.offerUndo(true);
  }

  #undoReset(): void {
    const before = this.#beforeReset;
    if (!before) return;
    const back = withMarksBack(before, this.#case.read(), this.#steps, Date.now());
    const { value, problem } = this.#case.apply(back);
    this.#draw(value);
    if (problem) return;
    this.#forgetReset();
    this.#panel.announce(this.#words['resetUndone']);
    this.#panel.focusNext();
  }

  #forgetReset(): void {
    this.#beforeReset = undefined;
    this.#panel.offerUndo(false);
  }

  /** What is typed belongs to the case that is at hand: no other takes its place before the reader has answered. */
  #isAsking(): boolean {
    return this.#controls.some((each) => each.isAsking());
  }

  /** Few readers change the case, so what it takes is fetched when one does. */
  async #offerCases(): Promise<void> {
    if (this.#isAsking()) return;
    const { offerCases } = await import('./case-picker.ts');
    const dialog = part(this.#root, '[data-case-dialog]', HTMLDialogElement);
    offerCases(dialog, part(this.#root, '[data-case-change]'), {
      words: this.#words,
      cases: this.#case,
      chosen: () => this.#turnTo(),
    });
  }

  /** Another case is at hand from now on. */
  #turnTo(): void {
    for (const each of this.#controls) each.turnTo();
    this.#forgetReset();
    const chosen = this.#case.read();
    const [now] = this.#draw(chosen).now;
    this.#folds.turnTo(now?.id);
    this.#panel.announce(fill(this.#words['caseChosen'], { name: this.#panel.caseName(chosen) }));
  }

  /** Draws everything. @returns what was drawn */
  #draw(on: Case): Overview {
    const overview = overviewOf(on, this.#steps, dayOf(new Date()));
    const { marks, progress, next } = overview;
    // What was sent is answered by the next step, if that is for another side to take and has no answer yet.
    const isAnswered = next && marks.get(next.id)?.mark.state !== 'open';
    const awaited = next?.waitsFor === undefined || isAnswered ? undefined : next;
    const missingOf = new Map(progress.steps.map(({ id, missing }) => [id, missing]));
    for (const each of this.#controls) {
      const { id } = each.step;
      const mark = marks.get(id);
      const missing = (missingOf.get(id) ?? []).map((other) => this.#numberOf.get(other) ?? other);
      const answer = awaited?.requires.includes(id) ? awaited : undefined;
      if (mark) each.draw(mark, { isNext: next?.id === id, missing, answer });
    }
    this.#panel.draw(on, overview);
    this.#otherCase.draw(on);
    colourSteps(this.#root, overview);
    return overview;
  }
}

defineElement('procedure-tracker', (root, signal) => new ProcedureTracker(root, signal).start());
