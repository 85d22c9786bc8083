import type { Figures } from './measure-gas.ts';

/** Design §3.4; gas. */
export const targets = {
  accredit: 92_000,
  end: 42_000,
  publishList: 37_000,
  setBit: 36_500,
  revokeHandle: 53_000,
} as const satisfies Partial<Figures>;

const peers: Partial<Record<keyof Figures, string>> = {
  accredit: 'EAS attest 267,867; LACChain 233,196; ERC-3643 add issuer 126,443',
  end: 'LACChain 68,445',
  revokeHandle: 'EAS revoke 46,361 to 66,350; EIP-5539 58,625',
};

const titles: Record<keyof Figures, string> = {
  admitRoot: 'admit a root',
  accredit: 'accredit an issuer (digest of evidence, no body)',
  accreditWithEvidence: '  with 1,500 bytes of evidence and 500 of organisation',
  accreditSigned: '  as a signed request',
  suspend: 'suspend',
  resume: 'resume',
  end: 'end an accreditation',
  endWithCustodian: '  naming a custodian',
  voidSince: 'void since a time',
  rotate: 'rotate a controller',
  publishFirst: 'anchor a list, first version',
  publishList: 'anchor a list, later version (any number of revocations)',
  publishListSigned: '  as a signed request',
  setBitFresh: 'set a bit, fresh word',
  setBit: 'set a bit, used word',
  setBitByDelegate: '  by a delegate',
  clearBit: 'clear a suspension bit',
  revokeHandle: 'revoke by handle',
  anchorIssuance: 'anchor issuance',
  nameDelegate: 'name a delegate',
  registerDid: 'register a did:ebsi with one signing key',
  addKey: 'add a key for two uses',
  rollKey: 'roll a key for two uses',
  publishSchema: 'publish a schema of 2,000 bytes',
  onboard: 'onboard: register, accredit with evidence, name a term',
  setBits1000Adjacent: '1,000 adjacent bits',
  setWords4: 'four whole words (1,024 bits)',
  revokeHandles100: '100 handles',
  largestSetBitsFreshWords: 'setBits, each in a fresh word of its own: largest n',
  largestSetBitsAdjacent: 'setBits, adjacent, fresh words: largest n',
  largestSetWords: 'setWords, fresh words: largest n (256 bits each)',
  largestRevokeHandles: 'revokeHandles: largest n',
  deployAccessManager: 'deploy AccessManager (OpenZeppelin)',
  deployTrustedIssuersRegistry: 'deploy TrustedIssuersRegistry',
  deployStatusRegistry: 'deploy StatusRegistry',
  deployDidRegistry: 'deploy DidRegistry',
  deployTrustedSchemasRegistry: 'deploy TrustedSchemasRegistry',
  sizeTrustedIssuersRegistry: 'TrustedIssuersRegistry (bytes, of 24,576)',
  sizeStatusRegistry: 'StatusRegistry (bytes, of 24,576)',
};

const number = (value: number): string => value.toLocaleString('en-US');

/** Ours beside the targets; peers' figures are quoted from reference measurements under the same rules, not run again. */
export function gasTable(figures: Figures): string {
  const rows = (Object.keys(titles) as (keyof Figures)[]).map((name) => {
    const target = (targets as Partial<Figures>)[name];
    const verdict =
      target === undefined ? '' : `≤ ${number(target)} ${figures[name] <= target ? 'ok' : 'MISSED'}`;
    return [
      titles[name].padEnd(58),
      number(figures[name]).padStart(11),
      verdict.padEnd(12),
      peers[name] ?? '',
    ]
      .join('  ')
      .trimEnd();
  });
  return [
    `${'operation (gas from receipts; osaka rules)'.padEnd(58)}  ${'ours'.padStart(11)}  target        peers (quoted, not run again)`,
    ...rows,
    '',
  ].join('\n');
}
