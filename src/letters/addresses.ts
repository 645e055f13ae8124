/** E-mail and web addresses as they stand in a text; a full stop after one is none of it. */
export function addressesIn(text: string): string[] {
  return text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[^\s<>«»"(),;]*\w/gu) ?? [];
}
