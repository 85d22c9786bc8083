import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { isObject, isString, type JsonObject } from '../../src/core/json.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { Batches } from '../../src/service/batch/progress.ts';
import { verdictBytes, verdictText } from '../../src/service/verdict-text.ts';
import { Cast } from '../fixtures/cast.ts';
import { testService, tokenFor } from '../fixtures/service.ts';
import { sampleCheck, sampleVerdict } from '../fixtures/verdict.ts';

const NDJSON = { 'content-type': 'application/x-ndjson' };
const DECISIONS = ['accepted', 'rejected', 'undetermined'] as const;

const decisionAt = (i: number) => DECISIONS[i % 3] ?? 'accepted';
const lineOf = (i: number): string => JSON.stringify({ id: `c${i}`, credential: tokenFor(decisionAt(i)) });
const bodyOf = (count: number): string => Array.from({ length: count }, (_, i) => `${lineOf(i)}\n`).join('');

const post = async (app: FastifyInstance, payload: string | Buffer, query = '') => {
  const answer = await app.inject({ method: 'POST', url: `/verify/batch${query}`, headers: NDJSON, payload });
  const lines = answer.body.split('\n').filter((line) => line !== '');
  return { answer, lines: lines.map((line) => JSON.parse(line) as JsonObject) };
};

const codeOf = (line: JsonObject | undefined): string | undefined => {
  const problem = line?.['problem'];
  return isObject(problem) && isString(problem['code']) ? problem['code'] : undefined;
};

