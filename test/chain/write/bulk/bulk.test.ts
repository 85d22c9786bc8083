import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import { accreditMany } from '../../../../src/chain/write/bulk/accredit.ts';
import type { RowFailure } from '../../../../src/chain/write/bulk/engine.ts';
import { openJournal } from '../../../../src/chain/write/bulk/journal-file.ts';
import { readCsv, readNdjson } from '../../../../src/chain/write/bulk/read-rows.ts';
import { revokeMany } from '../../../../src/chain/write/bulk/revoke.ts';
import { grantFromRow, mapRows, revokeFromRow } from '../../../../src/chain/write/bulk/rows.ts';
import type { RegistryWriter } from '../../../../src/chain/write/writer.ts';
import { NO_RECORD, type RecordId } from '../../../../src/core/hex.ts';
import { NODES } from '../../../e2e/nodes.ts';
import { startTestNetwork, type TestNetwork } from '../../network.ts';

const START = 1_700_000_000;
const HEADER = 'subject,validFrom,types,jurisdictions,ects,legalName,country,organisationType';
const good = (i: number): string =>
  `did:web:u${i}.example,2024-01-01,MicroCredential,DE,5,"University, No. ${i}",DE,university`;

const csv = (lines: readonly string[]) =>
  mapRows(readCsv(Readable.from([[HEADER, ...lines].join('\n')])), grantFromRow);

for (const { name, start } of NODES) {
  describe(`bulk on ${name}`, function () {
    this.timeout(120_000);
    let network: TestNetwork;
    let ministry: RegistryWriter;
    let root: RecordId;
    let directory: string;

    before(async () => {
      network = await startTestNetwork(start);
      const governance = await network.writer(network.admin);
      ministry = await network.writer(await network.account());
      const admitted = await governance.send(
        governance.plan.admitRoot({
          kind: 'root',
          subject: 'did:web:ministry.example',
          controller: ministry.account,
          validFrom: START,
          depth: 2,
          permissions: [{ types: ['MicroCredential'], jurisdictions: ['DE'] }],
        }),
      );
      root = admitted.id ?? NO_RECORD;
      directory = await mkdtemp(join(tmpdir(), 'vidimus-bulk-'));
    });
    after(async () => {
      await network?.stop();
      if (directory) await rm(directory, { recursive: true });
    });

    it('default: grants every good row, reports every bad one with its line', async () => {
      const lines = Array.from({ length: 120 }, (_, i) => good(i));
      lines[10] = 'did:web:too-wide.example,2024-01-01,Diploma,DE,5,X,DE,university';
      lines[20] = 'not-a-did,2024-01-01,MicroCredential,DE,5,X,DE,university';
      lines[30] = 'did:web:few.example,2024-01-01';
      lines[40] = 'did:web:day.example,2024-02-31,MicroCredential,DE,5,X,DE,university';
      lines[50] = good(1);
      const seen: RowFailure[] = [];
      const report = await accreditMany(ministry, root, csv(lines), {
        onRowError: (failure) => seen.push(failure),
      });
      expect(report).to.include({ done: 115, already: 1, failed: 4, read: 120, stopped: false });
      expect(seen.map(({ line, error }) => [line, error.code]).sort()).to.deep.equal([
        [12, 'PERMISSION_TOO_WIDE'],
        [22, 'RECORD_DRAFT_MALFORMED'],
        [32, 'BULK_ROW_MALFORMED'],
        [42, 'RECORD_DRAFT_MALFORMED'],
      ]);
    });

    it('behaviour: stopped half-way and run again, nothing is lost or doubled', async () => {
      const lines = Array.from({ length: 200 }, (_, i) => good(1_000 + i));
      const path = join(directory, 'job.ndjson');
      const controller = new AbortController();
      const first = await openJournal(path, network.deployment, root);
      const part = await accreditMany(ministry, root, csv(lines), {
        journal: first,
        batch: 20,
        concurrency: 2,
        signal: controller.signal,
        onProgress: ({ done }) => done >= 60 && controller.abort(),
      });
      await first.close();
      expect(part.stopped).to.equal(true);
      expect(part.done).to.be.within(60, 180);

      const second = await openJournal(path, network.deployment, root);
      expect(second.doneBefore).to.equal(part.done);
      const rest = await accreditMany(ministry, root, csv(lines), { journal: second });
      await second.close();
      expect(rest.done + part.done).to.equal(200);
      expect(rest.already).to.equal(part.done);
      const entries = (await readFile(path, 'utf8'))
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line));
      expect(entries.flatMap((entry) => entry.keys)).to.have.length(200);
    });

    it('error: a journal of another job is refused', async () => {
      const path = join(directory, 'other.ndjson');
      await (await openJournal(path, network.deployment, 'one')).close();
      let code = '';
      await openJournal(path, network.deployment, 'two').catch((error) => {
        code = error.code;
      });
      expect(code).to.equal('BULK_JOURNAL_MISMATCH');
    });

    it('default: revokes by bits and handles from NDJSON', async () => {
      const university = await network.writer(await network.account());
      const granted = await ministry.send(
        ministry.plan.grant(root, {
          kind: 'attest',
          subject: 'did:web:revoker.example',
          controller: university.account,
          validFrom: START,
          permissions: [{ types: ['MicroCredential'], jurisdictions: ['DE'] }],
        }),
      );
      const accreditation = granted.id ?? NO_RECORD;
      const rows = [
        ...Array.from({ length: 500 }, (_, index) => ({ accreditation, list: 0, index: index * 3 })),
        ...Array.from({ length: 50 }, (_, i) => ({
          accreditation,
          handle: `0x${(i + 1).toString(16).padStart(64, '0')}`,
          reason: 'issued-in-error',
        })),
        { accreditation, handle: `0x${'00'.repeat(32)}` },
        { accreditation, list: 0, index: 'x' },
      ];
      const text = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n{"a":1,"a":2}\n`;
      const read = () => mapRows(readNdjson(Readable.from([text])), revokeFromRow);
      const report = await revokeMany(university, read());
      expect(report).to.include({ done: 550, failed: 3, read: 553 });
      expect(report.transactions).to.be.lessThan(20);
      expect(await revokeMany(university, read())).to.include({ done: 0, already: 550, failed: 3, gas: 0 });
    });
  });
}
