import type { Messages } from '../../ui/messages.ts';

/** What every page shares. */
export const en = {
  'ui.skip': 'Skip to the content',
  'ui.nav': 'Main',
  'ui.nav.verify': 'Check a credential',
  'ui.nav.explore': 'Registry',
  'ui.nav.console': 'Console',
  'ui.language': 'Language',
  'ui.demonstration':
    'This is a demonstration network. Its accreditations and credentials are made up and mean nothing, whoever they name.',
  'ui.offline': 'You are offline. What is shown was kept from {time}.',
  'ui.footer.open': 'Free software under the EUPL-1.2. No account, no cookie, nothing from other hosts.',
  'ui.footer.version': 'Version {version}',
  'ui.footer.api': 'API',
  'ui.copy': 'Copy',
  'ui.copied': 'Copied',
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.retry': 'Try again',
  'ui.loading': 'Loading …',
  'ui.more': 'Show more',
  'ui.error': 'This did not work',
  'ui.error.next': 'What to do: {remedy}',
  'ui.error.code': 'Code for support: {code}',
  'ui.error.unexpected': 'Something went wrong that this page does not know.',
  'ui.error.unexpected.remedy':
    'Load the page again. If it happens again, tell the operator of this service.',
  'ui.unknown': 'not known',

  // ---- fields of study: ISCED-F 2013, broad and narrow ----
  'ui.field.00': 'Generic programmes and qualifications',
  'ui.field.01': 'Education',
  'ui.field.02': 'Arts and humanities',
  'ui.field.03': 'Social sciences, journalism and information',
  'ui.field.04': 'Business, administration and law',
  'ui.field.05': 'Natural sciences, mathematics and statistics',
  'ui.field.06': 'Information and communication technologies',
  'ui.field.07': 'Engineering, manufacturing and construction',
  'ui.field.08': 'Agriculture, forestry, fisheries and veterinary',
  'ui.field.09': 'Health and welfare',
  'ui.field.10': 'Services',
  'ui.field.within': '{name} ({code})',
} as const satisfies Messages;
