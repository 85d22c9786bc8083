import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { fail } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { signSdJwt } from '../../src/issue/sign-sd-jwt.ts';
import { emptyList, emptyTokenList, withStatus, withTokenStatus } from '../../src/issue/status-bits.ts';
import { tokenStatusClaim, w3cListEntry } from '../../src/issue/status-entry.ts';
import { statusListDocument } from '../../src/issue/status-list.ts';
import { signTokenStatusList } from '../../src/issue/token-status-list.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import type { VerifierSettings } from '../../src/verify/verifier.ts';
import { Cast, codes, ISSUED, NOW, PLATFORM, reasons, UNIVERSITY } from '../fixtures/cast.ts';
import { DAY } from '../fixtures/world.ts';

const LIST = 'https://lists.example/status/1';

/** A web of bytes by address, and what was asked of it. */
class Web {
  readonly pages = new Map<string, string>();
  readonly asked: string[] = [];

  readonly fetchList: VerifierSettings['fetchList'] = async (url) => {
    this.asked.push(url);
    const page = this.pages.get(url);
    if (page === undefined) throw fail('NET_STATUS', { host: 'lists.example', status: 404 });
    return { bytes: new TextEncoder().encode(page) };
  };
}

describe('verify/verify: lists on the web', () => {
  let cast: Cast;
  let web: Web;
  beforeEach(async () => {
    cast = await Cast.assemble();
    web = new Web();
  });

  const verify = (token: string, over: Partial<VerifierSettings> = {}) =>
    cast.verify(token, { fetchList: web.fetchList, ...over });

  const listed = (index: number): Promise<string> => {
    const entry = { type: 'BitstringStatusListEntry', purpose: 'revocation', index, url: LIST } as const;
    return cast.credential({ status: [w3cListEntry(entry)] });
  };

  const listDocument = (issuer: string, indices: readonly number[]): Promise<JsonObject> =>
    statusListDocument(withStatus(emptyList(), indices), {
      form: 'BitstringStatusList',
      url: LIST,
      issuer,
      purpose: 'revocation',
      issuedAt: NOW - DAY,
    });

  const securings: Readonly<Record<string, (document: JsonObject, issuer: string) => Promise<string>>> = {
    'VC-JOSE': (document, issuer) => signCredential(document, cast.dids.of(issuer), { issuedAt: NOW - DAY }),
    'SD-JWT': (document, issuer) => signSdJwt(document, cast.dids.of(issuer), { issuedAt: NOW - DAY }),
    'ecdsa-jcs-2019': async (document, issuer) =>
      JSON.stringify(
        await signDataIntegrity(document, cast.dids.of(issuer), {
          suite: 'ecdsa-jcs-2019',
          created: NOW - DAY,
        }),
      ),
    'ecdsa-rdfc-2019': async (document, issuer) =>
      JSON.stringify(
        await signDataIntegrity(document, cast.dids.of(issuer), {
          suite: 'ecdsa-rdfc-2019',
          created: NOW - DAY,
        }),
      ),
  };
  for (const [name, secure] of Object.entries(securings)) {
    it(`default: a list secured by ${name} says good and revoked; changed, or by somebody else, it says nothing`, async () => {
      const page = await secure(await listDocument(UNIVERSITY, [7]), UNIVERSITY);
      web.pages.set(LIST, page);
      const good = await verify(await listed(8));
      expect([good.decision, codes(good, 'status')]).to.deep.equal(['accepted', ['STATUS_GOOD']]);
      const revoked = await verify(await listed(7));
      expect([revoked.decision, reasons(revoked)]).to.deep.equal(['rejected', ['CREDENTIAL_REVOKED']]);
      const other = await secure(await listDocument(UNIVERSITY, []), UNIVERSITY);
      const signature = (text: string) =>
        /"proofValue":"z(.+?)"|\.([\w-]+)~?$/
          .exec(text)
          ?.slice(1)
          .find((part) => part !== undefined) ?? '';
      web.pages.set(LIST, page.replace(signature(page), signature(other)));
      expect(reasons(await verify(await listed(8)))).to.deep.equal(['STATUS_LIST_NOT_PROVEN']);
      web.pages.set(LIST, await secure(await listDocument(PLATFORM, []), PLATFORM));
      const foreign = await verify(await listed(7));
      expect([foreign.decision, reasons(foreign)]).to.deep.equal([
        'undetermined',
        ['STATUS_LIST_WRONG_ISSUER'],
      ]);
    });
  }

  it('argument: a list of somebody else counts where the policy says so, and the verdict shows it', async () => {
    web.pages.set(LIST, await signCredential(await listDocument(PLATFORM, [7]), cast.dids.of(PLATFORM)));
    const policy = cast.policy({ statusListIssuer: 'any' });
    const verdict = await verify(await listed(8), { policy });
    expect(verdict.decision).to.equal('accepted');
    expect(codes(verdict, 'status')).to.deep.equal(['STATUS_GOOD', 'STATUS_LIST_ISSUER_NOT_BOUND']);
    expect(verdict.policy.rules.statusListIssuer).to.equal('any');
    expect((await verify(await listed(7), { policy })).decision).to.equal('rejected');
  });

  describe('Token Status Lists', () => {
    const publish = async (
      values: readonly (readonly [number, number])[],
      issuer = UNIVERSITY,
      issuedAt = NOW - DAY,
    ) => {
      const bits = withTokenStatus(emptyTokenList(2), 2, values);
      const signer = cast.dids.of(issuer);
      const { token } = await signTokenStatusList(bits, { url: LIST, issuer, size: 2, issuedAt }, signer);
      web.pages.set(LIST, token);
    };
    const referring = (index: number) => {
      const document = {
        ...cast.document({ dataModel: '2.0' }),
        status: tokenStatusClaim({ index, url: LIST }),
      };
      return signCredential(document, cast.dids.of(UNIVERSITY), { issuedAt: ISSUED });
    };

    it('default: valid, invalid, suspended, and a value that only the issuer can explain', async () => {
      await publish([
        [1, 1],
        [2, 2],
        [3, 3],
      ]);
      const outcomes = await Promise.all([0, 1, 2, 3].map(async (index) => verify(await referring(index))));
      expect(outcomes.map(({ decision }) => decision)).to.deep.equal([
        'accepted',
        'rejected',
        'rejected',
        'undetermined',
      ]);
      expect(outcomes.flatMap((verdict) => codes(verdict, 'status'))).to.deep.equal([
        'STATUS_GOOD',
        'CREDENTIAL_REVOKED',
        'CREDENTIAL_SUSPENDED',
        'STATUS_VALUE_NOT_KNOWN',
      ]);
    });

    it('error: by somebody else, by somebody else in the issuer’s name, or of an unknown signer', async () => {
      await publish([], PLATFORM);
      expect(reasons(await verify(await referring(0)))).to.deep.equal(['STATUS_LIST_WRONG_ISSUER']);
      const bits = emptyTokenList(2);
      const description = { url: LIST, issuer: UNIVERSITY, size: 2, issuedAt: NOW - DAY } as const;
      const forger = { ...cast.dids.of(PLATFORM), kid: `${UNIVERSITY}#key-1` };
      web.pages.set(LIST, (await signTokenStatusList(bits, description, forger)).token);
      expect(reasons(await verify(await referring(0)))).to.deep.equal(['STATUS_LIST_NOT_PROVEN']);
      const nobody = { ...description, issuer: 'did:example:nobody' };
      const unknown = { ...cast.dids.of(PLATFORM), kid: 'did:example:nobody#key-1' };
      web.pages.set(LIST, (await signTokenStatusList(bits, nobody, unknown)).token);
      expect(reasons(await verify(await referring(0)))).to.deep.equal(['STATUS_LIST_NOT_PROVEN']);
    });
  });

  it('behaviour: with warm lists nothing is contacted, and a renewed list is checked as well as the first', async () => {
    const time = { ms: 0 };
    const lists = createListCache({ clock: () => time.ms });
    const verifier = cast.verifier({ fetchList: web.fetchList, lists });
    const publish = async (indices: readonly number[]) =>
      web.pages.set(
        LIST,
        await signCredential(await listDocument(UNIVERSITY, indices), cast.dids.of(UNIVERSITY), {
          issuedAt: NOW - DAY,
        }),
      );
    await publish([]);
    const token = await listed(7);
    expect((await verifier.verify(token)).contacted).to.deep.equal(['lists.example']);
    const warm = await verifier.verify(token);
    expect([warm.decision, warm.contacted]).to.deep.equal(['accepted', []]);
    // More often than one verification may check lists.
    for (let round = 0; round < 70; round++) {
      time.ms += 299_000;
      expect(await lists.refresh()).to.equal(1);
    }
    await publish([7]);
    time.ms += 299_000;
    await lists.refresh();
    const asked = web.asked.length;
    expect((await verifier.verify(token)).decision).to.equal('rejected');
    expect(web.asked).to.have.length(asked);
  });

  /** An embedded proof has dates of its own, which are held against the present. */
  const publishSigned = async (created: number, indices: readonly number[] = []) => {
    const document = { ...(await listDocument(UNIVERSITY, indices)) };
    const suite = 'ecdsa-jcs-2019';
    const signed = await signDataIntegrity(document, cast.dids.of(UNIVERSITY), { suite, created });
    web.pages.set(LIST, JSON.stringify(signed));
  };

  it('error: whoever names another present settles nothing for those who ask now', async () => {
    let ms = 0;
    // Each look at the clock takes time, so that a failure is remembered for a while.
    const lists = createListCache({ clock: () => (ms += 1_000) });
    const verifier = cast.verifier({ fetchList: web.fetchList, lists });
    await publishSigned(NOW - DAY);
    const token = await listed(7);
    const past = await verifier.verify(token, { now: NOW - 2 * DAY });
    expect(codes(past, 'status')).to.deep.equal(['STATUS_LIST_NOT_PROVEN']);
    expect(codes(await verifier.verify(token), 'status')).to.deep.equal(['STATUS_GOOD']);
    const asked = web.asked.length;
    await verifier.verify(token, { now: NOW - 2 * DAY });
    await verifier.verify(token);
    expect(web.asked).to.have.length(asked);
  });

  it('behaviour: a list that is renewed behind the scenes is checked at the time of its renewal', async () => {
    let now = NOW;
    const lists = createListCache({ clock: () => now * 1_000, wallClock: () => now });
    const verifier = cast.verifier({ fetchList: web.fetchList, lists, clock: () => now });
    await publishSigned(NOW);
    const token = await listed(7);
    expect(codes(await verifier.verify(token), 'status')).to.deep.equal(['STATUS_GOOD']);
    now = NOW + 290;
    await publishSigned(now, [7]);
    expect(await lists.refresh()).to.equal(1);
    expect(reasons(await verifier.verify(token))).to.deep.equal(['CREDENTIAL_REVOKED']);
  });

  describe('EBSI accreditations', () => {
    const BASE = 'https://registry.example/trusted-issuers-registry/v5/issuers';
    const SUBJECT = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
    const ID = `${BASE}/${SUBJECT}/attributes/${'eb'.repeat(32)}`;
    const accreditation = () =>
      cast.credential({ learner: { id: SUBJECT }, status: [{ id: ID, type: 'EbsiAccreditationEntry' }] });
    const answer = (body: string, issuerType: string) => {
      const hash = createHash('sha256').update(body).digest('hex');
      web.pages.set(
        ID,
        JSON.stringify({
          did: SUBJECT,
          attribute: { hash, body, issuerType, tao: UNIVERSITY, rootTao: UNIVERSITY },
        }),
      );
    };

    it('default: in force while the registry that is named holds it, and says nothing else', async () => {
      const token = await accreditation();
      const ebsi = { trustedIssuersRegistry: BASE };
      answer(token, 'TI');
      expect(codes(await verify(token, { ebsi }), 'status')).to.deep.equal(['STATUS_GOOD']);
      answer(token, 'Revoked');
      expect(reasons(await verify(token, { ebsi }))).to.deep.equal(['CREDENTIAL_REVOKED']);
      answer(`${token}x`, 'TI');
      expect(reasons(await verify(token, { ebsi }))).to.deep.equal(['STATUS_EBSI_OTHER_ACCREDITATION']);
      expect(reasons(await verify(token))).to.deep.equal(['STATUS_EBSI_ENTRY_NOT_READ']);
      // By each of three verifications of the cast, where the registry is named.
      expect(web.asked).to.have.length(9);
    });
  });
});
