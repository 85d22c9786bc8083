import { ethers as library, type TransactionResponse, ZeroAddress } from 'ethers';
import { network } from 'hardhat';
import { deployRegistries } from '../../test/contracts/support/fixture.ts';
import {
  field,
  jurisdiction,
  Kind,
  levels,
  linkTo,
  NO_RECORD,
  noAttachments,
  Purpose,
  permission,
  Reason,
  record,
  term,
} from '../../test/contracts/support/records.ts';
import { sign } from '../../test/contracts/support/requests.ts';
import { measureDids } from './measure-gas-dids.ts';

/** The most that one transaction may use (EIP-7825). */
export const TRANSACTION_CAP = 16_777_216;

export type Figures = Awaited<ReturnType<typeof measure>>;

const hash = (text: string): string => library.id(text);
/** 32 characters. */
const did = (number: number): string => `did:web:university-${String(number).padStart(5, '0')}.example`;

/** Gas used by each operation, code sizes in bytes, and how much fits into one transaction. */
export async function measure() {
  const { ethers } = await network.create();
  const base = await deployRegistries(ethers);
  const { registry, status, manager, governor, others, domain, statusDomain } = base;
  const [ministry, agency, university, delegate] = others as [
    (typeof others)[number],
    (typeof others)[number],
    (typeof others)[number],
    (typeof others)[number],
  ];
  const gasOf = async (sent: Promise<TransactionResponse>): Promise<number> =>
    Number((await (await sent).wait())?.gasUsed);
  const deployGas = async (contract: {
    deploymentTransaction(): TransactionResponse | null;
  }): Promise<number> => Number((await contract.deploymentTransaction()?.wait())?.gasUsed);
  const sizeOf = async (contract: { getDeployedCode(): Promise<string | null> }): Promise<number> =>
    (((await contract.getDeployedCode()) ?? '0x').length - 2) / 2;

  const scope = permission({
    types: [term('DigitalCredential')],
    jurisdictions: [jurisdiction('DE')],
    fields: [field('06')],
    levels: levels(5, 6, 7),
    credits: 600,
  });
  const narrower = { ...scope, fields: [field('0613')], levels: levels(6), credits: 50 };
  const dates = { validFrom: 1_700_000_000, validUntil: 1_900_000_000 };
  const rootBody = record({
    ...dates,
    kind: Kind.Root,
    depth: 8,
    controller: ministry.address,
    subject: did(1),
    permissions: [scope],
  });
  const agencyBody = record({
    ...dates,
    kind: Kind.Accredit,
    depth: 1,
    controller: agency.address,
    subject: did(2),
    permissions: [scope],
  });
  const attest = (number: number, controller = university.address) =>
    record({ ...dates, controller, subject: did(number), permissions: [narrower] });
  const withDigest = { ...noAttachments, evidenceDigest: hash('the signed accreditation credential') };

  const admitRoot = await gasOf(registry.connect(governor).admitRoot(rootBody, withDigest));
  const rootId = base.idOf(NO_RECORD, rootBody);
  const rootParent = { parent: NO_RECORD, record: rootBody };
  await registry.connect(ministry).grant(rootParent, agencyBody, '0x00', withDigest);
  const agencyId = base.idOf(rootId, agencyBody);
  const parent = { parent: rootId, record: agencyBody };

  const asAgency = registry.connect(agency);
  await asAgency.grant(parent, attest(10), '0x00', withDigest);
  const accredit = await gasOf(asAgency.grant(parent, attest(11), '0x00', withDigest));
  const evidence = library.toUtf8Bytes('x'.repeat(1_500));
  const accreditWithEvidence = await gasOf(
    asAgency.grant(parent, attest(12), '0x00', {
      organisation: library.toUtf8Bytes('o'.repeat(500)),
      evidenceDigest: library.sha256(evidence),
      evidence,
    }),
  );
  const idOfAttest = (number: number): string => base.idOf(agencyId, attest(number));
  const path = (number: number) => [linkTo(agencyId, attest(number))];

  const deadline = 4_000_000_000n;
  const lane = 1n << 64n;
  const signedGrant = async (number: number, nonce: bigint) =>
    registry.connect(delegate).grantSigned(
      parent,
      attest(number),
      '0x00',
      withDigest,
      await sign(
        agency,
        domain,
        'Grant',
        {
          parent: agencyId,
          record: attest(number),
          organisation: '0x',
          evidenceDigest: withDigest.evidenceDigest,
          evidence: '0x',
        },
        { nonce, deadline },
      ),
    );
  await gasOf(signedGrant(13, lane));
  const accreditSigned = await gasOf(signedGrant(14, lane + 1n));

  const suspend = await gasOf(asAgency.suspend(idOfAttest(12), path(12), Reason.UnderReview));
  const resume = await gasOf(asAgency.resume(idOfAttest(12), path(12), Reason.Unspecified));
  const end = await gasOf(asAgency.end(idOfAttest(12), path(12), Reason.Closed, ZeroAddress));
  const endWithCustodian = await gasOf(asAgency.end(idOfAttest(13), path(13), Reason.Closed, agency.address));
  const now = Number((await ethers.provider.getBlock('latest'))?.timestamp);
  const voidSince = await gasOf(
    asAgency.voidSince(idOfAttest(14), attest(14), path(14), now, Reason.KeyCompromise),
  );
  const id = idOfAttest(11);
  const rotate = await gasOf(registry.connect(university).changeController(id, [], university.address));

  const asUniversity = status.connect(university);
  const list = { accreditation: id, purpose: Purpose.Revocation, number: 1 };
  const publishFirst = await gasOf(asUniversity.publishList(list, 1, hash('version 1'), 86_400));
  const publishList = await gasOf(asUniversity.publishList(list, 2, hash('version 2'), 86_400));
  const publishSigned = async (version: number, nonce: bigint) => {
    const digest = hash(`version ${version}`);
    const value = { ...list, version, digest, ttl: 86_400 };
    const authorization = await sign(university, statusDomain, 'PublishList', value, { nonce, deadline });
    return status.connect(delegate).publishListSigned(list, version, digest, 86_400, authorization);
  };
  await gasOf(publishSigned(3, lane));
  const publishListSigned = await gasOf(publishSigned(4, lane + 1n));

  const setBitFresh = await gasOf(asUniversity.setBit(list, 0x010203, Reason.Superseded));
  const setBit = await gasOf(asUniversity.setBit(list, 0x010204, Reason.Superseded));
  const nameDelegate = await gasOf(asUniversity.nameDelegate(id, delegate.address, 4_000_000_000));
  const setBitByDelegate = await gasOf(status.connect(delegate).setBit(list, 0x010205, Reason.Superseded));
  const suspension = { ...list, purpose: Purpose.Suspension };
  await asUniversity.setBits(suspension, [7, 8], Reason.UnderReview);
  const clearBit = await gasOf(asUniversity.clearBit(suspension, 7, Reason.Unspecified));
  const revokeHandle = await gasOf(asUniversity.revokeHandle(id, hash('a handle'), Reason.Superseded));
  const anchorIssuance = await gasOf(asUniversity.anchorIssuance(id, hash('a Merkle root')));

  const bulk = { gasLimit: TRANSACTION_CAP };
  const onList = (number: number) => ({ ...list, number });
  const range = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
  const revoked = (n: number, salt: string) => range(n, (i) => hash(`${salt} ${i}`));
  const setBits1000Adjacent = await gasOf(
    asUniversity.setBits(
      onList(2),
      range(1_000, (i) => i),
      Reason.Superseded,
      bulk,
    ),
  );
  const setWords4 = await gasOf(
    asUniversity.setWords(
      onList(3),
      [0, 1, 2, 3],
      range(4, () => library.MaxUint256),
      Reason.Superseded,
    ),
  );
  const revokeHandles100 = await gasOf(
    asUniversity.revokeHandles(id, revoked(100, 'hundred'), Reason.Superseded),
  );

  // Each attempt is undone, so that every size meets the same state.
  const fits = async (send: (n: number) => Promise<TransactionResponse>, n: number): Promise<boolean> => {
    const snapshot = await ethers.provider.send('evm_snapshot', []);
    const receipt = await send(n)
      .then((sent) => sent.wait())
      .catch(() => null);
    await ethers.provider.send('evm_revert', [snapshot]);
    return receipt?.status === 1;
  };
  const largest = async (
    send: (n: number) => Promise<TransactionResponse>,
    bound: number,
  ): Promise<number> => {
    let [low, high] = [1, bound];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (await fits(send, middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const largestSetBitsFreshWords = await largest(
    (n) =>
      asUniversity.setBits(
        onList(4),
        range(n, (i) => i * 256),
        Reason.Superseded,
        bulk,
      ),
    1_024,
  );
  const largestSetBitsAdjacent = await largest(
    (n) =>
      asUniversity.setBits(
        onList(5),
        range(n, (i) => i),
        Reason.Superseded,
        bulk,
      ),
    65_536,
  );
  const largestSetWords = await largest(
    (n) =>
      asUniversity.setWords(
        onList(6),
        range(n, (i) => i),
        range(n, () => library.MaxUint256),
        Reason.Superseded,
        bulk,
      ),
    1_024,
  );
  const largestRevokeHandles = await largest(
    (n) => asUniversity.revokeHandles(id, revoked(n, 'many'), Reason.Superseded, bulk),
    1_024,
  );

  const [newcomer] = others.slice(4) as [(typeof others)[number]];
  const identity = await measureDids({
    ...base,
    ...{ agency, agencyId, parent, issuer: newcomer, gasOf },
    granted: attest(15, newcomer.address),
  });

  return {
    admitRoot,
    accredit,
    accreditWithEvidence,
    accreditSigned,
    suspend,
    resume,
    end,
    endWithCustodian,
    voidSince,
    rotate,
    publishFirst,
    publishList,
    publishListSigned,
    setBitFresh,
    setBit,
    setBitByDelegate,
    clearBit,
    revokeHandle,
    anchorIssuance,
    nameDelegate,
    ...identity,
    setBits1000Adjacent,
    setWords4,
    revokeHandles100,
    largestSetBitsFreshWords,
    largestSetBitsAdjacent,
    largestSetWords,
    largestRevokeHandles,
    deployAccessManager: await deployGas(manager),
    deployTrustedIssuersRegistry: await deployGas(registry),
    deployStatusRegistry: await deployGas(status),
    sizeTrustedIssuersRegistry: await sizeOf(registry),
    sizeStatusRegistry: await sizeOf(status),
  };
}
