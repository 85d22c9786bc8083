import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { createVidimus, type Vidimus } from '../../src/compose.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { formatSeconds } from '../../src/core/seconds.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import type { EbsiStand } from '../../src/network/ebsi/stand.ts';
import { EBSI_TYPE, type EbsiActor } from '../../src/network/ebsi/world.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { type RunningService, startService } from '../../src/service/start.ts';
import { parsePolicy } from '../../src/verify/parse-policy.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { runCli } from '../fixtures/cli.ts';
import { type LyingStand, startLyingStand } from '../fixtures/ebsi-stand.ts';
import type { Liar, Lie, LyingRegistry } from '../fixtures/lying-registry.ts';

const SERVICE = { ...SERVICE_DEFAULTS, logLevel: 'silent', rateLimit: 0 } as const;

const codesIn = ({ checks }: Verdict, check: string): readonly string[] =>
  checks.filter((one) => one.check === check && one.status !== 'pass').map(({ code }) => code);

describe('credentials by an EBSI-shaped registry alone', function () {
  this.timeout(240_000);
  let lying: LyingStand;
  let stand: EbsiStand;
  let service: RunningService;
  let registry: LyingRegistry;
  let verifier: Vidimus;
  const open: Vidimus[] = [];

  /** A verifier without a chain: all that it knows is what the policy names. */
  const verifierOf = async (change: JsonObject = {}, settings: object = {}): Promise<Vidimus> => {
    const { places, parties } = stand.world;
    const vidimus = await createVidimus({
      policy: parsePolicy({
        name: 'EBSI',
        registries: [],
        roots: [],
        ebsi: [
          {
            trustedIssuersRegistry: places.issuers,
            didRegistry: places.didRegistry,
            schemas: places.schemas,
            roots: [parties.root.did],
            ...change,
          },
        ],
      }),
      allowLoopback: true,
      ...settings,
    });
    open.push(vidimus);
    return vidimus;
  };

  before(async () => {
    lying = await startLyingStand();
    ({ stand, service, registry } = lying);
    verifier = await verifierOf();
  });
  after(async () => {
    for (const vidimus of open) await vidimus.close();
    await lying?.close();
  });
  afterEach(() => registry.lie());

  const token = (name: string): string => stand.samples.find((sample) => sample.name === name)?.token ?? '';
  const payloadOf = (jwt: string): JsonObject =>
    JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()).vc as JsonObject;
  const attributePath = (actor: EbsiActor): string => {
    const { did, ref } = stand.world.parties[actor];
    return `/trusted-issuers-registry/v5/issuers/${did}/attributes/${ref.id.slice(2)}`;
  };
  const attributeUrl = (actor: EbsiActor): string => `${stand.world.places.origin}${attributePath(actor)}`;
  const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');
  type Attribute = Record<string, unknown> & { body: string };
  /** Changes the registry's answer about one attribute. */
  const change =
    (actor: EbsiActor, to: (attribute: Attribute) => Record<string, unknown>, more: object = {}): Liar =>
    async (path, truth) => {
      if (path !== attributePath(actor)) return undefined;
      const answer = await truth();
      return { json: { ...answer, attribute: to(answer['attribute'] as Attribute), ...more } };
    };
  const at =
    (path: string, lie: Lie): Liar =>
    (asked) =>
      asked === path ? lie : undefined;
  /** A body signed anew by whoever is named, with changes; the registry shows it with its right hash. */
  const resigned =
    (actor: EbsiActor, by: EbsiActor, edit: (vc: JsonObject) => JsonObject, shown: object = {}): Liar =>
    async (path, truth) => {
      if (path !== attributePath(actor)) return undefined;
      const answer = await truth();
      const attribute = answer['attribute'] as Attribute;
      const vc = edit(payloadOf(attribute.body));
      const body = await signCredential(vc, stand.world.parties[by].signer);
      return { json: { ...answer, attribute: { ...attribute, body, hash: hashOf(body), ...shown } } };
    };
  const withSubject =
    (members: JsonObject) =>
    (vc: JsonObject): JsonObject => ({
      ...vc,
      credentialSubject: { ...(vc['credentialSubject'] as JsonObject), ...members },
    });
  const entryOf = (vc: JsonObject): JsonObject =>
    ((vc['credentialSubject'] as JsonObject)['accreditedFor'] as readonly JsonObject[])[0] ?? {};
  const withEntries =
    (edit: (entry: JsonObject) => readonly JsonObject[]) =>
    (vc: JsonObject): JsonObject =>
      withSubject({ accreditedFor: edit(entryOf(vc)) })(vc);
  const signed = async (
    edit: (vc: JsonObject) => JsonObject,
    by: EbsiActor = 'university',
  ): Promise<string> => signCredential(edit(payloadOf(token('valid'))), stand.world.parties[by].signer);

  it('default: each of the six samples, every hop shown up to the root', async () => {
    const { root, agency, university } = stand.world.parties;
    for (const { name, accepted, token: sample } of stand.samples) {
      const verdict = await verifier.verify(sample);
      expect(verdict.decision, `${name}: ${verdict.summary}`).to.equal(accepted ? 'accepted' : 'rejected');
    }
    const verdict = await verifier.verify(token('valid'));
    const [path] = verdict.ebsiPaths ?? [];
    expect(path).to.include({ decision: 'accepted', root: root.did, registry: stand.world.places.issuers });
    expect(path?.hops.map(({ subject, role, accreditor }) => ({ subject, role, accreditor }))).to.deep.equal([
      { subject: university.did, role: 'TI', accreditor: agency.did },
      { subject: agency.did, role: 'TAO', accreditor: root.did },
      { subject: root.did, role: 'RootTAO', accreditor: root.did },
    ]);
    for (const hop of path?.hops ?? []) {
      expect(hop.checks.map(({ code }) => code)).to.deep.equal(['EBSI_HOP_VALID', 'IN_SCOPE']);
    }
    const proof = verdict.checks.find(({ code }) => code === 'EBSI_ACCREDITED');
    expect(proof?.evidence?.['attributes']).to.deep.equal([
      attributeUrl('university'),
      attributeUrl('agency'),
      attributeUrl('root'),
    ]);
    expect(verdict.contacted).to.deep.equal([`127.0.0.1:${stand.port}`]);
    expect(codesIn(await verifier.verify(token('broken-chain')), 'accreditation')).to.deep.equal([
      'EBSI_REVOKED',
    ]);
    expect(codesIn(await verifier.verify(token('wrong-type')), 'scope')).to.deep.equal(['OUT_OF_SCOPE']);
    expect(codesIn(await verifier.verify(token('revoked')), 'status')).to.deep.equal(['CREDENTIAL_REVOKED']);
  });

  it('default: accreditations themselves verify, with their own status', async () => {
    const { agency, university } = stand.world.parties;
    for (const { did, ref } of [university, agency]) {
      const body = (await stand.vidimus.registry.ebsi.attribute(did, ref.id))?.body ?? '';
      const verdict = await verifier.verify(body);
      expect(verdict.decision, verdict.summary).to.equal('accepted');
    }
  });

  it('default: in the terminal and over HTTP, with a policy file and no chain', async () => {
    const { places, parties } = stand.world;
    const folder = await mkdtemp(join(tmpdir(), 'vidimus-ebsi-policy-'));
    const registries = { trustedIssuersRegistry: places.issuers, didRegistry: places.didRegistry };
    const policy = {
      name: 'EBSI',
      registries: [],
      roots: [],
      ebsi: [{ ...registries, roots: [parties.root.did] }],
    };
    await writeFile(join(folder, 'policy.json'), JSON.stringify(policy));
    const args = ['verify', '-', '--policy', join(folder, 'policy.json'), '--allow-loopback'];
    const good = await runCli(VERBS, args, { stdin: token('valid'), cwd: folder });
    const bad = await runCli(VERBS, args, { stdin: token('broken-chain'), cwd: folder });
    await rm(folder, { recursive: true });
    expect(good.code, good.stderr).to.equal(0);
    expect(good.stdout).to.include('Accredited in a registry that keeps no names');
    expect(good.stdout).to.match(
      new RegExp(`✔ ${parties.university.did}: TI, from .*\\n.*└─ ✔ ${parties.agency.did}: TAO`),
    );
    expect(bad.code).to.equal(1);
    expect(bad.stdout).to.include('[EBSI_REVOKED]');

    const own = await startService(backendOf(verifier, { headAge: 0, lagBlocks: 64 }), SERVICE, {
      host: '127.0.0.1',
      port: 0,
    });
    expect((await fetch(`${own.url}/readyz`)).status).to.equal(200);
    const response = await fetch(`${own.url}/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/vc+jwt' },
      body: token('valid'),
    });
    const verdict = (await response.json()) as Verdict;
    await own.close();
    expect(verdict.decision).to.equal('accepted');
    expect(verdict.ebsiPaths).to.deep.equal((await verifier.verify(token('valid'))).ebsiPaths);
    expect(verdict.policy.ebsi).to.deep.equal(verifier.policy.ebsi);
  });

  it('argument: termsOfUse as a list; any full way suffices', async () => {
    const both = await signed((vc) => ({
      ...vc,
      termsOfUse: [
        { id: attributeUrl('company'), type: 'IssuanceCertificate' },
        { id: attributeUrl('university'), type: 'IssuanceCertificate' },
      ],
    }));
    const verdict = await verifier.verify(both);
    expect(verdict.decision, verdict.summary).to.equal('accepted');
    expect(verdict.ebsiPaths?.map(({ decision }) => decision)).to.deep.equal(['accepted', 'rejected']);
    expect(verdict.ebsiPaths?.[1]?.reasons).to.deep.equal(['EBSI_ATTRIBUTE_OF_ANOTHER']);
  });

  it('argument: a policy of our chain and of a registry takes either way', async () => {
    const { deployment, parties, places } = stand.world;
    const { trustedIssuersRegistry, statusRegistry } = deployment.contracts;
    const both = (roots: readonly string[], ebsiRoot: string) =>
      createVidimus({
        rpc: stand.node.url,
        deployment,
        allowLoopback: true,
        policy: parsePolicy({
          name: 'both',
          registries: [{ chainId: deployment.chainId, trustedIssuersRegistry, statusRegistry }],
          roots,
          ebsi: [
            { trustedIssuersRegistry: places.issuers, didRegistry: places.didRegistry, roots: [ebsiRoot] },
          ],
        }),
      });
    const cases = [
      [[parties.root.ref.id], parties.company.did, 'accepted'],
      [[], parties.root.did, 'accepted'],
      [[], parties.company.did, 'rejected'],
    ] as const;
    for (const [roots, ebsiRoot, decision] of cases) {
      const vidimus = await both(roots, ebsiRoot);
      open.push(vidimus);
      const verdict = await vidimus.verify(token('valid'));
      expect(verdict.decision, verdict.summary).to.equal(decision);
      expect(verdict.ebsiPaths).to.have.length(1);
    }
  });

  interface Case {
    readonly name: string;
    readonly code: string;
    readonly check?: 'scope';
    readonly decision?: 'undetermined';
    readonly liars?: () => readonly Liar[];
    readonly token?: () => Promise<string>;
    readonly verifier?: () => Promise<Vidimus>;
  }
  const YEAR = 365 * 86_400;
  const now = Math.floor(Date.now() / 1000);
  const cases: readonly Case[] = [
    {
      name: 'no termsOfUse',
      code: 'EBSI_TERMS_MISSING',
      token: () => signed(({ termsOfUse: _, ...vc }) => vc),
    },
    {
      name: 'a foreign host in it',
      code: 'EBSI_TERMS_FOREIGN',
      token: () =>
        signed((vc) => ({
          ...vc,
          termsOfUse: {
            id: `https://evil.example${attributePath('university')}`,
            type: 'IssuanceCertificate',
          },
        })),
    },
    {
      name: 'an address with more than an attribute in it',
      code: 'EBSI_TERMS_MALFORMED',
      token: () =>
        signed((vc) => ({
          ...vc,
          termsOfUse: { id: `${attributeUrl('university')}/../x`, type: 'IssuanceCertificate' },
        })),
    },
    {
      name: 'another’s attribute',
      code: 'EBSI_ATTRIBUTE_OF_ANOTHER',
      token: () =>
        signed((vc) => ({ ...vc, termsOfUse: { id: attributeUrl('company'), type: 'IssuanceCertificate' } })),
    },
    {
      name: 'an attribute that does not exist',
      code: 'EBSI_ATTRIBUTE_NOT_FOUND',
      token: () =>
        signed((vc) => ({
          ...vc,
          termsOfUse: {
            id: attributeUrl('university').replace(/[0-9a-f]{64}$/, 'ab'.repeat(32)),
            type: 'IssuanceCertificate',
          },
        })),
    },
    {
      name: 'a registry that fails',
      code: 'EBSI_REGISTRY_UNREACHABLE',
      decision: 'undetermined',
      liars: () => [at(attributePath('agency'), { status: 500 })],
    },
    {
      name: 'a registry that is slow',
      code: 'EBSI_REGISTRY_UNREACHABLE',
      decision: 'undetermined',
      liars: () => [at(attributePath('agency'), { delay: 1_500 })],
      verifier: () => verifierOf({}, { limits: { requestMs: 700 } }),
    },
    {
      name: 'an answer without an end',
      code: 'EBSI_REGISTRY_UNREACHABLE',
      decision: 'undetermined',
      liars: () => [at(attributePath('agency'), { huge: 2_000_000 })],
    },
    {
      name: 'an answer that is no object',
      code: 'EBSI_REGISTRY_MALFORMED',
      decision: 'undetermined',
      liars: () => [at(attributePath('agency'), { json: [] })],
    },
    {
      name: 'an answer without an attribute',
      code: 'EBSI_REGISTRY_MALFORMED',
      decision: 'undetermined',
      liars: () => [change('agency', () => ({}))],
    },
    {
      name: 'another’s answer',
      code: 'EBSI_ANSWER_OF_ANOTHER',
      decision: 'undetermined',
      liars: () => [change('agency', (attribute) => attribute, { did: stand.world.parties.company.did })],
    },
    {
      name: 'issuerType in another case',
      code: 'EBSI_ISSUER_TYPE_UNKNOWN',
      decision: 'undetermined',
      liars: () => [change('university', (attribute) => ({ ...attribute, issuerType: 'revoked' }))],
    },
    {
      name: 'rootTAO in another case',
      code: 'EBSI_ISSUER_TYPE_UNKNOWN',
      decision: 'undetermined',
      liars: () => [change('root', (attribute) => ({ ...attribute, issuerType: 'rootTAO' }))],
    },
    {
      name: 'a revoked issuer',
      code: 'EBSI_REVOKED',
      liars: () => [change('university', (attribute) => ({ ...attribute, issuerType: 'Revoked' }))],
    },
    {
      name: 'a revoked ancestor',
      code: 'EBSI_ANCESTOR_REVOKED',
      liars: () => [change('agency', (attribute) => ({ ...attribute, issuerType: 'Revoked' }))],
    },
    {
      name: 'an accreditation that begins later',
      code: 'EBSI_NOT_YET_ACCREDITED',
      liars: () => [
        resigned('university', 'agency', (vc) => ({
          ...vc,
          issuanceDate: formatSeconds(now - 86_400),
          validFrom: formatSeconds(now - 86_400),
        })),
      ],
    },
    {
      name: 'an expired accreditation of the issuer',
      code: 'EBSI_EXPIRED',
      liars: () => [
        resigned('university', 'agency', (vc) => ({
          ...vc,
          expirationDate: formatSeconds(now - 60 * 86_400),
        })),
      ],
    },
    {
      name: 'an expired ancestor',
      code: 'EBSI_ANCESTOR_EXPIRED',
      liars: () => [
        resigned('agency', 'root', (vc) => ({ ...vc, expirationDate: formatSeconds(now - 60 * 86_400) })),
      ],
    },
    {
      name: 'a role without a signed accreditation',
      code: 'EBSI_BODY_MISSING',
      decision: 'undetermined',
      liars: () => [change('agency', (attribute) => ({ ...attribute, body: '' }))],
    },
    {
      name: 'a body that was exchanged',
      code: 'EBSI_BODY_EXCHANGED',
      liars: () => [resigned('university', 'agency', (vc) => vc, { hash: 'ab'.repeat(32) })],
    },
    {
      name: 'a body that somebody else signed in the accreditor’s name',
      code: 'EBSI_BODY_NOT_PROVEN',
      liars: () => [
        change('university', (attribute) => {
          const body = `${attribute.body.slice(0, -8)}AAAAAAAA`;
          return { ...attribute, body, hash: hashOf(body) };
        }),
      ],
    },
    {
      name: 'another’s DID document for the accreditor',
      code: 'EBSI_BODY_NOT_PROVEN',
      liars: () => [
        async (path) => {
          const { agency, company } = stand.world.parties;
          if (!path.includes(`/identifiers/${agency.did}`)) return undefined;
          const other = await fetch(`${service.url}${path.replace(agency.did, company.did)}`);
          return { json: await other.json() };
        },
      ],
      verifier: () => verifierOf(),
    },
    {
      name: 'an accreditor’s keys that cannot be had',
      code: 'EBSI_BODY_NOT_CHECKED',
      decision: 'undetermined',
      liars: () => [
        (path) =>
          path.includes(`/identifiers/${stand.world.parties.agency.did}`) ? { status: 503 } : undefined,
      ],
      verifier: () => verifierOf(),
    },
    {
      name: 'self-granted authority',
      code: 'EBSI_SELF_GRANTED',
      liars: () => [
        resigned(
          'university',
          'university',
          (vc) => ({ ...vc, issuer: stand.world.parties.university.did }),
          {
            tao: stand.world.parties.university.did,
          },
        ),
      ],
    },
    {
      name: 'a root that calls itself one',
      code: 'EBSI_ROOT_NOT_TRUSTED',
      verifier: () => verifierOf({ roots: [stand.world.parties.company.did] }),
    },
    {
      name: 'an accreditation that another accreditor signed than is recorded',
      code: 'EBSI_RECORD_DISAGREES',
      liars: () => [
        change('university', (attribute) => ({ ...attribute, tao: stand.world.parties.root.did })),
      ],
    },
    {
      name: 'an accreditation of another subject',
      code: 'EBSI_RECORD_DISAGREES',
      liars: () => [resigned('university', 'agency', withSubject({ id: stand.world.parties.company.did }))],
    },
    {
      name: 'an accreditation under another number',
      code: 'EBSI_RECORD_DISAGREES',
      liars: () => [resigned('university', 'agency', withSubject({ reservedAttributeId: 'ab'.repeat(32) }))],
    },
    {
      name: 'a root other than the one at the end',
      code: 'EBSI_RECORD_DISAGREES',
      liars: () => [
        change('university', (attribute) => ({ ...attribute, rootTao: stand.world.parties.company.did })),
      ],
    },
    {
      name: 'an accreditation to onboard in place of one to attest',
      code: 'EBSI_RECORD_DISAGREES',
      liars: () => [
        resigned('university', 'agency', (vc) => ({
          ...vc,
          type: ['VerifiableCredential', 'VerifiableAttestation', 'VerifiableAuthorisationToOnboard'],
        })),
      ],
    },
    {
      name: 'a role that does not attest',
      code: 'EBSI_ROLE_NOT_ALLOWED',
      token: () =>
        signed(
          (vc) => ({
            ...vc,
            issuer: stand.world.parties.agency.did,
            termsOfUse: { id: attributeUrl('agency'), type: 'IssuanceCertificate' },
          }),
          'agency',
        ),
    },
    ...(
      [
        ['types', { types: ['VerifiableCredential', 'VerifiableAttestation', EBSI_TYPE, 'Diploma'] }],
        ['schemas', { schemaId: 'https://registry.example/schemas/other' }],
        ['jurisdictions', { limitJurisdiction: 'SE' }],
      ] as const
    ).map(
      ([dimension, wider]): Case => ({
        name: `wider than above: ${dimension}`,
        code: 'EBSI_TOO_WIDE',
        check: 'scope',
        liars: () => [
          resigned(
            'university',
            'agency',
            withEntries((entry) => [entry, { ...entry, ...wider }]),
          ),
        ],
      }),
    ),
    {
      name: 'open in what is limited above',
      code: 'EBSI_TOO_WIDE',
      check: 'scope',
      liars: () => [
        resigned(
          'university',
          'agency',
          withEntries(({ limitJurisdiction: _, ...entry }) => [entry]),
        ),
      ],
    },
    {
      name: 'longer than above',
      code: 'EBSI_TOO_WIDE',
      check: 'scope',
      liars: () => [
        resigned('university', 'agency', (vc) => ({ ...vc, expirationDate: formatSeconds(now + 50 * YEAR) })),
      ],
    },
    {
      name: 'covered only by a union of entries',
      code: 'OUT_OF_SCOPE',
      check: 'scope',
      liars: () => [
        resigned(
          'university',
          'agency',
          withEntries((entry) => [
            { ...entry, types: ['VerifiableCredential', 'VerifiableAttestation'] },
            { ...entry, limitJurisdiction: 'SE' },
          ]),
        ),
      ],
    },
    {
      name: 'nothing that it is accredited for',
      code: 'EBSI_PERMISSIONS_MALFORMED',
      check: 'scope',
      liars: () => [resigned('university', 'agency', withSubject({ accreditedFor: [{ types: [] }] }))],
    },
    {
      name: 'a limit that nobody knows',
      code: 'EBSI_LIMIT_UNKNOWN',
      check: 'scope',
      decision: 'undetermined',
      liars: () => [
        resigned(
          'university',
          'agency',
          withEntries((entry) => [{ ...entry, limitLanguage: 'fi' }]),
        ),
      ],
    },
    {
      name: 'a status of another kind',
      code: 'EBSI_STATUS_NOT_READ',
      decision: 'undetermined',
      liars: () => [
        resigned('agency', 'root', (vc) => ({
          ...vc,
          credentialStatus: (payloadOf(token('valid')) as { credentialStatus: JsonObject }).credentialStatus,
        })),
      ],
    },
    {
      name: 'a circle of accreditations',
      code: 'EBSI_LOOP',
      liars: () => [
        // The agency is said to be accredited by the university's accreditor: the agency, by way of the university.
        resigned(
          'agency',
          'university',
          (vc) => ({
            ...vc,
            // After the university's key was registered.
            issued: formatSeconds(now - 80 * 86_400),
            issuer: stand.world.parties.university.did,
            termsOfUse: { id: attributeUrl('university'), type: 'IssuanceCertificate' },
          }),
          { tao: stand.world.parties.university.did },
        ),
        resigned(
          'university',
          'agency',
          (vc) => ({
            ...vc,
            type: (vc['type'] as readonly string[]).map((type) =>
              type === 'VerifiableAccreditationToAttest' ? 'VerifiableAccreditationToAccredit' : type,
            ),
          }),
          { issuerType: 'TAO' },
        ),
      ],
      token: async () =>
        (
          await stand.vidimus.registry.ebsi.attribute(
            stand.world.parties.university.did,
            stand.world.parties.university.ref.id,
          )
        )?.body ?? '',
    },
    {
      name: 'a chain that is too long',
      code: 'EBSI_TOO_DEEP',
      decision: 'undetermined',
      verifier: () => verifierOf({}, { limits: { pathHops: 2 } }),
    },
    {
      name: 'too many accreditations',
      code: 'EBSI_TOO_MANY_PATHS',
      decision: 'undetermined',
      verifier: () => verifierOf({}, { limits: { paths: 2 } }),
    },
  ];

  for (const { name, code, check = 'accreditation', decision = 'rejected', ...setting } of cases) {
    it(`error: ${name} is ${code}`, async () => {
      const using = (await setting.verifier?.()) ?? verifier;
      const sample = (await setting.token?.()) ?? token('valid');
      registry.lie(...(setting.liars?.() ?? []));
      const verdict = await using.verify(sample);
      expect(codesIn(verdict, check), verdict.summary).to.include(code);
      expect(verdict.decision, verdict.summary).to.equal(decision);
    });
  }

  it('behaviour: a registry that is slow each time, and never too slow, does not hold a verification up', async () => {
    const { university } = stand.world.parties;
    const many = await signed((vc) => ({
      ...vc,
      termsOfUse: Array.from({ length: 30 }, (_, i) => ({
        id: `${stand.world.places.issuers}/${university.did}/attributes/${String(i).padStart(64, '0')}`,
        type: 'IssuanceCertificate',
      })),
    }));
    const vidimus = await verifierOf({}, { limits: { requestMs: 300 } });
    registry.lie((path) => (path.includes('/attributes/') ? { delay: 200, status: 404 } : undefined));
    const started = Date.now();
    const verdict = await vidimus.verify(many);
    expect(Date.now() - started).to.be.below(4_000);
    expect(verdict.decision).to.equal('undetermined');
    const reasons = new Set(verdict.ebsiPaths?.flatMap((path) => path.reasons));
    expect([...reasons]).to.have.members(['EBSI_ATTRIBUTE_NOT_FOUND', 'EBSI_REGISTRY_UNREACHABLE']);
  });

  it('behaviour: nobody but the registry is asked, whatever a credential names', async () => {
    registry.asked.length = 0;
    const verdict = await verifier.verify(
      await signed((vc) => ({
        ...vc,
        termsOfUse: [
          { id: 'http://127.0.0.1:1/trusted-issuers-registry/v5/issuers/x', type: 'IssuanceCertificate' },
          { id: `${stand.world.places.origin}/admin`, type: 'IssuanceCertificate' },
        ],
      })),
    );
    expect(verdict.ebsiPaths?.map(({ reasons }) => reasons)).to.deep.equal([
      ['EBSI_TERMS_FOREIGN'],
      ['EBSI_TERMS_FOREIGN'],
    ]);
    expect(registry.asked.some((path) => path.includes('admin'))).to.equal(false);
  });

  it('behaviour: a policy’s allowedHosts keep it from a registry that it does not name there', async () => {
    const { places, parties } = stand.world;
    const vidimus = await createVidimus({
      allowLoopback: true,
      didDocuments: [(await stand.vidimus.registry.ebsi.document(parties.university.did)) ?? {}],
      policy: parsePolicy({
        name: 'closed',
        registries: [],
        roots: [],
        ebsi: [
          {
            trustedIssuersRegistry: places.issuers,
            didRegistry: places.didRegistry,
            roots: [parties.root.did],
          },
        ],
        rules: { allowedHosts: ['elsewhere.example'] },
      }),
    });
    open.push(vidimus);
    registry.asked.length = 0;
    expect((await vidimus.verify(token('valid'))).decision).to.equal('undetermined');
    expect(registry.asked).to.deep.equal([]);
  });

  describe('a DID that is registered elsewhere too', () => {
    /** Our chain is read as well, and a document at hand says whose keys the DID has. */
    const withDocument = async (document: JsonObject): Promise<Vidimus> => {
      const { deployment, parties, places } = stand.world;
      const { trustedIssuersRegistry, statusRegistry } = deployment.contracts;
      const vidimus = await createVidimus({
        rpc: stand.node.url,
        deployment,
        allowLoopback: true,
        didDocuments: [document],
        policy: parsePolicy({
          name: 'both',
          registries: [{ chainId: deployment.chainId, trustedIssuersRegistry, statusRegistry }],
          roots: [],
          ebsi: [
            {
              trustedIssuersRegistry: places.issuers,
              didRegistry: places.didRegistry,
              roots: [parties.root.did],
            },
          ],
        }),
      });
      open.push(vidimus);
      return vidimus;
    };
    const documentOf = async (actor: EbsiActor): Promise<JsonObject> =>
      (await stand.vidimus.registry.ebsi.document(stand.world.parties[actor].did)) ?? {};

    it('error: keys that it has elsewhere do not speak for whom the registry accredits', async () => {
      const { university, company } = stand.world.parties;
      const text = JSON.stringify(await documentOf('company')).replaceAll(company.did, university.did);
      const vidimus = await withDocument(JSON.parse(text));
      const kid = company.signer.kid.replace(company.did, university.did);
      const forged = await signCredential(payloadOf(token('valid')), { ...company.signer, kid });
      const verdict = await vidimus.verify(forged);
      expect(verdict.checks.find(({ check }) => check === 'proof')?.status).to.equal('pass');
      expect(codesIn(verdict, 'accreditation')).to.deep.equal(['EBSI_ISSUER_NOT_PROVEN']);
      expect(verdict.decision).to.equal('rejected');
    });

    it('error: keys that the registry does not give now leave it open', async () => {
      const { university } = stand.world.parties;
      const vidimus = await withDocument(await documentOf('university'));
      registry.lie((path) => (path.includes(`/identifiers/${university.did}`) ? { status: 503 } : undefined));
      const verdict = await vidimus.verify(token('valid'));
      expect(codesIn(verdict, 'accreditation')).to.deep.equal(['EBSI_ISSUER_NOT_CHECKED']);
      expect(verdict.decision).to.equal('undetermined');
    });
  });
});
