import { expect } from 'chai';
import fc from 'fast-check';
import { plain, safeLink } from '../../src/web/ui/untrusted.ts';

describe('text of strangers on pages', () => {
  it('default: what can be seen stays as it is', () => {
    for (const text of [
      'Universität an der Isar',
      'Πανεπιστήμιο Αιγαίου',
      'Univerzita na Isaře',
      '東京大学',
      'جامعة القاهرة',
      'हिन्दी',
      'a\nb',
    ])
      expect(plain(text)).to.equal(text);
  });

  it('behaviour: what cannot be seen is shown as its code', () => {
    expect(plain('moc\u202egnp')).to.equal('moc\\u202egnp');
    expect(plain('a\u200bb\u0000c\u2066d\ufeffe\u00adf')).to.equal(
      'a\\u200bb\\u0000c\\u2066d\\ufeffe\\u00adf',
    );
    expect(plain('a\u{e0041}b')).to.equal('a\\u{e0041}b');
    expect(plain('a\ud800b')).to.equal('a\\ud800b');
    expect(plain(`e${'\u0301'.repeat(400)}`)).to.have.length(7);
  });

  it('behaviour: whatever comes in, nothing unseen comes out, and no more than was asked for', () => {
    const bidi =
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const shown = plain(text, 60);
        expect(shown).to.not.match(bidi);
        // One character becomes eleven at most.
        expect(shown.length).to.be.at.most(61 * 11);
      }),
    );
  });

  it('behaviour: only plain https becomes a link', () => {
    expect(safeLink('https://isar.example/contact')).to.equal('https://isar.example/contact');
    for (const text of [
      undefined,
      '',
      'http://isar.example',
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'blob:https://isar.example/1',
      'https://user:secret@isar.example',
      '//isar.example',
      'isar.example',
      `https://isar.example/${'a'.repeat(2_000)}`,
    ])
      expect(safeLink(text), String(text)).to.equal(undefined);
    fc.assert(
      fc.property(fc.webUrl(), (url) => safeLink(url) === undefined || safeLink(url)?.startsWith('https://')),
    );
  });
});
