import { readFileSync, writeFileSync } from 'node:fs';

// Loaded into a build before it begins: writes at its end what the build has used, its children included.
process.on('exit', () => {
  const file = process.env['USAGE_FILE'];
  if (file === undefined) return;
  const ticks = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
    .slice(11, 15);
  const cpu = ticks.reduce((sum, each) => sum + Number(each), 0) / 100;
  writeFileSync(file, JSON.stringify({ cpu, memory: process.resourceUsage().maxRSS / 1024 }));
});
