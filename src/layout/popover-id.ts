/** Id of the popover that holds the words of a clause. Unlike the clause's own anchor it is no public address. */
export function popoverId(clause: string): string {
  return `words-${clause}`;
}
