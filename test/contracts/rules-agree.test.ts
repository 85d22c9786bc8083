import { expect } from 'chai';
import { network } from 'hardhat';
import type { Address } from '../../src/core/hex.ts';
import type { Scope } from '../../src/credential/model.ts';
import { excesses, findHints, fitsInside } from '../../src/trust/attenuation.ts';
import { DIMENSIONS } from '../../src/trust/dimensions.ts';
import { bodyHashOf, encodeCode, recordIdOf } from '../../src/trust/encoding.ts';
import { allows } from '../../src/trust/permissions.ts';
import { type AccreditationRecord, BASES, KINDS } from '../../src/trust/record.ts';
import { brokenRules, isIssuer, type Violation } from '../../src/trust/rules.ts';
import { termHash } from '../../src/trust/terms.ts';
import { Dice, randomChild, randomRoot, scopeNear } from '../fixtures/random-records.ts';
import { deployRegistries } from './support/fixture.ts';
import { NO_RECORD, noAttachments, noTarget, type RecordBody } from './support/records.ts';

/** Trees, and records tried in each. `VIDIMUS_FUZZ_RUNS` grows more. */
const TREES = Math.max(12, Math.ceil(Number(process.env['VIDIMUS_FUZZ_RUNS'] ?? 0) / 25));
const TRIES = 25;

const bodyOf = (record: AccreditationRecord): RecordBody => ({
  kind: KINDS.indexOf(record.kind),
  basis: BASES.indexOf(record.basis),
  depth: record.depth,
  controller: record.controller,
  validFrom: record.validFrom,
  validUntil: record.validUntil,
  salt: Number(record.salt),
  target: record.target ?? noTarget,
  subject: record.subject,
  permissions: record.permissions.map((permission) => ({
    types: [...permission.types],
    schemas: [...permission.schemas],
    jurisdictions: permission.jurisdictions.map((code) => encodeCode(code, 6)),
    fields: permission.fields.map((code) => encodeCode(code, 4)),
    levels: permission.levels,
    credits: permission.credits,
  })),
});

/** The custom error, with the arguments that both sides name. */
const errorOf = (violation: Violation): string => {
  const dimension = 'dimension' in violation ? DIMENSIONS.indexOf(violation.dimension) : -1;
  switch (violation.rule) {
    case 'subject':
      return `SubjectMalformed(${violation.length})`;
    case 'dates':
      return `DatesReversed(${violation.validFrom},${violation.validUntil})`;
    case 'depth':
      return `DepthOutOfRange(${violation.depth})`;
    case 'target':
      return 'TargetMalformed()';
    case 'permission-count':
      return `PermissionCountOutOfRange(${violation.count})`;
    case 'list-too-long':
      return `ListTooLong(${violation.permission},${dimension},${violation.count})`;
    case 'code-malformed':
      return `CodeMalformed(${violation.permission},${dimension},${word(violation.entry)})`;
    case 'kind':
      return `KindNotGrantable(${KINDS.indexOf(violation.parent)},${KINDS.indexOf(violation.child)})`;
    case 'hint-missing':
      return `HintMissing(${violation.permission})`;
    case 'record-too-wide':
      return `RecordTooWide(${dimension},${violation.value},${violation.limit})`;
    case 'permission-too-wide':
      return `PermissionTooWide(${violation.permission},${violation.hint},${dimension},${word(violation.value ?? '')})`;
    case 'number':
      return 'not encodable';
  }
};

/** An entry as the contract names it: a hash as it is, a code padded on the right, a number on the left. */
const word = (value: string | number): string =>
  typeof value === 'number'
    ? `0x${value.toString(16).padStart(64, '0')}`
    : value.startsWith('0x')
      ? value
      : encodeCode(value, 32);

const claimOf = (scope: Scope) => ({
  types: scope.types.map(termHash),
  schema: scope.schemas[0] === undefined ? NO_RECORD : termHash(scope.schemas[0]),
  jurisdiction: encodeCode(scope.jurisdiction ?? '', 6),
  field: encodeCode(scope.fields[0] ?? '', 4),
  level: scope.level ?? 0,
  credits: scope.credits ?? 0,
});

