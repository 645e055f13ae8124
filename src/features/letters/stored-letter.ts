import { change, enteredIn, markOn, type Case } from '../../cases/case.ts';
import { makeMark, type Mark } from '../../cases/mark.ts';
import { CaseAtHand } from '../../layout/case-at-hand.ts';
import type { StorageNotice } from '../../layout/storage-notice.ts';
import type { ReadyLetter } from '../../letters/ready.ts';
import { repeatedValues } from '../../letters/repeated.ts';
import { ORGANISATION, type Values } from '../../letters/values.ts';
import type { Ref } from '../../model/ref.ts';
import { openAnswers } from '../../storage/answers.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { concerns, onStorageChanged } from '../../storage/changes.ts';
import { openDraft, type Draft } from '../../storage/drafts.ts';
import { openOrganisation } from '../../storage/organisation.ts';

/** What is entered in letters: their own fields belong to the case at hand, those of the organisation to none. */
export class StoredLetter {
  /** The case that the letter belongs to. */
  readonly cases: CaseAtHand;
  readonly #notice: StorageNotice;
  readonly #organisation = openOrganisation(browserStorage);

  constructor(notice: StorageNotice) {
    this.#notice = notice;
    this.cases = new CaseAtHand(notice);
  }

  /** What stands in the fields of the organisation, whose names begin with `org.`. */
  organisation(): Values {
    const { value, problem, raw } = this.#organisation.read();
    this.#notice.tell(problem, raw);
    return Object.fromEntries(
      Object.entries(value).map(([field, text]) => [`${ORGANISATION}${field}`, text]),
    );
  }

  /** What stands in the fields of a letter: what is entered in it, else in another letter, else answered to a decision. */
  values(letter: ReadyLetter): Values {
    const on = this.cases.read();
    return {
      ...answersFor(letter),
      ...repeatedValues(on, letter),
      ...enteredIn(on, letter.ref),
      ...this.organisation(),
    };
  }

  /** @returns why it will not outlive the page, if so */
  store(letter: Ref | undefined, field: string, text: string): string | undefined {
    if (field.startsWith(ORGANISATION)) return this.#storeShared(field.slice(ORGANISATION.length), text);
    if (!letter) return undefined;
    return this.#apply(change.letter(this.cases.read(), `${letter}/${field}`, text, Date.now()));
  }

  mark(step: Ref): Mark {
    return markOn(this.cases.read(), step);
  }

  setMark(step: Ref, changes: Partial<Mark>): string | undefined {
    const before = this.cases.read();
    const mark = makeMark({ ...markOn(before, step), ...changes });
    return this.#apply(change.mark(before, step, mark, Date.now()));
  }

  /** The day that is entered for a step and that its mark does not have yet; empty where there is none. */
  enteredDay(step: Ref): string {
    return this.#dayOf(step).read();
  }

  /** @returns why it will not outlive the page, if so */
  storeDay(step: Ref, day: string): string | undefined {
    const problem = this.#dayOf(step).write(day);
    this.#notice.tell(problem);
    return problem;
  }

  /** Calls back whenever another window has changed the case or the organisation. */
  onChangeElsewhere(changed: () => void, signal: AbortSignal): void {
    this.cases.onChangeElsewhere(changed, signal);
    onStorageChanged((event) => {
      if (concerns(event, this.#organisation.key)) changed();
    }, signal);
  }

  #dayOf(step: Ref): Draft {
    return openDraft(browserStorage, `sent:${this.cases.id}:${step}`);
  }

  #storeShared(field: string, text: string): string | undefined {
    const problem = this.#organisation.write({ ...this.#organisation.read().value, [field]: text });
    this.#notice.tell(problem);
    return this.#organisation.isUnsaved() ? problem : undefined;
  }

  #apply(changed: Case): string | undefined {
    return this.cases.apply(changed).problem;
  }
}

/** The options that the reader has chosen in the decisions whose questions the letter asks. */
function answersFor({ fields }: ReadyLetter): Values {
  const values: Record<string, string> = {};
  for (const { id, preset } of fields) {
    const answer = preset && openAnswers(browserStorage, preset.decision).read().value[preset.question];
    if (answer !== undefined) values[id] = answer;
  }
  return values;
}
