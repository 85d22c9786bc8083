import type { Messages } from '../../ui/messages.ts';

/** Polish; keys, order and placeholders are those of `../en/ui.ts`. */
export const pl = {
  'ui.skip': 'Przejdź do treści',
  'ui.nav': 'Główna',
  'ui.nav.verify': 'Sprawdź poświadczenie',
  'ui.nav.explore': 'Rejestr',
  'ui.nav.console': 'Konsola',
  'ui.language': 'Język',
  'ui.demonstration':
    'To jest sieć demonstracyjna. Akredytacje i poświadczenia są zmyślone i nic nie znaczą, kogokolwiek wymieniają.',
  'ui.offline': 'Brak połączenia. To, co widać, zachowano {time}.',
  'ui.footer.open':
    'Wolne oprogramowanie na licencji EUPL-1.2. Bez konta, bez plików cookie, nic z innych serwerów.',
  'ui.footer.version': 'Wersja {version}',
  'ui.footer.api': 'API',
  'ui.copy': 'Kopiuj',
  'ui.copied': 'Skopiowano',
  'ui.close': 'Zamknij',
  'ui.cancel': 'Anuluj',
  'ui.retry': 'Spróbuj ponownie',
  'ui.loading': 'Wczytywanie…',
  'ui.more': 'Pokaż więcej',
  'ui.error': 'Nie udało się',
  'ui.error.next': 'Co zrobić: {remedy}',
  'ui.error.code': 'Kod dla pomocy technicznej: {code}',
  'ui.error.unexpected': 'Stało się coś, czego ta strona nie zna.',
  'ui.error.unexpected.remedy':
    'Proszę wczytać stronę ponownie. Jeśli to się powtórzy, proszę zawiadomić operatora tej usługi.',
  'ui.unknown': 'nie wiadomo',
  'ui.field.00': 'Programy i kwalifikacje ogólne',
  'ui.field.01': 'Kształcenie',
  'ui.field.02': 'Nauki humanistyczne i sztuka',
  'ui.field.03': 'Nauki społeczne, dziennikarstwo i informacja',
  'ui.field.04': 'Biznes, administracja i prawo',
  'ui.field.05': 'Nauki przyrodnicze, matematyka i statystyka',
  'ui.field.06': 'Technologie teleinformacyjne',
  'ui.field.07': 'Technika, przemysł, budownictwo',
  'ui.field.08': 'Rolnictwo, leśnictwo, rybactwo i weterynaria',
  'ui.field.09': 'Zdrowie i opieka społeczna',
  'ui.field.10': 'Usługi',
  'ui.field.within': '{name} ({code})',
} as const satisfies Messages;
