import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { createVidimus, type Vidimus } from '../../src/compose.ts';
import { NO_RECORD, type RecordId } from '../../src/core/hex.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import type { RunningNode } from '../../src/network/process.ts';
import { codesOf } from '../../src/network/verdict-codes.ts';
import { openWorld, type World } from '../../src/network/world.ts';
import { DEFAULT_RULES, type PolicyRules } from '../../src/verify/policy.ts';
import { sharedVectors } from '../fixtures/shared.ts';
import { NODES } from './nodes.ts';

const json = (path: string): JsonObject => JSON.parse(readFileSync(path, 'utf8'));

for (const { name, start } of NODES) {
  describe(`a real credential of a real did:ebsi issuer, on ${name}`, function () {
    this.timeout(90_000);
    let node: RunningNode;
    let world: World;
    let folder: string;
    let token: string;
    let did: string;
    let document: JsonObject;
    const open: Vidimus[] = [];

    before(async function () {
      const found = sharedVectors('ebsi-signed');
      if (found === undefined) return this.skip();
      folder = found;
      token = readFileSync(join(folder, 'vc-1.jwt'), 'utf8').trim();
      const key = json(join(folder, 'issuer-key.json'));
      did = String(key['did']);
      const method = {
        id: key['kid'],
        type: 'JsonWebKey2020',
        controller: did,
        publicKeyJwk: key['publicKeyJwk'],
      };
      document = {
        '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
        id: did,
        verificationMethod: [method as JsonObject],
        assertionMethod: [String(key['kid'])],
      };
      node = await start();
      world = await openWorld(node.url);
      return undefined;
    });
    after(async () => {
      for (const vidimus of open) await vidimus.close();
      world?.close();
      await node?.stop();
    });

    const verifier = async (
      roots: readonly RecordId[],
      documents: readonly JsonObject[],
      rules: PolicyRules = DEFAULT_RULES,
    ): Promise<Vidimus> => {
      const { chainId, contracts } = world.deployment;
      const { trustedIssuersRegistry, statusRegistry } = contracts;
      const vidimus = await createVidimus({
        rpc: node.url,
        deployment: world.deployment,
        mode: 'rpc',
        didDocuments: documents,
        policy: {
          name: 'ebsi',
          registries: [{ chainId, trustedIssuersRegistry, statusRegistry }],
          roots,
          rules,
        },
      });
      open.push(vidimus);
      return vidimus;
    };

    it(`default: the signature holds, the issuer is unrecognised (${name})`, async () => {
      const verdict = await (await verifier([], [document])).verify(token);
      expect(verdict.decision).to.equal('rejected');
      expect(verdict.checks.find(({ check }) => check === 'proof')).to.include({
        status: 'pass',
        code: 'PROOF_VALID',
      });
      expect(codesOf(verdict)).to.include('UNRECOGNISED_ISSUER');
    });

    it(`error: another DID's document is refused for this one (${name})`, async () => {
      const other = json(join(folder, 'did-resolution-result.json'))['didDocument'] as JsonObject;
      const parsed = parseDidDocument(other, did);
      expect(parsed).to.have.nested.property('finding.code', 'DID_DOCUMENT_MISMATCH');
      const verdict = await (await verifier([], [other])).verify(token);
      expect(verdict.decision).to.not.equal('accepted');
      expect(verdict.checks.find(({ check }) => check === 'proof')?.status).to.not.equal('pass');
    });

    it(`behaviour: once that DID is accredited for attestations, it is accepted, and what is missing is named (${name})`, async () => {
      const governance = await world.writer('governance');
      const agency = await world.writer('agency');
      const decided = '2023-01-01T00:00:00Z';
      const permissions = [{ types: ['VerifiableAttestation'] }];
      const root = {
        kind: 'root',
        depth: 1,
        subject: world.identity('agency').did,
        controller: world.identity('agency').account,
        validFrom: decided,
        permissions,
      } as const;
      await governance.send(governance.plan.admitRoot(root));
      const rootId = governance.idOf(NO_RECORD, root);
      await agency.send(
        agency.plan.grant(rootId, { kind: 'attest', subject: did, validFrom: decided, permissions }),
      );
      const vidimus = await verifier([rootId], [document]);
      const verdict = await vidimus.verify(token);
      expect(verdict.decision, codesOf(verdict).join()).to.equal('accepted');
      expect(codesOf(verdict)).to.include.members([
        'STATUS_NOT_STATED',
        'ACCREDITATION_CREDENTIAL_MISSING',
        'ISSUANCE_DATE_STATED',
      ]);
      const strict = await verifier([rootId], [document], { ...DEFAULT_RULES, missingStatus: 'require' });
      expect((await strict.verify(token)).decision).to.equal('undetermined');
    });
  });
}
