import { laidOut } from '../model/markup.ts';
import type { CopyFormat } from './excerpt-forms.ts';
import { html, markdown, writeExcerpt, type Copied, type Excerpt } from './excerpt.ts';

/** What a reply is made of, in the order in which it is read. */
interface ReplyParts {
  greeting?: string | undefined;
  excerpts: readonly AnsweringExcerpt[];
  nextAction?: string | undefined;
  closing?: string | undefined;
  /** Ends the reply, line by line. */
  signature?: string | undefined;
}

/** A place that answers a question. */
interface AnsweringExcerpt extends Excerpt {
  /** As it was asked. */
  question?: string | undefined;
}

/** How the pieces of a reply are written in one format. */
interface Writer {
  sentence: (text: string) => string;
  question: (text: string) => string;
  /** Lines of one paragraph. */
  lines: (lines: readonly string[]) => string;
  quotation: (excerpt: Excerpt) => string;
}

const writers: Readonly<Record<'text' | 'markdown' | 'html', Writer>> = {
  text: {
    sentence: String,
    question: String,
    lines: (lines) => lines.join('\n'),
    quotation: (excerpt) => writeExcerpt(excerpt, 'quote', 'text').text,
  },
  markdown: {
    sentence: markdown,
    question: (text) => `**${markdown(text)}**`,
    lines: (lines) => lines.map(markdown).join('\\\n'),
    quotation: (excerpt) => writeExcerpt(flat(excerpt), 'quote', 'markdown').text,
  },
  html: {
    sentence: (text) => `<p>${html(text)}</p>`,
    question: (text) => `<p><strong>${html(text)}</strong></p>`,
    lines: (lines) => `<p>${lines.map(html).join('<br>')}</p>`,
    quotation: (excerpt) => writeExcerpt(excerpt, 'quote', 'rich').html ?? '',
  },
};

/**
 * Writes a reply: greeting, the answers and the picked places with their words and links, what to do next, the signature. Empty when
 * it has no parts.
 */
export function composeReply(parts: ReplyParts, format: CopyFormat): Copied {
  if (format === 'markdown') return { text: paragraphs(parts, writers.markdown) };
  const text = paragraphs(parts, writers.text);
  return format === 'text' ? { text } : { text, html: paragraphs(parts, writers.html) };
}

function paragraphs(
  { greeting, excerpts, nextAction, closing, signature }: ReplyParts,
  { sentence, question, lines, quotation }: Writer,
): string {
  const write = (text: string | undefined): string[] => (text ? [sentence(text)] : []);
  // Whoever asked one thing knows what is answered.
  const asked = [...new Set(excerpts.flatMap((excerpt) => excerpt.question ?? []))];
  const repeat = (text: string | undefined, before: string | undefined): string[] =>
    asked.length < 2 || text === undefined || text === before
      ? []
      : [question(`${String(asked.indexOf(text) + 1)}. ${text}`)];
  return [
    ...write(greeting),
    // What was asked, our answer, then the words of the document that it rests on.
    ...excerpts.flatMap((excerpt, place) => [
      ...repeat(excerpt.question, excerpts[place - 1]?.question),
      ...write(excerpt.answer),
      quotation(excerpt),
    ]),
    ...write(nextAction),
    ...write(closing),
    ...(signature ? [lines(signature.split('\n'))] : []),
  ].join('\n\n');
}

/** On one line: a line break would let what follows it out of a Markdown quotation. */
function flat(excerpt: Excerpt): Excerpt {
  const { title, citation, quote } = excerpt;
  return { ...excerpt, title: laidOut(title), citation: laidOut(citation), quote: laidOut(quote) };
}
