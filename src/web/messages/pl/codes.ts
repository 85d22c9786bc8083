import type { Messages } from '../../ui/messages.ts';

/** Polish for the sentences of src/core/codes, and for words that fill their placeholders. */
export const pl = {
  'code.RECORD_INTACT':
    'Wpis {who} wynika ze swojej treści i mieści się w granicach podmiotu akredytującego.',
  'code.RECORD_INTACT.remedy': 'Nic nie trzeba robić.',
  'code.RECORD_ID_MISMATCH': 'Wpis {id} nie wynika ze swojej treści.',
  'code.RECORD_ID_MISMATCH.remedy':
    'Czytający rejestr podał inne dane niż w łańcuchu bloków. Proszę zapytać inny węzeł i to zgłosić.',
  'code.RECORD_MALFORMED': 'Wpis {id} narusza reguły rejestru: {rule}.',
  'code.RECORD_MALFORMED.remedy':
    'Kontrakt odrzuca taki wpis, więc czytający podał inne dane. Proszę zapytać inny węzeł i to zgłosić.',
  'code.ACCREDITATION_TOO_WIDE':
    'Akredytacja {who} jest szersza niż akredytacja podmiotu akredytującego: {dimension}.',
  'code.ACCREDITATION_TOO_WIDE.remedy':
    'Kontrakt odrzuca taki wpis, więc czytający podał inne dane. Proszę zapytać inny węzeł i to zgłosić.',
  'code.RECORD_PARENT_UNKNOWN': 'Nie znaleziono w rejestrze wpisu nadrzędnego wobec {id}.',
  'code.RECORD_PARENT_UNKNOWN.remedy':
    'Czytający może być spóźniony względem łańcucha bloków. Proszę spróbować później albo zapytać inny węzeł.',
  'code.PATH_TOO_LONG': 'Jedna z dróg ma więcej niż {limit} kroków i nie zbadano jej do końca.',
  'code.PATH_TOO_LONG.remedy': 'Proszę podnieść limit kroków, jeśli spodziewane są tak długie drogi.',
  'code.TOO_MANY_PATHS': 'Dróg jest więcej niż zbadane {limit}.',
  'code.TOO_MANY_PATHS.remedy':
    'Proszę poprosić wystawcę o wskazanie akredytacji w poświadczeniu albo podnieść limit dróg.',
  'code.TRUST_SOURCE_UNAVAILABLE': 'Nie udało się odczytać rejestru ({cause}).',
  'code.TRUST_SOURCE_UNAVAILABLE.remedy':
    'Proszę sprawdzić połączenie z węzłem lub repliką i sprawdzić ponownie.',
  'code.ROOT_NOT_TRUSTED': 'Droga kończy się na {who}, a to nie jest korzeń tej polityki.',
  'code.ROOT_NOT_TRUSTED.remedy': 'Kto ustala politykę, decyduje, czy temu korzeniowi ufać.',
  'code.ACCREDITED_AT_ISSUANCE': 'Rejestr podaje: {who} miał akredytację w dniu {date}.',
  'code.ACCREDITED_AT_ISSUANCE.remedy': 'Nic nie trzeba robić.',
  'code.ISSUED_BEFORE_ACCREDITATION':
    'Akredytacja {who} zaczyna się {from}; poświadczenie wydano {date}, czyli wcześniej.',
  'code.ISSUED_BEFORE_ACCREDITATION.remedy':
    'Proszę poprosić wystawcę o poświadczenie wydane na podstawie jego akredytacji.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED':
    'Akredytacja {who} trwała do {until}; poświadczenie wydano {date}, czyli później.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED.remedy':
    'Proszę zapytać wystawcę lub podmiot akredytujący, czy akredytację odnowiono.',
  'code.SUSPENDED_AT_ISSUANCE':
    'Akredytacja {who} była zawieszona od {from}; poświadczenie wydano {date}, w trakcie zawieszenia.',
  'code.SUSPENDED_AT_ISSUANCE.remedy':
    'Proszę zapytać podmiot akredytujący. Liczy się poświadczenie wydane ponownie po zawieszeniu.',
  'code.ENDED_BEFORE_ISSUANCE':
    'Akredytacja {who} zakończyła się {ended}; poświadczenie wydano {date}, czyli później.',
  'code.ENDED_BEFORE_ISSUANCE.remedy':
    'Proszę zapytać podmiot akredytujący, dlaczego się zakończyła. To, co wydano wcześniej, pozostaje ważne.',
  'code.VOID_AT_ISSUANCE':
    'Akredytacja {who} jest nieważna od {since}; poświadczenie wydano {date}, czyli później.',
  'code.VOID_AT_ISSUANCE.remedy':
    'Proszę zapytać podmiot akredytujący; nic, co wydano po tym czasie, się nie liczy.',
  'code.VOID_DATE_NOT_PROVEN':
    'Akredytacja {who} jest nieważna od {since}; poświadczenie podaje wcześniejszą datę, ale nic jej nie dowodzi.',
  'code.VOID_DATE_NOT_PROVEN.remedy':
    'Pomoże tylko zakotwiczenie wydania sprzed tego czasu. Proszę zapytać wystawcę lub podmiot akredytujący.',
  'code.PROVEN_BEFORE_VOID':
    'Akredytacja {who} jest nieważna od {since}; zakotwiczenie dowodzi, że poświadczenie istniało wcześniej.',
  'code.PROVEN_BEFORE_VOID.remedy': 'Nic nie trzeba robić.',
  'code.VOID_WITH_ANCESTOR':
    'Akredytacji {who} udzielono po tym, jak akredytacja {ancestor} stała się nieważna, więc cała jest nieważna.',
  'code.VOID_WITH_ANCESTOR.remedy': 'Proszę poprosić organ nadrzędny o ponowną akredytację organizacji.',
  'code.ANCESTORS_NOT_READ':
    'Nie udało się odczytać wszystkich wpisów nadrzędnych wobec {who}; nie sprawdzono, czy któryś jest nieważny.',
  'code.ANCESTORS_NOT_READ.remedy': 'Proszę sprawdzić połączenie z węzłem lub repliką i sprawdzić ponownie.',
  'code.PAST_UNCLEAR':
    'Akredytacja {who} była kiedyś zawieszona; nie udało się sprawdzić, czy w dniu {date}.',
  'code.PAST_UNCLEAR.remedy':
    'Proszę odczytać rejestr z jego zdarzeń, które znają czasy każdego zawieszenia.',
  'code.SUSPENDED_NOW': 'Akredytacja {who} jest zawieszona od {from}; poświadczenie wydano wcześniej.',
  'code.SUSPENDED_NOW.remedy':
    'Decyzja jest otwarta. Proszę zapytać podmiot akredytujący albo sprawdzić ponownie po zawieszeniu.',
  'code.ENDED_SINCE': 'Akredytacja {who} zakończyła się {ended}; poświadczenie wydano wcześniej.',
  'code.ENDED_SINCE.remedy': 'Nic nie trzeba robić: to, co wydano przed końcem, pozostaje ważne.',
  'code.EXPIRED_SINCE': 'Akredytacja {who} trwała do {until}; poświadczenie wydano wcześniej.',
  'code.EXPIRED_SINCE.remedy': 'Nic nie trzeba robić: to, co wydano wcześniej, pozostaje ważne.',
  'code.RECORDED_LATER': 'Akredytację {who} wpisano {recorded}, po wydaniu poświadczenia.',
  'code.RECORDED_LATER.remedy': 'Późniejszy wpis jest czymś zwykłym; liczą się daty samej decyzji.',
  'code.KEY_COMPROMISE_ELSEWHERE':
    'Inna akredytacja {who} jest nieważna od {since}, ponieważ klucz trafił w niepowołane ręce.',
  'code.KEY_COMPROMISE_ELSEWHERE.remedy':
    'Proszę zapytać wystawcę, których kluczy to dotyczyło, albo ustawić odpowiednią regułę polityki.',
  'code.RECOGNITION_IN_FORCE': 'Rejestr podaje: {who} uznaje tę akredytację.',
  'code.RECOGNITION_IN_FORCE.remedy': 'Nic nie trzeba robić.',
  'code.ACCREDITATION_CREDENTIAL_VALID':
    'Poświadczenie akredytacji {who} jest podpisane przez podmiot akredytujący i zgodne z wpisem.',
  'code.ACCREDITATION_CREDENTIAL_VALID.remedy': 'Nic nie trzeba robić.',
  'code.ACCREDITATION_CREDENTIAL_MISSING':
    'Wpis {who} nie ma poświadczenia akredytacji; przemawia za nim tylko łańcuch bloków.',
  'code.ACCREDITATION_CREDENTIAL_MISSING.remedy':
    'Podmiot akredytujący może w każdej chwili dołączyć podpisane poświadczenie.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST':
    'Poświadczenie akredytacji {who} nie jest tym, którego skrót znajduje się w łańcuchu bloków.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST.remedy':
    'Czytający rejestr podał inne bajty. Proszę zapytać inny węzeł i to zgłosić.',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE':
    'Poświadczenia akredytacji {who} nie da się odczytać ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE.remedy':
    'Proszę poprosić podmiot akredytujący o ponowne dołączenie.',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN':
    'Podpis poświadczenia akredytacji {who} jest nieprawidłowy ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN.remedy':
    'Proszę poprosić podmiot akredytujący o ponowne podpisanie i dołączenie.',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED':
    'Poświadczenia akredytacji {who} nie udało się sprawdzić ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED.remedy':
    'Proszę sprawdzić, czy DID podmiotu akredytującego da się rozwiązać, i sprawdzić ponownie.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES':
    'Poświadczenie akredytacji {who} nie zgadza się z wpisem: {member}.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES.remedy':
    'Proszę poprosić podmiot akredytujący o dołączenie poświadczenia zgodnego z wpisem.',
  'code.STATUS_GOOD': 'Status „{purpose}” odczytano i nie jest ustawiony.',
  'code.STATUS_GOOD.remedy':
    'Nic nie trzeba robić; status może się zmienić: proszę sprawdzić ponownie, gdy znów będzie to ważne.',
  'code.CREDENTIAL_REVOKED': 'Wystawca unieważnił poświadczenie.',
  'code.CREDENTIAL_REVOKED.remedy':
    'Nie należy na nim polegać. Proszę poprosić posiadacza o nowsze poświadczenie albo wystawcę o powód.',
  'code.CREDENTIAL_SUSPENDED': 'Wystawca zawiesił poświadczenie.',
  'code.CREDENTIAL_SUSPENDED.remedy':
    'Zawieszenie można cofnąć: proszę zapytać wystawcę albo sprawdzić później.',
  'code.STATUS_NOT_STATED': 'Poświadczenie nie podaje statusu, więc unieważnienia nie byłoby widać.',
  'code.STATUS_NOT_STATED.remedy': 'O tym, czy to wystarcza, decyduje reguła missingStatus polityki.',
  'code.STATUS_TYPE_UNSUPPORTED': 'Poświadczenie ma status rodzaju, którego się nie odczytuje: {type}.',
  'code.STATUS_TYPE_UNSUPPORTED.remedy': 'Proszę zapytać wystawcę, czy poświadczenie jest nadal ważne.',
  'code.STATUS_EBSI_ENTRY_NOT_READ':
    'Status znajduje się w rejestrze EBSI, którego ustawienia nie wymieniają.',
  'code.STATUS_EBSI_ENTRY_NOT_READ.remedy':
    'Proszę wskazać rejestr zaufanych wystawców, na którym Państwo polegają (ustawienie ebsiIssuersRegistry); poświadczenie nie może wybrać rejestru, który może je unieważnić.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS':
    'Status wskazuje akredytację kogoś innego niż podmiot, którego dotyczy.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS.remedy':
    'Akredytacja kogoś obcego mogłaby pozostać w mocy na zawsze, więc się nie liczy.',
  'code.STATUS_EBSI_MALFORMED': 'Rejestr EBSI dał odpowiedź, której nie da się odczytać: {reason}.',
  'code.STATUS_EBSI_MALFORMED.remedy': 'Proszę zawiadomić prowadzącego rejestr.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION':
    'Rejestr EBSI ma pod tym numerem inną akredytację albo jeszcze żadnej.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION.remedy':
    'Proszę poprosić akredytowaną organizację o akredytację, która jest w mocy.',
  'code.STATUS_VALUE_NOT_KNOWN':
    'Lista statusów daje poświadczeniu wartość {value}, którą może wyjaśnić tylko wystawca.',
  'code.STATUS_VALUE_NOT_KNOWN.remedy':
    'Proszę zapytać wystawcę, co to znaczy; nie uznaje się tego za dobre.',
  'code.STATUS_MESSAGE': 'Komunikat statusu poświadczenia brzmi {value}; informuje i nie rozstrzyga.',
  'code.STATUS_MESSAGE.remedy':
    'Proszę zapytać wystawcę, co to dla Państwa znaczy; o ważności mówią inne statusy poświadczenia.',
  'code.STATUS_REFRESH_AVAILABLE': 'Wystawca podaje, że dostępna jest nowsza wersja poświadczenia.',
  'code.STATUS_REFRESH_AVAILABLE.remedy':
    'Proszę poprosić o nią posiadacza; obecna nie jest przez to nieważna.',
  'code.STATUS_INFORMATIVE_UNREAD':
    'Statusu „{purpose}” nie udało się odczytać ({reason}); nie rozstrzygnąłby.',
  'code.STATUS_INFORMATIVE_UNREAD.remedy':
    'Nic nie trzeba robić: liczą się tylko unieważnienie i zawieszenie.',
  'code.STATUS_PURPOSE_INFORMATIVE': 'Status „{purpose}” nie mówi, czy poświadczenie jest ważne.',
  'code.STATUS_PURPOSE_INFORMATIVE.remedy':
    'Nic nie trzeba robić: liczą się tylko unieważnienie i zawieszenie.',
  'code.STATUS_PURPOSE_UNSUPPORTED': 'Poświadczenie ma status o nieznanym przeznaczeniu: {purpose}.',
  'code.STATUS_PURPOSE_UNSUPPORTED.remedy':
    'Proszę zapytać wystawcę, co to znaczy; nie uznaje się tego za dobre.',
  'code.STATUS_ENTRIES_TOO_MANY':
    'Poświadczenie podaje statusy w liczbie {count}; odczytuje się najwyżej {limit}.',
  'code.STATUS_ENTRIES_TOO_MANY.remedy':
    'Żadne poświadczenie nie potrzebuje ich tylu; uznaje się to za atak.',
  'code.STATUS_NO_REGISTRY':
    'Status znajduje się w łańcuchu bloków, a nie ma rejestru, z którego można go odczytać.',
  'code.STATUS_NO_REGISTRY.remedy': 'Proszę skonfigurować węzeł i rejestry wymienione w polityce.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED': 'Rejestr statusów {registry} nie jest śledzony.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED.remedy':
    'Proszę dodać go do polityki, jeśli mu Państwo ufają; poświadczenie nie może wybrać rejestru, który może je unieważnić.',
  'code.STATUS_UNREADABLE': 'Nie udało się odczytać statusu ({reason}).',
  'code.STATUS_UNREADABLE.remedy':
    'Proszę sprawdzić ponownie, gdy węzeł lub serwer będzie osiągalny. Nieodczytany status nigdy nie jest dobry.',
  'code.STATUS_ACCREDITATION_UNKNOWN':
    'Akredytacji, do której należy status, nie ma w żadnym śledzonym rejestrze odczytywanym przez ten rejestr statusów.',
  'code.STATUS_ACCREDITATION_UNKNOWN.remedy':
    'Proszę zapytać wystawcę, na podstawie której akredytacji wydaje.',
  'code.STATUS_NOT_THE_ISSUERS': 'Status należy do akredytacji kogoś innego niż wystawca.',
  'code.STATUS_NOT_THE_ISSUERS.remedy':
    'Ktoś obcy mógłby utrzymywać taki status jako dobry na zawsze, więc się nie liczy.',
  'code.STATUS_INDEX_OUT_OF_RANGE': 'Poświadczenie wskazuje pozycję poza końcem swojej listy statusów.',
  'code.STATUS_INDEX_OUT_OF_RANGE.remedy':
    'Błędna jest lista albo poświadczenie; proszę zawiadomić wystawcę.',
  'code.STATUS_LIST_NOT_FETCHED':
    'Status znajduje się na liście w sieci, a tutaj niczego nie wolno pobierać.',
  'code.STATUS_LIST_NOT_FETCHED.remedy':
    'Proszę sprawdzić tam, gdzie wolno pobierać, albo dopuścić serwer w polityce.',
  'code.STATUS_LIST_UNREACHABLE': 'Nie udało się pobrać listy statusów z {host} ({reason}).',
  'code.STATUS_LIST_UNREACHABLE.remedy':
    'Proszę sprawdzić później; jeśli tak pozostanie, proszę zawiadomić wystawcę. Nieodczytany status nigdy nie jest dobry.',
  'code.STATUS_LIST_TOO_LARGE': 'Lista statusów przekracza {limit} bajtów.',
  'code.STATUS_LIST_TOO_LARGE.remedy':
    'Odrzuca się ją bez odczytania. Limity statusListBytes i statusListUnpackedBytes można podnieść.',
  'code.STATUS_LIST_MALFORMED': 'Listy statusów nie da się odczytać: {reason}.',
  'code.STATUS_LIST_MALFORMED.remedy':
    'Proszę zawiadomić wystawcę; jego program zapisał coś, na co norma nie pozwala.',
  'code.STATUS_LIST_TOO_SHORT':
    'Liczba pozycji na liście statusów to {bits}; norma wymaga co najmniej {minimum}.',
  'code.STATUS_LIST_TOO_SHORT.remedy':
    'Krótka lista zdradza, o czyj status się pyta, więc norma jej zabrania. Proszę zawiadomić wystawcę.',
  'code.STATUS_LIST_NOT_PROVEN':
    'Nie udało się potwierdzić podpisu lub wystawcy samej listy statusów ({reason}).',
  'code.STATUS_LIST_NOT_PROVEN.remedy':
    'Listę mógł tam umieścić ktokolwiek, więc się nie liczy. Proszę zawiadomić wystawcę.',
  'code.STATUS_LIST_WRONG_TYPE':
    'Pod adresem listy statusów nie ma listy rodzaju wskazanego w poświadczeniu.',
  'code.STATUS_LIST_WRONG_TYPE.remedy': 'Proszę zawiadomić wystawcę.',
  'code.STATUS_LIST_WRONG_PURPOSE': 'Lista statusów ma inne przeznaczenie niż {purpose}.',
  'code.STATUS_LIST_WRONG_PURPOSE.remedy': 'Proszę zawiadomić wystawcę: lista i poświadczenie są niezgodne.',
  'code.STATUS_LIST_WRONG_NAME': 'Lista statusów nie podaje, że jest tą spod tego adresu.',
  'code.STATUS_LIST_WRONG_NAME.remedy':
    'Jedna podpisana lista mogłaby zostać podana zamiast innej, więc się nie liczy. Proszę zawiadomić wystawcę.',
  'code.STATUS_LIST_WRONG_ISSUER': 'Listę statusów wydał ktoś inny niż wystawca poświadczenia.',
  'code.STATUS_LIST_WRONG_ISSUER.remedy':
    'Reguła statusListIssuer polityki może na to pozwolić, jeśli wiadomo, dlaczego to słuszne.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND': 'Listę statusów wydał ktoś inny; polityka na to pozwala.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND.remedy':
    'Kto podpisał listę, decyduje o unieważnieniu: aby ją odrzucić, proszę ustawić statusListIssuer na bound.',
  'code.STATUS_LIST_EXPIRED': 'Lista statusów była ważna do {until} i nie została odnowiona.',
  'code.STATUS_LIST_EXPIRED.remedy':
    'Wystawca musi opublikować nową; do tego czasu nikt nie wie, co od tamtej pory unieważniono.',
  'code.STATUS_LIST_NOT_YET_VALID': 'Lista statusów jest ważna dopiero od {from}.',
  'code.STATUS_LIST_NOT_YET_VALID.remedy': 'Proszę sprawdzić zegary wystawcy i weryfikatora.',
  'code.STATUS_LIST_OLDER': 'Lista statusów jest starsza niż odczytana wcześniej pod tym samym adresem.',
  'code.STATUS_LIST_OLDER.remedy':
    'Ktoś podaje starą kopię, która mogłaby ukryć unieważnienie. Proszę zawiadomić wystawcę.',
  'code.STATUS_LIST_NEVER_ANCHORED':
    'Poświadczenie wskazuje zakotwiczoną listę statusów, ale pod tym numerem nigdy żadnej nie zakotwiczono.',
  'code.STATUS_LIST_NEVER_ANCHORED.remedy': 'Wystawca musi zakotwiczyć listę; proszę go zawiadomić.',
  'code.STATUS_LIST_STALE': 'Lista statusów jest wersją wcześniejszą niż zakotwiczona.',
  'code.STATUS_LIST_STALE.remedy':
    'Stara kopia mogłaby ukryć unieważnienie. Proszę sprawdzić później; jeśli tak pozostanie, proszę zawiadomić wystawcę.',
  'code.STATUS_LIST_NOT_ANCHORED':
    'Lista statusów nie jest tą zakotwiczoną: zmieniono ją, rozdzielono albo opublikowano przed zakotwiczeniem.',
  'code.STATUS_LIST_NOT_ANCHORED.remedy':
    'Proszę sprawdzić ponownie za kilka minut; jeśli tak pozostanie, proszę zawiadomić wystawcę.',
  'code.STATUS_LIST_COPY_TOO_OLD':
    'To, że lista statusów jest najnowsza, stwierdzono ostatnio {age} s temu; można na tym polegać przez {ttl}.',
  'code.STATUS_LIST_COPY_TOO_OLD.remedy':
    'Proszę sprawdzić przy połączeniu z łańcuchem bloków, aby było widać nowszą wersję.',
  'code.LIST_MEMORY_MALFORMED':
    'Nie da się odczytać tego, co zapamiętano o wcześniejszych listach statusów: {reason}.',
  'code.LIST_MEMORY_MALFORMED.remedy':
    'Proszę odtworzyć plik (ustawienie listMemory) z kopii. Usunięcie go sprawia, że nie wiadomo, które listy widziano: stara lista mogłaby raz uchodzić za najnowszą.',
  'code.LIST_MEMORY_UNWRITABLE': 'Nie udało się zapamiętać, że widziano listę statusów ({reason}).',
  'code.LIST_MEMORY_UNWRITABLE.remedy':
    'Proszę skierować ustawienie listMemory na plik z prawem zapisu albo ustawić none: wtedy starą listę da się zauważyć tylko do następnego uruchomienia.',
  'code.PROOF_VALID':
    'Podpis jest prawidłowy: {algorithm}, klucz jest używany przez wystawcę do poświadczeń.',
  'code.PROOF_VALID.remedy': 'Nic nie trzeba robić.',
  'code.PROOF_VALID_UNBOUND':
    'Podpis jest prawidłowy: {algorithm}. Nie sprawdzono, czy klucz należy do wystawcy.',
  'code.PROOF_VALID_UNBOUND.remedy':
    'Proszę użyć polityki, która wiąże wystawcę z jego kluczami, zanim będzie się polegać na tym, kto podpisał.',
  'code.METHOD_NOT_FOUND': 'Wystawca nie ma klucza o nazwie podanej w poświadczeniu.',
  'code.METHOD_NOT_FOUND.remedy':
    'Klucz mógł zostać zastąpiony albo poświadczenie jest sfałszowane: proszę zapytać wystawcę.',
  'code.METHOD_AMBIGUOUS':
    'Poświadczenie nie mówi, którym kluczem wystawcy je podpisano; liczba możliwych kluczy: {count}.',
  'code.METHOD_AMBIGUOUS.remedy': 'Wystawca musi wskazać klucz w tokenie (kid).',
  'code.METHOD_CONTROLLER_MISMATCH': 'Klucz kontroluje ktoś inny niż wystawca.',
  'code.METHOD_CONTROLLER_MISMATCH.remedy':
    'Proszę traktować poświadczenie jako sfałszowane, dopóki wystawca go nie potwierdzi.',
  'code.METHOD_NOT_FOR_ASSERTION': 'Wystawca nie używa tego klucza do poświadczeń.',
  'code.METHOD_NOT_FOR_ASSERTION.remedy':
    'Wystawca musi wymienić klucz w assertionMethod albo podpisać takim, który tam jest.',
  'code.ALGORITHM_MISMATCH': 'Poświadczenie podaje {claimed}, ale klucz podpisuje algorytmem {actual}.',
  'code.ALGORITHM_MISMATCH.remedy':
    'Proszę traktować poświadczenie jako sfałszowane: decyduje klucz, nigdy token.',
  'code.KEY_KIND_NOT_SUPPORTED': 'Klucz wystawcy jest rodzaju, którym nie sprawdza się podpisów ({type}).',
  'code.KEY_KIND_NOT_SUPPORTED.remedy': 'Obsługiwane są Ed25519, P-256, P-384 i secp256k1.',
  'code.SIGNATURE_INVALID': 'Podpis jest nieprawidłowy: poświadczenie zmieniono albo podpisał je ktoś inny.',
  'code.SIGNATURE_INVALID.remedy':
    'Proszę poprosić posiadacza o oryginał; jeśli i to zawiedzie, proszę zapytać wystawcę.',
  'code.PROOF_SUITE_NOT_SUPPORTED': 'Dowód jest rodzaju {suite}, którego nie da się tu sprawdzić.',
  'code.PROOF_SUITE_NOT_SUPPORTED.remedy':
    'Obsługiwane są eddsa-jcs-2022, eddsa-rdfc-2022, ecdsa-jcs-2019, ecdsa-rdfc-2019, ecdsa-sd-2023 i Ed25519Signature2020: proszę poprosić wystawcę o jeden z nich albo o VC-JWT.',
  'code.PROOF_NAMES_NOT_COVERED':
    'Dowód obejmuje to, co poświadczenie znaczy jako dane powiązane, ale nie to, jak jest zapisane, a {reason}.',
  'code.PROOF_NAMES_NOT_COVERED.remedy':
    'Dwóch czytających mogłoby zobaczyć dwa różne poświadczenia, więc jest odrzucane. Proszę poprosić posiadacza o plik w postaci otrzymanej od wystawcy.',
  'code.PROOF_CONTEXT_INLINE':
    'Poświadczenie definiuje własne pojęcia w sposób, którego jego dowód nie obejmuje.',
  'code.PROOF_CONTEXT_INLINE.remedy':
    'Wystawca musi opublikować swoje pojęcia jako kontekst albo podpisywać metodą na JSON (eddsa-jcs-2022).',
  'code.PROOF_MALFORMED': 'Osadzony dowód jest uszkodzony: {reason}.',
  'code.PROOF_MALFORMED.remedy':
    'Proszę poprosić posiadacza o plik w postaci otrzymanej od wystawcy; jeśli i to zawiedzie, proszę zapytać wystawcę.',
  'code.PROOF_PURPOSE_MISMATCH': 'Dowodu nie sporządzono w tym celu: jego przeznaczenie to nie {expected}.',
  'code.PROOF_PURPOSE_MISMATCH.remedy':
    'Poświadczenia podpisuje się dla assertionMethod, prezentacje dla authentication.',
  'code.PROOF_EXPIRED': 'Sam dowód był ważny tylko do {until}.',
  'code.PROOF_EXPIRED.remedy': 'Proszę poprosić o poświadczenie z nowym dowodem.',
  'code.PROOF_NOT_YET_VALID': 'Dowód podaje, że powstaje {from}, czyli w przyszłości.',
  'code.PROOF_NOT_YET_VALID.remedy':
    'Proszę sprawdzić tutejszy zegar; jeśli jest dobry, zły był zegar wystawcy.',
  'code.PROOF_FOR_HOLDER_ONLY':
    'To dowód, który wystawca dał posiadaczowi (ecdsa-sd-2023 base proof), a nie do okazywania.',
  'code.PROOF_FOR_HOLDER_ONLY.remedy':
    'Proszę poprosić posiadacza, by wybrał w portfelu, co okazać: portfel wyprowadza z tego dowód dla weryfikatora.',
  'code.PROOF_CHAIN_BROKEN': 'Dowody nie opierają się na sobie tak, jak podają: {reason}.',
  'code.PROOF_CHAIN_BROKEN.remedy':
    'Usunięto lub dodano dowód: proszę poprosić posiadacza o plik w postaci otrzymanej od wystawcy.',
  'code.PROOF_CONTEXT_MISMATCH': 'Dowód sporządzono przy innym @context niż w dokumencie.',
  'code.PROOF_CONTEXT_MISMATCH.remedy':
    'Pojęcia mogłyby znaczyć co innego, niż podpisano: proszę poprosić o plik w postaci otrzymanej od wystawcy.',
  'code.CHALLENGE_MISMATCH': 'Podpis nie odpowiada na zadane wyzwanie (nonce).',
  'code.CHALLENGE_MISMATCH.remedy':
    'To może być powtórzenie wcześniejszej prezentacji: proszę poprosić posiadacza o ponowne okazanie.',
  'code.DOMAIN_MISMATCH': 'Podpisu nie sporządzono dla tego weryfikatora (domena, odbiorca).',
  'code.DOMAIN_MISMATCH.remedy':
    'Była przeznaczona dla kogoś innego: proszę poprosić posiadacza o okazanie jej Państwu.',
  'code.PRESENTATION_NOT_SIGNED': 'Prezentacja nie ma podpisu: mógł ją złożyć ktokolwiek.',
  'code.PRESENTATION_NOT_SIGNED.remedy': 'Proszę poprosić posiadacza o okazanie z portfela, który podpisuje.',
  'code.PRESENTATION_MALFORMED': 'To nie jest prezentacja, którą da się odczytać: {reason}.',
  'code.PRESENTATION_MALFORMED.remedy':
    'Proszę poprosić posiadacza o ponowne okazanie, a za drugim razem z innego portfela.',
  'code.HOLDER_INVALID': 'Prezentacja nie mówi jasno, kto okazuje.',
  'code.HOLDER_INVALID.remedy': 'Posiadaczem musi być jeden DID lub URL, wszędzie ten sam.',
  'code.POLICY_MALFORMED': 'Polityki nie da się użyć: {member} {reason}.',
  'code.POLICY_MALFORMED.remedy':
    'docs/verifiers.md opisuje każdy element. Nieznane elementy są odrzucane, bo nie byłyby egzekwowane.',
  'code.DECODED': 'Poświadczenie dało się odczytać ({format}).',
  'code.DECODED.remedy': 'Nic nie trzeba robić.',
  'code.NOT_REACHED': 'Nie sprawdzono tego, ponieważ wcześniejsze sprawdzenie nie wypadło pomyślnie.',
  'code.NOT_REACHED.remedy': 'Proszę zobaczyć, co zrobić w sprawie wcześniejszego sprawdzenia.',
  'code.CHECK_FAULT': 'Nie udało się tego sprawdzić, ponieważ coś zawiodło po naszej stronie ({cause}).',
  'code.CHECK_FAULT.remedy': 'Proszę sprawdzić ponownie; jeśli tak pozostanie, proszę zgłosić kod.',
  'code.ISSUER_DID_RESOLVED': 'DID wystawcy udało się rozwiązać.',
  'code.ISSUER_DID_RESOLVED.remedy': 'Nic nie trzeba robić.',
  'code.ISSUER_DID_DEACTIVATED': 'DID wystawcy był wyłączony, gdy wydano poświadczenie.',
  'code.ISSUER_DID_DEACTIVATED.remedy': 'Proszę poprosić wystawcę o poświadczenie pod jego obecnym DID.',
  'code.KEY_HISTORY_NOT_KNOWN':
    'Metoda DID wystawcy nie prowadzi historii: użyto dzisiejszych kluczy, a nie tych z dnia wydania.',
  'code.KEY_HISTORY_NOT_KNOWN.remedy':
    'Nic nie trzeba robić; metoda DID z historią odpowiada, który klucz kiedy był ważny.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN':
    'Wystawca nie wymienia dziś klucza, którym podpisano, a jego metoda DID nie mówi, jakie klucze miał przy wydaniu.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN.remedy':
    'Proszę poprosić wystawcę o ponowne wymienienie dawnych kluczy albo o poświadczenie podpisane obecnym.',
  'code.DATES_IN_FORCE': 'Poświadczenie mieści się w swoich datach.',
  'code.DATES_IN_FORCE.remedy': 'Nic nie trzeba robić.',
  'code.CREDENTIAL_NOT_YET_VALID': 'Poświadczenie jest ważne od {from}, a ten dzień jeszcze nie nadszedł.',
  'code.CREDENTIAL_NOT_YET_VALID.remedy': 'Proszę sprawdzić ponownie po tym czasie.',
  'code.CREDENTIAL_EXPIRED': 'Ważność poświadczenia skończyła się {until}.',
  'code.CREDENTIAL_EXPIRED.remedy':
    'To, co poświadcza, może nadal być prawdą: proszę poprosić posiadacza lub wystawcę o odnowione poświadczenie.',
  'code.CREDENTIAL_DATES_REVERSED': 'Poświadczenie kończy się, zanim się zaczyna.',
  'code.CREDENTIAL_DATES_REVERSED.remedy': 'Proszę poprosić wystawcę o poprawione poświadczenie.',
  'code.ISSUANCE_DATE_STATED': 'Wystawca podaje {date} jako datę wydania; nic tego nie dowodzi.',
  'code.ISSUANCE_DATE_STATED.remedy': 'Dowiodłoby tego zakotwiczenie wydania.',
  'code.ISSUANCE_DATE_PROVEN': 'Zakotwiczenie dowodzi, że poświadczenie istniało {date}.',
  'code.ISSUANCE_DATE_PROVEN.remedy': 'Nic nie trzeba robić.',
  'code.ISSUANCE_DATE_NOT_STATED':
    'Nie podano daty wydania, więc nie udało się sprawdzić uprawnienia w tym dniu.',
  'code.ISSUANCE_DATE_NOT_STATED.remedy': 'Proszę poprosić wystawcę o poświadczenie z datą wydania.',
  'code.ISSUANCE_DATE_NOT_PROVEN': 'Nikt nie dowiódł daty wydania; jest taka, jak podaje wystawca.',
  'code.ISSUANCE_DATE_NOT_PROVEN.remedy': 'O tym, czy to wystarcza, decyduje reguła issuanceDate polityki.',
  'code.ISSUED_IN_FUTURE': 'Podana data wydania, {date}, leży w przyszłości.',
  'code.ISSUED_IN_FUTURE.remedy':
    'Proszę sprawdzić swój zegar; w przeciwnym razie poprosić wystawcę o poprawione poświadczenie.',
  'code.ISSUANCE_ANCHOR_MISMATCH':
    'Zakotwiczenie wydania nie prowadzi od treści poświadczenia do wskazanego korzenia.',
  'code.ISSUANCE_ANCHOR_MISMATCH.remedy':
    'Treść lub dowód zmieniono. Proszę poprosić wystawcę o poświadczenie w postaci, w jakiej je wydano.',
  'code.ISSUANCE_ANCHOR_UNKNOWN': 'Korzenia z zakotwiczenia wydania poświadczenia nigdy nie zakotwiczono.',
  'code.ISSUANCE_ANCHOR_UNKNOWN.remedy': 'Proszę zapytać wystawcę; zakotwiczenie może nastąpić później.',
  'code.ISSUANCE_ANCHOR_NOT_READ': 'Nie udało się sprawdzić zakotwiczenia wydania poświadczenia ({cause}).',
  'code.ISSUANCE_ANCHOR_NOT_READ.remedy':
    'Proszę sprawdzić połączenie z węzłem i czy polityka wymienia rejestr; potem sprawdzić ponownie.',
  'code.ACCREDITED':
    'Rejestr podaje: {who} miał akredytację, gdy wydano poświadczenie, pod korzeniem {root}.',
  'code.ACCREDITED.remedy': 'Nic nie trzeba robić.',
  'code.UNRECOGNISED_ISSUER':
    'Nieuznany wystawca: żadna akredytacja nie prowadzi od niego do korzenia tej polityki.',
  'code.UNRECOGNISED_ISSUER.remedy':
    'To nic nie mówi o jego uczciwości. Proszę sprawdzić, którym korzeniom ufa polityka, albo zapytać wystawcę, kto go akredytuje.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS':
    'Akredytacji wskazanej w poświadczeniu nie znaleziono wśród akredytacji wystawcy.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS.remedy':
    'Rozstrzygają pozostałe akredytacje wystawcy. Proszę zawiadomić wystawcę.',
  'code.AWARDING_BODY_CONFIRMED':
    'Rejestr podaje: instytucja nadająca wskazana w poświadczeniu jest wystawcą albo go upoważniła.',
  'code.AWARDING_BODY_CONFIRMED.remedy': 'Nic nie trzeba robić.',
  'code.AWARDING_BODY_NOT_CONFIRMED':
    'Poświadczenie wskazuje {did} jako instytucję nadającą; nie znaleziono jej upoważnienia dla wystawcy.',
  'code.AWARDING_BODY_NOT_CONFIRMED.remedy':
    'Proszę zapytać instytucję nadającą, czy wystawca może za nią pieczętować, i poprosić o wpisanie upoważnienia.',
  'code.IN_SCOPE': 'Akredytacja {who} obejmuje to poświadczenie.',
  'code.IN_SCOPE.remedy': 'Nic nie trzeba robić.',
  'code.OUT_OF_SCOPE': 'Poza zakresem: {who} ma akredytację na {dimension} {permitted}, a nie na {stated}.',
  'code.OUT_OF_SCOPE.remedy':
    'Proszę zapytać wystawcę lub podmiot akredytujący, czy akredytacja miała obejmować to poświadczenie.',
  'code.OUT_OF_SCOPE_NOT_STATED':
    'Poza zakresem: {who} ma akredytację tylko na {dimension} {permitted}; poświadczenie tego nie podaje.',
  'code.OUT_OF_SCOPE_NOT_STATED.remedy': 'Proszę poprosić wystawcę o poświadczenie, które to podaje.',
  'code.HOLDER_NOT_CHECKED': 'Nie sprawdziliśmy, czy osoba, która je okazuje, jest osobą w nim wymienioną.',
  'code.HOLDER_NOT_CHECKED.remedy':
    'Proszę poprosić o dokument tożsamości albo o prezentację podpisaną przez posiadacza.',
  'code.RECOGNITION_NOT_DECIDED': 'Sprawdzone, nieuznane: o uznaniu decyduje właściwy organ.',
  'code.RECOGNITION_NOT_DECIDED.remedy':
    'Proszę zapytać ośrodek ENIC-NARIC lub właściwy organ w swoim kraju.',
  'code.CONTENT_NOT_VALIDATED': 'Nie sprawdzono treści według schematu wskazanego w poświadczeniu.',
  'code.CONTENT_NOT_VALIDATED.remedy': 'Nic nie trzeba robić, jeśli treść da się odczytać.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE':
    'Nie każda akredytacja na drodze ma podpisane poświadczenie; za pozostałymi przemawia tylko łańcuch bloków.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE.remedy':
    'O tym, czy to wystarcza, decyduje reguła accreditationCredential polityki.',
  'code.SUMMARY_ACCEPTED':
    'Przyjęte: rejestr podaje, że {who} miał do tego akredytację w dniu {date}, a status jest dobry.',
  'code.SUMMARY_ACCEPTED.remedy': 'Nic nie trzeba robić.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS':
    'Przyjęte: rejestr podaje, że {who} miał do tego akredytację w dniu {date}; wystawca nie publikuje statusu.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS.remedy': 'Nic nie trzeba robić.',
  'code.POLICY_TRUSTS_NOBODY': 'Polityka nie wymienia żadnego korzenia, więc każdy wystawca jest nieuznany.',
  'code.POLICY_TRUSTS_NOBODY.remedy': 'Proszę dodać identyfikatory korzeni, którym Państwo ufają.',
  'code.POLICY_READS_NOTHING': 'Polityka nie wymienia żadnego rejestru, więc niczego nie da się sprawdzić.',
  'code.POLICY_READS_NOTHING.remedy': 'Proszę dodać rejestry, w których są Państwa korzenie.',
  'code.POLICY_LISTS_UNBOUND': 'Polityka przyjmuje listy statusów od każdego wystawcy.',
  'code.POLICY_LISTS_UNBOUND.remedy':
    'Proszę ustawić statusListIssuer na bound, chyba że wystawcy powierzają swoje listy innym.',
  'code.POLICY_IGNORES_COMPROMISE':
    'Polityka pomija naruszenie klucza stwierdzone przy innej akredytacji wystawcy.',
  'code.POLICY_IGNORES_COMPROMISE.remedy':
    'Proszę ustawić compromiseElsewhere na undetermined, chyba że takie przypadki bada się samodzielnie.',
  'words.the credential types': 'rodzaje poświadczeń',
  'words.the schemas': 'schematy',
  'words.the jurisdictions': 'kraje lub regiony',
  'words.the ISCED-F fields': 'dziedziny ISCED-F',
  'words.the EQF levels': 'poziomy ERK',
  'words.credits of': 'punkty',
  'words.any': 'dowolne',
  'words.at most': 'najwyżej {count}',
  'words.revocation': 'unieważnienie',
  'words.suspension': 'zawieszenie',
  'words.revocation and suspension': 'unieważnienie i zawieszenie',
  'words.message': 'komunikat',
  'words.refresh': 'odnowienie',
  'code.INPUT_TOO_LARGE': 'Dane wejściowe mają {bytes} bajtów; odczytuje się najwyżej {limit}.',
  'code.INPUT_TOO_LARGE.remedy': 'Proszę wysłać samo poświadczenie albo podnieść limit w konfiguracji.',
  'code.JSON_MALFORMED': 'Tekst nie jest w formacie JSON: {reason} na pozycji {position}.',
  'code.JSON_MALFORMED.remedy': 'Proszę sprawdzić, czy skopiowano cały plik.',
  'code.JSON_TOO_DEEP': 'JSON jest zagnieżdżony głębiej niż na {limit} poziomów.',
  'code.JSON_TOO_DEEP.remedy':
    'Żadne poświadczenie tego nie potrzebuje; proszę sprawdzić, skąd pochodzi plik.',
  'code.JSON_DUPLICATE_KEY': 'JSON dwa razy wymienia ten sam element, na pozycji {position}.',
  'code.JSON_DUPLICATE_KEY.remedy':
    'Dwóch czytających mogłoby zobaczyć dwie różne wartości, więc jest odrzucane. Proszę poprosić wystawcę o nowy plik.',
  'code.JSON_FORBIDDEN_KEY': 'JSON ma element o zastrzeżonej nazwie {key}.',
  'code.JSON_FORBIDDEN_KEY.remedy':
    'Nazwy takie jak __proto__ atakują czytającego i nie występują w poświadczeniach.',
  'code.JSON_UNSAFE_NUMBER': 'JSON ma liczbę, której nie da się dokładnie odczytać, na pozycji {position}.',
  'code.JSON_UNSAFE_NUMBER.remedy': 'Długie identyfikatory proszę zapisywać jako tekst.',
  'code.BASE64URL_MALFORMED': 'Tekst nie jest ścisłym base64url.',
  'code.BASE64URL_MALFORMED.remedy':
    'Dopełnienia, spacje i zbędne bity są odrzucane: proszę sprawdzić, czy skopiowano cały token.',
  'code.KEY_MALFORMED': 'Klucz {curve} jest nieprawidłowy: {reason}.',
  'code.KEY_MALFORMED.remedy':
    'Klucz nie jest punktem swojej krzywej albo jego JWK nie ma postaci kanonicznej: proszę poprosić właściciela o właściwy.',
  'code.KEY_LENGTH_INVALID': 'Klucz {curve} nie ma długości takiego klucza.',
  'code.KEY_LENGTH_INVALID.remedy':
    'Proszę sprawdzić, czy identyfikator skopiowano w całości; w przeciwnym razie poprosić właściciela o właściwy.',
  'code.NET_URL_REFUSED': 'Adres nie jest pobierany: {reason}.',
  'code.NET_URL_REFUSED.remedy':
    'Pobiera się tylko adresy https z nazwą serwera, bez użytkownika i hasła, na porcie 443 lub powyżej 1023.',
  'code.NET_HOST_NOT_ALLOWED': 'Polityka nie pozwala pobierać z {host}.',
  'code.NET_HOST_NOT_ALLOWED.remedy':
    'Proszę dodać serwer do dozwolonych w polityce, jeśli może dowiedzieć się o sprawdzeniu.',
  'code.NET_ADDRESS_REFUSED': 'Serwer {host} prowadzi do adresu prywatnego lub zastrzeżonego.',
  'code.NET_ADDRESS_REFUSED.remedy':
    'Takie adresy wpuściłyby poświadczenie do własnej sieci, więc są odrzucane.',
  'code.NET_UNREACHABLE': 'Serwer {host} był nieosiągalny: {reason}.',
  'code.NET_UNREACHABLE.remedy': 'Proszę spróbować później; poświadczeniu jak dotąd nic nie dolega.',
  'code.NET_TIMEOUT': 'Serwer {host} nie odpowiedział w całości w ciągu {ms} milisekund.',
  'code.NET_TIMEOUT.remedy': 'Proszę spróbować później albo podnieść limit w konfiguracji.',
  'code.NET_ABORTED': 'Zapytanie do {host} zostało porzucone przez pytającego.',
  'code.NET_ABORTED.remedy': 'Proszę zapytać ponownie; o odpowiedzi nic nie wiadomo.',
  'code.NET_TOO_LARGE': 'Odpowiedź {host} przekracza {limit} bajtów.',
  'code.NET_TOO_LARGE.remedy': 'Proszę sprawdzić adres; dokument DID lub lista statusów są mniejsze.',
  'code.NET_STATUS': 'Serwer {host} odpowiedział statusem HTTP {status}.',
  'code.NET_STATUS.remedy': 'Proszę sprawdzić, czy zasób nadal istnieje, albo spróbować później.',
  'code.NET_REDIRECTS': 'Serwer {host} przekierowuje więcej niż {limit} razy.',
  'code.NET_REDIRECTS.remedy': 'Proszę zapytać operatora serwera o ostateczny adres.',
  'code.NET_CONTENT_INVALID': 'Odpowiedzi {host} nie da się odczytać: {reason}.',
  'code.NET_CONTENT_INVALID.remedy':
    'Serwer wysyła błędne lub nieobsługiwane kodowanie: proszę zawiadomić operatora.',
  'code.NET_BUSY': 'Na połączenie wychodzące czeka więcej zapytań niż {limit}.',
  'code.NET_BUSY.remedy': 'Proszę sprawdzać mniej poświadczeń naraz albo podnieść limit w konfiguracji.',
  'code.INTERNAL': 'Zawiodło coś, co nie powinno: {reason}.',
  'code.INTERNAL.remedy': 'Proszę zgłosić to z kodem i wersją; nic nie przepadło.',
  'code.CREDENTIAL_READ': 'Poświadczenie odczytano: {format}, model danych {version}.',
  'code.CREDENTIAL_READ.remedy': 'Nic nie trzeba robić.',
  'code.CREDENTIAL_NOT_SIGNED': 'Poświadczenie nie ma podpisu: mógł je napisać ktokolwiek.',
  'code.CREDENTIAL_NOT_SIGNED.remedy':
    'Proszę poprosić posiadacza o plik w postaci otrzymanej od wystawcy, nie o kopię jego tekstu.',
  'code.BADGE_IMAGE_MALFORMED': 'Obraz {format} jest uszkodzony: {reason}.',
  'code.BADGE_IMAGE_MALFORMED.remedy':
    'Proszę pobrać odznakę ponownie stamtąd, gdzie ją wydano; komunikatory i programy graficzne zmieniają obrazy.',
  'code.BADGE_IMAGE_AMBIGUOUS': 'Obraz zawiera więcej niż jedną odznakę, a może zawierać tylko jedną.',
  'code.BADGE_IMAGE_AMBIGUOUS.remedy':
    'Dwóch czytających mogłoby zobaczyć dwie różne odznaki, więc jest odrzucany. Proszę poprosić o odznakę w postaci, w jakiej ją wydano.',
  'code.BADGE_NOT_IN_IMAGE': 'To obraz bez Open Badge.',
  'code.BADGE_NOT_IN_IMAGE.remedy':
    'Proszę pobrać odznakę jako plik stamtąd, gdzie ją wydano; zrzuty ekranu i komunikatory usuwają odznakę z obrazu.',
  'code.JWS_MALFORMED': 'Token jest uszkodzony: {reason}.',
  'code.JWS_MALFORMED.remedy':
    'Proszę sprawdzić, czy skopiowano cały token; jeśli tak, poprosić wystawcę o nowy.',
  'code.JWS_CRITICAL_HEADER': 'Token wymaga rozszerzenia podpisu, które nie jest tu znane.',
  'code.JWS_CRITICAL_HEADER.remedy':
    'Weryfikator musi odrzucić taki token; proszę użyć takiego, który zna to rozszerzenie.',
  'code.ALGORITHM_NOT_ALLOWED': 'Token podpisano algorytmem {algorithm}, który niczego nie dowodzi.',
  'code.ALGORITHM_NOT_ALLOWED.remedy':
    'Brak podpisu lub podpis ze wspólnym sekretem nigdy nie jest przyjmowany dla poświadczenia.',
  'code.ALGORITHM_NOT_SUPPORTED':
    'Token podpisano algorytmem {algorithm}, którego jeszcze nie da się sprawdzić.',
  'code.ALGORITHM_NOT_SUPPORTED.remedy': 'Obsługiwane są ES256, ES384, ES256K i EdDSA.',
  'code.KID_MALFORMED': 'Token wskazuje klucz w postaci, która nie jest adresem DID URL z fragmentem.',
  'code.KID_MALFORMED.remedy': 'Wystawca musi wskazać klucz tak, jak figuruje w jego dokumencie DID.',
  'code.KID_ISSUER_MISMATCH': 'Token podpisano kluczem kogoś innego niż wskazany w nim wystawca.',
  'code.KID_ISSUER_MISMATCH.remedy':
    'Proszę traktować poświadczenie jako sfałszowane, dopóki wystawca go nie potwierdzi.',
  'code.TOKEN_TYPE_INVALID': 'W tym tokenie pomieszano rodzaje poświadczeń: {reason}.',
  'code.TOKEN_TYPE_INVALID.remedy':
    'Wystawca musi zapisać VC-JWT (model danych 1.1) albo token VC-JOSE (2.0).',
  'code.JWT_CLAIM_INVALID': 'Atrybut {claim} tokenu nie ma wartości, której da się użyć.',
  'code.JWT_CLAIM_INVALID.remedy': 'Wystawca musi wydać poświadczenie ponownie.',
  'code.JWT_CLAIM_MISMATCH': 'Atrybut {claim} tokenu różni się od {member} zawartego w nim poświadczenia.',
  'code.JWT_CLAIM_MISMATCH.remedy':
    'Dwóch czytających mogłoby zobaczyć dwa różne poświadczenia, więc jest odrzucane. Wystawca musi wydać je ponownie.',
  'code.CONTEXT_INVALID': 'Poświadczenie nie zaczyna @context od {expected}.',
  'code.CONTEXT_INVALID.remedy': 'Wystawca musi wydać poświadczenie ponownie zgodnie z modelem danych.',
  'code.TYPE_INVALID': 'Brak rodzaju poświadczenia albo jest nieprawidłowy.',
  'code.TYPE_INVALID.remedy': 'Musi to być lista tekstów zawierająca VerifiableCredential.',
  'code.ISSUER_INVALID': 'Brak wystawcy poświadczenia albo nie jest on DID ani URL.',
  'code.ISSUER_INVALID.remedy': 'Wystawca musi wydać poświadczenie ponownie zgodnie z modelem danych.',
  'code.SUBJECT_INVALID': 'Poświadczenie o nikim nic nie mówi: brak podmiotu albo jest nieprawidłowy.',
  'code.SUBJECT_INVALID.remedy': 'Wystawca musi wydać poświadczenie ponownie zgodnie z modelem danych.',
  'code.DATE_INVALID': 'Data {member} nie jest datą z godziną i strefą czasową.',
  'code.DATE_INVALID.remedy': 'Wystawca musi zapisywać daty tak: 2026-11-22T08:00:00Z.',
  'code.DATES_OUT_OF_ORDER': 'Poświadczenie kończy się, zanim się zaczyna.',
  'code.DATES_OUT_OF_ORDER.remedy': 'Wystawca musi wydać poświadczenie ponownie.',
  'code.MEMBER_INVALID': 'Element {member} poświadczenia jest nieprawidłowy albo ma zbyt wiele wartości.',
  'code.MEMBER_INVALID.remedy': 'Wystawca musi wydać poświadczenie ponownie zgodnie z modelem danych.',
  'code.STATUS_ENTRY_INVALID': 'credentialStatus rodzaju {type} jest nieprawidłowy.',
  'code.STATUS_ENTRY_INVALID.remedy':
    'Nie da się sprawdzić, czy poświadczenie unieważniono; wystawca musi wydać je ponownie.',
  'code.TERMS_OF_USE_INVALID': 'Poświadczenie wskazuje swoją akredytację nieprawidłowo lub sprzecznie.',
  'code.TERMS_OF_USE_INVALID.remedy':
    'Musi wskazywać jeden wpis jako eip155:<id łańcucha>:<rejestr>/<id wpisu>.',
  'code.EVIDENCE_INVALID': 'Zakotwiczenie wydania poświadczenia jest nieprawidłowe.',
  'code.EVIDENCE_INVALID.remedy': 'Wystawca musi ponownie dodać dowód; samo zakotwiczenie może pozostać.',
  'code.FORMAT_NOT_SUPPORTED': 'To {format}, czego jeszcze nie da się sprawdzić.',
  'code.FORMAT_NOT_SUPPORTED.remedy':
    'Proszę poprosić posiadacza o to samo poświadczenie jako VC-JWT, SD-JWT VC lub JSON z dowodem albo użyć weryfikatora tego formatu.',
  'code.FORMAT_NOT_RECOGNISED': 'To nie jest poświadczenie w żadnej znanej postaci.',
  'code.FORMAT_NOT_RECOGNISED.remedy': 'Proszę sprawdzić, czy podano cały plik lub token i nic poza tym.',
  'code.FORMAT_IS_PRESENTATION': 'To prezentacja, a nie poświadczenie.',
  'code.FORMAT_IS_PRESENTATION.remedy':
    'Proszę sprawdzić to jako prezentację: sprawdza się też zawarte w niej poświadczenia i to, czy należą do okazującego.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL':
    'To dokument z pieczęcią elektroniczną (JAdES), jak European Digital Credentials; pieczęci jeszcze się tu nie sprawdza.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL.remedy':
    'Proszę sprawdzić to w przeglądarce poświadczeń Europass, która zna pieczęcie z zaufanych list Unii Europejskiej.',
  'code.FORMAT_IS_OPEN_BADGE_2':
    'To Open Badge w wersji 2, który może potwierdzić tylko platforma, na której się znajduje.',
  'code.FORMAT_IS_OPEN_BADGE_2.remedy':
    'Proszę przejść pod adres odznaki na jej platformie albo poprosić wystawcę o Open Badges 3.0.',
  'code.FORMAT_IS_BLOCKCERTS':
    'To certyfikat Blockcerts, którego zakotwiczenia w publicznym łańcuchu tu się nie sprawdza.',
  'code.FORMAT_IS_BLOCKCERTS.remedy':
    'Proszę sprawdzić to w Blockcerts Universal Verifier albo poprosić wystawcę o podpisane poświadczenie.',
  'code.FORMAT_IS_OPEN_ATTESTATION':
    'To dokument OpenAttestation, którego magazynu certyfikatów tu się nie pyta.',
  'code.FORMAT_IS_OPEN_ATTESTATION.remedy':
    'Proszę sprawdzić to weryfikatorem OpenAttestation albo poprosić wystawcę o poświadczenie W3C.',
  'code.FORMAT_IS_MDOC': 'To mdoc (ISO/IEC 18013-5), którego tu się nie odczytuje.',
  'code.FORMAT_IS_MDOC.remedy':
    'Proszę poprosić posiadacza o okazanie tego samego zaświadczenia jako SD-JWT VC; portfele zwykle mają oba.',
  'code.FORMAT_IS_DOCUMENT': 'To {format}, a nie samo poświadczenie.',
  'code.FORMAT_IS_DOCUMENT.remedy':
    'Proszę poprosić posiadacza o poświadczenie w postaci eksportowanej przez portfel lub platformę: plik JSON, token albo odznaka PNG lub SVG. Podpis w pliku PDF sprawdza czytnik PDF.',
  'code.SD_JWT_MALFORMED': 'SD-JWT jest uszkodzony: {reason}.',
  'code.SD_JWT_MALFORMED.remedy':
    'Proszę sprawdzić, czy skopiowano cały token, aż po ostatni ~; jeśli tak, poprosić posiadacza o ponowne okazanie.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED':
    'Wystawca utworzył skróty atrybutów algorytmem {algorithm}, którego jeszcze nie da się sprawdzić.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED.remedy': 'Obsługiwane są sha-256, sha-384 i sha-512.',
  'code.DISCLOSURES_TOO_MANY':
    'Liczba ujawnionych w SD-JWT atrybutów to {count}; odczytuje się najwyżej {limit}.',
  'code.DISCLOSURES_TOO_MANY.remedy': 'Proszę poprosić posiadacza o pokazanie mniejszej liczby atrybutów.',
  'code.DISCLOSURE_MALFORMED': 'Ujawniony atrybut jest uszkodzony: {reason}.',
  'code.DISCLOSURE_MALFORMED.remedy':
    'Proszę poprosić posiadacza o ponowne okazanie poświadczenia; jeśli i to zawiedzie, zapytać wystawcę.',
  'code.DISCLOSURE_NOT_SIGNED': 'Ujawniono atrybut, którego wystawca nie podpisał.',
  'code.DISCLOSURE_NOT_SIGNED.remedy':
    'Proszę traktować poświadczenie jako sfałszowane: ktoś dodał lub zmienił atrybut.',
  'code.DISCLOSURE_REPEATED':
    'Atrybut ujawniono dwa razy albo jego skrót występuje w poświadczeniu dwukrotnie.',
  'code.DISCLOSURE_REPEATED.remedy':
    'Proszę poprosić posiadacza o ponowne okazanie poświadczenia; jeśli i to zawiedzie, wystawca musi wydać je ponownie.',
  'code.DISCLOSURE_NAME_CONFLICT': 'Ujawniony atrybut ma nazwę zajętą lub zastrzeżoną.',
  'code.DISCLOSURE_NAME_CONFLICT.remedy':
    'Dwóch czytających mogłoby zobaczyć dwa różne poświadczenia, więc jest odrzucane. Wystawca musi wydać je ponownie.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN':
    'Wystawca pozwolił posiadaczowi ukryć atrybut {claim}, który rozstrzyga o poświadczeniu.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN.remedy':
    'Wystawca musi wydać poświadczenie ponownie, z tym atrybutem jawnym.',
  'code.HOLDER_KEY_INVALID': 'Wystawca powiązał poświadczenie z nieprawidłowym kluczem posiadacza (cnf).',
  'code.HOLDER_KEY_INVALID.remedy': 'Wystawca musi wydać poświadczenie ponownie.',
  'code.HOLDER_KEY_NOT_SUPPORTED':
    'Wystawca powiązał poświadczenie z posiadaczem przez {method}, czego jeszcze nie da się sprawdzić.',
  'code.HOLDER_KEY_NOT_SUPPORTED.remedy': 'Obsługiwany jest klucz publiczny w atrybucie cnf.jwk.',
  'code.KEY_BINDING_MALFORMED': 'Dowód posiadacza dołączony do poświadczenia jest uszkodzony: {reason}.',
  'code.KEY_BINDING_MALFORMED.remedy': 'Proszę poprosić posiadacza o ponowne okazanie poświadczenia.',
  'code.KEY_BINDING_HASH_MISMATCH': 'Posiadacz dowiódł posiadania innego wyboru atrybutów niż okazany.',
  'code.KEY_BINDING_HASH_MISMATCH.remedy':
    'Po drodze dodano lub usunięto atrybuty: proszę poprosić posiadacza o ponowne okazanie poświadczenia.',
  'code.KEY_BINDING_WITHOUT_KEY':
    'Do poświadczenia dołączono dowód posiadacza, ale wystawca nie powiązał go z żadnym kluczem.',
  'code.KEY_BINDING_WITHOUT_KEY.remedy':
    'Taki dowód mógł sporządzić każdy. Proszę poprosić wystawcę o poświadczenie powiązane z kluczem.',
  'code.KEY_BINDING_VALID': 'Okazujący poświadczenie ma klucz, z którym powiązał je wystawca ({algorithm}).',
  'code.KEY_BINDING_VALID.remedy': 'Nic nie trzeba robić.',
  'code.KEY_BINDING_MISSING': 'Zażądano dowodu posiadacza, a poświadczenie go nie ma.',
  'code.KEY_BINDING_MISSING.remedy':
    'Proszę poprosić posiadacza o okazanie poświadczenia z dowodem klucza, dla swojego adresu i z własnym nonce.',
  'code.KEY_BINDING_NOT_ASKED':
    'Nikt nie poprosił posiadacza o dowód, więc nie sprawdzono, czyje to poświadczenie.',
  'code.KEY_BINDING_NOT_ASKED.remedy':
    'Aby sprawdzić dowód posiadacza, proszę podać odbiorcę i nonce swojego żądania.',
  'code.KEY_BINDING_SIGNATURE_INVALID':
    'Dowodu posiadacza nie sporządzono kluczem, z którym wystawca powiązał poświadczenie.',
  'code.KEY_BINDING_SIGNATURE_INVALID.remedy':
    'Okazuje je ktoś inny niż posiadacz: nie należy go od niego przyjmować.',
  'code.KEY_BINDING_OUT_OF_TIME': 'Dowód posiadacza jest z {date}: jest zbyt stary albo z przyszłości.',
  'code.KEY_BINDING_OUT_OF_TIME.remedy':
    'Proszę poprosić posiadacza o ponowne okazanie poświadczenia; jeśli jest z przyszłości, sprawdzić zegary.',
  'code.DID_RESOLVED': 'Znaleziono klucze {did}.',
  'code.DID_RESOLVED.remedy': 'Nic nie trzeba robić.',
  'code.DID_MALFORMED': 'Identyfikator nie jest prawidłowym {method}: {reason}.',
  'code.DID_MALFORMED.remedy':
    'Proszę sprawdzić, czy skopiowano go w całości; w przeciwnym razie błąd popełnił wystawca.',
  'code.DID_NOT_FOUND': 'Pod identyfikatorem {did} nic nie wiadomo.',
  'code.DID_NOT_FOUND.remedy': 'Wystawca mógł go usunąć; proszę zapytać wystawcę.',
  'code.DID_METHOD_NOT_SUPPORTED': 'Identyfikatorów rodzaju {method} nie da się tu rozwiązać.',
  'code.DID_METHOD_NOT_SUPPORTED.remedy':
    'Proszę skonfigurować źródło dla tej metody albo samodzielnie podać dokument DID.',
  'code.ISSUER_NOT_A_DID':
    'Wystawcę wskazano adresem internetowym, a nie DID, więc jego kluczy nie da się bezpiecznie znaleźć.',
  'code.ISSUER_NOT_A_DID.remedy': 'Proszę poprosić wystawcę o poświadczenie pod jego DID.',
  'code.DID_KEY_NOT_SUPPORTED':
    'Identyfikator zawiera klucz rodzaju, którym nie sprawdza się podpisów (multicodec {codec}).',
  'code.DID_KEY_NOT_SUPPORTED.remedy': 'Obsługiwane są Ed25519, P-256, P-384, secp256k1 i RSA.',
  'code.DID_DOCUMENT_INVALID': 'Dokument DID jest nieprawidłowy: {reason}.',
  'code.DID_DOCUMENT_INVALID.remedy': 'Musi to poprawić właściciel identyfikatora.',
  'code.DID_DOCUMENT_MISMATCH': 'Dokument DID należy do innego identyfikatora niż {did}.',
  'code.DID_DOCUMENT_MISMATCH.remedy': 'Proszę podać dokument tego identyfikatora.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY':
    'Dokument DID publikuje klucz prywatny: każdy może podpisywać w tym imieniu.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY.remedy':
    'Nie należy ufać niczemu, co nim podpisano; proszę zawiadomić właściciela.',
  'code.ISSUER_HOST_NOT_NAMED':
    'Wystawca jest adresem internetowym na {host}, którego nie pyta się o klucze.',
  'code.ISSUER_HOST_NOT_NAMED.remedy':
    'Proszę wymienić serwer wśród dozwolonych w polityce albo samodzielnie podać jego dokument lub klucze.',
  'code.DID_URL_MALFORMED': 'Adres DID URL jest nieprawidłowy: {reason}.',
  'code.DID_URL_MALFORMED.remedy': 'Proszę sprawdzić, czy skopiowano go w całości.',
  'code.DID_URL_NOT_FOUND': 'Dokument DID nie ma takiej części: {part}.',
  'code.DID_URL_NOT_FOUND.remedy': 'Proszę sprawdzić część po DID; właściciel mógł ją usunąć.',
  'code.DID_URL_NOT_SUPPORTED': 'Adresów DID URL z {part} tu się nie rozwiązuje.',
  'code.DID_URL_NOT_SUPPORTED.remedy':
    'Obsługiwane są fragmenty, versionTime oraz service lub serviceType z relativeRef.',
  'code.METHOD_ENDED': 'Klucz wskazany w podpisie wygasł lub był unieważniony w chwili wydania.',
  'code.METHOD_ENDED.remedy':
    'Proszę poprosić wystawcę o poświadczenie podpisane kluczem, który jest w mocy.',
  'code.GIVEN_KEY_INVALID': 'Podanego klucza {position} nie da się użyć: {reason}.',
  'code.GIVEN_KEY_INVALID.remedy':
    'Proszę podać klucze publiczne: metody weryfikacji, JWK lub zbiory JWK, każdą nazwę raz.',
  'code.DID_UNREACHABLE': 'Nie udało się pobrać dokumentu DID {did} ({cause}).',
  'code.DID_UNREACHABLE.remedy': 'Proszę spróbować później; poświadczeniu jak dotąd nic nie dolega.',
  'code.CONTEXT_UNKNOWN': 'Poświadczenie używa kontekstu JSON-LD, którego nie ma pod ręką: {url}.',
  'code.CONTEXT_UNKNOWN.remedy':
    'Proszę podać weryfikatorowi plik kontekstu albo dopuścić jego serwer w polityce: bez niego nie wiadomo, co podpisano.',
  'code.JSON_LD_TERM_UNDEFINED':
    'Konteksty poświadczenia nie definiują „{term}”, więc nikt nie może powiedzieć, co to znaczy, a podpis pod znaczeniami to pomija.',
  'code.JSON_LD_TERM_UNDEFINED.remedy':
    'Wystawca musi wskazać kontekst definiujący każdy używany element i rodzaj.',
  'code.JSON_LD_INVALID': 'Poświadczenia nie da się odczytać jako danych powiązanych: {reason}.',
  'code.JSON_LD_INVALID.remedy':
    'Proszę poprosić wystawcę o poprawienie poświadczenia: jego podpis nie może objąć tego, co nie ma znaczenia.',
  'code.JSON_LD_TOO_COMPLEX':
    'Odczytanie poświadczenia jako danych powiązanych wymagałoby więcej pracy, niż wolno.',
  'code.JSON_LD_TOO_COMPLEX.remedy': 'Proszę traktować to jako atak, chyba że wystawca to wyjaśni.',
  'code.EBSI_ACCREDITED': '{who} ma akredytację na każdym kroku aż do {root}, korzenia tej polityki.',
  'code.EBSI_ACCREDITED.remedy': 'Nic nie trzeba robić.',
  'code.EBSI_HOP_VALID':
    'Akredytacja {who} jest prawidłowa: podpisana przez podmiot akredytujący, w mocy i w granicach tego, co wyżej.',
  'code.EBSI_HOP_VALID.remedy': 'Nic nie trzeba robić.',
  'code.EBSI_ISSUER_NOT_PROVEN': 'Rejestr akredytujący wystawcę ma dla niego inne klucze ({cause}).',
  'code.EBSI_ISSUER_NOT_PROVEN.remedy':
    'Ten DID mógł zarejestrować ktoś inny w innym rejestrze. Polegać na tym można dopiero po zapytaniu wystawcy.',
  'code.EBSI_ISSUER_NOT_CHECKED':
    'Kluczy wystawcy nie udało się odczytać w akredytującym go rejestrze ({cause}).',
  'code.EBSI_ISSUER_NOT_CHECKED.remedy':
    'Proszę spróbować później; jeśli tak pozostanie, zapytać operatora rejestru.',
  'code.EBSI_TERMS_MISSING':
    'To, co {who} podpisuje, nie wskazuje akredytacji, na podstawie której podpisano (termsOfUse rodzaju IssuanceCertificate).',
  'code.EBSI_TERMS_MISSING.remedy':
    'Proszę poprosić wystawcę o poświadczenie, które wskazuje jego akredytację.',
  'code.EBSI_TERMS_FOREIGN': 'Akredytacja ma być na {host}, a to nie jest rejestr tej polityki.',
  'code.EBSI_TERMS_FOREIGN.remedy':
    'Kto ustala politykę, decyduje, które rejestry się liczą. Spod tego adresu niczego nie pobrano.',
  'code.EBSI_TERMS_MALFORMED': 'Adres akredytacji nie jest adresem rejestru: {reason}.',
  'code.EBSI_TERMS_MALFORMED.remedy':
    'Proszę zawiadomić wystawcę: adres to adres rejestru, potem DID, /attributes/ i identyfikator.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER': '{who} odwołuje się do akredytacji innej organizacji.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER.remedy':
    'Nie należy na tym polegać: każdy wystawca musi wskazać własną akredytację.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND': 'Rejestr nie ma takiej akredytacji {who}.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND.remedy':
    'Proszę poprosić wystawcę o jego akredytację; wskazana nie istnieje.',
  'code.EBSI_REGISTRY_UNREACHABLE': 'Nie udało się odczytać rejestru ({cause}).',
  'code.EBSI_REGISTRY_UNREACHABLE.remedy':
    'Proszę spróbować później; jeśli tak pozostanie, zapytać operatora rejestru.',
  'code.EBSI_REGISTRY_MALFORMED': 'Rejestr dał odpowiedź, której nie da się odczytać: {reason}.',
  'code.EBSI_REGISTRY_MALFORMED.remedy': 'Proszę zgłosić to operatorowi rejestru.',
  'code.EBSI_ANSWER_OF_ANOTHER': 'Zapytany o akredytację {who}, rejestr odpowiedział o innej organizacji.',
  'code.EBSI_ANSWER_OF_ANOTHER.remedy':
    'Proszę zgłosić to operatorowi rejestru i do tego czasu nie polegać na niczym, co rejestr podaje.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN': 'Rejestr ma na rolę {who} słowo, którego EBSI nie ma: {word}.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN.remedy':
    'Słowa EBSI to RootTAO, TAO, TI i Revoked, dokładnie tak pisane. Proszę zgłosić to operatorowi rejestru.',
  'code.EBSI_REVOKED': 'Akredytacja wystawcy {who} jest unieważniona.',
  'code.EBSI_REVOKED.remedy':
    'Nie należy na tym polegać. Taki rejestr nie mówi, od kiedy: wie to podmiot akredytujący.',
  'code.EBSI_ANCESTOR_REVOKED': 'Akredytacja {who}, nadrzędna wobec wystawcy, jest unieważniona.',
  'code.EBSI_ANCESTOR_REVOKED.remedy':
    'Nie należy na tym polegać. Rejestr EBSI nadal pokazuje tych, których akredytowano; ich uprawnienie skończyło się wraz z nią.',
  'code.EBSI_NOT_YET_ACCREDITED': 'Akredytacja {who} zaczyna się {from}; poświadczenie wydano {date}.',
  'code.EBSI_NOT_YET_ACCREDITED.remedy':
    'Proszę poprosić wystawcę o poświadczenie wydane na podstawie jego akredytacji.',
  'code.EBSI_EXPIRED': 'Akredytacja wystawcy {who} zakończyła się {until}; poświadczenie wydano {date}.',
  'code.EBSI_EXPIRED.remedy':
    'Proszę poprosić wystawcę o poświadczenie wydane na podstawie jego akredytacji.',
  'code.EBSI_ANCESTOR_EXPIRED':
    'Akredytacja {who}, nadrzędna wobec wystawcy, zakończyła się {until}; poświadczenie wydano {date}.',
  'code.EBSI_ANCESTOR_EXPIRED.remedy': 'Proszę zapytać wystawcę, na czyje upoważnienie wydał poświadczenie.',
  'code.EBSI_BODY_MISSING': 'Rejestr wymienia rolę {who}, a nie ma dla niej podpisanej akredytacji.',
  'code.EBSI_BODY_MISSING.remedy':
    'Organizację zaproszono i jeszcze się nie zgodziła albo zmieniono jej rolę: proszę zapytać podmiot akredytujący.',
  'code.EBSI_BODY_EXCHANGED': 'Akredytacja, którą rejestr pokazuje dla {who}, nie jest tą, którą wpisał.',
  'code.EBSI_BODY_EXCHANGED.remedy': 'Nie należy na tym polegać; proszę zgłosić to operatorowi rejestru.',
  'code.EBSI_BODY_NOT_PROVEN':
    'Akredytacja {who} nie jest podpisana ówczesnym kluczem podmiotu akredytującego ({cause}).',
  'code.EBSI_BODY_NOT_PROVEN.remedy': 'Nie należy na tym polegać. Proszę zapytać podmiot akredytujący.',
  'code.EBSI_BODY_NOT_CHECKED': 'Nie udało się sprawdzić podpisu akredytacji {who} ({cause}).',
  'code.EBSI_BODY_NOT_CHECKED.remedy':
    'Proszę spróbować później; jeśli tak pozostanie, zapytać operatora rejestru.',
  'code.EBSI_SELF_GRANTED': '{who}: akredytacja udzielona samemu sobie.',
  'code.EBSI_SELF_GRANTED.remedy':
    'Nie należy na tym polegać: sam za siebie odpowiada tylko korzeń wymieniony w polityce.',
  'code.EBSI_ROOT_NOT_TRUSTED': 'Łańcuch kończy się na {who}, a to nie jest korzeń tej polityki.',
  'code.EBSI_ROOT_NOT_TRUSTED.remedy': 'Kto ustala politykę, decyduje, czy temu korzeniowi ufać.',
  'code.EBSI_RECORD_DISAGREES': 'Podpisana akredytacja {who} i rejestr są niezgodne: {member}.',
  'code.EBSI_RECORD_DISAGREES.remedy':
    'Nie należy na tym polegać. Proszę zapytać podmiot akredytujący, co z tego jest prawdą.',
  'code.EBSI_ROLE_NOT_ALLOWED': '{who} ma akredytację jako {role}, co nie pozwala na to, co podpisano.',
  'code.EBSI_ROLE_NOT_ALLOWED.remedy':
    'Podmioty akredytujące akredytują, a wystawcy poświadczają: proszę poprosić wystawcę o akredytację do poświadczania.',
  'code.EBSI_TOO_WIDE':
    'Akredytacja {who} jest szersza niż ta, na podstawie której jej udzielono: {dimension}.',
  'code.EBSI_TOO_WIDE.remedy': 'Nie należy na tym polegać: podmiot akredytujący dał więcej, niż miał.',
  'code.EBSI_PERMISSIONS_MALFORMED': 'Nie da się odczytać, do czego {who} ma akredytację: {reason}.',
  'code.EBSI_PERMISSIONS_MALFORMED.remedy':
    'Proszę zawiadomić podmiot akredytujący; schemat akredytacji EBSI mówi, jak ma wyglądać accreditedFor.',
  'code.EBSI_LIMIT_UNKNOWN': 'Akredytacja {who} ma ograniczenie, którego nikt tu nie zna: {member}.',
  'code.EBSI_LIMIT_UNKNOWN.remedy':
    'Nowsza wersja może je znać. Do tego czasu proszę zapytać podmiot akredytujący.',
  'code.EBSI_STATUS_NOT_READ': 'Akredytacja {who} wskazuje status innego rodzaju niż EBSI; nie odczytano go.',
  'code.EBSI_STATUS_NOT_READ.remedy':
    'Proszę zapytać podmiot akredytujący, czy akredytacja jest nadal w mocy.',
  'code.EBSI_LOOP': 'Akredytacje tworzą koło przez {who}.',
  'code.EBSI_LOOP.remedy': 'Nie należy na tym polegać: na końcu nie ma korzenia.',
  'code.EBSI_TOO_DEEP': 'Łańcuch ma więcej niż {limit} kroków i nie zbadano go do końca.',
  'code.EBSI_TOO_DEEP.remedy': 'Proszę podnieść limit kroków, jeśli spodziewane są tak długie łańcuchy.',
  'code.EBSI_TOO_MANY_PATHS': 'Akredytacji jest więcej niż zbadane {limit}.',
  'code.EBSI_TOO_MANY_PATHS.remedy':
    'Proszę poprosić wystawcę o wskazanie akredytacji, na podstawie której wydaje, i żadnej innej.',
  'code.TERMS_DEFINED': 'Każde pojęcie poświadczenia jest zdefiniowane w jego kontekstach.',
  'code.TERMS_DEFINED.remedy': 'Nic nie trzeba robić.',
  'code.TERMS_NOT_CHECKED':
    'Kontekstu poświadczenia nie ma pod ręką: nikt nie sprawdził, czy jego pojęcia są zdefiniowane.',
  'code.TERMS_NOT_CHECKED.remedy': 'Proszę podać kontekst (--map) albo wymienić jego serwer w polityce.',
  'code.RESOURCE_NOT_AT_HAND':
    'Potrzebny jest plik na {host}, którego nie ma pod ręką, a polityka nie wymienia tego serwera.',
  'code.RESOURCE_NOT_AT_HAND.remedy':
    'Proszę podać plik (--map) albo dodać serwer do dozwolonych w polityce.',
  'code.RESOURCE_UNREACHABLE': 'Nie udało się pobrać pliku na {host} ({cause}).',
  'code.RESOURCE_UNREACHABLE.remedy': 'Proszę spróbować później albo podać plik (--map).',
  'code.RELATED_RESOURCES_MATCH':
    'To, do czego poświadczenie się odwołuje, jest takie, jak widział wystawca (sprawdzono: {count}).',
  'code.RELATED_RESOURCES_MATCH.remedy': 'Nic nie trzeba robić.',
  'code.RELATED_RESOURCE_NOT_AT_HAND':
    'Poświadczenie ustala plik na {host} jego skrótem; pliku nie użyto ani nie obejrzano.',
  'code.RELATED_RESOURCE_NOT_AT_HAND.remedy':
    'Aby go porównać, proszę podać plik (--map) albo wymienić jego serwer w polityce.',
  'code.RELATED_RESOURCE_DIFFERS':
    'Plik na {host}, do którego poświadczenie się odwołuje, nie jest tym, który widział wystawca.',
  'code.RELATED_RESOURCE_DIFFERS.remedy':
    'Znaczenie mogło się zmienić: proszę poprosić wystawcę o nowe poświadczenie.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE': 'Skrót pliku na {host} ma postać, której nie da się porównać.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE.remedy':
    'Porównać można skróty SHA-2 o 256, 384 i 512 bitach; proszę zapytać wystawcę.',
  'code.SCHEMA_DIFFERS': 'Schemat poświadczenia nie jest tym, który widział wystawca: jego skrót jest inny.',
  'code.SCHEMA_DIFFERS.remedy':
    'Proszę zdobyć właściwy schemat; w przeciwnym razie poprosić wystawcę o nowe poświadczenie.',
  'code.SCHEMA_NOT_USABLE': 'Treści nie porównano ze schematem wskazanym w poświadczeniu: {reason}.',
  'code.SCHEMA_NOT_USABLE.remedy':
    'Proszę zawiadomić wydawcę schematu; o tym, czy rozstrzyga, mówi reguła credentialSchema polityki.',
  'code.CONTENT_VALID': 'Treść jest zgodna ze schematem wskazanym w poświadczeniu.',
  'code.CONTENT_VALID.remedy': 'Nic nie trzeba robić.',
  'code.CONTENT_INVALID': 'Treść nie jest zgodna ze schematem wskazanym w poświadczeniu, w regule {place}.',
  'code.CONTENT_INVALID.remedy': 'Proszę poprosić wystawcę o poprawione poświadczenie.',
  'code.ENDORSED': '{endorser} to popiera i podpisuje; czy to się liczy, trzeba ocenić samodzielnie.',
  'code.ENDORSED.remedy': 'Nic nie trzeba robić.',
  'code.ENDORSEMENT_NOT_PROVEN': 'Poparcie dołączone do poświadczenia jest nieprawidłowe ({cause}).',
  'code.ENDORSEMENT_NOT_PROVEN.remedy': 'Nie należy go liczyć.',
  'code.PRESENTATION_DECODED': 'Prezentację udało się odczytać ({format}).',
  'code.PRESENTATION_DECODED.remedy': 'Nic nie trzeba robić.',
  'code.PRESENTATION_IN_FORCE': 'Prezentacja jest w mocy.',
  'code.PRESENTATION_IN_FORCE.remedy': 'Nic nie trzeba robić.',
  'code.PRESENTATION_NOT_IN_FORCE': 'Prezentacja nie jest w mocy w czasie tego sprawdzenia.',
  'code.PRESENTATION_NOT_IN_FORCE.remedy': 'Proszę poprosić posiadacza o nową prezentację.',
  'code.HOLDER_DID_DEACTIVATED': 'DID posiadacza jest wyłączony.',
  'code.HOLDER_DID_DEACTIVATED.remedy': 'Proszę poprosić posiadacza o prezentację pod używanym DID.',
  'code.HOLDER_IS_SUBJECT': 'Okazujący jest osobą wymienioną w każdym poświadczeniu.',
  'code.HOLDER_IS_SUBJECT.remedy': 'Nic nie trzeba robić.',
  'code.HOLDER_NOT_SUBJECT': 'Okazujący nie jest osobą wymienioną w jednym z poświadczeń.',
  'code.HOLDER_NOT_SUBJECT.remedy':
    'Cudze poświadczenie niczego nie dowodzi o okazującym. Proszę poprosić o własne.',
  'code.HOLDER_KEY_NOT_PROVEN': 'Poświadczenie jest powiązane z kluczem, a nikt nie dowiódł, że go ma.',
  'code.HOLDER_KEY_NOT_PROVEN.remedy': 'Proszę poprosić posiadacza o okazanie go z dowodem klucza.',
  'code.HOLDER_NOT_NAMED': 'Żadne poświadczenie nie wymienia posiadacza, więc okazać je mógłby każdy.',
  'code.HOLDER_NOT_NAMED.remedy':
    'Proszę poprosić o dokument tożsamości albo o poświadczenie powiązane z posiadaczem.',
  'code.CREDENTIAL_SELF_ASSERTED': 'Okazujący mówi to sam od siebie: podpisana jest tylko prezentacja.',
  'code.CREDENTIAL_SELF_ASSERTED.remedy':
    'Gdzie to ważne, proszę poprosić o poświadczenie podpisane przez kogoś innego.',
  'code.FRESHNESS_NOT_CHECKED':
    'Nikt nie sprawdził, czy sporządzono to dla odbiorcy i właśnie teraz: może to być kopia wcześniejszej prezentacji.',
  'code.FRESHNESS_NOT_CHECKED.remedy':
    'Proszę wysłać posiadaczowi wyzwanie i podać je tutaj wraz ze swoją domeną.',
  'code.ISSUER_NOT_CHECKED':
    'Ta polityka nie sprawdza, czy podpisał wystawca: mógł to zrobić dowolny klucz wymieniony w dowodzie.',
  'code.ISSUER_NOT_CHECKED.remedy':
    'Zanim się na tym polega, proszę użyć polityki, która nie pomija wystawcy.',
  'code.TRUST_NOT_CHECKED': 'Ta polityka nie sprawdza, kto stoi za wystawcą: nie zapytano żadnego rejestru.',
  'code.TRUST_NOT_CHECKED.remedy':
    'Zanim się na tym polega, proszę użyć polityki, która nie pomija zaufania.',
  'code.STATUS_NOT_CHECKED': 'Ta polityka nie sprawdza statusu: poświadczenie mogło zostać unieważnione.',
  'code.STATUS_NOT_CHECKED.remedy':
    'Zanim się na tym polega, proszę użyć polityki, która nie pomija statusu.',
  'code.ONLY_PROOF_CHECKED':
    'Zgodnie z życzeniem sprawdzono tylko model danych i dowód: bez dat, statusu i akredytacji.',
  'code.ONLY_PROOF_CHECKED.remedy': 'Zanim się na tym polega, proszę zażądać wszystkich sprawdzeń.',
  'code.SUMMARY_REJECTED': 'Nie należy na tym polegać:',
  'code.SUMMARY_REJECTED.remedy': 'Następne zdanie mówi dlaczego; proszę zobaczyć, co z tym zrobić.',
  'code.SUMMARY_UNDETERMINED': 'Nie udało się sprawdzić w całości:',
  'code.SUMMARY_UNDETERMINED.remedy': 'Następne zdanie mówi dlaczego; proszę zobaczyć, co z tym zrobić.',
  'code.SUMMARY_ACCEPTED_PARTLY':
    'Dowód jest prawidłowy i nic więcej nie stwierdzono: zgodnie z polityką lub życzeniem nikt nie sprawdził: {what}.',
  'code.SUMMARY_ACCEPTED_PARTLY.remedy':
    'Zanim się na tym polega, proszę użyć polityki, która niczego nie pomija.',
  'code.SUMMARY_PRESENTATION_ACCEPTED':
    'Przyjęte: {holder} podpisuje tę prezentację, a każde poświadczenie w niej ({count}) jest przyjęte.',
  'code.SUMMARY_PRESENTATION_ACCEPTED.remedy': 'Nic nie trzeba robić.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY':
    'Dowody prezentacji i jej poświadczeń ({count}) są prawidłowe i nic więcej nie stwierdzono: nikt nie sprawdził: {what}.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY.remedy':
    'Zanim się na tym polega, proszę użyć polityki, która niczego nie pomija.',
  'code.SUMMARY_PRESENTATION_EMPTY':
    'Przyjęte: {holder} podpisuje tę prezentację, która nie zawiera poświadczeń.',
  'code.SUMMARY_PRESENTATION_EMPTY.remedy': 'Nic nie trzeba robić.',
  'code.SUMMARY_PRESENTATION_CREDENTIAL': 'Poświadczenie {position} z {count} w prezentacji:',
  'code.SUMMARY_PRESENTATION_CREDENTIAL.remedy': 'Proszę zobaczyć odpowiedź dla tego poświadczenia.',
  'code.POLICY_SKIPS': 'Polityka pomija: {what}. Pod tym względem nie należy polegać na tym, co przyjmuje.',
  'code.POLICY_SKIPS.remedy':
    'Proszę usunąć pozycje skip, chyba że wystawców nie ma w żadnym rejestrze i są znani skądinąd.',
  'code.POLICY_ANY_HOLDER': 'Polityka przyjmuje prezentacje cudzych poświadczeń.',
  'code.POLICY_ANY_HOLDER.remedy': 'Proszę ustawić holder na subject, chyba że ktoś może okazywać za innych.',
  'code.PROFILE_UNKNOWN': 'Nie ma profilu polityki „{profile}”.',
  'code.PROFILE_UNKNOWN.remedy': 'Zawsze są default, proofs-only i proofs-and-status; inne ustala operator.',
  'code.NET_OFFLINE': 'Tutaj niczego się nie pobiera, a tego, co jest na {host}, nie podano.',
  'code.NET_OFFLINE.remedy': 'Proszę podać plik dla tego adresu (--map) albo zezwolić na pobieranie.',
  'code.SERVICE_UNREACHABLE': 'Usługa {service} jest nieosiągalna: {reason}.',
  'code.SERVICE_UNREACHABLE.remedy':
    'Proszę sprawdzić połączenie i adres usługi; potem spróbować ponownie albo odczytać rejestr z węzła.',
  'code.SERVICE_REFUSED': 'Usługa {service} odpowiedziała statusem HTTP {status} ({problem}).',
  'code.SERVICE_REFUSED.remedy':
    'Proszę spróbować później; jeśli tak pozostanie, zawiadomić operatora usługi albo odczytać rejestr z węzła.',
  'code.SERVICE_HEAD_ONLY': 'Usługa nie przechowuje stanu samych ostatecznych bloków.',
  'code.SERVICE_HEAD_ONLY.remedy':
    'Robi to, gdy jedna z jej polityk według nich rozstrzyga (finality: final); w przeciwnym razie proszę odczytać rejestr z węzła.',
  'code.REPLICA_SLICE_MALFORMED': 'Tego, co usługa mówi o rejestrze, nie da się odczytać: {reason}.',
  'code.REPLICA_SLICE_MALFORMED.remedy':
    'Proszę sprawdzić, czy usługa i weryfikator są w tej samej wersji, albo odczytać rejestr z węzła.',
  'code.REPLICA_SLICE_TOO_LARGE':
    'W rejestrze jest o tym więcej, niż mieści jedna odpowiedź ({limit} {what}).',
  'code.REPLICA_SLICE_TOO_LARGE.remedy': 'Proszę odczytać rejestr z węzła albo z własnej kopii.',
  'code.RELAY_REFUSED': 'To nie jest przekazywane: {reason}.',
  'code.RELAY_REFUSED.remedy':
    'Usługa przekazuje tylko całe listy statusów i dokumenty DID; resztę proszę pobrać samodzielnie.',
  'code.RELAY_UNREACHABLE': 'Serwer {host} nie dał tego, o co proszono: {cause}.',
  'code.RELAY_UNREACHABLE.remedy':
    'Proszę spróbować później; jeśli tak pozostanie, wystawca musi to przywrócić.',
  'code.WALLET_DECLINED': 'Prośbę odrzucono w portfelu.',
  'code.WALLET_DECLINED.remedy': 'Niczego nie wysłano. Portfel można zapytać ponownie w dowolnej chwili.',
  'code.WALLET_BUSY': 'Portfel ma już otwarte pytanie.',
  'code.WALLET_BUSY.remedy':
    'Proszę otworzyć portfel i odpowiedzieć na to, co pokazuje, albo to zamknąć; potem spróbować ponownie.',
  'code.WALLET_LOCKED': 'Portfel nie pozwala tej stronie używać konta.',
  'code.WALLET_LOCKED.remedy': 'Proszę odblokować portfel i ponownie połączyć konto z tą stroną.',
  'code.WALLET_DISCONNECTED': 'Portfel nie jest połączony z siecią.',
  'code.WALLET_DISCONNECTED.remedy':
    'Proszę spojrzeć na portfel: może nie mieć połączenia albo jego węzeł nie działa.',
  'code.WALLET_CHAIN_UNKNOWN': 'Portfel nie zna łańcucha {chainId}.',
  'code.WALLET_CHAIN_UNKNOWN.remedy':
    'Proszę dodać sieć do portfela: potrzebny jest adres węzła tego łańcucha.',
  'code.WALLET_CHAIN_MISMATCH': 'Portfel jest w łańcuchu {actual}, a rejestr w łańcuchu {expected}.',
  'code.WALLET_CHAIN_MISMATCH.remedy': 'Proszę zmienić sieć w portfelu.',
  'code.WALLET_ACCOUNT_CHANGED': 'Portfel jest teraz na innym koncie niż {account}.',
  'code.WALLET_ACCOUNT_CHANGED.remedy': 'Proszę wybrać to konto w portfelu albo zacząć od nowa z nowym.',
  'code.WALLET_UNSUPPORTED': 'Portfel nie potrafi wykonać {method}.',
  'code.WALLET_UNSUPPORTED.remedy': 'Proszę użyć innego portfela albo podpisać w wierszu poleceń.',
  'code.WALLET_LEFT': 'Transakcję {transaction} zastąpiono lub odłożono na bok, zanim została wpisana.',
  'code.WALLET_LEFT.remedy':
    'Proszę spojrzeć na listę zmian i kontynuować: to, co już wpisano, jest pomijane.',
  'code.WRITE_OPEN': 'Tę samą zmianę już przekazano portfelowi, a jej wynik jest jeszcze otwarty.',
  'code.WRITE_OPEN.remedy':
    'Proszę odnaleźć ją na liście zmian: poczekać albo odłożyć na bok, gdy portfel ją porzucił.',
  'code.RECORD_EXISTS': 'Wpis {id} już istnieje.',
  'code.RECORD_EXISTS.remedy':
    'Identycznego wpisu już udzielono. Aby udzielić go ponownie po zakończeniu, proszę użyć innego salt.',
  'code.RECORD_UNKNOWN': 'W tym rejestrze nie udzielono wpisu {id}.',
  'code.RECORD_UNKNOWN.remedy': 'Proszę sprawdzić identyfikator i rejestr.',
  'code.NOT_CONTROLLER': 'Konto {account} nie kontroluje wpisu {actor}.',
  'code.NOT_CONTROLLER.remedy':
    'Proszę użyć konta kontrolującego ten wpis albo działać jako inny wpis nadrzędny.',
  'code.ACTOR_NOT_ACTIVE': 'Działający wpis {actor} ma status {status}, więc nie może działać w dół.',
  'code.ACTOR_NOT_ACTIVE.remedy': 'Proszę doprowadzić do wznowienia albo działać jako wpis wyżej.',
  'code.ONLY_ANCESTORS': 'Może to zrobić tylko wpis nadrzędny wobec {id}.',
  'code.ONLY_ANCESTORS.remedy': 'Proszę zapytać podmiot akredytujący; wpis nie może zrobić tego sam sobie.',
  'code.ONLY_ACCREDITOR': 'Może to zrobić tylko podmiot akredytujący, który udzielił {id}.',
  'code.ONLY_ACCREDITOR.remedy': 'Proszę działać jako bezpośrednio nadrzędny; dla korzenia jako zarząd.',
  'code.TRANSITION_NOT_ALLOWED': 'Wpis {id} ma status {from} i nie może przejść do {to}.',
  'code.TRANSITION_NOT_ALLOWED.remedy':
    'Proszę obejrzeć wpis: mógł już zostać zmieniony. Zakończone można tylko uznać za nieważne.',
  'code.RANK_TOO_LOW': 'Wpis {id} zawieszono {setBy} poziomów wyżej; {rank} to za nisko, aby go wznowić.',
  'code.RANK_TOO_LOW.remedy': 'Proszę zapytać podmiot akredytujący, który go zawiesił, albo nadrzędny.',
  'code.VOID_TIME_OUT_OF_RANGE':
    'Wpis nie może być nieważny od {since}: musi to być czas od {earliest} do {latest}.',
  'code.VOID_TIME_OUT_OF_RANGE.remedy':
    'Proszę wybrać chwilę między początkiem wpisu a teraz; później można ją tylko przesunąć wcześniej.',
  'code.KIND_NOT_GRANTABLE': 'Wpis rodzaju {parent} nie może udzielić wpisu rodzaju {child}.',
  'code.KIND_NOT_GRANTABLE.remedy':
    'Korzeń i accredit udzielają accredit, attest i recognise; attest udziela mandate; pozostałe niczego nie udzielają.',
  'code.PARENT_NOT_IN_FORCE':
    'Udzielający wpis {parent} jest w mocy od {validFrom} do {validUntil}, a nie teraz.',
  'code.PARENT_NOT_IN_FORCE.remedy': 'Najpierw trzeba odnowić podmiot akredytujący.',
  'code.GRANTS_ARE_CLOSED': 'Zarząd zamknął udzielanie w tym rejestrze.',
  'code.GRANTS_ARE_CLOSED.remedy':
    'Proszę poczekać na ponowne otwarcie; kończenie, zawieszanie i unieważnianie działają dalej.',
  'code.DATES_REVERSED': 'Wpis kończyłby się {validUntil}, nie po swoim początku {validFrom}.',
  'code.DATES_REVERSED.remedy': 'Proszę poprawić daty; dla wpisu bezterminowego zostawić koniec pusty.',
  'code.REQUEST_EXPIRED': 'Podpisany wniosek wygasł {deadline}.',
  'code.REQUEST_EXPIRED.remedy': 'Proszę podpisać go ponownie z późniejszym terminem.',
  'code.INVALID_SIGNER': 'Podpis nie pochodzi od {signer} dla tego wniosku, w tym łańcuchu i kontrakcie.',
  'code.INVALID_SIGNER.remedy':
    'Proszę sprawdzić, czy wniosku nie zmieniono i czy należy do tej sieci; potem podpisać ponownie.',
  'code.INVALID_ACCOUNT_NONCE': 'Nonce wniosku już wykorzystano; {account} jest przy {currentNonce}.',
  'code.INVALID_ACCOUNT_NONCE.remedy': 'Proszę podpisać wniosek ponownie z obecnym nonce.',
  'code.ACCREDITATION_UNKNOWN': 'Rejestr nie ma akredytacji {accreditation}.',
  'code.ACCREDITATION_UNKNOWN.remedy':
    'Proszę sprawdzić identyfikator i czy rejestr statusów należy do tego rejestru.',
  'code.NOT_WRITER': 'Konto {account} nie może zapisywać dla akredytacji {accreditation}.',
  'code.NOT_WRITER.remedy':
    'Proszę użyć konta kontrolującego akredytację, jej powiernika albo (dla bitów i odwołań) pełnomocnika.',
  'code.WRITE_NOT_ALLOWED': 'Akredytacja {accreditation} ma status {status}, który na to nie pozwala.',
  'code.WRITE_NOT_ALLOWED.remedy': 'Dopóki jest zawieszona lub nieważna, można tylko unieważniać.',
  'code.BIT_UNCHANGED': 'Bit na pozycji {index} ma już tę wartość.',
  'code.BIT_UNCHANGED.remedy': 'Proszę to pominąć; nic nie trzeba robić.',
  'code.WORD_UNCHANGED.remedy': 'Proszę to pominąć; nic nie trzeba robić.',
  'code.HANDLE_ALREADY_REVOKED': 'Odwołanie {handle} unieważniono {time}.',
  'code.ACCESS_MANAGED_UNAUTHORIZED': 'Konto {caller} nie może działać jako zarząd.',
  'code.ACCESS_MANAGED_UNAUTHORIZED.remedy': 'Proszę użyć konta z rolą zarządu w AccessManager.',
  'code.RPC_UNREACHABLE': 'Węzeł {node} jest nieosiągalny: {reason}.',
  'code.RPC_UNREACHABLE.remedy':
    'Proszę sprawdzić, czy węzeł działa, oraz adres i sieć; potem spróbować ponownie.',
  'code.RPC_TIMEOUT': 'Węzeł {node} nie odpowiedział na czas.',
  'code.RPC_TIMEOUT.remedy':
    'Proszę spróbować ponownie; jeśli nadal będzie wolny, użyć innego węzła albo wydłużyć czas w konfiguracji.',
  'code.CHAIN_ID_MISMATCH': 'Węzeł {node} jest w łańcuchu {actual}, a wdrożenie w łańcuchu {expected}.',
  'code.CHAIN_ID_MISMATCH.remedy': 'Proszę użyć węzła właściwej sieci albo pliku adresów tej sieci.',
  'code.RECORD_NOT_FOUND': 'Rejestr nie ma wpisu {id}.',
  'code.RECORD_NOT_FOUND.remedy':
    'Proszę sprawdzić identyfikator; dopiero co udzielony wpis pojawia się po swoim bloku.',
  'code.NOT_AUTHORISED': 'Konto {account} nie kontroluje ani wpisu {id}, ani nadrzędnego.',
  'code.NOT_AUTHORISED.remedy': 'Proszę użyć konta wpisu lub jednego z jego podmiotów akredytujących.',
  'code.TRANSACTION_REVERTED': 'Kontrakt odrzucił transakcję {transaction}.',
  'code.TRANSACTION_REVERTED.remedy':
    'Między symulacją a blokiem coś się zmieniło: proszę obejrzeć wpis i spróbować ponownie.',
  'code.TRANSACTION_TIMEOUT': 'Transakcję {transaction} wysłano, ale nie potwierdzono na czas.',
  'code.TRANSACTION_TIMEOUT.remedy':
    'Może jeszcze zostać wpisana: proszę ją odszukać przed ponownym wysłaniem. Dwukrotne udzielenie tego samego wpisu nie szkodzi.',
  'code.TRANSACTION_REPLACED': 'Inna transakcja konta {account} zajęła miejsce {transaction}.',
  'code.TRANSACTION_REPLACED.remedy': 'Tego samego konta używa inny program: proszę dać każdemu własne.',
  'code.TRANSACTION_REFUSED': 'Węzeł nie przyjął transakcji: {reason}.',
  'code.TRANSACTION_REFUSED.remedy': 'Proszę sprawdzić stan konta i reguły opłat węzła.',
  'code.TRANSACTION_TOO_LARGE': 'Transakcja wymagałaby {gas} gazu; transakcja może mieć {limit}.',
  'code.TRANSACTION_TOO_LARGE.remedy': 'Proszę wysyłać mniej pozycji naraz.',
  'code.REQUEST_MALFORMED': 'Podpisanego wniosku nie da się użyć: {reason}.',
  'code.REQUEST_MALFORMED.remedy': 'Proszę poprosić podpisującego o ponowne przesłanie bez zmian.',
  'code.REQUEST_CONFLICT': 'Inny wniosek zajął miejsce (nonce {nonce}) tego wniosku.',
  'code.REQUEST_CONFLICT.remedy': 'Proszę podpisać go ponownie z nowym nonce, jeśli nadal jest potrzebny.',
  'code.BULK_ROW_MALFORMED': 'Wiersza {line} nie da się użyć: {reason}.',
  'code.BULK_ROW_MALFORMED.remedy':
    'Proszę poprawić wiersz i uruchomić ponownie: to, co zrobiono, nie jest powtarzane.',
  'words.whose key it is': 'czyj to klucz',
  'words.whether the issuer is accredited': 'czy wystawca ma akredytację',
  'words.whether it was revoked': 'czy je unieważniono',
  'words.whether it is in force': 'czy jest w mocy',
  'words.and more': 'i inne',
  'words.none': 'brak',
  'words.accreditation': 'akredytacja',
} as const satisfies Messages;
