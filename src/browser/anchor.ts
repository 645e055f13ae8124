/** The id in a fragment; an address that cannot be decoded names nothing. */
export function anchorIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Whether an anchor is one of ours: other fragments are left alone. */
export function isItemAnchor(anchor: string): boolean {
  return /^(?:clause|step|question|outcome|term|contact|note|party)-[a-z0-9.-]{1,80}$/u.test(anchor);
}
