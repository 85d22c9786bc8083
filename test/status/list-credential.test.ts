import { expect } from 'chai';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { emptyList } from '../../src/issue/status-bits.ts';
import { statusListDocument } from '../../src/issue/status-list.ts';
import { createListCache } from '../../src/status/list-cache.ts';
import { ISSUED, ISSUER, Setting, URL_1, w3cEntry } from './setting.ts';

const listDocument = async (): Promise<{ readonly document: JsonObject; readonly subject: JsonObject }> => {
  const document = await statusListDocument(emptyList(), {
    form: 'BitstringStatusList',
    url: URL_1,
    issuer: ISSUER,
    purpose: 'revocation',
    issuedAt: ISSUED,
  });
  const subject = document.credentialSubject;
  if (subject === undefined || !isObject(subject)) throw new Error('no subject');
  return { document, subject };
};

/** What comes of a list that the issuer signed with these members changed. */
const codesOf = async (members: JsonObject, subjectMembers: JsonObject = {}): Promise<readonly string[]> => {
  const setting = await Setting.create();
  const { document, subject } = await listDocument();
  await setting.publishDocument({
    ...document,
    credentialSubject: { ...subject, ...subjectMembers },
    ...members,
  });
  return setting.codes([w3cEntry()]);
};

describe('status/list-credential', () => {
  it('argument: several purposes, and a single subject in a list', async () => {
    expect(await codesOf({}, { statusPurpose: ['suspension', 'revocation'] })).to.deep.equal([
      'pass STATUS_GOOD',
    ]);
    const { subject } = await listDocument();
    expect(await codesOf({ credentialSubject: [subject] })).to.deep.equal(['pass STATUS_GOOD']);
  });

  it("argument: without an id of its own, the subject's id names the list", async () => {
    const withoutId = async (subjectId: string): Promise<readonly string[]> => {
      const setting = await Setting.create();
      const { document, subject } = await listDocument();
      const { id: _, ...unnamed } = document;
      await setting.publishDocument({ ...unnamed, credentialSubject: { ...subject, id: subjectId } });
      return setting.codes([w3cEntry()]);
    };
    expect(await withoutId(`${URL_1}#list`)).to.deep.equal(['pass STATUS_GOOD']);
    expect(await withoutId(URL_1)).to.deep.equal(['pass STATUS_GOOD']);
    expect(await withoutId('urn:example:list')).to.deep.equal(['unknown STATUS_LIST_WRONG_NAME']);
  });

  it('error: a list with another id is another list, whatever its subject is called', async () => {
    expect(await codesOf({ id: 'https://university.example/status/2' })).to.deep.equal([
      'unknown STATUS_LIST_WRONG_NAME',
    ]);
  });

  it('argument: ttl is in milliseconds and rules the cache', async () => {
    const setting = await Setting.create();
    const { document, subject } = await listDocument();
    await setting.publishDocument({ ...document, credentialSubject: { ...subject, ttl: 20_000 } });
    const time = { ms: 0 };
    const lists = createListCache({ clock: () => time.ms });
    await setting.check([w3cEntry()], { lists });
    time.ms = 15_999;
    await setting.check([w3cEntry()], { lists });
    expect(setting.requests).to.have.length(1);
    time.ms = 20_000;
    await setting.check([w3cEntry()], { lists });
    expect(setting.requests).to.have.length(2);
  });

  it('error: several subjects, no bits, no purpose, a ttl that is no number', async () => {
    const { subject } = await listDocument();
    const malformed = ['unknown STATUS_LIST_MALFORMED'];
    expect(await codesOf({ credentialSubject: [subject, subject] })).to.deep.equal(malformed);
    const wrong: readonly (readonly [string, Json])[] = [
      ['encodedList', null],
      ['encodedList', 7],
      ['encodedList', ['uH4sI']],
      ['statusPurpose', []],
      ['statusPurpose', ['revocation', 1]],
      ['statusPurpose', {}],
      ['ttl', '300000'],
      ['ttl', -1],
      ['ttl', null],
    ];
    for (const [name, value] of wrong) {
      expect(await codesOf({}, { [name]: value }), `${name} ${JSON.stringify(value)}`).to.deep.equal(
        malformed,
      );
    }
  });

  it('error: types that do not say which kind of list it is', async () => {
    const wrongType = ['unknown STATUS_LIST_WRONG_TYPE'];
    const types = (...names: readonly string[]) => ({ type: ['VerifiableCredential', ...names] });
    expect(await codesOf(types())).to.deep.equal(wrongType);
    expect(await codesOf(types('StatusList2021Credential'))).to.deep.equal(wrongType);
    expect(await codesOf(types('BitstringStatusListCredential', 'StatusList2021Credential'))).to.deep.equal(
      wrongType,
    );
    expect(await codesOf(types('toString'))).to.deep.equal(wrongType);
    expect(await codesOf({}, { type: 'StatusList2021' })).to.deep.equal(wrongType);
  });
});
