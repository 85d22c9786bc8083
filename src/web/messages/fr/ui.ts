import type { Messages } from '../../ui/messages.ts';

/** French; keys, order and placeholders are those of `../en/ui.ts`. */
export const fr = {
  'ui.skip': 'Aller au contenu',
  'ui.nav': 'Principal',
  'ui.nav.verify': 'Vérifier une attestation',
  'ui.nav.explore': 'Registre',
  'ui.nav.console': 'Console',
  'ui.language': 'Langue',
  'ui.demonstration':
    'Ceci est un réseau de démonstration. Ses accréditations et attestations sont fictives et n’ont aucune valeur, quels que soient ceux qu’elles nomment.',
  'ui.offline': 'Vous êtes hors ligne. Ce qui est affiché a été conservé le {time}.',
  'ui.footer.open':
    'Logiciel libre sous licence EUPL-1.2. Pas de compte, pas de cookie, rien d’autres hôtes.',
  'ui.footer.version': 'Version {version}',
  'ui.footer.api': 'API',
  'ui.copy': 'Copier',
  'ui.copied': 'Copié',
  'ui.close': 'Fermer',
  'ui.cancel': 'Annuler',
  'ui.retry': 'Réessayer',
  'ui.loading': 'Chargement …',
  'ui.more': 'Afficher plus',
  'ui.error': 'Cela n’a pas fonctionné',
  'ui.error.next': 'Que faire : {remedy}',
  'ui.error.code': 'Code pour l’assistance : {code}',
  'ui.error.unexpected': 'Il s’est produit quelque chose que cette page ne connaît pas.',
  'ui.error.unexpected.remedy':
    'Rechargez la page. Si cela se reproduit, prévenez l’exploitant de ce service.',
  'ui.unknown': 'inconnu',
  'ui.field.00': 'Programmes et certifications génériques',
  'ui.field.01': 'Éducation',
  'ui.field.02': 'Lettres et arts',
  'ui.field.03': 'Sciences sociales, journalisme et information',
  'ui.field.04': 'Commerce, administration et droit',
  'ui.field.05': 'Sciences naturelles, mathématiques et statistiques',
  'ui.field.06': 'Technologies de l’information et de la communication',
  'ui.field.07': 'Ingénierie, industries de transformation et construction',
  'ui.field.08': 'Agriculture, sylviculture, halieutique et sciences vétérinaires',
  'ui.field.09': 'Santé et protection sociale',
  'ui.field.10': 'Services',
  'ui.field.within': '{name} ({code})',
} as const satisfies Messages;
