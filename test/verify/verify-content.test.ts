import { expect } from 'chai';
import { sha256 } from '#crypto';
import { toBase64url } from '../../src/core/base64url.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import type { PolicyRules } from '../../src/verify/policy.ts';
import type { CheckName, Verdict } from '../../src/verify/verdict.ts';
import type { VerifierSettings } from '../../src/verify/verifier.ts';
import { AGENCY, Cast, codes, ISSUED, reasons, UNIVERSITY } from '../fixtures/cast.ts';

const SCHEMA = 'https://schemas.example/skills';
const HOST = 'schemas.example';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const utf8 = new TextEncoder();
const bytesOf = (json: unknown): Uint8Array => utf8.encode(JSON.stringify(json));
const sri = (bytes: Uint8Array): string => `sha256-${toBase64url(sha256(bytes))}`;

const GOOD = { properties: { credentialSubject: { required: ['title'] } } };
const BAD = { properties: { credentialSubject: { required: ['noSuchMember'] } } };

type Members = { [member: string]: Json };

describe('what a credential leads to', () => {
  let cast: Cast;
  const fetched: string[] = [];

  before(async () => {
    cast = await Cast.assemble();
  });
  beforeEach(() => fetched.splice(0));

  const token = (over: Members) =>
    signCredential({ ...cast.document({ dataModel: '2.0' }), ...over }, cast.dids.of(UNIVERSITY), {
      issuedAt: ISSUED,
    });
  const verify = (
    input: string,
    files: Readonly<Record<string, unknown>> = {},
    rules: Partial<PolicyRules> = {},
    over: Partial<VerifierSettings> = {},
  ): Promise<Verdict> =>
    cast.verify(input, {
      policy: cast.policy(rules),
      resources: new Map(
        Object.entries(files).map(([url, file]) => [url, file instanceof Uint8Array ? file : bytesOf(file)]),
      ),
      fetchResource: async (url) => {
        fetched.push(url);
        return { bytes: bytesOf(GOOD) };
      },
      ...over,
    });
  const statusOf = ({ checks }: Verdict, name: CheckName) =>
    checks
      .filter(({ check }) => check === name)
      .map(({ status, required }) => `${status}${required ? '' : ' informs'}`);

  describe('credentialSchema', () => {
    const withSchema = (over: Members = {}) =>
      token({ credentialSchema: { id: SCHEMA, type: 'JsonSchema', ...over } });

    for (const type of ['JsonSchema', 'FullJsonSchemaValidator2021', '1EdTechJsonSchemaValidator2019']) {
      it(`argument: ${type}`, async () => {
        const input = await withSchema({ type });
        expect(codes(await verify(input, { [SCHEMA]: GOOD }), 'schema')).to.deep.equal(['CONTENT_VALID']);
        const misfit = await verify(input, { [SCHEMA]: BAD });
        expect([misfit.decision, codes(misfit, 'schema')]).to.deep.equal(['rejected', ['CONTENT_INVALID']]);
      });
    }

    it('argument: JsonSchemaCredential, whose issuer must have signed it', async () => {
      const document = (jsonSchema: JsonObject): JsonObject => ({
        '@context': [V2],
        id: SCHEMA,
        type: ['VerifiableCredential', 'JsonSchemaCredential'],
        issuer: AGENCY,
        validFrom: '2026-01-01T00:00:00Z',
        credentialSubject: { id: `${SCHEMA}.json`, type: 'JsonSchema', jsonSchema },
      });
      const signed = async (schema: JsonObject, did = AGENCY) =>
        utf8.encode(
          await signCredential(
            document(schema),
            { ...cast.dids.of(did), kid: `${AGENCY}#key-1` },
            { issuedAt: ISSUED },
          ),
        );
      const input = await withSchema({ type: 'JsonSchemaCredential' });
      expect(codes(await verify(input, { [SCHEMA]: await signed(GOOD) }), 'schema')).to.deep.equal([
        'CONTENT_VALID',
      ]);
      expect(codes(await verify(input, { [SCHEMA]: await signed(BAD) }), 'schema')).to.deep.equal([
        'CONTENT_INVALID',
      ]);
      const forged = await verify(
        input,
        { [SCHEMA]: await signed(GOOD, UNIVERSITY) },
        { credentialSchema: 'require' },
      );
      expect([forged.decision, codes(forged, 'schema')]).to.deep.equal([
        'undetermined',
        ['SCHEMA_NOT_USABLE'],
      ]);
    });

    it('behaviour: not at hand is a note; only a policy that requires it leaves the answer open', async () => {
      const input = await withSchema();
      const noted = await verify(input);
      expect([noted.decision, statusOf(noted, 'schema')]).to.deep.equal(['accepted', []]);
      expect(noted.notChecked.map(({ code }) => code)).to.include('CONTENT_NOT_VALIDATED');
      const required = await verify(input, {}, { credentialSchema: 'require' });
      expect([required.decision, reasons(required)]).to.deep.equal([
        'undetermined',
        ['RESOURCE_NOT_AT_HAND'],
      ]);
      expect(fetched).to.deep.equal([]);
    });

    it('behaviour: fetched from a host that the policy names, from no other, and once', async () => {
      const input = await withSchema();
      const elsewhere = await verify(input, {}, { allowedHosts: ['other.example'] });
      expect([elsewhere.decision, fetched]).to.deep.equal(['accepted', []]);
      const verifier = cast.verifier({
        policy: cast.policy({ allowedHosts: [HOST] }),
        fetchResource: async (url) => {
          fetched.push(url);
          return { bytes: bytesOf(GOOD) };
        },
      });
      for (const round of [1, 2]) {
        const verdict = await verifier.verify(input);
        expect(codes(verdict, 'schema'), String(round)).to.deep.equal(['CONTENT_VALID']);
      }
      expect(fetched).to.deep.equal([SCHEMA]);
    });

    it('behaviour: a policy that ignores schemas does not look, though they are at hand', async () => {
      const verdict = await verify(await withSchema(), { [SCHEMA]: BAD }, { credentialSchema: 'ignore' });
      expect(verdict.decision).to.equal('accepted');
      expect(verdict.notChecked.map(({ code }) => code)).to.include('CONTENT_NOT_VALIDATED');
    });

    it('behaviour: a digest that differs refuses, even where the content would fit', async () => {
      const digestSRI = sri(bytesOf(GOOD));
      const input = await withSchema({ digestSRI });
      expect(codes(await verify(input, { [SCHEMA]: GOOD }), 'schema')).to.deep.equal(['CONTENT_VALID']);
      const changed = await verify(input, { [SCHEMA]: {} });
      expect([changed.decision, codes(changed, 'schema')]).to.deep.equal(['rejected', ['SCHEMA_DIFFERS']]);
    });

    it('error: a schema that cannot be used informs; where it is required the answer stays open', async () => {
      const input = await withSchema();
      for (const file of [
        utf8.encode('no JSON'),
        { $dynamicRef: '#' },
        { properties: { title: { pattern: '(a+)+' } } },
      ]) {
        const verdict = await verify(input, { [SCHEMA]: file });
        expect([verdict.decision, statusOf(verdict, 'schema')]).to.deep.equal([
          'accepted',
          ['unknown informs'],
        ]);
        const required = await verify(input, { [SCHEMA]: file }, { credentialSchema: 'require' });
        expect(required.decision).to.equal('undetermined');
      }
      const other = await withSchema({ type: 'SomethingElse2030' });
      expect((await verify(other, { [SCHEMA]: GOOD }, { credentialSchema: 'require' })).decision).to.equal(
        'undetermined',
      );
    });
  });

  describe('relatedResource', () => {
    const FILE = 'https://files.example/image.png';
    const bytes = utf8.encode('an image');
    const withResource = (over: Members) => token({ relatedResource: { id: FILE, ...over } });

    it('default: bytes that match; changed ones refuse', async () => {
      const input = await withResource({ digestSRI: sri(bytes) });
      expect(statusOf(await verify(input, { [FILE]: bytes }), 'related-resources')).to.deep.equal(['pass']);
      const changed = await verify(input, { [FILE]: utf8.encode('another') });
      expect([changed.decision, reasons(changed)]).to.deep.equal(['rejected', ['RELATED_RESOURCE_DIFFERS']]);
    });

    it('behaviour: a bundled context is compared as it was published', async () => {
      const published = 'sha256-59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734';
      const digest = new Uint8Array(Buffer.from(published.slice(7), 'hex'));
      const input = (digestSRI: string) => token({ relatedResource: { id: V2, digestSRI } });
      const good = await verify(await input(`sha256-${toBase64url(digest)}`));
      expect([good.decision, codes(good, 'related-resources')]).to.deep.equal([
        'accepted',
        ['RELATED_RESOURCES_MATCH'],
      ]);
      const bad = await verify(await input(sri(bytes)));
      expect([bad.decision, reasons(bad)]).to.deep.equal(['rejected', ['RELATED_RESOURCE_DIFFERS']]);
    });

    it('behaviour: one that is not at hand is not used either, and that is said', async () => {
      const verdict = await verify(await withResource({ digestSRI: sri(bytes) }));
      expect([verdict.decision, statusOf(verdict, 'related-resources')]).to.deep.equal([
        'accepted',
        ['not-applicable informs'],
      ]);
    });

    it('error: two digests must both match, and one that cannot be read leaves it open', async () => {
      const wrong = await withResource({
        digestSRI: sri(bytes),
        digestMultibase: `u${toBase64url(sha256(bytes))}`,
      });
      expect((await verify(wrong, { [FILE]: bytes })).decision).to.equal('undetermined');
    });
  });

  describe('endorsements of an Open Badge', () => {
    const NO_TRUST = { skip: ['trust'] } as const;
    const endorsement = (over: Members = {}): JsonObject => ({
      '@context': [V2, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: { id: AGENCY, type: ['Profile'] },
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: { id: UNIVERSITY, type: ['EndorsementSubject'], endorsementComment: 'Well taught' },
      ...over,
    });
    const sign = (json: JsonObject, did = AGENCY) =>
      signDataIntegrity(
        json,
        { ...cast.dids.of(did), kid: `${AGENCY}#key-1` },
        { suite: 'ecdsa-jcs-2019', created: ISSUED },
      );
    const badge = async (...endorsements: readonly Json[]) => {
      const document = cast.document({ dataModel: '2.0' });
      const contexts = [V2, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];
      const type = ['VerifiableCredential', 'OpenBadgeCredential'];
      return token({ ...document, '@context': contexts, type, endorsement: endorsements });
    };

    it('default: says who endorses; it informs and never decides', async () => {
      const verdict = await verify(await badge(await sign(endorsement())), {}, NO_TRUST);
      expect(verdict.decision, verdict.summary).to.equal('accepted');
      expect(codes(verdict, 'endorsement')).to.deep.equal(['ENDORSED']);
      expect(statusOf(verdict, 'endorsement')).to.deep.equal(['pass informs']);
      expect(verdict.checks.find(({ check }) => check === 'endorsement')?.message).to.contain(AGENCY);
    });

    it('error: one that was forged, has ended, or is none does not stand, and the badge is judged by itself', async () => {
      const forged = await sign(endorsement(), UNIVERSITY);
      const ended = await sign(endorsement({ validUntil: '2026-02-01T00:00:00Z' }));
      const none = await sign(endorsement({ type: ['VerifiableCredential'] }));
      const verdict = await verify(await badge(forged, ended, none), {}, NO_TRUST);
      expect(verdict.decision, verdict.summary).to.equal('accepted');
      expect(codes(verdict, 'endorsement')).to.deep.equal(Array(3).fill('ENDORSEMENT_NOT_PROVEN'));
      expect(statusOf(verdict, 'endorsement')).to.deep.equal(Array(3).fill('fail informs'));
    });
  });
});
