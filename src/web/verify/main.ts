import { loadI18n } from '../ui/i18n.ts';
import { shell } from '../ui/shell.ts';
import { createVerifyClient } from '../worker/client.ts';
import { workOffline } from '../worker/offline.ts';
import { inputs } from './inputs.ts';
import { startPage } from './start-page.ts';
import './verify.css';

// The worker starts while the texts are on their way.
const client = createVerifyClient();
const i18n = await loadI18n(['ui', 'verify', 'codes']);
document.title = `${i18n.t('verify.title')} · Vidimus`;
const root = document.getElementById('app');
if (root !== null)
  startPage({
    root,
    i18n,
    client,
    inputs,
    isEmbedded: false,
    frame: (main, { facts }) =>
      shell({ i18n, page: 'verify', demonstration: facts?.demonstration === true, main }),
  });
workOffline();
