const OUTER_LINK = /<a (?=[^>]*\bhref="((?:https?:|mailto:)[^"]*)")([^>]*)>([^]*?)<\/a>/gu;

/**
 * Marks links that lead away from the site and do not say where: paper cannot be clicked, so there their addresses are
 * written out (print.css).
 */
export function markOuterLinks(html: string): string {
  return html.replace(OUTER_LINK, (link, address: string, attributes: string, words: string) =>
    address.replace('mailto:', '') === words.trim() ? link : `<a data-outer ${attributes}>${words}</a>`,
  );
}
