import { displayName } from './actors.ts';
import type { Chapter, Story } from './chapter.ts';
import { CHARTER_ROOT, MANDATE, RECOGNITION, RECORDS } from './plan.ts';
import {
  DATA_STEWARDSHIP,
  type Draft,
  issueAnchored,
  issueSample,
  publishList,
  revoke,
  type StatusWay,
  TERMS,
  tamper,
} from './samples.ts';

const DAY = 86_400;
const HANDLE = `0x${'5a'.repeat(32)}` as const;
const LIST = 'isar-2';
const REVOKED: Readonly<Record<string, StatusWay>> = {
  'revoked-by-bit': { way: 'bit', index: 7 },
  'revoked-by-handle': { way: 'handle', handle: HANDLE },
  suspended: { way: 'suspension-bit', index: 9 },
};

const issue = async (story: Story, draft: Omit<Draft, 'issuedAt'>): Promise<void> => {
  const issuedAt = await story.world.time();
  story.samples.set(draft.name, await issueSample(story.world, { ...draft, issuedAt }));
};

const isar = (name: string, about: string, change: Partial<Draft['course']> = {}) =>
  ({
    name,
    about,
    by: 'isar',
    under: 'isar-quality',
    course: { ...DATA_STEWARDSHIP, ...change },
    status: { way: 'bit', index: 1 },
  }) as const;

const collina = (name: string, about: string) =>
  ({
    name,
    about,
    by: 'collina',
    under: 'collina',
    course: { ...DATA_STEWARDSHIP, title: 'Dati aperti', country: 'IT' },
    status: { way: 'bit', index: 1 },
  }) as const;

const alliance = (name: string, about: string) =>
  ({
    name,
    about,
    by: 'alliance',
    under: 'mandate',
    awardedBy: 'isar',
    course: { ...DATA_STEWARDSHIP, title: 'Rivers and data' },
    status: { way: 'bit', index: 1 },
  }) as const;

const haven = (name: string, about: string) =>
  ({
    name,
    about,
    by: 'haven',
    under: 'haven',
    course: { ...DATA_STEWARDSHIP, title: 'Port logistics data', country: 'NL' },
    status: { way: 'bit', index: 1 },
  }) as const;

