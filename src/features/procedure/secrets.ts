const secretModule = (): Promise<typeof import('../../cases/secret.ts')> => import('../../cases/secret.ts');

/** Fetches what tells a secret from other words, ahead of need. */
export function prepareSecrets(): void {
  void secretModule().catch(() => undefined);
}

/** Whether a text looks like a password or a key. Without a network nobody can tell, and it does not. */
export function looksSecret(text: string): Promise<boolean> {
  return secretModule().then(
    ({ looksLikeSecret }) => looksLikeSecret(text),
    () => false,
  );
}
