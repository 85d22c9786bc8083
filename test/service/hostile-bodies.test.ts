import { expect } from 'chai';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import type { Json } from '../../src/core/json.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { buildApp } from '../../src/service/app.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { profilesOf } from '../../src/verify/profiles.ts';
import { Cast, ISSUED, NOW, UNIVERSITY } from '../fixtures/cast.ts';
import { vpEmbedded, vpJose } from '../fixtures/presentations.ts';
import { smallRegistry } from '../fixtures/registry.ts';

const LEARNER = 'did:example:learner';
const PATHS = [
  '/credentials/verify',
  '/presentations/verify',
  '/profiles/proofs-only/credentials/verify',
  '/profiles/proofs-only/presentations/verify',
  '/verify',
  '/verify/presentation',
] as const;
/** What a client of the older VC-API understands, and too large or busy beside. */
const KNOWN = [200, 400, 422];

describe('service: the real pipeline behind it', () => {
  let app: FastifyInstance;
  let cast: Cast;
  let credential: { [member: string]: Json };
  let token: string;
  let presentation: string;

  before(async () => {
    cast = await Cast.assemble();
    const signer = await cast.dids.add(LEARNER, ['authentication']);
    credential = await signDataIntegrity(cast.embeddable(), cast.dids.of(UNIVERSITY), {
      suite: 'ecdsa-jcs-2019',
      created: ISSUED,
    });
    token = await cast.credential();
    const by = {
      holder: LEARNER,
      signer,
      nonce: 'asked',
      audience: 'https://verifier.example',
      issuedAt: NOW - 5,
    };
    presentation = await vpEmbedded([credential, token], by);
    const policy = cast.policy();
    const profiles = profilesOf(policy);
    const verifierOf = (name = 'default') => cast.verifier({ policy: profiles.get(name) ?? policy });
    const backend = backendOf(
      {
        policy,
        profiles,
        registry: smallRegistry().registry,
        verify: (input, { profile, ...options } = {}) => verifierOf(profile).verify(input, options),
        verifyPresentation: (input, { profile, ...options } = {}) =>
          verifierOf(profile).verifyPresentation(input, options),
        dereference: async () => {
          throw new Error('not asked here');
        },
        health: async () => [],
      },
      { headAge: 0, lagBlocks: 20 },
    );
    app = await buildApp(backend, { ...SERVICE_DEFAULTS, rateLimit: 0, logLevel: 'silent' });
  });
  after(() => app.close());

  const post = (url: string, body: unknown) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const presented = () => JSON.parse(presentation) as Json;

  it('default: 200 for a credential and a presentation that are good, without what clients unwrap', async () => {
    for (const verifiableCredential of [credential, token]) {
      const answer = await post('/credentials/verify', {
        verifiableCredential,
        options: { returnResults: true },
      });
      expect(answer.statusCode, answer.body).to.equal(200);
      expect(answer.json())
        .to.deep.include({ verified: true })
        .and.not.to.have.any.keys('errors', 'verifiableCredential');
      expect(answer.headers['vidimus-decision']).to.equal('accepted');
    }
    const options = { challenge: 'asked', domain: 'https://verifier.example', returnResults: true };
    const answer = await post('/presentations/verify', { verifiablePresentation: presented(), options });
    expect(answer.statusCode, answer.body).to.equal(200);
    expect(
      answer.json<{ results: { presentation: unknown; credentials: unknown[] } }>().results.credentials,
    ).to.have.length(2);
  });

  it('argument: tokens in their envelopes', async () => {
    const by = {
      holder: LEARNER,
      signer: cast.dids.of(LEARNER),
      nonce: 'asked',
      audience: 'https://verifier.example',
      issuedAt: NOW - 5,
    };
    const enveloped = (type: string, data: string) => ({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/${data}`,
      type,
    });
    for (const type of ['vc+jwt', 'jwt']) {
      const verifiableCredential = enveloped('EnvelopedVerifiableCredential', `${type},${token}`);
      expect((await post('/credentials/verify', { verifiableCredential })).statusCode, type).to.equal(200);
      const cut = { ...verifiableCredential, id: verifiableCredential.id.slice(0, -4) };
      expect((await post('/credentials/verify', { verifiableCredential: cut })).statusCode).to.be.oneOf([
        400, 422,
      ]);
    }
    const id = `vp+jwt,${await vpJose([token, credential], by)}`;
    const answer = await post('/presentations/verify', {
      verifiablePresentation: enveloped('EnvelopedVerifiablePresentation', id),
      options: { challenge: 'asked', domain: 'https://verifier.example' },
    });
    expect(answer.statusCode, answer.body).to.equal(200);
  });

  it('behaviour: the path names the policy, and checks: ["proof"] narrows it', async () => {
    const expired = await cast.credential({ validUntil: NOW - 1 });
    const stranger = await cast.dids.add('did:example:elsewhere');
    const unknownIssuer = await signDataIntegrity(
      cast.embeddable({ issuer: 'did:example:elsewhere' }),
      stranger,
      { suite: 'ecdsa-jcs-2019', created: ISSUED },
    );
    const status = async (path: string, verifiableCredential: unknown, options = {}) =>
      (await post(path, { verifiableCredential, options })).statusCode;
    const proof = { checks: ['proof'] };
    expect(await status('/credentials/verify', unknownIssuer)).to.equal(422);
    expect(await status('/credentials/verify', unknownIssuer, proof)).to.equal(200);
    expect(await status('/profiles/proofs-only/credentials/verify', unknownIssuer)).to.equal(200);
    expect(await status('/profiles/proofs-only/credentials/verify', expired)).to.equal(422);
    expect(await status('/profiles/proofs-only/credentials/verify', expired, proof)).to.equal(200);
    expect(await status('/credentials/verify', expired, { checks: ['proof', 'credentialStatus'] })).to.equal(
      422,
    );
  });

  it('error: a term that no context defines is 422, also where the suite signs texts', async () => {
    const vague = await signDataIntegrity(cast.document({ dataModel: '2.0' }), cast.dids.of(UNIVERSITY), {
      suite: 'ecdsa-jcs-2019',
      created: ISSUED,
    });
    for (const path of ['/credentials/verify', '/profiles/proofs-only/credentials/verify']) {
      const answer = await post(path, { verifiableCredential: vague, options: { checks: ['proof'] } });
      expect([answer.statusCode, answer.body.includes('JSON_LD_TERM_UNDEFINED')]).to.deep.equal([422, true]);
    }
  });

  it('error: a replay is 422, and says which answer is wrong', async () => {
    for (const [options, code] of [
      [{ challenge: 'another', domain: 'https://verifier.example' }, 'CHALLENGE_MISMATCH'],
      [{ challenge: 'asked', domain: 'https://other.example' }, 'DOMAIN_MISMATCH'],
    ] as const) {
      const answer = await post('/presentations/verify', { verifiablePresentation: presented(), options });
      expect(answer.statusCode).to.equal(422);
      expect(answer.body).to.contain(code);
    }
  });

  it('error: an unknown option of a credential is refused by VCALM’s own name', async () => {
    const answer = await post('/credentials/verify', {
      verifiableCredential: credential,
      options: { hurry: true },
    });
    expect(answer.statusCode).to.equal(400);
    expect(answer.json<{ type: string }>().type).to.equal(
      'https://www.w3.org/TR/vcalm#UNKNOWN_OPTION_PROVIDED',
    );
  });

  it('error: a credential with an embedded proof is not taken as text', async () => {
    const answer = await post('/credentials/verify', { verifiableCredential: JSON.stringify(credential) });
    expect(answer.statusCode).to.equal(400);
  });

  const broken = (name: string): unknown[] => {
    const { [name]: _left, ...without } = credential;
    return [
      without,
      ...[null, 1, 'x', [], {}, [null], true].map((value) => ({ ...credential, [name]: value })),
    ];
  };

  it('error: null, numbers, texts, lists and missing members are 400 or 422, never 500 and never 200', async () => {
    const bodies: unknown[] = [
      null,
      7,
      '"text"',
      [],
      {},
      { verifiableCredential: null },
      { verifiablePresentation: null },
    ];
    const members = ['@context', 'type', 'issuer', 'credentialSubject', 'proof', 'validFrom'];
    const inside = [null, 7, 'text', [], {}, [credential], ...members.flatMap(broken)];
    for (const path of PATHS) {
      const member = path.startsWith('/verify')
        ? path.endsWith('presentation')
          ? 'presentation'
          : 'credential'
        : path.includes('presentations')
          ? 'verifiablePresentation'
          : 'verifiableCredential';
      for (const body of [...bodies, ...inside.map((value) => ({ [member]: value }))]) {
        const answer = await post(path, body === null ? 'null' : body);
        expect(KNOWN, `${path} ${JSON.stringify(body)?.slice(0, 200)} ${answer.body}`).to.include(
          answer.statusCode,
        );
        if (!path.startsWith('/verify'))
          expect(answer.statusCode, JSON.stringify(body)?.slice(0, 300)).not.to.equal(200);
      }
    }
  });

  it('property: no JSON body at all is answered with 500, or taken for good', async () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const member = fc.constantFrom(
      'verifiableCredential',
      'verifiablePresentation',
      'credential',
      'presentation',
      'options',
    );
    const grafted = fc
      .tuple(fc.constantFrom(...Object.keys(credential)), json)
      .map(([name, value]): unknown => ({ ...credential, [name]: value }));
    const held = fc
      .tuple(fc.constantFrom('holder', 'verifiableCredential', 'proof', 'type', '@context'), json)
      .map(([name, value]): unknown => ({ ...(presented() as object), [name]: value }));
    const body = fc.oneof(json, fc.dictionary(member, fc.oneof(json, grafted, held), { maxKeys: 2 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), body, async (path, value) => {
        const answer = await post(path, value === null ? 'null' : JSON.stringify(value));
        expect(KNOWN, answer.body).to.include(answer.statusCode);
        if (answer.statusCode === 200 && !path.startsWith('/verify')) {
          // Only a graft of the very same value leaves it as it was signed.
          expect(JSON.stringify(value)).to.contain('proofValue');
        }
      }),
      { numRuns: 400 },
    );
  });
});
