/**
 * The one place where a text becomes the address of a script (worker, service worker): only paths of our own build. With the
 * service's policy (`require-trusted-types-for 'script'`) nothing else can.
 */
export const scriptAddress = (path: string): string => {
  if (!path.startsWith('/') || path.startsWith('//')) throw new TypeError('Not a path of this site.');
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('vidimus', { createScriptURL: (text) => text });
  // The types of the DOM know only strings where a TrustedScriptURL is wanted.
  return (policy?.createScriptURL(path) ?? path) as string;
};

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): {
    createScriptURL(text: string): unknown;
  };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
