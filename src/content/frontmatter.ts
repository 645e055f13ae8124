import { parseYaml, type Yaml } from './yaml.ts';

/** A content file: its frontmatter as YAML, and the body below. */
export interface Frontmatter extends Yaml {
  body: string;
  /** Number of lines above the body. */
  bodyOffset: number;
}

const fence = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/mu;

/** The YAML of a file, without its fences; undefined where it has none. Its first line is the second one of the file. */
export function frontmatterOf(written: string): string | undefined {
  const match = fence.exec(asLines(written));
  return match?.index === 0 ? match[1] : undefined;
}

/** A file without what editors of Windows add: a mark of its encoding, and a second sign for the end of a line. */
function asLines(written: string): string {
  return written.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
}

/** Splits a file into YAML frontmatter and body, keeping line numbers so that problems can be pointed at. */
export function parseFrontmatter(written: string): Frontmatter {
  const file = asLines(written);
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
