import { formatSeconds } from '../../core/seconds.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { safe, short } from '../text.ts';

/** Where an answer comes from: block, contract, records, policy. Shortened unless asked for in full. */
export const evidenceLines = (verdict: Verdict, full: boolean): string[] => {
  const hex = full ? (value: string) => value : short;
  const { policy } = verdict;
  const registries = new Set(
    verdict.chain.map(({ record }) => `eip155:${record.chainId}:${record.registry}`),
  );
  const read = registries.size > 0 ? [...registries] : policy.registries.map(registryText);
  return [
    ...verdict.blocks.map(
      (block) =>
        `block ${block.number} (${hex(block.hash)}) of chain ${block.chainId}, ${formatSeconds(block.time)}`,
    ),
    ...read.map((registry) => `registry ${registry}`),
    ...verdict.chain.map((hop) => `record ${hex(hop.record.id)} ${hop.kind}`),
    ...(verdict.credential === undefined ? [] : [`credential sha-256 ${hex(verdict.credential.digest)}`]),
    `policy “${safe(policy.name, 100)}”, digest ${hex(policy.digest)}, ${rootsText(policy.roots.length)}`,
    ...(full ? policy.roots.map((root) => `trusted root ${root}`) : []),
    verdict.contacted.length === 0
      ? 'no host was contacted beside the node'
      : `contacted ${verdict.contacted.map((host) => safe(host, 100)).join(', ')}`,
  ];
};

const registryText = (registry: { chainId: number; trustedIssuersRegistry: string }): string =>
  `eip155:${registry.chainId}:${registry.trustedIssuersRegistry}`;

const rootsText = (count: number): string =>
  count === 0 ? 'no trusted root' : count === 1 ? '1 trusted root' : `${count} trusted roots`;
