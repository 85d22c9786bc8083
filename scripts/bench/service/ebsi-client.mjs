// Runs under Node 20, in test/ebsi-clients: how many credentials a second EBSI's own library verifies, with every answer of
// the registry in memory after the first. Reads {places, token, milliseconds, rounds}, writes {rates}.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(
  join(process.cwd(), 'node_modules/@cef-ebsi/verifiable-credential/package.json'),
);
/** @param {string} name */
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { default: axios } = await load('axios');
const library = require.resolve('@cef-ebsi/verifiable-credential');
const { verifyCredentialJwt } = await import(pathToFileURL(library).href);

// What was answered once is answered from memory: the network is nobody's merit.
const adapter = axios.getAdapter(axios.defaults.adapter);
const kept = new Map();
axios.defaults.adapter = /** @param {{method?: string}} config */ async (config) => {
  const key = `${config.method} ${axios.getUri(config)}`;
  const known = kept.get(key) ?? (await adapter(config));
  kept.set(key, known);
  return { ...known, config };
};
const fetchIt = globalThis.fetch;
const texts = new Map();
globalThis.fetch = async (input, init) => {
  const key = String(input);
  if (!texts.has(key)) {
    const answer = await fetchIt(input, init);
    texts.set(key, { body: await answer.text(), status: answer.status, headers: [...answer.headers] });
  }
  const { body, status, headers } = texts.get(key);
  return new Response(body, { status, headers });
};

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { places, token, milliseconds, rounds } = JSON.parse(text);
const origin = new URL(places.origin);
const options = {
  ebsiAuthority: origin.host,
  trustedHostnames: [origin.hostname],
  ebsiEnvConfig: {
    didRegistry: places.didRegistry,
    trustedIssuersRegistry: places.issuers,
    trustedPoliciesRegistry: places.policies,
  },
  validateAccreditationWithoutTermsOfUse: true,
  timeout: 10_000,
};
/** @param {number} ms */
const rate = async (ms) => {
  const started = process.cpuUsage();
  const from = performance.now();
  let calls = 0;
  do {
    await verifyCredentialJwt(token, options);
    calls++;
  } while (performance.now() - from < ms);
  const { user, system } = process.cpuUsage(started);
  return (calls * 1e6) / (user + system);
};
await rate(3_000);
const rates = [];
for (let i = 0; i < rounds; i++) rates.push(await rate(milliseconds));
process.stdout.write(JSON.stringify({ rates, fromMemory: kept.size + texts.size }));
