import { parseYaml, type Yaml } from './yaml.ts';

/** A content file: its frontmatter as YAML, and the body below. */
export interface Frontmatter extends Yaml {
  body: string;
  /** Number of lines above the body. */
  bodyOffset: number;
}

/** In a file of Windows too, as it stands on disk. */
const fence = /^\uFEFF?---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu;

/** A file taken apart at its fences, with all the signs that it has. */
interface Parts {
  yaml: string;
  /** Where the YAML begins in the file: after the first fence. */
  offset: number;
  body: string;
}

/** Takes a file apart; undefined where it does not begin with frontmatter. */
export function partsOf(file: string): Parts | undefined {
  const match = fence.exec(file);
  if (match?.index !== 0) return undefined;
  const [whole, yaml = ''] = match;
  return { yaml, offset: file.indexOf('\n') + 1, body: file.slice(whole.length) };
}

/** A file without what editors of Windows add: a mark of its encoding, and a second sign for the end of a line. */
export function asLines(written: string): string {
  return written.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
}

/** Splits a file into YAML frontmatter and body, keeping line numbers so that problems can be pointed at. */
export function parseFrontmatter(written: string): Frontmatter {
  const file = asLines(written);
  const parts = partsOf(file);
  if (!parts) {
    return {
      data: {},
      body: file,
      bodyOffset: 0,
      errors: [
        {
          message: 'the file does not start with frontmatter between two lines of "---"',
          line: 1,
          hint: 'put a line of three hyphens above the first field and another below the last one',
        },
      ],
      lineOf: () => 1,
    };
  }
  const { yaml, body } = parts;
  const above = file.slice(0, file.length - body.length);
  return { ...parseYaml(yaml, 1), body, bodyOffset: above.split('\n').length - 1 };
}
