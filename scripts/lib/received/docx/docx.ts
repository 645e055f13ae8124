import { namesIn, unzipText } from '../archive.ts';
import { Unreadable, type Received } from '../received.ts';
import { childOf, childrenOf, parseXml, type Xml } from '../xml.ts';
import { BodyReader } from './body.ts';
import { Notes } from './notes.ts';
import { Numberings } from './numbering.ts';
import { Styles } from './styles.ts';
import { authorOf, plainWords } from './words.ts';
import { Told } from '../told.ts';

/** Reads a document of Word: WordprocessingML in a zip archive. @throws Unreadable where it is damaged */
export function readDocx(bytes: Uint8Array): Received {
  const files = unzipText(bytes);
  const main = mainPart(files, bytes);
  const beside = (name: string): Xml | undefined => {
    const text = files.get(main.replace(/[^/]+$/u, name));
    return text === undefined ? undefined : parseXml(text);
  };
  const body = childOf(parseXml(files.get(main) ?? ''), 'body');
  if (!body) throw new Unreadable('The file is no document of Word.');
  const told = new Told();
  const notes = new Notes(beside('footnotes.xml'), beside('endnotes.xml'), beside('settings.xml'), body);
  const reader = new BodyReader(
    new Styles(beside('styles.xml')),
    new Numberings(beside('numbering.xml')),
    notes,
    told,
  );
  const parts = reader.read(body);
  for (const comment of childrenOf(beside('comments.xml'), 'comment')) {
    const words = childrenOf(comment, 'p').map(plainWords).join(' ');
    told.comment(authorOf(comment), words, reader.comments.get(comment.attributes['id'] ?? ''));
  }
  return { format: 'документ Word (.docx)', parts, told: [...told.lines(), ...notes.told()] };
}

/** The part of the archive that holds the words; some programs give it another name than `word/document.xml`. */
function mainPart(files: ReadonlyMap<string, string>, bytes: Uint8Array): string {
  const relations = files.get('_rels/.rels');
  const types = relations === undefined ? [] : childrenOf(parseXml(relations), 'Relationship');
  const target = types.find(({ attributes }) => attributes['Type']?.endsWith('/officeDocument'))?.attributes[
    'Target'
  ];
  const main = target?.replace(/^\//u, '') ?? 'word/document.xml';
  if (!files.has(main)) {
    const held = namesIn(bytes).slice(0, 3).join(', ');
    throw new Unreadable(
      `This is an archive, and no document of Word${held === '' ? '' : ` (it holds ${held})`}: unpack it, and give the document in it.`,
    );
  }
  return main;
}
