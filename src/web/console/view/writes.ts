import { html, nothing, type TemplateResult } from 'lit';
import type { Write } from '../../../browser-wallet.ts';
import type { MessageKey } from '../../ui/i18n.ts';
import { plain } from '../../ui/untrusted.ts';
import { inSentence } from '../model/names.ts';
import { hrefOf } from '../model/route.ts';
import type { Console, State } from '../state.ts';
import type { Session } from '../wallet/session.ts';
import { writeActions, writeWords } from './progress.ts';

/** Everything that was given to this wallet from this browser. */
export const writesView = (app: Console, { writes, session }: State): TemplateResult => {
  const { t } = app.i18n;
  return html`<div class="stack-l">
    <header class="stack-s">
      <h1 tabindex="-1">${t('console.writes')}</h1>
      <p class="lede">${t('console.writes.about')}</p>
    </header>
    ${
      writes.length === 0 || session === undefined
        ? html`<p class="quiet">${t('console.writes.none')}</p>`
        : html`<ul class="writes">
          ${writes.map((write) => item(app, session, write))}
        </ul>`
    }
  </div>`;
};

const item = (app: Console, session: Session, write: Write): TemplateResult => {
  const { t } = app.i18n;
  const { record } = write.about;
  const id = typeof record === 'string' ? write.about['record'] : undefined;
  return html`<li class="card stack-s" data-status=${write.status}>
    <p class="overline">${app.formats.date(write.askedAt / 1000, true)}</p>
    <h2>${titleOf(app, write)}</h2>
    ${writeWords(app, write, { isContract: write.isContract })}
    ${writeActions(app, write, { session, isContract: write.isContract })}
    ${
      typeof id === 'string' && write.status === 'done'
        ? html`<p>
          <a href=${hrefOf({ view: 'record', id: id as `0x${string}` })}>${t('console.done.show', { name: nameIn(write) })}</a>
        </p>`
        : nothing
    }
  </li>`;
};

/** Kept in the browser, so read as carefully as anything from outside. */
const nameIn = ({ about }: Write): string =>
  inSentence(plain(typeof about['name'] === 'string' ? about['name'] : '', 200));

const titleOf = ({ i18n }: Console, write: Write): string => {
  const { t, has } = i18n;
  const { act, file } = write.about;
  if (act === 'bulk') return t('console.writes.of', { file: inSentence(plain(String(file ?? ''), 200)) });
  if (act === 'relay') return t('console.relay');
  const key = `console.act.heading.${String(act)}`;
  const isGrant = act === 'accredit' || act === 'recognise';
  if (isGrant) return t(`console.act.${act}`) + (nameIn(write).length > 2 ? `: ${nameIn(write)}` : '');
  return has(key) ? t(key as MessageKey, { name: nameIn(write) }) : t('console.write.pending');
};
