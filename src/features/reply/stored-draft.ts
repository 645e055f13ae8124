import type { StorageNotice } from '../../layout/storage-notice.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import type { WriteFailure } from '../../storage/storage.ts';
import { concerns, onStorageChanged } from '../../storage/changes.ts';
import { openReply, type ReplyDraft } from '../../storage/reply.ts';

const signatureKey = 'navigator:signature';

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

  /** The signature of all replies; empty where there is none. */
  readSignature(): string {
    return browserStorage.get(signatureKey) ?? '';
  }

  /** @returns why it will not outlive the page, if so; the reader has been told */
  writeSignature(text: string): WriteFailure | undefined {
    const problem = browserStorage.set(signatureKey, text);
    this.#notice.tell(problem);
    return problem;
  }

  /** Calls back whenever another window has changed the draft or the signature. */
  onChangeElsewhere(changed: () => void, signal: AbortSignal): void {
    onStorageChanged((change) => {
      if (concerns(change, this.#entry.key) || concerns(change, signatureKey)) changed();
    }, signal);
  }
}
