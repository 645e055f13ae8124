import { readFileSync, writeFileSync } from 'node:fs';

// Loaded into a build before it begins: writes at its end what the build has used, with all that it has started. Pagefind
// indexes in a process of its own, which may be there still when the build ends.
process.on('exit', () => {
  const file = process.env['USAGE_FILE'];
  if (file === undefined) return;
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  const cpu = ['self', ...children].reduce((sum, id) => sum + secondsOf(id), 0);
  writeFileSync(file, JSON.stringify({ cpu, memory: process.resourceUsage().maxRSS / 1024 }));
});

/**
 * Seconds of the processor that a process has used, and those of its children that have ended.
 *
 * @param {string} id
 */
function secondsOf(id) {
  const ticks = readFileSync(`/proc/${id}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
    .slice(11, 15);
  return ticks.reduce((sum, each) => sum + Number(each), 0) / 100;
}
