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
  const program = programs.find((name) => name !== undefined && answers(name));
  if (program === undefined) throw new Unreadable(missing(extension));
  const folder = mkdtempSync(join(tmpdir(), 'received-'));
  try {
    const file = join(folder, `received${extension}`);
    writeFileSync(file, bytes);
    // A profile of its own: a LibreOffice that is open would take the file and convert nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    spawnSync(program, [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, file], {
      timeout: patience,
    });
    return readFileSync(join(folder, 'received.docx'));
  } catch {
    throw new Unreadable(`LibreOffice could not convert the file: open it there and save it as .docx.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether LibreOffice is installed. */
export function hasOffice(): boolean {
  return programs.some((name) => name !== undefined && answers(name));
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
