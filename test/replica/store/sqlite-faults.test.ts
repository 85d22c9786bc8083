import { join } from 'node:path';
import { expect } from 'chai';
import { isVidimusError } from '../../../src/core/errors.ts';
import type { Hex } from '../../../src/core/hex.ts';
import { storeNamed } from '../../../src/replica/store/open.ts';
import type { ReplicaStore } from '../../../src/replica/store/port.ts';
import { smallDisk } from '../../fixtures/small-disk.ts';
import { block, DEPLOYMENT, place, textsOf } from './events.ts';

const faultOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    return isVidimusError(error) ? `${error.code}: ${String(error.details['reason'] ?? '')}` : String(error);
  }
  return 'no error';
};

describe('a store in SQLite on a disk that fails', function () {
  this.timeout(30_000);
  let disk: NonNullable<ReturnType<typeof smallDisk>>;
  let store: ReplicaStore;
  let head: Hex | undefined;
  let number = 0;

  before(async function () {
    const mounted = smallDisk(8);
    if (mounted === undefined) {
      process.stderr.write(
        '\n  SKIPPED: faults of the disk under SQLite, since this user may not mount a small one.\n',
      );
      return this.skip();
    }
    disk = mounted;
    store = await storeNamed(`sqlite:${join(disk.path, 'copy.sqlite')}`, DEPLOYMENT);
    await store.open();
    await store.lead();
  });
  after(async () => {
    await store?.close();
    disk?.remove();
  });

  /** One more block with many events. */
  const add = async (): Promise<void> => {
    const texts = Array.from({ length: 200 }, (_, i) => `event ${i} of block ${number + 1}`);
    await store.commit({ after: head, blocks: [block(number + 1, texts)] });
    number += 1;
    head = place(number).hash;
  };
  const expectWhole = async (): Promise<void> => {
    await store.lead();
    const { blocks } = await store.read({ tip: [] });
    expect(blocks.map(({ header }) => header.number)).to.deep.equal(
      Array.from({ length: number }, (_, i) => i + 1),
    );
    expect(textsOf(blocks)).to.have.length(number * 200);
  };

  it('behaviour: full: nothing is torn, and it goes on when there is room', async () => {
    await add();
    disk.fill();
    let fault = 'no error';
    for (let more = 0; fault === 'no error' && more < 400; more++) fault = await faultOf(add());
    expect(fault).to.match(/^STORE_UNREACHABLE: (there is no room|it cannot be read or written)$/);
    await expectWhole();
    disk.free();
    await add();
    await expectWhole();
  });
});
