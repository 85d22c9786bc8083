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
    'This is a demonstration network. Its organisations, accreditations and credentials are made up and mean nothing.',
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
} as const satisfies Messages;
