import { expect } from 'chai';
import { LIMITS } from '../../../src/core/limits.ts';
import { outcomeOf } from '../../../src/core/refusal.ts';
import { badgeInSvg, isSvg } from '../../../src/credential/unwrap/svg.ts';
import { wellSaid } from '../../fixtures/wording.ts';

const outcome = (svg: string): string => {
  const read = outcomeOf(() => badgeInSvg(svg));
  return read.ok ? read.value : wellSaid(read.finding).code;
};

const svg = (inside: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}<g/></svg>`;

const JSON_TEXT = '{"a":"<b>&amp;]]"}';

describe('badgeInSvg', () => {
  it('default: the verify attribute, in either quotes, with or without an end tag', () => {
    for (const inside of [
      '<openbadges:credential verify="h.p.s"/>',
      "<openbadges:credential verify='h.p.s' ></openbadges:credential>",
      '<openbadges:credential\n  id="x>y" verify = "h.p.s">\n</openbadges:credential >',
    ]) {
      expect(outcome(svg(inside)), inside).to.equal('h.p.s');
    }
  });

  it('default: the text inside, in CDATA or plain', () => {
    expect(
      outcome(svg(`<openbadges:credential>\n<![CDATA[ ${JSON_TEXT} ]]>\n</openbadges:credential>`)),
    ).to.equal(JSON_TEXT);
    expect(outcome(svg('<openbadges:credential> {"a":1} </openbadges:credential>'))).to.equal('{"a":1}');
    // "]]>" inside CDATA has to be split over two sections.
    expect(
      outcome(svg('<openbadges:credential><![CDATA[["]]]]><![CDATA[>"]]]></openbadges:credential>')),
    ).to.equal('["]]>"]');
  });

  it('behaviour: what looks like a badge in a comment, in CDATA or in an attribute is none', () => {
    const decoys =
      '<!-- <openbadges:credential verify="x"/> --><style><![CDATA[<openbadges:credential verify="x"/>]]></style>' +
      '<text title="<openbadges:credential verify=\'x\'/>"/>';
    expect(outcome(svg(decoys))).to.equal('BADGE_NOT_IN_IMAGE');
    expect(outcome(svg('<!--><openbadges:credential verify="x"/>-->'))).to.equal('BADGE_NOT_IN_IMAGE');
    expect(outcome(svg(`${decoys}<openbadges:credential verify="h.p.s"/>`))).to.equal('h.p.s');
  });

  it('behaviour: a document type without a subset is passed over', () => {
    const type =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(outcome(svg('<openbadges:credential verify="h.p.s"/>', type))).to.equal('h.p.s');
  });

  it('behaviour: instructions, single quotes and spaces are passed over', () => {
    const badge = '<openbadges:credential verify=" h.p.s "/>';
    expect(
      outcome(svg(`<?xml-stylesheet href="a>b"?><?x <openbadges:credential verify="no"/> ?>${badge}`)),
    ).to.equal('h.p.s');
    expect(outcome(svg(`<g title='a"b>' data-a="it's"/>${badge}`))).to.equal('h.p.s');
    expect(outcome(svg(`<g a="[1]">[not a subset]</g>${badge}`))).to.equal('h.p.s');
  });

  it('argument: an image of exactly the limit is read, a badge in sixteen pieces too', () => {
    const badge = svg('<openbadges:credential verify="h.p.s"/>');
    expect(outcome(badge + ' '.repeat(LIMITS.svgBytes - badge.length))).to.equal('h.p.s');
    const pieces = '<![CDATA[1]]>'.repeat(16);
    expect(outcome(svg(`<openbadges:credential>${pieces}</openbadges:credential>`))).to.equal('1'.repeat(16));
  });

  it('error: entities, declared or used', () => {
    const subset = '<!DOCTYPE svg [ %outside; ]>';
    expect(outcome(svg('<openbadges:credential verify="h.p.s"/>', subset))).to.equal('BADGE_IMAGE_MALFORMED');
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(outcome(svg('<openbadges:credential>&b;</openbadges:credential>', bomb))).to.equal(
      'BADGE_IMAGE_MALFORMED',
    );
    for (const inside of [
      '<openbadges:credential verify="h.p.s&#46;"/>',
      '<openbadges:credential>{&quot;a&quot;:1}</openbadges:credential>',
    ]) {
      expect(outcome(svg(inside)), inside).to.equal('BADGE_IMAGE_MALFORMED');
    }
  });

  it('error: several badges, or one that stands in both places', () => {
    const one = '<openbadges:credential verify="h.p.s"/>';
    expect(outcome(svg(one + one))).to.equal('BADGE_IMAGE_AMBIGUOUS');
    expect(outcome(svg('<openbadges:credential verify="h.p.s">{}</openbadges:credential>'))).to.equal(
      'BADGE_IMAGE_AMBIGUOUS',
    );
  });

  it('error: no badge, and a badge of version 2', () => {
    expect(outcome(svg(''))).to.equal('BADGE_NOT_IN_IMAGE');
    expect(outcome(svg('<openbadges:credentials verify="x"/>'))).to.equal('BADGE_NOT_IN_IMAGE');
    expect(outcome(svg('<openbadges:assertion verify="x"/>'))).to.equal('FORMAT_IS_OPEN_BADGE_2');
  });

  it('error: damaged markup', () => {
    for (const inside of [
      '<openbadges:credential/>',
      '<openbadges:credential></openbadges:credential>',
      '<openbadges:credential verify="">',
      '<openbadges:credential verify="a" verify="b"/>',
      '<openbadges:credential>{}<b/></openbadges:credential>',
      '<openbadges:credential><!-- x -->{}</openbadges:credential>',
      `<openbadges:credential>${'<![CDATA[]]>'.repeat(17)}{}</openbadges:credential>`,
    ]) {
      expect(outcome(svg(inside)), inside).to.equal('BADGE_IMAGE_MALFORMED');
    }
    for (const text of [
      '<svg><openbadges:credential>{}',
      '<svg><openbadges:credential verify="h.p.s',
      '<svg><!-- ',
      '<svg><?x ',
      '<svg><!DOCTYPE ',
      '<svg><openbadges:credential verify="h.p.s"/><g a="',
      "<svg><openbadges:credential verify='h.p.s'/><g a='",
      '<svg><openbadges:credential verify="h.p.s"/><',
      '<svg><![CDATA[',
      '<svg><g <openbadges:credential verify="h.p.s"/></svg>',
    ]) {
      expect(outcome(text), text).to.equal('BADGE_IMAGE_MALFORMED');
    }
  });

  it('error: an image that is too large', () => {
    expect(outcome(svg(' '.repeat(LIMITS.svgBytes)))).to.equal('INPUT_TOO_LARGE');
  });

  it('behaviour: only SVG is taken for one', () => {
    expect(isSvg(svg(''))).to.equal(true);
    expect(isSvg('<!-- made by hand -->\n<svg width="1"/>')).to.equal(true);
    expect(isSvg(`${' '.repeat(3)}<svg/>`)).to.equal(false);
    expect(isSvg(`<!--${'x'.repeat(5000)}--><svg/>`)).to.equal(false);
    for (const other of ['<?xml version="1.0"?><loq:europass/>', '<html><svg></svg></html>', '{}', 'a.b.c']) {
      expect(isSvg(other), other).to.equal(false);
    }
  });
});
