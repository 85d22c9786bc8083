import { expect } from 'chai';
import { contractRecord } from '../../../src/chain/write/acts-trust.ts';
import { estimate } from '../../../src/chain/write/execute.ts';
import type { Plan } from '../../../src/chain/write/plan.ts';
import { recordFromDraft } from '../../../src/chain/write/record-draft.ts';
import type { RegistryWriter } from '../../../src/chain/write/writer.ts';
import { isVidimusError } from '../../../src/core/errors.ts';
import { NO_RECORD, type RecordId, toHex } from '../../../src/core/hex.ts';
import { startNode } from '../../../src/network/node.ts';
import { nearestHint } from '../../../src/trust/attenuation.ts';
import { bodyHashOf, recordIdOf } from '../../../src/trust/encoding.ts';
import { type GrantRefusal, grantRefusals } from '../../../src/trust/grant-check.ts';
import type { AccreditationRecord } from '../../../src/trust/record.ts';
import { Dice, randomChild, randomRoot } from '../../fixtures/random-records.ts';
import { startTestNetwork, type TestNetwork } from '../network.ts';

/** Records tried below each of some ten parents. `VIDIMUS_FUZZ_RUNS` tries more. */
const TRIES = Math.max(40, Math.ceil(Number(process.env['VIDIMUS_FUZZ_RUNS'] ?? 0) / 10));
const PARENTS = 10;

/** The contract counts from the start of its own enum, and calls the two dates by shorter names. */
const MEMBER_OF = new Map([
  ['start', 'validFrom'],
  ['end', 'validUntil'],
]);

interface Node {
  readonly id: RecordId;
  readonly parent: RecordId;
  readonly record: AccreditationRecord;
}

/** Now and then an entry that is no code, or more entries than a list may have. */
const misspelt = (dice: Dice, record: AccreditationRecord): AccreditationRecord => {
  const [first, ...others] = record.permissions;
  if (first === undefined || !dice.isLucky(6)) return record;
  const many = Array.from({ length: 65 }, (_, i) => String(1_000 + i));
  const wrong = dice.one([
    { jurisdictions: [...first.jurisdictions, 'de'] },
    { fields: [...first.fields, '6a'] },
    { types: [...first.types, NO_RECORD] },
    { schemas: [...first.schemas, NO_RECORD] },
    { fields: many },
  ]);
  return { ...record, permissions: [{ ...first, ...wrong }, ...others] };
};

