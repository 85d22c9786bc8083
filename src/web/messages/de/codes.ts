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
  'code.INPUT_TOO_LARGE': 'Die Eingabe hat {bytes} Byte; höchstens {limit} werden gelesen.',
  'code.INPUT_TOO_LARGE.remedy':
    'Senden Sie den Nachweis allein, oder erhöhen Sie die Grenze in der Konfiguration.',
  'code.JSON_MALFORMED': 'Der Text ist kein JSON: {reason} an Stelle {position}.',
  'code.JSON_MALFORMED.remedy': 'Prüfen Sie, ob die ganze Datei kopiert wurde.',
  'code.JSON_TOO_DEEP': 'Das JSON ist tiefer als {limit} Ebenen verschachtelt.',
  'code.JSON_TOO_DEEP.remedy': 'Kein Nachweis braucht das; prüfen Sie, woher die Datei kommt.',
  'code.JSON_DUPLICATE_KEY': 'Das JSON nennt dasselbe Feld zweimal, an Stelle {position}.',
  'code.JSON_DUPLICATE_KEY.remedy':
    'Zwei Leser könnten zwei verschiedene Werte sehen; daher wird es abgewiesen. Bitten Sie den Aussteller um eine neue Datei.',
  'code.JSON_FORBIDDEN_KEY': 'Das JSON hat ein Feld mit dem reservierten Namen {key}.',
  'code.JSON_FORBIDDEN_KEY.remedy': 'Namen wie __proto__ greifen den Leser an und stehen in keinem Nachweis.',
  'code.JSON_UNSAFE_NUMBER':
    'Das JSON hat eine Zahl, die sich nicht genau lesen lässt, an Stelle {position}.',
  'code.JSON_UNSAFE_NUMBER.remedy': 'Schreiben Sie lange Kennungen als Text.',
  'code.BASE64URL_MALFORMED': 'Der Text ist kein strenges base64url.',
  'code.BASE64URL_MALFORMED.remedy':
    'Auffüllung, Leerzeichen und überzählige Bits werden abgewiesen: Prüfen Sie, ob das ganze Token kopiert wurde.',
  'code.KEY_MALFORMED': 'Der {curve}-Schlüssel ist fehlerhaft: {reason}.',
  'code.KEY_MALFORMED.remedy':
    'Der Schlüssel ist kein Punkt seiner Kurve, oder sein JWK hat nicht die kanonische Form: Fragen Sie seinen Eigentümer nach dem richtigen.',
  'code.KEY_LENGTH_INVALID': 'Der {curve}-Schlüssel hat nicht die Länge eines solchen Schlüssels.',
  'code.KEY_LENGTH_INVALID.remedy':
    'Prüfen Sie, ob die Kennung ganz kopiert wurde; sonst fragen Sie ihren Eigentümer nach der richtigen.',
  'code.NET_URL_REFUSED': 'Die Adresse wird nicht abgerufen: {reason}.',
  'code.NET_URL_REFUSED.remedy':
    'Abgerufen werden nur https-Adressen mit Servernamen, ohne Benutzer oder Passwort, an Port 443 oder über 1023.',
  'code.NET_HOST_NOT_ALLOWED': 'Die Richtlinie erlaubt keinen Abruf von {host}.',
  'code.NET_HOST_NOT_ALLOWED.remedy':
    'Nehmen Sie den Server in die erlaubten der Richtlinie auf, wenn er von der Prüfung erfahren darf.',
  'code.NET_ADDRESS_REFUSED': 'Der Server {host} führt zu einer privaten oder reservierten Adresse.',
  'code.NET_ADDRESS_REFUSED.remedy':
    'Solche Adressen ließen einen Nachweis in Ihr eigenes Netz greifen; daher werden sie abgewiesen.',
  'code.NET_UNREACHABLE': 'Der Server {host} war nicht erreichbar: {reason}.',
  'code.NET_UNREACHABLE.remedy': 'Versuchen Sie es später; mit dem Nachweis ist bisher nichts verkehrt.',
  'code.NET_TIMEOUT': 'Der Server {host} antwortete nicht vollständig innerhalb von {ms} Millisekunden.',
  'code.NET_TIMEOUT.remedy': 'Versuchen Sie es später, oder erhöhen Sie die Grenze in der Konfiguration.',
  'code.NET_ABORTED': 'Die Anfrage an {host} wurde vom Aufrufer aufgegeben.',
  'code.NET_ABORTED.remedy': 'Fragen Sie noch einmal; von der Antwort ist nichts bekannt.',
  'code.NET_TOO_LARGE': 'Die Antwort von {host} ist größer als {limit} Byte.',
  'code.NET_TOO_LARGE.remedy': 'Prüfen Sie die Adresse; ein DID-Dokument oder eine Statusliste ist kleiner.',
  'code.NET_STATUS': 'Der Server {host} antwortete mit dem HTTP-Status {status}.',
  'code.NET_STATUS.remedy': 'Prüfen Sie, ob es die Ressource noch gibt, oder versuchen Sie es später.',
  'code.NET_REDIRECTS': 'Der Server {host} leitet öfter als {limit} Mal weiter.',
  'code.NET_REDIRECTS.remedy': 'Fragen Sie den Betreiber des Servers nach der endgültigen Adresse.',
  'code.NET_CONTENT_INVALID': 'Die Antwort von {host} ist nicht lesbar: {reason}.',
  'code.NET_CONTENT_INVALID.remedy':
    'Der Server sendet eine fehlerhafte oder nicht unterstützte Kodierung: Sagen Sie es seinem Betreiber.',
  'code.NET_BUSY': 'Mehr als {limit} Anfragen warten auf eine ausgehende Verbindung.',
  'code.NET_BUSY.remedy':
    'Prüfen Sie weniger Nachweise auf einmal, oder erhöhen Sie die Grenze in der Konfiguration.',
  'code.INTERNAL': 'Etwas schlug fehl, das nicht fehlschlagen sollte: {reason}.',
  'code.INTERNAL.remedy': 'Bitte melden Sie es mit Code und Version; verloren ging nichts.',
  'code.CREDENTIAL_READ': 'Der Nachweis wurde gelesen: {format}, Datenmodell {version}.',
  'code.CREDENTIAL_READ.remedy': 'Es ist nichts zu tun.',
  'code.CREDENTIAL_NOT_SIGNED': 'Der Nachweis trägt keine Signatur: Jeder hätte ihn schreiben können.',
  'code.CREDENTIAL_NOT_SIGNED.remedy':
    'Bitten Sie den Inhaber um die Datei, wie der Aussteller sie gab, nicht um eine Kopie ihres Textes.',
  'code.BADGE_IMAGE_MALFORMED': 'Das {format}-Bild ist beschädigt: {reason}.',
  'code.BADGE_IMAGE_MALFORMED.remedy':
    'Laden Sie das Badge noch einmal dort herunter, wo es ausgestellt wurde; Messenger und Fotoprogramme verändern Bilder.',
  'code.BADGE_IMAGE_AMBIGUOUS': 'Das Bild enthält mehr als ein Badge, und nur eines darf darin stecken.',
  'code.BADGE_IMAGE_AMBIGUOUS.remedy':
    'Zwei Leser könnten zwei verschiedene Badges sehen; daher wird es abgewiesen. Bitten Sie um das Badge, wie es ausgestellt wurde.',
  'code.BADGE_NOT_IN_IMAGE': 'Das ist ein Bild ohne Open Badge.',
  'code.BADGE_NOT_IN_IMAGE.remedy':
    'Laden Sie das Badge als Datei dort herunter, wo es ausgestellt wurde; Bildschirmfotos und Messenger entfernen das Badge aus dem Bild.',
  'code.JWS_MALFORMED': 'Das Token ist beschädigt: {reason}.',
  'code.JWS_MALFORMED.remedy':
    'Prüfen Sie, ob das ganze Token kopiert wurde; wenn ja, bitten Sie den Aussteller um ein neues.',
  'code.JWS_CRITICAL_HEADER':
    'Das Token verlangt eine Erweiterung seiner Signatur, die hier nicht bekannt ist.',
  'code.JWS_CRITICAL_HEADER.remedy':
    'Ein Prüfer muss ein solches Token abweisen; nehmen Sie einen, der die Erweiterung kennt.',
  'code.ALGORITHM_NOT_ALLOWED': 'Das Token ist mit {algorithm} signiert; das beweist nichts.',
  'code.ALGORITHM_NOT_ALLOWED.remedy':
    'Keine Signatur oder eine mit gemeinsamem Geheimnis wird für einen Nachweis nie angenommen.',
  'code.ALGORITHM_NOT_SUPPORTED':
    'Das Token ist mit {algorithm} signiert; das kann noch nicht geprüft werden.',
  'code.ALGORITHM_NOT_SUPPORTED.remedy': 'Unterstützt werden ES256, ES384, ES256K und EdDSA.',
  'code.KID_MALFORMED': 'Das Token nennt seinen Schlüssel in einer Form, die keine DID-URL mit Fragment ist.',
  'code.KID_MALFORMED.remedy':
    'Der Aussteller muss den Schlüssel so nennen, wie er in seinem DID-Dokument steht.',
  'code.KID_ISSUER_MISMATCH':
    'Das Token wurde mit einem Schlüssel signiert, der jemand anderem gehört als dem genannten Aussteller.',
  'code.KID_ISSUER_MISMATCH.remedy':
    'Behandeln Sie den Nachweis als gefälscht, solange der Aussteller ihn nicht bestätigt.',
  'code.TOKEN_TYPE_INVALID': 'In diesem Token sind Arten von Nachweisen vermischt: {reason}.',
  'code.TOKEN_TYPE_INVALID.remedy':
    'Der Aussteller muss entweder ein VC-JWT (Datenmodell 1.1) oder ein VC-JOSE-Token (2.0) schreiben.',
  'code.JWT_CLAIM_INVALID': 'Die Angabe {claim} des Tokens hat keinen brauchbaren Wert.',
  'code.JWT_CLAIM_INVALID.remedy': 'Der Aussteller muss den Nachweis neu ausstellen.',
  'code.JWT_CLAIM_MISMATCH':
    'Die Angabe {claim} des Tokens weicht von {member} des enthaltenen Nachweises ab.',
  'code.JWT_CLAIM_MISMATCH.remedy':
    'Zwei Leser könnten zwei verschiedene Nachweise sehen; daher wird er abgewiesen. Der Aussteller muss ihn neu ausstellen.',
  'code.CONTEXT_INVALID': 'Der Nachweis beginnt seinen @context nicht mit {expected}.',
  'code.CONTEXT_INVALID.remedy': 'Der Aussteller muss den Nachweis nach dem Datenmodell neu ausstellen.',
  'code.TYPE_INVALID': 'Die Art des Nachweises fehlt oder ist fehlerhaft.',
  'code.TYPE_INVALID.remedy': 'Es muss eine Liste von Texten sein, in der VerifiableCredential steht.',
  'code.ISSUER_INVALID': 'Der Aussteller des Nachweises fehlt oder ist keine DID oder URL.',
  'code.ISSUER_INVALID.remedy': 'Der Aussteller muss den Nachweis nach dem Datenmodell neu ausstellen.',
  'code.SUBJECT_INVALID':
    'Der Nachweis sagt über niemanden etwas: Die betroffene Person fehlt oder ist fehlerhaft.',
  'code.SUBJECT_INVALID.remedy': 'Der Aussteller muss den Nachweis nach dem Datenmodell neu ausstellen.',
  'code.DATE_INVALID': 'Das Datum {member} ist kein Zeitpunkt mit Zeitzone.',
  'code.DATE_INVALID.remedy': 'Der Aussteller muss Daten so schreiben: 2026-11-22T08:00:00Z.',
  'code.DATES_OUT_OF_ORDER': 'Der Nachweis endet, bevor er beginnt.',
  'code.DATES_OUT_OF_ORDER.remedy': 'Der Aussteller muss den Nachweis neu ausstellen.',
  'code.MEMBER_INVALID': 'Das Feld {member} des Nachweises ist fehlerhaft oder hat zu viele Werte.',
  'code.MEMBER_INVALID.remedy': 'Der Aussteller muss den Nachweis nach dem Datenmodell neu ausstellen.',
  'code.STATUS_ENTRY_INVALID': 'Der credentialStatus der Art {type} ist fehlerhaft.',
  'code.STATUS_ENTRY_INVALID.remedy':
    'Ob der Nachweis widerrufen wurde, lässt sich nicht nachschlagen; der Aussteller muss ihn neu ausstellen.',
  'code.TERMS_OF_USE_INVALID': 'Der Nachweis nennt seine Akkreditierung fehlerhaft oder widersprüchlich.',
  'code.TERMS_OF_USE_INVALID.remedy':
    'Er muss einen Eintrag nennen als eip155:<Chain-ID>:<Register>/<Eintrags-ID>.',
  'code.EVIDENCE_INVALID': 'Die Ausstellungsverankerung des Nachweises ist fehlerhaft.',
  'code.EVIDENCE_INVALID.remedy':
    'Der Aussteller muss den Beleg neu anfügen; die Verankerung selbst kann bleiben.',
  'code.FORMAT_NOT_SUPPORTED': 'Das ist {format}; das kann noch nicht geprüft werden.',
  'code.FORMAT_NOT_SUPPORTED.remedy':
    'Bitten Sie den Inhaber um denselben Nachweis als VC-JWT, SD-JWT VC oder JSON mit Beweis, oder nehmen Sie einen Prüfer für dieses Format.',
  'code.FORMAT_NOT_RECOGNISED': 'Das ist kein Nachweis in einer bekannten Form.',
  'code.FORMAT_NOT_RECOGNISED.remedy':
    'Prüfen Sie, ob die ganze Datei oder das ganze Token gegeben wurde und sonst nichts.',
  'code.FORMAT_IS_PRESENTATION': 'Das ist eine Präsentation, kein Nachweis.',
  'code.FORMAT_IS_PRESENTATION.remedy':
    'Prüfen Sie es als Präsentation: Auch die Nachweise darin werden geprüft, und ob sie der vorlegenden Person gehören.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL':
    'Das ist ein Dokument mit elektronischem Siegel (JAdES), wie es European Digital Credentials haben; Siegel werden hier noch nicht geprüft.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL.remedy':
    'Prüfen Sie es mit dem Europass-Viewer für Nachweise, der die Siegel der Vertrauenslisten der Europäischen Union kennt.',
  'code.FORMAT_IS_OPEN_BADGE_2':
    'Das ist ein Open Badge der Version 2, das nur die Plattform bestätigen kann, bei der es liegt.',
  'code.FORMAT_IS_OPEN_BADGE_2.remedy':
    'Folgen Sie der Adresse des Badges zu seiner Plattform, oder bitten Sie den Aussteller um Open Badges 3.0.',
  'code.FORMAT_IS_BLOCKCERTS':
    'Das ist ein Blockcerts-Zertifikat, dessen Verankerung in einer öffentlichen Blockchain hier nicht nachgeschlagen wird.',
  'code.FORMAT_IS_BLOCKCERTS.remedy':
    'Prüfen Sie es mit dem Blockcerts Universal Verifier, oder bitten Sie den Aussteller um einen signierten Nachweis.',
  'code.FORMAT_IS_OPEN_ATTESTATION':
    'Das ist ein OpenAttestation-Dokument, dessen Zertifikatsspeicher hier nicht gefragt wird.',
  'code.FORMAT_IS_OPEN_ATTESTATION.remedy':
    'Prüfen Sie es mit einem OpenAttestation-Prüfer, oder bitten Sie den Aussteller um einen W3C-Nachweis.',
  'code.FORMAT_IS_MDOC': 'Das ist ein mdoc (ISO/IEC 18013-5); das wird hier nicht gelesen.',
  'code.FORMAT_IS_MDOC.remedy':
    'Bitten Sie den Inhaber, dieselbe Bescheinigung als SD-JWT VC vorzulegen; Wallets haben meist beides.',
  'code.FORMAT_IS_DOCUMENT': 'Das ist {format}, nicht der Nachweis selbst.',
  'code.FORMAT_IS_DOCUMENT.remedy':
    'Bitten Sie den Inhaber um den Nachweis, wie ihn Wallet oder Plattform ausgeben: eine JSON-Datei, ein Token oder ein Badge als PNG oder SVG. Eine Signatur in einem PDF prüft ein PDF-Programm.',
  'code.SD_JWT_MALFORMED': 'Das SD-JWT ist beschädigt: {reason}.',
  'code.SD_JWT_MALFORMED.remedy':
    'Prüfen Sie, ob das ganze Token bis zum letzten ~ kopiert wurde; wenn ja, bitten Sie den Inhaber, es noch einmal vorzulegen.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED':
    'Der Aussteller bildete die Hashwerte der Angaben mit {algorithm}; das kann noch nicht geprüft werden.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED.remedy': 'Unterstützt werden sha-256, sha-384 und sha-512.',
  'code.DISCLOSURES_TOO_MANY': 'Das SD-JWT legt {count} Angaben offen; höchstens {limit} werden gelesen.',
  'code.DISCLOSURES_TOO_MANY.remedy': 'Bitten Sie den Inhaber, weniger Angaben zu zeigen.',
  'code.DISCLOSURE_MALFORMED': 'Eine offengelegte Angabe ist beschädigt: {reason}.',
  'code.DISCLOSURE_MALFORMED.remedy':
    'Bitten Sie den Inhaber, den Nachweis noch einmal vorzulegen; schlägt auch das fehl, fragen Sie den Aussteller.',
  'code.DISCLOSURE_NOT_SIGNED': 'Es ist eine Angabe offengelegt, die der Aussteller nicht signiert hat.',
  'code.DISCLOSURE_NOT_SIGNED.remedy':
    'Behandeln Sie den Nachweis als gefälscht: Jemand hat die Angabe hinzugefügt oder verändert.',
  'code.DISCLOSURE_REPEATED':
    'Eine Angabe ist zweimal offengelegt, oder ihr Hashwert steht zweimal im Nachweis.',
  'code.DISCLOSURE_REPEATED.remedy':
    'Bitten Sie den Inhaber, den Nachweis noch einmal vorzulegen; schlägt auch das fehl, muss der Aussteller ihn neu ausstellen.',
  'code.DISCLOSURE_NAME_CONFLICT':
    'Eine offengelegte Angabe trägt einen Namen, der vergeben oder reserviert ist.',
  'code.DISCLOSURE_NAME_CONFLICT.remedy':
    'Zwei Leser könnten zwei verschiedene Nachweise sehen; daher wird er abgewiesen. Der Aussteller muss ihn neu ausstellen.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN':
    'Der Aussteller ließ den Inhaber die Angabe {claim} verbergen, die entscheidet, ob der Nachweis hält.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN.remedy':
    'Der Aussteller muss den Nachweis mit dieser Angabe im Klartext neu ausstellen.',
  'code.HOLDER_KEY_INVALID':
    'Der Aussteller hat den Nachweis an einen fehlerhaften Schlüssel des Inhabers (cnf) gebunden.',
  'code.HOLDER_KEY_INVALID.remedy': 'Der Aussteller muss den Nachweis neu ausstellen.',
  'code.HOLDER_KEY_NOT_SUPPORTED':
    'Der Aussteller hat den Nachweis durch {method} an den Inhaber gebunden; das kann noch nicht geprüft werden.',
  'code.HOLDER_KEY_NOT_SUPPORTED.remedy':
    'Unterstützt wird ein öffentlicher Schlüssel in der Angabe cnf.jwk.',
  'code.KEY_BINDING_MALFORMED':
    'Der Beweis des Inhabers, der dem Nachweis beiliegt, ist beschädigt: {reason}.',
  'code.KEY_BINDING_MALFORMED.remedy': 'Bitten Sie den Inhaber, den Nachweis noch einmal vorzulegen.',
  'code.KEY_BINDING_HASH_MISMATCH':
    'Der Inhaber hat den Besitz einer anderen Auswahl von Angaben bewiesen, als vorgelegt ist.',
  'code.KEY_BINDING_HASH_MISMATCH.remedy':
    'Unterwegs wurden Angaben hinzugefügt oder entfernt: Bitten Sie den Inhaber, den Nachweis noch einmal vorzulegen.',
  'code.KEY_BINDING_WITHOUT_KEY':
    'Dem Nachweis liegt ein Beweis des Inhabers bei, aber der Aussteller hat ihn an keinen Schlüssel gebunden.',
  'code.KEY_BINDING_WITHOUT_KEY.remedy':
    'Jeder hätte diesen Beweis machen können. Bitten Sie den Aussteller um einen Nachweis, der an einen Schlüssel gebunden ist.',
  'code.KEY_BINDING_VALID':
    'Wer den Nachweis vorlegt, hat den Schlüssel, an den der Aussteller ihn gebunden hat ({algorithm}).',
  'code.KEY_BINDING_VALID.remedy': 'Es ist nichts zu tun.',
  'code.KEY_BINDING_MISSING': 'Ein Beweis des Inhabers wurde verlangt, und der Nachweis hat keinen.',
  'code.KEY_BINDING_MISSING.remedy':
    'Bitten Sie den Inhaber, den Nachweis mit Schlüsselbindung vorzulegen, für Ihre Adresse und mit Ihrer Nonce.',
  'code.KEY_BINDING_NOT_ASKED':
    'Niemand hat den Inhaber um einen Beweis gebeten; wessen Nachweis es ist, wurde daher nicht geprüft.',
  'code.KEY_BINDING_NOT_ASKED.remedy':
    'Geben Sie Empfänger und Nonce Ihrer Anfrage an, damit der Beweis des Inhabers geprüft wird.',
  'code.KEY_BINDING_SIGNATURE_INVALID':
    'Der Beweis des Inhabers stammt nicht von dem Schlüssel, an den der Aussteller den Nachweis gebunden hat.',
  'code.KEY_BINDING_SIGNATURE_INVALID.remedy':
    'Jemand anderes als der Inhaber legt ihn vor: Nehmen Sie ihn von dieser Person nicht an.',
  'code.KEY_BINDING_OUT_OF_TIME':
    'Der Beweis des Inhabers ist vom {date}; das ist zu alt oder liegt in der Zukunft.',
  'code.KEY_BINDING_OUT_OF_TIME.remedy':
    'Bitten Sie den Inhaber, den Nachweis noch einmal vorzulegen; liegt er in der Zukunft, prüfen Sie die Uhren.',
  'code.DID_RESOLVED': 'Die Schlüssel von {did} wurden gefunden.',
  'code.DID_RESOLVED.remedy': 'Es ist nichts zu tun.',
  'code.DID_MALFORMED': 'Die Kennung ist keine gültige {method}: {reason}.',
  'code.DID_MALFORMED.remedy':
    'Prüfen Sie, ob sie ganz kopiert wurde; sonst hat der Aussteller einen Fehler gemacht.',
  'code.DID_NOT_FOUND': 'Unter der Kennung {did} ist nichts bekannt.',
  'code.DID_NOT_FOUND.remedy': 'Der Aussteller hat sie vielleicht entfernt; fragen Sie ihn.',
  'code.DID_METHOD_NOT_SUPPORTED': 'Kennungen der Art {method} lassen sich hier nicht auflösen.',
  'code.DID_METHOD_NOT_SUPPORTED.remedy':
    'Richten Sie eine Quelle für diese Methode ein, oder geben Sie das DID-Dokument selbst.',
  'code.ISSUER_NOT_A_DID':
    'Der Aussteller ist durch eine Webadresse benannt, nicht durch eine DID; seine Schlüssel lassen sich nicht sicher finden.',
  'code.ISSUER_NOT_A_DID.remedy': 'Bitten Sie den Aussteller um einen Nachweis unter seiner DID.',
  'code.DID_KEY_NOT_SUPPORTED':
    'Die Kennung enthält einen Schlüssel einer Art, mit der keine Signaturen geprüft werden (multicodec {codec}).',
  'code.DID_KEY_NOT_SUPPORTED.remedy': 'Unterstützt werden Ed25519, P-256, P-384, secp256k1 und RSA.',
  'code.DID_DOCUMENT_INVALID': 'Das DID-Dokument ist fehlerhaft: {reason}.',
  'code.DID_DOCUMENT_INVALID.remedy': 'Der Eigentümer der Kennung muss es berichtigen.',
  'code.DID_DOCUMENT_MISMATCH': 'Das DID-Dokument gehört zu einer anderen Kennung als {did}.',
  'code.DID_DOCUMENT_MISMATCH.remedy': 'Geben Sie das Dokument dieser Kennung.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY':
    'Das DID-Dokument veröffentlicht einen privaten Schlüssel: Jeder kann in diesem Namen signieren.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY.remedy':
    'Vertrauen Sie nichts, was damit signiert ist, und sagen Sie es dem Eigentümer.',
  'code.ISSUER_HOST_NOT_NAMED':
    'Der Aussteller ist eine Webadresse bei {host}, die nicht nach ihren Schlüsseln gefragt wird.',
  'code.ISSUER_HOST_NOT_NAMED.remedy':
    'Nennen Sie den Server unter den erlaubten der Richtlinie, oder geben Sie sein Dokument oder seine Schlüssel selbst.',
  'code.DID_URL_MALFORMED': 'Die DID-URL ist fehlerhaft: {reason}.',
  'code.DID_URL_MALFORMED.remedy': 'Prüfen Sie, ob sie ganz kopiert wurde.',
  'code.DID_URL_NOT_FOUND': 'Das DID-Dokument hat keinen solchen Teil: {part}.',
  'code.DID_URL_NOT_FOUND.remedy':
    'Prüfen Sie den Teil nach der DID; der Eigentümer hat ihn vielleicht entfernt.',
  'code.DID_URL_NOT_SUPPORTED': 'DID-URLs mit {part} werden hier nicht aufgelöst.',
  'code.DID_URL_NOT_SUPPORTED.remedy':
    'Unterstützt werden Fragmente, versionTime sowie service oder serviceType mit relativeRef.',
  'code.METHOD_ENDED':
    'Der Schlüssel, den die Signatur nennt, war bei der Ausstellung abgelaufen oder widerrufen.',
  'code.METHOD_ENDED.remedy':
    'Bitten Sie den Aussteller um einen Nachweis, der mit einem gültigen Schlüssel signiert ist.',
  'code.GIVEN_KEY_INVALID': 'Schlüssel {position} der gegebenen ist nicht brauchbar: {reason}.',
  'code.GIVEN_KEY_INVALID.remedy':
    'Geben Sie öffentliche Schlüssel: Prüfmethoden, JWKs oder Mengen von JWKs, jeden Namen einmal.',
  'code.DID_UNREACHABLE': 'Das DID-Dokument von {did} konnte nicht abgerufen werden ({cause}).',
  'code.DID_UNREACHABLE.remedy': 'Versuchen Sie es später; mit dem Nachweis ist bisher nichts verkehrt.',
  'code.CONTEXT_UNKNOWN': 'Der Nachweis benutzt einen JSON-LD-Kontext, der nicht zur Hand ist: {url}.',
  'code.CONTEXT_UNKNOWN.remedy':
    'Geben Sie dem Prüfer die Datei des Kontexts, oder lassen Sie seinen Server in der Richtlinie zu: Ohne sie lässt sich nicht wissen, was signiert wurde.',
  'code.JSON_LD_TERM_UNDEFINED':
    'Die Kontexte des Nachweises definieren „{term}“ nicht; niemand kann sagen, was es bedeutet, und eine Signatur über Bedeutungen lässt es aus.',
  'code.JSON_LD_TERM_UNDEFINED.remedy':
    'Der Aussteller muss einen Kontext nennen, der jedes benutzte Feld und jede Art definiert.',
  'code.JSON_LD_INVALID': 'Der Nachweis ist nicht als Linked Data lesbar: {reason}.',
  'code.JSON_LD_INVALID.remedy':
    'Bitten Sie den Aussteller, den Nachweis zu berichtigen: Seine Signatur kann nicht abdecken, was keine Bedeutung hat.',
  'code.JSON_LD_TOO_COMPLEX': 'Den Nachweis als Linked Data zu lesen, wäre mehr Arbeit als erlaubt.',
  'code.JSON_LD_TOO_COMPLEX.remedy': 'Behandeln Sie es als Angriff, sofern der Aussteller es nicht erklärt.',
  'code.EBSI_ACCREDITED':
    '{who} ist über jede Stufe akkreditiert bis {root}, einer Wurzel dieser Richtlinie.',
  'code.EBSI_ACCREDITED.remedy': 'Es ist nichts zu tun.',
  'code.EBSI_HOP_VALID':
    'Die Akkreditierung von {who} hält: signiert von der akkreditierenden Stelle, in Kraft und innerhalb dessen, was darüber steht.',
  'code.EBSI_HOP_VALID.remedy': 'Es ist nichts zu tun.',
  'code.EBSI_ISSUER_NOT_PROVEN':
    'Das Register, das den Aussteller akkreditiert, hat andere Schlüssel für ihn ({cause}).',
  'code.EBSI_ISSUER_NOT_PROVEN.remedy':
    'Jemand anderes hat diese DID vielleicht in einem anderen Register angemeldet. Verlassen Sie sich erst darauf, wenn Sie den Aussteller gefragt haben.',
  'code.EBSI_ISSUER_NOT_CHECKED':
    'Die Schlüssel des Ausstellers ließen sich in dem Register, das ihn akkreditiert, nicht lesen ({cause}).',
  'code.EBSI_ISSUER_NOT_CHECKED.remedy':
    'Versuchen Sie es später; bleibt es so, fragen Sie den Betreiber des Registers.',
  'code.EBSI_TERMS_MISSING':
    'Was {who} signiert hat, nennt keine Akkreditierung dafür (termsOfUse der Art IssuanceCertificate).',
  'code.EBSI_TERMS_MISSING.remedy':
    'Bitten Sie den Aussteller um einen Nachweis, der seine Akkreditierung nennt.',
  'code.EBSI_TERMS_FOREIGN':
    'Die Akkreditierung soll bei {host} stehen; das ist kein Register dieser Richtlinie.',
  'code.EBSI_TERMS_FOREIGN.remedy':
    'Wer die Richtlinie festlegt, entscheidet, welche Register zählen. Von jener Adresse wurde nichts abgerufen.',
  'code.EBSI_TERMS_MALFORMED': 'Die Adresse einer Akkreditierung ist keine des Registers: {reason}.',
  'code.EBSI_TERMS_MALFORMED.remedy':
    'Sagen Sie dem Aussteller: Die Adresse ist die des Registers, dann DID, /attributes/ und ID.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER': '{who} verweist auf die Akkreditierung einer anderen Organisation.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER.remedy':
    'Verlassen Sie sich nicht darauf: Jeder Aussteller muss seine eigene Akkreditierung nennen.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND': 'Das Register hat keine solche Akkreditierung von {who}.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND.remedy':
    'Bitten Sie den Aussteller um seine Akkreditierung; die genannte gibt es nicht.',
  'code.EBSI_REGISTRY_UNREACHABLE': 'Das Register ließ sich nicht lesen ({cause}).',
  'code.EBSI_REGISTRY_UNREACHABLE.remedy':
    'Versuchen Sie es später; bleibt es so, fragen Sie den Betreiber des Registers.',
  'code.EBSI_REGISTRY_MALFORMED': 'Das Register gab eine Antwort, die nicht lesbar ist: {reason}.',
  'code.EBSI_REGISTRY_MALFORMED.remedy': 'Melden Sie es dem Betreiber des Registers.',
  'code.EBSI_ANSWER_OF_ANOTHER':
    'Nach der Akkreditierung von {who} gefragt, antwortete das Register über eine andere Organisation.',
  'code.EBSI_ANSWER_OF_ANOTHER.remedy':
    'Melden Sie es dem Betreiber des Registers, und verlassen Sie sich bis dahin auf nichts, was es sagt.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN':
    'Das Register hat für die Rolle von {who} ein Wort, das EBSI nicht hat: {word}.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN.remedy':
    'EBSIs Wörter sind RootTAO, TAO, TI und Revoked, so geschrieben. Melden Sie es dem Betreiber des Registers.',
  'code.EBSI_REVOKED': 'Die Akkreditierung des Ausstellers {who} ist widerrufen.',
  'code.EBSI_REVOKED.remedy':
    'Verlassen Sie sich nicht darauf. Ein solches Register sagt nicht, seit wann: Das weiß die akkreditierende Stelle.',
  'code.EBSI_ANCESTOR_REVOKED': 'Die Akkreditierung von {who}, über dem Aussteller, ist widerrufen.',
  'code.EBSI_ANCESTOR_REVOKED.remedy':
    'Verlassen Sie sich nicht darauf. EBSIs Register zeigt weiter, wen sie akkreditiert hat; deren Befugnis endete mit ihr.',
  'code.EBSI_NOT_YET_ACCREDITED':
    'Die Akkreditierung von {who} beginnt am {from}; der Nachweis wurde am {date} ausgestellt.',
  'code.EBSI_NOT_YET_ACCREDITED.remedy':
    'Bitten Sie den Aussteller um einen Nachweis, der unter seiner Akkreditierung ausgestellt wurde.',
  'code.EBSI_EXPIRED':
    'Die Akkreditierung des Ausstellers {who} endete am {until}; der Nachweis wurde am {date} ausgestellt.',
  'code.EBSI_EXPIRED.remedy':
    'Bitten Sie den Aussteller um einen Nachweis, der unter seiner Akkreditierung ausgestellt wurde.',
  'code.EBSI_ANCESTOR_EXPIRED':
    'Die Akkreditierung von {who}, über dem Aussteller, endete am {until}; der Nachweis wurde am {date} ausgestellt.',
  'code.EBSI_ANCESTOR_EXPIRED.remedy':
    'Fragen Sie den Aussteller, unter wessen Befugnis er den Nachweis ausgestellt hat.',
  'code.EBSI_BODY_MISSING':
    'Das Register nennt eine Rolle von {who} und keine signierte Akkreditierung dafür.',
  'code.EBSI_BODY_MISSING.remedy':
    'Die Organisation wurde eingeladen und hat noch nicht zugesagt, oder ihre Rolle wurde geändert: Fragen Sie die akkreditierende Stelle.',
  'code.EBSI_BODY_EXCHANGED':
    'Die Akkreditierung, die das Register für {who} zeigt, ist nicht die, die es eingetragen hat.',
  'code.EBSI_BODY_EXCHANGED.remedy':
    'Verlassen Sie sich nicht darauf, und melden Sie es dem Betreiber des Registers.',
  'code.EBSI_BODY_NOT_PROVEN':
    'Die Akkreditierung von {who} ist nicht mit dem damaligen Schlüssel der akkreditierenden Stelle signiert ({cause}).',
  'code.EBSI_BODY_NOT_PROVEN.remedy':
    'Verlassen Sie sich nicht darauf. Fragen Sie die akkreditierende Stelle.',
  'code.EBSI_BODY_NOT_CHECKED': 'Die Signatur der Akkreditierung von {who} war nicht prüfbar ({cause}).',
  'code.EBSI_BODY_NOT_CHECKED.remedy':
    'Versuchen Sie es später; bleibt es so, fragen Sie den Betreiber des Registers.',
  'code.EBSI_SELF_GRANTED': '{who} hat sich selbst akkreditiert.',
  'code.EBSI_SELF_GRANTED.remedy':
    'Verlassen Sie sich nicht darauf: Nur eine Wurzel, die die Richtlinie nennt, steht für sich selbst.',
  'code.EBSI_ROOT_NOT_TRUSTED': 'Die Kette endet bei {who}; das ist keine Wurzel dieser Richtlinie.',
  'code.EBSI_ROOT_NOT_TRUSTED.remedy':
    'Wer die Richtlinie festlegt, entscheidet, ob dieser Wurzel zu vertrauen ist.',
  'code.EBSI_RECORD_DISAGREES':
    'Die signierte Akkreditierung von {who} und das Register widersprechen sich: {member}.',
  'code.EBSI_RECORD_DISAGREES.remedy':
    'Verlassen Sie sich nicht darauf. Fragen Sie die akkreditierende Stelle, was davon stimmt.',
  'code.EBSI_ROLE_NOT_ALLOWED': '{who} ist als {role} akkreditiert; das erlaubt nicht, was signiert wurde.',
  'code.EBSI_ROLE_NOT_ALLOWED.remedy':
    'Akkreditierende Stellen akkreditieren, Aussteller bescheinigen: Bitten Sie den Aussteller um seine Akkreditierung zum Bescheinigen.',
  'code.EBSI_TOO_WIDE':
    'Die Akkreditierung von {who} ist weiter als die, unter der sie erteilt wurde: {dimension}.',
  'code.EBSI_TOO_WIDE.remedy':
    'Verlassen Sie sich nicht darauf: Die akkreditierende Stelle gab mehr, als sie hatte.',
  'code.EBSI_PERMISSIONS_MALFORMED': 'Wofür {who} akkreditiert ist, lässt sich nicht lesen: {reason}.',
  'code.EBSI_PERMISSIONS_MALFORMED.remedy':
    'Sagen Sie es der akkreditierenden Stelle; EBSIs Schema sagt, wie accreditedFor aussehen muss.',
  'code.EBSI_LIMIT_UNKNOWN':
    'Die Akkreditierung von {who} hat eine Grenze, die hier niemand kennt: {member}.',
  'code.EBSI_LIMIT_UNKNOWN.remedy':
    'Eine neuere Version kennt sie vielleicht. Bis dahin fragen Sie die akkreditierende Stelle.',
  'code.EBSI_STATUS_NOT_READ':
    'Die Akkreditierung von {who} nennt einen Status anderer Art als EBSI; er wurde nicht gelesen.',
  'code.EBSI_STATUS_NOT_READ.remedy':
    'Fragen Sie die akkreditierende Stelle, ob die Akkreditierung noch in Kraft ist.',
  'code.EBSI_LOOP': 'Die Akkreditierungen laufen im Kreis durch {who}.',
  'code.EBSI_LOOP.remedy': 'Verlassen Sie sich nicht darauf: Am Ende steht keine Wurzel.',
  'code.EBSI_TOO_DEEP': 'Die Kette hat mehr als {limit} Stufen und wurde nicht zu Ende verfolgt.',
  'code.EBSI_TOO_DEEP.remedy': 'Erhöhen Sie die Grenze der Stufen, wenn so lange Ketten zu erwarten sind.',
  'code.EBSI_TOO_MANY_PATHS': 'Es gibt mehr Akkreditierungen als die {limit}, die betrachtet wurden.',
  'code.EBSI_TOO_MANY_PATHS.remedy':
    'Bitten Sie den Aussteller, die Akkreditierung zu nennen, unter der er ausstellt, und keine andere.',
  'code.TERMS_DEFINED': 'Jeder Begriff des Nachweises ist durch seine Kontexte definiert.',
  'code.TERMS_DEFINED.remedy': 'Es ist nichts zu tun.',
  'code.TERMS_NOT_CHECKED':
    'Ein Kontext des Nachweises ist nicht zur Hand: Niemand hat geprüft, ob seine Begriffe definiert sind.',
  'code.TERMS_NOT_CHECKED.remedy':
    'Geben Sie den Kontext (--map), oder nennen Sie seinen Server in der Richtlinie.',
  'code.RESOURCE_NOT_AT_HAND':
    'Eine Datei bei {host} wird gebraucht, die nicht zur Hand ist, und die Richtlinie nennt diesen Server nicht.',
  'code.RESOURCE_NOT_AT_HAND.remedy':
    'Geben Sie die Datei (--map), oder nehmen Sie den Server in die erlaubten der Richtlinie auf.',
  'code.RESOURCE_UNREACHABLE': 'Eine Datei bei {host} konnte nicht abgerufen werden ({cause}).',
  'code.RESOURCE_UNREACHABLE.remedy': 'Versuchen Sie es später, oder geben Sie die Datei (--map).',
  'code.RELATED_RESOURCES_MATCH':
    'Worauf der Nachweis verweist, ist, wie der Aussteller es sah ({count} geprüft).',
  'code.RELATED_RESOURCES_MATCH.remedy': 'Es ist nichts zu tun.',
  'code.RELATED_RESOURCE_NOT_AT_HAND':
    'Der Nachweis legt eine Datei bei {host} durch ihren Hashwert fest; sie wurde weder benutzt noch angesehen.',
  'code.RELATED_RESOURCE_NOT_AT_HAND.remedy':
    'Geben Sie die Datei (--map), oder nennen Sie ihren Server in der Richtlinie, um sie vergleichen zu lassen.',
  'code.RELATED_RESOURCE_DIFFERS':
    'Eine Datei bei {host}, auf die der Nachweis verweist, ist nicht die, die der Aussteller sah.',
  'code.RELATED_RESOURCE_DIFFERS.remedy':
    'Die Bedeutung hat sich vielleicht geändert: Bitten Sie den Aussteller um einen neuen Nachweis.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE':
    'Der Hashwert einer Datei bei {host} hat eine Form, die sich nicht vergleichen lässt.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE.remedy':
    'SHA-2-Hashwerte mit 256, 384 und 512 Bit lassen sich vergleichen; fragen Sie den Aussteller.',
  'code.SCHEMA_DIFFERS':
    'Das Schema des Nachweises ist nicht das, das der Aussteller sah: Sein Hashwert weicht ab.',
  'code.SCHEMA_DIFFERS.remedy':
    'Beschaffen Sie das richtige Schema; sonst bitten Sie den Aussteller um einen neuen Nachweis.',
  'code.SCHEMA_NOT_USABLE':
    'Der Inhalt wurde nicht mit dem Schema verglichen, das der Nachweis nennt: {reason}.',
  'code.SCHEMA_NOT_USABLE.remedy':
    'Sagen Sie es dem Herausgeber des Schemas; die Regel credentialSchema der Richtlinie sagt, ob es entscheidet.',
  'code.CONTENT_VALID': 'Der Inhalt passt zum Schema, das der Nachweis nennt.',
  'code.CONTENT_VALID.remedy': 'Es ist nichts zu tun.',
  'code.CONTENT_INVALID': 'Der Inhalt passt nicht zum Schema, das der Nachweis nennt, bei Regel {place}.',
  'code.CONTENT_INVALID.remedy': 'Bitten Sie den Aussteller um einen berichtigten Nachweis.',
  'code.ENDORSED': '{endorser} befürwortet dies und hat es signiert; ob das zählt, beurteilen Sie.',
  'code.ENDORSED.remedy': 'Es ist nichts zu tun.',
  'code.ENDORSEMENT_NOT_PROVEN': 'Eine Befürwortung, die dem Nachweis beiliegt, hält nicht ({cause}).',
  'code.ENDORSEMENT_NOT_PROVEN.remedy': 'Rechnen Sie sie nicht mit.',
  'code.PRESENTATION_DECODED': 'Die Präsentation war lesbar ({format}).',
  'code.PRESENTATION_DECODED.remedy': 'Es ist nichts zu tun.',
  'code.PRESENTATION_IN_FORCE': 'Die Präsentation ist in Kraft.',
  'code.PRESENTATION_IN_FORCE.remedy': 'Es ist nichts zu tun.',
  'code.PRESENTATION_NOT_IN_FORCE': 'Die Präsentation ist zur Zeit dieser Prüfung nicht in Kraft.',
  'code.PRESENTATION_NOT_IN_FORCE.remedy': 'Bitten Sie den Inhaber um eine neue Präsentation.',
  'code.HOLDER_DID_DEACTIVATED': 'Die DID des Inhabers ist deaktiviert.',
  'code.HOLDER_DID_DEACTIVATED.remedy':
    'Bitten Sie den Inhaber um eine Präsentation unter einer DID, die in Gebrauch ist.',
  'code.HOLDER_IS_SUBJECT': 'Wer dies vorlegt, ist die Person, die jeder Nachweis nennt.',
  'code.HOLDER_IS_SUBJECT.remedy': 'Es ist nichts zu tun.',
  'code.HOLDER_NOT_SUBJECT': 'Wer dies vorlegt, ist nicht die Person, die ein Nachweis darin nennt.',
  'code.HOLDER_NOT_SUBJECT.remedy':
    'Der Nachweis eines anderen beweist nichts über die vorlegende Person. Bitten Sie um den eigenen.',
  'code.HOLDER_KEY_NOT_PROVEN':
    'Ein Nachweis ist an einen Schlüssel gebunden, und niemand hat bewiesen, ihn zu haben.',
  'code.HOLDER_KEY_NOT_PROVEN.remedy': 'Bitten Sie den Inhaber, ihn mit seinem Schlüsselbeweis vorzulegen.',
  'code.HOLDER_NOT_NAMED': 'Kein Nachweis darin nennt seinen Inhaber; jeder könnte sie vorlegen.',
  'code.HOLDER_NOT_NAMED.remedy':
    'Bitten Sie um ein Ausweisdokument oder um einen Nachweis, der an den Inhaber gebunden ist.',
  'code.CREDENTIAL_SELF_ASSERTED':
    'Wer dies vorlegt, sagt es von sich aus: Nur die Präsentation ist signiert.',
  'code.CREDENTIAL_SELF_ASSERTED.remedy':
    'Bitten Sie, wo es darauf ankommt, um einen Nachweis, den jemand anderes signiert hat.',
  'code.FRESHNESS_NOT_CHECKED':
    'Niemand hat geprüft, ob dies für Sie und eben erst gemacht wurde: Es könnte die Kopie einer älteren Präsentation sein.',
  'code.FRESHNESS_NOT_CHECKED.remedy':
    'Senden Sie dem Inhaber eine Challenge, und geben Sie sie hier mit Ihrer Domain an.',
  'code.ISSUER_NOT_CHECKED':
    'Diese Richtlinie prüft nicht, ob der Aussteller signiert hat: Jeder in einem Beweis genannte Schlüssel könnte es gewesen sein.',
  'code.ISSUER_NOT_CHECKED.remedy':
    'Nehmen Sie eine Richtlinie, die den Aussteller nicht auslässt, bevor Sie sich darauf verlassen.',
  'code.TRUST_NOT_CHECKED':
    'Diese Richtlinie prüft nicht, wer hinter dem Aussteller steht: Es wurde kein Register gefragt.',
  'code.TRUST_NOT_CHECKED.remedy':
    'Nehmen Sie eine Richtlinie, die das Vertrauen nicht auslässt, bevor Sie sich darauf verlassen.',
  'code.STATUS_NOT_CHECKED': 'Diese Richtlinie prüft den Status nicht: Der Nachweis könnte widerrufen sein.',
  'code.STATUS_NOT_CHECKED.remedy':
    'Nehmen Sie eine Richtlinie, die den Status nicht auslässt, bevor Sie sich darauf verlassen.',
  'code.ONLY_PROOF_CHECKED':
    'Wie verlangt, wurden nur Datenmodell und Beweis geprüft: weder Daten noch Status noch Akkreditierung.',
  'code.ONLY_PROOF_CHECKED.remedy': 'Verlangen Sie alle Prüfungen, bevor Sie sich darauf verlassen.',
  'code.SUMMARY_REJECTED': 'Verlassen Sie sich nicht darauf:',
  'code.SUMMARY_REJECTED.remedy': 'Der Satz danach sagt, warum; sehen Sie nach, was dazu zu tun ist.',
  'code.SUMMARY_UNDETERMINED': 'Nicht vollständig prüfbar:',
  'code.SUMMARY_UNDETERMINED.remedy': 'Der Satz danach sagt, warum; sehen Sie nach, was dazu zu tun ist.',
  'code.SUMMARY_ACCEPTED_PARTLY':
    'Der Beweis hält, mehr ist nicht gesagt: Nach Richtlinie oder Wunsch hat niemand geprüft: {what}.',
  'code.SUMMARY_ACCEPTED_PARTLY.remedy':
    'Nehmen Sie eine Richtlinie, die nichts auslässt, bevor Sie sich darauf verlassen.',
  'code.SUMMARY_PRESENTATION_ACCEPTED':
    'Akzeptiert: {holder} hat diese Präsentation signiert, und jeder Nachweis darin ({count}) ist akzeptiert.',
  'code.SUMMARY_PRESENTATION_ACCEPTED.remedy': 'Es ist nichts zu tun.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY':
    'Die Beweise der Präsentation und ihrer Nachweise ({count}) halten, mehr ist nicht gesagt: Niemand hat geprüft: {what}.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY.remedy':
    'Nehmen Sie eine Richtlinie, die nichts auslässt, bevor Sie sich darauf verlassen.',
  'code.SUMMARY_PRESENTATION_EMPTY':
    'Akzeptiert: {holder} hat diese Präsentation signiert; sie enthält keinen Nachweis.',
  'code.SUMMARY_PRESENTATION_EMPTY.remedy': 'Es ist nichts zu tun.',
  'code.SUMMARY_PRESENTATION_CREDENTIAL': 'Nachweis {position} von {count} der Präsentation:',
  'code.SUMMARY_PRESENTATION_CREDENTIAL.remedy': 'Sehen Sie die Antwort zu diesem Nachweis an.',
  'code.POLICY_SKIPS':
    'Die Richtlinie lässt ungeprüft: {what}. Darin ist auf das, was sie akzeptiert, kein Verlass.',
  'code.POLICY_SKIPS.remedy':
    'Entfernen Sie die Einträge von skip, außer die Aussteller stehen in keinem Register und Sie kennen sie anderswoher.',
  'code.POLICY_ANY_HOLDER': 'Die Richtlinie nimmt Präsentationen fremder Nachweise an.',
  'code.POLICY_ANY_HOLDER.remedy': 'Setzen Sie holder auf subject, außer jemand darf für andere vorlegen.',
  'code.PROFILE_UNKNOWN': 'Es gibt kein Richtlinienprofil „{profile}“.',
  'code.PROFILE_UNKNOWN.remedy':
    'Immer gibt es default, proofs-only und proofs-and-status; weitere legt der Betreiber fest.',
  'code.NET_OFFLINE': 'Hier wird nichts abgerufen, und was bei {host} steht, wurde nicht gegeben.',
  'code.NET_OFFLINE.remedy': 'Geben Sie die Datei zu ihrer Adresse (--map), oder erlauben Sie den Abruf.',
  'code.SERVICE_UNREACHABLE': 'Der Dienst {service} ist nicht erreichbar: {reason}.',
  'code.SERVICE_UNREACHABLE.remedy':
    'Prüfen Sie Verbindung und Adresse des Dienstes; versuchen Sie es dann noch einmal, oder lesen Sie das Register von einem Knoten.',
  'code.SERVICE_REFUSED': 'Der Dienst {service} antwortete mit dem HTTP-Status {status} ({problem}).',
  'code.SERVICE_REFUSED.remedy':
    'Versuchen Sie es später; bleibt es so, sagen Sie es dem Betreiber des Dienstes, oder lesen Sie das Register von einem Knoten.',
  'code.SERVICE_HEAD_ONLY': 'Der Dienst hält keinen Stand der endgültigen Blöcke allein.',
  'code.SERVICE_HEAD_ONLY.remedy':
    'Er tut es, wo eine seiner Richtlinien nach ihnen entscheidet (finality: final); sonst lesen Sie das Register von einem Knoten.',
  'code.REPLICA_SLICE_MALFORMED': 'Was der Dienst über das Register sagt, ist nicht lesbar: {reason}.',
  'code.REPLICA_SLICE_MALFORMED.remedy':
    'Prüfen Sie, ob Dienst und Prüfer dieselbe Version haben, oder lesen Sie das Register von einem Knoten.',
  'code.REPLICA_SLICE_TOO_LARGE': 'Im Register steht mehr darüber, als eine Antwort fasst ({limit} {what}).',
  'code.REPLICA_SLICE_TOO_LARGE.remedy':
    'Lesen Sie das Register von einem Knoten oder aus einer eigenen Kopie.',
  'code.RELAY_REFUSED': 'Das wird nicht weitergegeben: {reason}.',
  'code.RELAY_REFUSED.remedy':
    'Der Dienst gibt nur ganze Statuslisten und DID-Dokumente weiter; rufen Sie anderes selbst ab.',
  'code.RELAY_UNREACHABLE': 'Der Server {host} gab nicht, worum gebeten wurde: {cause}.',
  'code.RELAY_UNREACHABLE.remedy':
    'Versuchen Sie es später; bleibt es so, muss der Aussteller es wieder bereitstellen.',
  'code.WALLET_DECLINED': 'Die Anfrage wurde in der Wallet abgelehnt.',
  'code.WALLET_DECLINED.remedy':
    'Es wurde nichts gesendet. Fragen Sie die Wallet noch einmal, wenn Sie so weit sind.',
  'code.WALLET_BUSY': 'Die Wallet hat schon eine offene Frage.',
  'code.WALLET_BUSY.remedy':
    'Öffnen Sie die Wallet, und beantworten oder schließen Sie, was sie zeigt; versuchen Sie es dann noch einmal.',
  'code.WALLET_LOCKED': 'Die Wallet lässt diese Seite das Konto nicht benutzen.',
  'code.WALLET_LOCKED.remedy':
    'Entsperren Sie die Wallet, und verbinden Sie das Konto noch einmal mit dieser Seite.',
  'code.WALLET_DISCONNECTED': 'Die Wallet ist mit keinem Netz verbunden.',
  'code.WALLET_DISCONNECTED.remedy':
    'Sehen Sie in die Wallet: Vielleicht ist sie offline oder ihr Knoten außer Betrieb.',
  'code.WALLET_CHAIN_UNKNOWN': 'Die Wallet kennt die Chain {chainId} nicht.',
  'code.WALLET_CHAIN_UNKNOWN.remedy':
    'Fügen Sie das Netz der Wallet hinzu: Sie braucht die Adresse eines Knotens dieser Chain.',
  'code.WALLET_CHAIN_MISMATCH': 'Die Wallet ist auf Chain {actual}, das Register auf Chain {expected}.',
  'code.WALLET_CHAIN_MISMATCH.remedy': 'Wechseln Sie das Netz in der Wallet.',
  'code.WALLET_ACCOUNT_CHANGED': 'Die Wallet ist jetzt bei einem anderen Konto als {account}.',
  'code.WALLET_ACCOUNT_CHANGED.remedy':
    'Wählen Sie dieses Konto in der Wallet, oder beginnen Sie mit dem neuen von vorn.',
  'code.WALLET_UNSUPPORTED': 'Die Wallet kann {method} nicht.',
  'code.WALLET_UNSUPPORTED.remedy': 'Nehmen Sie eine andere Wallet, oder signieren Sie auf der Befehlszeile.',
  'code.WALLET_LEFT':
    'Die Transaktion {transaction} wurde ersetzt oder beiseitegelegt, bevor sie eingetragen war.',
  'code.WALLET_LEFT.remedy':
    'Sehen Sie in die Liste Ihrer Änderungen, dann fahren Sie fort: Schon Eingetragenes wird ausgelassen.',
  'code.WRITE_OPEN': 'Dieselbe Änderung wurde der Wallet schon gegeben, und ihr Ausgang ist noch offen.',
  'code.WRITE_OPEN.remedy':
    'Sehen Sie in der Liste Ihrer Änderungen nach: Warten Sie, oder legen Sie sie beiseite, wenn die Wallet sie fallen ließ.',
  'code.RECORD_EXISTS': 'Den Eintrag {id} gibt es schon.',
  'code.RECORD_EXISTS.remedy':
    'Ein gleicher Eintrag wurde schon erteilt. Um ihn nach einem Ende neu zu erteilen, nehmen Sie ein anderes Salt.',
  'code.RECORD_UNKNOWN': 'In diesem Register wurde kein Eintrag {id} erteilt.',
  'code.RECORD_UNKNOWN.remedy': 'Prüfen Sie die Kennung und das Register.',
  'code.NOT_CONTROLLER': 'Das Konto {account} verfügt nicht über den Eintrag {actor}.',
  'code.NOT_CONTROLLER.remedy':
    'Nehmen Sie das Konto, das über den Eintrag verfügt, oder handeln Sie als ein anderer Eintrag darüber.',
  'code.ACTOR_NOT_ACTIVE':
    'Der handelnde Eintrag {actor} ist {status} und darf daher nicht nach unten handeln.',
  'code.ACTOR_NOT_ACTIVE.remedy':
    'Lassen Sie ihn wieder in Kraft setzen, oder handeln Sie als ein Eintrag weiter oben.',
  'code.ONLY_ANCESTORS': 'Nur ein Eintrag über {id} darf das.',
  'code.ONLY_ANCESTORS.remedy':
    'Fragen Sie die akkreditierende Stelle; ein Eintrag darf sich das nicht selbst tun.',
  'code.ONLY_ACCREDITOR': 'Nur die akkreditierende Stelle, die {id} erteilt hat, darf das.',
  'code.ONLY_ACCREDITOR.remedy': 'Handeln Sie als die Stelle direkt darüber; bei einer Wurzel als Leitung.',
  'code.TRANSITION_NOT_ALLOWED': 'Der Eintrag {id} ist {from} und kann nicht {to} werden.',
  'code.TRANSITION_NOT_ALLOWED.remedy':
    'Sehen Sie den Eintrag an: Er wurde vielleicht schon geändert. Beendete können nur noch für nichtig erklärt werden.',
  'code.RANK_TOO_LOW':
    'Der Eintrag {id} wurde {setBy} Stufen darüber ausgesetzt; {rank} ist zu niedrig, um ihn wieder in Kraft zu setzen.',
  'code.RANK_TOO_LOW.remedy':
    'Fragen Sie die akkreditierende Stelle, die ihn ausgesetzt hat, oder eine darüber.',
  'code.VOID_TIME_OUT_OF_RANGE':
    'Der Eintrag kann nicht nichtig sein seit {since}: Möglich ist {earliest} bis {latest}.',
  'code.VOID_TIME_OUT_OF_RANGE.remedy':
    'Wählen Sie eine Zeit zwischen dem Beginn des Eintrags und jetzt; sie kann später nur früher werden.',
  'code.KIND_NOT_GRANTABLE': 'Ein Eintrag der Art {parent} darf keinen der Art {child} erteilen.',
  'code.KIND_NOT_GRANTABLE.remedy':
    'Wurzel und accredit erteilen accredit, attest und recognise; attest erteilt mandate; die anderen erteilen nichts.',
  'code.PARENT_NOT_IN_FORCE':
    'Der erteilende Eintrag {parent} ist von {validFrom} bis {validUntil} in Kraft, also nicht jetzt.',
  'code.PARENT_NOT_IN_FORCE.remedy': 'Lassen Sie zuerst die akkreditierende Stelle verlängern.',
  'code.GRANTS_ARE_CLOSED': 'Die Leitung hat Erteilungen in diesem Register geschlossen.',
  'code.GRANTS_ARE_CLOSED.remedy':
    'Warten Sie, bis sie wieder offen sind; Beenden, Aussetzen und Widerrufen gehen weiter.',
  'code.DATES_REVERSED': 'Der Eintrag würde am {validUntil} enden, nicht nach seinem Beginn am {validFrom}.',
  'code.DATES_REVERSED.remedy':
    'Berichtigen Sie die Daten; lassen Sie das Ende leer für einen Eintrag ohne Ende.',
  'code.REQUEST_EXPIRED': 'Der signierte Antrag ist am {deadline} abgelaufen.',
  'code.REQUEST_EXPIRED.remedy': 'Signieren Sie ihn noch einmal mit späterer Frist.',
  'code.INVALID_SIGNER':
    'Die Signatur ist nicht von {signer} für diesen Antrag, auf dieser Chain und bei diesem Vertrag.',
  'code.INVALID_SIGNER.remedy':
    'Prüfen Sie, ob der Antrag unverändert ist und zu diesem Netz gehört; dann signieren Sie ihn noch einmal.',
  'code.INVALID_ACCOUNT_NONCE':
    'Die Nonce des Antrags wurde schon benutzt; {account} ist bei {currentNonce}.',
  'code.INVALID_ACCOUNT_NONCE.remedy': 'Signieren Sie den Antrag noch einmal mit der jetzigen Nonce.',
  'code.ACCREDITATION_UNKNOWN': 'Das Register hat keine Akkreditierung {accreditation}.',
  'code.ACCREDITATION_UNKNOWN.remedy':
    'Prüfen Sie die Kennung und ob das Statusregister zu diesem Register gehört.',
  'code.NOT_WRITER': 'Das Konto {account} darf nicht für die Akkreditierung {accreditation} schreiben.',
  'code.NOT_WRITER.remedy':
    'Nehmen Sie das verfügende Konto der Akkreditierung, ihren Verwahrer oder (für Bits und Kennungen) ein benanntes Konto.',
  'code.WRITE_NOT_ALLOWED': 'Die Akkreditierung {accreditation} ist {status}; das erlaubt es nicht.',
  'code.WRITE_NOT_ALLOWED.remedy': 'Solange sie ausgesetzt oder nichtig ist, geht nur Widerrufen.',
  'code.BIT_UNCHANGED': 'Das Bit an Stelle {index} hat diesen Wert schon.',
  'code.BIT_UNCHANGED.remedy': 'Lassen Sie es aus; es ist nichts zu tun.',
  'code.WORD_UNCHANGED.remedy': 'Lassen Sie es aus; es ist nichts zu tun.',
  'code.HANDLE_ALREADY_REVOKED': 'Die Kennung {handle} wurde am {time} widerrufen.',
  'code.ACCESS_MANAGED_UNAUTHORIZED': 'Das Konto {caller} darf nicht als Leitung handeln.',
  'code.ACCESS_MANAGED_UNAUTHORIZED.remedy': 'Nehmen Sie ein Konto mit der Leitungsrolle im AccessManager.',
  'code.RPC_UNREACHABLE': 'Der Knoten {node} ist nicht erreichbar: {reason}.',
  'code.RPC_UNREACHABLE.remedy':
    'Prüfen Sie, ob der Knoten läuft, die Adresse und das Netz dazwischen; dann versuchen Sie es noch einmal.',
  'code.RPC_TIMEOUT': 'Der Knoten {node} antwortete nicht rechtzeitig.',
  'code.RPC_TIMEOUT.remedy':
    'Versuchen Sie es noch einmal; bleibt er langsam, nehmen Sie einen anderen Knoten oder erhöhen Sie die Frist in der Konfiguration.',
  'code.CHAIN_ID_MISMATCH':
    'Der Knoten {node} ist auf Chain {actual}, die Adressdatei aber für Chain {expected}.',
  'code.CHAIN_ID_MISMATCH.remedy':
    'Nehmen Sie den Knoten des richtigen Netzes oder die Adressdatei von diesem.',
  'code.RECORD_NOT_FOUND': 'Das Register hat keinen Eintrag {id}.',
  'code.RECORD_NOT_FOUND.remedy':
    'Prüfen Sie die Kennung; ein eben erteilter Eintrag erscheint nach seinem Block.',
  'code.NOT_AUTHORISED': 'Das Konto {account} verfügt weder über den Eintrag {id} noch über einen darüber.',
  'code.NOT_AUTHORISED.remedy':
    'Nehmen Sie das Konto des Eintrags oder einer seiner akkreditierenden Stellen.',
  'code.TRANSACTION_REVERTED': 'Der Vertrag hat die Transaktion {transaction} abgewiesen.',
  'code.TRANSACTION_REVERTED.remedy':
    'Zwischen Probe und Block hat sich etwas geändert: Sehen Sie den Eintrag an, und versuchen Sie es noch einmal.',
  'code.TRANSACTION_TIMEOUT':
    'Die Transaktion {transaction} wurde gesendet, aber nicht rechtzeitig bestätigt.',
  'code.TRANSACTION_TIMEOUT.remedy':
    'Sie kann noch eingetragen werden: Sehen Sie nach, bevor Sie sie noch einmal senden. Denselben Eintrag zweimal zu erteilen, schadet nicht.',
  'code.TRANSACTION_REPLACED':
    'Eine andere Transaktion des Kontos {account} trat an die Stelle von {transaction}.',
  'code.TRANSACTION_REPLACED.remedy':
    'Ein anderes Programm benutzt dasselbe Konto: Geben Sie jedem ein eigenes.',
  'code.TRANSACTION_REFUSED': 'Der Knoten hat die Transaktion nicht angenommen: {reason}.',
  'code.TRANSACTION_REFUSED.remedy': 'Prüfen Sie den Kontostand und die Gebührenregeln des Knotens.',
  'code.TRANSACTION_TOO_LARGE': 'Die Transaktion bräuchte {gas} Gas; eine Transaktion darf {limit} haben.',
  'code.TRANSACTION_TOO_LARGE.remedy': 'Senden Sie weniger Einträge auf einmal.',
  'code.REQUEST_MALFORMED': 'Der signierte Antrag ist nicht brauchbar: {reason}.',
  'code.REQUEST_MALFORMED.remedy': 'Bitten Sie den Unterzeichner, ihn unverändert noch einmal zu senden.',
  'code.REQUEST_CONFLICT': 'Ein anderer Antrag hat den Platz (Nonce {nonce}) von diesem benutzt.',
  'code.REQUEST_CONFLICT.remedy':
    'Signieren Sie ihn noch einmal mit neuer Nonce, wenn er noch gewünscht ist.',
  'code.BULK_ROW_MALFORMED': 'Zeile {line} ist nicht brauchbar: {reason}.',
  'code.BULK_ROW_MALFORMED.remedy':
    'Berichtigen Sie die Zeile, und starten Sie noch einmal: Erledigtes wird nicht zweimal getan.',
  'words.whose key it is': 'wessen Schlüssel es ist',
  'words.whether the issuer is accredited': 'ob der Aussteller akkreditiert ist',
  'words.whether it was revoked': 'ob er widerrufen wurde',
  'words.whether it is in force': 'ob er in Kraft ist',
  'words.and more': 'und weitere',
  'words.none': 'keine',
  'words.accreditation': 'Akkreditierung',
} as const satisfies Messages;
