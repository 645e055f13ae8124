import { parseYaml, type Yaml } from './yaml.ts';

/** A content file: its frontmatter as YAML, and the body below. */
export interface Frontmatter extends Yaml {
  body: string;
  /** Number of lines above the body. */
  bodyOffset: number;
}

const fence = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/mu;

/** Splits a file into YAML frontmatter and body, keeping line numbers so that problems can be pointed at. */
export function parseFrontmatter(written: string): Frontmatter {
  // As editors of Windows save it: with a mark of its encoding, and two signs for the end of a line.
  const file = written.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const match = fence.exec(file);
  if (match?.index !== 0) {
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
  const [whole, yaml = ''] = match;
  return { ...parseYaml(yaml, 1), body: file.slice(whole.length), bodyOffset: whole.split('\n').length - 1 };
}
