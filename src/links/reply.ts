import { laidOut } from '../model/markup.ts';
import type { CopyFormat } from './excerpt-forms.ts';
import { html, markdown, writeExcerpt, type Copied, type Excerpt } from './excerpt.ts';

/** What a reply is made of, in the order in which it is read. */
export interface ReplyParts {
  greeting?: string | undefined;
  excerpts: readonly Excerpt[];
  nextAction?: string | undefined;
  closing?: string | undefined;
  /** Ends the reply, line by line. */
  signature?: string | undefined;
}

/** Writes a reply: greeting, the picked places with their words and links, what to do next. Empty when it has no parts. */
export function composeReply(parts: ReplyParts, format: CopyFormat): Copied {
  if (format === 'markdown') {
    return {
      text: paragraphs(parts, markdown, (excerpt) =>
        answered(excerpt, markdown, writeExcerpt(flat(excerpt), 'quote', format).text),
      ),
    };
  }
  const text = paragraphs(parts, String, (excerpt) =>
    answered(excerpt, String, writeExcerpt(excerpt, 'quote', 'text').text),
  );
  if (format === 'text') return { text };
  const paragraph = (sentence: string): string => `<p>${html(sentence).replaceAll('\n', '<br>')}</p>`;
  const asHtml = (excerpt: Excerpt): string =>
    answered(excerpt, paragraph, writeExcerpt(excerpt, 'quote', 'rich').html ?? '');
  return { text, html: paragraphs(parts, paragraph, asHtml) };
}

/** Our answer, then the words of the document that it rests on. */
function answered(
  { answer }: Excerpt,
  writeSentence: (sentence: string) => string,
  quotation: string,
): string {
  return answer === undefined ? quotation : `${writeSentence(answer)}\n\n${quotation}`;
}

function paragraphs(
  { greeting, excerpts, nextAction, closing, signature }: ReplyParts,
  writeSentence: (sentence: string) => string,
  quote: (excerpt: Excerpt) => string,
): string {
  const write = (sentence: string | undefined): string[] => (sentence ? [writeSentence(sentence)] : []);
  return [
    ...write(greeting),
    ...excerpts.map(quote),
    ...write(nextAction),
    ...write(closing),
    ...write(signature),
  ].join('\n\n');
}

/** On one line: a line break would let what follows it out of a Markdown quotation. */
function flat(excerpt: Excerpt): Excerpt {
  const { title, citation, quote } = excerpt;
  return { ...excerpt, title: laidOut(title), citation: laidOut(citation), quote: laidOut(quote) };
}
