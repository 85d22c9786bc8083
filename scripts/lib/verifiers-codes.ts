import type { Plugin } from 'vite';

/** Areas of the catalogue that no verification can come to: writing, the command line, servers, stores. */
export const UNSPOKEN_AREAS = [
  'chain-reverts',
  'chain-reverts-did',
  'interface',
  'issue',
  'mirror',
  'network',
  'store',
  'wallet',
] as const;

/** Codes of those areas that a verifier can come to nevertheless. */
export const SPOKEN: ReadonlySet<string> = new Set(['REGISTRY_NOT_CONFIGURED']);

const AREA = new RegExp(`/src/core/codes/(?:${UNSPOKEN_AREAS.join('|')})\\.ts$`);

/** In the verifier's worker the codes of these areas keep their kinds alone: their sentences would weigh 8 kB, compressed. */
export const verifiersCodes = (): Plugin => ({
  name: 'vidimus:verifiers-codes',
  load: async (id) => {
    if (!AREA.test(id)) return null;
    const areas = (await import(id)) as Record<string, Record<string, { readonly kind: string }>>;
    const lines = Object.entries(areas).map(([name, codes]) => {
      const kept = Object.entries(codes).map(([code, entry]) => [
        code,
        SPOKEN.has(code) ? entry : { kind: entry.kind, message: '', remedy: '' },
      ]);
      return `export const ${name} = ${JSON.stringify(Object.fromEntries(kept))};`;
    });
    return { code: lines.join('\n'), moduleType: 'js' };
  },
});
