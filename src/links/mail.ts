/** A letter to begin with. */
interface MailDraft {
  /** Absent where nobody has named an address: the writer fills it in. */
  to?: string | undefined;
  subject: string;
  body: string;
}

/** Windows opens nothing for a longer address, and says nothing either. */
export const longestMailto = 2_000;

/**
 * A `mailto:` address that opens the draft in the reader's own mail program. Nothing is sent by it.
 * @returns `complete` is false where the address would be too long: the letter begins without its text
 */
export function mailto({ to = '', subject, body }: MailDraft): { href: string; complete: boolean } {
  // The mark between name and host may stand as it is; everything else that has a meaning in the address is encoded.
  const address = encodeURIComponent(to).replace('%40', '@');
  // Mail programs show spaces that do not break as they please.
  const title = encodeURIComponent(subject.replace(/\s+/gu, ' '));
  const short = `mailto:${address}?subject=${title}`;
  const whole = `${short}&body=${encodeURIComponent(body.replace(/\r?\n/gu, '\r\n'))}`;
  return whole.length <= longestMailto ? { href: whole, complete: true } : { href: short, complete: false };
}
