import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { JsonObject } from '../../src/core/json.ts';
import { requiredMembers } from '../../src/core/jwk.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { learner } from '../../src/network/ebsi/samples.ts';
import { type EbsiStand, startEbsiStand } from '../../src/network/ebsi/stand.ts';
import { demoSigningKey } from '../../src/network/keys.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { type RunningService, startService } from '../../src/service/start.ts';
import {
  askEbsiClients,
  type EbsiAnswer,
  type EbsiQuestion,
  installEbsiClients,
} from '../fixtures/ebsi-clients.ts';

/** What EBSI's library says of each sample; the whole text is theirs. */
const MESSAGES: Readonly<Record<string, RegExp | undefined>> = {
  valid: undefined,
  expired: /^The Credential is not valid after: /,
  revoked: /^The credential is revoked$/,
  'not-yet-valid': /^The Credential is not valid before: /,
  'wrong-type': /is not accredited to issue credentials with type \["EuropeanDiploma"\]$/,
  'broken-chain': /: Revoked$/,
};

describe('EBSI’s own libraries as clients', function () {
  this.timeout(240_000);
  let stand: EbsiStand;
  let service: RunningService;

  before(async () => {
    await installEbsiClients();
    // Their library trusts localhost, by this very name.
    stand = await startEbsiStand({ host: 'localhost' });
    const options = {
      ...SERVICE_DEFAULTS,
      allowLoopback: true,
      lists: stand.listsFolder,
      logLevel: 'silent',
      rateLimit: 0,
    } as const;
    const where = { host: '127.0.0.1', port: stand.port };
    service = await startService(backendOf(stand.vidimus, { headAge: 0, lagBlocks: 64 }), options, where);
  });
  after(async () => {
    await service?.close();
    await stand?.close();
  });

  const ask = (...questions: readonly EbsiQuestion[]): Promise<readonly EbsiAnswer[]> =>
    askEbsiClients(stand.world.places, questions);
  const messageOf = (answer: EbsiAnswer | undefined): string =>
    answer === undefined || answer.ok ? 'accepted' : answer.message;

  it('default: the accredited credential is accepted, each other one refused with their own words', async () => {
    const answers = await ask(...stand.samples.map(({ token }) => ({ kind: 'verify', token }) as const));
    for (const [i, { name, accepted, token }] of stand.samples.entries()) {
      const expected = MESSAGES[name];
      if (expected === undefined) expect(messageOf(answers[i]), name).to.equal('accepted');
      else expect(messageOf(answers[i]), name).to.match(expected);
      const verdict = await stand.vidimus.verify(token);
      expect(verdict.decision, name).to.equal(accepted ? 'accepted' : 'rejected');
    }
  });

  it('default: they verify the accreditation at every hop up to the root', async () => {
    const { root, agency, university } = stand.world.parties;
    const tokens = await Promise.all(
      [university, agency].map(({ did, ref }) => stand.vidimus.registry.ebsi.attribute(did, ref.id)),
    );
    const answers = await ask(
      ...tokens.map((attribute) => ({ kind: 'verify', token: attribute?.body ?? '' }) as const),
    );
    expect(answers.map(messageOf)).to.deep.equal(['accepted', 'accepted']);
    const [first] = tokens;
    expect(first).to.include({ issuerType: 'TI', tao: agency.did, rootTao: root.did });
  });

  it('error: a changed credential, one without terms of use, one under another’s accreditation', async () => {
    const { university, company } = stand.world.parties;
    const [valid] = stand.samples;
    const token = valid?.token ?? '';
    const [head, body, signature] = token.split('.');
    const payload = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as { vc: JsonObject };
    const changed = Buffer.from(
      JSON.stringify({ ...payload, vc: { ...payload.vc, credentialStatus: undefined } }),
    ).toString('base64url');
    const { termsOfUse: _, ...withoutTerms } = payload.vc;
    const others = {
      ...payload.vc,
      termsOfUse: {
        id: `${stand.world.places.issuers}/${company.did}/attributes/${company.ref.id.slice(2)}`,
        type: 'IssuanceCertificate',
      },
    };
    const answers = await ask(
      { kind: 'verify', token: `${head}.${changed}.${signature}` },
      { kind: 'verify', token: await signCredential(withoutTerms, university.signer) },
      { kind: 'verify', token: await signCredential(others, university.signer) },
    );
    expect(answers.map(({ ok }) => ok)).to.deep.equal([false, false, false]);
    expect(messageOf(answers[0])).to.match(/Invalid signature/);
    expect(messageOf(answers[2])).to.match(/not found in the termsOfUse|Terms of use/i);
  });

  it('default: their DID resolvers read our documents', async () => {
    const { did } = stand.world.parties.university;
    const [known, unknown, key] = await ask(
      { kind: 'resolve', did },
      { kind: 'resolve', did: 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw' },
      { kind: 'resolve', did: learner().did },
    );
    expect(known).to.have.nested.property('value.didDocument.id', did);
    expect(unknown).to.have.nested.property('value.didResolutionMetadata.error', 'notFound');
    expect(key).to.have.nested.property('value.didDocument.id', learner().did);
  });

  it('default: what they create, we accept: a credential, and a presentation of it', async () => {
    const { university } = stand.world.parties;
    const [valid] = stand.samples;
    const [, body] = (valid?.token ?? '').split('.');
    const { vc } = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as { vc: JsonObject };
    const issuerKey = demoSigningKey('ebsi university');
    const holder = learner();
    const holderKey = demoSigningKey('ebsi learner');
    const party = (did: string, kid: string, key: typeof issuerKey) => {
      const publicKeyJwk = { ...requiredMembers(key) };
      return { did, kid, alg: 'ES256', publicKeyJwk, privateKeyJwk: { ...publicKeyJwk, d: key.d } };
    };
    const [created] = await ask({
      kind: 'create',
      payload: vc,
      issuer: party(university.did, university.signer.kid, issuerKey),
    });
    const token = created?.ok === true ? String(created.value) : messageOf(created);
    expect((await stand.vidimus.verify(token)).decision).to.equal('accepted');

    const now = Math.floor(Date.now() / 1000);
    const audience = 'https://verifier.example';
    const payload = {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      id: 'urn:uuid:7f4d0f0a-6a0e-4a8e-9d4e-1f6a8f0f7a11',
      type: ['VerifiablePresentation'],
      holder: holder.did,
      verifiableCredential: [token],
    };
    const more = { nbf: now - 60, exp: now + 600, nonce: 'n-1' };
    const [presented] = await ask({
      kind: 'createPresentation',
      payload,
      holder: party(holder.did, holder.signer.kid, holderKey),
      audience,
      more,
    });
    const presentation = presented?.ok === true ? String(presented.value) : messageOf(presented);
    const verdict = await stand.vidimus.verifyPresentation(presentation, {
      challenge: 'n-1',
      domain: audience,
    });
    expect(verdict.decision, verdict.summary).to.equal('accepted');
    const replayed = await stand.vidimus.verifyPresentation(presentation, {
      challenge: 'n-2',
      domain: audience,
    });
    expect(replayed.decision).to.equal('rejected');
    const [theirs] = await ask({ kind: 'verifyPresentation', token: presentation, audience });
    expect(messageOf(theirs)).to.equal('accepted');
  });

  it('behaviour: what changes on-chain changes their answer', async () => {
    const { agency, company } = stand.world.parties;
    const url = `${service.url}/trusted-issuers-registry/v5/issuers/${company.did}/attributes/${company.ref.id.slice(2)}`;
    const typeOf = async (): Promise<unknown> => {
      await stand.vidimus.registry.head();
      const body = (await (await fetch(url)).json()) as { attribute: { issuerType: string } };
      return body.attribute.issuerType;
    };
    const until = async (wanted: string): Promise<void> => {
      const end = Date.now() + 20_000;
      while ((await typeOf()) !== wanted && Date.now() < end)
        await new Promise((next) => setTimeout(next, 100));
      expect(await typeOf()).to.equal(wanted);
    };
    await until('TI');
    await agency.writer.send(agency.writer.plan.suspend(company.ref.id));
    await until('Revoked');
    await agency.writer.send(agency.writer.plan.resume(company.ref.id));
    await until('TI');
  });
});

/** A certificate for localhost, made by the machine's openssl; undefined where it has none. */
const certificate = (folder: string): { key: string; cert: string; file: string } | undefined => {
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
        ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', file],
      ],
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(file, 'utf8'), file };
  } catch {
    return undefined;
  }
};

