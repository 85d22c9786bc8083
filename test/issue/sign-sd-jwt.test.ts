import { expect } from 'chai';
import { generateKey } from '#crypto';
import { isVidimusError } from '../../src/core/errors.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { generateIssuer, publicPart } from '../../src/issue/keys.ts';
import { presentSdJwt, type SdJwtPresentation } from '../../src/issue/present-sd-jwt.ts';
import { type SdJwtOptions, signSdJwt } from '../../src/issue/sign-sd-jwt.ts';
import { checkProof } from '../../src/proof/check.ts';
import { jwsParts, smallCredential } from '../fixtures/issuers.ts';
import { decoded, documentOf, vcClaims, vcDocument } from '../fixtures/sd-jwt.ts';

const plain = (value: Json): JsonObject => JSON.parse(JSON.stringify(value));

const errorOf = async (run: () => Promise<unknown>): Promise<string> => {
  try {
    await run();
    return 'done';
  } catch (error) {
    return isVidimusError(error) ? error.code : String(error);
  }
};

describe('signSdJwt', () => {
  it('default: an SD-JWT VC that hides nothing', async () => {
    const issuer = await generateIssuer();
    const claims = vcClaims(issuer.did);
    const token = await signSdJwt(claims, issuer);
    expect(token).to.match(/^[^~]+~$/);
    expect(jwsParts(token).header).to.deep.equal({ typ: 'dc+sd-jwt', alg: 'ES256', kid: issuer.kid });
    expect(jwsParts(token).payload).to.deep.equal(claims);
    expect(await checkProof(decoded(token), documentOf(issuer.did))).to.include({ code: 'PROOF_VALID' });
  });

  it('default: VC-JOSE-COSE for a document of data model 2.0', async () => {
    const issuer = await generateIssuer();
    const document = vcDocument(issuer.did);
    const token = await signSdJwt(document, issuer, {
      hide: ['/credentialSubject/givenName', '/credentialSubject/fieldOfStudy/0'],
      issuedAt: 1_800_000_000,
    });
    expect(jwsParts(token).header).to.include({ typ: 'vc+sd-jwt', cty: 'vc' });
    const credential = decoded(token);
    expect(credential).to.include({ format: 'vc-sd-jwt', issuedAt: 1_800_000_000 });
    expect(plain(credential.document)).to.deep.equal({ ...document, iat: 1_800_000_000 });
    expect(await checkProof(credential, documentOf(issuer.did))).to.include({ code: 'PROOF_VALID' });
  });

  it('argument: what is hidden does not stand in the token, and nothing else is hidden', async () => {
    const issuer = await generateIssuer();
    const holder = await generateKey('Ed25519');
    const claims = vcClaims(issuer.did);
    const token = await signSdJwt(claims, issuer, {
      hide: ['/givenName', '/awardingBody', '/awardingBody/legalName', '/fieldOfStudy/1'],
      decoys: 4,
      holderKey: publicPart(holder),
      digests: 'sha-384',
    });
    const { payload } = jwsParts(token);
    expect(JSON.stringify(payload)).not.to.match(/Ada|Example University|0611/);
    expect(payload['_sd']).to.be.an('array').with.length(6);
    expect(payload['_sd']).to.deep.equal([...(payload['_sd'] as string[])].sort());
    expect(payload).to.deep.include({
      _sd_alg: 'sha-384',
      cnf: { jwk: publicPart(holder) },
      title: claims['title'],
    });
    expect(token.split('~')).to.have.length(6);
    const { cnf: _, ...seen } = plain(decoded(token).document) as { cnf: Json };
    expect(seen).to.deep.equal(claims);
    expect(decoded(token).holderKey).to.deep.equal(publicPart(holder));
  });

  it('argument: names with the signs of a pointer in them', async () => {
    const issuer = await generateIssuer();
    const claims = { ...vcClaims(issuer.did), 'a/b~c': { 'd~1': 1 } };
    const token = await signSdJwt(claims, issuer, { hide: ['/a~1b~0c/d~01'] });
    expect(jwsParts(token).payload['a/b~c']).to.have.all.keys('_sd');
    expect(plain(decoded(token).document)).to.deep.equal(claims);
  });

  it('behaviour: two of the same differ in every salt and digest', async () => {
    const issuer = await generateIssuer();
    const [one, two] = await Promise.all(
      [1, 2].map(() => signSdJwt(vcClaims(issuer.did), issuer, { hide: ['/givenName', '/title'] })),
    );
    const seen = new Set([...(one ?? '').split('~').slice(1, -1), ...(two ?? '').split('~').slice(1, -1)]);
    expect(seen.size).to.equal(4);
  });

  it('error: claims that must stay open, or are not there', async () => {
    const issuer = await generateIssuer();
    const claims = vcClaims(issuer.did);
    const of = (hide: readonly string[], document: JsonObject = claims) =>
      errorOf(() => signSdJwt(document, issuer, { hide }));
    for (const pointer of ['/iss', '/vct', '/exp', '/nbf', '/iat', '/cnf/jwk', '/status/status_list']) {
      expect(await of([pointer]), pointer).to.equal('ISSUE_CLAIM_MUST_BE_OPEN');
    }
    for (const pointer of ['/issuer', '/type/1', '/credentialStatus', '/@context/0', '/validFrom']) {
      expect(await of([pointer], vcDocument(issuer.did)), pointer).to.equal('ISSUE_CLAIM_MUST_BE_OPEN');
    }
    for (const pointer of [
      '',
      'givenName',
      '/nothing',
      '/fieldOfStudy/2',
      '/fieldOfStudy/00',
      '/title/0',
      '/level/a',
    ]) {
      expect(await of([pointer]), pointer).to.equal('ISSUE_CLAIM_NOT_FOUND');
    }
  });

  it('error: documents that cannot be signed this way', async () => {
    const issuer = await generateIssuer();
    const of = (document: Readonly<Record<string, Json | undefined>>, options: SdJwtOptions = {}) =>
      errorOf(() => signSdJwt(JSON.parse(JSON.stringify(document)), issuer, options));
    const claims = vcClaims(issuer.did);
    for (const changes of [
      { vct: '' },
      { vct: 5 },
      { iss: undefined },
      { exp: '2030' },
      { nbf: 1.5 },
      { iat: -1 },
    ]) {
      expect(await of({ ...claims, ...changes }), JSON.stringify(changes)).to.equal('ISSUE_DOCUMENT_INVALID');
    }
    for (const name of ['_sd', '...', '_sd_alg']) {
      expect(await of({ ...claims, a: { [name]: 1 } })).to.equal('ISSUE_DOCUMENT_INVALID');
    }
    expect(await of({ ...claims, iss: 'did:example:other' })).to.equal('ISSUE_KEY_NOT_THE_ISSUERS');
    expect(await of(smallCredential(issuer.did))).to.equal('ISSUE_DOCUMENT_INVALID');
    expect(await of(vcDocument('did:example:other'))).to.equal('ISSUE_KEY_NOT_THE_ISSUERS');
  });
});

