import type { Deployment } from '../../../src/chain/deployment.ts';
import type { ChainEvent } from '../../../src/chain/events/types.ts';
import type { Hex } from '../../../src/core/hex.ts';
import type { EventBlock, Place } from '../../../src/replica/store/port.ts';

const digits = (text: string, size: number): Hex =>
  `0x${Buffer.from(text)
    .toString('hex')
    .padStart(size * 2, '0')}`;

export const DEPLOYMENT: Deployment = {
  name: 'made-up',
  chainId: 31_337,
  genesisHash: digits('genesis', 32),
  deployedAtBlock: 1,
  contracts: { trustedIssuersRegistry: digits('issuers', 20), statusRegistry: digits('status', 20) },
  facts: {},
};

/** The block of a number on a branch; its parent is that of the branch, or of `below` where the branch begins. */
export const place = (number: number, branch = 'a', below = branch): Place => ({
  number,
  hash: digits(`${branch}${number}`, 32),
  parentHash: digits(`${below}${number - 1}`, 32),
  time: 1_700_000_000 + number,
});

/** A block with events that are told apart by their text. */
export const block = (
  number: number,
  texts: readonly string[] = [],
  branch = 'a',
  below = branch,
): EventBlock => {
  const header = place(number, branch, below);
  return {
    header,
    from: number,
    events: texts.map(
      (text, logIndex): ChainEvent => ({
        event: 'TermNamed',
        term: digits(text, 32),
        text,
        block: number,
        blockHash: header.hash,
        time: header.time,
        transaction: digits(`t${number}`, 32),
        logIndex,
      }),
    ),
  };
};

export const textsOf = (blocks: readonly EventBlock[]): readonly string[] =>
  blocks.flatMap(({ events }) =>
    events.map((event) => (event.event === 'TermNamed' ? event.text : event.event)),
  );