describe('service: batches', () => {
  it('default: one answer a line, in their order, and a last line that counts them', async () => {
    const { app } = await testService();
    const { answer, lines } = await post(app, bodyOf(200));
    expect(answer.statusCode).to.equal(200);
    expect(answer.headers['content-type']).to.equal('application/x-ndjson');
    expect(lines).to.have.length(201);
    for (let i = 0; i < 200; i++) {
      expect(lines[i]).to.include({ id: `c${i}`, line: i + 1, decision: decisionAt(i) });
      expect(lines[i]?.['verdict']).to.have.property('decision', decisionAt(i));
    }
    expect(lines.at(-1)).to.deep.equal({
      done: {
        received: 200,
        answered: 200,
        skipped: 0,
        accepted: 67,
        rejected: 67,
        undetermined: 66,
        problems: 0,
      },
    });
    await app.close();
  });

  it('argument: a bare token is a line too; blank lines and CRLF do not count; brief answers are short', async () => {
    const { app } = await testService();
    const payload = `\r\n${JSON.stringify(tokenFor('rejected'))}\r\n\n${lineOf(0)}`;
    const { lines } = await post(app, payload, '?detail=brief');
    expect(lines[0]).to.include({ line: 1, decision: 'rejected' });
    expect(lines[0]).not.to.have.any.keys('verdict', 'id');
    expect(lines[0]?.['reasons']).to.have.length(1);
    expect(lines[1]).to.include({ id: 'c0', line: 2 });
    await app.close();
  });

  it('error: a line that is none has its problem, and the others their answers', async () => {
    const { app } = await testService();
    const odd = [
      '{"id":"a"',
      '[1]',
      '{"id":7,"credential":"x"}',
      `{"id":"${'i'.repeat(129)}","credential":"x"}`,
      '{"id":"b","credential":"x","now":"2026-01-01T00:00:00Z"}',
      '{"id":"c"}',
      '{"id":"d","credential":7}',
      '{"id":"e","credential":"x","id":"f"}',
      '{"id":"g","credential":"no credential"}',
    ];
    const { lines } = await post(app, `${odd.join('\n')}\n${lineOf(0)}\n`);
    expect(lines.slice(0, -2).map(codeOf)).to.deep.equal([
      'JSON_MALFORMED',
      ...Array.from({ length: 6 }, () => 'BODY_MALFORMED'),
      'JSON_DUPLICATE_KEY',
      'NOT_A_CREDENTIAL',
    ]);
    expect(lines.at(-2)).to.include({ id: 'c0', decision: 'accepted' });
    expect(lines.at(-1)?.['done']).to.include({ problems: 9, answered: 10 });
    await app.close();
  });

  it('behaviour: after an id, only the rest is verified', async () => {
    let verified = 0;
    const { app } = await testService(
      {},
      {
        verify: async () => {
          verified++;
          return sampleVerdict('accepted', [sampleCheck({})]);
        },
      },
    );
    const { lines } = await post(app, bodyOf(50), '?after=c29');
    expect(verified).to.equal(20);
    expect(lines[0]).to.include({ id: 'c30', line: 31 });
    expect(lines.at(-1)?.['done']).to.include({ received: 50, skipped: 30, answered: 20 });
    const lost = await post(app, bodyOf(5), '?after=nowhere');
    expect(lost.lines.map(codeOf)).to.deep.equal(['BATCH_PLACE_UNKNOWN']);
    await app.close();
  });

  it('behaviour: how far a batch is can be asked by the id in its header', async () => {
    const { app } = await testService();
    const { answer } = await post(app, bodyOf(7), '?after=c1');
    const id = String(answer.headers['vidimus-batch']);
    const progress = await app.inject({ url: `/verify/batch/${id}` });
    expect(progress.headers['vidimus-progress']).to.equal('7/7');
    expect(progress.json()).to.deep.equal({
      ...{ id, state: 'done', received: 7, answered: 5, skipped: 2 },
      ...{ accepted: 2, rejected: 1, undetermined: 2, problems: 0 },
    });
    const unknown = await app.inject({ url: `/verify/batch/${crypto.randomUUID()}` });
    expect([unknown.statusCode, unknown.json().code]).to.deep.equal([404, 'BATCH_UNKNOWN']);
    await app.close();
  });

  it('behaviour: batches that ended are forgotten first, and there is a bound', () => {
    const batches = new Batches(2);
    const [first, second, third] = [batches.open(), batches.open(), batches.open()];
    second.state = 'done';
    batches.close(second);
    batches.open();
    expect([first, second, third].map(({ id }) => batches.get(id) !== undefined)).to.deep.equal([
      true,
      false,
      true,
    ]);
  });

  it('error: as many batches at once as the service takes; others are told to come back', async () => {
    const { app } = await testService({ batches: 0 });
    const { answer } = await post(app, bodyOf(1));
    expect([answer.statusCode, answer.json().code]).to.deep.equal([503, 'TOO_BUSY']);
    expect(Number(answer.headers['retry-after'])).to.be.greaterThan(0);
    await app.close();
  });

  it('error: a line without an end is not read to its end', async () => {
    const { app } = await testService();
    const long = Buffer.alloc(LIMITS.credentialBytes + 2_000, 0x61);
    const { lines } = await post(app, Buffer.concat([Buffer.from(`${lineOf(0)}\n`), long]));
    expect(lines[0]).to.include({ id: 'c0', decision: 'accepted' });
    expect(codeOf(lines[1])).to.equal('BATCH_LINE_TOO_LONG');
    expect(lines).to.have.length(2);
    await app.close();
  });

  it('error: an unknown profile, an odd present, another media type', async () => {
    const { app } = await testService();
    expect((await post(app, bodyOf(1), '?profile=nobodys')).answer.json().code).to.equal('PROFILE_UNKNOWN');
    expect((await post(app, bodyOf(1), '?now=today')).answer.statusCode).to.equal(400);
    const other = await app.inject({
      method: 'POST',
      url: '/verify/batch',
      headers: { 'content-type': 'text/csv' },
      payload: bodyOf(1),
    });
    expect(other.statusCode).to.equal(415);
    await app.close();
  });

  it('behaviour: who does not read the answers is not verified for', async () => {
    let verified = 0;
    const verdict = sampleVerdict('accepted', [sampleCheck({ message: 'x'.repeat(20_000) })]);
    const { app } = await testService(
      {},
      {
        verify: async () => {
          verified++;
          return verdict;
        },
      },
    );
    await app.listen({ port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const total = 5_000;
    const asked = request({ port, method: 'POST', path: '/verify/batch', headers: NDJSON });
    asked.end(bodyOf(total));
    const [answer] = await once(asked, 'response');
    answer.pause();
    // Until nothing moves any more: sockets and streams are full.
    let before = -1;
    while (verified !== before) {
      before = verified;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(verified).to.be.within(1, total / 2);
    let text = '';
    answer.setEncoding('utf8');
    for await (const piece of answer) text = (text + piece).slice(-200);
    expect(verified).to.equal(total);
    expect(text).to.include(`"answered":${total}`);
    await app.close();
  });

  it('behaviour: who goes away ends its batch', async () => {
    const { app } = await testService({ batches: 1 });
    await app.listen({ port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const asked = request({ port, method: 'POST', path: '/verify/batch', headers: NDJSON });
    asked.on('error', () => undefined);
    asked.write(`${lineOf(0)}\n`);
    const [answer] = await once(asked, 'response');
    answer.on('error', () => undefined);
    asked.destroy();
    let status = 503;
    while (status === 503) {
      // Sockets have their turn.
      await new Promise((resolve) => setTimeout(resolve, 5));
      status = (await post(app, bodyOf(1))).answer.statusCode;
    }
    expect(status).to.equal(200);
    await app.close();
  });

  it('behaviour: what has waited too long for the processor is told to come back, and what is taken is answered soon', async () => {
    const blockMs = 20;
    const { app } = await testService(
      { waitMs: 60 },
      {
        verify: async () => {
          const end = performance.now() + blockMs;
          while (performance.now() < end);
          return sampleVerdict('accepted', [sampleCheck({})]);
        },
      },
    );
    // All of them in one turn, as sockets give them that filled up meanwhile.
    const ask = async () => {
      const response = await app.inject({
        method: 'POST',
        url: '/verify',
        headers: { 'content-type': 'text/plain' },
        payload: tokenFor('accepted'),
      });
      const { code } = response.json<{ readonly code?: string }>();
      return { status: response.statusCode, code, retry: response.headers['retry-after'] };
    };
    const answers = await Promise.all(Array.from({ length: 60 }, ask));
    const shed = answers.filter(({ status }) => status === 503);
    expect(shed.length).to.be.within(1, 59);
    for (const { code, retry } of shed) expect([code, retry]).to.deep.equal(['OVERLOADED', '1']);
    expect((await app.inject({ url: '/livez' })).statusCode).to.equal(200);
    await app.close();
  });

  it('default: the text of a verdict is that of JSON.stringify, byte for byte', async () => {
    const cast = await Cast.assemble();
    const verifier = cast.verifier();
    for (const over of [{}, {}, { level: 8 }, { issuerCountry: 'IT' }]) {
      const verdict = await verifier.verify(await cast.credential(over));
      expect(verdictText(verdict)).to.equal(JSON.stringify(verdict));
      expect(verdictBytes(verdict).toString()).to.equal(JSON.stringify(verdict));
    }
    const broken = await verifier.verify('nothing');
    expect(verdictText(broken)).to.equal(JSON.stringify(broken));
  });
});
