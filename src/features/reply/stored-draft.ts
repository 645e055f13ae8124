import type { StorageNotice } from '../../layout/storage-notice.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { openReply, type ReplyDraft } from '../../storage/reply.ts';

/**
 * The draft of a reply: the one place where the composer reads and writes what is stored of it. Each change reads the draft
 * anew, so that two tabs agree.
 */
export class StoredDraft {
  readonly #notice: StorageNotice;
  readonly #entry = openReply(browserStorage);

  constructor(notice: StorageNotice) {
    this.#notice = notice;
  }

  read(): ReplyDraft {
    const { value, problem, raw } = this.#entry.read();
    this.#notice.tell(problem, raw);
    return value;
  }

  write(changes: Partial<ReplyDraft>): void {
    this.#notice.tell(this.#entry.write({ ...this.read(), ...changes }));
  }

  /** Calls back whenever another window has changed the draft. */
  onChangeElsewhere(changed: () => void, signal: AbortSignal): void {
    addEventListener(
      'storage',
      ({ key }) => {
        if (key === null || key === this.#entry.key) changed();
      },
      { signal },
    );
  }
}
