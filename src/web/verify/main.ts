import { loadI18n } from '../ui/i18n.ts';
import { shell } from '../ui/shell.ts';
import { createVerifyClient } from '../worker/client.ts';
import { workOffline } from '../worker/offline.ts';
import { inputs } from './inputs.ts';
import { startPage } from './start-page.ts';
import './verify.css';

// The worker starts while the texts are on their way.
const client = createVerifyClient();
const loadTexts = (language?: string) => loadI18n(['ui', 'verify', 'codes'], language);
const i18n = await loadTexts();
const root = document.getElementById('app');
if (root !== null)
  startPage({
    root,
    i18n,
    loadTexts,
    client,
    inputs,
    isEmbedded: false,
    frame: (main, { facts }, spoken) =>
      shell({ i18n: spoken, page: 'verify', demonstration: facts?.demonstration === true, main }),
  });
workOffline();
