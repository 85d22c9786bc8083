import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Details, Verdict } from '../../../browser.ts';
import { plain } from '../../ui/untrusted.ts';
import { hopName } from '../model/names.ts';
import { type Timeline, type TimelineBar, timelineOf } from '../model/timeline.ts';
import type { ViewContext } from './context.ts';

const percent = (place: number): string => `${(place * 100).toFixed(2)}%`;

/** Every accreditation of the chain as a bar, crossed by the date of issuance and the day of the check. */
export const timelineView = (
  verdict: Verdict,
  details: Details | undefined,
  view: ViewContext,
): TemplateResult | typeof nothing => {
  const { t, language } = view.i18n;
  const timeline = timelineOf(verdict);
  if (timeline === undefined) return nothing;
  return html`
    <figure class="timeline" role="img" aria-label=${t('verify.dates.drawing')}>
      ${timeline.bars.map((bar) => {
        const name = hopName(bar.hop, details ?? { records: {} }, language);
        return html`<div class="timeline-row" aria-hidden="true">
          <span><bdi>${plain(name.text, 120)}</bdi></span>
          <svg>${lines(timeline)}${barOf(bar)}</svg>
        </div>`;
      })}
      <div class="timeline-row timeline-axis" aria-hidden="true">
        <span></span>
        <svg>
          ${timeline.years.map(({ year, at }) => svg`<text x=${percent(at)} y="14" text-anchor="middle">${year}</text>`)}
        </svg>
      </div>
      <figcaption aria-hidden="true">
        ${timeline.issued === undefined ? nothing : html`<span class="key-issued">${t('verify.dates.mark.issued', { date: view.formats.date(verdict.dates.issuance?.value ?? '') })}</span>`}
        <span class="key-now">${t('verify.dates.mark.now', { date: view.formats.date(verdict.dates.now) })}</span>
      </figcaption>
    </figure>
  `;
};

const lines = ({ years, issued, now }: Timeline) => svg`
  ${years.map(({ at }) => svg`<line class="year" x1=${percent(at)} x2=${percent(at)} y1="0" y2="100%"/>`)}
  <line class="now" x1=${percent(now)} x2=${percent(now)} y1="0" y2="100%"/>
  ${issued === undefined ? nothing : svg`<line class="issued" x1=${percent(issued)} x2=${percent(issued)} y1="0" y2="100%"/>`}
`;

const barOf = ({ from, to, stop }: TimelineBar) => {
  const end = stop === undefined ? to : Math.max(from, Math.min(stop, to));
  return svg`
    ${stop === undefined ? nothing : svg`<rect class="past" x=${percent(from)} width=${percent(Math.max(0, to - from))} y="30%" height="40%" rx="2"/>`}
    <rect class="bar-line" x=${percent(from)} width=${percent(Math.max(0.004, end - from))} y="30%" height="40%" rx="2"/>
    ${stop === undefined ? nothing : svg`<circle class="stop" cx=${percent(end)} cy="50%" r="5"/>`}
  `;
};
