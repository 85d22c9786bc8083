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
} as const satisfies Messages;
