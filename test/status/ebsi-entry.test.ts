import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { JsonObject } from '../../src/core/json.ts';
import type { StatusContext } from '../../src/status/context.ts';
import { Setting } from './setting.ts';

const BASE = 'https://registry.example/trusted-issuers-registry/v5/issuers';
const SUBJECT = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
const OTHER = 'did:ebsi:zb1SQy6CDUDYHSTK3MiXCXk';
const ID = `${BASE}/${SUBJECT}/attributes/${'eb'.repeat(32)}`;
const BODY = 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln';
const HASH = createHash('sha256').update(BODY).digest('hex');

const CONTEXT: Partial<StatusContext> = {
  subjects: [SUBJECT],
  digest: `0x${HASH}`,
  ebsi: { trustedIssuersRegistry: BASE },
};
const ATTRIBUTE = { hash: HASH, body: BODY, issuerType: 'TI', tao: OTHER, rootTao: OTHER };

/** What comes of the registry's answer about the accreditation. */
const codes = async (
  answer: JsonObject | string,
  changes: Partial<StatusContext> = {},
  id = ID,
): Promise<readonly string[]> => {
  const setting = await Setting.create();
  setting.web.set(id, new TextEncoder().encode(typeof answer === 'string' ? answer : JSON.stringify(answer)));
  return setting.codes([{ type: 'EbsiAccreditationEntry', id }], { ...CONTEXT, ...changes });
};

const answerWith = (members: JsonObject): JsonObject => ({
  did: SUBJECT,
  attribute: { ...ATTRIBUTE, ...members },
});

describe('status/entries: EBSI accreditations', () => {
  it('default: an accreditation in force, and one that is revoked', async () => {
    for (const issuerType of ['TI', 'TAO', 'RootTAO']) {
      expect(await codes(answerWith({ issuerType }))).to.deep.equal(['pass STATUS_GOOD']);
    }
    expect(await codes(answerWith({ issuerType: 'Revoked' }))).to.deep.equal(['fail CREDENTIAL_REVOKED']);
  });

  it('default: the report names the attribute', async () => {
    const setting = await Setting.create();
    setting.web.set(
      ID,
      new TextEncoder().encode(JSON.stringify(answerWith({ issuerType: 'Revoked', body: '' }))),
    );
    const report = await setting.check([{ type: 'EbsiAccreditationEntry', id: ID }], CONTEXT);
    expect(report.state).to.equal('revoked');
    expect(report.findings[0]?.evidence).to.deep.equal({ attribute: ID, issuerType: 'Revoked' });
    const good = new TextEncoder().encode(JSON.stringify(answerWith({})));
    setting.web.set(ID, good);
    expect((await setting.check([{ type: 'EbsiAccreditationEntry', id: ID }], CONTEXT)).state).to.equal(
      'good',
    );
    expect(setting.accepted).to.deep.equal(['application/json', 'application/json']);
  });

  it('argument: numbers with 0x, a hash with 0x, a base with a slash at its end', async () => {
    const id = `${BASE}/${SUBJECT}/attributes/0x${'EB'.repeat(32)}`;
    expect(await codes(answerWith({ hash: `0x${HASH.toUpperCase()}` }), {}, id)).to.deep.equal([
      'pass STATUS_GOOD',
    ]);
    const ebsi = { trustedIssuersRegistry: `${BASE}/` };
    expect(await codes(answerWith({}), { ebsi })).to.deep.equal(['pass STATUS_GOOD']);
  });

  it('behaviour: another revision, or none yet, is not this accreditation', async () => {
    const other = ['unknown STATUS_EBSI_OTHER_ACCREDITATION'];
    expect(await codes(answerWith({}), { digest: `0x${'00'.repeat(32)}` })).to.deep.equal(other);
    const { digest: _, ...without } = CONTEXT;
    expect(await codes(answerWith({}), { ...without, digest: undefined as never })).to.deep.equal(other);
    expect(await codes(answerWith({ body: '', hash: '00' }))).to.deep.equal(other);
  });

  it('error: a registry that the settings do not name, or a path that leads elsewhere', async () => {
    const notRead = ['unknown STATUS_EBSI_ENTRY_NOT_READ'];
    expect(await codes(answerWith({}), { ebsi: undefined as never })).to.deep.equal(notRead);
    for (const id of [
      ID.replace('registry.example', 'registry.evil.example'),
      ID.replace(BASE, `${BASE}.evil.example`),
      // As long as the true one, to the letter.
      ID.replace('registry.example', 'evilreg1.example'),
      ID.replace('https:', 'httpx:'),
      `${ID}?version=1`,
      `${ID}/revisions/1`,
      `${ID}#x`,
      ID.replace(`/${SUBJECT}`, `/../${SUBJECT}`),
      `${BASE}/${SUBJECT}/proxies/1`,
      `${BASE}/did:key:z6Mk/attributes/1`,
      BASE,
      '',
    ]) {
      expect(await codes(answerWith({}), {}, id), id).to.deep.equal(notRead);
    }
  });

  it('error: the accreditation of somebody other than the subject', async () => {
    const foreign = ['unknown STATUS_EBSI_NOT_THE_SUBJECTS'];
    expect(await codes(answerWith({}), { subjects: [OTHER] })).to.deep.equal(foreign);
    expect(await codes(answerWith({}), { subjects: [] })).to.deep.equal(foreign);
    expect(await codes(answerWith({}), { subjects: undefined as never })).to.deep.equal(foreign);
  });

  it('error: an answer that is none', async () => {
    const malformed = ['unknown STATUS_EBSI_MALFORMED'];
    for (const answer of [
      '',
      'null',
      '[]',
      '{"did":1,"did":2}',
      { did: OTHER, attribute: ATTRIBUTE },
      { did: SUBJECT },
      { did: SUBJECT, attribute: [] },
      answerWith({ issuerType: 'revoked' }),
      answerWith({ issuerType: 'undefined' }),
      answerWith({ issuerType: 7 }),
      answerWith({ hash: 7 }),
      answerWith({ body: null }),
      answerWith({ hash: '00'.repeat(32) }),
      answerWith({ body: `${BODY}x` }),
    ]) {
      expect(await codes(answer), JSON.stringify(answer)).to.deep.equal(malformed);
    }
  });

  it('error: a registry that cannot be reached', async () => {
    const setting = await Setting.create();
    expect(await setting.codes([{ type: 'EbsiAccreditationEntry', id: ID }], CONTEXT)).to.deep.equal([
      'unknown STATUS_LIST_UNREACHABLE',
    ]);
  });
});
