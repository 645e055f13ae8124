/** A letter to begin with. */
export interface MailDraft {
  /** Absent where nobody has named an address: the writer fills it in. */
  to?: string | undefined;
  subject: string;
  body: string;
}

/** A `mailto:` address that opens the draft in the reader's own mail program. Nothing is sent by it. */
export function mailtoHref({ to = '', subject, body }: MailDraft): string {
  // The mark between name and host may stand as it is; everything else that has a meaning in the address is encoded.
  const address = encodeURIComponent(to).replace('%40', '@');
  const lines = body.replace(/\r?\n/gu, '\r\n');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
