/** The part of Trusted Types that we use; not all browsers have them. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): {
    createHTML(html: string): string;
  };
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
const policy = trustedTypes?.createPolicy('reply', { createHTML: (html) => html });

/**
 * Shows HTML that we wrote and in which every word is escaped. The one place of the site where text becomes markup; the
 * page's policy forbids any other.
 */
export function showHtml(element: Element, html: string): void {
  element.innerHTML = policy ? policy.createHTML(html) : html;
}
