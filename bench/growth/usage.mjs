import { readFileSync, writeFileSync } from 'node:fs';

// Loaded into a build before it begins: writes at its end what the build has used, with all that it has started. Pagefind
// indexes in a process of its own.

/** Process -> the most memory that it has held, in MB. @type {Map<string, number>} */
const peaks = new Map();

const file = process.env['USAGE_FILE'];
if (file !== undefined) {
  setInterval(notePeaks, 200).unref();
  process.on('exit', () => {
    notePeaks();
    const cpu = [String(process.pid), ...children()].reduce((sum, id) => sum + secondsOf(id), 0);
    const memory = [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
    writeFileSync(file, JSON.stringify({ cpu, memory }));
  });
}

function children() {
  return readProcess(`self/task/${process.pid}/children`).split(' ').filter(Boolean);
}

function notePeaks() {
  for (const id of [String(process.pid), ...children()]) {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/mu.exec(readProcess(`${id}/status`)) ?? [];
    if (kilobytes !== undefined) peaks.set(id, Number(kilobytes) / 1024);
  }
}

/**
 * Seconds of the processor that a process has used, and those of its children that have ended.
 *
 * @param {string} id
 */
function secondsOf(id) {
  const ticks = readProcess(`${id}/stat`)
    .replace(/^.*\) /u, '')
    .split(' ')
    .slice(11, 15);
  return ticks.reduce((sum, each) => sum + Number(each), 0) / 100;
}

/**
 * What Linux says of a process: empty where it has just ended.
 *
 * @param {string} name
 */
function readProcess(name) {
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    return '';
  }
}
