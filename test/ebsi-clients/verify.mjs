// Runs EBSI's own libraries, unmodified, as clients of a registry. Reads one JSON request on standard input, writes one JSON
// answer for each of its questions. A process of its own, since their failed requests are remembered for five minutes.

import { getResolver as ebsiResolver } from '@cef-ebsi/ebsi-did-resolver';
import { getResolver as keyResolver } from '@cef-ebsi/key-did-resolver';
import { createVerifiableCredentialJwt, verifyCredentialJwt } from '@cef-ebsi/verifiable-credential';
import { createVerifiablePresentationJwt, verifyPresentationJwt } from '@cef-ebsi/verifiable-presentation';
import { Resolver } from 'did-resolver';

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { places, questions } = JSON.parse(text);
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

const ask = {
  verify: ({ token }) => verifyCredentialJwt(token, options),
  create: ({ payload, issuer }) => createVerifiableCredentialJwt(payload, issuer, options),
  verifyPresentation: ({ token, audience }) => verifyPresentationJwt(token, audience, options),
  createPresentation: ({ payload, holder, audience, more }) =>
    createVerifiablePresentationJwt(payload, holder, audience, { ...options, ...more }),
  resolve: ({ did }) =>
    new Resolver({ ...ebsiResolver({ registry: places.didRegistry }), ...keyResolver() }).resolve(did),
};

const answers = [];
for (const { kind, ...question } of questions) {
  try {
    answers.push({ ok: true, value: await ask[kind](question) });
  } catch (error) {
    answers.push({ ok: false, name: error.name, message: error.message });
  }
}
process.stdout.write(JSON.stringify(answers));
