import { spawnSync } from 'node:child_process';

/** Whether git has a version of every file of a folder to go back to, committed or added. False where there is no git. */
export function isKeptInGit(root: string, folder: string): boolean {
  const { status, stdout } = spawnSync('git', ['ls-files', '--others', '--', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 && stdout.trim() === '';
}