/** The whole story, in order. `vidimus network up` lives through it silently: both end in the same world. */
export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'Authorities',
    command: 'vidimus root admit agency.json',
    sentence:
      'Governance admits a quality agency and three other roots. A verifier chooses which of them it trusts.',
    act: async ({ world }) => {
      await world.write('governance', (plans) => plans.nameTerms(TERMS));
      for (const planned of RECORDS) if (planned.kind === 'root') await world.grant(planned);
      await world.grant(CHARTER_ROOT);
      await world.pass(5 * DAY);
    },
  },
  {
    title: 'Accreditation',
    command: 'vidimus accredit isar.json --parent 0x…',
    sentence: `The agency accredits a board, the board ${displayName('isar')}; a ministry licenses it too. Each grant fits inside its parent's, and its accreditor signs for it.`,
    act: async ({ world }) => {
      for (const planned of RECORDS) if (planned.kind !== 'root') await world.grant(planned);
      await world.pass(60 * DAY);
    },
  },
  {
    title: 'Issuing',
    command: 'vidimus issue course.json --out good.jwt',
    sentence: `${displayName('isar')} issues micro-credentials. Nothing about a learner goes on the chain.`,
    act: async (story) => {
      const { world } = story;
      await issue(story, isar('good', 'accredited issuer, everything in order'));
      for (const [name, status] of Object.entries(REVOKED)) {
        await issue(story, { ...isar(name, 'good until its status changes'), status });
      }
      await issue(story, {
        ...isar('revoked-by-list', 'good until its status list changes'),
        status: { way: 'anchored', index: 4711, url: story.listUrl(LIST) },
      });
      await issue(story, {
        ...isar('good-by-list', 'status in an anchored list'),
        status: { way: 'anchored', index: 815, url: story.listUrl(LIST) },
      });
      story.samples.set(
        'anchored',
        await issueAnchored(world, {
          ...isar('anchored', 'its date of issuance is proven by an anchor'),
          issuedAt: await world.time(),
        }),
      );
      await issue(story, {
        name: 'company',
        about: 'a company, did:ethr, VC-JWT of VCDM 1.1',
        by: 'werkstatt',
        under: 'werkstatt',
        course: {
          title: 'Solar installation',
          type: TERMS.find((term) => term.includes('Vocational')) ?? '',
          fields: ['071'],
          level: 4,
          ects: 4,
          country: 'DE',
        },
        status: { way: 'bit', index: 3 },
        dataModel: '1.1',
      });
      const list = await publishList(world, 'isar', 'isar-quality', {
        url: story.listUrl(LIST),
        revoked: [],
        version: 1,
      });
      story.host(LIST, list.token);
    },
  },
  {
    title: 'Accepted, with the whole chain as evidence',
    command: 'vidimus verify good.jwt',
    sentence:
      'A verifier that trusts the agency and the ministry finds both ways up: quality assurance and licence.',
    expected: [
      { sample: 'good', decision: 'accepted' },
      { sample: 'good-by-list', decision: 'accepted' },
      { sample: 'company', decision: 'accepted' },
      { sample: 'anchored', decision: 'accepted', code: 'ISSUANCE_DATE_PROVEN' },
      { sample: 'revoked-by-bit', note: 'before it is revoked', decision: 'accepted' },
    ],
    chain: true,
  },
  {
    title: 'Out of scope',
    command: 'vidimus verify out-of-scope-level.jwt',
    sentence: 'A known issuer, but not for this: each of these is outside one limit of its accreditation.',
    act: async (story) => {
      const cases: readonly [string, Partial<Draft['course']>][] = [
        ['level', { level: 8 }],
        ['field', { fields: ['0912'] }],
        ['credits', { ects: 40 }],
        ['country', { country: 'FR' }],
        ['type', { type: TERMS.find((term) => term.includes('Vocational')) ?? '' }],
      ];
      for (const [what, change] of cases) {
        await issue(story, isar(`out-of-scope-${what}`, `outside the accreditation: ${what}`, change));
      }
    },
    expected: ['level', 'field', 'credits', 'country', 'type'].map((what) => ({
      sample: `out-of-scope-${what}`,
      decision: 'rejected',
      code: 'OUT_OF_SCOPE',
    })),
  },
  {
    title: 'Unrecognised, tampered',
    command: 'vidimus verify unrecognised.jwt',
    sentence: 'Nobody accredited the first issuer. The second credential was changed after it was signed.',
    act: async (story) => {
      const { status: _, under: __, ...course } = isar('unrecognised', 'an issuer that nobody accredited');
      await issue(story, { ...course, by: 'stranger' });
      const good = story.samples.get('good')?.token ?? '';
      story.samples.set('tampered', {
        name: 'tampered',
        about: 'changed after signing: EQF 6 became 7',
        token: tamper(good),
      });
    },
    expected: [
      { sample: 'unrecognised', decision: 'rejected', code: 'UNRECOGNISED_ISSUER' },
      { sample: 'tampered', decision: 'rejected', code: 'SIGNATURE_INVALID' },
    ],
  },
  {
    title: 'Revoked',
    command: 'vidimus revoke 0x… --index 7 --reason issued-in-error',
    sentence:
      'Three ways to revoke: a bit on the chain, an anchored list on the web, a random handle. And one suspended.',
    act: async (story) => {
      const { world } = story;
      await world.pass(30 * DAY);
      for (const status of Object.values(REVOKED)) {
        if (status.way !== 'anchored') await revoke(world, 'isar', 'isar-quality', status);
      }
      const list = await publishList(world, 'isar', 'isar-quality', {
        url: story.listUrl(LIST),
        revoked: [4711],
        version: 2,
      });
      story.host(LIST, list.token);
    },
    expected: [
      { sample: 'revoked-by-bit', decision: 'rejected', code: 'CREDENTIAL_REVOKED' },
      { sample: 'revoked-by-list', decision: 'rejected', code: 'CREDENTIAL_REVOKED' },
      { sample: 'revoked-by-handle', decision: 'rejected', code: 'CREDENTIAL_REVOKED' },
      { sample: 'suspended', decision: 'rejected', code: 'CREDENTIAL_SUSPENDED' },
      { sample: 'good', decision: 'accepted' },
      { sample: 'good-by-list', decision: 'accepted' },
    ],
  },
  {
    title: 'Mandate',
    command: 'vidimus mandate alliance.json --parent 0x…',
    sentence: `${displayName('isar')} lets ${displayName('alliance')} seal on its behalf. The verdict names both: who sealed and who awards.`,
    act: async (story) => {
      await story.world.grant(MANDATE);
      await story.world.pass(DAY);
      await issue(story, alliance('mandated', 'sealed under a mandate of the university'));
    },
    expected: [{ sample: 'mandated', decision: 'accepted', hop: 'mandate' }],
    chain: true,
  },
  {
    title: 'Mandate ended',
    command: 'vidimus end 0x… --reason superseded',
    sentence: 'The mandate ends. What was sealed before stays good; what is sealed after is not.',
    act: async (story) => {
      await story.world.pass(20 * DAY);
      await story.world.end('mandate', 'isar', 'superseded');
      await story.world.pass(DAY);
      await issue(story, alliance('mandated-after-end', 'sealed after the mandate ended'));
    },
    expected: [
      { sample: 'mandated', note: 'sealed before the end', decision: 'accepted', code: 'ENDED_SINCE' },
      { sample: 'mandated-after-end', decision: 'rejected', code: 'ENDED_BEFORE_ISSUANCE' },
    ],
  },
  {
    title: 'Another country',
    command: 'vidimus verify foreign.jwt',
    sentence: `${displayName('collina')} is licensed by a root that this verifier does not trust.`,
    act: async (story) => {
      await issue(story, collina('foreign', 'accredited under a root of another country'));
    },
    expected: [{ sample: 'foreign', decision: 'rejected', code: 'UNRECOGNISED_ISSUER' }],
  },
  {
    title: 'Recognition',
    command: 'vidimus recognise eip155:31337:0x…/0x… --subject did:key:z… --parent 0x…',
    sentence:
      "The agency recognises that root, within limits: now its universities' credentials count here too.",
    act: async (story) => {
      await story.world.pass(5 * DAY);
      await story.world.grant(RECOGNITION);
      await story.world.pass(DAY);
      await issue(story, collina('recognised', 'accepted through a recognition'));
    },
    expected: [{ sample: 'recognised', decision: 'accepted', hop: 'recognise' }],
    chain: true,
  },
  {
    title: 'Recognition ended',
    command: 'vidimus end 0x… --reason conditions-not-met',
    sentence: 'The recognition ends. What was issued while it stood stays good, what comes after does not.',
    act: async (story) => {
      await story.world.pass(40 * DAY);
      await story.world.end('recognition', 'agency', 'conditions-not-met');
      await story.world.pass(DAY);
      await issue(story, collina('recognised-after-end', 'issued after the recognition ended'));
    },
    expected: [
      { sample: 'recognised', note: 'issued before the end', decision: 'accepted' },
      { sample: 'recognised-after-end', decision: 'rejected', code: 'ENDED_BEFORE_ISSUANCE' },
    ],
  },
  {
    title: 'Issuer ended',
    command: 'vidimus end 0x… --reason closed',
    sentence: `${displayName('haven')} closes. Its graduates keep what they have; nothing new is accepted.`,
    act: async (story) => {
      await issue(story, haven('issuer-before-end', 'issued before its issuer closed'));
      await story.world.pass(30 * DAY);
      await story.world.end('haven', 'agency', 'closed');
      await story.world.pass(DAY);
      await issue(story, haven('issuer-after-end', 'issued after its issuer closed'));
    },
    expected: [
      { sample: 'issuer-before-end', decision: 'accepted', code: 'ENDED_SINCE' },
      { sample: 'issuer-after-end', decision: 'rejected', code: 'ENDED_BEFORE_ISSUANCE' },
    ],
  },
  {
    title: 'Root unreachable',
    command: 'vidimus verify good.jwt --rpc http://127.0.0.1:9',
    sentence:
      'The chain cannot be asked. Nothing unchecked is shown as good: the answer is neither yes nor no.',
    expected: [{ sample: 'good', decision: 'undetermined', node: 'cut' }],
  },
];
