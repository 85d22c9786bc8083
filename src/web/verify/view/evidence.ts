import { html, nothing, type TemplateResult } from 'lit';
import type { PresentationVerdict, Verdict } from '../../../browser.ts';
import { copyButton } from '../../ui/copy.ts';
import { icon } from '../../ui/icons.ts';
import { said } from '../../ui/untrusted.ts';
import type { VerifyAnswer } from '../../worker/protocol.ts';
import { repeatCommand } from '../model/command.ts';
import { savePolicy } from '../model/report-file.ts';
import type { State } from '../state.ts';
import type { ViewContext } from './context.ts';

/** Where the answer comes from: block, contract, records, policy, and the command that repeats it elsewhere. */
export const evidenceView = (
  verdict: Verdict,
  answer: VerifyAnswer,
  state: State,
  view: ViewContext,
): TemplateResult => {
  const { i18n, formats } = view;
  const { t } = i18n;
  const registries = new Set(
    verdict.chain.map(({ record }) => `eip155:${record.chainId}:${record.registry}`),
  );
  const lists = verdict.checks.flatMap(({ check, evidence }) =>
    check === 'status' ? listLines(evidence ?? {}) : [],
  );
  return html`
    <details class="drawer" data-drawer="evidence">
      <summary><h2>${t('verify.evidence')}</h2></summary>
      <p class="quiet">${t('verify.evidence.about')}</p>
      <dl class="facts">
        <dt>${t('verify.evidence.state')}</dt>
        <dd>${stateWords(answer, view)}</dd>
        ${verdict.blocks.map(
          ({ number, chainId, hash, time }) => html`<dt>${t('verify.evidence.block')}</dt>
            <dd>
              ${t('verify.evidence.block.value', {
                number: formats.number(number),
                chain: String(chainId),
                date: formats.date(time, true),
              })}
              <p class="code">${hash}</p>
            </dd>`,
        )}
        ${[...registries].map(
          (registry) => html`<dt>${t('verify.evidence.contract')}</dt>
            <dd class="code">${registry}</dd>`,
        )}
        ${
          verdict.chain.length === 0
            ? nothing
            : html`<dt>${t('verify.evidence.records')}</dt>
                <dd>${verdict.chain.map(({ record }) => html`<p class="code">${record.id}</p>`)}</dd>`
        }
        ${
          lists.length === 0
            ? nothing
            : html`<dt>${t('verify.evidence.lists')}</dt>
                <dd>${lists.map((line) => html`<p class="code">${said(line, undefined, 300)}</p>`)}</dd>`
        }
        ${
          verdict.credential === undefined
            ? nothing
            : html`<dt>${t('verify.evidence.digest')}</dt>
                <dd class="code">${verdict.credential.digest}</dd>`
        }
        ${policyRows(verdict, view)}
        <dt>${t('verify.evidence.time')}</dt>
        <dd>
          ${t('verify.evidence.time.value', { milliseconds: formats.number(Math.round(answer.milliseconds)) })}
        </dd>
      </dl>
      ${commandBlock(answer, state, view)}
    </details>
  `;
};

/** Which list was read: on the chain by contract and number, elsewhere by its address, and its digest where it has one. */
const listLines = (evidence: Evidence): readonly string[] =>
  ['statusRegistry', 'list', 'listDigest'].flatMap((name) => {
    const value = evidence[name];
    return typeof value === 'string' || typeof value === 'number' ? [`${name} ${value}`] : [];
  });

type Evidence = NonNullable<Verdict['checks'][number]['evidence']>;

const policyRows = (
  { policy }: Pick<Verdict, 'policy'>,
  { i18n: { t } }: ViewContext,
): TemplateResult => html`
  <dt>${t('verify.evidence.policy')}</dt>
  <dd>
    ${said(policy.name, undefined, 120)}
    <p class="quiet"><small>${t('verify.evidence.policy.about')}</small></p>
    <button type="button" class="plain no-print" @click=${() => savePolicy(policy)}>
      ${icon('download')}${t('verify.evidence.policy.save')}
    </button>
  </dd>
  <dt>${t('verify.evidence.policy.digest')}</dt>
  <dd class="code">${policy.digest}</dd>
  <dt>${t('verify.evidence.policy.roots')}</dt>
  <dd>
    ${
      policy.roots.length === 0
        ? t('verify.evidence.policy.none')
        : policy.roots.slice(0, 20).map((root) => html`<p class="code">${root}</p>`)
    }
    ${policy.roots.length > 20 ? html`<p class="quiet">+${policy.roots.length - 20}</p>` : nothing}
  </dd>
`;

/** How fresh what the answer rests on is, and where it came from. */
export const stateWords = (
  { state }: VerifyAnswer,
  { i18n: { t }, formats }: ViewContext,
): TemplateResult => html`
  ${t(`verify.evidence.state.${state.source}`)}${
    state.asOf === undefined || state.source === 'sample'
      ? nothing
      : html`, ${t('verify.evidence.state.age', { age: formats.relative(state.asOf) })}`
  }
  ${state.kept ? html`<p class="open">${t('verify.evidence.state.kept')}</p>` : nothing}
`;

export const commandFor = (
  verdict: Verdict | PresentationVerdict,
  { source, facts, subject }: State,
): string | undefined =>
  // The recorded events of a sample are ours: no node has them.
  subject?.sample === undefined ? repeatCommand(verdict, source, facts, subject?.name) : undefined;

const commandBlock = (
  answer: VerifyAnswer,
  state: State,
  view: ViewContext,
): TemplateResult | typeof nothing => {
  const { t } = view.i18n;
  const command = commandFor(answer.verdict, state);
  if (command === undefined) return html`<p class="quiet">${t('verify.evidence.command.sample')}</p>`;
  return html`
    <div class="stack command">
      <h3>${t('verify.evidence.command')}</h3>
      <pre tabindex="0"><code>${command}</code></pre>
      <div class="row">
        ${copyButton(view.i18n, command)}
        <a class="button" href="/registry" download="addresses.json">${icon('download')}${t('verify.evidence.addresses.save')}</a>
        <small class="quiet">${t('verify.evidence.command.about')}</small>
      </div>
    </div>
  `;
};
