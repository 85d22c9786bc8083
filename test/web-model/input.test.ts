import { expect } from 'chai';
import { readInput, readInputs, readLink } from '../../src/web/verify/input/read-input.ts';
import { type InputCode, InputFault } from '../../src/web/verify/input/types.ts';

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJ2YyI6e319.c2lnbmF0dXJl';
const SD_JWT = `${TOKEN}~WyJzYWx0IiwiYSIsMV0~`;
const JSON_TEXT = '{"@context":["https://www.w3.org/ns/credentials/v2"]}';
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

const textOf = ({ bytes }: { readonly bytes: Uint8Array }): string => new TextDecoder().decode(bytes);
const faultOf = async (given: Promise<unknown>): Promise<InputFault> => {
  try {
    await given;
  } catch (error) {
    if (error instanceof InputFault) return error;
    throw error;
  }
  throw new Error('it was read');
};
const file = (content: string | Uint8Array<ArrayBuffer>, name = 'any'): File => new File([content], name);

describe('what is given to the verify page', () => {
  describe('as text', () => {
    for (const [what, given] of [
      ['a token', TOKEN],
      ['a selective disclosure', SD_JWT],
      ['JSON', JSON_TEXT],
    ] as const)
      it(`default: ${what} is taken as it is`, async () => {
        const input = await readInput(`\n ${given} \n`);
        expect([input.from, textOf(input)]).to.deep.equal(['text', given]);
      });

    it('behaviour: a token that a mail broke into lines is one token', async () => {
      const broken = TOKEN.replace(/.{20}/g, '$&\r\n ');
      expect(textOf(await readInput(broken))).to.equal(TOKEN);
    });

    it('behaviour: a link holds its credential behind the #', async () => {
      const input = await readInput(`https://verify.example/#${TOKEN}`);
      expect([input.from, textOf(input)]).to.deep.equal(['link', TOKEN]);
    });

    for (const [code, given, host] of [
      ['EMPTY', ' \n', undefined],
      ['SEVERAL', `${TOKEN}\n${TOKEN}`, undefined],
      ['TOO_LARGE', 'a'.repeat(1_048_577), undefined],
      [
        'OFFER',
        'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo1',
        'issuer.example',
      ],
      [
        'OFFER',
        `https://wallet.example/?credential_offer=${encodeURIComponent('{"credential_issuer":"https://issuer.example"}')}`,
        'issuer.example',
      ],
      ['REQUEST', 'openid4vp://?client_id=x&request_uri=https%3A%2F%2Frp.example%2Fr', 'rp.example'],
      ['ADDRESS', 'https://credentials.example/view/42', 'credentials.example'],
      ['ADDRESS', 'https://credentials.example/view#section', 'credentials.example'],
      ['MULTI_PART', 'shc:/1/3/567629595326', undefined],
      ['MULTI_PART', 'ur:bytes/1-9/lpadascfadaxcywenbpljkhdcahkadaemejtswhh', undefined],
      ['PACKED', 'VP1-B5UQV8', undefined],
      ['PACKED', 'HC1:6BFOXN', undefined],
    ] satisfies readonly (readonly [InputCode, string, string | undefined])[])
      it(`error: ${given.slice(0, 40)} is ${code}`, async () => {
        const fault = await faultOf(readInput(given));
        expect([fault.code, fault.host]).to.deep.equal([code, host]);
      });

    it('behaviour: what nobody knows is left to the verifier', async () => {
      expect(textOf(await readInput('hello'))).to.equal('hello');
    });
  });

  describe('as a link', () => {
    for (const [what, hash] of [
      ['a token', `#${TOKEN}`],
      ['JSON in base64url', `#${base64url(JSON_TEXT)}`],
      ['JSON, percent-encoded', `#${encodeURIComponent(JSON_TEXT)}`],
    ] as const)
      it(`default: ${what}`, () => {
        const input = readLink(hash);
        expect(input?.from).to.equal('link');
        expect(input && textOf(input)).to.equal(
          hash.includes('.') && !hash.includes('%') ? TOKEN : JSON_TEXT,
        );
      });

    for (const hash of ['', '#', '#top', '#result=v%3D1', '#eyJ', '#%E0%A4%A'])
      it(`behaviour: ${hash || 'nothing'} is none`, () => expect(readLink(hash)).to.equal(undefined));
  });

  describe('as a file', () => {
    it('default: text of any name', async () => {
      const input = await readInput(file(`\ufeff${TOKEN}`, 'credential.txt'));
      expect([input.from, input.name, textOf(input)]).to.deep.equal(['file', 'credential.txt', TOKEN]);
    });

    it('behaviour: UTF-16, as Windows writes it', async () => {
      const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(JSON_TEXT, 'utf16le')]);
      expect(textOf(await readInput(file(new Uint8Array(bytes))))).to.equal(JSON_TEXT);
    });

    it('behaviour: a PNG with a badge goes on whole', async () => {
      const png = Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n....iTXt', 'latin1'),
        Buffer.from('openbadgecredential'),
      ]);
      const input = await readInput(file(new Uint8Array(png)));
      expect([input.from, input.bytes.length]).to.deep.equal(['badge', png.length]);
    });

    it('behaviour: an SVG goes on whole', async () => {
      expect((await readInput(file('<?xml version="1.0"?><svg/>'))).from).to.equal('badge');
    });

    for (const [code, content] of [
      ['EMPTY', ''],
      ['PDF', '%PDF-1.7 …'],
      ['ARCHIVE', 'PK\u0003\u0004…'],
      ['UNREADABLE', new Uint8Array([0, 1, 2, 255])],
    ] as const)
      it(`error: ${code}`, async () => expect((await faultOf(readInput(file(content)))).code).to.equal(code));

    it('error: two files are SEVERAL', async () => {
      expect((await faultOf(readInputs([file(TOKEN), file(TOKEN)]))).code).to.equal('SEVERAL');
    });
  });
});
