// Writes src/sample.ts, the sample that the package brings along: recorded registry events, a policy and five credentials.
//   npm run generate:sample        (signatures are random, so a new run gives other bytes with the same meaning)
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from '../src/chain/rpc/transport.ts';
import { startNode } from '../src/network/node.ts';
import { RECORDS } from '../src/network/plan.ts';
import {
  DATA_STEWARDSHIP,
  issueSample,
  publishList,
  revoke,
  type StatusWay,
  TERMS,
} from '../src/network/samples.ts';
import { openWorld } from '../src/network/world.ts';
import { recordEvents } from '../src/replica/recorded.ts';
import { DEFAULT_RULES, type Policy } from '../src/verify/policy.ts';
import { root } from './lib/root.ts';

const FIRST_DAY = Date.UTC(2026, 0, 5, 9) / 1000;
const DAY = 86_400;
/** Nobody answers there (RFC 2606). */
const LIST = 'https://lists.isar.example/revocation';
const NAMES: readonly string[] = ['agency', 'board', 'isar-quality', 'ministry', 'isar-licence'];

const node = await startNode({ genesisTime: FIRST_DAY });
try {
  const world = await openWorld(node.url);
  await world.write('governance', (plans) => plans.nameTerms(TERMS));
  for (const planned of RECORDS) if (NAMES.includes(planned.name)) await world.grant(planned);
  await world.pass(90 * DAY);
  const issuedAt = await world.time();
  const issue = async (name: string, status: StatusWay, level = 6): Promise<string> => {
    const sample = await issueSample(world, {
      ...{ name, about: '', by: 'isar', under: 'isar-quality', issuedAt, status },
      course: { ...DATA_STEWARDSHIP, level },
    });
    return sample.token;
  };
  const credential = await issue('good', { way: 'bit', index: 1 });
  const revoked = await issue('revoked', { way: 'bit', index: 2 });
  const outOfScope = await issue('out-of-scope', { way: 'bit', index: 3 }, 8);
  const unchecked = await issue('unchecked', { way: 'anchored', index: 4, url: LIST });
  await publishList(world, 'isar', 'isar-quality', { url: LIST, revoked: [], version: 1 });
  const stranger = await issueSample(world, {
    ...{ name: 'unrecognised', about: '', by: 'stranger', issuedAt },
    course: DATA_STEWARDSHIP,
  });
  await world.pass(30 * DAY);
  await revoke(world, 'isar', 'isar-quality', { way: 'bit', index: 2 });
  const recorded = await recordEvents(createTransport({ url: node.url }), world.deployment);
  const { chainId, contracts } = world.deployment;
  const { trustedIssuersRegistry, statusRegistry } = contracts;
  const policy: Policy = {
    name: 'sample',
    registries: [{ chainId, trustedIssuersRegistry, statusRegistry }],
    roots: [world.granted('agency').ref.id],
    rules: DEFAULT_RULES,
  };
  world.close();
  const json = (value: unknown): string => JSON.stringify(value, null, 2);
  const text = `// Written by \`npm run generate:sample\`; do not edit.
import type { Settings } from './config.ts';
import type { RecordedEvents } from './replica/recorded.ts';
import type { Policy } from './verify/policy.ts';

const recorded: RecordedEvents = ${json(recorded)};

const policy: Policy = ${json(policy)};

const settings: Settings = { recorded, policy };

/**
 * A demonstration to try the verifier without a node or a network: settings with recorded registry events and a policy, a
 * credential that is accepted, and four that are not. Names are made up; anyone can derive the keys.
 */
export const sample = {
  settings,
  /** Accepted. */
  credential: '${credential}',
  /** Rejected: revoked on-chain. */
  revoked: '${revoked}',
  /** Rejected: EQF level 8, its issuer is accredited for 6 and 7. */
  outOfScope: '${outOfScope}',
  /** Rejected: nobody accredits its issuer. */
  unrecognised: '${stranger.token}',
  /** Undetermined: its status list cannot be had. */
  unchecked: '${unchecked}',
  /** Unix seconds: when the events were recorded. */
  recordedAt: ${recorded.block.time},
} as const;
`;
  await writeFile(join(root, 'src/sample.ts'), text);
  process.stderr.write('src/sample.ts is written.\n');
} finally {
  await node.stop();
}
