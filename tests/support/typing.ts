import { DraftKeeper, type DraftActions, type TypedField } from '../../src/browser/draft-keeper.ts';
import type { PageTargets } from '../../src/browser/page-life.ts';
import { mayBeSecret } from '../../src/cases/secret.ts';

/** A field as far as a keeper knows it. */
class FakeField extends EventTarget implements TypedField {
  value = '';
  focused = false;

  matches(selector: string): boolean {
    return selector === ':focus' && this.focused;
  }

  /** What a reader does. */
  type(text: string): void {
    this.focused = true;
    this.value = text;
    this.dispatchEvent(new Event('input'));
  }

  leave(): void {
    this.focused = false;
    this.dispatchEvent(new Event('change'));
  }
}

/** A page as far as anything listens to it. */
export class FakePage implements PageTargets {
  readonly window = new EventTarget();
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  hide(): void {
    this.document.visibilityState = 'hidden';
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  show(): void {
    this.document.visibilityState = 'visible';
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  /** @returns whether the browser would ask before it leaves. */
  leave(): boolean {
    return !this.window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  }
}

/** A field with its keeper and a place where texts are stored. */
export function typing(actions: Partial<DraftActions> = {}) {
  const field = new FakeField();
  const page = new FakePage();
  const controller = new AbortController();
  const asked: (string | undefined)[] = [];
  let stored = '';
  const keeper = new DraftKeeper(
    field,
    {
      stored: () => stored,
      store: (text) => {
        stored = text;
        keeper.draw();
        return undefined;
      },
      mayBeSecret,
      ask: (text) => asked.push(text),
      ...actions,
    },
    controller.signal,
    page,
  );
  return {
    field,
    page,
    keeper,
    asked,
    controller,
    stored: () => stored,
    /** What WebKit does with a page that comes back from the back/forward cache. */
    emptyByBack: () => {
      page.window.dispatchEvent(new Event('pagehide'));
      page.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
      field.value = '';
    },
    store: (text: string) => {
      stored = text;
    },
  };
}