describe('presentSdJwt', () => {
  const issued = async () => {
    const issuer = await generateIssuer();
    const claims = {
      ...vcClaims(issuer.did),
      address: { street: 'Schulstr. 12', city: { name: 'Bonn', code: '1' } },
    };
    const token = await signSdJwt(claims, issuer, {
      hide: [
        ...['/givenName', '/familyName', '/fieldOfStudy/0', '/fieldOfStudy/1'],
        ...['/address', '/address/street', '/address/city', '/address/city/name'],
      ],
    });
    return { issuer, token };
  };

  const seenOf = async (token: string, presentation?: SdJwtPresentation): Promise<JsonObject> =>
    plain(decoded(await presentSdJwt(token, presentation)).document);

  it('default: everything, and no proof', async () => {
    const { token } = await issued();
    expect(await presentSdJwt(token)).to.equal(token);
  });

  it('argument: a claim comes with what it stands in and all that is in it', async () => {
    const { token } = await issued();
    const hidden = (seen: JsonObject) => [
      seen['givenName'],
      seen['familyName'],
      seen['fieldOfStudy'],
      seen['address'],
    ];
    expect(hidden(await seenOf(token, { disclose: [] }))).to.deep.equal([
      undefined,
      undefined,
      [],
      undefined,
    ]);
    expect(hidden(await seenOf(token, { disclose: ['/familyName', '/fieldOfStudy/1'] }))).to.deep.equal([
      undefined,
      'Okafor',
      ['0611'],
      undefined,
    ]);
    expect((await seenOf(token, { disclose: ['/address/street'] }))['address']).to.deep.equal({
      street: 'Schulstr. 12',
    });
    expect((await seenOf(token, { disclose: ['/address/city'] }))['address']).to.deep.equal({
      city: { name: 'Bonn', code: '1' },
    });
    expect((await seenOf(token, { disclose: ['/address'] }))['address']).to.deep.equal({
      street: 'Schulstr. 12',
      city: { name: 'Bonn', code: '1' },
    });
    // What stands in the open is shown anyway.
    expect(await seenOf(token, { disclose: ['/title'] })).not.to.have.property('address');
  });

  it('behaviour: less and less can be shown of a presentation', async () => {
    const { token } = await issued();
    const first = await presentSdJwt(token, { disclose: ['/address', '/fieldOfStudy/1'] });
    // Elements count as they stand in the token at hand.
    expect((await seenOf(first, { disclose: ['/fieldOfStudy/0'] }))['fieldOfStudy']).to.deep.equal(['0611']);
    expect(await errorOf(() => presentSdJwt(first, { disclose: ['/givenName'] }))).to.equal(
      'ISSUE_CLAIM_NOT_FOUND',
    );
  });

  it('error: what cannot be presented', async () => {
    const { token, issuer } = await issued();
    expect(await errorOf(() => presentSdJwt(token.slice(0, -1)))).to.equal('ISSUE_SD_JWT_INVALID');
    expect(await errorOf(() => presentSdJwt('a~b~'))).to.equal('ISSUE_SD_JWT_INVALID');
    for (const pointer of [
      '/nothing',
      'title',
      '/address/nothing',
      '/fieldOfStudy/2',
      '/fieldOfStudy/',
      '/title/0',
    ]) {
      expect(await errorOf(() => presentSdJwt(token, { disclose: [pointer] }))).to.equal(
        'ISSUE_CLAIM_NOT_FOUND',
      );
    }
    const key = await generateKey('P-256');
    const binding = { key: { key }, audience: 'a', nonce: 'b' };
    expect(await errorOf(() => presentSdJwt(token, { binding }))).to.equal('ISSUE_KEY_NOT_THE_HOLDERS');
    const holderKey = publicPart(await generateKey('P-256'));
    const other = await signSdJwt(vcClaims(issuer.did), issuer, { holderKey });
    expect(await errorOf(() => presentSdJwt(other, { binding }))).to.equal('ISSUE_KEY_NOT_THE_HOLDERS');
  });
});
