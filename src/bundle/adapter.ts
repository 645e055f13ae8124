import { dataFile, type DataFiles } from './data-file.ts';

/*
 * Runs before the scripts of a page in a bundle: what they fetch from the site comes from data scripts. The same over http,
 * so that there is one way, and it is tested.
 */
interface Adapted {
  /** Called by each data script. */
  navigatorData?: (files: DataFiles) => void;
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): { createScriptURL(url: string): string };
  };
}
const scope = globalThis as Adapted;

const files: DataFiles = {};
scope.navigatorData = (more) => Object.assign(files, more);

const root = new URL(document.documentElement.dataset['root'] ?? '.', location.href).href;
// Only scripts of the bundle itself, and of these only data.
const policy = scope.trustedTypes?.createPolicy('bundle', {
  createScriptURL: (file) => `${root}data/${file.slice('data/'.length)}`,
});
const loading = new Map<string, Promise<void>>();

function load(file: string): Promise<void> {
  const known = loading.get(file);
  if (known) return known;
  const loaded = new Promise<void>((resolve) => {
    const script = document.createElement('script');
    script.src = policy ? policy.createScriptURL(file) : root + file;
    // What is not there is answered as a host would answer.
    script.onload = script.onerror = () => resolve();
    document.head.append(script);
  });
  loading.set(file, loaded);
  return loaded;
}

const fetchElsewhere = globalThis.fetch;
globalThis.fetch = async (input, options) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  if (!url.href.startsWith(root)) return fetchElsewhere(input, options);
  // Pagefind asks for a file with the time behind it, so that no old copy answers.
  url.search = '';
  const path = decodeURIComponent(url.href.slice(root.length));
  await load(dataFile(path));
  const file = Object.hasOwn(files, path) ? files[path] : undefined;
  if (file === undefined) return new Response(null, { status: 404 });
  const body =
    typeof file === 'string' ? file : Uint8Array.from(atob(file[0]), (letter) => letter.charCodeAt(0));
  return new Response(body);
};
