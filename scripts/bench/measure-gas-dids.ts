import { ethers as library, type TransactionResponse } from 'ethers';
import type { deployRegistries } from '../../test/contracts/support/fixture.ts';
import type { RecordBody } from '../../test/contracts/support/records.ts';
import { sign } from '../../test/contracts/support/requests.ts';

type Base = Awaited<ReturnType<typeof deployRegistries>>;
type Account = Base['others'][number];

interface World extends Pick<Base, 'ethers' | 'registry' | 'dids' | 'schemas' | 'domain'> {
  /** May accredit. */
  readonly agency: Account;
  readonly agencyId: string;
  readonly parent: { readonly parent: string; readonly record: RecordBody };
  /** Has no DID yet. */
  readonly issuer: Account;
  /** What the onboarded issuer gets. */
  readonly granted: RecordBody;
  readonly gasOf: (sent: Promise<TransactionResponse>) => Promise<number>;
}

/** In RFC 7638's form, as every writer of ours sends it. */
const jwk = (letter: string): string =>
  library.hexlify(
    library.toUtf8Bytes(
      `{"crv":"P-256","kty":"EC","x":"${letter.repeat(43)}","y":"${letter.toLowerCase().repeat(43)}"}`,
    ),
  );
const SIGNING = 0b11;
const LATER = 3_000_000_000;
const key = (letter: string) => ({ key: jwk(letter), relationships: SIGNING, notBefore: 0, notAfter: 0 });
const DEADLINE = 4_000_000_000n;

/** Gas of the DidRegistry, the TrustedSchemasRegistry and of onboarding. */
export async function measureDids(world: World) {
  const { ethers, registry, dids, schemas, agency, agencyId, parent, issuer, granted, gasOf } = world;
  const own = dids.connect(issuer);
  const salt = library.id('a salt');
  const did = await dids.idOf(issuer.address, salt);
  const registerDid = await gasOf(own.register(salt, [key('A')]));
  const addKey = await gasOf(own.addKey(did, key('B')));
  const rollKey = await gasOf(own.rollKey(did, library.sha256(jwk('B')), LATER, key('C')));

  const schema = library.toUtf8Bytes(`{"type":"object","required":["${'x'.repeat(1_967)}"]}`);
  const publishSchema = await gasOf(
    schemas.connect(agency).publish(parent, library.id('the canonical form'), schema, '0x'),
  );

  const second = library.id('another salt');
  const { chainId } = await ethers.provider.getNetwork();
  const signature = await issuer.signTypedData(
    { name: 'Vidimus DidRegistry', version: '1', chainId, verifyingContract: await dids.getAddress() },
    {
      Register: [
        { type: 'bytes32', name: 'salt' },
        { type: 'KeyGrant[]', name: 'keys' },
        { type: 'uint256', name: 'nonce' },
        { type: 'uint256', name: 'deadline' },
      ],
      KeyGrant: [
        { type: 'bytes', name: 'key' },
        { type: 'uint8', name: 'relationships' },
        { type: 'uint64', name: 'notBefore' },
        { type: 'uint64', name: 'notAfter' },
      ],
    },
    { salt: second, keys: [key('D')], nonce: 0n, deadline: DEADLINE },
  );
  const evidence = library.hexlify(library.toUtf8Bytes('x'.repeat(1_500)));
  const riding = {
    organisation: library.hexlify(library.toUtf8Bytes('o'.repeat(500))),
    evidenceDigest: library.sha256(evidence),
    evidence,
  };
  const nonce = 2n << 64n;
  const grant = await sign(
    agency,
    world.domain,
    'Grant',
    { parent: agencyId, record: granted, ...riding },
    { nonce, deadline: DEADLINE },
  );
  const batch = await ethers.deployContract('RequestBatch');
  const requests = [
    {
      target: await dids.getAddress(),
      data: dids.interface.encodeFunctionData('registerSigned', [
        second,
        [key('D')],
        { signer: issuer.address, nonce: 0n, deadline: DEADLINE, signature },
      ]),
    },
    {
      target: await registry.getAddress(),
      data: registry.interface.encodeFunctionData('grantSigned', [parent, granted, '0x00', riding, grant]),
    },
    {
      target: await registry.getAddress(),
      data: registry.interface.encodeFunctionData('nameTerms', [['DigitalCredential']]),
    },
  ];
  const onboard = await gasOf(batch.connect(agency).submit(requests));
  const created = await dids.deploymentTransaction()?.wait();
  const createdSchemas = await schemas.deploymentTransaction()?.wait();
  return {
    registerDid,
    addKey,
    rollKey,
    publishSchema,
    onboard,
    deployDidRegistry: Number(created?.gasUsed),
    deployTrustedSchemasRegistry: Number(createdSchemas?.gasUsed),
  };
}
