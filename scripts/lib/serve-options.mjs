import { misused, readOptions } from './options.mjs';

const usage = `Usage: npm start -- [options]

  --host <name>    name or address to listen at; localhost unless given, 0.0.0.0 for the whole network
  --port <number>  port to listen at; 4321 or PORT of the environment unless given, 0 for any that is free`;

/** Options of the server. `npm start` reads them too, before it installs and builds anything. */
export function serveOptions() {
  const { values } = readOptions(usage, {
    options: {
      host: { type: 'string', default: 'localhost' },
      port: { type: 'string', default: process.env['PORT'] ?? '4321' },
    },
  });
  const port = Number(values.port);
  if (values.port.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    misused(usage, `"${values.port}" is not a port: give a whole number from 0 to 65535.`);
  }
  return { host: values.host, port };
}
