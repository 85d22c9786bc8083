import { expect } from 'chai';
import type { Json } from '../../src/core/json.ts';
import { isDetachedJws } from '../../src/credential/detached-jws.ts';
import { encodePart } from '../fixtures/tokens.ts';

const HEADER = { alg: 'EdDSA', b64: false, crit: ['b64'] };
const signature = (bytes: number): string => Buffer.alloc(bytes, 7).toString('base64url');
const jws = (header: Json, bytes = 64, body = ''): string =>
  `${encodePart(header)}.${body}.${signature(bytes)}`;

describe('isDetachedJws', () => {
  it('default: a detached JWS with an unencoded payload, as the older suites write it', () => {
    expect(isDetachedJws(jws(HEADER))).to.equal(true);
    expect(isDetachedJws(jws({ ...HEADER, alg: 'RS256' }, 256))).to.equal(true);
  });

  it('error: everything that no signer can have made', () => {
    for (const bad of [
      jws({ alg: 'EdDSA' }),
      jws({ ...HEADER, b64: true }),
      jws({ ...HEADER, crit: [] }),
      jws({ ...HEADER, crit: 'b64' }),
      jws('x'),
      jws(HEADER, 63),
      jws(HEADER, 64, 'e30'),
      `${jws(HEADER)}.x`,
      `${jws(HEADER)}=`,
      jws(HEADER).replace('..', '.'),
      '',
      '..',
      `${encodePart(HEADER)}..`,
      `..${signature(64)}`,
      `${encodePart(HEADER)}.`,
      `=${jws(HEADER)}`,
      jws(null),
      jws([HEADER]),
      jws({ ...HEADER, x: 'y'.repeat(5000) }),
      `${Buffer.from('{"b64":false,"crit":["b64"]').toString('base64url')}..${signature(64)}`,
      'not a signature',
      7,
      null,
    ]) {
      expect(isDetachedJws(bad), String(bad)).to.equal(false);
    }
  });
});
