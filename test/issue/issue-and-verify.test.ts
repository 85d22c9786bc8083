import { expect } from 'chai';
import { fail } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Seconds } from '../../src/core/seconds.ts';
import { createDidResolver } from '../../src/did/resolve.ts';
import { signAccreditation } from '../../src/issue/accreditation-credential.ts';
import { anchorBatch } from '../../src/issue/issuance-anchor.ts';
import { type DidKeyIssuer, generateIssuer } from '../../src/issue/keys.ts';
import { HIGHER_EDUCATION_TYPE, microCredentialDocument } from '../../src/issue/micro-credential.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { emptyList, withStatus } from '../../src/issue/status-bits.ts';
import {
  anchoredListEntry,
  revocationHandleEntry,
  statusBitEntry,
  w3cListEntry,
} from '../../src/issue/status-entry.ts';
import { type SignedList, signStatusList } from '../../src/issue/status-list.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import type { ListAnchor } from '../../src/status/source.ts';
import type { RecordView } from '../../src/trust/source.ts';
import { DEFAULT_RULES, type Policy } from '../../src/verify/policy.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { createVerifier } from '../../src/verify/verifier.ts';
import { hex32 } from '../fixtures/issuers.ts';
import { BLOCK, DAY, HERE, permission, START, World } from '../fixtures/world.ts';

const URL_1 = 'https://university.example/status/1';
const ISSUED: Seconds = START + 10 * DAY;
const NOW: Seconds = START + 20 * DAY;
const TERMS = { types: [HIGHER_EDUCATION_TYPE], schemas: [] };

interface Town {
  readonly world: World;
  readonly root: RecordView;
  readonly record: RecordView;
  readonly university: DidKeyIssuer;
  readonly lists: { anchor?: ListAnchor; bytes?: Uint8Array };
  verify(token: string): Promise<Verdict>;
}

/** An agency that accredited a university, both with signed accreditation credentials. */
const foundTown = async (): Promise<Town> => {
  const [agency, university] = [await generateIssuer(), await generateIssuer('Ed25519')];
  const world = new World();
  const limits = permission({
    ...TERMS,
    jurisdictions: ['FI'],
    fields: ['08'],
    levels: 0b110_0000,
    credits: 150,
  });
  const permissions = [limits];
  const granted = (parent: RecordView | undefined, subject: string) =>
    world.grant(parent, { subject, permissions, validUntil: START + 900 * DAY });
  const attach = async (view: RecordView, parent?: RecordView): Promise<RecordView> => {
    const { bytes, digest } = await signAccreditation(
      {
        ref: view.ref,
        record: view.record,
        issuer: agency.did,
        ...(parent && { parent: parent.ref }),
        terms: [TERMS],
        issuedAt: START,
      },
      agency,
    );
    return world.change(view, { evidence: { bytes, digest } });
  };
  const root = await attach(granted(undefined, agency.did));
  const record = await attach(granted(root, university.did), root);
  const lists: Town['lists'] = {};
  const policy: Policy = {
    name: 'a test',
    registries: [
      { chainId: HERE.chainId, trustedIssuersRegistry: HERE.registry, statusRegistry: HERE.statusRegistry },
    ],
    roots: [root.ref.id],
    rules: { ...DEFAULT_RULES, missingStatus: 'require', accreditationCredential: 'require' },
  };
  const verifier = createVerifier({
    policy,
    trust: world.trust,
    status: { ...world.status, anchor: async () => lists.anchor },
    dids: createDidResolver({}),
    fetchList: async () => {
      if (lists.bytes === undefined) throw fail('STATUS_LIST_NOT_FETCHED');
      return { bytes: lists.bytes };
    },
    lists: createListCache({ clock: () => 0 }),
    clock: () => NOW,
  });
  return { world, root, record, university, lists, verify: (token) => verifier.verify(token) };
};

const documentOf = (
  town: Town,
  status: readonly JsonObject[],
  dataModel: '1.1' | '2.0' = '1.1',
): JsonObject =>
  microCredentialDocument({
    dataModel,
    issuer: town.university.did,
    issuedAt: ISSUED,
    learner: { id: 'did:example:learner' },
    title: 'Forest economics',
    issuerCountry: 'FI',
    learningOutcomes: ['Values a stand of pines'],
    ects: 5,
    level: 6,
    fields: ['0821'],
    typeOfAssessment: 'project',
    formOfParticipation: 'online',
    qualityAssurance: 'institutional',
    accreditation: town.record.ref,
    status,
  });

