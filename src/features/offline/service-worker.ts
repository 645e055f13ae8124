import { sitePath } from '../../browser/site-path.ts';
import type { DocumentMessage, Failure, Message, Reply } from './messages.ts';
import { WORKER_PATH } from './names.ts';

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
class NoWorker extends Error {}

let registering: Promise<ServiceWorkerRegistration> | undefined;

/** The service worker, registered once for a page. Rejects with `NoWorker` where the browser does without. */
export function registered(): Promise<ServiceWorkerRegistration> {
  registering ??= register();
  return registering;
}

async function register(): Promise<ServiceWorkerRegistration> {
  if (!('serviceWorker' in navigator)) throw new NoWorker();
  try {
    const registration = (await navigator.serviceWorker.register(workerAddress())) as
      ServiceWorkerRegistration | undefined;
    if (registration) return registration;
  } catch {
    // Storage is forbidden, or what is published is broken: the site works as it would without.
  }
  throw new NoWorker();
}

let policy: { createScriptURL(path: string): string } | undefined;

/** The address of the worker, as Trusted Types demand it: the policy makes this one and no other into a script. */
function workerAddress(): string {
  const path = sitePath(WORKER_PATH);
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('worker', { createScriptURL: () => path });
  return policy?.createScriptURL(path) ?? path;
}

/** Asks the service worker to cache a document or to let it go. @returns why it could not be done, undefined when it was */
export async function ask(message: Omit<DocumentMessage, 'type'>): Promise<Failure | undefined> {
  try {
    return ((await send({ type: 'DOCUMENT', ...message })) as Reply).failed;
  } catch (error) {
    return error instanceof NoWorker ? 'refused' : 'network';
  }
}

/** Sends a message to the service worker. @returns its answer. Rejects where there is no worker, or it cannot be installed */
export async function send(message: Message): Promise<unknown> {
  const worker = await activeWorker(await registered());
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise<unknown>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage(message, [port2]);
  return reply;
}

/** The worker, once it is installed. Rejects where part of what it caches cannot be fetched now; the next call tries again. */
async function activeWorker({
  active,
  waiting,
  installing,
}: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = active ?? waiting ?? installing;
  while (worker && worker.state !== 'redundant') {
    if (worker.state === 'activating' || worker.state === 'activated') return worker;
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  }
  registering = undefined;
  throw new TypeError('the service worker could not be installed');
}
