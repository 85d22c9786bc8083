import type { Messages } from '../../ui/messages.ts';

/** Italian; keys, order and placeholders are those of `../en/ui.ts`. */
export const it = {
  'ui.skip': 'Vai al contenuto',
  'ui.nav': 'Principale',
  'ui.nav.verify': 'Verificare una credenziale',
  'ui.nav.explore': 'Registro',
  'ui.nav.console': 'Console',
  'ui.language': 'Lingua',
  'ui.demonstration':
    'Questa è una rete dimostrativa. Gli accreditamenti e le credenziali sono inventati e non hanno alcun valore, chiunque nominino.',
  'ui.offline': 'La rete non è disponibile. Ciò che si vede è stato conservato il {time}.',
  'ui.footer.open':
    'Software libero con licenza EUPL-1.2. Nessun account, nessun cookie, nulla da altri host.',
  'ui.footer.version': 'Versione {version}',
  'ui.footer.api': 'API',
  'ui.copy': 'Copiare',
  'ui.copied': 'Copiato',
  'ui.close': 'Chiudere',
  'ui.cancel': 'Annullare',
  'ui.retry': 'Riprovare',
  'ui.loading': 'Caricamento …',
  'ui.more': 'Mostrare altro',
  'ui.error': 'Non è riuscito',
  'ui.error.next': 'Che cosa fare: {remedy}',
  'ui.error.code': 'Codice per l’assistenza: {code}',
  'ui.error.unexpected': 'È successo qualcosa che questa pagina non conosce.',
  'ui.error.unexpected.remedy':
    'Ricaricare la pagina. Se succede ancora, informare il gestore di questo servizio.',
  'ui.unknown': 'non noto',
  'ui.field.00': 'Programmi e qualifiche generici',
  'ui.field.01': 'Istruzione',
  'ui.field.02': 'Discipline umanistiche e artistiche',
  'ui.field.03': 'Scienze sociali, giornalismo e informazione',
  'ui.field.04': 'Attività imprenditoriali, commerciali e diritto',
  'ui.field.05': 'Scienze naturali, matematica e statistica',
  'ui.field.06': 'Tecnologie dell’informazione e della comunicazione (TIC)',
  'ui.field.07': 'Ingegneria, attività manifatturiere e costruzioni',
  'ui.field.08': 'Agricoltura, silvicoltura, pesca e veterinaria',
  'ui.field.09': 'Sanità e assistenza sociale',
  'ui.field.10': 'Servizi',
  'ui.field.within': '{name} ({code})',
} as const satisfies Messages;