const issue = (town: Town, status: readonly JsonObject[], dataModel?: '1.1' | '2.0'): Promise<string> =>
  signCredential(documentOf(town, status, dataModel), town.university, { issuedAt: ISSUED });

const listOf = (town: Town, indices: readonly number[], issuedAt: Seconds): Promise<SignedList> =>
  signStatusList(
    withStatus(emptyList(), indices),
    {
      form: 'BitstringStatusList',
      url: URL_1,
      issuer: town.university.did,
      purpose: 'revocation',
      issuedAt,
      validUntil: NOW + DAY,
    },
    town.university,
  );

const where = (town: Town) => ({ accreditation: town.record.ref, statusRegistry: HERE.statusRegistry });

const outcome = ({ decision, checks }: Verdict): string =>
  [
    decision,
    ...checks.filter(({ status, required }) => required && status !== 'pass').map(({ code }) => code),
  ].join(' ');

describe('what issue makes, verify reads', () => {
  for (const dataModel of ['1.1', '2.0'] as const) {
    it(`default: handle, bit, anchored list and W3C list, until each is set (VCDM ${dataModel})`, async () => {
      const town = await foundTown();
      const place = { purpose: 'revocation', list: 0, index: 42 } as const;
      const bits = [
        revocationHandleEntry(where(town), hex32(0x55)),
        statusBitEntry(where(town), place),
        anchoredListEntry(where(town), { ...place, url: URL_1 }),
        w3cListEntry({ ...place, type: 'BitstringStatusListEntry', url: URL_1 }),
      ];
      const all = await issue(town, bits, dataModel);
      const [handle, bit, anchored] = await Promise.all(bits.map((entry) => issue(town, [entry], dataModel)));
      const first = await listOf(town, [], ISSUED);
      town.lists.bytes = first.bytes;
      town.lists.anchor = { version: 1, digest: first.digest, publishedAt: ISSUED, block: BLOCK };
      expect(outcome(await town.verify(all))).to.equal('accepted');

      const second = await listOf(town, [42], ISSUED + DAY);
      town.lists.anchor = {
        ...town.lists.anchor,
        version: 2,
        digest: second.digest,
        earlier: [first.digest],
      };
      expect(outcome(await town.verify(anchored!))).to.equal('undetermined STATUS_LIST_STALE');
      town.lists.bytes = second.bytes;
      expect(outcome(await town.verify(anchored!))).to.equal('rejected CREDENTIAL_REVOKED');

      town.world.handles.set(hex32(0x55), NOW - DAY);
      expect(outcome(await town.verify(handle!))).to.equal('rejected CREDENTIAL_REVOKED');
      expect(outcome(await town.verify(bit!))).to.equal('accepted');
      town.world.bits.set(`${town.record.ref.id} 42`, true);
      expect(outcome(await town.verify(bit!))).to.equal('rejected CREDENTIAL_REVOKED');
      expect((await town.verify(all)).decision).to.equal('rejected');
    });
  }

  it('behaviour: a list that cannot be fetched leaves the question open', async () => {
    const town = await foundTown();
    const entry = w3cListEntry({ type: 'StatusList2021Entry', purpose: 'revocation', index: 1, url: URL_1 });
    expect(outcome(await town.verify(await issue(town, [entry])))).to.equal(
      'undetermined STATUS_LIST_UNREACHABLE',
    );
    expect(outcome(await town.verify(await issue(town, [])))).to.equal('undetermined STATUS_NOT_STATED');
  });

  it('behaviour: an anchored batch proves its date', async () => {
    const town = await foundTown();
    const status = [revocationHandleEntry(where(town), hex32(0x55))];
    const { root, documents } = anchorBatch(
      [1, 2, 3].map(() => documentOf(town, status)),
      where(town),
    );
    const token = await signCredential(documents[1]!, town.university);
    expect((await town.verify(token)).dates.issuance?.proven).to.not.equal(true);
    town.world.anchors.set(root, ISSUED + 3_600);
    const verdict = await town.verify(token);
    expect(outcome(verdict)).to.equal('accepted');
    expect(verdict.dates.issuance?.proven).to.equal(true);
  });
});
