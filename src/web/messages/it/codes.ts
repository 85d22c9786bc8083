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
} as const satisfies Messages;
