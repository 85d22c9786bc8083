import type { Messages } from '../../ui/messages.ts';

/** Italian for the sentences of src/core/codes, and for words that fill their placeholders. */
export const it = {
  'code.RECORD_INTACT':
    'La registrazione di {who} deriva dal suo contenuto e rientra in quella di chi l’ha accreditato.',
  'code.RECORD_INTACT.remedy': 'Nulla da fare.',
  'code.RECORD_ID_MISMATCH': 'La registrazione {id} non deriva dal suo contenuto.',
  'code.RECORD_ID_MISMATCH.remedy':
    'Chi ha letto il registro ha dato dati diversi da quelli sulla blockchain. Interrogare un altro nodo e segnalarlo.',
  'code.RECORD_MALFORMED': 'La registrazione {id} viola le regole del registro: {rule}.',
  'code.RECORD_MALFORMED.remedy':
    'Il contratto rifiuta una registrazione simile: chi l’ha letta ha dato altri dati. Interrogare un altro nodo e segnalarlo.',
  'code.ACCREDITATION_TOO_WIDE':
    'L’accreditamento di {who} è più ampio di quello di chi l’ha accreditato: {dimension}.',
  'code.ACCREDITATION_TOO_WIDE.remedy':
    'Il contratto rifiuta una registrazione simile: chi l’ha letta ha dato altri dati. Interrogare un altro nodo e segnalarlo.',
  'code.RECORD_PARENT_UNKNOWN': 'La registrazione superiore a {id} non è stata trovata nel registro.',
  'code.RECORD_PARENT_UNKNOWN.remedy':
    'Il lettore può essere in ritardo rispetto alla blockchain. Riprovare più tardi o interrogare un altro nodo.',
  'code.PATH_TOO_LONG': 'Una via ha più di {limit} passaggi e non è stata seguita fino alla fine.',
  'code.PATH_TOO_LONG.remedy': 'Se si prevedono vie così lunghe, aumentare il limite dei passaggi.',
  'code.TOO_MANY_PATHS': 'Ci sono più vie delle {limit} esaminate.',
  'code.TOO_MANY_PATHS.remedy':
    'Chiedere all’emittente di indicare il proprio accreditamento nella credenziale, o aumentare il limite delle vie.',
  'code.TRUST_SOURCE_UNAVAILABLE': 'Il registro non ha potuto essere letto ({cause}).',
  'code.TRUST_SOURCE_UNAVAILABLE.remedy':
    'Controllare la connessione al nodo o alla replica e verificare di nuovo.',
  'code.ROOT_NOT_TRUSTED': 'La via termina in {who}, che non è una radice di questa politica.',
  'code.ROOT_NOT_TRUSTED.remedy': 'Chi stabilisce la politica decide se ci si può fidare di questa radice.',
  'code.ACCREDITED_AT_ISSUANCE': 'Il registro dice: {who} era accreditato alla data {date}.',
  'code.ACCREDITED_AT_ISSUANCE.remedy': 'Nulla da fare.',
  'code.ISSUED_BEFORE_ACCREDITATION':
    'L’accreditamento di {who} inizia il {from}; la credenziale è stata rilasciata il {date}, cioè prima.',
  'code.ISSUED_BEFORE_ACCREDITATION.remedy':
    'Chiedere all’emittente una credenziale rilasciata sotto il suo accreditamento.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED':
    'L’accreditamento di {who} è durato fino al {until}; la credenziale è stata rilasciata il {date}, cioè dopo.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED.remedy':
    'Chiedere all’emittente o a chi l’ha accreditato se l’accreditamento è stato rinnovato.',
  'code.SUSPENDED_AT_ISSUANCE':
    'L’accreditamento di {who} era sospeso dal {from}; la credenziale è stata rilasciata il {date}, durante la sospensione.',
  'code.SUSPENDED_AT_ISSUANCE.remedy':
    'Chiedere all’ente accreditante. Vale una credenziale rilasciata di nuovo dopo la sospensione.',
  'code.ENDED_BEFORE_ISSUANCE':
    'L’accreditamento di {who} è terminato il {ended}; la credenziale è stata rilasciata il {date}, cioè dopo.',
  'code.ENDED_BEFORE_ISSUANCE.remedy':
    'Chiedere all’ente accreditante perché è terminato. Ciò che è stato rilasciato prima resta valido.',
  'code.VOID_AT_ISSUANCE':
    'L’accreditamento di {who} è nullo dal {since}; la credenziale è stata rilasciata il {date}, cioè dopo.',
  'code.VOID_AT_ISSUANCE.remedy':
    'Chiedere all’ente accreditante; nulla di quanto rilasciato dopo quel momento conta.',
  'code.VOID_DATE_NOT_PROVEN':
    'L’accreditamento di {who} è nullo dal {since}; la credenziale indica una data anteriore, ma nulla la prova.',
  'code.VOID_DATE_NOT_PROVEN.remedy':
    'Serve solo un ancoraggio di rilascio anteriore a quel momento. Chiedere all’emittente o a chi l’ha accreditato.',
  'code.PROVEN_BEFORE_VOID':
    'L’accreditamento di {who} è nullo dal {since}; un ancoraggio prova che la credenziale esisteva prima.',
  'code.PROVEN_BEFORE_VOID.remedy': 'Nulla da fare.',
  'code.VOID_WITH_ANCESTOR':
    'L’accreditamento di {who} è stato concesso dopo che quello di {ancestor} era diventato nullo: è quindi interamente nullo.',
  'code.VOID_WITH_ANCESTOR.remedy':
    'Chiedere all’autorità superiore di accreditare di nuovo l’organizzazione.',
  'code.ANCESTORS_NOT_READ':
    'Le registrazioni superiori a {who} non sono state lette tutte: non si è potuto verificare se una sia nulla.',
  'code.ANCESTORS_NOT_READ.remedy':
    'Controllare la connessione al nodo o alla replica e verificare di nuovo.',
  'code.PAST_UNCLEAR':
    'L’accreditamento di {who} è stato sospeso in passato; se lo fosse il {date} non ha potuto essere verificato.',
  'code.PAST_UNCLEAR.remedy':
    'Leggere il registro dai suoi eventi, che conoscono i tempi di ogni sospensione.',
  'code.SUSPENDED_NOW':
    'L’accreditamento di {who} è sospeso dal {from}; la credenziale è stata rilasciata prima.',
  'code.SUSPENDED_NOW.remedy':
    'La decisione è aperta. Chiedere all’ente accreditante, o verificare di nuovo a sospensione finita.',
  'code.ENDED_SINCE':
    'L’accreditamento di {who} è terminato il {ended}; la credenziale è stata rilasciata prima.',
  'code.ENDED_SINCE.remedy': 'Nulla da fare: ciò che è stato rilasciato prima della fine resta valido.',
  'code.EXPIRED_SINCE':
    'L’accreditamento di {who} è durato fino al {until}; la credenziale è stata rilasciata prima.',
  'code.EXPIRED_SINCE.remedy': 'Nulla da fare: ciò che è stato rilasciato prima resta valido.',
  'code.RECORDED_LATER':
    'L’accreditamento di {who} è stato registrato il {recorded}, dopo il rilascio della credenziale.',
  'code.RECORDED_LATER.remedy': 'La registrazione tardiva è normale; contano le date della decisione stessa.',
  'code.KEY_COMPROMISE_ELSEWHERE':
    'Un altro accreditamento di {who} è nullo dal {since} perché una chiave è stata compromessa.',
  'code.KEY_COMPROMISE_ELSEWHERE.remedy':
    'Chiedere all’emittente quali chiavi siano coinvolte, o impostare la regola della politica.',
  'code.RECOGNITION_IN_FORCE': 'Il registro dice: {who} riconosce questo accreditamento.',
  'code.RECOGNITION_IN_FORCE.remedy': 'Nulla da fare.',
  'code.ACCREDITATION_CREDENTIAL_VALID':
    'La credenziale di accreditamento di {who} è firmata da chi l’ha accreditato e concorda con la registrazione.',
  'code.ACCREDITATION_CREDENTIAL_VALID.remedy': 'Nulla da fare.',
  'code.ACCREDITATION_CREDENTIAL_MISSING':
    'La registrazione di {who} non ha credenziale di accreditamento; a suo favore parla solo la blockchain.',
  'code.ACCREDITATION_CREDENTIAL_MISSING.remedy':
    'L’ente accreditante può allegare la credenziale firmata in qualsiasi momento.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST':
    'La credenziale di accreditamento di {who} non è quella la cui impronta è sulla blockchain.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST.remedy':
    'Chi ha letto il registro ha dato altri byte. Interrogare un altro nodo e segnalarlo.',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE':
    'La credenziale di accreditamento di {who} non può essere letta ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE.remedy': 'Chiedere all’ente accreditante di allegarla di nuovo.',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN':
    'La firma della credenziale di accreditamento di {who} non regge ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN.remedy':
    'Chiedere all’ente accreditante di firmarla e allegarla di nuovo.',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED':
    'La credenziale di accreditamento di {who} non ha potuto essere verificata ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED.remedy':
    'Controllare che il DID dell’ente accreditante possa essere risolto e verificare di nuovo.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES':
    'La credenziale di accreditamento di {who} non concorda con la registrazione: {member}.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES.remedy':
    'Chiedere all’ente accreditante di allegare una credenziale che dica ciò che dice la registrazione.',
  'code.STATUS_GOOD': 'Lo stato di {purpose} è stato letto e non è impostato.',
  'code.STATUS_GOOD.remedy':
    'Nulla da fare; uno stato può cambiare: verificare di nuovo quando sarà di nuovo importante.',
  'code.CREDENTIAL_REVOKED': 'L’emittente ha revocato la credenziale.',
  'code.CREDENTIAL_REVOKED.remedy':
    'Non farvi affidamento. Chiedere al titolare una credenziale più recente, o all’emittente il motivo.',
  'code.CREDENTIAL_SUSPENDED': 'L’emittente ha sospeso la credenziale.',
  'code.CREDENTIAL_SUSPENDED.remedy':
    'Una sospensione può essere revocata: chiedere all’emittente o verificare di nuovo più tardi.',
  'code.STATUS_NOT_STATED': 'La credenziale non indica alcuno stato: una revoca non sarebbe visibile.',
  'code.STATUS_NOT_STATED.remedy': 'La regola missingStatus della politica decide se ciò basta.',
  'code.STATUS_TYPE_UNSUPPORTED': 'La credenziale ha uno stato di un tipo che non viene letto: {type}.',
  'code.STATUS_TYPE_UNSUPPORTED.remedy': 'Chiedere all’emittente se la credenziale è ancora valida.',
  'code.STATUS_EBSI_ENTRY_NOT_READ':
    'Lo stato si trova in un registro EBSI che le impostazioni non nominano.',
  'code.STATUS_EBSI_ENTRY_NOT_READ.remedy':
    'Indicare il registro degli emittenti fidati a cui si fa affidamento (impostazione ebsiIssuersRegistry); una credenziale non può scegliere il registro che può revocarla.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS': 'Lo stato nomina un accreditamento di qualcuno diverso dal soggetto.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS.remedy':
    'L’accreditamento di un estraneo potrebbe restare in vigore per sempre: perciò non conta.',
  'code.STATUS_EBSI_MALFORMED': 'Il registro EBSI ha dato una risposta che non può essere letta: {reason}.',
  'code.STATUS_EBSI_MALFORMED.remedy': 'Informare il gestore del registro.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION':
    'Il registro EBSI contiene sotto questo numero un altro accreditamento, o ancora nessuno.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION.remedy':
    'Chiedere all’organizzazione accreditata l’accreditamento in vigore.',
  'code.STATUS_VALUE_NOT_KNOWN':
    'L’elenco di stato attribuisce alla credenziale il valore {value}, che solo l’emittente può spiegare.',
  'code.STATUS_VALUE_NOT_KNOWN.remedy':
    'Chiedere all’emittente che cosa significhi; non è considerato buono.',
  'code.STATUS_MESSAGE': 'Il messaggio di stato della credenziale è {value}; informa e non decide.',
  'code.STATUS_MESSAGE.remedy':
    'Chiedere all’emittente che cosa significhi; se la credenziale sia valida lo dicono gli altri suoi stati.',
  'code.STATUS_REFRESH_AVAILABLE':
    'L’emittente dice che è disponibile una versione più recente della credenziale.',
  'code.STATUS_REFRESH_AVAILABLE.remedy': 'Chiederla al titolare; quella attuale non è per questo invalida.',
  'code.STATUS_INFORMATIVE_UNREAD':
    'Lo stato di {purpose} non ha potuto essere letto ({reason}); non avrebbe deciso.',
  'code.STATUS_INFORMATIVE_UNREAD.remedy': 'Nulla da fare: contano solo revoca e sospensione.',
  'code.STATUS_PURPOSE_INFORMATIVE': 'Lo stato di {purpose} non dice se la credenziale sia valida.',
  'code.STATUS_PURPOSE_INFORMATIVE.remedy': 'Nulla da fare: contano solo revoca e sospensione.',
  'code.STATUS_PURPOSE_UNSUPPORTED': 'La credenziale ha uno stato per uno scopo sconosciuto: {purpose}.',
  'code.STATUS_PURPOSE_UNSUPPORTED.remedy':
    'Chiedere all’emittente che cosa significhi; non è considerato buono.',
  'code.STATUS_ENTRIES_TOO_MANY': 'La credenziale indica {count} stati; se ne leggono al massimo {limit}.',
  'code.STATUS_ENTRIES_TOO_MANY.remedy':
    'Nessuna credenziale ne richiede così tanti; è considerato un attacco.',
  'code.STATUS_NO_REGISTRY': 'Lo stato si trova sulla blockchain e non c’è un registro per leggerlo.',
  'code.STATUS_NO_REGISTRY.remedy': 'Configurare il nodo e i registri che la politica nomina.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED': 'Il registro degli stati {registry} non è seguito.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED.remedy':
    'Aggiungerlo alla politica se ci si fida; una credenziale non può scegliere il registro che può revocarla.',
  'code.STATUS_UNREADABLE': 'Lo stato non ha potuto essere letto ({reason}).',
  'code.STATUS_UNREADABLE.remedy':
    'Verificare di nuovo quando il nodo o l’host sono raggiungibili. Uno stato non letto non è mai buono.',
  'code.STATUS_ACCREDITATION_UNKNOWN':
    'L’accreditamento a cui appartiene lo stato non è in alcun registro seguito che questo registro degli stati legga.',
  'code.STATUS_ACCREDITATION_UNKNOWN.remedy': 'Chiedere all’emittente sotto quale accreditamento rilascia.',
  'code.STATUS_NOT_THE_ISSUERS':
    'Lo stato appartiene a un accreditamento di qualcuno diverso dall’emittente.',
  'code.STATUS_NOT_THE_ISSUERS.remedy':
    'Un estraneo potrebbe mantenere buono per sempre un tale stato: perciò non conta.',
  'code.STATUS_INDEX_OUT_OF_RANGE': 'La credenziale indica una voce oltre la fine del suo elenco di stato.',
  'code.STATUS_INDEX_OUT_OF_RANGE.remedy': 'L’elenco o la credenziale sono errati; informare l’emittente.',
  'code.STATUS_LIST_NOT_FETCHED': 'Lo stato si trova in un elenco sul web, e qui non si può scaricare nulla.',
  'code.STATUS_LIST_NOT_FETCHED.remedy':
    'Verificare dove è consentito scaricare, o consentire l’host nella politica.',
  'code.STATUS_LIST_UNREACHABLE':
    'L’elenco di stato presso {host} non ha potuto essere scaricato ({reason}).',
  'code.STATUS_LIST_UNREACHABLE.remedy':
    'Verificare di nuovo più tardi; se resta così, informare l’emittente. Uno stato non letto non è mai buono.',
  'code.STATUS_LIST_TOO_LARGE': 'L’elenco di stato supera {limit} byte.',
  'code.STATUS_LIST_TOO_LARGE.remedy':
    'Viene rifiutato senza leggerlo. I limiti statusListBytes e statusListUnpackedBytes possono essere aumentati.',
  'code.STATUS_LIST_MALFORMED': 'L’elenco di stato non può essere letto: {reason}.',
  'code.STATUS_LIST_MALFORMED.remedy':
    'Informare l’emittente; il suo programma ha scritto qualcosa che la norma non consente.',
  'code.STATUS_LIST_TOO_SHORT': 'L’elenco di stato ha {bits} voci; la norma ne richiede almeno {minimum}.',
  'code.STATUS_LIST_TOO_SHORT.remedy':
    'Un elenco corto rivela di chi si chiede lo stato: perciò la norma lo vieta. Informare l’emittente.',
  'code.STATUS_LIST_NOT_PROVEN':
    'La firma o l’emittente dell’elenco di stato non hanno potuto essere confermati ({reason}).',
  'code.STATUS_LIST_NOT_PROVEN.remedy':
    'Chiunque avrebbe potuto mettervi l’elenco: perciò non conta. Informare l’emittente.',
  'code.STATUS_LIST_WRONG_TYPE':
    'All’indirizzo dell’elenco di stato non si trova un elenco del tipo indicato dalla credenziale.',
  'code.STATUS_LIST_WRONG_TYPE.remedy': 'Informare l’emittente.',
  'code.STATUS_LIST_WRONG_PURPOSE': 'L’elenco di stato ha uno scopo diverso da {purpose}.',
  'code.STATUS_LIST_WRONG_PURPOSE.remedy': 'Informare l’emittente: elenco e credenziale non concordano.',
  'code.STATUS_LIST_WRONG_NAME': 'L’elenco di stato non dice di essere quello di questo indirizzo.',
  'code.STATUS_LIST_WRONG_NAME.remedy':
    'Un elenco firmato potrebbe essere dato al posto di un altro: perciò non conta. Informare l’emittente.',
  'code.STATUS_LIST_WRONG_ISSUER':
    'L’elenco di stato è stato rilasciato da qualcuno diverso dall’emittente della credenziale.',
  'code.STATUS_LIST_WRONG_ISSUER.remedy':
    'La regola statusListIssuer della politica può consentirlo, se si sa perché è giusto.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND':
    'L’elenco di stato è stato rilasciato da altri; la politica lo consente.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND.remedy':
    'Chi ha firmato l’elenco decide sulla revoca: impostare statusListIssuer su bound per rifiutarlo.',
  'code.STATUS_LIST_EXPIRED': 'L’elenco di stato era valido fino al {until} e non è stato rinnovato.',
  'code.STATUS_LIST_EXPIRED.remedy':
    'L’emittente deve pubblicarne uno nuovo; fino ad allora nessuno sa che cosa sia stato revocato nel frattempo.',
  'code.STATUS_LIST_NOT_YET_VALID': 'L’elenco di stato è valido solo dal {from}.',
  'code.STATUS_LIST_NOT_YET_VALID.remedy': 'Controllare gli orologi dell’emittente e del verificatore.',
  'code.STATUS_LIST_OLDER': 'L’elenco di stato è più vecchio di uno già letto allo stesso indirizzo.',
  'code.STATUS_LIST_OLDER.remedy':
    'Qualcuno fornisce una copia vecchia, che potrebbe nascondere una revoca. Informare l’emittente.',
  'code.STATUS_LIST_NEVER_ANCHORED':
    'La credenziale indica un elenco di stato ancorato, ma con quel numero non ne è mai stato ancorato uno.',
  'code.STATUS_LIST_NEVER_ANCHORED.remedy': 'L’emittente deve ancorare l’elenco; informare l’emittente.',
  'code.STATUS_LIST_STALE': 'L’elenco di stato è una versione anteriore a quella ancorata.',
  'code.STATUS_LIST_STALE.remedy':
    'Una copia vecchia potrebbe nascondere una revoca. Verificare di nuovo più tardi; se resta così, informare l’emittente.',
  'code.STATUS_LIST_NOT_ANCHORED':
    'L’elenco di stato non è quello ancorato: è stato modificato, duplicato o pubblicato prima di essere ancorato.',
  'code.STATUS_LIST_NOT_ANCHORED.remedy':
    'Verificare di nuovo fra qualche minuto; se resta così, informare l’emittente.',
  'code.STATUS_LIST_COPY_TOO_OLD':
    'Che l’elenco di stato sia il più recente è stato visto l’ultima volta {age} secondi fa; vi si può fare affidamento per {ttl}.',
  'code.STATUS_LIST_COPY_TOO_OLD.remedy':
    'Verificare con una connessione alla blockchain, così che una versione più recente sia visibile.',
  'code.LIST_MEMORY_MALFORMED':
    'Ciò che era stato memorizzato di elenchi di stato precedenti non può essere letto: {reason}.',
  'code.LIST_MEMORY_MALFORMED.remedy':
    'Ripristinare il file (impostazione listMemory) da una copia. Eliminandolo si dimentica quali elenchi sono stati visti: un elenco vecchio potrebbe allora passare una volta per il più recente.',
  'code.LIST_MEMORY_UNWRITABLE':
    'Non si è potuto memorizzare che un elenco di stato è stato visto ({reason}).',
  'code.LIST_MEMORY_UNWRITABLE.remedy':
    'Puntare l’impostazione listMemory a un file scrivibile, o impostarla su none: un elenco vecchio è allora notato solo fino al prossimo avvio.',
  'code.PROOF_VALID': 'La firma regge: {algorithm}, con una chiave che l’emittente usa per le credenziali.',
  'code.PROOF_VALID.remedy': 'Nulla da fare.',
  'code.PROOF_VALID_UNBOUND':
    'La firma regge: {algorithm}. Non è stato verificato se la chiave sia dell’emittente.',
  'code.PROOF_VALID_UNBOUND.remedy':
    'Usare una politica che leghi l’emittente alle sue chiavi prima di fare affidamento su chi ha firmato.',
  'code.METHOD_NOT_FOUND': 'L’emittente non ha una chiave con il nome indicato dalla credenziale.',
  'code.METHOD_NOT_FOUND.remedy':
    'La chiave può essere stata sostituita, o la credenziale è falsificata: chiedere all’emittente.',
  'code.METHOD_AMBIGUOUS':
    'La credenziale non dice quale chiave dell’emittente l’abbia firmata, e ne sono possibili {count}.',
  'code.METHOD_AMBIGUOUS.remedy': 'L’emittente deve indicare la chiave nel token (kid).',
  'code.METHOD_CONTROLLER_MISMATCH': 'La chiave è controllata da qualcuno diverso dall’emittente.',
  'code.METHOD_CONTROLLER_MISMATCH.remedy':
    'Considerare la credenziale falsificata finché l’emittente non la conferma.',
  'code.METHOD_NOT_FOR_ASSERTION': 'L’emittente non usa questa chiave per le credenziali.',
  'code.METHOD_NOT_FOR_ASSERTION.remedy':
    'L’emittente deve elencare la chiave sotto assertionMethod, o firmare con una che vi è elencata.',
  'code.ALGORITHM_MISMATCH': 'La credenziale dichiara {claimed}, ma la chiave firma con {actual}.',
  'code.ALGORITHM_MISMATCH.remedy': 'Considerare la credenziale falsificata: decide la chiave, mai il token.',
  'code.KEY_KIND_NOT_SUPPORTED':
    'La chiave dell’emittente è di un tipo con cui non si verificano firme ({type}).',
  'code.KEY_KIND_NOT_SUPPORTED.remedy': 'Sono supportati Ed25519, P-256, P-384 e secp256k1.',
  'code.SIGNATURE_INVALID':
    'La firma non regge: la credenziale è stata modificata, o l’ha firmata qualcun altro.',
  'code.SIGNATURE_INVALID.remedy':
    'Chiedere al titolare l’originale; se anche quello fallisce, chiedere all’emittente.',
  'code.PROOF_SUITE_NOT_SUPPORTED': 'La prova è del tipo {suite}, che qui non può essere verificato.',
  'code.PROOF_SUITE_NOT_SUPPORTED.remedy':
    'Sono supportati eddsa-jcs-2022, eddsa-rdfc-2022, ecdsa-jcs-2019, ecdsa-rdfc-2019, ecdsa-sd-2023 e Ed25519Signature2020: chiedere all’emittente una di queste forme, o un VC-JWT.',
  'code.PROOF_NAMES_NOT_COVERED':
    'La prova copre ciò che la credenziale significa come dati collegati, ma non come è scritta, e {reason}.',
  'code.PROOF_NAMES_NOT_COVERED.remedy':
    'Due lettori potrebbero vedere due credenziali diverse: perciò è rifiutata. Chiedere al titolare il file come l’emittente l’ha dato.',
  'code.PROOF_CONTEXT_INLINE':
    'La credenziale definisce termini propri in un modo che la sua prova non copre.',
  'code.PROOF_CONTEXT_INLINE.remedy':
    'L’emittente deve pubblicare i suoi termini come contesto, o firmare con una suite su JSON (eddsa-jcs-2022).',
  'code.PROOF_MALFORMED': 'La prova incorporata è danneggiata: {reason}.',
  'code.PROOF_MALFORMED.remedy':
    'Chiedere al titolare il file come l’emittente l’ha dato; se anche quello fallisce, chiedere all’emittente.',
  'code.PROOF_PURPOSE_MISMATCH': 'La prova non è stata fatta per questo: il suo scopo non è {expected}.',
  'code.PROOF_PURPOSE_MISMATCH.remedy':
    'Le credenziali sono firmate per assertionMethod, le presentazioni per authentication.',
  'code.PROOF_EXPIRED': 'La prova stessa valeva solo fino al {until}.',
  'code.PROOF_EXPIRED.remedy': 'Chiedere la credenziale con una nuova prova.',
  'code.PROOF_NOT_YET_VALID': 'La prova dice di essere fatta il {from}, che è nel futuro.',
  'code.PROOF_NOT_YET_VALID.remedy':
    'Controllare l’orologio qui; se è giusto, era sbagliato quello dell’emittente.',
  'code.PROOF_FOR_HOLDER_ONLY':
    'Questa è la prova che l’emittente ha dato al titolare (ecdsa-sd-2023 base proof), non una da mostrare.',
  'code.PROOF_FOR_HOLDER_ONLY.remedy':
    'Chiedere al titolare di scegliere nel portafoglio che cosa mostrare: il portafoglio ne ricava la prova per un verificatore.',
  'code.PROOF_CHAIN_BROKEN': 'Le prove non si fondano l’una sull’altra come dichiarano: {reason}.',
  'code.PROOF_CHAIN_BROKEN.remedy':
    'Una prova è stata tolta o aggiunta: chiedere al titolare il file come l’emittente l’ha dato.',
  'code.PROOF_CONTEXT_MISMATCH': 'La prova è stata fatta con un @context diverso da quello del documento.',
  'code.PROOF_CONTEXT_MISMATCH.remedy':
    'I termini potrebbero significare altro da ciò che è stato firmato: chiedere il file come l’emittente l’ha dato.',
  'code.CHALLENGE_MISMATCH': 'La firma non risponde alla sfida (nonce) indicata.',
  'code.CHALLENGE_MISMATCH.remedy':
    'Potrebbe essere la ripetizione di una presentazione precedente: chiedere al titolare di presentare di nuovo.',
  'code.DOMAIN_MISMATCH': 'La firma non è stata fatta per questo verificatore (dominio, destinatario).',
  'code.DOMAIN_MISMATCH.remedy': 'Era destinata ad altri: chiedere al titolare di presentarla a sé.',
  'code.PRESENTATION_NOT_SIGNED': 'La presentazione non è firmata: chiunque avrebbe potuto comporla.',
  'code.PRESENTATION_NOT_SIGNED.remedy': 'Chiedere al titolare di presentare con un portafoglio che firmi.',
  'code.PRESENTATION_MALFORMED': 'Questa non è una presentazione leggibile: {reason}.',
  'code.PRESENTATION_MALFORMED.remedy':
    'Chiedere al titolare di presentare di nuovo, con un altro portafoglio se succede due volte.',
  'code.HOLDER_INVALID': 'La presentazione non dice chiaramente chi presenta.',
  'code.HOLDER_INVALID.remedy': 'Il titolare dev’essere un solo DID o URL, lo stesso ovunque compaia.',
  'code.POLICY_MALFORMED': 'La politica non è utilizzabile: {member} {reason}.',
  'code.POLICY_MALFORMED.remedy':
    'docs/verifiers.md descrive ogni membro. I membri sconosciuti sono rifiutati, perché non verrebbero applicati.',
  'code.DECODED': 'La credenziale ha potuto essere letta ({format}).',
  'code.DECODED.remedy': 'Nulla da fare.',
  'code.NOT_REACHED': 'Non è stato verificato, perché un controllo precedente non è stato superato.',
  'code.NOT_REACHED.remedy': 'Vedere che cosa fare per il controllo precedente.',
  'code.CHECK_FAULT': 'Non ha potuto essere verificato, perché qualcosa è mancato da parte nostra ({cause}).',
  'code.CHECK_FAULT.remedy': 'Verificare di nuovo; se resta così, segnalare il codice.',
  'code.ISSUER_DID_RESOLVED': 'Il DID dell’emittente ha potuto essere risolto.',
  'code.ISSUER_DID_RESOLVED.remedy': 'Nulla da fare.',
  'code.ISSUER_DID_DEACTIVATED':
    'Il DID dell’emittente era disattivato quando la credenziale è stata rilasciata.',
  'code.ISSUER_DID_DEACTIVATED.remedy': 'Chiedere all’emittente una credenziale sotto il suo DID attuale.',
  'code.KEY_HISTORY_NOT_KNOWN':
    'Il metodo DID dell’emittente non conserva la cronologia: si sono usate le chiavi di oggi, non quelle del giorno del rilascio.',
  'code.KEY_HISTORY_NOT_KNOWN.remedy':
    'Nulla da fare; un metodo DID con cronologia risponde su quale chiave fosse valida quando.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN':
    'Oggi l’emittente non elenca la chiave che ha firmato, e il suo metodo DID non dice quali chiavi avesse al rilascio.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN.remedy':
    'Chiedere all’emittente di elencare di nuovo le chiavi precedenti, o una credenziale firmata con una attuale.',
  'code.DATES_IN_FORCE': 'La credenziale è entro le sue date.',
  'code.DATES_IN_FORCE.remedy': 'Nulla da fare.',
  'code.CREDENTIAL_NOT_YET_VALID': 'La credenziale è valida dal {from}, che non è ancora arrivato.',
  'code.CREDENTIAL_NOT_YET_VALID.remedy': 'Verificare di nuovo dopo quel momento.',
  'code.CREDENTIAL_EXPIRED': 'La validità della credenziale è terminata il {until}.',
  'code.CREDENTIAL_EXPIRED.remedy':
    'Ciò che attesta può essere ancora vero: chiedere al titolare o all’emittente una credenziale rinnovata.',
  'code.CREDENTIAL_DATES_REVERSED': 'La credenziale finisce prima di iniziare.',
  'code.CREDENTIAL_DATES_REVERSED.remedy': 'Chiedere all’emittente una credenziale corretta.',
  'code.ISSUANCE_DATE_STATED': 'L’emittente indica {date} come data di rilascio; nulla lo prova.',
  'code.ISSUANCE_DATE_STATED.remedy': 'Un ancoraggio di rilascio lo proverebbe.',
  'code.ISSUANCE_DATE_PROVEN': 'Un ancoraggio prova che la credenziale esisteva il {date}.',
  'code.ISSUANCE_DATE_PROVEN.remedy': 'Nulla da fare.',
  'code.ISSUANCE_DATE_NOT_STATED':
    'La data di rilascio non è indicata: l’autorità a quella data non ha potuto essere verificata.',
  'code.ISSUANCE_DATE_NOT_STATED.remedy': 'Chiedere all’emittente una credenziale con la data di rilascio.',
  'code.ISSUANCE_DATE_NOT_PROVEN':
    'Nessuno ha provato la data di rilascio; è quella indicata dall’emittente.',
  'code.ISSUANCE_DATE_NOT_PROVEN.remedy': 'La regola issuanceDate della politica decide se ciò basta.',
  'code.ISSUED_IN_FUTURE': 'La data di rilascio indicata, {date}, è nel futuro.',
  'code.ISSUED_IN_FUTURE.remedy':
    'Controllare il proprio orologio; altrimenti chiedere all’emittente una credenziale corretta.',
  'code.ISSUANCE_ANCHOR_MISMATCH':
    'L’ancoraggio di rilascio della credenziale non conduce dal suo contenuto alla radice che nomina.',
  'code.ISSUANCE_ANCHOR_MISMATCH.remedy':
    'Il contenuto o la prova sono stati modificati. Chiedere all’emittente la credenziale come è stata rilasciata.',
  'code.ISSUANCE_ANCHOR_UNKNOWN':
    'La radice dell’ancoraggio di rilascio della credenziale non è mai stata ancorata.',
  'code.ISSUANCE_ANCHOR_UNKNOWN.remedy': 'Chiedere all’emittente; l’ancoraggio può seguire più tardi.',
  'code.ISSUANCE_ANCHOR_NOT_READ':
    'L’ancoraggio di rilascio della credenziale non ha potuto essere cercato ({cause}).',
  'code.ISSUANCE_ANCHOR_NOT_READ.remedy':
    'Controllare la connessione al nodo e che la politica nomini il registro; poi verificare di nuovo.',
  'code.ACCREDITED':
    'Il registro dice: {who} era accreditato quando la credenziale è stata rilasciata, sotto {root}.',
  'code.ACCREDITED.remedy': 'Nulla da fare.',
  'code.UNRECOGNISED_ISSUER':
    'Emittente non riconosciuto: nessun accreditamento conduce da esso a una radice di questa politica.',
  'code.UNRECOGNISED_ISSUER.remedy':
    'Ciò non dice nulla della sua onestà. Controllare di quali radici la politica si fida, o chiedere all’emittente chi lo accredita.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS':
    'L’accreditamento indicato dalla credenziale non è stato trovato fra quelli dell’emittente.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS.remedy':
    'Decidono gli altri accreditamenti dell’emittente. Informare l’emittente.',
  'code.AWARDING_BODY_CONFIRMED':
    'Il registro dice: l’ente di conferimento indicato dalla credenziale è l’emittente o gli ha dato mandato.',
  'code.AWARDING_BODY_CONFIRMED.remedy': 'Nulla da fare.',
  'code.AWARDING_BODY_NOT_CONFIRMED':
    'La credenziale indica {did} come ente di conferimento; non è stato trovato alcun suo mandato all’emittente.',
  'code.AWARDING_BODY_NOT_CONFIRMED.remedy':
    'Chiedere all’ente di conferimento se lascia che l’emittente firmi per esso, e di registrare il mandato.',
  'code.IN_SCOPE': 'L’accreditamento di {who} comprende questa credenziale.',
  'code.IN_SCOPE.remedy': 'Nulla da fare.',
  'code.OUT_OF_SCOPE': 'Fuori ambito: {who} è accreditato per {dimension} {permitted}, non per {stated}.',
  'code.OUT_OF_SCOPE.remedy':
    'Chiedere all’emittente o a chi l’ha accreditato se l’accreditamento doveva comprendere questa credenziale.',
  'code.OUT_OF_SCOPE_NOT_STATED':
    'Fuori ambito: {who} è accreditato solo per {dimension} {permitted}; la credenziale non ne indica.',
  'code.OUT_OF_SCOPE_NOT_STATED.remedy': 'Chiedere all’emittente una credenziale che lo indichi.',
  'code.HOLDER_NOT_CHECKED': 'Non abbiamo verificato che la persona che la mostra sia la persona indicata.',
  'code.HOLDER_NOT_CHECKED.remedy':
    'Chiedere un documento d’identità, o una presentazione firmata dal titolare.',
  'code.RECOGNITION_NOT_DECIDED': 'Verificata, non riconosciuta: il riconoscimento spetta all’autorità.',
  'code.RECOGNITION_NOT_DECIDED.remedy': 'Rivolgersi al centro ENIC-NARIC o all’autorità del proprio Paese.',
  'code.CONTENT_NOT_VALIDATED':
    'Il contenuto non è stato convalidato rispetto allo schema indicato dalla credenziale.',
  'code.CONTENT_NOT_VALIDATED.remedy': 'Nulla da fare se il contenuto può essere letto.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE':
    'Non ogni accreditamento sulla via ha una credenziale firmata; per gli altri parla solo la blockchain.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE.remedy':
    'La regola accreditationCredential della politica decide se ciò basta.',
  'code.SUMMARY_ACCEPTED':
    'Accettata: il registro dice che {who} era accreditato per questo alla data {date}, e il suo stato è buono.',
  'code.SUMMARY_ACCEPTED.remedy': 'Nulla da fare.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS':
    'Accettata: il registro dice che {who} era accreditato per questo alla data {date}; l’emittente non pubblica alcuno stato.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS.remedy': 'Nulla da fare.',
  'code.POLICY_TRUSTS_NOBODY':
    'La politica non nomina alcuna radice: ogni emittente risulta non riconosciuto.',
  'code.POLICY_TRUSTS_NOBODY.remedy': 'Aggiungere gli identificativi delle radici di cui ci si fida.',
  'code.POLICY_READS_NOTHING': 'La politica non nomina alcun registro: nulla può essere cercato.',
  'code.POLICY_READS_NOTHING.remedy': 'Aggiungere i registri in cui si trovano le proprie radici.',
  'code.POLICY_LISTS_UNBOUND': 'La politica accetta elenchi di stato di qualsiasi emittente.',
  'code.POLICY_LISTS_UNBOUND.remedy':
    'Impostare statusListIssuer su bound, a meno che gli emittenti non affidino i loro elenchi ad altri.',
  'code.POLICY_IGNORES_COMPROMISE':
    'La politica ignora una compromissione di chiave trovata in un altro accreditamento di un emittente.',
  'code.POLICY_IGNORES_COMPROMISE.remedy':
    'Impostare compromiseElsewhere su undetermined, a meno di esaminare da sé questi casi.',
  'words.the credential types': 'i tipi di credenziale',
  'words.the schemas': 'gli schemi',
  'words.the jurisdictions': 'i Paesi o le regioni',
  'words.the ISCED-F fields': 'i settori ISCED-F',
  'words.the EQF levels': 'i livelli QEQ',
  'words.credits of': 'crediti',
  'words.any': 'qualsiasi',
  'words.at most': 'al massimo {count}',
  'words.revocation': 'revoca',
  'words.suspension': 'sospensione',
  'words.revocation and suspension': 'revoca e sospensione',
  'words.message': 'messaggio',
  'words.refresh': 'rinnovo',
  'code.INPUT_TOO_LARGE': 'L’input ha {bytes} byte; se ne leggono al massimo {limit}.',
  'code.INPUT_TOO_LARGE.remedy': 'Inviare la sola credenziale, o aumentare il limite nella configurazione.',
  'code.JSON_MALFORMED': 'Il testo non è JSON: {reason} alla posizione {position}.',
  'code.JSON_MALFORMED.remedy': 'Controllare che il file sia stato copiato per intero.',
  'code.JSON_TOO_DEEP': 'Il JSON è annidato oltre {limit} livelli.',
  'code.JSON_TOO_DEEP.remedy': 'Nessuna credenziale ne ha bisogno; controllare da dove viene il file.',
  'code.JSON_DUPLICATE_KEY': 'Il JSON nomina due volte lo stesso membro, alla posizione {position}.',
  'code.JSON_DUPLICATE_KEY.remedy':
    'Due lettori potrebbero vedere due valori diversi: perciò è rifiutato. Chiedere all’emittente un nuovo file.',
  'code.JSON_FORBIDDEN_KEY': 'Il JSON ha un membro con il nome riservato {key}.',
  'code.JSON_FORBIDDEN_KEY.remedy':
    'Nomi come __proto__ attaccano il lettore e non stanno in alcuna credenziale.',
  'code.JSON_UNSAFE_NUMBER':
    'Il JSON ha un numero che non può essere letto con esattezza, alla posizione {position}.',
  'code.JSON_UNSAFE_NUMBER.remedy': 'Scrivere gli identificativi lunghi come testo.',
  'code.BASE64URL_MALFORMED': 'Il testo non è base64url rigoroso.',
  'code.BASE64URL_MALFORMED.remedy':
    'Riempimenti, spazi e bit superflui sono rifiutati: controllare che il token sia stato copiato per intero.',
  'code.KEY_MALFORMED': 'La chiave {curve} è malformata: {reason}.',
  'code.KEY_MALFORMED.remedy':
    'La chiave non è un punto della sua curva, o il suo JWK non è in forma canonica: chiedere quella giusta al proprietario.',
  'code.KEY_LENGTH_INVALID': 'La chiave {curve} non ha la lunghezza di una chiave simile.',
  'code.KEY_LENGTH_INVALID.remedy':
    'Controllare che l’identificativo sia stato copiato per intero; altrimenti chiedere quello giusto al proprietario.',
  'code.NET_URL_REFUSED': 'L’indirizzo non viene scaricato: {reason}.',
  'code.NET_URL_REFUSED.remedy':
    'Si scaricano solo indirizzi https con nome di host, senza utente o password, sulla porta 443 o sopra la 1023.',
  'code.NET_HOST_NOT_ALLOWED': 'La politica non consente di scaricare da {host}.',
  'code.NET_HOST_NOT_ALLOWED.remedy':
    'Aggiungere l’host a quelli consentiti dalla politica, se può sapere della verifica.',
  'code.NET_ADDRESS_REFUSED': 'L’host {host} conduce a un indirizzo privato o riservato.',
  'code.NET_ADDRESS_REFUSED.remedy':
    'Tali indirizzi lascerebbero entrare una credenziale nella propria rete: perciò sono rifiutati.',
  'code.NET_UNREACHABLE': 'L’host {host} non è raggiungibile: {reason}.',
  'code.NET_UNREACHABLE.remedy': 'Riprovare più tardi; finora la credenziale non ha nulla di sbagliato.',
  'code.NET_TIMEOUT': 'L’host {host} non ha risposto per intero entro {ms} millisecondi.',
  'code.NET_TIMEOUT.remedy': 'Riprovare più tardi, o aumentare il limite nella configurazione.',
  'code.NET_ABORTED': 'La richiesta a {host} è stata abbandonata da chi l’ha fatta.',
  'code.NET_ABORTED.remedy': 'Chiedere di nuovo; della risposta non si sa nulla.',
  'code.NET_TOO_LARGE': 'La risposta di {host} supera {limit} byte.',
  'code.NET_TOO_LARGE.remedy':
    'Controllare l’indirizzo; un documento DID o un elenco di stato è più piccolo.',
  'code.NET_STATUS': 'L’host {host} ha risposto con lo stato HTTP {status}.',
  'code.NET_STATUS.remedy': 'Controllare che la risorsa esista ancora, o riprovare più tardi.',
  'code.NET_REDIRECTS': 'L’host {host} reindirizza più di {limit} volte.',
  'code.NET_REDIRECTS.remedy': 'Chiedere al gestore dell’host l’indirizzo definitivo.',
  'code.NET_CONTENT_INVALID': 'La risposta di {host} non può essere letta: {reason}.',
  'code.NET_CONTENT_INVALID.remedy':
    'L’host invia una codifica errata o non supportata: informare il gestore.',
  'code.NET_BUSY': 'Più di {limit} richieste attendono una connessione in uscita.',
  'code.NET_BUSY.remedy':
    'Verificare meno credenziali alla volta, o aumentare il limite nella configurazione.',
  'code.INTERNAL': 'È fallito qualcosa che non dovrebbe: {reason}.',
  'code.INTERNAL.remedy': 'Segnalarlo con il codice e la versione; nulla è andato perso.',
  'code.CREDENTIAL_READ': 'La credenziale è stata letta: {format}, modello di dati {version}.',
  'code.CREDENTIAL_READ.remedy': 'Nulla da fare.',
  'code.CREDENTIAL_NOT_SIGNED': 'La credenziale non è firmata: chiunque avrebbe potuto scriverla.',
  'code.CREDENTIAL_NOT_SIGNED.remedy':
    'Chiedere al titolare il file come l’emittente l’ha dato, non una copia del suo testo.',
  'code.BADGE_IMAGE_MALFORMED': 'L’immagine {format} è danneggiata: {reason}.',
  'code.BADGE_IMAGE_MALFORMED.remedy':
    'Scaricare di nuovo il badge da dove è stato rilasciato; messaggistica e programmi fotografici modificano le immagini.',
  'code.BADGE_IMAGE_AMBIGUOUS': 'L’immagine contiene più di un badge, e ne può contenere uno solo.',
  'code.BADGE_IMAGE_AMBIGUOUS.remedy':
    'Due lettori potrebbero vedere due badge diversi: perciò è rifiutata. Chiedere il badge come è stato rilasciato.',
  'code.BADGE_NOT_IN_IMAGE': 'Questa è un’immagine senza Open Badge.',
  'code.BADGE_NOT_IN_IMAGE.remedy':
    'Scaricare il badge come file da dove è stato rilasciato; schermate e messaggistica tolgono il badge dall’immagine.',
  'code.JWS_MALFORMED': 'Il token è danneggiato: {reason}.',
  'code.JWS_MALFORMED.remedy':
    'Controllare che il token sia stato copiato per intero; se sì, chiederne uno nuovo all’emittente.',
  'code.JWS_CRITICAL_HEADER': 'Il token richiede un’estensione della firma che qui non è nota.',
  'code.JWS_CRITICAL_HEADER.remedy':
    'Un verificatore deve rifiutare un tale token; usarne uno che conosca l’estensione.',
  'code.ALGORITHM_NOT_ALLOWED': 'Il token è firmato con {algorithm}, che non prova nulla.',
  'code.ALGORITHM_NOT_ALLOWED.remedy':
    'Nessuna firma, o una con segreto condiviso, non è mai accettata per una credenziale.',
  'code.ALGORITHM_NOT_SUPPORTED': 'Il token è firmato con {algorithm}, che non può ancora essere verificato.',
  'code.ALGORITHM_NOT_SUPPORTED.remedy': 'Sono supportati ES256, ES384, ES256K ed EdDSA.',
  'code.KID_MALFORMED': 'Il token nomina la sua chiave in una forma che non è un URL DID con frammento.',
  'code.KID_MALFORMED.remedy': 'L’emittente deve nominare la chiave come compare nel suo documento DID.',
  'code.KID_ISSUER_MISMATCH':
    'Il token è stato firmato con una chiave di qualcuno diverso dall’emittente che nomina.',
  'code.KID_ISSUER_MISMATCH.remedy':
    'Considerare la credenziale falsificata finché l’emittente non la conferma.',
  'code.TOKEN_TYPE_INVALID': 'In questo token sono mescolati tipi di credenziale: {reason}.',
  'code.TOKEN_TYPE_INVALID.remedy':
    'L’emittente deve scrivere un VC-JWT (modello di dati 1.1) o un token VC-JOSE (2.0).',
  'code.JWT_CLAIM_INVALID': 'L’attributo {claim} del token non ha un valore utilizzabile.',
  'code.JWT_CLAIM_INVALID.remedy': 'L’emittente deve rilasciare di nuovo la credenziale.',
  'code.JWT_CLAIM_MISMATCH':
    'L’attributo {claim} del token differisce da {member} della credenziale al suo interno.',
  'code.JWT_CLAIM_MISMATCH.remedy':
    'Due lettori potrebbero vedere due credenziali diverse: perciò è rifiutata. L’emittente deve rilasciarla di nuovo.',
  'code.CONTEXT_INVALID': 'La credenziale non inizia il suo @context con {expected}.',
  'code.CONTEXT_INVALID.remedy':
    'L’emittente deve rilasciare di nuovo la credenziale secondo il modello di dati.',
  'code.TYPE_INVALID': 'Il tipo della credenziale è assente o malformato.',
  'code.TYPE_INVALID.remedy': 'Dev’essere un elenco di testi che contiene VerifiableCredential.',
  'code.ISSUER_INVALID': 'L’emittente della credenziale è assente o non è un DID o URL.',
  'code.ISSUER_INVALID.remedy':
    'L’emittente deve rilasciare di nuovo la credenziale secondo il modello di dati.',
  'code.SUBJECT_INVALID': 'La credenziale non dice nulla di nessuno: il soggetto è assente o malformato.',
  'code.SUBJECT_INVALID.remedy':
    'L’emittente deve rilasciare di nuovo la credenziale secondo il modello di dati.',
  'code.DATE_INVALID': 'La data {member} non è una data e ora con fuso orario.',
  'code.DATE_INVALID.remedy': 'L’emittente deve scrivere le date come 2026-11-22T08:00:00Z.',
  'code.DATES_OUT_OF_ORDER': 'La credenziale finisce prima di iniziare.',
  'code.DATES_OUT_OF_ORDER.remedy': 'L’emittente deve rilasciare di nuovo la credenziale.',
  'code.MEMBER_INVALID': 'Il membro {member} della credenziale è malformato o ha troppi valori.',
  'code.MEMBER_INVALID.remedy':
    'L’emittente deve rilasciare di nuovo la credenziale secondo il modello di dati.',
  'code.STATUS_ENTRY_INVALID': 'Il credentialStatus di tipo {type} è malformato.',
  'code.STATUS_ENTRY_INVALID.remedy':
    'Non si può cercare se la credenziale sia stata revocata; l’emittente deve rilasciarla di nuovo.',
  'code.TERMS_OF_USE_INVALID':
    'La credenziale nomina il suo accreditamento in modo malformato o contraddittorio.',
  'code.TERMS_OF_USE_INVALID.remedy':
    'Deve nominare una registrazione come eip155:<id catena>:<registro>/<id registrazione>.',
  'code.EVIDENCE_INVALID': 'L’ancoraggio di rilascio della credenziale è malformato.',
  'code.EVIDENCE_INVALID.remedy':
    'L’emittente deve aggiungere di nuovo la prova; l’ancoraggio stesso può restare.',
  'code.FORMAT_NOT_SUPPORTED': 'Questo è {format}, che non può ancora essere verificato.',
  'code.FORMAT_NOT_SUPPORTED.remedy':
    'Chiedere al titolare la stessa credenziale come VC-JWT, SD-JWT VC o JSON con prova, o usare un verificatore per quel formato.',
  'code.FORMAT_NOT_RECOGNISED': 'Questa non è una credenziale di alcuna forma nota.',
  'code.FORMAT_NOT_RECOGNISED.remedy': 'Controllare che sia stato dato l’intero file o token, e nient’altro.',
  'code.FORMAT_IS_PRESENTATION': 'Questa è una presentazione, non una credenziale.',
  'code.FORMAT_IS_PRESENTATION.remedy':
    'Verificarla come presentazione: si verificano anche le credenziali che contiene, e se sono di chi presenta.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL':
    'Questo è un documento con sigillo elettronico (JAdES), come le European Digital Credentials; i sigilli qui non sono ancora verificati.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL.remedy':
    'Verificarlo con il visualizzatore di credenziali Europass, che conosce i sigilli degli elenchi di fiducia dell’Unione europea.',
  'code.FORMAT_IS_OPEN_BADGE_2':
    'Questo è un Open Badge versione 2, che solo la piattaforma che lo ospita può confermare.',
  'code.FORMAT_IS_OPEN_BADGE_2.remedy':
    'Seguire l’indirizzo del badge fino alla sua piattaforma, o chiederlo all’emittente come Open Badges 3.0.',
  'code.FORMAT_IS_BLOCKCERTS':
    'Questo è un certificato Blockcerts, il cui ancoraggio in una blockchain pubblica qui non è cercato.',
  'code.FORMAT_IS_BLOCKCERTS.remedy':
    'Verificarlo con il Blockcerts Universal Verifier, o chiedere all’emittente una credenziale firmata.',
  'code.FORMAT_IS_OPEN_ATTESTATION':
    'Questo è un documento OpenAttestation, il cui archivio di certificati qui non è interrogato.',
  'code.FORMAT_IS_OPEN_ATTESTATION.remedy':
    'Verificarlo con un verificatore OpenAttestation, o chiedere all’emittente una credenziale W3C.',
  'code.FORMAT_IS_MDOC': 'Questo è un mdoc (ISO/IEC 18013-5), che qui non viene letto.',
  'code.FORMAT_IS_MDOC.remedy':
    'Chiedere al titolare di presentare lo stesso attestato come SD-JWT VC; di solito i portafogli hanno entrambi.',
  'code.FORMAT_IS_DOCUMENT': 'Questo è {format}, non la credenziale stessa.',
  'code.FORMAT_IS_DOCUMENT.remedy':
    'Chiedere al titolare la credenziale come la esporta il portafoglio o la piattaforma: un file JSON, un token, o un badge PNG o SVG. Una firma dentro un PDF la verifica un lettore PDF.',
  'code.SD_JWT_MALFORMED': 'L’SD-JWT è danneggiato: {reason}.',
  'code.SD_JWT_MALFORMED.remedy':
    'Controllare che il token sia stato copiato per intero, fino all’ultimo ~; se sì, chiedere al titolare di presentarlo di nuovo.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED':
    'L’emittente ha calcolato le impronte degli attributi con {algorithm}, che non può ancora essere verificato.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED.remedy': 'Sono supportati sha-256, sha-384 e sha-512.',
  'code.DISCLOSURES_TOO_MANY': 'L’SD-JWT rivela {count} attributi; se ne leggono al massimo {limit}.',
  'code.DISCLOSURES_TOO_MANY.remedy': 'Chiedere al titolare di mostrare meno attributi.',
  'code.DISCLOSURE_MALFORMED': 'Un attributo rivelato è danneggiato: {reason}.',
  'code.DISCLOSURE_MALFORMED.remedy':
    'Chiedere al titolare di presentare di nuovo la credenziale; se anche quello fallisce, chiedere all’emittente.',
  'code.DISCLOSURE_NOT_SIGNED': 'È rivelato un attributo che l’emittente non ha firmato.',
  'code.DISCLOSURE_NOT_SIGNED.remedy':
    'Considerare la credenziale falsificata: qualcuno ha aggiunto o modificato l’attributo.',
  'code.DISCLOSURE_REPEATED':
    'Un attributo è rivelato due volte, o la sua impronta compare due volte nella credenziale.',
  'code.DISCLOSURE_REPEATED.remedy':
    'Chiedere al titolare di presentare di nuovo la credenziale; se anche quello fallisce, l’emittente deve rilasciarla di nuovo.',
  'code.DISCLOSURE_NAME_CONFLICT': 'Un attributo rivelato porta un nome già preso o riservato.',
  'code.DISCLOSURE_NAME_CONFLICT.remedy':
    'Due lettori potrebbero vedere due credenziali diverse: perciò è rifiutata. L’emittente deve rilasciarla di nuovo.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN':
    'L’emittente ha permesso al titolare di nascondere l’attributo {claim}, che decide se la credenziale regge.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN.remedy':
    'L’emittente deve rilasciare di nuovo la credenziale con questo attributo in chiaro.',
  'code.HOLDER_KEY_INVALID':
    'L’emittente ha legato la credenziale a una chiave del titolare (cnf) malformata.',
  'code.HOLDER_KEY_INVALID.remedy': 'L’emittente deve rilasciare di nuovo la credenziale.',
  'code.HOLDER_KEY_NOT_SUPPORTED':
    'L’emittente ha legato la credenziale al titolare con {method}, che non può ancora essere verificato.',
  'code.HOLDER_KEY_NOT_SUPPORTED.remedy': 'È supportata una chiave pubblica nell’attributo cnf.jwk.',
  'code.KEY_BINDING_MALFORMED':
    'La prova del titolare che accompagna la credenziale è danneggiata: {reason}.',
  'code.KEY_BINDING_MALFORMED.remedy': 'Chiedere al titolare di presentare di nuovo la credenziale.',
  'code.KEY_BINDING_HASH_MISMATCH':
    'Il titolare ha provato il possesso di una selezione di attributi diversa da quella presentata.',
  'code.KEY_BINDING_HASH_MISMATCH.remedy':
    'Lungo la via sono stati aggiunti o tolti attributi: chiedere al titolare di presentare di nuovo la credenziale.',
  'code.KEY_BINDING_WITHOUT_KEY':
    'La credenziale è accompagnata da una prova del titolare, ma l’emittente non l’ha legata ad alcuna chiave.',
  'code.KEY_BINDING_WITHOUT_KEY.remedy':
    'Chiunque avrebbe potuto fare quella prova. Chiedere all’emittente una credenziale legata a una chiave.',
  'code.KEY_BINDING_VALID':
    'Chi presenta la credenziale ha la chiave a cui l’emittente l’ha legata ({algorithm}).',
  'code.KEY_BINDING_VALID.remedy': 'Nulla da fare.',
  'code.KEY_BINDING_MISSING': 'È stata chiesta una prova del titolare, e la credenziale ne è priva.',
  'code.KEY_BINDING_MISSING.remedy':
    'Chiedere al titolare di presentare la credenziale con prova della chiave, per il proprio indirizzo e con il proprio nonce.',
  'code.KEY_BINDING_NOT_ASKED':
    'Nessuno ha chiesto una prova al titolare: di chi sia la credenziale non è stato verificato.',
  'code.KEY_BINDING_NOT_ASKED.remedy':
    'Indicare destinatario e nonce della richiesta per far verificare la prova del titolare.',
  'code.KEY_BINDING_SIGNATURE_INVALID':
    'La prova del titolare non è stata fatta con la chiave a cui l’emittente ha legato la credenziale.',
  'code.KEY_BINDING_SIGNATURE_INVALID.remedy': 'La presenta qualcuno diverso dal titolare: non accettarla.',
  'code.KEY_BINDING_OUT_OF_TIME': 'La prova del titolare è del {date}: è troppo vecchia o nel futuro.',
  'code.KEY_BINDING_OUT_OF_TIME.remedy':
    'Chiedere al titolare di presentare di nuovo la credenziale; se è nel futuro, controllare gli orologi.',
  'code.DID_RESOLVED': 'Le chiavi di {did} sono state trovate.',
  'code.DID_RESOLVED.remedy': 'Nulla da fare.',
  'code.DID_MALFORMED': 'L’identificativo non è un {method} valido: {reason}.',
  'code.DID_MALFORMED.remedy':
    'Controllare che sia stato copiato per intero; altrimenti l’emittente ha commesso un errore.',
  'code.DID_NOT_FOUND': 'Con l’identificativo {did} non è noto nulla.',
  'code.DID_NOT_FOUND.remedy': 'L’emittente può averlo eliminato; chiedere all’emittente.',
  'code.DID_METHOD_NOT_SUPPORTED': 'Gli identificativi del tipo {method} qui non possono essere risolti.',
  'code.DID_METHOD_NOT_SUPPORTED.remedy':
    'Configurare una fonte per questo metodo, o fornire il documento DID.',
  'code.ISSUER_NOT_A_DID':
    'L’emittente è indicato con un indirizzo web, non con un DID: le sue chiavi non si possono trovare in modo sicuro.',
  'code.ISSUER_NOT_A_DID.remedy': 'Chiedere all’emittente una credenziale sotto il suo DID.',
  'code.DID_KEY_NOT_SUPPORTED':
    'L’identificativo contiene una chiave di un tipo con cui non si verificano firme (multicodec {codec}).',
  'code.DID_KEY_NOT_SUPPORTED.remedy': 'Sono supportati Ed25519, P-256, P-384, secp256k1 e RSA.',
  'code.DID_DOCUMENT_INVALID': 'Il documento DID è malformato: {reason}.',
  'code.DID_DOCUMENT_INVALID.remedy': 'Il proprietario dell’identificativo deve correggerlo.',
  'code.DID_DOCUMENT_MISMATCH': 'Il documento DID appartiene a un identificativo diverso da {did}.',
  'code.DID_DOCUMENT_MISMATCH.remedy': 'Fornire il documento di questo identificativo.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY':
    'Il documento DID pubblica una chiave privata: chiunque può firmare con questo nome.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY.remedy':
    'Non fidarsi di nulla che ne sia firmato, e informare il proprietario.',
  'code.ISSUER_HOST_NOT_NAMED': 'L’emittente è un indirizzo web su {host}, a cui non si chiedono le chiavi.',
  'code.ISSUER_HOST_NOT_NAMED.remedy':
    'Nominare l’host fra quelli consentiti dalla politica, o fornirne il documento o le chiavi.',
  'code.DID_URL_MALFORMED': 'L’URL DID è malformato: {reason}.',
  'code.DID_URL_MALFORMED.remedy': 'Controllare che sia stato copiato per intero.',
  'code.DID_URL_NOT_FOUND': 'Il documento DID non ha tale {part}.',
  'code.DID_URL_NOT_FOUND.remedy': 'Controllare la parte dopo il DID; il proprietario può averla eliminata.',
  'code.DID_URL_NOT_SUPPORTED': 'Gli URL DID con questo {part} qui non vengono dereferenziati.',
  'code.DID_URL_NOT_SUPPORTED.remedy':
    'Sono supportati frammenti, versionTime, e service o serviceType con relativeRef.',
  'code.METHOD_ENDED': 'La chiave nominata dalla firma era scaduta o revocata quando è stata rilasciata.',
  'code.METHOD_ENDED.remedy': 'Chiedere all’emittente una credenziale firmata con una chiave in vigore.',
  'code.GIVEN_KEY_INVALID': 'La chiave {position} fra quelle fornite non è utilizzabile: {reason}.',
  'code.GIVEN_KEY_INVALID.remedy':
    'Fornire chiavi pubbliche: metodi di verifica, JWK o insiemi di JWK, ogni nome una volta.',
  'code.DID_UNREACHABLE': 'Il documento DID di {did} non ha potuto essere scaricato ({cause}).',
  'code.DID_UNREACHABLE.remedy': 'Riprovare più tardi; finora la credenziale non ha nulla di sbagliato.',
  'code.CONTEXT_UNKNOWN': 'La credenziale usa un contesto JSON-LD non disponibile: {url}.',
  'code.CONTEXT_UNKNOWN.remedy':
    'Fornire il file del contesto al verificatore, o consentirne l’host nella politica: senza di esso non si può sapere che cosa sia stato firmato.',
  'code.JSON_LD_TERM_UNDEFINED':
    'I contesti della credenziale non definiscono «{term}»: nessuno può dire che cosa significhi, e una firma sui significati lo tralascia.',
  'code.JSON_LD_TERM_UNDEFINED.remedy':
    'L’emittente deve nominare un contesto che definisca ogni membro e tipo che usa.',
  'code.JSON_LD_INVALID': 'La credenziale non può essere letta come dati collegati: {reason}.',
  'code.JSON_LD_INVALID.remedy':
    'Chiedere all’emittente di correggere la credenziale: la firma non può coprire ciò che non ha significato.',
  'code.JSON_LD_TOO_COMPLEX':
    'Leggere la credenziale come dati collegati richiederebbe più lavoro di quanto consentito.',
  'code.JSON_LD_TOO_COMPLEX.remedy': 'Considerarlo un attacco, salvo spiegazione dell’emittente.',
  'code.EBSI_ACCREDITED':
    '{who} è accreditato attraverso ogni passaggio fino a {root}, una radice di questa politica.',
  'code.EBSI_ACCREDITED.remedy': 'Nulla da fare.',
  'code.EBSI_HOP_VALID':
    'L’accreditamento di {who} regge: firmato da chi l’ha accreditato, in vigore ed entro ciò che sta sopra.',
  'code.EBSI_HOP_VALID.remedy': 'Nulla da fare.',
  'code.EBSI_ISSUER_NOT_PROVEN': 'Il registro che accredita l’emittente ha per esso altre chiavi ({cause}).',
  'code.EBSI_ISSUER_NOT_PROVEN.remedy':
    'Qualcun altro può aver registrato questo DID in un altro registro. Farvi affidamento solo dopo aver chiesto all’emittente.',
  'code.EBSI_ISSUER_NOT_CHECKED':
    'Le chiavi dell’emittente non hanno potuto essere lette nel registro che lo accredita ({cause}).',
  'code.EBSI_ISSUER_NOT_CHECKED.remedy':
    'Riprovare più tardi; se resta così, chiedere al gestore del registro.',
  'code.EBSI_TERMS_MISSING':
    'Ciò che {who} ha firmato non nomina alcun accreditamento in base al quale firmare (termsOfUse di tipo IssuanceCertificate).',
  'code.EBSI_TERMS_MISSING.remedy':
    'Chiedere all’emittente una credenziale che nomini il suo accreditamento.',
  'code.EBSI_TERMS_FOREIGN':
    'L’accreditamento sarebbe presso {host}, che non è un registro di questa politica.',
  'code.EBSI_TERMS_FOREIGN.remedy':
    'Chi stabilisce la politica decide quali registri contano. Da quell’indirizzo non è stato scaricato nulla.',
  'code.EBSI_TERMS_MALFORMED': 'L’indirizzo di un accreditamento non è uno del registro: {reason}.',
  'code.EBSI_TERMS_MALFORMED.remedy':
    'Informare l’emittente: l’indirizzo è quello del registro, poi il DID, /attributes/ e l’id.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER': '{who} rimanda all’accreditamento di un’altra organizzazione.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER.remedy':
    'Non farvi affidamento: ogni emittente deve nominare il proprio accreditamento.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND': 'Il registro non ha un tale accreditamento di {who}.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND.remedy':
    'Chiedere all’emittente il suo accreditamento; quello che nomina non esiste.',
  'code.EBSI_REGISTRY_UNREACHABLE': 'Il registro non ha potuto essere letto ({cause}).',
  'code.EBSI_REGISTRY_UNREACHABLE.remedy':
    'Riprovare più tardi; se resta così, chiedere al gestore del registro.',
  'code.EBSI_REGISTRY_MALFORMED': 'Il registro ha dato una risposta che non può essere letta: {reason}.',
  'code.EBSI_REGISTRY_MALFORMED.remedy': 'Segnalarlo al gestore del registro.',
  'code.EBSI_ANSWER_OF_ANOTHER':
    'Alla richiesta dell’accreditamento di {who}, il registro ha risposto su un’altra organizzazione.',
  'code.EBSI_ANSWER_OF_ANOTHER.remedy':
    'Segnalarlo al gestore del registro, e fino ad allora non fare affidamento su nulla di ciò che dice.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN': 'Il registro ha per il ruolo di {who} una parola che EBSI non ha: {word}.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN.remedy':
    'Le parole di EBSI sono RootTAO, TAO, TI e Revoked, scritte così. Segnalarlo al gestore del registro.',
  'code.EBSI_REVOKED': 'L’accreditamento dell’emittente {who} è revocato.',
  'code.EBSI_REVOKED.remedy':
    'Non farvi affidamento. Un tale registro non dice da quando: lo sa l’ente accreditante.',
  'code.EBSI_ANCESTOR_REVOKED': 'L’accreditamento di {who}, che sta sopra l’emittente, è revocato.',
  'code.EBSI_ANCESTOR_REVOKED.remedy':
    'Non farvi affidamento. Il registro di EBSI continua a mostrare chi esso ha accreditato; la loro autorità è finita con esso.',
  'code.EBSI_NOT_YET_ACCREDITED':
    'L’accreditamento di {who} inizia il {from}; la credenziale è stata rilasciata il {date}.',
  'code.EBSI_NOT_YET_ACCREDITED.remedy':
    'Chiedere all’emittente una credenziale rilasciata sotto il suo accreditamento.',
  'code.EBSI_EXPIRED':
    'L’accreditamento dell’emittente {who} è terminato il {until}; la credenziale è stata rilasciata il {date}.',
  'code.EBSI_EXPIRED.remedy':
    'Chiedere all’emittente una credenziale rilasciata sotto il suo accreditamento.',
  'code.EBSI_ANCESTOR_EXPIRED':
    'L’accreditamento di {who}, che sta sopra l’emittente, è terminato il {until}; la credenziale è stata rilasciata il {date}.',
  'code.EBSI_ANCESTOR_EXPIRED.remedy':
    'Chiedere all’emittente sotto quale autorità ha rilasciato la credenziale.',
  'code.EBSI_BODY_MISSING': 'Il registro nomina un ruolo di {who} e nessun accreditamento firmato per esso.',
  'code.EBSI_BODY_MISSING.remedy':
    'L’organizzazione è stata invitata e non ha ancora accettato, o il suo ruolo è cambiato: chiedere all’ente accreditante.',
  'code.EBSI_BODY_EXCHANGED':
    'L’accreditamento che il registro mostra per {who} non è quello che ha registrato.',
  'code.EBSI_BODY_EXCHANGED.remedy': 'Non farvi affidamento, e segnalarlo al gestore del registro.',
  'code.EBSI_BODY_NOT_PROVEN':
    'L’accreditamento di {who} non è firmato con la chiave di allora di chi l’ha accreditato ({cause}).',
  'code.EBSI_BODY_NOT_PROVEN.remedy': 'Non farvi affidamento. Chiedere all’ente accreditante.',
  'code.EBSI_BODY_NOT_CHECKED':
    'La firma dell’accreditamento di {who} non ha potuto essere verificata ({cause}).',
  'code.EBSI_BODY_NOT_CHECKED.remedy':
    'Riprovare più tardi; se resta così, chiedere al gestore del registro.',
  'code.EBSI_SELF_GRANTED': '{who} si è accreditato da sé.',
  'code.EBSI_SELF_GRANTED.remedy':
    'Non farvi affidamento: solo una radice nominata dalla politica risponde di sé stessa.',
  'code.EBSI_ROOT_NOT_TRUSTED': 'La catena termina in {who}, che non è una radice di questa politica.',
  'code.EBSI_ROOT_NOT_TRUSTED.remedy':
    'Chi stabilisce la politica decide se ci si può fidare di questa radice.',
  'code.EBSI_RECORD_DISAGREES': 'L’accreditamento firmato di {who} e il registro non concordano: {member}.',
  'code.EBSI_RECORD_DISAGREES.remedy':
    'Non farvi affidamento. Chiedere all’ente accreditante quale dei due sia giusto.',
  'code.EBSI_ROLE_NOT_ALLOWED': '{who} è accreditato come {role}, il che non permette ciò che ha firmato.',
  'code.EBSI_ROLE_NOT_ALLOWED.remedy':
    'Gli enti accreditanti accreditano e gli emittenti attestano: chiedere all’emittente il suo accreditamento ad attestare.',
  'code.EBSI_TOO_WIDE':
    'L’accreditamento di {who} è più ampio di quello in base al quale è stato concesso: {dimension}.',
  'code.EBSI_TOO_WIDE.remedy': 'Non farvi affidamento: chi l’ha accreditato ha dato più di quanto avesse.',
  'code.EBSI_PERMISSIONS_MALFORMED': 'Non si può leggere per che cosa {who} sia accreditato: {reason}.',
  'code.EBSI_PERMISSIONS_MALFORMED.remedy':
    'Informare l’ente accreditante; lo schema degli accreditamenti di EBSI dice come dev’essere accreditedFor.',
  'code.EBSI_LIMIT_UNKNOWN': 'L’accreditamento di {who} ha un limite che qui nessuno conosce: {member}.',
  'code.EBSI_LIMIT_UNKNOWN.remedy':
    'Una versione più recente può conoscerlo. Fino ad allora chiedere all’ente accreditante.',
  'code.EBSI_STATUS_NOT_READ':
    'L’accreditamento di {who} nomina uno stato di tipo diverso da quello di EBSI, che non è stato letto.',
  'code.EBSI_STATUS_NOT_READ.remedy':
    'Chiedere all’ente accreditante se l’accreditamento è ancora in vigore.',
  'code.EBSI_LOOP': 'Gli accreditamenti girano in cerchio attraverso {who}.',
  'code.EBSI_LOOP.remedy': 'Non farvi affidamento: alla fine non c’è alcuna radice.',
  'code.EBSI_TOO_DEEP': 'La catena ha più di {limit} passaggi e non è stata seguita fino alla fine.',
  'code.EBSI_TOO_DEEP.remedy': 'Se si prevedono catene così lunghe, aumentare il limite dei passaggi.',
  'code.EBSI_TOO_MANY_PATHS': 'Ci sono più accreditamenti dei {limit} esaminati.',
  'code.EBSI_TOO_MANY_PATHS.remedy':
    'Chiedere all’emittente di nominare l’accreditamento sotto cui rilascia, e nessun altro.',
  'code.TERMS_DEFINED': 'Ogni termine della credenziale è definito dai suoi contesti.',
  'code.TERMS_DEFINED.remedy': 'Nulla da fare.',
  'code.TERMS_NOT_CHECKED':
    'Un contesto della credenziale non è disponibile: nessuno ha verificato che i suoi termini siano definiti.',
  'code.TERMS_NOT_CHECKED.remedy': 'Fornire il contesto (--map), o nominarne l’host nella politica.',
  'code.RESOURCE_NOT_AT_HAND':
    'Serve un file presso {host} non disponibile, e la politica non nomina quell’host.',
  'code.RESOURCE_NOT_AT_HAND.remedy':
    'Fornire il file (--map), o aggiungere l’host a quelli consentiti dalla politica.',
  'code.RESOURCE_UNREACHABLE': 'Un file presso {host} non ha potuto essere scaricato ({cause}).',
  'code.RESOURCE_UNREACHABLE.remedy': 'Riprovare più tardi, o fornire il file (--map).',
  'code.RELATED_RESOURCES_MATCH':
    'Ciò a cui la credenziale rimanda è come l’emittente l’ha visto ({count} verificati).',
  'code.RELATED_RESOURCES_MATCH.remedy': 'Nulla da fare.',
  'code.RELATED_RESOURCE_NOT_AT_HAND':
    'La credenziale fissa con l’impronta un file presso {host}; quel file non è stato usato né guardato.',
  'code.RELATED_RESOURCE_NOT_AT_HAND.remedy':
    'Fornire il file (--map), o nominarne l’host nella politica, per farlo confrontare.',
  'code.RELATED_RESOURCE_DIFFERS':
    'Un file presso {host} a cui la credenziale rimanda non è quello visto dall’emittente.',
  'code.RELATED_RESOURCE_DIFFERS.remedy':
    'Il suo significato può essere cambiato: chiedere all’emittente una nuova credenziale.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE':
    'L’impronta di un file presso {host} è di una forma che non si può confrontare.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE.remedy':
    'Si può con impronte SHA-2 da 256, 384 e 512 bit; chiedere all’emittente.',
  'code.SCHEMA_DIFFERS':
    'Lo schema della credenziale non è quello visto dall’emittente: l’impronta è diversa.',
  'code.SCHEMA_DIFFERS.remedy':
    'Procurarsi lo schema giusto; altrimenti chiedere all’emittente una nuova credenziale.',
  'code.SCHEMA_NOT_USABLE':
    'Il contenuto non è stato confrontato con lo schema che la credenziale nomina: {reason}.',
  'code.SCHEMA_NOT_USABLE.remedy':
    'Informare chi pubblica lo schema; la regola credentialSchema della politica dice se decide.',
  'code.CONTENT_VALID': 'Il contenuto corrisponde allo schema che la credenziale nomina.',
  'code.CONTENT_VALID.remedy': 'Nulla da fare.',
  'code.CONTENT_INVALID':
    'Il contenuto non corrisponde allo schema che la credenziale nomina, alla regola {place}.',
  'code.CONTENT_INVALID.remedy': 'Chiedere all’emittente una credenziale corretta.',
  'code.ENDORSED': '{endorser} lo avalla e l’ha firmato; se ciò conti sta a chi legge giudicarlo.',
  'code.ENDORSED.remedy': 'Nulla da fare.',
  'code.ENDORSEMENT_NOT_PROVEN': 'Un avallo che accompagna la credenziale non regge ({cause}).',
  'code.ENDORSEMENT_NOT_PROVEN.remedy': 'Non contarlo.',
  'code.PRESENTATION_DECODED': 'La presentazione ha potuto essere letta ({format}).',
  'code.PRESENTATION_DECODED.remedy': 'Nulla da fare.',
  'code.PRESENTATION_IN_FORCE': 'La presentazione è in vigore.',
  'code.PRESENTATION_IN_FORCE.remedy': 'Nulla da fare.',
  'code.PRESENTATION_NOT_IN_FORCE': 'La presentazione non è in vigore al momento di questa verifica.',
  'code.PRESENTATION_NOT_IN_FORCE.remedy': 'Chiedere al titolare una nuova presentazione.',
  'code.HOLDER_DID_DEACTIVATED': 'Il DID del titolare è disattivato.',
  'code.HOLDER_DID_DEACTIVATED.remedy': 'Chiedere al titolare una presentazione sotto un DID in uso.',
  'code.HOLDER_IS_SUBJECT': 'Chi presenta è la persona che ogni credenziale nomina.',
  'code.HOLDER_IS_SUBJECT.remedy': 'Nulla da fare.',
  'code.HOLDER_NOT_SUBJECT': 'Chi presenta non è la persona che una credenziale nomina.',
  'code.HOLDER_NOT_SUBJECT.remedy':
    'Una credenziale altrui non prova nulla di chi la presenta. Chiederne una propria.',
  'code.HOLDER_KEY_NOT_PROVEN': 'Una credenziale è legata a una chiave, e nessuno ha provato di averla.',
  'code.HOLDER_KEY_NOT_PROVEN.remedy': 'Chiedere al titolare di presentarla con la prova della chiave.',
  'code.HOLDER_NOT_NAMED': 'Nessuna credenziale nomina il suo titolare: chiunque potrebbe presentarla.',
  'code.HOLDER_NOT_NAMED.remedy': 'Chiedere un documento d’identità, o una credenziale legata al titolare.',
  'code.CREDENTIAL_SELF_ASSERTED': 'Chi presenta lo afferma di sé: è firmata solo la presentazione.',
  'code.CREDENTIAL_SELF_ASSERTED.remedy': 'Dove è importante, chiedere una credenziale firmata da altri.',
  'code.FRESHNESS_NOT_CHECKED':
    'Nessuno ha verificato che sia stata fatta per chi la riceve e proprio ora: potrebbe essere copia di una presentazione precedente.',
  'code.FRESHNESS_NOT_CHECKED.remedy':
    'Inviare una sfida al titolare, e indicarla qui con il proprio dominio.',
  'code.ISSUER_NOT_CHECKED':
    'Questa politica non verifica che l’emittente abbia firmato: potrebbe averlo fatto qualsiasi chiave nominata in una prova.',
  'code.ISSUER_NOT_CHECKED.remedy':
    'Prima di farvi affidamento usare una politica che non tralasci l’emittente.',
  'code.TRUST_NOT_CHECKED':
    'Questa politica non verifica chi stia dietro l’emittente: nessun registro è stato interrogato.',
  'code.TRUST_NOT_CHECKED.remedy':
    'Prima di farvi affidamento usare una politica che non tralasci la fiducia.',
  'code.STATUS_NOT_CHECKED':
    'Questa politica non verifica lo stato: la credenziale potrebbe essere stata revocata.',
  'code.STATUS_NOT_CHECKED.remedy':
    'Prima di farvi affidamento usare una politica che non tralasci lo stato.',
  'code.ONLY_PROOF_CHECKED':
    'Su richiesta sono stati verificati solo modello di dati e prova: né date, né stato, né accreditamento.',
  'code.ONLY_PROOF_CHECKED.remedy': 'Prima di farvi affidamento chiedere tutti i controlli.',
  'code.SUMMARY_REJECTED': 'Non farvi affidamento:',
  'code.SUMMARY_REJECTED.remedy': 'La frase seguente dice perché; vedere che cosa fare al riguardo.',
  'code.SUMMARY_UNDETERMINED': 'Non è stato possibile verificare tutto:',
  'code.SUMMARY_UNDETERMINED.remedy': 'La frase seguente dice perché; vedere che cosa fare al riguardo.',
  'code.SUMMARY_ACCEPTED_PARTLY':
    'La prova regge, e non si dice altro: per politica o richiesta nessuno ha verificato {what}.',
  'code.SUMMARY_ACCEPTED_PARTLY.remedy':
    'Prima di farvi affidamento usare una politica che non tralasci nulla.',
  'code.SUMMARY_PRESENTATION_ACCEPTED':
    'Accettata: {holder} ha firmato questa presentazione, e ogni credenziale che contiene ({count}) è accettata.',
  'code.SUMMARY_PRESENTATION_ACCEPTED.remedy': 'Nulla da fare.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY':
    'Le prove della presentazione e delle sue credenziali ({count}) reggono, e non si dice altro: nessuno ha verificato {what}.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY.remedy':
    'Prima di farvi affidamento usare una politica che non tralasci nulla.',
  'code.SUMMARY_PRESENTATION_EMPTY':
    'Accettata: {holder} ha firmato questa presentazione, che non contiene credenziali.',
  'code.SUMMARY_PRESENTATION_EMPTY.remedy': 'Nulla da fare.',
  'code.SUMMARY_PRESENTATION_CREDENTIAL': 'Credenziale {position} di {count} nella presentazione:',
  'code.SUMMARY_PRESENTATION_CREDENTIAL.remedy': 'Vedere la risposta di quella credenziale.',
  'code.POLICY_SKIPS':
    'La politica non verifica: {what}. Su ciò che accetta non si può in questo fare affidamento.',
  'code.POLICY_SKIPS.remedy':
    'Togliere le voci di skip, salvo che gli emittenti non siano in alcun registro e siano noti altrimenti.',
  'code.POLICY_ANY_HOLDER': 'La politica accetta presentazioni di credenziali altrui.',
  'code.POLICY_ANY_HOLDER.remedy':
    'Impostare holder su subject, salvo che qualcuno possa presentare per altri.',
  'code.PROFILE_UNKNOWN': 'Non esiste un profilo di politica «{profile}».',
  'code.PROFILE_UNKNOWN.remedy':
    'Ci sono sempre default, proofs-only e proofs-and-status; altri li stabilisce il gestore.',
  'code.NET_OFFLINE': 'Qui non si scarica nulla, e ciò che si trova presso {host} non è stato fornito.',
  'code.NET_OFFLINE.remedy': 'Fornire il file per il suo indirizzo (--map), o consentire di scaricare.',
  'code.SERVICE_UNREACHABLE': 'Il servizio {service} non è raggiungibile: {reason}.',
  'code.SERVICE_UNREACHABLE.remedy':
    'Controllare la connessione e l’indirizzo del servizio; poi riprovare, o leggere il registro da un nodo.',
  'code.SERVICE_REFUSED': 'Il servizio {service} ha risposto con lo stato HTTP {status} ({problem}).',
  'code.SERVICE_REFUSED.remedy':
    'Riprovare più tardi; se resta così, informare il gestore del servizio, o leggere il registro da un nodo.',
  'code.SERVICE_HEAD_ONLY': 'Il servizio non conserva uno stato dei soli blocchi definitivi.',
  'code.SERVICE_HEAD_ONLY.remedy':
    'Lo fa dove una delle sue politiche decide in base a essi (finality: final); altrimenti leggere il registro da un nodo.',
  'code.REPLICA_SLICE_MALFORMED': 'Ciò che il servizio dice del registro non può essere letto: {reason}.',
  'code.REPLICA_SLICE_MALFORMED.remedy':
    'Controllare che servizio e verificatore siano della stessa versione, o leggere il registro da un nodo.',
  'code.REPLICA_SLICE_TOO_LARGE': 'Nel registro c’è più di quanto una risposta contenga ({limit} {what}).',
  'code.REPLICA_SLICE_TOO_LARGE.remedy': 'Leggere il registro da un nodo, o da una propria copia.',
  'code.RELAY_REFUSED': 'Questo non viene inoltrato: {reason}.',
  'code.RELAY_REFUSED.remedy':
    'Il servizio inoltra solo elenchi di stato interi e documenti DID; scaricare da sé il resto.',
  'code.RELAY_UNREACHABLE': 'L’host {host} non ha dato ciò che era stato chiesto: {cause}.',
  'code.RELAY_UNREACHABLE.remedy': 'Riprovare più tardi; se resta così, l’emittente deve ripristinarlo.',
  'code.WALLET_DECLINED': 'La richiesta è stata rifiutata nel portafoglio.',
  'code.WALLET_DECLINED.remedy':
    'Non è stato inviato nulla. Chiedere di nuovo al portafoglio quando si è pronti.',
  'code.WALLET_BUSY': 'Il portafoglio ha già una domanda aperta.',
  'code.WALLET_BUSY.remedy': 'Aprire il portafoglio e rispondere o chiudere ciò che mostra; poi riprovare.',
  'code.WALLET_LOCKED': 'Il portafoglio non permette a questa pagina di usare l’account.',
  'code.WALLET_LOCKED.remedy': 'Sbloccare il portafoglio e collegare di nuovo l’account a questa pagina.',
  'code.WALLET_DISCONNECTED': 'Il portafoglio non è connesso a una rete.',
  'code.WALLET_DISCONNECTED.remedy':
    'Guardare il portafoglio: può essere senza rete, o il suo nodo può essere fermo.',
  'code.WALLET_CHAIN_UNKNOWN': 'Il portafoglio non conosce la catena {chainId}.',
  'code.WALLET_CHAIN_UNKNOWN.remedy':
    'Aggiungere la rete al portafoglio: serve l’indirizzo di un nodo di quella catena.',
  'code.WALLET_CHAIN_MISMATCH':
    'Il portafoglio è sulla catena {actual}, e il registro è sulla catena {expected}.',
  'code.WALLET_CHAIN_MISMATCH.remedy': 'Cambiare la rete nel portafoglio.',
  'code.WALLET_ACCOUNT_CHANGED': 'Il portafoglio è ora su un account diverso da {account}.',
  'code.WALLET_ACCOUNT_CHANGED.remedy':
    'Scegliere quell’account nel portafoglio, o ricominciare con quello nuovo.',
  'code.WALLET_UNSUPPORTED': 'Il portafoglio non sa fare {method}.',
  'code.WALLET_UNSUPPORTED.remedy': 'Usare un altro portafoglio, o firmare dalla riga di comando.',
  'code.WALLET_LEFT':
    'La transazione {transaction} è stata sostituita, o messa da parte, prima di essere registrata.',
  'code.WALLET_LEFT.remedy':
    'Guardare l’elenco delle modifiche, poi proseguire: ciò che è già registrato viene saltato.',
  'code.WRITE_OPEN': 'La stessa scrittura è già stata data al portafoglio, e il suo esito è ancora aperto.',
  'code.WRITE_OPEN.remedy':
    'Guardarla nell’elenco delle modifiche: attenderla, o metterla da parte quando il portafoglio l’ha scartata.',
  'code.RECORD_EXISTS': 'La registrazione {id} esiste già.',
  'code.RECORD_EXISTS.remedy':
    'Una registrazione identica era già stata concessa. Per concederla di nuovo dopo la fine, usare un altro salt.',
  'code.RECORD_UNKNOWN': 'In questo registro non è stata concessa alcuna registrazione {id}.',
  'code.RECORD_UNKNOWN.remedy': 'Controllare l’id e il registro.',
  'code.NOT_CONTROLLER': 'L’account {account} non controlla la registrazione {actor}.',
  'code.NOT_CONTROLLER.remedy':
    'Usare il controllore di quella registrazione, o agire come un’altra superiore.',
  'code.ACTOR_NOT_ACTIVE': 'La registrazione agente {actor} è {status}: non può agire verso il basso.',
  'code.ACTOR_NOT_ACTIVE.remedy': 'Farla ripristinare, o agire come una registrazione più in alto.',
  'code.ONLY_ANCESTORS': 'Può farlo solo una registrazione superiore a {id}.',
  'code.ONLY_ANCESTORS.remedy':
    'Chiedere all’ente accreditante; una registrazione non può farlo a sé stessa.',
  'code.ONLY_ACCREDITOR': 'Può farlo solo l’ente accreditante che ha concesso {id}.',
  'code.ONLY_ACCREDITOR.remedy': 'Agire come il suo diretto superiore; per una radice, come governance.',
  'code.TRANSITION_NOT_ALLOWED': 'La registrazione {id} è {from} e non può diventare {to}.',
  'code.TRANSITION_NOT_ALLOWED.remedy':
    'Guardare la registrazione: può essere già cambiata. Quelle terminate possono solo essere rese nulle.',
  'code.RANK_TOO_LOW':
    'La registrazione {id} è stata sospesa da {setBy} livelli sopra; {rank} è troppo basso per ripristinarla.',
  'code.RANK_TOO_LOW.remedy': 'Chiedere all’ente accreditante che l’ha sospesa, o a uno superiore.',
  'code.VOID_TIME_OUT_OF_RANGE':
    'La registrazione non può essere nulla dal {since}: dev’essere dal {earliest} al {latest}.',
  'code.VOID_TIME_OUT_OF_RANGE.remedy':
    'Scegliere un momento fra l’inizio della registrazione e adesso; in seguito può solo essere anticipato.',
  'code.KIND_NOT_GRANTABLE': 'Una registrazione di tipo {parent} non può concederne una di tipo {child}.',
  'code.KIND_NOT_GRANTABLE.remedy':
    'Radice e accredit concedono accredit, attest e recognise; attest concede mandate; gli altri non concedono nulla.',
  'code.PARENT_NOT_IN_FORCE':
    'La registrazione che concede {parent} è in vigore dal {validFrom} al {validUntil}, non adesso.',
  'code.PARENT_NOT_IN_FORCE.remedy': 'Far prima rinnovare l’ente accreditante.',
  'code.GRANTS_ARE_CLOSED': 'La governance ha chiuso le concessioni in questo registro.',
  'code.GRANTS_ARE_CLOSED.remedy':
    'Attendere che siano riaperte; terminare, sospendere e revocare resta possibile.',
  'code.DATES_REVERSED':
    'La registrazione terminerebbe il {validUntil}, non dopo il suo inizio, {validFrom}.',
  'code.DATES_REVERSED.remedy':
    'Correggere le date; lasciare vuota la fine per una registrazione senza termine.',
  'code.REQUEST_EXPIRED': 'La richiesta firmata è scaduta il {deadline}.',
  'code.REQUEST_EXPIRED.remedy': 'Firmarla di nuovo con una scadenza successiva.',
  'code.INVALID_SIGNER':
    'La firma non è di {signer} per questa richiesta, su questa catena e questo contratto.',
  'code.INVALID_SIGNER.remedy':
    'Controllare che la richiesta non sia stata modificata e appartenga a questa rete; poi firmarla di nuovo.',
  'code.INVALID_ACCOUNT_NONCE': 'Il nonce della richiesta è già stato usato; {account} è a {currentNonce}.',
  'code.INVALID_ACCOUNT_NONCE.remedy': 'Firmare di nuovo la richiesta con il nonce attuale.',
  'code.ACCREDITATION_UNKNOWN': 'Il registro non ha alcun accreditamento {accreditation}.',
  'code.ACCREDITATION_UNKNOWN.remedy':
    'Controllare l’id, e che il registro degli stati appartenga a quel registro.',
  'code.NOT_WRITER': 'L’account {account} non può scrivere per l’accreditamento {accreditation}.',
  'code.NOT_WRITER.remedy':
    'Usare il controllore dell’accreditamento, il suo custode o (per bit e riferimenti) un delegato.',
  'code.WRITE_NOT_ALLOWED': 'L’accreditamento {accreditation} è {status}, il che non lo permette.',
  'code.WRITE_NOT_ALLOWED.remedy': 'Finché è sospeso o nullo, si può solo revocare.',
  'code.BIT_UNCHANGED': 'Il bit alla posizione {index} ha già quel valore.',
  'code.BIT_UNCHANGED.remedy': 'Tralasciarlo; non occorre fare nulla.',
  'code.WORD_UNCHANGED.remedy': 'Tralasciarlo; non occorre fare nulla.',
  'code.HANDLE_ALREADY_REVOKED': 'Il riferimento {handle} è stato revocato il {time}.',
  'code.ACCESS_MANAGED_UNAUTHORIZED': 'L’account {caller} non può agire come governance.',
  'code.ACCESS_MANAGED_UNAUTHORIZED.remedy':
    'Usare un account che abbia il ruolo di governance nell’AccessManager.',
  'code.RPC_UNREACHABLE': 'Il nodo {node} non è raggiungibile: {reason}.',
  'code.RPC_UNREACHABLE.remedy': 'Controllare che il nodo funzioni, l’indirizzo e la rete; poi riprovare.',
  'code.RPC_TIMEOUT': 'Il nodo {node} non ha risposto in tempo.',
  'code.RPC_TIMEOUT.remedy':
    'Riprovare; se resta lento, usare un altro nodo o aumentare il tempo massimo nella configurazione.',
  'code.CHAIN_ID_MISMATCH':
    'Il nodo {node} è sulla catena {actual}, ma l’installazione è sulla catena {expected}.',
  'code.CHAIN_ID_MISMATCH.remedy': 'Usare il nodo della rete giusta, o il file degli indirizzi di questa.',
  'code.RECORD_NOT_FOUND': 'Il registro non ha alcuna registrazione {id}.',
  'code.RECORD_NOT_FOUND.remedy':
    'Controllare l’id; una registrazione appena concessa appare dopo il suo blocco.',
  'code.NOT_AUTHORISED': 'L’account {account} non controlla né la registrazione {id} né una superiore.',
  'code.NOT_AUTHORISED.remedy': 'Usare l’account della registrazione o di uno dei suoi enti accreditanti.',
  'code.TRANSACTION_REVERTED': 'Il contratto ha rifiutato la transazione {transaction}.',
  'code.TRANSACTION_REVERTED.remedy':
    'Qualcosa è cambiato fra la simulazione e il blocco: guardare la registrazione e riprovare.',
  'code.TRANSACTION_TIMEOUT': 'La transazione {transaction} è stata inviata, ma non confermata in tempo.',
  'code.TRANSACTION_TIMEOUT.remedy':
    'Può ancora essere registrata: cercarla prima di inviarla di nuovo. Concedere due volte la stessa registrazione non fa danni.',
  'code.TRANSACTION_REPLACED':
    'Un’altra transazione dell’account {account} ha preso il posto di {transaction}.',
  'code.TRANSACTION_REPLACED.remedy': 'Un altro programma usa lo stesso account: dare a ciascuno il proprio.',
  'code.TRANSACTION_REFUSED': 'Il nodo non ha accettato la transazione: {reason}.',
  'code.TRANSACTION_REFUSED.remedy':
    'Controllare il saldo dell’account e le regole del nodo sulle commissioni.',
  'code.TRANSACTION_TOO_LARGE': 'La transazione richiederebbe {gas} gas; una transazione può averne {limit}.',
  'code.TRANSACTION_TOO_LARGE.remedy': 'Inviare meno voci alla volta.',
  'code.REQUEST_MALFORMED': 'La richiesta firmata non è utilizzabile: {reason}.',
  'code.REQUEST_MALFORMED.remedy': 'Chiedere a chi l’ha firmata di inviarla di nuovo, immutata.',
  'code.REQUEST_CONFLICT': 'Un’altra richiesta ha usato il posto (nonce {nonce}) di questa.',
  'code.REQUEST_CONFLICT.remedy': 'Firmarla di nuovo con un nuovo nonce, se serve ancora.',
  'code.BULK_ROW_MALFORMED': 'La riga {line} non è utilizzabile: {reason}.',
  'code.BULK_ROW_MALFORMED.remedy':
    'Correggere la riga ed eseguire di nuovo: ciò che è già fatto non si ripete.',
  'words.whose key it is': 'di chi sia la chiave',
  'words.whether the issuer is accredited': 'se l’emittente sia accreditato',
  'words.whether it was revoked': 'se sia stata revocata',
  'words.whether it is in force': 'se sia in vigore',
  'words.and more': 'e altri',
  'words.none': 'nessuno',
  'words.accreditation': 'accreditamento',
} as const satisfies Messages;
