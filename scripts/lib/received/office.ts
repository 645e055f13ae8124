import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Unreadable } from './received.ts';

/** Under what names LibreOffice is found, the one that an editor sets first. */
const programs = [
  process.env['LIBREOFFICE'],
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

const patience = 120_000;

/**
 * The document of Word that LibreOffice makes of a file of another format.
 * @param extension of the file, with its stop: `.doc`
 * @throws Unreadable where LibreOffice is not installed or does not understand the file
 */
export function convertToDocx(bytes: Uint8Array, extension: string): Uint8Array {
  const program = installed();
  if (program === undefined) throw new Unreadable(missing(extension));
  const folder = mkdtempSync(join(tmpdir(), 'received-'));
  try {
    const file = join(folder, `received${extension}`);
    writeFileSync(file, bytes);
    convert(program, [file], 'docx', folder);
    return readFileSync(join(folder, 'received.docx'));
  } catch {
    throw new Unreadable(
      'LibreOffice could not convert the file: it may be protected by a password or damaged. Open it in a word processor and save it as .docx, without a password.',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Has LibreOffice write files in other formats, under the same names.
 * @param formats extensions without a stop: `pdf`
 * @throws Error where it is not installed or fails
 */
export function convertFiles(files: readonly string[], formats: readonly string[], into: string): void {
  const program = installed();
  if (program === undefined) throw new Error('LibreOffice is not installed.');
  for (const format of formats) convert(program, files, format, into);
}

function convert(program: string, files: readonly string[], format: string, into: string): void {
  // A profile of its own: a LibreOffice that is open would take the files and convert nothing.
  const profile = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const { status, stderr } = spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--convert-to', format, '--outdir', into, ...files],
      ],
      { encoding: 'utf8', timeout: patience },
    );
    if (status !== 0) throw new Error(`LibreOffice made no ${format} of ${files.join(', ')}: ${stderr}`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Whether LibreOffice is installed. */
export function hasOffice(): boolean {
  return installed() !== undefined;
}

function installed(): string | undefined {
  return programs.find((name) => name !== undefined && answers(name));
}

function answers(program: string): boolean {
  return spawnSync(program, ['--version'], { timeout: patience }).status === 0;
}

function missing(extension: string): string {
  return [
    `A ${extension} file is converted by LibreOffice, which is not installed.`,
    'Install it (Debian, Ubuntu: apt-get install libreoffice-writer-nogui; other systems: libreoffice.org),',
    'or open the file in a word processor and save it as .docx.',
  ].join('\n');
}