describe('what a form refuses before signing, and what the contract refuses', function () {
  this.timeout(120_000);
  let network: TestNetwork;
  let governance: RegistryWriter;
  let accreditor: RegistryWriter;
  let now: number;

  before(async () => {
    network = await startTestNetwork(() => startNode());
    governance = await network.writer(network.admin);
    accreditor = await network.writer(await network.account());
    now = Number((await network.provider.getBlock('latest'))?.timestamp);
  });
  after(() => network?.stop());

  const planOf = (record: AccreditationRecord, { parent, record: above }: Node): Plan => ({
    contract: 'trustedIssuersRegistry',
    method: 'grant',
    args: [
      { parent, record: contractRecord(above) },
      contractRecord(record),
      toHex(Uint8Array.from(record.permissions.map((permission) => nearestHint(permission, above)))),
      { organisation: '0x', evidenceDigest: NO_RECORD, evidence: '0x' },
    ],
  });

  const nodeOf = (record: AccreditationRecord, parent: RecordId): Node => {
    const { chainId, contracts } = network.deployment;
    const bodyHash = bodyHashOf(record);
    const id = recordIdOf({ chainId, registry: contracts.trustedIssuersRegistry, parent, bodyHash });
    return { id, parent, record };
  };

  /** What the contract says in a simulation: a code and the member that it names. */
  const verdictOf = async (writer: RegistryWriter, plan: Plan): Promise<string> => {
    try {
      await estimate(writer.executor, plan);
      return 'granted';
    } catch (error) {
      if (!isVidimusError(error) || error.kind !== 'rule') throw error;
      const { dimension, permission, hint } = error.details;
      const member = MEMBER_OF.get(String(dimension)) ?? dimension;
      return [error.code, member, permission, hint].filter((part) => part !== undefined).join(' ');
    }
  };

  const namedBy = ({ code, member, permission, hint }: GrantRefusal): string => {
    const named = code === 'RECORD_TOO_WIDE' || permission !== undefined ? [member] : [];
    return [code, ...named, permission, code === 'PERMISSION_TOO_WIDE' ? hint : undefined]
      .filter((part) => part !== undefined)
      .join(' ');
  };

  it('behaviour: refuse the same records, and the contract names one of the dimensions that the form names', async () => {
    const dice = new Dice(20_261_122);
    const rules = new Map<string, number>();
    let granted = 0;
    const root = randomRoot(dice, now, accreditor.account, 0n);
    await governance.send({
      contract: 'trustedIssuersRegistry',
      method: 'admitRoot',
      args: [contractRecord(root), { organisation: '0x', evidenceDigest: NO_RECORD, evidence: '0x' }],
    });
    const parents: Node[] = [nodeOf(root, NO_RECORD)];

    for (let i = 0; i < PARENTS * TRIES; i++) {
      const parent = dice.one(parents);
      const child = misspelt(dice, randomChild(dice, parent.record, accreditor.account, BigInt(i)));
      const [state] = await accreditor.bodies.statesOf([parent.id]);
      const refusals = grantRefusals(
        child,
        { record: parent.record, state },
        { account: accreditor.account, now, grantsClosed: false },
      );
      const plan = planOf(child, parent);
      const said = await verdictOf(accreditor, plan);
      if (said === 'granted') {
        expect(refusals, `record ${i} would be granted`).to.deep.equal([]);
        granted++;
        if (parents.length < PARENTS && child.kind !== 'recognise' && child.kind !== 'mandate') {
          await accreditor.send(plan);
          parents.push(nodeOf(child, parent.id));
        }
      } else {
        expect(refusals.map(namedBy), `record ${i} would be refused`).to.include(said);
        const [rule = ''] = said.split(' ');
        rules.set(rule, (rules.get(rule) ?? 0) + 1);
      }
    }
    console.log(`      granted ${granted}; refused: ${[...rules].map((pair) => pair.join(' ')).join(', ')}`);
    // A generator that never oversteps, or always, would show nothing.
    expect(granted).to.be.greaterThan(TRIES);
    expect([...rules.keys()]).to.include.members([
      'PERMISSION_TOO_WIDE',
      'RECORD_TOO_WIDE',
      'CODE_MALFORMED',
      'LIST_TOO_LONG',
      'KIND_NOT_GRANTABLE',
      'SUBJECT_MALFORMED',
    ]);
  });

  it('behaviour: say in advance that the account, the state or the time of the accreditor does not allow it', async () => {
    const draft = {
      kind: 'root',
      subject: 'did:web:ministry.example',
      controller: accreditor.account,
      validFrom: now - 1_000,
      depth: 2,
      permissions: [{}],
    } as const;
    const refusalsFor = async (
      node: Node,
      writer: RegistryWriter,
      grantsClosed = false,
    ): Promise<{ said: string; named: readonly string[] }> => {
      const record = recordFromDraft({
        kind: 'attest',
        subject: 'did:web:uni.example',
        validFrom: node.record.validFrom,
        ...(node.record.validUntil > 0 && { validUntil: node.record.validUntil }),
        permissions: [{}],
      });
      const [state] = await writer.bodies.statesOf([node.id]);
      const { account } = writer;
      const refusals = grantRefusals(record, { record: node.record, state }, { account, now, grantsClosed });
      return { said: await verdictOf(writer, planOf(record, node)), named: refusals.map(namedBy) };
    };
    const admit = async (more: object): Promise<Node> => {
      const admitted = { ...draft, ...more };
      await governance.send(governance.plan.admitRoot(admitted));
      return nodeOf(recordFromDraft(admitted), NO_RECORD);
    };
    const present = await admit({ salt: 1 });
    const over = await admit({ salt: 2, validUntil: now - 10 });
    const suspended = await admit({ salt: 3 });
    await accreditor.send(accreditor.plan.suspend(suspended.id));

    expect((await refusalsFor(present, accreditor)).said).to.equal('granted');
    for (const [node, writer, code] of [
      [present, governance, 'NOT_CONTROLLER'],
      [over, accreditor, 'PARENT_NOT_IN_FORCE'],
      [suspended, accreditor, 'ACTOR_NOT_ACTIVE'],
    ] as const) {
      const { said, named } = await refusalsFor(node, writer);
      expect(said).to.equal(code);
      expect(named).to.deep.equal([code]);
    }
    const unknown = nodeOf(recordFromDraft({ ...draft, salt: 4 }), NO_RECORD);
    const { said, named } = await refusalsFor(unknown, accreditor);
    expect([said, named]).to.deep.equal(['RECORD_UNKNOWN', ['RECORD_UNKNOWN']]);

    await governance.send(governance.plan.closeGrants());
    const closed = await refusalsFor(present, accreditor, true);
    expect([closed.said, closed.named]).to.deep.equal(['GRANTS_ARE_CLOSED', ['GRANTS_ARE_CLOSED']]);
  });
});
