import { expect } from 'chai';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { credentialOf, objectOf, verdictOn } from './lib/documents.ts';
import { filesBelow, jsonFile, textFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

/** Tenths of an ECTS point and the issuer's country, by the beginning of the file's name; the MBO ones state hours (SBU). */
const STATED: Readonly<Record<string, { readonly credits?: number; readonly jurisdiction: string }>> = {
  mbob: { jurisdiction: 'NL' },
  theed_microcredential_full_mbo: { jurisdiction: 'XX' },
  theed_microcredential_full_ho: { credits: 30, jurisdiction: 'XX' },
  theed_microcredential_minimal_ho: { credits: 30, jurisdiction: 'XX' },
  uvh_at_microcredential_full_1: { credits: 30, jurisdiction: 'NL' },
  uvh_at_microcredential_full_2: { credits: 35, jurisdiction: 'NL' },
  uvh_fvhz: { credits: 45, jurisdiction: 'NL' },
};

const badgeCase = (folder: string, file: string): VectorCase => ({
  name: `${file}: read as a token with its scope; as it stands, not signed`,
  run: () => {
    const stated = Object.entries(STATED).find(([start]) => file.startsWith(start))?.[1];
    const { scope, types } = credentialOf(objectOf(jsonFile(folder, file)));
    expect(types).to.include('OpenBadgeCredential');
    expect(scope).to.deep.include({ level: 4, jurisdiction: stated?.jurisdiction });
    expect(scope.credits).to.equal(stated?.credits);
    expect(verdictOn(textFile(folder, file))).to.equal('fail CREDENTIAL_NOT_SIGNED');
  },
});

const metadataCase = (folder: string, file: string): VectorCase => ({
  name: `${file}: type metadata, read strictly; no credential`,
  run: () => {
    expect(parseJsonObject(textFile(folder, file)))
      .to.have.property('vct')
      .that.is.a('string');
    expect(verdictOn(textFile(folder, file))).to.equal('fail FORMAT_NOT_RECOGNISED');
  },
});

/** Micro-credentials of the Dutch edubadges profile, and type metadata of SD-JWT VC. */
export const suite: VectorSuite = {
  set: 'micro-credentials-dc4eu',
  expected: 13,
  remark: 'unsigned: read and scoped as tokens; SD-JWT VC type metadata is parsed, not applied',
  cases: (folder) =>
    filesBelow(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) =>
        file.startsWith('vct-metadata/') ? metadataCase(folder, file) : badgeCase(folder, file),
      ),
};
