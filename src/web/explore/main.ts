import { html } from 'lit';
import { loadI18n } from '../ui/i18n.ts';
import { shell } from '../ui/shell.ts';
import { mount } from '../ui/store.ts';

const i18n = await loadI18n(['ui', 'explore']);
const root = document.getElementById('app');
if (root !== null)
  mount(root, {}, () => shell({ i18n, page: 'explore', main: html`<h1>${i18n.t('ui.nav.explore')}</h1>` }));
