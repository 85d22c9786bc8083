import type { Messages } from '../../ui/messages.ts';

/** German for the sentences of src/core/codes, and for words that fill their placeholders. */
export const de = {
  'code.RECORD_INTACT':
    'Der Eintrag von {who} folgt aus seinem Inhalt und bleibt im Rahmen der akkreditierenden Stelle.',
  'code.RECORD_INTACT.remedy': 'Es ist nichts zu tun.',
  'code.RECORD_ID_MISMATCH': 'Der Eintrag {id} folgt nicht aus seinem Inhalt.',
  'code.RECORD_ID_MISMATCH.remedy':
    'Wer das Register gelesen hat, gab andere Daten, als auf der Blockchain stehen. Fragen Sie einen anderen Knoten, und melden Sie es.',
  'code.RECORD_MALFORMED': 'Der Eintrag {id} verletzt die Regeln des Registers: {rule}.',
  'code.RECORD_MALFORMED.remedy':
    'Der Vertrag weist einen solchen Eintrag ab; wer ihn las, gab also andere Daten. Fragen Sie einen anderen Knoten, und melden Sie es.',
  'code.ACCREDITATION_TOO_WIDE':
    'Die Akkreditierung von {who} ist weiter als die der akkreditierenden Stelle: {dimension}.',
  'code.ACCREDITATION_TOO_WIDE.remedy':
    'Der Vertrag weist einen solchen Eintrag ab; wer ihn las, gab also andere Daten. Fragen Sie einen anderen Knoten, und melden Sie es.',
  'code.RECORD_PARENT_UNKNOWN': 'Der Eintrag über {id} wurde im Register nicht gefunden.',
  'code.RECORD_PARENT_UNKNOWN.remedy':
    'Wer das Register liest, hinkt vielleicht hinter der Blockchain her. Versuchen Sie es später, oder fragen Sie einen anderen Knoten.',
  'code.PATH_TOO_LONG': 'Ein Weg hat mehr als {limit} Stufen und wurde nicht zu Ende verfolgt.',
  'code.PATH_TOO_LONG.remedy': 'Erhöhen Sie die Grenze der Stufen, wenn so lange Wege zu erwarten sind.',
  'code.TOO_MANY_PATHS': 'Es gibt mehr Wege als die {limit}, die betrachtet wurden.',
  'code.TOO_MANY_PATHS.remedy':
    'Bitten Sie den Aussteller, seine Akkreditierung im Nachweis zu nennen, oder erhöhen Sie die Grenze der Wege.',
  'code.TRUST_SOURCE_UNAVAILABLE': 'Das Register ließ sich nicht lesen ({cause}).',
  'code.TRUST_SOURCE_UNAVAILABLE.remedy':
    'Prüfen Sie die Verbindung zum Knoten oder zur Kopie, und prüfen Sie den Nachweis noch einmal.',
  'code.ROOT_NOT_TRUSTED': 'Der Weg endet bei {who}; das ist keine Wurzel dieser Richtlinie.',
  'code.ROOT_NOT_TRUSTED.remedy':
    'Wer die Richtlinie festlegt, entscheidet, ob dieser Wurzel zu vertrauen ist.',
  'code.ACCREDITED_AT_ISSUANCE': 'Das Register sagt: {who} war am {date} akkreditiert.',
  'code.ACCREDITED_AT_ISSUANCE.remedy': 'Es ist nichts zu tun.',
  'code.ISSUED_BEFORE_ACCREDITATION':
    'Die Akkreditierung von {who} beginnt am {from}; der Nachweis wurde am {date} ausgestellt, also davor.',
  'code.ISSUED_BEFORE_ACCREDITATION.remedy':
    'Bitten Sie den Aussteller um einen Nachweis, der unter seiner Akkreditierung ausgestellt wurde.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED':
    'Die Akkreditierung von {who} lief bis {until}; der Nachweis wurde am {date} ausgestellt, also danach.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED.remedy':
    'Fragen Sie den Aussteller oder die akkreditierende Stelle, ob die Akkreditierung verlängert wurde.',
  'code.SUSPENDED_AT_ISSUANCE':
    'Die Akkreditierung von {who} war ab {from} ausgesetzt; der Nachweis wurde am {date} ausgestellt, also währenddessen.',
  'code.SUSPENDED_AT_ISSUANCE.remedy':
    'Fragen Sie die akkreditierende Stelle. Ein Nachweis, der nach der Aussetzung neu ausgestellt wird, zählt.',
  'code.ENDED_BEFORE_ISSUANCE':
    'Die Akkreditierung von {who} endete am {ended}; der Nachweis wurde am {date} ausgestellt, also danach.',
  'code.ENDED_BEFORE_ISSUANCE.remedy':
    'Fragen Sie die akkreditierende Stelle, warum sie endete. Was davor ausgestellt wurde, bleibt gültig.',
  'code.VOID_AT_ISSUANCE':
    'Die Akkreditierung von {who} ist nichtig seit {since}; der Nachweis wurde am {date} ausgestellt, also danach.',
  'code.VOID_AT_ISSUANCE.remedy':
    'Fragen Sie die akkreditierende Stelle; nichts, was nach dieser Zeit ausgestellt wurde, zählt.',
  'code.VOID_DATE_NOT_PROVEN':
    'Die Akkreditierung von {who} ist nichtig seit {since}; der Nachweis nennt ein früheres Datum, aber nichts beweist es.',
  'code.VOID_DATE_NOT_PROVEN.remedy':
    'Nur eine Ausstellungsverankerung aus der Zeit davor hilft. Fragen Sie den Aussteller oder die akkreditierende Stelle.',
  'code.PROVEN_BEFORE_VOID':
    'Die Akkreditierung von {who} ist nichtig seit {since}; eine Verankerung beweist, dass es den Nachweis davor schon gab.',
  'code.PROVEN_BEFORE_VOID.remedy': 'Es ist nichts zu tun.',
  'code.VOID_WITH_ANCESTOR':
    'Die Akkreditierung von {who} wurde erteilt, nachdem die von {ancestor} nichtig geworden war; sie ist daher ganz nichtig.',
  'code.VOID_WITH_ANCESTOR.remedy': 'Bitten Sie die Stelle darüber, die Organisation neu zu akkreditieren.',
  'code.ANCESTORS_NOT_READ':
    'Die Einträge über {who} ließen sich nicht alle lesen; ob einer davon nichtig ist, war nicht prüfbar.',
  'code.ANCESTORS_NOT_READ.remedy':
    'Prüfen Sie die Verbindung zum Knoten oder zur Kopie, und prüfen Sie den Nachweis noch einmal.',
  'code.PAST_UNCLEAR':
    'Die Akkreditierung von {who} war zeitweise ausgesetzt; ob am {date}, war nicht prüfbar.',
  'code.PAST_UNCLEAR.remedy':
    'Lesen Sie das Register aus seinen Ereignissen; diese kennen die Zeiten jeder Aussetzung.',
  'code.SUSPENDED_NOW':
    'Die Akkreditierung von {who} ist ausgesetzt seit {from}; der Nachweis wurde davor ausgestellt.',
  'code.SUSPENDED_NOW.remedy':
    'Die Entscheidung ist offen. Fragen Sie die akkreditierende Stelle, oder prüfen Sie noch einmal, wenn die Aussetzung vorbei ist.',
  'code.ENDED_SINCE': 'Die Akkreditierung von {who} endete am {ended}; der Nachweis wurde davor ausgestellt.',
  'code.ENDED_SINCE.remedy': 'Es ist nichts zu tun: Was vor dem Ende ausgestellt wurde, bleibt gültig.',
  'code.EXPIRED_SINCE':
    'Die Akkreditierung von {who} lief bis {until}; der Nachweis wurde davor ausgestellt.',
  'code.EXPIRED_SINCE.remedy': 'Es ist nichts zu tun: Was davor ausgestellt wurde, bleibt gültig.',
  'code.RECORDED_LATER':
    'Die Akkreditierung von {who} wurde am {recorded} eingetragen, nach der Ausstellung des Nachweises.',
  'code.RECORDED_LATER.remedy': 'Späte Eintragung ist üblich; es zählen die Daten der Entscheidung selbst.',
  'code.KEY_COMPROMISE_ELSEWHERE':
    'Eine andere Akkreditierung von {who} ist nichtig seit {since}, weil ein Schlüssel in falsche Hände geriet.',
  'code.KEY_COMPROMISE_ELSEWHERE.remedy':
    'Fragen Sie den Aussteller, welche Schlüssel betroffen waren, oder setzen Sie die Regel der Richtlinie dafür.',
  'code.RECOGNITION_IN_FORCE': 'Das Register sagt: {who} erkennt diese Akkreditierung an.',
  'code.RECOGNITION_IN_FORCE.remedy': 'Es ist nichts zu tun.',
  'code.ACCREDITATION_CREDENTIAL_VALID':
    'Der Akkreditierungsnachweis von {who} ist von der akkreditierenden Stelle signiert und stimmt mit dem Eintrag überein.',
  'code.ACCREDITATION_CREDENTIAL_VALID.remedy': 'Es ist nichts zu tun.',
  'code.ACCREDITATION_CREDENTIAL_MISSING':
    'Der Eintrag von {who} hat keinen Akkreditierungsnachweis; für ihn spricht allein die Blockchain.',
  'code.ACCREDITATION_CREDENTIAL_MISSING.remedy':
    'Die akkreditierende Stelle kann den signierten Nachweis jederzeit anfügen.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST':
    'Der Akkreditierungsnachweis von {who} ist nicht der, dessen Hashwert auf der Blockchain steht.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST.remedy':
    'Wer das Register gelesen hat, gab andere Bytes. Fragen Sie einen anderen Knoten, und melden Sie es.',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE':
    'Der Akkreditierungsnachweis von {who} ist nicht lesbar ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE.remedy':
    'Bitten Sie die akkreditierende Stelle, ihn noch einmal anzufügen.',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN':
    'Die Signatur des Akkreditierungsnachweises von {who} hält nicht ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN.remedy':
    'Bitten Sie die akkreditierende Stelle, ihn noch einmal zu signieren und anzufügen.',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED':
    'Der Akkreditierungsnachweis von {who} war nicht prüfbar ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED.remedy':
    'Prüfen Sie, ob sich die DID der akkreditierenden Stelle auflösen lässt, und prüfen Sie den Nachweis noch einmal.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES':
    'Der Akkreditierungsnachweis von {who} stimmt nicht mit dem Eintrag überein: {member}.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES.remedy':
    'Bitten Sie die akkreditierende Stelle, einen Nachweis anzufügen, der dasselbe sagt wie der Eintrag.',
  'code.STATUS_GOOD': 'Der Status „{purpose}“ wurde gelesen und ist nicht gesetzt.',
  'code.STATUS_GOOD.remedy':
    'Es ist nichts zu tun; ein Status kann sich ändern: Prüfen Sie noch einmal, wenn es wieder darauf ankommt.',
  'code.CREDENTIAL_REVOKED': 'Der Aussteller hat den Nachweis widerrufen.',
  'code.CREDENTIAL_REVOKED.remedy':
    'Verlassen Sie sich nicht darauf. Bitten Sie den Inhaber um einen neueren Nachweis, oder fragen Sie den Aussteller nach dem Grund.',
  'code.CREDENTIAL_SUSPENDED': 'Der Aussteller hat den Nachweis ausgesetzt.',
  'code.CREDENTIAL_SUSPENDED.remedy':
    'Eine Aussetzung kann aufgehoben werden: Fragen Sie den Aussteller, oder prüfen Sie später noch einmal.',
  'code.STATUS_NOT_STATED': 'Der Nachweis nennt keinen Status; ein Widerruf wäre nicht zu sehen.',
  'code.STATUS_NOT_STATED.remedy': 'Die Regel missingStatus der Richtlinie entscheidet, ob das genügt.',
  'code.STATUS_TYPE_UNSUPPORTED': 'Der Nachweis hat einen Status einer Art, die nicht gelesen wird: {type}.',
  'code.STATUS_TYPE_UNSUPPORTED.remedy': 'Fragen Sie den Aussteller, ob der Nachweis noch gilt.',
  'code.STATUS_EBSI_ENTRY_NOT_READ':
    'Der Status steht in einem EBSI-Register, das die Einstellungen nicht nennen.',
  'code.STATUS_EBSI_ENTRY_NOT_READ.remedy':
    'Nennen Sie das Register vertrauter Aussteller, auf das Sie sich verlassen (Einstellung ebsiIssuersRegistry); ein Nachweis kann nicht das Register wählen, das ihn widerrufen darf.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS':
    'Der Status nennt eine Akkreditierung von jemand anderem als der betroffenen Stelle.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS.remedy':
    'Die Akkreditierung eines Fremden könnte für immer in Kraft bleiben; daher zählt sie nicht.',
  'code.STATUS_EBSI_MALFORMED': 'Das EBSI-Register gab eine Antwort, die nicht lesbar ist: {reason}.',
  'code.STATUS_EBSI_MALFORMED.remedy': 'Sagen Sie es dem Betreiber des Registers.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION':
    'Das EBSI-Register führt unter dieser Nummer eine andere Akkreditierung oder noch keine.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION.remedy':
    'Bitten Sie die akkreditierte Organisation um die Akkreditierung, die in Kraft ist.',
  'code.STATUS_VALUE_NOT_KNOWN':
    'Die Statusliste gibt dem Nachweis den Wert {value}, den nur sein Aussteller erklären kann.',
  'code.STATUS_VALUE_NOT_KNOWN.remedy': 'Fragen Sie den Aussteller, was es bedeutet; es gilt nicht als gut.',
  'code.STATUS_MESSAGE':
    'Die Statusmeldung des Nachweises lautet {value}; sie informiert und entscheidet nicht.',
  'code.STATUS_MESSAGE.remedy':
    'Fragen Sie den Aussteller, was es für Sie bedeutet; ob der Nachweis gilt, sagen seine anderen Status.',
  'code.STATUS_REFRESH_AVAILABLE':
    'Der Aussteller sagt, dass eine neuere Fassung des Nachweises zu haben ist.',
  'code.STATUS_REFRESH_AVAILABLE.remedy':
    'Bitten Sie den Inhaber darum; der vorliegende ist deshalb nicht ungültig.',
  'code.STATUS_INFORMATIVE_UNREAD':
    'Der Status „{purpose}“ ließ sich nicht lesen ({reason}); er hätte nicht entschieden.',
  'code.STATUS_INFORMATIVE_UNREAD.remedy': 'Es ist nichts zu tun: Nur Widerruf und Aussetzung zählen.',
  'code.STATUS_PURPOSE_INFORMATIVE': 'Der Status „{purpose}“ sagt nicht, ob der Nachweis gilt.',
  'code.STATUS_PURPOSE_INFORMATIVE.remedy': 'Es ist nichts zu tun: Nur Widerruf und Aussetzung zählen.',
  'code.STATUS_PURPOSE_UNSUPPORTED': 'Der Nachweis hat einen Status für einen unbekannten Zweck: {purpose}.',
  'code.STATUS_PURPOSE_UNSUPPORTED.remedy':
    'Fragen Sie den Aussteller, was es bedeutet; es gilt nicht als gut.',
  'code.STATUS_ENTRIES_TOO_MANY': 'Der Nachweis nennt {count} Status; höchstens {limit} werden gelesen.',
  'code.STATUS_ENTRIES_TOO_MANY.remedy': 'Kein Nachweis braucht so viele; es gilt als Angriff.',
  'code.STATUS_NO_REGISTRY':
    'Der Status steht auf der Blockchain, und kein Register ist zur Hand, um ihn zu lesen.',
  'code.STATUS_NO_REGISTRY.remedy': 'Richten Sie den Knoten und die Register ein, die die Richtlinie nennt.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED': 'Das Statusregister {registry} wird nicht verfolgt.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED.remedy':
    'Nehmen Sie es in die Richtlinie auf, wenn Sie ihm vertrauen; ein Nachweis kann nicht das Register wählen, das ihn widerrufen darf.',
  'code.STATUS_UNREADABLE': 'Der Status ließ sich nicht lesen ({reason}).',
  'code.STATUS_UNREADABLE.remedy':
    'Prüfen Sie noch einmal, wenn Knoten oder Server erreichbar sind. Ein ungelesener Status ist nie gut.',
  'code.STATUS_ACCREDITATION_UNKNOWN':
    'Die Akkreditierung, zu der der Status gehört, steht in keinem verfolgten Register, das dieses Statusregister liest.',
  'code.STATUS_ACCREDITATION_UNKNOWN.remedy':
    'Fragen Sie den Aussteller, unter welcher Akkreditierung er ausstellt.',
  'code.STATUS_NOT_THE_ISSUERS':
    'Der Status gehört zu einer Akkreditierung von jemand anderem als dem Aussteller.',
  'code.STATUS_NOT_THE_ISSUERS.remedy':
    'Ein Fremder könnte einen solchen Status für immer gut halten; daher zählt er nicht.',
  'code.STATUS_INDEX_OUT_OF_RANGE': 'Der Nachweis nennt einen Eintrag hinter dem Ende seiner Statusliste.',
  'code.STATUS_INDEX_OUT_OF_RANGE.remedy':
    'Die Liste oder der Nachweis ist falsch; sagen Sie es dem Aussteller.',
  'code.STATUS_LIST_NOT_FETCHED':
    'Der Status steht in einer Liste im Web, und hier darf nichts abgerufen werden.',
  'code.STATUS_LIST_NOT_FETCHED.remedy':
    'Prüfen Sie dort, wo abgerufen werden darf, oder lassen Sie den Server in der Richtlinie zu.',
  'code.STATUS_LIST_UNREACHABLE': 'Die Statusliste bei {host} konnte nicht abgerufen werden ({reason}).',
  'code.STATUS_LIST_UNREACHABLE.remedy':
    'Prüfen Sie später noch einmal; bleibt es so, sagen Sie es dem Aussteller. Ein ungelesener Status ist nie gut.',
  'code.STATUS_LIST_TOO_LARGE': 'Die Statusliste ist größer als {limit} Byte.',
  'code.STATUS_LIST_TOO_LARGE.remedy':
    'Sie wird ungelesen abgewiesen. Die Grenzen statusListBytes und statusListUnpackedBytes lassen sich erhöhen.',
  'code.STATUS_LIST_MALFORMED': 'Die Statusliste ist nicht lesbar: {reason}.',
  'code.STATUS_LIST_MALFORMED.remedy':
    'Sagen Sie es dem Aussteller; seine Software schrieb etwas, das die Norm nicht erlaubt.',
  'code.STATUS_LIST_TOO_SHORT':
    'Die Statusliste hat {bits} Einträge; die Norm verlangt mindestens {minimum}.',
  'code.STATUS_LIST_TOO_SHORT.remedy':
    'Eine kurze Liste verrät, nach wessen Status gefragt wird; daher verbietet die Norm sie. Sagen Sie es dem Aussteller.',
  'code.STATUS_LIST_NOT_PROVEN':
    'Signatur oder Aussteller der Statusliste selbst ließen sich nicht bestätigen ({reason}).',
  'code.STATUS_LIST_NOT_PROVEN.remedy':
    'Jeder hätte die Liste dorthin legen können; daher zählt sie nicht. Sagen Sie es dem Aussteller.',
  'code.STATUS_LIST_WRONG_TYPE':
    'An der Adresse der Statusliste steht keine Liste der Art, die der Nachweis nennt.',
  'code.STATUS_LIST_WRONG_TYPE.remedy': 'Sagen Sie es dem Aussteller.',
  'code.STATUS_LIST_WRONG_PURPOSE': 'Die Statusliste dient einem anderen Zweck als {purpose}.',
  'code.STATUS_LIST_WRONG_PURPOSE.remedy':
    'Sagen Sie es dem Aussteller: Liste und Nachweis widersprechen sich.',
  'code.STATUS_LIST_WRONG_NAME': 'Die Statusliste sagt nicht, dass sie die an dieser Adresse ist.',
  'code.STATUS_LIST_WRONG_NAME.remedy':
    'Eine signierte Liste könnte anstelle einer anderen geliefert werden; daher zählt sie nicht. Sagen Sie es dem Aussteller.',
  'code.STATUS_LIST_WRONG_ISSUER': 'Die Statusliste wurde von jemand anderem ausgestellt als der Nachweis.',
  'code.STATUS_LIST_WRONG_ISSUER.remedy':
    'Die Regel statusListIssuer der Richtlinie kann es erlauben, wenn Sie wissen, warum das richtig ist.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND':
    'Die Statusliste wurde von jemand anderem ausgestellt; die Richtlinie erlaubt das.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND.remedy':
    'Wer die Liste signiert hat, entscheidet über den Widerruf: Setzen Sie statusListIssuer auf bound, um sie abzuweisen.',
  'code.STATUS_LIST_EXPIRED': 'Die Statusliste galt bis {until} und wurde nicht erneuert.',
  'code.STATUS_LIST_EXPIRED.remedy':
    'Der Aussteller muss eine neue veröffentlichen; bis dahin weiß niemand, was seither widerrufen wurde.',
  'code.STATUS_LIST_NOT_YET_VALID': 'Die Statusliste gilt erst ab {from}.',
  'code.STATUS_LIST_NOT_YET_VALID.remedy': 'Prüfen Sie die Uhren von Aussteller und Prüfer.',
  'code.STATUS_LIST_OLDER':
    'Die Statusliste ist älter als eine, die an derselben Adresse schon gelesen wurde.',
  'code.STATUS_LIST_OLDER.remedy':
    'Jemand liefert eine alte Kopie, die einen Widerruf verbergen könnte. Sagen Sie es dem Aussteller.',
  'code.STATUS_LIST_NEVER_ANCHORED':
    'Der Nachweis nennt eine verankerte Statusliste, aber unter dieser Nummer wurde nie eine verankert.',
  'code.STATUS_LIST_NEVER_ANCHORED.remedy': 'Der Aussteller muss die Liste verankern; sagen Sie es ihm.',
  'code.STATUS_LIST_STALE': 'Die Statusliste ist eine frühere Fassung als die verankerte.',
  'code.STATUS_LIST_STALE.remedy':
    'Eine alte Kopie könnte einen Widerruf verbergen. Prüfen Sie später noch einmal; bleibt es so, sagen Sie es dem Aussteller.',
  'code.STATUS_LIST_NOT_ANCHORED':
    'Die Statusliste ist nicht die verankerte: Sie wurde verändert, abgezweigt oder vor der Verankerung veröffentlicht.',
  'code.STATUS_LIST_NOT_ANCHORED.remedy':
    'Prüfen Sie in einigen Minuten noch einmal; bleibt es so, sagen Sie es dem Aussteller.',
  'code.STATUS_LIST_COPY_TOO_OLD':
    'Dass die Statusliste die neueste ist, wurde zuletzt vor {age} Sekunden gesehen; darauf verlassen kann man sich {ttl} lang.',
  'code.STATUS_LIST_COPY_TOO_OLD.remedy':
    'Prüfen Sie mit einer Verbindung zur Blockchain, damit eine neuere Fassung gesehen würde.',
  'code.LIST_MEMORY_MALFORMED': 'Was von früheren Statuslisten gemerkt wurde, ist nicht lesbar: {reason}.',
  'code.LIST_MEMORY_MALFORMED.remedy':
    'Stellen Sie die Datei (Einstellung listMemory) aus einer Kopie wieder her. Wird sie entfernt, ist vergessen, welche Listen gesehen wurden: Eine alte Liste könnte dann einmal als die neueste durchgehen.',
  'code.LIST_MEMORY_UNWRITABLE': 'Dass eine Statusliste gesehen wurde, ließ sich nicht merken ({reason}).',
  'code.LIST_MEMORY_UNWRITABLE.remedy':
    'Richten Sie die Einstellung listMemory auf eine beschreibbare Datei, oder setzen Sie sie auf none: Dann fällt eine alte Liste nur bis zum nächsten Start auf.',
  'code.PROOF_VALID':
    'Die Signatur hält: {algorithm}, mit einem Schlüssel, den der Aussteller für Nachweise benutzt.',
  'code.PROOF_VALID.remedy': 'Es ist nichts zu tun.',
  'code.PROOF_VALID_UNBOUND':
    'Die Signatur hält: {algorithm}. Ob der Schlüssel der des Ausstellers ist, wurde nicht geprüft.',
  'code.PROOF_VALID_UNBOUND.remedy':
    'Nehmen Sie eine Richtlinie, die den Aussteller an seine Schlüssel bindet, bevor Sie sich darauf verlassen, wer signiert hat.',
  'code.METHOD_NOT_FOUND': 'Der Aussteller hat keinen Schlüssel unter dem Namen, den der Nachweis nennt.',
  'code.METHOD_NOT_FOUND.remedy':
    'Der Schlüssel wurde vielleicht ersetzt, oder der Nachweis ist gefälscht: Fragen Sie den Aussteller.',
  'code.METHOD_AMBIGUOUS':
    'Der Nachweis sagt nicht, welcher Schlüssel des Ausstellers ihn signiert hat, und {count} kommen in Frage.',
  'code.METHOD_AMBIGUOUS.remedy': 'Der Aussteller muss den Schlüssel im Token nennen (kid).',
  'code.METHOD_CONTROLLER_MISMATCH': 'Der Schlüssel untersteht jemand anderem als dem Aussteller.',
  'code.METHOD_CONTROLLER_MISMATCH.remedy':
    'Behandeln Sie den Nachweis als gefälscht, solange der Aussteller ihn nicht bestätigt.',
  'code.METHOD_NOT_FOR_ASSERTION': 'Der Aussteller benutzt diesen Schlüssel nicht für Nachweise.',
  'code.METHOD_NOT_FOR_ASSERTION.remedy':
    'Der Aussteller muss den Schlüssel unter assertionMethod führen oder mit einem signieren, der dort steht.',
  'code.ALGORITHM_MISMATCH': 'Der Nachweis gibt {claimed} an, aber der Schlüssel signiert mit {actual}.',
  'code.ALGORITHM_MISMATCH.remedy':
    'Behandeln Sie den Nachweis als gefälscht: Der Schlüssel entscheidet, nie das Token.',
  'code.KEY_KIND_NOT_SUPPORTED':
    'Der Schlüssel des Ausstellers ist von einer Art, mit der keine Signaturen geprüft werden ({type}).',
  'code.KEY_KIND_NOT_SUPPORTED.remedy': 'Unterstützt werden Ed25519, P-256, P-384 und secp256k1.',
  'code.SIGNATURE_INVALID':
    'Die Signatur hält nicht: Der Nachweis wurde verändert, oder jemand anderes hat ihn signiert.',
  'code.SIGNATURE_INVALID.remedy':
    'Bitten Sie den Inhaber um das Original; schlägt auch das fehl, fragen Sie den Aussteller.',
  'code.PROOF_SUITE_NOT_SUPPORTED': 'Der Beweis ist von der Art {suite}, die hier nicht geprüft werden kann.',
  'code.PROOF_SUITE_NOT_SUPPORTED.remedy':
    'Unterstützt werden eddsa-jcs-2022, eddsa-rdfc-2022, ecdsa-jcs-2019, ecdsa-rdfc-2019, ecdsa-sd-2023 und Ed25519Signature2020: Bitten Sie den Aussteller um eines davon oder um ein VC-JWT.',
  'code.PROOF_NAMES_NOT_COVERED':
    'Der Beweis deckt ab, was der Nachweis als Linked Data bedeutet, aber nicht, wie er geschrieben ist, und {reason}.',
  'code.PROOF_NAMES_NOT_COVERED.remedy':
    'Zwei Leser könnten zwei verschiedene Nachweise sehen; daher wird er abgewiesen. Bitten Sie den Inhaber um die Datei, wie der Aussteller sie gab.',
  'code.PROOF_CONTEXT_INLINE':
    'Der Nachweis definiert eigene Begriffe auf eine Weise, die sein Beweis nicht abdeckt.',
  'code.PROOF_CONTEXT_INLINE.remedy':
    'Der Aussteller muss seine Begriffe als Kontext veröffentlichen oder mit einem Verfahren über JSON signieren (eddsa-jcs-2022).',
  'code.PROOF_MALFORMED': 'Der eingebettete Beweis ist beschädigt: {reason}.',
  'code.PROOF_MALFORMED.remedy':
    'Bitten Sie den Inhaber um die Datei, wie der Aussteller sie gab; schlägt auch das fehl, fragen Sie den Aussteller.',
  'code.PROOF_PURPOSE_MISMATCH': 'Der Beweis wurde nicht dafür gemacht: Sein Zweck ist nicht {expected}.',
  'code.PROOF_PURPOSE_MISMATCH.remedy':
    'Nachweise werden für assertionMethod signiert, Präsentationen für authentication.',
  'code.PROOF_EXPIRED': 'Der Beweis selbst galt nur bis {until}.',
  'code.PROOF_EXPIRED.remedy': 'Bitten Sie um den Nachweis mit einem neuen Beweis.',
  'code.PROOF_NOT_YET_VALID': 'Der Beweis sagt, dass er am {from} gemacht wird; das liegt in der Zukunft.',
  'code.PROOF_NOT_YET_VALID.remedy':
    'Prüfen Sie die Uhr hier; geht sie richtig, ging die des Ausstellers falsch.',
  'code.PROOF_FOR_HOLDER_ONLY':
    'Das ist der Beweis, den der Aussteller dem Inhaber gab (ecdsa-sd-2023 base proof), keiner zum Vorzeigen.',
  'code.PROOF_FOR_HOLDER_ONLY.remedy':
    'Bitten Sie den Inhaber, in der Wallet zu wählen, was er zeigt: Die Wallet leitet daraus den Beweis für einen Prüfer ab.',
  'code.PROOF_CHAIN_BROKEN': 'Die Beweise bauen nicht so aufeinander auf, wie sie angeben: {reason}.',
  'code.PROOF_CHAIN_BROKEN.remedy':
    'Ein Beweis wurde entfernt oder hinzugefügt: Bitten Sie den Inhaber um die Datei, wie der Aussteller sie gab.',
  'code.PROOF_CONTEXT_MISMATCH':
    'Der Beweis wurde unter einem anderen @context gemacht, als das Dokument hat.',
  'code.PROOF_CONTEXT_MISMATCH.remedy':
    'Die Begriffe könnten etwas anderes bedeuten, als signiert wurde: Bitten Sie um die Datei, wie der Aussteller sie gab.',
  'code.CHALLENGE_MISMATCH': 'Die Signatur antwortet nicht auf die gestellte Challenge (Nonce).',
  'code.CHALLENGE_MISMATCH.remedy':
    'Es ist vielleicht die Wiederholung einer älteren Präsentation: Bitten Sie den Inhaber, noch einmal vorzulegen.',
  'code.DOMAIN_MISMATCH': 'Die Signatur wurde nicht für diesen Prüfer gemacht (Domain, Empfänger).',
  'code.DOMAIN_MISMATCH.remedy':
    'Sie war für jemand anderen bestimmt: Bitten Sie den Inhaber, sie Ihnen vorzulegen.',
  'code.PRESENTATION_NOT_SIGNED':
    'Die Präsentation trägt keine Signatur: Jeder hätte sie zusammenstellen können.',
  'code.PRESENTATION_NOT_SIGNED.remedy': 'Bitten Sie den Inhaber, mit einer Wallet vorzulegen, die signiert.',
  'code.PRESENTATION_MALFORMED': 'Das ist keine lesbare Präsentation: {reason}.',
  'code.PRESENTATION_MALFORMED.remedy':
    'Bitten Sie den Inhaber, noch einmal vorzulegen, beim zweiten Mal mit einer anderen Wallet.',
  'code.HOLDER_INVALID': 'Die Präsentation sagt nicht eindeutig, wer vorlegt.',
  'code.HOLDER_INVALID.remedy': 'Der Inhaber muss eine DID oder URL sein, überall dieselbe.',
  'code.POLICY_MALFORMED': 'Die Richtlinie ist nicht brauchbar: {member} {reason}.',
  'code.POLICY_MALFORMED.remedy':
    'docs/verifiers.md beschreibt jedes Feld. Unbekannte Felder werden abgewiesen, weil sie nicht durchgesetzt würden.',
  'code.DECODED': 'Der Nachweis war lesbar ({format}).',
  'code.DECODED.remedy': 'Es ist nichts zu tun.',
  'code.NOT_REACHED': 'Das wurde nicht geprüft, weil eine frühere Prüfung nicht bestanden ist.',
  'code.NOT_REACHED.remedy': 'Sehen Sie nach, was bei der früheren Prüfung zu tun ist.',
  'code.CHECK_FAULT': 'Das war nicht prüfbar, weil auf unserer Seite etwas fehlschlug ({cause}).',
  'code.CHECK_FAULT.remedy': 'Prüfen Sie noch einmal; bleibt es so, melden Sie den Code.',
  'code.ISSUER_DID_RESOLVED': 'Die DID des Ausstellers ließ sich auflösen.',
  'code.ISSUER_DID_RESOLVED.remedy': 'Es ist nichts zu tun.',
  'code.ISSUER_DID_DEACTIVATED':
    'Die DID des Ausstellers war bei der Ausstellung des Nachweises deaktiviert.',
  'code.ISSUER_DID_DEACTIVATED.remedy':
    'Bitten Sie den Aussteller um einen Nachweis unter seiner heutigen DID.',
  'code.KEY_HISTORY_NOT_KNOWN':
    'Die DID-Methode des Ausstellers führt keine Geschichte: Es wurden die heutigen Schlüssel benutzt, nicht die vom Tag der Ausstellung.',
  'code.KEY_HISTORY_NOT_KNOWN.remedy':
    'Es ist nichts zu tun; eine DID-Methode mit Geschichte sagt, welcher Schlüssel wann galt.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN':
    'Der Aussteller führt den signierenden Schlüssel heute nicht, und seine DID-Methode sagt nicht, welche er bei der Ausstellung hatte.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN.remedy':
    'Bitten Sie den Aussteller, seine früheren Schlüssel wieder zu führen, oder um einen Nachweis mit einem heutigen.',
  'code.DATES_IN_FORCE': 'Der Nachweis ist innerhalb seiner Daten.',
  'code.DATES_IN_FORCE.remedy': 'Es ist nichts zu tun.',
  'code.CREDENTIAL_NOT_YET_VALID': 'Der Nachweis gilt ab {from}; das liegt noch in der Zukunft.',
  'code.CREDENTIAL_NOT_YET_VALID.remedy': 'Prüfen Sie nach dieser Zeit noch einmal.',
  'code.CREDENTIAL_EXPIRED': 'Die Gültigkeit des Nachweises endete am {until}.',
  'code.CREDENTIAL_EXPIRED.remedy':
    'Was er bescheinigt, kann noch stimmen: Bitten Sie den Inhaber oder den Aussteller um einen erneuerten Nachweis.',
  'code.CREDENTIAL_DATES_REVERSED': 'Der Nachweis endet, bevor er beginnt.',
  'code.CREDENTIAL_DATES_REVERSED.remedy': 'Bitten Sie den Aussteller um einen berichtigten Nachweis.',
  'code.ISSUANCE_DATE_STATED': 'Der Aussteller gibt {date} als Ausstellungsdatum an; nichts beweist es.',
  'code.ISSUANCE_DATE_STATED.remedy': 'Eine Ausstellungsverankerung würde es beweisen.',
  'code.ISSUANCE_DATE_PROVEN': 'Eine Verankerung beweist, dass es den Nachweis am {date} gab.',
  'code.ISSUANCE_DATE_PROVEN.remedy': 'Es ist nichts zu tun.',
  'code.ISSUANCE_DATE_NOT_STATED':
    'Das Ausstellungsdatum ist nicht angegeben; die Befugnis an diesem Tag war daher nicht prüfbar.',
  'code.ISSUANCE_DATE_NOT_STATED.remedy':
    'Bitten Sie den Aussteller um einen Nachweis mit Ausstellungsdatum.',
  'code.ISSUANCE_DATE_NOT_PROVEN':
    'Niemand hat das Ausstellungsdatum bewiesen; es ist so, wie der Aussteller es angibt.',
  'code.ISSUANCE_DATE_NOT_PROVEN.remedy': 'Die Regel issuanceDate der Richtlinie entscheidet, ob das genügt.',
  'code.ISSUED_IN_FUTURE': 'Das angegebene Ausstellungsdatum, {date}, liegt in der Zukunft.',
  'code.ISSUED_IN_FUTURE.remedy':
    'Prüfen Sie Ihre Uhr; sonst bitten Sie den Aussteller um einen berichtigten Nachweis.',
  'code.ISSUANCE_ANCHOR_MISMATCH':
    'Die Ausstellungsverankerung des Nachweises führt nicht von seinem Inhalt zu der Wurzel, die sie nennt.',
  'code.ISSUANCE_ANCHOR_MISMATCH.remedy':
    'Inhalt oder Beleg wurden verändert. Bitten Sie den Aussteller um den Nachweis, wie er ausgestellt wurde.',
  'code.ISSUANCE_ANCHOR_UNKNOWN':
    'Die Wurzel der Ausstellungsverankerung des Nachweises wurde nie verankert.',
  'code.ISSUANCE_ANCHOR_UNKNOWN.remedy': 'Fragen Sie den Aussteller; die Verankerung folgt vielleicht noch.',
  'code.ISSUANCE_ANCHOR_NOT_READ':
    'Die Ausstellungsverankerung des Nachweises ließ sich nicht nachschlagen ({cause}).',
  'code.ISSUANCE_ANCHOR_NOT_READ.remedy':
    'Prüfen Sie die Verbindung zum Knoten und ob die Richtlinie das Register nennt; dann prüfen Sie noch einmal.',
  'code.ACCREDITED':
    'Das Register sagt: {who} war bei der Ausstellung des Nachweises akkreditiert, unter {root}.',
  'code.ACCREDITED.remedy': 'Es ist nichts zu tun.',
  'code.UNRECOGNISED_ISSUER':
    'Nicht anerkannter Aussteller: Von ihm führt keine Akkreditierung zu einer Wurzel dieser Richtlinie.',
  'code.UNRECOGNISED_ISSUER.remedy':
    'Das sagt nichts über seine Redlichkeit. Prüfen Sie, welchen Wurzeln die Richtlinie vertraut, oder fragen Sie den Aussteller, wer ihn akkreditiert.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS':
    'Die Akkreditierung, die der Nachweis nennt, wurde unter denen des Ausstellers nicht gefunden.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS.remedy':
    'Es entscheiden die anderen Akkreditierungen des Ausstellers. Sagen Sie es dem Aussteller.',
  'code.AWARDING_BODY_CONFIRMED':
    'Das Register sagt: Die verleihende Stelle, die der Nachweis nennt, ist der Aussteller oder hat ihn beauftragt.',
  'code.AWARDING_BODY_CONFIRMED.remedy': 'Es ist nichts zu tun.',
  'code.AWARDING_BODY_NOT_CONFIRMED':
    'Der Nachweis nennt {did} als verleihende Stelle; ein Mandat von ihr an den Aussteller wurde nicht gefunden.',
  'code.AWARDING_BODY_NOT_CONFIRMED.remedy':
    'Fragen Sie die verleihende Stelle, ob der Aussteller für sie siegeln darf, und bitten Sie, das Mandat einzutragen.',
  'code.IN_SCOPE': 'Die Akkreditierung von {who} deckt diesen Nachweis ab.',
  'code.IN_SCOPE.remedy': 'Es ist nichts zu tun.',
  'code.OUT_OF_SCOPE':
    'Außerhalb des Umfangs: {who} ist für {dimension} {permitted} akkreditiert, nicht für {stated}.',
  'code.OUT_OF_SCOPE.remedy':
    'Fragen Sie den Aussteller oder die akkreditierende Stelle, ob die Akkreditierung diesen Nachweis abdecken sollte.',
  'code.OUT_OF_SCOPE_NOT_STATED':
    'Außerhalb des Umfangs: {who} ist nur für {dimension} {permitted} akkreditiert; der Nachweis macht dazu keine Angabe.',
  'code.OUT_OF_SCOPE_NOT_STATED.remedy': 'Bitten Sie den Aussteller um einen Nachweis, der es angibt.',
  'code.HOLDER_NOT_CHECKED':
    'Wir haben nicht geprüft, ob die Person, die ihn vorlegt, die genannte Person ist.',
  'code.HOLDER_NOT_CHECKED.remedy':
    'Bitten Sie um ein Ausweisdokument oder um eine Präsentation, die der Inhaber signiert.',
  'code.RECOGNITION_NOT_DECIDED':
    'Geprüft, nicht anerkannt: Über die Anerkennung entscheidet die zuständige Stelle.',
  'code.RECOGNITION_NOT_DECIDED.remedy':
    'Fragen Sie das ENIC-NARIC-Zentrum oder die zuständige Stelle Ihres Landes.',
  'code.CONTENT_NOT_VALIDATED': 'Der Inhalt wurde nicht gegen das Schema geprüft, das der Nachweis nennt.',
  'code.CONTENT_NOT_VALIDATED.remedy': 'Es ist nichts zu tun, wo der Inhalt lesbar ist.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE':
    'Nicht jede Akkreditierung auf dem Weg hat einen signierten Nachweis; für diese spricht allein die Blockchain.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE.remedy':
    'Die Regel accreditationCredential der Richtlinie entscheidet, ob das genügt.',
  'code.SUMMARY_ACCEPTED':
    'Akzeptiert: Das Register sagt, {who} war am {date} dafür akkreditiert, und der Status ist gut.',
  'code.SUMMARY_ACCEPTED.remedy': 'Es ist nichts zu tun.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS':
    'Akzeptiert: Das Register sagt, {who} war am {date} dafür akkreditiert; der Aussteller veröffentlicht keinen Status.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS.remedy': 'Es ist nichts zu tun.',
  'code.POLICY_TRUSTS_NOBODY':
    'Die Richtlinie nennt keine Wurzel, daher ist jeder Aussteller nicht anerkannt.',
  'code.POLICY_TRUSTS_NOBODY.remedy': 'Fügen Sie die Kennungen der Wurzeln hinzu, denen Sie vertrauen.',
  'code.POLICY_READS_NOTHING': 'Die Richtlinie nennt kein Register, daher lässt sich nichts nachschlagen.',
  'code.POLICY_READS_NOTHING.remedy': 'Fügen Sie die Register hinzu, in denen Ihre Wurzeln stehen.',
  'code.POLICY_LISTS_UNBOUND': 'Die Richtlinie nimmt Statuslisten von jedem Aussteller an.',
  'code.POLICY_LISTS_UNBOUND.remedy':
    'Setzen Sie statusListIssuer auf bound, außer Ihre Aussteller überlassen ihre Listen anderen.',
  'code.POLICY_IGNORES_COMPROMISE':
    'Die Richtlinie übergeht einen Schlüsselverlust, der bei einer anderen Akkreditierung eines Ausstellers festgestellt wurde.',
  'code.POLICY_IGNORES_COMPROMISE.remedy':
    'Setzen Sie compromiseElsewhere auf undetermined, außer Sie prüfen solche Fälle selbst.',
  'words.the credential types': 'die Nachweisarten',
  'words.the schemas': 'die Schemata',
  'words.the jurisdictions': 'die Länder oder Regionen',
  'words.the ISCED-F fields': 'die ISCED-F-Fachgebiete',
  'words.the EQF levels': 'die EQR-Niveaus',
  'words.credits of': 'Leistungspunkte',
  'words.any': 'beliebige',
  'words.at most': 'höchstens {count}',
  'words.revocation': 'Widerruf',
  'words.suspension': 'Aussetzung',
  'words.revocation and suspension': 'Widerruf und Aussetzung',
  'words.message': 'Meldung',
  'words.refresh': 'Erneuerung',
} as const satisfies Messages;
