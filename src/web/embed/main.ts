import { html } from 'lit';
import { loadI18n } from '../ui/i18n.ts';
import { mount } from '../ui/store.ts';

const i18n = await loadI18n(['ui', 'verify', 'embed']);
const root = document.getElementById('app');
if (root !== null) mount(root, {}, () => html`<main id="main"><h1>${i18n.t('ui.nav.verify')}</h1></main>`);
