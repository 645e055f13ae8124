import type { CopyForm, CopyFormat } from './excerpt-forms.ts';

/** What is needed to point at a thing and to quote it. Addresses are absolute here: they leave the site. */
export interface Excerpt {
  title: string;
  /** «п. 1.4, подп. 3 (Правила пользования ГИС ТОР КНД, …)» */
  citation: string;
  quote: string;
  /** Whether the quote is the document's; only such words are put in quotation marks. */
  verbatim: boolean;
  /** Of a question: our answer, which stands before the words of the document. */
  answer?: string | undefined;
  href: string;
  short: string;
}

/** What goes to the clipboard: text always, HTML for the rich format. */
export interface Copied {
  text: string;
  html?: string;
}

/** Writes an excerpt in the form and format that the reader asked for. */
export function writeExcerpt(excerpt: Excerpt, form: CopyForm, format: CopyFormat): Copied {
  if (format === 'markdown') return { text: asMarkdown(excerpt, form) };
  const text = asText(excerpt, form);
  return format === 'rich' ? { text, html: asHtml(excerpt, form) } : { text };
}

function asText(excerpt: Excerpt, form: CopyForm): string {
  const { citation, href, short } = excerpt;
  switch (form) {
    case 'link':
      return href;
    case 'short':
      return short;
    case 'citation':
      return citation;
    case 'quote':
      return `${quoted(excerpt)}\n${sourceLine(excerpt)}\n${short}`;
  }
}

function asMarkdown(excerpt: Excerpt, form: CopyForm): string {
  const { title, citation, href, short } = excerpt;
  switch (form) {
    case 'link':
      return `[${markdown(title)}](${href})`;
    case 'short':
      return `[${markdown(title)}](${short})`;
    case 'citation':
      return `[${markdown(citation)}](${short})`;
    case 'quote':
      return `> ${markdown(quoted(excerpt))}\n>\n> [${markdown(sourceLine(excerpt))}](${short})`;
  }
}

function asHtml(excerpt: Excerpt, form: CopyForm): string {
  const { title, citation, href, short } = excerpt;
  const link = (address: string, text: string): string => `<a href="${html(address)}">${html(text)}</a>`;
  switch (form) {
    case 'link':
      return link(href, title);
    case 'short':
      return link(short, title);
    case 'citation':
      return link(short, citation);
    case 'quote':
      return `<blockquote><p>${html(quoted(excerpt))}</p></blockquote><p>${link(short, sourceLine(excerpt))}</p>`;
  }
}

/** The document's words in quotation marks; ours as they are, under the title. */
export function quoted({ title, quote, verbatim }: Pick<Excerpt, 'title' | 'quote' | 'verbatim'>): string {
  if (verbatim) return `«${quote}»`;
  return quote === '' || quote === title ? title : `${title}. ${quote}`;
}

function sourceLine({ citation, verbatim }: Excerpt): string {
  return verbatim ? citation : `Основание: ${citation}`;
}

/** Escapes what Markdown would take for markup, at the start of a line too: «1.» and «-» begin lists. */
export function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/gu, '\\$&').replace(/^(\s*)(\d*)([-+.)=])/gmu, '$1$2\\$3');
}

/** Escapes what HTML would take for markup. */
export function html(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => `&#${String(char.codePointAt(0))};`);
}
