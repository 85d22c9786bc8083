import type { Messages } from '../../ui/messages.ts';

/** Spanish for the sentences of src/core/codes, and for words that fill their placeholders. */
export const es = {
  'code.RECORD_INTACT': 'El asiento de {who} se deriva de su contenido y cabe en el de su acreditador.',
  'code.RECORD_INTACT.remedy': 'No hay nada que hacer.',
  'code.RECORD_ID_MISMATCH': 'El asiento {id} no se deriva de su contenido.',
  'code.RECORD_ID_MISMATCH.remedy':
    'Quien leyó el registro dio datos distintos de los de la cadena de bloques. Pregunte a otro nodo y comuníquelo.',
  'code.RECORD_MALFORMED': 'El asiento {id} infringe las reglas del registro: {rule}.',
  'code.RECORD_MALFORMED.remedy':
    'El contrato rechaza un asiento así, de modo que quien lo leyó dio otros datos. Pregunte a otro nodo y comuníquelo.',
  'code.ACCREDITATION_TOO_WIDE':
    'La acreditación de {who} es más amplia que la de su acreditador: {dimension}.',
  'code.ACCREDITATION_TOO_WIDE.remedy':
    'El contrato rechaza un asiento así, de modo que quien lo leyó dio otros datos. Pregunte a otro nodo y comuníquelo.',
  'code.RECORD_PARENT_UNKNOWN': 'El asiento superior a {id} no se encontró en el registro.',
  'code.RECORD_PARENT_UNKNOWN.remedy':
    'El lector puede ir con retraso respecto a la cadena de bloques. Inténtelo más tarde o pregunte a otro nodo.',
  'code.PATH_TOO_LONG': 'Una vía tiene más de {limit} pasos y no se siguió hasta el final.',
  'code.PATH_TOO_LONG.remedy': 'Aumente el límite de pasos si se esperan vías tan largas.',
  'code.TOO_MANY_PATHS': 'Hay más vías que las {limit} examinadas.',
  'code.TOO_MANY_PATHS.remedy':
    'Pida al emisor que nombre su acreditación en la credencial, o aumente el límite de vías.',
  'code.TRUST_SOURCE_UNAVAILABLE': 'No se pudo leer el registro ({cause}).',
  'code.TRUST_SOURCE_UNAVAILABLE.remedy':
    'Compruebe la conexión con el nodo o la réplica y compruebe de nuevo.',
  'code.ROOT_NOT_TRUSTED': 'La vía termina en {who}, que no es una raíz de esta política.',
  'code.ROOT_NOT_TRUSTED.remedy': 'Quien fija la política decide si se ha de confiar en esta raíz.',
  'code.ACCREDITED_AT_ISSUANCE': 'El registro dice: {who} estaba acreditado el {date}.',
  'code.ACCREDITED_AT_ISSUANCE.remedy': 'No hay nada que hacer.',
  'code.ISSUED_BEFORE_ACCREDITATION':
    'La acreditación de {who} empieza el {from}; la credencial se expidió el {date}, es decir, antes.',
  'code.ISSUED_BEFORE_ACCREDITATION.remedy': 'Pida al emisor una credencial expedida bajo su acreditación.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED':
    'La acreditación de {who} duró hasta el {until}; la credencial se expidió el {date}, es decir, después.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED.remedy':
    'Pregunte al emisor o a su acreditador si la acreditación se renovó.',
  'code.SUSPENDED_AT_ISSUANCE':
    'La acreditación de {who} estaba suspendida desde el {from}; la credencial se expidió el {date}, durante la suspensión.',
  'code.SUSPENDED_AT_ISSUANCE.remedy':
    'Pregunte al acreditador. Vale una credencial que se expida de nuevo tras la suspensión.',
  'code.ENDED_BEFORE_ISSUANCE':
    'La acreditación de {who} terminó el {ended}; la credencial se expidió el {date}, es decir, después.',
  'code.ENDED_BEFORE_ISSUANCE.remedy':
    'Pregunte al acreditador por qué terminó. Lo expedido antes sigue siendo válido.',
  'code.VOID_AT_ISSUANCE':
    'La acreditación de {who} es nula desde el {since}; la credencial se expidió el {date}, es decir, después.',
  'code.VOID_AT_ISSUANCE.remedy':
    'Pregunte al acreditador; nada de lo expedido después de ese momento cuenta.',
  'code.VOID_DATE_NOT_PROVEN':
    'La acreditación de {who} es nula desde el {since}; la credencial indica una fecha anterior, pero nada la prueba.',
  'code.VOID_DATE_NOT_PROVEN.remedy':
    'Solo sirve un anclaje de expedición anterior a ese momento. Pregunte al emisor o a su acreditador.',
  'code.PROVEN_BEFORE_VOID':
    'La acreditación de {who} es nula desde el {since}; un anclaje prueba que la credencial existía antes.',
  'code.PROVEN_BEFORE_VOID.remedy': 'No hay nada que hacer.',
  'code.VOID_WITH_ANCESTOR':
    'La acreditación de {who} se concedió después de que la de {ancestor} pasara a ser nula, así que es nula por entero.',
  'code.VOID_WITH_ANCESTOR.remedy': 'Pida a la autoridad superior que acredite de nuevo a la organización.',
  'code.ANCESTORS_NOT_READ':
    'No se pudieron leer todos los asientos superiores a {who}, así que no se pudo comprobar si alguno es nulo.',
  'code.ANCESTORS_NOT_READ.remedy': 'Compruebe la conexión con el nodo o la réplica y compruebe de nuevo.',
  'code.PAST_UNCLEAR':
    'La acreditación de {who} estuvo suspendida en algún momento; no se pudo comprobar si lo estaba el {date}.',
  'code.PAST_UNCLEAR.remedy':
    'Lea el registro a partir de sus eventos, que conocen las fechas de cada suspensión.',
  'code.SUSPENDED_NOW':
    'La acreditación de {who} está suspendida desde el {from}; la credencial se expidió antes.',
  'code.SUSPENDED_NOW.remedy':
    'La decisión está abierta. Pregunte al acreditador, o compruebe de nuevo cuando acabe la suspensión.',
  'code.ENDED_SINCE': 'La acreditación de {who} terminó el {ended}; la credencial se expidió antes.',
  'code.ENDED_SINCE.remedy': 'No hay nada que hacer: lo expedido antes del fin sigue siendo válido.',
  'code.EXPIRED_SINCE': 'La acreditación de {who} duró hasta el {until}; la credencial se expidió antes.',
  'code.EXPIRED_SINCE.remedy': 'No hay nada que hacer: lo expedido antes sigue siendo válido.',
  'code.RECORDED_LATER':
    'La acreditación de {who} se registró el {recorded}, después de expedirse la credencial.',
  'code.RECORDED_LATER.remedy': 'El registro tardío es normal; cuentan las fechas de la propia decisión.',
  'code.KEY_COMPROMISE_ELSEWHERE':
    'Otra acreditación de {who} es nula desde el {since} porque una clave quedó comprometida.',
  'code.KEY_COMPROMISE_ELSEWHERE.remedy':
    'Pregunte al emisor qué claves se vieron afectadas, o fije la regla correspondiente de la política.',
  'code.RECOGNITION_IN_FORCE': 'El registro dice: {who} reconoce esta acreditación.',
  'code.RECOGNITION_IN_FORCE.remedy': 'No hay nada que hacer.',
  'code.ACCREDITATION_CREDENTIAL_VALID':
    'La credencial de acreditación de {who} está firmada por su acreditador y concuerda con el asiento.',
  'code.ACCREDITATION_CREDENTIAL_VALID.remedy': 'No hay nada que hacer.',
  'code.ACCREDITATION_CREDENTIAL_MISSING':
    'El asiento de {who} no tiene credencial de acreditación; solo la cadena de bloques habla por él.',
  'code.ACCREDITATION_CREDENTIAL_MISSING.remedy':
    'El acreditador puede adjuntar la credencial firmada en cualquier momento.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST':
    'La credencial de acreditación de {who} no es aquella cuya huella está en la cadena de bloques.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST.remedy':
    'Quien leyó el registro dio otros bytes. Pregunte a otro nodo y comuníquelo.',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE':
    'La credencial de acreditación de {who} no se puede leer ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE.remedy': 'Pida al acreditador que la adjunte de nuevo.',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN':
    'La firma de la credencial de acreditación de {who} no es válida ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN.remedy':
    'Pida al acreditador que la firme y la adjunte de nuevo.',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED':
    'La credencial de acreditación de {who} no se pudo comprobar ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED.remedy':
    'Compruebe que el DID del acreditador se puede resolver y compruebe de nuevo.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES':
    'La credencial de acreditación de {who} no concuerda con el asiento: {member}.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES.remedy':
    'Pida al acreditador que adjunte una credencial que diga lo que dice el asiento.',
  'code.STATUS_GOOD': 'El estado de {purpose} se leyó y no está activado.',
  'code.STATUS_GOOD.remedy':
    'No hay nada que hacer; un estado puede cambiar: compruebe de nuevo cuando vuelva a importar.',
  'code.CREDENTIAL_REVOKED': 'El emisor ha revocado la credencial.',
  'code.CREDENTIAL_REVOKED.remedy':
    'No se fíe de ella. Pida al titular una credencial más reciente, o al emisor el motivo.',
  'code.CREDENTIAL_SUSPENDED': 'El emisor ha suspendido la credencial.',
  'code.CREDENTIAL_SUSPENDED.remedy':
    'Una suspensión se puede levantar: pregunte al emisor o compruebe de nuevo más tarde.',
  'code.STATUS_NOT_STATED': 'La credencial no indica ningún estado, así que no se vería una revocación.',
  'code.STATUS_NOT_STATED.remedy': 'La regla missingStatus de la política decide si eso basta.',
  'code.STATUS_TYPE_UNSUPPORTED': 'La credencial tiene un estado de un tipo que no se lee: {type}.',
  'code.STATUS_TYPE_UNSUPPORTED.remedy': 'Pregunte al emisor si la credencial sigue siendo válida.',
  'code.STATUS_EBSI_ENTRY_NOT_READ': 'El estado está en un registro EBSI que los ajustes no nombran.',
  'code.STATUS_EBSI_ENTRY_NOT_READ.remedy':
    'Nombre el registro de emisores de confianza en el que se apoya (ajuste ebsiIssuersRegistry); una credencial no puede elegir el registro que puede revocarla.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS': 'El estado nombra una acreditación de alguien distinto del sujeto.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS.remedy':
    'La acreditación de un extraño podría seguir en vigor para siempre, así que no cuenta.',
  'code.STATUS_EBSI_MALFORMED': 'El registro EBSI dio una respuesta que no se puede leer: {reason}.',
  'code.STATUS_EBSI_MALFORMED.remedy': 'Avise a quien gestiona el registro.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION':
    'El registro EBSI tiene con este número otra acreditación, o todavía ninguna.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION.remedy':
    'Pida a la organización acreditada la acreditación que está en vigor.',
  'code.STATUS_VALUE_NOT_KNOWN':
    'La lista de estado da a la credencial el valor {value}, que solo su emisor puede explicar.',
  'code.STATUS_VALUE_NOT_KNOWN.remedy': 'Pregunte al emisor qué significa; no se toma por bueno.',
  'code.STATUS_MESSAGE': 'El mensaje de estado de la credencial es {value}; informa y no decide.',
  'code.STATUS_MESSAGE.remedy':
    'Pregunte al emisor qué significa para usted; si la credencial es válida lo dicen sus otros estados.',
  'code.STATUS_REFRESH_AVAILABLE':
    'El emisor dice que hay disponible una versión más reciente de la credencial.',
  'code.STATUS_REFRESH_AVAILABLE.remedy': 'Pídala al titular; la actual no deja por eso de ser válida.',
  'code.STATUS_INFORMATIVE_UNREAD': 'El estado de {purpose} no se pudo leer ({reason}); no habría decidido.',
  'code.STATUS_INFORMATIVE_UNREAD.remedy':
    'No hay nada que hacer: solo cuentan la revocación y la suspensión.',
  'code.STATUS_PURPOSE_INFORMATIVE': 'El estado de {purpose} no dice si la credencial es válida.',
  'code.STATUS_PURPOSE_INFORMATIVE.remedy':
    'No hay nada que hacer: solo cuentan la revocación y la suspensión.',
  'code.STATUS_PURPOSE_UNSUPPORTED':
    'La credencial tiene un estado para una finalidad desconocida: {purpose}.',
  'code.STATUS_PURPOSE_UNSUPPORTED.remedy': 'Pregunte al emisor qué significa; no se toma por bueno.',
  'code.STATUS_ENTRIES_TOO_MANY': 'La credencial indica {count} estados; se leen como máximo {limit}.',
  'code.STATUS_ENTRIES_TOO_MANY.remedy': 'Ninguna credencial necesita tantos; se toma por un ataque.',
  'code.STATUS_NO_REGISTRY':
    'El estado está en la cadena de bloques y no hay ningún registro a mano para leerlo.',
  'code.STATUS_NO_REGISTRY.remedy': 'Configure el nodo y los registros que nombra la política.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED': 'No se sigue el registro de estados {registry}.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED.remedy':
    'Añádalo a la política si confía en él; una credencial no puede elegir el registro que puede revocarla.',
  'code.STATUS_UNREADABLE': 'No se pudo leer el estado ({reason}).',
  'code.STATUS_UNREADABLE.remedy':
    'Compruebe de nuevo cuando el nodo o el servidor sean accesibles. Un estado no leído nunca es bueno.',
  'code.STATUS_ACCREDITATION_UNKNOWN':
    'La acreditación a la que pertenece el estado no está en ningún registro seguido que lea este registro de estados.',
  'code.STATUS_ACCREDITATION_UNKNOWN.remedy': 'Pregunte al emisor bajo qué acreditación expide.',
  'code.STATUS_NOT_THE_ISSUERS': 'El estado pertenece a una acreditación de alguien distinto del emisor.',
  'code.STATUS_NOT_THE_ISSUERS.remedy':
    'Un extraño podría mantener bueno para siempre un estado así, de modo que no cuenta.',
  'code.STATUS_INDEX_OUT_OF_RANGE':
    'La credencial nombra una entrada más allá del final de su lista de estado.',
  'code.STATUS_INDEX_OUT_OF_RANGE.remedy': 'La lista o la credencial es errónea; avise al emisor.',
  'code.STATUS_LIST_NOT_FETCHED': 'El estado está en una lista de la web, y aquí no se puede descargar nada.',
  'code.STATUS_LIST_NOT_FETCHED.remedy':
    'Compruebe donde se permita descargar, o permita el servidor en la política.',
  'code.STATUS_LIST_UNREACHABLE': 'No se pudo descargar la lista de estado de {host} ({reason}).',
  'code.STATUS_LIST_UNREACHABLE.remedy':
    'Compruebe de nuevo más tarde; si sigue así, avise al emisor. Un estado no leído nunca es bueno.',
  'code.STATUS_LIST_TOO_LARGE': 'La lista de estado supera los {limit} bytes.',
  'code.STATUS_LIST_TOO_LARGE.remedy':
    'Se rechaza sin leerla. Los límites statusListBytes y statusListUnpackedBytes se pueden aumentar.',
  'code.STATUS_LIST_MALFORMED': 'La lista de estado no se puede leer: {reason}.',
  'code.STATUS_LIST_MALFORMED.remedy': 'Avise al emisor; su programa escribió algo que la norma no permite.',
  'code.STATUS_LIST_TOO_SHORT':
    'La lista de estado tiene {bits} entradas; la norma exige al menos {minimum}.',
  'code.STATUS_LIST_TOO_SHORT.remedy':
    'Una lista corta revela por quién se pregunta, así que la norma la prohíbe. Avise al emisor.',
  'code.STATUS_LIST_NOT_PROVEN':
    'No se pudo confirmar la firma o el emisor de la propia lista de estado ({reason}).',
  'code.STATUS_LIST_NOT_PROVEN.remedy':
    'Cualquiera podría haber puesto la lista ahí, así que no cuenta. Avise al emisor.',
  'code.STATUS_LIST_WRONG_TYPE':
    'En la dirección de la lista de estado no hay una lista del tipo que nombra la credencial.',
  'code.STATUS_LIST_WRONG_TYPE.remedy': 'Avise al emisor.',
  'code.STATUS_LIST_WRONG_PURPOSE': 'La lista de estado tiene otra finalidad que {purpose}.',
  'code.STATUS_LIST_WRONG_PURPOSE.remedy': 'Avise al emisor: la lista y la credencial no concuerdan.',
  'code.STATUS_LIST_WRONG_NAME': 'La lista de estado no dice que sea la de esta dirección.',
  'code.STATUS_LIST_WRONG_NAME.remedy':
    'Una lista firmada podría darse en lugar de otra, así que no cuenta. Avise al emisor.',
  'code.STATUS_LIST_WRONG_ISSUER':
    'La lista de estado la emitió alguien distinto del emisor de la credencial.',
  'code.STATUS_LIST_WRONG_ISSUER.remedy':
    'La regla statusListIssuer de la política puede permitirlo, si usted sabe por qué es correcto.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND': 'La lista de estado la emitió un tercero; la política lo permite.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND.remedy':
    'Quien firmó la lista decide sobre la revocación: ponga statusListIssuer en bound para rechazarla.',
  'code.STATUS_LIST_EXPIRED': 'La lista de estado era válida hasta el {until} y no se ha renovado.',
  'code.STATUS_LIST_EXPIRED.remedy':
    'El emisor tiene que publicar una nueva; hasta entonces nadie sabe qué se ha revocado.',
  'code.STATUS_LIST_NOT_YET_VALID': 'La lista de estado solo es válida desde el {from}.',
  'code.STATUS_LIST_NOT_YET_VALID.remedy': 'Compruebe los relojes del emisor y del verificador.',
  'code.STATUS_LIST_OLDER': 'La lista de estado es más antigua que otra ya leída en la misma dirección.',
  'code.STATUS_LIST_OLDER.remedy':
    'Alguien sirve una copia antigua, que podría ocultar una revocación. Avise al emisor.',
  'code.STATUS_LIST_NEVER_ANCHORED':
    'La credencial nombra una lista de estado anclada, y con ese número nunca se ancló ninguna.',
  'code.STATUS_LIST_NEVER_ANCHORED.remedy': 'El emisor tiene que anclar la lista; avísele.',
  'code.STATUS_LIST_STALE': 'La lista de estado es una versión anterior a la anclada.',
  'code.STATUS_LIST_STALE.remedy':
    'Una copia antigua podría ocultar una revocación. Compruebe de nuevo más tarde; si sigue así, avise al emisor.',
  'code.STATUS_LIST_NOT_ANCHORED':
    'La lista de estado no es la anclada: se modificó, se bifurcó o se publicó antes de anclarla.',
  'code.STATUS_LIST_NOT_ANCHORED.remedy':
    'Compruebe de nuevo dentro de unos minutos; si sigue así, avise al emisor.',
  'code.STATUS_LIST_COPY_TOO_OLD':
    'Que la lista de estado es la más reciente se vio por última vez hace {age} segundos; se puede confiar en ello durante {ttl}.',
  'code.STATUS_LIST_COPY_TOO_OLD.remedy':
    'Compruebe con conexión a la cadena de bloques, para que se viera una versión más reciente.',
  'code.LIST_MEMORY_MALFORMED': 'Lo recordado de listas de estado anteriores no se puede leer: {reason}.',
  'code.LIST_MEMORY_MALFORMED.remedy':
    'Restaure el archivo (ajuste listMemory) desde una copia. Al borrarlo se olvida qué listas se vieron: una lista antigua podría pasar entonces una vez por la más reciente.',
  'code.LIST_MEMORY_UNWRITABLE': 'No se pudo recordar que se vio una lista de estado ({reason}).',
  'code.LIST_MEMORY_UNWRITABLE.remedy':
    'Dirija el ajuste listMemory a un archivo en el que se pueda escribir, o póngalo en none: entonces una lista antigua solo se nota hasta el próximo inicio.',
  'code.PROOF_VALID': 'La firma es válida: {algorithm}, con una clave que el emisor usa para credenciales.',
  'code.PROOF_VALID.remedy': 'No hay nada que hacer.',
  'code.PROOF_VALID_UNBOUND': 'La firma es válida: {algorithm}. No se comprobó si la clave es del emisor.',
  'code.PROOF_VALID_UNBOUND.remedy':
    'Use una política que ligue al emisor con sus claves antes de fiarse de quién firmó.',
  'code.METHOD_NOT_FOUND': 'El emisor no tiene ninguna clave con el nombre que da la credencial.',
  'code.METHOD_NOT_FOUND.remedy':
    'Puede que la clave se haya sustituido, o que la credencial sea falsa: pregunte al emisor.',
  'code.METHOD_AMBIGUOUS':
    'La credencial no dice cuál de las claves del emisor la firmó, y son posibles {count}.',
  'code.METHOD_AMBIGUOUS.remedy': 'El emisor debe nombrar la clave en el token (kid).',
  'code.METHOD_CONTROLLER_MISMATCH': 'La clave está controlada por alguien distinto del emisor.',
  'code.METHOD_CONTROLLER_MISMATCH.remedy':
    'Trate la credencial como falsificada mientras el emisor no la confirme.',
  'code.METHOD_NOT_FOR_ASSERTION': 'El emisor no usa esta clave para credenciales.',
  'code.METHOD_NOT_FOR_ASSERTION.remedy':
    'El emisor debe incluir la clave en assertionMethod, o firmar con una que lo esté.',
  'code.ALGORITHM_MISMATCH': 'La credencial declara {claimed}, pero la clave firma con {actual}.',
  'code.ALGORITHM_MISMATCH.remedy': 'Trate la credencial como falsificada: decide la clave, nunca el token.',
  'code.KEY_KIND_NOT_SUPPORTED':
    'La clave del emisor es de un tipo con el que no se comprueban firmas ({type}).',
  'code.KEY_KIND_NOT_SUPPORTED.remedy': 'Se admiten Ed25519, P-256, P-384 y secp256k1.',
  'code.SIGNATURE_INVALID': 'La firma no es válida: la credencial se modificó, o la firmó otra persona.',
  'code.SIGNATURE_INVALID.remedy': 'Pida al titular el original; si también falla, pregunte al emisor.',
  'code.PROOF_SUITE_NOT_SUPPORTED': 'La prueba es del tipo {suite}, que aquí no se puede comprobar.',
  'code.PROOF_SUITE_NOT_SUPPORTED.remedy':
    'Se admiten eddsa-jcs-2022, eddsa-rdfc-2022, ecdsa-jcs-2019, ecdsa-rdfc-2019, ecdsa-sd-2023 y Ed25519Signature2020: pida al emisor uno de ellos, o un VC-JWT.',
  'code.PROOF_NAMES_NOT_COVERED':
    'La prueba cubre lo que la credencial significa como datos enlazados, pero no cómo está escrita, y {reason}.',
  'code.PROOF_NAMES_NOT_COVERED.remedy':
    'Dos lectores podrían ver dos credenciales distintas, así que se rechaza. Pida al titular el archivo tal como lo dio el emisor.',
  'code.PROOF_CONTEXT_INLINE': 'La credencial define términos propios de un modo que su prueba no cubre.',
  'code.PROOF_CONTEXT_INLINE.remedy':
    'El emisor debe publicar sus términos como contexto, o firmar con un método sobre JSON (eddsa-jcs-2022).',
  'code.PROOF_MALFORMED': 'La prueba incrustada está dañada: {reason}.',
  'code.PROOF_MALFORMED.remedy':
    'Pida al titular el archivo tal como lo dio el emisor; si también falla, pregunte al emisor.',
  'code.PROOF_PURPOSE_MISMATCH': 'La prueba no se hizo para esto: su finalidad no es {expected}.',
  'code.PROOF_PURPOSE_MISMATCH.remedy':
    'Las credenciales se firman para assertionMethod, las presentaciones para authentication.',
  'code.PROOF_EXPIRED': 'La prueba misma solo era válida hasta el {until}.',
  'code.PROOF_EXPIRED.remedy': 'Pida la credencial con una prueba nueva.',
  'code.PROOF_NOT_YET_VALID': 'La prueba dice que se hace el {from}, que está en el futuro.',
  'code.PROOF_NOT_YET_VALID.remedy': 'Compruebe el reloj de aquí; si está bien, estaba mal el del emisor.',
  'code.PROOF_FOR_HOLDER_ONLY':
    'Es la prueba que el emisor dio al titular (ecdsa-sd-2023 base proof), no una para mostrar.',
  'code.PROOF_FOR_HOLDER_ONLY.remedy':
    'Pida al titular que elija en la cartera qué mostrar: la cartera deriva de ello la prueba para un verificador.',
  'code.PROOF_CHAIN_BROKEN': 'Las pruebas no se apoyan unas en otras como dicen: {reason}.',
  'code.PROOF_CHAIN_BROKEN.remedy':
    'Se quitó o se añadió una prueba: pida al titular el archivo tal como lo dio el emisor.',
  'code.PROOF_CONTEXT_MISMATCH': 'La prueba se hizo con otro @context que el del documento.',
  'code.PROOF_CONTEXT_MISMATCH.remedy':
    'Los términos podrían significar algo distinto de lo firmado: pida el archivo tal como lo dio el emisor.',
  'code.CHALLENGE_MISMATCH': 'La firma no responde al desafío (nonce) dado.',
  'code.CHALLENGE_MISMATCH.remedy':
    'Puede ser la repetición de una presentación anterior: pida al titular que presente de nuevo.',
  'code.DOMAIN_MISMATCH': 'La firma no se hizo para este verificador (dominio, destinatario).',
  'code.DOMAIN_MISMATCH.remedy':
    'Estaba destinada a otra persona: pida al titular que se la presente a usted.',
  'code.PRESENTATION_NOT_SIGNED': 'La presentación no lleva firma: cualquiera podría haberla compuesto.',
  'code.PRESENTATION_NOT_SIGNED.remedy': 'Pida al titular que presente con una cartera que firme.',
  'code.PRESENTATION_MALFORMED': 'No es una presentación legible: {reason}.',
  'code.PRESENTATION_MALFORMED.remedy':
    'Pida al titular que presente de nuevo, con otra cartera si ocurre dos veces.',
  'code.HOLDER_INVALID': 'La presentación no dice con claridad quién presenta.',
  'code.HOLDER_INVALID.remedy': 'El titular debe ser un solo DID o URL, el mismo en todas partes.',
  'code.POLICY_MALFORMED': 'La política no se puede usar: {member} {reason}.',
  'code.POLICY_MALFORMED.remedy':
    'docs/verifiers.md describe cada miembro. Los miembros desconocidos se rechazan, porque no se aplicarían.',
  'code.DECODED': 'La credencial se pudo leer ({format}).',
  'code.DECODED.remedy': 'No hay nada que hacer.',
  'code.NOT_REACHED': 'No se comprobó, porque una comprobación anterior no se superó.',
  'code.NOT_REACHED.remedy': 'Vea qué hacer con la comprobación anterior.',
  'code.CHECK_FAULT': 'No se pudo comprobar, porque algo falló por nuestra parte ({cause}).',
  'code.CHECK_FAULT.remedy': 'Compruebe de nuevo; si persiste, comunique el código.',
  'code.ISSUER_DID_RESOLVED': 'El DID del emisor se pudo resolver.',
  'code.ISSUER_DID_RESOLVED.remedy': 'No hay nada que hacer.',
  'code.ISSUER_DID_DEACTIVATED': 'El DID del emisor estaba desactivado cuando se expidió la credencial.',
  'code.ISSUER_DID_DEACTIVATED.remedy': 'Pida al emisor una credencial bajo su DID actual.',
  'code.KEY_HISTORY_NOT_KNOWN':
    'El método DID del emisor no guarda historial: se usaron las claves de hoy, no las del día de expedición.',
  'code.KEY_HISTORY_NOT_KNOWN.remedy':
    'No hay nada que hacer; un método DID con historial responde qué clave valía en cada momento.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN':
    'El emisor no incluye hoy la clave que firmó, y su método DID no dice qué claves tenía al expedirla.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN.remedy':
    'Pida al emisor que vuelva a incluir sus claves anteriores, o una credencial firmada con una actual.',
  'code.DATES_IN_FORCE': 'La credencial está dentro de sus fechas.',
  'code.DATES_IN_FORCE.remedy': 'No hay nada que hacer.',
  'code.CREDENTIAL_NOT_YET_VALID': 'La credencial es válida desde el {from}, que aún no ha llegado.',
  'code.CREDENTIAL_NOT_YET_VALID.remedy': 'Compruebe de nuevo después de ese momento.',
  'code.CREDENTIAL_EXPIRED': 'La validez de la credencial terminó el {until}.',
  'code.CREDENTIAL_EXPIRED.remedy':
    'Lo que acredita puede seguir siendo cierto: pida al titular o al emisor una credencial renovada.',
  'code.CREDENTIAL_DATES_REVERSED': 'La credencial termina antes de empezar.',
  'code.CREDENTIAL_DATES_REVERSED.remedy': 'Pida al emisor una credencial corregida.',
  'code.ISSUANCE_DATE_STATED': 'El emisor indica {date} como fecha de expedición; nada lo prueba.',
  'code.ISSUANCE_DATE_STATED.remedy': 'Un anclaje de expedición lo probaría.',
  'code.ISSUANCE_DATE_PROVEN': 'Un anclaje prueba que la credencial existía el {date}.',
  'code.ISSUANCE_DATE_PROVEN.remedy': 'No hay nada que hacer.',
  'code.ISSUANCE_DATE_NOT_STATED':
    'No consta la fecha de expedición, así que no se pudo comprobar la autoridad en esa fecha.',
  'code.ISSUANCE_DATE_NOT_STATED.remedy': 'Pida al emisor una credencial con fecha de expedición.',
  'code.ISSUANCE_DATE_NOT_PROVEN': 'Nadie ha probado la fecha de expedición; es la que indica el emisor.',
  'code.ISSUANCE_DATE_NOT_PROVEN.remedy': 'La regla issuanceDate de la política decide si eso basta.',
  'code.ISSUED_IN_FUTURE': 'La fecha de expedición indicada, {date}, está en el futuro.',
  'code.ISSUED_IN_FUTURE.remedy': 'Compruebe su reloj; si no, pida al emisor una credencial corregida.',
  'code.ISSUANCE_ANCHOR_MISMATCH':
    'El anclaje de expedición de la credencial no conduce de su contenido a la raíz que nombra.',
  'code.ISSUANCE_ANCHOR_MISMATCH.remedy':
    'Se modificó el contenido o la prueba. Pida al emisor la credencial tal como se expidió.',
  'code.ISSUANCE_ANCHOR_UNKNOWN': 'La raíz del anclaje de expedición de la credencial nunca se ancló.',
  'code.ISSUANCE_ANCHOR_UNKNOWN.remedy': 'Pregunte al emisor; el anclaje puede llegar más tarde.',
  'code.ISSUANCE_ANCHOR_NOT_READ':
    'No se pudo consultar el anclaje de expedición de la credencial ({cause}).',
  'code.ISSUANCE_ANCHOR_NOT_READ.remedy':
    'Compruebe la conexión con el nodo y que la política nombre el registro; después compruebe de nuevo.',
  'code.ACCREDITED':
    'El registro dice: {who} estaba acreditado cuando se expidió la credencial, bajo {root}.',
  'code.ACCREDITED.remedy': 'No hay nada que hacer.',
  'code.UNRECOGNISED_ISSUER':
    'Emisor no reconocido: ninguna acreditación conduce de él a una raíz de esta política.',
  'code.UNRECOGNISED_ISSUER.remedy':
    'Eso no dice nada de su honradez. Compruebe en qué raíces confía la política, o pregunte al emisor quién lo acredita.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS':
    'La acreditación que nombra la credencial no se encontró entre las del emisor.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS.remedy':
    'Deciden las demás acreditaciones del emisor. Avise al emisor.',
  'code.AWARDING_BODY_CONFIRMED':
    'El registro dice: el organismo otorgante que nombra la credencial es el emisor, o le ha dado mandato.',
  'code.AWARDING_BODY_CONFIRMED.remedy': 'No hay nada que hacer.',
  'code.AWARDING_BODY_NOT_CONFIRMED':
    'La credencial nombra a {did} como organismo otorgante; no se encontró ningún mandato suyo al emisor.',
  'code.AWARDING_BODY_NOT_CONFIRMED.remedy':
    'Pregunte al organismo otorgante si deja que el emisor selle por él, y pida que registre el mandato.',
  'code.IN_SCOPE': 'La acreditación de {who} cubre esta credencial.',
  'code.IN_SCOPE.remedy': 'No hay nada que hacer.',
  'code.OUT_OF_SCOPE':
    'Fuera de ámbito: {who} está acreditado para {dimension} {permitted}, no para {stated}.',
  'code.OUT_OF_SCOPE.remedy':
    'Pregunte al emisor o a su acreditador si la acreditación debía cubrir esta credencial.',
  'code.OUT_OF_SCOPE_NOT_STATED':
    'Fuera de ámbito: {who} está acreditado solo para {dimension} {permitted}; la credencial no indica nada.',
  'code.OUT_OF_SCOPE_NOT_STATED.remedy': 'Pida al emisor una credencial que lo indique.',
  'code.HOLDER_NOT_CHECKED': 'No comprobamos que la persona que la muestra sea la persona nombrada.',
  'code.HOLDER_NOT_CHECKED.remedy':
    'Pida un documento de identidad, o una presentación que firme el titular.',
  'code.RECOGNITION_NOT_DECIDED': 'Comprobada, no reconocida: el reconocimiento corresponde a la autoridad.',
  'code.RECOGNITION_NOT_DECIDED.remedy': 'Pregunte al centro ENIC-NARIC o a la autoridad de su país.',
  'code.CONTENT_NOT_VALIDATED': 'El contenido no se validó con el esquema que nombra la credencial.',
  'code.CONTENT_NOT_VALIDATED.remedy': 'No hay nada que hacer si el contenido se puede leer.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE':
    'No todas las acreditaciones de la vía tienen una credencial firmada; por las demás habla solo la cadena de bloques.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE.remedy':
    'La regla accreditationCredential de la política decide si eso basta.',
  'code.SUMMARY_ACCEPTED':
    'Aceptada: el registro dice que {who} estaba acreditado para esto el {date}, y su estado es bueno.',
  'code.SUMMARY_ACCEPTED.remedy': 'No hay nada que hacer.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS':
    'Aceptada: el registro dice que {who} estaba acreditado para esto el {date}; el emisor no publica ningún estado.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS.remedy': 'No hay nada que hacer.',
  'code.POLICY_TRUSTS_NOBODY': 'La política no nombra ninguna raíz, así que todo emisor es no reconocido.',
  'code.POLICY_TRUSTS_NOBODY.remedy': 'Añada los identificadores de las raíces en las que confía.',
  'code.POLICY_READS_NOTHING': 'La política no nombra ningún registro, así que no se puede consultar nada.',
  'code.POLICY_READS_NOTHING.remedy': 'Añada los registros en los que están sus raíces.',
  'code.POLICY_LISTS_UNBOUND': 'La política acepta listas de estado de cualquier emisor.',
  'code.POLICY_LISTS_UNBOUND.remedy':
    'Ponga statusListIssuer en bound, salvo que sus emisores dejen sus listas a otros.',
  'code.POLICY_IGNORES_COMPROMISE':
    'La política pasa por alto una clave comprometida hallada en otra acreditación de un emisor.',
  'code.POLICY_IGNORES_COMPROMISE.remedy':
    'Ponga compromiseElsewhere en undetermined, salvo que examine usted mismo esos casos.',
  'words.the credential types': 'los tipos de credencial',
  'words.the schemas': 'los esquemas',
  'words.the jurisdictions': 'los países o regiones',
  'words.the ISCED-F fields': 'los campos CINE-F',
  'words.the EQF levels': 'los niveles MEC',
  'words.credits of': 'créditos',
  'words.any': 'cualquiera',
  'words.at most': 'como máximo {count}',
  'words.revocation': 'revocación',
  'words.suspension': 'suspensión',
  'words.revocation and suspension': 'revocación y suspensión',
  'words.message': 'mensaje',
  'words.refresh': 'renovación',
} as const satisfies Messages;