describe('EBSI’s own libraries over HTTPS', function () {
  this.timeout(240_000);
  let folder: string;
  let made: ReturnType<typeof certificate>;
  let proxy: Server | undefined;
  let stand: EbsiStand | undefined;
  let service: RunningService | undefined;

  before(async function () {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-tls-'));
    made = certificate(folder);
    if (made === undefined) {
      process.stderr.write('skipped: no openssl here to make a certificate with\n');
      return this.skip();
    }
    await installEbsiClients();
    // In front of the service, as operators run it: the certificate is the proxy's.
    let target = 0;
    proxy = createServer(made, (incoming, outgoing) => {
      const options = { host: '127.0.0.1', port: target, path: incoming.url, method: incoming.method };
      const headers = { ...incoming.headers, 'x-forwarded-proto': 'https' };
      incoming.pipe(
        request({ ...options, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        }),
      );
    });
    await new Promise<void>((resolve) => proxy?.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    stand = await startEbsiStand({ origin: `https://localhost:${port}` });
    target = stand.port;
    const options = { ...SERVICE_DEFAULTS, allowLoopback: true, lists: stand.listsFolder } as const;
    service = await startService(
      backendOf(stand.vidimus, { headAge: 0, lagBlocks: 64 }),
      { ...options, logLevel: 'silent', rateLimit: 0, trustProxy: true },
      { host: '127.0.0.1', port: stand.port },
    );
    return undefined;
  });
  after(async () => {
    proxy?.close();
    proxy?.closeAllConnections();
    await service?.close();
    await stand?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('default: resolves, and verifies what needs no status list of a private certificate', async () => {
    if (stand === undefined || made === undefined) throw new Error('nothing was started');
    const { world, vidimus } = stand;
    const { agency, university } = world.parties;
    const attribute = await vidimus.registry.ebsi.attribute(university.did, university.ref.id);
    const questions = [
      { kind: 'resolve', did: agency.did },
      { kind: 'verify', token: attribute?.body ?? '' },
    ] as const;
    const trusting = { NODE_EXTRA_CA_CERTS: made.file };
    const [resolved, verified] = await askEbsiClients(world.places, questions, trusting);
    expect(resolved).to.have.nested.property('value.didDocument.id', agency.did);
    expect(verified?.ok === false ? verified.message : 'accepted').to.equal('accepted');
    const list = (await (
      await fetch(`http://127.0.0.1:${stand.port}/did-registry/v5/identifiers`)
    ).json()) as {
      self: string;
    };
    expect(list.self).to.match(/^http:/);
  });

  it('error: without that certificate nothing is accepted', async () => {
    if (stand === undefined) throw new Error('nothing was started');
    const [resolved] = await askEbsiClients(stand.world.places, [
      { kind: 'resolve', did: stand.world.parties.agency.did },
    ]);
    expect(resolved).to.have.nested.property('value.didDocument', null);
  });
});