describe('the permission rule, in Solidity and in TypeScript', () => {
  const grown = { granted: 0, refused: new Map<string, number>(), covered: 0, uncovered: 0 };

  for (let seed = 1; seed <= TREES; seed++) {
    it(`agrees on a random tree of records (seed ${seed})`, async () => {
      const { ethers } = await network.create();
      const { registry, governor, others } = await deployRegistries(ethers);
      const controller = others[0];
      if (!controller) throw new Error('no account');
      const account = controller.address.toLowerCase() as Address;
      const { chainId } = await ethers.provider.getNetwork();
      const address = (await registry.getAddress()).toLowerCase() as Address;
      const asController = registry.connect(controller);
      const latest = await ethers.provider.getBlock('latest');
      const now = latest?.timestamp ?? 0;
      const dice = new Dice(seed);

      const refusal = async (call: () => Promise<unknown>): Promise<string | undefined> => {
        try {
          await call();
          return undefined;
        } catch (error) {
          const { data } = error as { data?: string };
          const parsed = data === undefined ? null : registry.interface.parseError(data);
          if (!parsed) throw error;
          return `${parsed.name}(${parsed.args.join(',')})`;
        }
      };

      const idOf = (parent: `0x${string}`, record: AccreditationRecord) =>
        recordIdOf({ chainId: Number(chainId), registry: address, parent, bodyHash: bodyHashOf(record) });

      // Each entry: a record with the bodies from its root down, the root's own id first.
      interface Node {
        readonly record: AccreditationRecord;
        readonly id: `0x${string}`;
        readonly parentId: `0x${string}`;
        readonly path: readonly AccreditationRecord[];
      }
      const zero = NO_RECORD as `0x${string}`;
      const rootRecord = randomRoot(dice, now, account, 0n);
      await registry.connect(governor).admitRoot(bodyOf(rootRecord), noAttachments);
      const nodes: Node[] = [
        { record: rootRecord, id: idOf(zero, rootRecord), parentId: zero, path: [rootRecord] },
      ];

      for (let i = 1; i <= TRIES; i++) {
        const granters = nodes.filter(
          ({ record }) => record.kind !== 'recognise' && record.kind !== 'mandate',
        );
        const parent = dice.one(dice.isLucky(20) ? nodes : granters);
        const child = randomChild(dice, parent.record, account, BigInt(i));
        const found = findHints(child, parent.record);
        const sides = parent.record.permissions.length + (dice.isLucky(10) ? 1 : 0);
        const guessed = child.permissions.map(() => dice.roll(sides));
        const cut = dice.isLucky(15) ? dice.some([0, 1], child.permissions.length + 1) : guessed;
        const hints = found.ok && !dice.isLucky(6) ? found.hints : cut;

        // The contract checks form and fit in one pass, cheapest first: which of several it names is its own choice.
        const violations = [...brokenRules(child), ...excesses(child, parent.record, hints)];
        const grant = [
          { parent: parent.parentId, record: bodyOf(parent.record) },
          bodyOf(child),
          `0x${hints.map((hint) => hint.toString(16).padStart(2, '0')).join('')}`,
          noAttachments,
        ] as const;
        const refused = await refusal(() => asController.grant.staticCall(...grant));

        if (refused === undefined) {
          expect(violations, `record ${i} was granted`).to.deep.equal([]);
        } else {
          expect(violations.map(errorOf), `record ${i} was refused`).to.include(refused);
          const rule = refused.slice(0, refused.indexOf('('));
          grown.refused.set(rule, (grown.refused.get(rule) ?? 0) + 1);
          continue;
        }
        // Whatever hints were given, a search finds some where any hold.
        expect(fitsInside(child, parent.record), `record ${i} without hints`).to.equal(undefined);
        await asController.grant(...grant);
        grown.granted++;
        const node: Node = {
          record: child,
          id: idOf(parent.id, child),
          parentId: parent.id,
          path: [...parent.path, child],
        };
        expect(await registry.stateOf(node.id), 'the id that TypeScript computed is known').not.to.equal(0n);
        nodes.push(node);

        if (!isIssuer(child.kind)) continue;
        for (let j = 0; j < 4; j++) {
          const scope = scopeNear(dice, dice.one(child.permissions));
          const { timestamp } = (await ethers.provider.getBlock('latest')) ?? { timestamp: now };
          const [answer] = await registry.trusted(
            nodes[0]?.id ?? zero,
            node.path.map(bodyOf),
            claimOf(scope),
            timestamp,
          );
          const isCovered = allows(child, scope) === undefined;
          expect(Number(answer), `claim ${j} of record ${i}`).to.equal(isCovered ? 1 : 0);
          grown[isCovered ? 'covered' : 'uncovered']++;
        }
      }
    });
  }

  after(() => {
    const rules = [...grown.refused].map(([rule, count]) => `${rule} ${count}`).join(', ');
    console.log(
      `      granted ${grown.granted}; refused: ${rules}; claims covered ${grown.covered}, not ${grown.uncovered}`,
    );
    // A generator that grows nothing, or never oversteps, would show nothing.
    expect(grown.granted).to.be.greaterThan(TREES);
    expect(grown.covered).to.be.greaterThan(0);
    expect(grown.uncovered).to.be.greaterThan(0);
    expect(grown.refused.size).to.be.greaterThan(6);
  });
});
