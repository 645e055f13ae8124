/** Of a mail address, then of the web; names may be Cyrillic. A full stop after one is none of it, a slash at its end is. */
const ADDRESS = /[\p{L}\d_.+-]+@[\p{L}\d_-]+(?:\.[\p{L}\d_-]+)+|https?:\/\/[^\s<>«»"(),;]*[\p{L}\d_/]/gu;

/** E-mail and web addresses as they stand in a text. */
export function addressesIn(text: string): string[] {
  return text.match(ADDRESS) ?? [];
}

/** Whether two addresses lead to one place, though one of them ends with a slash. */
export function isSameAddress(one: string, other: string): boolean {
  return withoutSlash(one) === withoutSlash(other);
}

const withoutSlash = (address: string): string => address.replace(/\/$/u, '');

/** The text in Markdown, where its addresses lead there. */
export function withLinks(text: string): string {
  return text.replace(ADDRESS, (address) => {
    const target = /^https?:/u.test(address) ? address : `mailto:${address}`;
    // Markdown's short form, `<address>`, knows no Cyrillic mail address.
    return `[${address}](<${target}>)`;
  });
}
