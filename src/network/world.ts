import { JsonRpcProvider, Wallet } from 'ethers';
import { deployContracts } from '../chain/deploy.ts';
import type { Deployment } from '../chain/deployment.ts';
import { createTransport } from '../chain/rpc/transport.ts';
import type { Plan } from '../chain/write/plan.ts';
import { type RecordDraft, recordFromDraft } from '../chain/write/record-draft.ts';
import { createWriter, type Plans, type RegistryWriter } from '../chain/write/writer.ts';
import { fail } from '../core/errors.ts';
import { NO_RECORD } from '../core/hex.ts';
import type { Seconds } from '../core/seconds.ts';
import { signAccreditation } from '../issue/accreditation-credential.ts';
import type { AccreditationRecord, Reason, RecordRef } from '../trust/record.ts';
import { ACTORS } from './actors.ts';
import { type Identity, identityOf } from './identity.ts';
import { DEMO_SEED } from './keys.ts';
import type { PlannedRecord } from './plan.ts';
import { rpc } from './process.ts';

/** A record of the demonstration after it was granted. */
export interface Granted {
  readonly planned: PlannedRecord;
  readonly ref: RecordRef;
  readonly record: AccreditationRecord;
  /** Gas that the grant took. */
  readonly gas: number;
}

/** The demonstration's chain with its contracts, its clock, and its organisations. */
export interface World {
  readonly url: string;
  readonly deployment: Deployment;
  readonly seed: string;
  /** Time of the latest block. */
  time(): Promise<Seconds>;
  /** Lets time pass on the chain: the next block is so many seconds after the latest. */
  pass(seconds: number): Promise<Seconds>;
  identity(name: string): Identity;
  /** Admits a root, or grants below its parent, with organisation data and the accreditor's signed credential. */
  grant(planned: PlannedRecord): Promise<Granted>;
  granted(name: string): Granted;
  readonly records: ReadonlyMap<string, Granted>;
  end(name: string, by: string, reason: Reason): Promise<void>;
  /** Writes as this organisation, and waits until it is mined. */
  write(name: string, plan: (plans: Plans) => Promise<Plan>): Promise<number>;
  writer(name: string): Promise<RegistryWriter>;
  close(): void;
}

const DAY = 86_400;
const GAS_MONEY = '0x3635c9adc5dea00000';

/** Deploys the contracts on a local node and opens the demonstration on them. */
export const openWorld = async (url: string, seed: string = DEMO_SEED): Promise<World> => {
  const provider = new JsonRpcProvider(url, undefined, {
    cacheTimeout: -1,
    batchMaxCount: 1,
    staticNetwork: true,
  });
  provider.pollingInterval = 20;
  const chainId = Number((await provider.getNetwork()).chainId);
  const identity = (name: string): Identity => identityOf(name, chainId, seed);
  const walletOf = async (name: string): Promise<Wallet> => {
    const { account, accountKey } = identity(name);
    await rpc(url, 'hardhat_setBalance', [account, GAS_MONEY]);
    return new Wallet(accountKey, provider);
  };
  const deployment = await deployContracts({ signer: await walletOf('governance') });
  const records = new Map<string, Granted>();
  const transport = createTransport({ url });
  const writers = new Map<string, Promise<RegistryWriter>>();
  const writer = (name: string): Promise<RegistryWriter> => {
    const known =
      writers.get(name) ??
      walletOf(name).then((signer) => createWriter({ rpc: transport, deployment, signer }));
    writers.set(name, known);
    return known;
  };
  const write = async (name: string, plan: (plans: Plans) => Promise<Plan>): Promise<number> => {
    const by = await writer(name);
    return (await by.send(plan(by.plan))).gas;
  };
  const granted = (name: string): Granted => {
    const found = records.get(name);
    if (found === undefined) throw fail('INTERNAL', { reason: `the demo has no record ${name}` });
    return found;
  };
  const time = async (): Promise<Seconds> => {
    const block = await provider.getBlock('latest');
    if (block === null) throw fail('NODE_NOT_STARTED', { reason: 'it has no block' });
    return block.timestamp;
  };
  const pass = async (seconds: number): Promise<Seconds> => {
    const then = (await time()) + seconds;
    await rpc(url, 'evm_setNextBlockTimestamp', [then]);
    await rpc(url, 'evm_mine', []);
    return then;
  };

  const grant = async (planned: PlannedRecord): Promise<Granted> => {
    const subject = identity(planned.subject);
    const parent = planned.parent === undefined ? undefined : granted(planned.parent);
    const now = await time();
    const { jurisdictions, types, fields, levels, ects } = planned.permission;
    const draft: RecordDraft = {
      kind: planned.kind,
      basis: planned.basis,
      subject: subject.did,
      controller: subject.account,
      validFrom: planned.decidedOn ?? now - (now % DAY),
      depth: planned.depth ?? 0,
      ...(planned.target === undefined ? {} : { target: granted(planned.target).ref }),
      permissions: [{ jurisdictions, types, fields, levels, ...(ects === 0 ? {} : { ects }) }],
    };
    const record = recordFromDraft(draft);
    const by = await writer(parent === undefined ? 'governance' : parent.planned.subject);
    const above = parent?.ref.id ?? NO_RECORD;
    const ref: RecordRef = {
      chainId,
      registry: deployment.contracts.trustedIssuersRegistry,
      id: by.idOf(above, draft),
    };
    const accreditor = parent === undefined ? subject : identity(parent.planned.subject);
    const signed = await signAccreditation(
      {
        ref,
        record,
        issuer: accreditor.did,
        ...(parent === undefined ? {} : { parent: parent.ref }),
        terms: [{ types: planned.permission.types, schemas: [] }],
        issuedAt: now,
      },
      accreditor.signer,
    );
    const riding = { organisation: ACTORS[planned.subject].organisation, evidence: signed.bytes };
    const { gas } = await by.send(
      parent === undefined ? by.plan.admitRoot(draft, riding) : by.plan.grant(above, draft, riding),
    );
    const done = { planned, ref, record, gas };
    records.set(planned.name, done);
    return done;
  };

  return {
    url,
    deployment,
    seed,
    time,
    pass,
    identity,
    grant,
    granted,
    records,
    writer,
    write,
    end: async (name, by, reason) => {
      await write(by, (plans) => plans.end(granted(name).ref.id, { reason }));
    },
    close: () => {
      provider.destroy();
    },
  };
};
