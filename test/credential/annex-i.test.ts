import { expect } from 'chai';
import type { JsonObject } from '../../src/core/json.ts';
import { ANNEX_I, ANNEX_I_MANDATORY, annexIOf } from '../../src/credential/annex-i.ts';
import { contentsOf } from '../../src/credential/contents.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { scopeOf } from '../../src/credential/scope.ts';
import { sample } from '../../src/sample.ts';

const read = (credentialSubject: JsonObject, more: JsonObject = {}) => {
  const document = { credentialSubject, ...more };
  const entries = annexIOf({
    document,
    dataModel: '2.0',
    subjectIds: ['did:key:learner'],
    scope: scopeOf(document, [], [credentialSubject], []),
  });
  return Object.fromEntries(entries.map(({ element, state, values }) => [element, { state, values }]));
};

describe('Annex I of a credential', () => {
  it('default: reads every element of the plain claims that this project issues', () => {
    const decoded = decodeCredential(sample.credential);
    if (!decoded.ok) throw new Error(decoded.finding.code);
    const contents = contentsOf(decoded.value);
    const stated = contents.annexI.filter(({ state }) => state === 'stated').map(({ element }) => element);
    expect(stated).to.have.members([
      ...ANNEX_I.slice(0, ANNEX_I_MANDATORY).filter((element) => element !== 'awarding-body'),
      'further-information',
    ]);
    expect(contents.title).to.deep.equal({ und: 'Data stewardship in practice' });
    expect(contents.scope).to.deep.include({ jurisdiction: 'DE-BY', level: 6, credits: 5 });
    expect(contents.rows.map(({ path }) => path.join('.'))).to.include('credentialSubject.learningOutcomes');
  });

  it('default: reads ELM, with its languages and hours', () => {
    const found = read({
      givenName: { en: 'Ana' },
      familyName: { en: 'Andromeda' },
      hasClaim: {
        title: { en: 'Digital content', es: 'Contenido digital' },
        awardedBy: { awardingBody: { legalName: { en: 'University of Zed' } } },
        provenBy: {
          grade: { noteLiteral: { en: 'Pass' } },
          idVerification: { prefLabel: { en: 'Unsupervised' } },
        },
        specifiedBy: {
          volumeOfLearning: 'PT60H',
          learningOutcome: [
            { title: { en: 'Teamwork' } },
            { relatedESCOSkill: { prefLabel: { en: 'lead a team' } } },
          ],
        },
      },
    });
    expect(found['learner']).to.deep.equal({ state: 'stated', values: [{ und: 'Ana Andromeda' }] });
    expect(found['title']?.values).to.deep.equal([{ en: 'Digital content', es: 'Contenido digital' }]);
    expect(found['awarding-body']?.values).to.deep.equal([{ en: 'University of Zed' }]);
    expect(found['workload']?.values).to.deep.equal([{ und: '60 h' }]);
    expect(found['learning-outcomes']?.values).to.deep.equal([{ en: 'Teamwork' }, { en: 'lead a team' }]);
    expect(found['grade']?.values).to.deep.equal([{ en: 'Pass' }]);
    expect(found['quality-assurance']?.state).to.equal('not-stated');
  });

  it('behaviour: what Open Badges have no place for is not in the format, never merely not stated', () => {
    const found = read(
      { achievement: { name: 'Minor', criteria: { narrative: 'Attend.' }, ECTS: 3 } },
      { issuer: { id: 'did:web:theed.example', name: 'Theed', address: { addressCountryCode: 'NL' } } },
    );
    for (const element of ['level', 'participation', 'quality-assurance', 'prerequisites'])
      expect(found[element]?.state, element).to.equal('not-in-format');
    expect(found['assessment']?.state).to.equal('not-stated');
    expect(found['awarding-body']?.values).to.deep.equal([{ und: 'Theed' }]);
    expect(found['country']?.values).to.deep.equal([{ und: 'NL' }]);
    expect(found['workload']?.values).to.deep.equal([{ und: '3 ECTS' }]);
  });

  it('behaviour: an extension that states what the format lacks is read', () => {
    const found = read({
      achievement: {
        participationType: 'blended',
        alignment: [{ targetType: 'ext:QualityAssurance', targetName: 'AV-4223' }],
      },
    });
    expect(found['participation']?.state).to.equal('stated');
    expect(found['quality-assurance']?.values).to.deep.equal([{ und: 'AV-4223' }]);
  });

  it('behaviour: a duration in months is left as written, since minutes may be meant', () => {
    const found = read({ hasClaim: { specifiedBy: { volumeOfLearning: 'P60M' } } });
    expect(found['workload']?.values).to.deep.equal([{ und: 'P60M' }]);
  });

  it('error: odd shapes are no text, and nothing is thrown', () => {
    const found = read({
      title: [null, {}, [], { a: { b: 1 } }, ''],
      level: { x: 1 },
      hasClaim: [1, 'x', null],
    });
    expect(found['title']?.state).to.equal('not-stated');
    expect(found['level']?.state).to.equal('not-stated');
  });
});
