import { WORKER_PATH, type Ask, type Failure, type Reply } from './names.ts';
import { sitePath } from '../../browser/site-path.ts';

/** The part of Trusted Types that we use; not all browsers have them. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (path: string) => string },
  ): {
    createScriptURL(path: string): string;
  };
}

/** Why the service worker cannot be had: an old browser, a plain http address, or storage that is forbidden. */
export class NoWorker extends Error {}

let registering: Promise<ServiceWorkerRegistration> | undefined;

/** The service worker, registered once for a page. Rejects with `NoWorker` where the browser does without. */
export function registered(): Promise<ServiceWorkerRegistration> {
  registering ??= register();
  return registering;
}

async function register(): Promise<ServiceWorkerRegistration> {
  if (!('serviceWorker' in navigator) || !('DecompressionStream' in globalThis)) throw new NoWorker();
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const path = sitePath(WORKER_PATH);
  // The policy makes this one address and no other into a script.
  const address = trustedTypes?.createPolicy('worker', { createScriptURL: () => path }).createScriptURL(path);
  try {
    const registration = (await navigator.serviceWorker.register(address ?? path)) as
      ServiceWorkerRegistration | undefined;
    if (registration) return registration;
  } catch {
    // Storage is forbidden, or what is published is broken: the site works as it would without.
  }
  throw new NoWorker();
}

/** Asks the service worker. @returns why it could not be done, undefined when it was */
export async function ask(message: Ask): Promise<Failure | undefined> {
  try {
    await registered();
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const reply = new Promise<Reply>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as Reply);
    });
    active?.postMessage(message, [port2]);
    return (await reply).failed;
  } catch {
    return 'refused';
  }
}
