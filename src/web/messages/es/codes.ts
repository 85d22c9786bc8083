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
  'code.INPUT_TOO_LARGE': 'La entrada tiene {bytes} bytes; se leen como máximo {limit}.',
  'code.INPUT_TOO_LARGE.remedy': 'Envíe solo la credencial, o aumente el límite en la configuración.',
  'code.JSON_MALFORMED': 'El texto no es JSON: {reason} en la posición {position}.',
  'code.JSON_MALFORMED.remedy': 'Compruebe que se copió el archivo entero.',
  'code.JSON_TOO_DEEP': 'El JSON está anidado a más de {limit} niveles.',
  'code.JSON_TOO_DEEP.remedy': 'Ninguna credencial lo necesita; compruebe de dónde viene el archivo.',
  'code.JSON_DUPLICATE_KEY': 'El JSON nombra dos veces el mismo miembro, en la posición {position}.',
  'code.JSON_DUPLICATE_KEY.remedy':
    'Dos lectores podrían ver dos valores distintos, así que se rechaza. Pida al emisor un archivo nuevo.',
  'code.JSON_FORBIDDEN_KEY': 'El JSON tiene un miembro con el nombre reservado {key}.',
  'code.JSON_FORBIDDEN_KEY.remedy':
    'Nombres como __proto__ atacan al lector y no figuran en ninguna credencial.',
  'code.JSON_UNSAFE_NUMBER':
    'El JSON tiene un número que no se puede leer con exactitud, en la posición {position}.',
  'code.JSON_UNSAFE_NUMBER.remedy': 'Escriba los identificadores largos como texto.',
  'code.BASE64URL_MALFORMED': 'El texto no es base64url estricto.',
  'code.BASE64URL_MALFORMED.remedy':
    'Se rechazan rellenos, espacios y bits sobrantes: compruebe que se copió el token entero.',
  'code.KEY_MALFORMED': 'La clave {curve} está mal formada: {reason}.',
  'code.KEY_MALFORMED.remedy':
    'La clave no es un punto de su curva, o su JWK no tiene la forma canónica: pida la correcta a su dueño.',
  'code.KEY_LENGTH_INVALID': 'La clave {curve} no tiene la longitud de una clave así.',
  'code.KEY_LENGTH_INVALID.remedy':
    'Compruebe que se copió el identificador entero; si no, pida el correcto a su dueño.',
  'code.NET_URL_REFUSED': 'La dirección no se descarga: {reason}.',
  'code.NET_URL_REFUSED.remedy':
    'Solo se descargan direcciones https con nombre de servidor, sin usuario ni contraseña, en el puerto 443 o por encima del 1023.',
  'code.NET_HOST_NOT_ALLOWED': 'La política no permite descargar de {host}.',
  'code.NET_HOST_NOT_ALLOWED.remedy':
    'Añada el servidor a los permitidos por la política, si puede saber de la comprobación.',
  'code.NET_ADDRESS_REFUSED': 'El servidor {host} lleva a una dirección privada o reservada.',
  'code.NET_ADDRESS_REFUSED.remedy':
    'Tales direcciones dejarían a una credencial entrar en su propia red, así que se rechazan.',
  'code.NET_UNREACHABLE': 'No se pudo acceder al servidor {host}: {reason}.',
  'code.NET_UNREACHABLE.remedy': 'Inténtelo más tarde; hasta ahora no hay nada malo en la credencial.',
  'code.NET_TIMEOUT': 'El servidor {host} no respondió por completo en {ms} milisegundos.',
  'code.NET_TIMEOUT.remedy': 'Inténtelo más tarde, o aumente el límite en la configuración.',
  'code.NET_ABORTED': 'Quien hizo la petición a {host} la abandonó.',
  'code.NET_ABORTED.remedy': 'Pregunte de nuevo; no se sabe nada de la respuesta.',
  'code.NET_TOO_LARGE': 'La respuesta de {host} supera los {limit} bytes.',
  'code.NET_TOO_LARGE.remedy':
    'Compruebe la dirección; un documento DID o una lista de estado es más pequeño.',
  'code.NET_STATUS': 'El servidor {host} respondió con el estado HTTP {status}.',
  'code.NET_STATUS.remedy': 'Compruebe que el recurso aún existe, o inténtelo más tarde.',
  'code.NET_REDIRECTS': 'El servidor {host} redirige más de {limit} veces.',
  'code.NET_REDIRECTS.remedy': 'Pida al operador del servidor la dirección definitiva.',
  'code.NET_CONTENT_INVALID': 'La respuesta de {host} no se puede leer: {reason}.',
  'code.NET_CONTENT_INVALID.remedy':
    'El servidor envía una codificación defectuosa o no admitida: avise a su operador.',
  'code.NET_BUSY': 'Más de {limit} peticiones esperan una conexión de salida.',
  'code.NET_BUSY.remedy': 'Compruebe menos credenciales a la vez, o aumente el límite en la configuración.',
  'code.INTERNAL': 'Falló algo que no debería: {reason}.',
  'code.INTERNAL.remedy': 'Comuníquelo con el código y la versión; no se perdió nada.',
  'code.CREDENTIAL_READ': 'La credencial se leyó: {format}, modelo de datos {version}.',
  'code.CREDENTIAL_READ.remedy': 'No hay nada que hacer.',
  'code.CREDENTIAL_NOT_SIGNED': 'La credencial no lleva firma: cualquiera podría haberla escrito.',
  'code.CREDENTIAL_NOT_SIGNED.remedy':
    'Pida al titular el archivo tal como lo dio el emisor, no una copia de su texto.',
  'code.BADGE_IMAGE_MALFORMED': 'La imagen {format} está dañada: {reason}.',
  'code.BADGE_IMAGE_MALFORMED.remedy':
    'Descargue la insignia de nuevo de donde se expidió; los mensajeros y programas de fotos cambian las imágenes.',
  'code.BADGE_IMAGE_AMBIGUOUS': 'La imagen contiene más de una insignia, y solo puede llevar una.',
  'code.BADGE_IMAGE_AMBIGUOUS.remedy':
    'Dos lectores podrían ver dos insignias distintas, así que se rechaza. Pida la insignia tal como se expidió.',
  'code.BADGE_NOT_IN_IMAGE': 'Es una imagen sin Open Badge.',
  'code.BADGE_NOT_IN_IMAGE.remedy':
    'Descargue la insignia como archivo de donde se expidió; las capturas y los mensajeros la quitan de la imagen.',
  'code.JWS_MALFORMED': 'El token está dañado: {reason}.',
  'code.JWS_MALFORMED.remedy': 'Compruebe que se copió el token entero; si es así, pida uno nuevo al emisor.',
  'code.JWS_CRITICAL_HEADER': 'El token exige una extensión de su firma que aquí no se conoce.',
  'code.JWS_CRITICAL_HEADER.remedy':
    'Un verificador debe rechazar un token así; use uno que conozca la extensión.',
  'code.ALGORITHM_NOT_ALLOWED': 'El token está firmado con {algorithm}, que no prueba nada.',
  'code.ALGORITHM_NOT_ALLOWED.remedy':
    'La falta de firma, o una con secreto compartido, nunca se acepta para una credencial.',
  'code.ALGORITHM_NOT_SUPPORTED': 'El token está firmado con {algorithm}, que aún no se puede comprobar.',
  'code.ALGORITHM_NOT_SUPPORTED.remedy': 'Se admiten ES256, ES384, ES256K y EdDSA.',
  'code.KID_MALFORMED': 'El token nombra su clave de una forma que no es una URL DID con fragmento.',
  'code.KID_MALFORMED.remedy': 'El emisor debe nombrar la clave tal como figura en su documento DID.',
  'code.KID_ISSUER_MISMATCH': 'El token se firmó con una clave de alguien distinto del emisor que nombra.',
  'code.KID_ISSUER_MISMATCH.remedy':
    'Trate la credencial como falsificada mientras el emisor no la confirme.',
  'code.TOKEN_TYPE_INVALID': 'En este token se mezclan tipos de credencial: {reason}.',
  'code.TOKEN_TYPE_INVALID.remedy':
    'El emisor debe escribir un VC-JWT (modelo de datos 1.1) o un token VC-JOSE (2.0).',
  'code.JWT_CLAIM_INVALID': 'El atributo {claim} del token no tiene un valor utilizable.',
  'code.JWT_CLAIM_INVALID.remedy': 'El emisor debe expedir de nuevo la credencial.',
  'code.JWT_CLAIM_MISMATCH':
    'El atributo {claim} del token difiere de {member} de la credencial que contiene.',
  'code.JWT_CLAIM_MISMATCH.remedy':
    'Dos lectores podrían ver dos credenciales distintas, así que se rechaza. El emisor debe expedirla de nuevo.',
  'code.CONTEXT_INVALID': 'La credencial no empieza su @context por {expected}.',
  'code.CONTEXT_INVALID.remedy': 'El emisor debe expedir de nuevo la credencial según el modelo de datos.',
  'code.TYPE_INVALID': 'El tipo de la credencial falta o está mal formado.',
  'code.TYPE_INVALID.remedy': 'Debe ser una lista de textos que contenga VerifiableCredential.',
  'code.ISSUER_INVALID': 'El emisor de la credencial falta o no es un DID o una URL.',
  'code.ISSUER_INVALID.remedy': 'El emisor debe expedir de nuevo la credencial según el modelo de datos.',
  'code.SUBJECT_INVALID': 'La credencial no dice nada de nadie: su sujeto falta o está mal formado.',
  'code.SUBJECT_INVALID.remedy': 'El emisor debe expedir de nuevo la credencial según el modelo de datos.',
  'code.DATE_INVALID': 'La fecha {member} no es una fecha y hora con zona horaria.',
  'code.DATE_INVALID.remedy': 'El emisor debe escribir las fechas como 2026-11-22T08:00:00Z.',
  'code.DATES_OUT_OF_ORDER': 'La credencial termina antes de empezar.',
  'code.DATES_OUT_OF_ORDER.remedy': 'El emisor debe expedir de nuevo la credencial.',
  'code.MEMBER_INVALID': 'El miembro {member} de la credencial está mal formado o tiene demasiados valores.',
  'code.MEMBER_INVALID.remedy': 'El emisor debe expedir de nuevo la credencial según el modelo de datos.',
  'code.STATUS_ENTRY_INVALID': 'El credentialStatus de tipo {type} está mal formado.',
  'code.STATUS_ENTRY_INVALID.remedy':
    'No se puede consultar si la credencial fue revocada; el emisor debe expedirla de nuevo.',
  'code.TERMS_OF_USE_INVALID': 'La credencial nombra su acreditación de forma errónea o contradictoria.',
  'code.TERMS_OF_USE_INVALID.remedy':
    'Debe nombrar un asiento como eip155:<id de cadena>:<registro>/<id de asiento>.',
  'code.EVIDENCE_INVALID': 'El anclaje de expedición de la credencial está mal formado.',
  'code.EVIDENCE_INVALID.remedy': 'El emisor debe añadir de nuevo la prueba; el anclaje mismo puede quedar.',
  'code.FORMAT_NOT_SUPPORTED': 'Es {format}, que aún no se puede comprobar.',
  'code.FORMAT_NOT_SUPPORTED.remedy':
    'Pida al titular la misma credencial como VC-JWT, SD-JWT VC o JSON con prueba, o use un verificador de ese formato.',
  'code.FORMAT_NOT_RECOGNISED': 'No es una credencial de ninguna forma conocida.',
  'code.FORMAT_NOT_RECOGNISED.remedy': 'Compruebe que se dio el archivo o token entero, y nada más.',
  'code.FORMAT_IS_PRESENTATION': 'Es una presentación, no una credencial.',
  'code.FORMAT_IS_PRESENTATION.remedy':
    'Compruébela como presentación: también se comprueban las credenciales que contiene, y si son de quien presenta.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL':
    'Es un documento con sello electrónico (JAdES), como las European Digital Credentials; los sellos aún no se comprueban aquí.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL.remedy':
    'Compruébelo con el visor de credenciales Europass, que conoce los sellos de las listas de confianza de la Unión Europea.',
  'code.FORMAT_IS_OPEN_BADGE_2':
    'Es un Open Badge de versión 2, que solo puede confirmar la plataforma que lo aloja.',
  'code.FORMAT_IS_OPEN_BADGE_2.remedy':
    'Siga la dirección de la insignia hasta su plataforma, o pídala al emisor como Open Badges 3.0.',
  'code.FORMAT_IS_BLOCKCERTS':
    'Es un certificado Blockcerts, cuyo anclaje en una cadena pública no se consulta aquí.',
  'code.FORMAT_IS_BLOCKCERTS.remedy':
    'Compruébelo con el Blockcerts Universal Verifier, o pida al emisor una credencial con firma.',
  'code.FORMAT_IS_OPEN_ATTESTATION':
    'Es un documento OpenAttestation, a cuyo almacén de certificados no se pregunta aquí.',
  'code.FORMAT_IS_OPEN_ATTESTATION.remedy':
    'Compruébelo con un verificador OpenAttestation, o pida al emisor una credencial W3C.',
  'code.FORMAT_IS_MDOC': 'Es un mdoc (ISO/IEC 18013-5), que aquí no se lee.',
  'code.FORMAT_IS_MDOC.remedy':
    'Pida al titular que presente el mismo certificado como SD-JWT VC; las carteras suelen tener ambos.',
  'code.FORMAT_IS_DOCUMENT': 'Es {format}, no la credencial misma.',
  'code.FORMAT_IS_DOCUMENT.remedy':
    'Pida al titular la credencial tal como la exporta su cartera o plataforma: un archivo JSON, un token, o una insignia PNG o SVG. Una firma dentro de un PDF la comprueba un lector de PDF.',
  'code.SD_JWT_MALFORMED': 'El SD-JWT está dañado: {reason}.',
  'code.SD_JWT_MALFORMED.remedy':
    'Compruebe que se copió el token entero, hasta su último ~; si es así, pida al titular que lo presente de nuevo.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED':
    'El emisor hizo las huellas de los atributos con {algorithm}, que aún no se puede comprobar.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED.remedy': 'Se admiten sha-256, sha-384 y sha-512.',
  'code.DISCLOSURES_TOO_MANY': 'El SD-JWT revela {count} atributos; se leen como máximo {limit}.',
  'code.DISCLOSURES_TOO_MANY.remedy': 'Pida al titular que muestre menos atributos.',
  'code.DISCLOSURE_MALFORMED': 'Un atributo revelado está dañado: {reason}.',
  'code.DISCLOSURE_MALFORMED.remedy':
    'Pida al titular que presente de nuevo la credencial; si también falla, pregunte al emisor.',
  'code.DISCLOSURE_NOT_SIGNED': 'Se revela un atributo que el emisor no firmó.',
  'code.DISCLOSURE_NOT_SIGNED.remedy':
    'Trate la credencial como falsificada: alguien añadió o cambió el atributo.',
  'code.DISCLOSURE_REPEATED':
    'Un atributo se revela dos veces, o su huella figura dos veces en la credencial.',
  'code.DISCLOSURE_REPEATED.remedy':
    'Pida al titular que presente de nuevo la credencial; si también falla, el emisor debe expedirla de nuevo.',
  'code.DISCLOSURE_NAME_CONFLICT': 'Un atributo revelado lleva un nombre ya usado o reservado.',
  'code.DISCLOSURE_NAME_CONFLICT.remedy':
    'Dos lectores podrían ver dos credenciales distintas, así que se rechaza. El emisor debe expedirla de nuevo.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN':
    'El emisor dejó que el titular ocultara el atributo {claim}, que decide si la credencial vale.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN.remedy':
    'El emisor debe expedir de nuevo la credencial con este atributo a la vista.',
  'code.HOLDER_KEY_INVALID': 'El emisor ligó la credencial a una clave de su titular (cnf) mal formada.',
  'code.HOLDER_KEY_INVALID.remedy': 'El emisor debe expedir de nuevo la credencial.',
  'code.HOLDER_KEY_NOT_SUPPORTED':
    'El emisor ligó la credencial a su titular mediante {method}, que aún no se puede comprobar.',
  'code.HOLDER_KEY_NOT_SUPPORTED.remedy': 'Se admite una clave pública en el atributo cnf.jwk.',
  'code.KEY_BINDING_MALFORMED': 'La prueba del titular que acompaña a la credencial está dañada: {reason}.',
  'code.KEY_BINDING_MALFORMED.remedy': 'Pida al titular que presente de nuevo la credencial.',
  'code.KEY_BINDING_HASH_MISMATCH':
    'El titular probó la posesión de una selección de atributos distinta de la presentada.',
  'code.KEY_BINDING_HASH_MISMATCH.remedy':
    'Por el camino se añadieron o quitaron atributos: pida al titular que presente de nuevo la credencial.',
  'code.KEY_BINDING_WITHOUT_KEY':
    'La credencial viene con una prueba de su titular, pero el emisor no la ligó a ninguna clave.',
  'code.KEY_BINDING_WITHOUT_KEY.remedy':
    'Cualquiera podría haber hecho esa prueba. Pida al emisor una credencial ligada a una clave.',
  'code.KEY_BINDING_VALID':
    'Quien presenta la credencial tiene la clave a la que la ligó el emisor ({algorithm}).',
  'code.KEY_BINDING_VALID.remedy': 'No hay nada que hacer.',
  'code.KEY_BINDING_MISSING': 'Se pidió una prueba del titular, y la credencial viene sin ella.',
  'code.KEY_BINDING_MISSING.remedy':
    'Pida al titular que presente la credencial con prueba de la clave, para su dirección y con su nonce.',
  'code.KEY_BINDING_NOT_ASKED':
    'Nadie pidió una prueba al titular, así que no se comprobó de quién es la credencial.',
  'code.KEY_BINDING_NOT_ASKED.remedy':
    'Dé el destinatario y el nonce de su solicitud para que se compruebe la prueba del titular.',
  'code.KEY_BINDING_SIGNATURE_INVALID':
    'La prueba del titular no se hizo con la clave a la que el emisor ligó la credencial.',
  'code.KEY_BINDING_SIGNATURE_INVALID.remedy':
    'La presenta alguien distinto del titular: no la acepte de esa persona.',
  'code.KEY_BINDING_OUT_OF_TIME': 'La prueba del titular es del {date}, demasiado antigua o en el futuro.',
  'code.KEY_BINDING_OUT_OF_TIME.remedy':
    'Pida al titular que presente de nuevo la credencial; si está en el futuro, compruebe los relojes.',
  'code.DID_RESOLVED': 'Se encontraron las claves de {did}.',
  'code.DID_RESOLVED.remedy': 'No hay nada que hacer.',
  'code.DID_MALFORMED': 'El identificador no es un {method} válido: {reason}.',
  'code.DID_MALFORMED.remedy': 'Compruebe que se copió entero; si no, el emisor cometió un error.',
  'code.DID_NOT_FOUND': 'No se sabe nada con el identificador {did}.',
  'code.DID_NOT_FOUND.remedy': 'Puede que el emisor lo haya quitado; pregúntele.',
  'code.DID_METHOD_NOT_SUPPORTED': 'Los identificadores del tipo {method} no se pueden resolver aquí.',
  'code.DID_METHOD_NOT_SUPPORTED.remedy':
    'Configure una fuente para este método, o dé usted mismo el documento DID.',
  'code.ISSUER_NOT_A_DID':
    'El emisor se nombra con una dirección web, no con un DID, así que sus claves no se pueden encontrar con seguridad.',
  'code.ISSUER_NOT_A_DID.remedy': 'Pida al emisor una credencial bajo su DID.',
  'code.DID_KEY_NOT_SUPPORTED':
    'El identificador contiene una clave de un tipo con el que no se comprueban firmas (multicodec {codec}).',
  'code.DID_KEY_NOT_SUPPORTED.remedy': 'Se admiten Ed25519, P-256, P-384, secp256k1 y RSA.',
  'code.DID_DOCUMENT_INVALID': 'El documento DID está mal formado: {reason}.',
  'code.DID_DOCUMENT_INVALID.remedy': 'El dueño del identificador debe corregirlo.',
  'code.DID_DOCUMENT_MISMATCH': 'El documento DID pertenece a un identificador distinto de {did}.',
  'code.DID_DOCUMENT_MISMATCH.remedy': 'Dé el documento de este identificador.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY':
    'El documento DID publica una clave privada: cualquiera puede firmar en este nombre.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY.remedy': 'No se fíe de nada firmado con ella, y avise a su dueño.',
  'code.ISSUER_HOST_NOT_NAMED':
    'El emisor es una dirección web en {host}, a la que no se preguntan sus claves.',
  'code.ISSUER_HOST_NOT_NAMED.remedy':
    'Nombre el servidor entre los permitidos por la política, o dé usted mismo su documento o sus claves.',
  'code.DID_URL_MALFORMED': 'La URL DID está mal formada: {reason}.',
  'code.DID_URL_MALFORMED.remedy': 'Compruebe que se copió entera.',
  'code.DID_URL_NOT_FOUND': 'El documento DID no tiene tal parte: {part}.',
  'code.DID_URL_NOT_FOUND.remedy': 'Compruebe la parte que sigue al DID; puede que el dueño la haya quitado.',
  'code.DID_URL_NOT_SUPPORTED': 'Las URL DID con {part} no se resuelven aquí.',
  'code.DID_URL_NOT_SUPPORTED.remedy':
    'Se admiten fragmentos, versionTime, y service o serviceType con relativeRef.',
  'code.METHOD_ENDED': 'La clave que nombra la firma había caducado o estaba revocada cuando se expidió.',
  'code.METHOD_ENDED.remedy': 'Pida al emisor una credencial firmada con una clave en vigor.',
  'code.GIVEN_KEY_INVALID': 'La clave {position} de las dadas no se puede usar: {reason}.',
  'code.GIVEN_KEY_INVALID.remedy':
    'Dé claves públicas: métodos de verificación, JWK o conjuntos de JWK, cada nombre una vez.',
  'code.DID_UNREACHABLE': 'No se pudo descargar el documento DID de {did} ({cause}).',
  'code.DID_UNREACHABLE.remedy': 'Inténtelo más tarde; hasta ahora no hay nada malo en la credencial.',
  'code.CONTEXT_UNKNOWN': 'La credencial usa un contexto JSON-LD que no está disponible: {url}.',
  'code.CONTEXT_UNKNOWN.remedy':
    'Dé al verificador el archivo del contexto, o permita su servidor en la política: sin él no se puede saber qué se firmó.',
  'code.JSON_LD_TERM_UNDEFINED':
    'Los contextos de la credencial no definen «{term}», así que nadie puede decir qué significa, y una firma sobre significados lo omite.',
  'code.JSON_LD_TERM_UNDEFINED.remedy':
    'El emisor debe nombrar un contexto que defina cada miembro y tipo que usa.',
  'code.JSON_LD_INVALID': 'La credencial no se puede leer como datos enlazados: {reason}.',
  'code.JSON_LD_INVALID.remedy':
    'Pida al emisor que corrija la credencial: su firma no puede cubrir lo que no tiene significado.',
  'code.JSON_LD_TOO_COMPLEX': 'Leer la credencial como datos enlazados llevaría más trabajo del permitido.',
  'code.JSON_LD_TOO_COMPLEX.remedy': 'Trátelo como un ataque, salvo que el emisor lo explique.',
  'code.EBSI_ACCREDITED': '{who} tiene acreditación en cada paso hasta {root}, una raíz de esta política.',
  'code.EBSI_ACCREDITED.remedy': 'No hay nada que hacer.',
  'code.EBSI_HOP_VALID':
    'La acreditación de {who} es válida: firmada por su acreditador, en vigor y dentro de lo que está por encima.',
  'code.EBSI_HOP_VALID.remedy': 'No hay nada que hacer.',
  'code.EBSI_ISSUER_NOT_PROVEN': 'El registro que acredita al emisor tiene otras claves para él ({cause}).',
  'code.EBSI_ISSUER_NOT_PROVEN.remedy':
    'Puede que otra persona registrara este DID en otro registro. Confíe en ello solo tras preguntar al emisor.',
  'code.EBSI_ISSUER_NOT_CHECKED':
    'No se pudieron leer las claves del emisor en el registro que lo acredita ({cause}).',
  'code.EBSI_ISSUER_NOT_CHECKED.remedy':
    'Inténtelo más tarde; si sigue así, pregunte al operador del registro.',
  'code.EBSI_TERMS_MISSING':
    'Lo que firmó {who} no nombra ninguna acreditación para firmarlo (termsOfUse de tipo IssuanceCertificate).',
  'code.EBSI_TERMS_MISSING.remedy': 'Pida al emisor una credencial que nombre su acreditación.',
  'code.EBSI_TERMS_FOREIGN':
    'Se dice que la acreditación está en {host}, que no es un registro de esta política.',
  'code.EBSI_TERMS_FOREIGN.remedy':
    'Quien fija la política decide qué registros cuentan. De esa dirección no se descargó nada.',
  'code.EBSI_TERMS_MALFORMED': 'La dirección de una acreditación no es de las del registro: {reason}.',
  'code.EBSI_TERMS_MALFORMED.remedy':
    'Avise al emisor: la dirección es la del registro, después el DID, /attributes/ y el id.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER': '{who} remite a la acreditación de otra organización.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER.remedy': 'No se fíe: cada emisor tiene que nombrar su propia acreditación.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND': 'El registro no tiene tal acreditación de {who}.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND.remedy': 'Pida al emisor su acreditación; la que nombra no existe.',
  'code.EBSI_REGISTRY_UNREACHABLE': 'No se pudo leer el registro ({cause}).',
  'code.EBSI_REGISTRY_UNREACHABLE.remedy':
    'Inténtelo más tarde; si sigue así, pregunte al operador del registro.',
  'code.EBSI_REGISTRY_MALFORMED': 'El registro dio una respuesta que no se puede leer: {reason}.',
  'code.EBSI_REGISTRY_MALFORMED.remedy': 'Comuníquelo al operador del registro.',
  'code.EBSI_ANSWER_OF_ANOTHER':
    'Preguntado por la acreditación de {who}, el registro respondió sobre otra organización.',
  'code.EBSI_ANSWER_OF_ANOTHER.remedy':
    'Comuníquelo al operador del registro, y hasta entonces no se fíe de nada de lo que dice.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN':
    'El registro tiene para el papel de {who} una palabra que EBSI no tiene: {word}.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN.remedy':
    'Las palabras de EBSI son RootTAO, TAO, TI y Revoked, escritas así. Comuníquelo al operador del registro.',
  'code.EBSI_REVOKED': 'La acreditación del emisor {who} está revocada.',
  'code.EBSI_REVOKED.remedy': 'No se fíe. Un registro así no dice desde cuándo: lo sabe el acreditador.',
  'code.EBSI_ANCESTOR_REVOKED': 'La acreditación de {who}, por encima del emisor, está revocada.',
  'code.EBSI_ANCESTOR_REVOKED.remedy':
    'No se fíe. El registro de EBSI sigue mostrando a quienes acreditó; su autoridad terminó con ella.',
  'code.EBSI_NOT_YET_ACCREDITED':
    'La acreditación de {who} empieza el {from}; la credencial se expidió el {date}.',
  'code.EBSI_NOT_YET_ACCREDITED.remedy': 'Pida al emisor una credencial expedida bajo su acreditación.',
  'code.EBSI_EXPIRED':
    'La acreditación del emisor {who} terminó el {until}; la credencial se expidió el {date}.',
  'code.EBSI_EXPIRED.remedy': 'Pida al emisor una credencial expedida bajo su acreditación.',
  'code.EBSI_ANCESTOR_EXPIRED':
    'La acreditación de {who}, por encima del emisor, terminó el {until}; la credencial se expidió el {date}.',
  'code.EBSI_ANCESTOR_EXPIRED.remedy': 'Pregunte al emisor bajo qué autoridad expidió la credencial.',
  'code.EBSI_BODY_MISSING': 'El registro nombra un papel de {who} y ninguna acreditación firmada para él.',
  'code.EBSI_BODY_MISSING.remedy':
    'La organización fue invitada y aún no ha aceptado, o su papel cambió: pregunte a su acreditador.',
  'code.EBSI_BODY_EXCHANGED': 'La acreditación que el registro muestra para {who} no es la que registró.',
  'code.EBSI_BODY_EXCHANGED.remedy': 'No se fíe, y comuníquelo al operador del registro.',
  'code.EBSI_BODY_NOT_PROVEN':
    'La acreditación de {who} no está firmada con la clave de entonces de su acreditador ({cause}).',
  'code.EBSI_BODY_NOT_PROVEN.remedy': 'No se fíe. Pregunte al acreditador.',
  'code.EBSI_BODY_NOT_CHECKED': 'La firma de la acreditación de {who} no se pudo comprobar ({cause}).',
  'code.EBSI_BODY_NOT_CHECKED.remedy':
    'Inténtelo más tarde; si sigue así, pregunte al operador del registro.',
  'code.EBSI_SELF_GRANTED': '{who} se acreditó a sí mismo.',
  'code.EBSI_SELF_GRANTED.remedy': 'No se fíe: solo una raíz que nombra la política responde por sí misma.',
  'code.EBSI_ROOT_NOT_TRUSTED': 'La cadena termina en {who}, que no es una raíz de esta política.',
  'code.EBSI_ROOT_NOT_TRUSTED.remedy': 'Quien fija la política decide si se ha de confiar en esta raíz.',
  'code.EBSI_RECORD_DISAGREES': 'La acreditación firmada de {who} y el registro no concuerdan: {member}.',
  'code.EBSI_RECORD_DISAGREES.remedy': 'No se fíe. Pregunte al acreditador cuál de los dos es correcto.',
  'code.EBSI_ROLE_NOT_ALLOWED': '{who} tiene acreditación como {role}, lo que no permite lo que firmó.',
  'code.EBSI_ROLE_NOT_ALLOWED.remedy':
    'Los acreditadores acreditan y los emisores certifican: pida al emisor su acreditación para certificar.',
  'code.EBSI_TOO_WIDE':
    'La acreditación de {who} es más amplia que aquella bajo la que se concedió: {dimension}.',
  'code.EBSI_TOO_WIDE.remedy': 'No se fíe: su acreditador dio más de lo que tenía.',
  'code.EBSI_PERMISSIONS_MALFORMED': 'No se puede leer para qué está acreditado {who}: {reason}.',
  'code.EBSI_PERMISSIONS_MALFORMED.remedy':
    'Avise al acreditador; el esquema de acreditaciones de EBSI dice cómo debe ser accreditedFor.',
  'code.EBSI_LIMIT_UNKNOWN': 'La acreditación de {who} tiene un límite que aquí nadie conoce: {member}.',
  'code.EBSI_LIMIT_UNKNOWN.remedy':
    'Puede que una versión más reciente lo conozca. Hasta entonces, pregunte al acreditador.',
  'code.EBSI_STATUS_NOT_READ':
    'La acreditación de {who} nombra un estado de un tipo distinto del de EBSI, que no se leyó.',
  'code.EBSI_STATUS_NOT_READ.remedy': 'Pregunte al acreditador si la acreditación sigue en vigor.',
  'code.EBSI_LOOP': 'Las acreditaciones dan vueltas en círculo por {who}.',
  'code.EBSI_LOOP.remedy': 'No se fíe: al final no hay ninguna raíz.',
  'code.EBSI_TOO_DEEP': 'La cadena tiene más de {limit} pasos y no se siguió hasta el final.',
  'code.EBSI_TOO_DEEP.remedy': 'Aumente el límite de pasos si se esperan cadenas tan largas.',
  'code.EBSI_TOO_MANY_PATHS': 'Hay más acreditaciones que las {limit} examinadas.',
  'code.EBSI_TOO_MANY_PATHS.remedy':
    'Pida al emisor que nombre la acreditación bajo la que expide, y ninguna otra.',
  'code.TERMS_DEFINED': 'Cada término de la credencial está definido por sus contextos.',
  'code.TERMS_DEFINED.remedy': 'No hay nada que hacer.',
  'code.TERMS_NOT_CHECKED':
    'Un contexto de la credencial no está disponible: nadie comprobó que sus términos estén definidos.',
  'code.TERMS_NOT_CHECKED.remedy': 'Dé el contexto (--map), o nombre su servidor en la política.',
  'code.RESOURCE_NOT_AT_HAND':
    'Se necesita un archivo de {host} que no está disponible, y la política no nombra ese servidor.',
  'code.RESOURCE_NOT_AT_HAND.remedy':
    'Dé el archivo (--map), o añada el servidor a los permitidos por la política.',
  'code.RESOURCE_UNREACHABLE': 'No se pudo descargar un archivo de {host} ({cause}).',
  'code.RESOURCE_UNREACHABLE.remedy': 'Inténtelo más tarde, o dé el archivo (--map).',
  'code.RELATED_RESOURCES_MATCH':
    'Aquello a lo que remite la credencial está como lo vio el emisor ({count} comprobados).',
  'code.RELATED_RESOURCES_MATCH.remedy': 'No hay nada que hacer.',
  'code.RELATED_RESOURCE_NOT_AT_HAND':
    'La credencial fija por su huella un archivo de {host}; ese archivo no se usó ni se miró.',
  'code.RELATED_RESOURCE_NOT_AT_HAND.remedy':
    'Dé el archivo (--map), o nombre su servidor en la política, para que se compare.',
  'code.RELATED_RESOURCE_DIFFERS':
    'Un archivo de {host} al que remite la credencial no es el que vio el emisor.',
  'code.RELATED_RESOURCE_DIFFERS.remedy':
    'Puede que su significado haya cambiado: pida al emisor una credencial nueva.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE':
    'La huella de un archivo de {host} tiene una forma que no se puede comparar.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE.remedy':
    'Se pueden comparar huellas SHA-2 de 256, 384 y 512 bits; pregunte al emisor.',
  'code.SCHEMA_DIFFERS': 'El esquema de la credencial no es el que vio el emisor: su huella difiere.',
  'code.SCHEMA_DIFFERS.remedy': 'Consiga el esquema correcto; si no, pida al emisor una credencial nueva.',
  'code.SCHEMA_NOT_USABLE': 'El contenido no se cotejó con el esquema que nombra la credencial: {reason}.',
  'code.SCHEMA_NOT_USABLE.remedy':
    'Avise a quien publica el esquema; la regla credentialSchema de la política dice si decide.',
  'code.CONTENT_VALID': 'El contenido se ajusta al esquema que nombra la credencial.',
  'code.CONTENT_VALID.remedy': 'No hay nada que hacer.',
  'code.CONTENT_INVALID':
    'El contenido no se ajusta al esquema que nombra la credencial, en su regla {place}.',
  'code.CONTENT_INVALID.remedy': 'Pida al emisor una credencial corregida.',
  'code.ENDORSED': '{endorser} lo avala y lo firmó; si eso cuenta, lo juzga usted.',
  'code.ENDORSED.remedy': 'No hay nada que hacer.',
  'code.ENDORSEMENT_NOT_PROVEN': 'Un aval que acompaña a la credencial no es válido ({cause}).',
  'code.ENDORSEMENT_NOT_PROVEN.remedy': 'No lo tenga en cuenta.',
  'code.PRESENTATION_DECODED': 'La presentación se pudo leer ({format}).',
  'code.PRESENTATION_DECODED.remedy': 'No hay nada que hacer.',
  'code.PRESENTATION_IN_FORCE': 'La presentación está en vigor.',
  'code.PRESENTATION_IN_FORCE.remedy': 'No hay nada que hacer.',
  'code.PRESENTATION_NOT_IN_FORCE': 'La presentación no está en vigor en el momento de esta comprobación.',
  'code.PRESENTATION_NOT_IN_FORCE.remedy': 'Pida al titular una presentación nueva.',
  'code.HOLDER_DID_DEACTIVATED': 'El DID del titular está desactivado.',
  'code.HOLDER_DID_DEACTIVATED.remedy': 'Pida al titular una presentación bajo un DID en uso.',
  'code.HOLDER_IS_SUBJECT': 'Quien presenta esto es la persona que nombra cada credencial.',
  'code.HOLDER_IS_SUBJECT.remedy': 'No hay nada que hacer.',
  'code.HOLDER_NOT_SUBJECT': 'Quien presenta esto no es la persona que nombra una de sus credenciales.',
  'code.HOLDER_NOT_SUBJECT.remedy':
    'La credencial de otra persona no prueba nada de quien la presenta. Pida la suya propia.',
  'code.HOLDER_KEY_NOT_PROVEN': 'Una credencial está ligada a una clave, y nadie probó tenerla.',
  'code.HOLDER_KEY_NOT_PROVEN.remedy': 'Pida al titular que la presente con su prueba de la clave.',
  'code.HOLDER_NOT_NAMED': 'Ninguna credencial nombra a su titular, así que cualquiera podría presentarla.',
  'code.HOLDER_NOT_NAMED.remedy': 'Pida un documento de identidad, o una credencial ligada a su titular.',
  'code.CREDENTIAL_SELF_ASSERTED':
    'Quien presenta esto lo afirma por su cuenta: solo la presentación está firmada.',
  'code.CREDENTIAL_SELF_ASSERTED.remedy': 'Pida una credencial firmada por otra persona, donde eso importe.',
  'code.FRESHNESS_NOT_CHECKED':
    'Nadie comprobó que se hiciera para usted y ahora mismo: podría ser copia de una presentación anterior.',
  'code.FRESHNESS_NOT_CHECKED.remedy': 'Envíe un desafío al titular, e indíquelo aquí con su dominio.',
  'code.ISSUER_NOT_CHECKED':
    'Esta política no comprueba que firmara el emisor: pudo hacerlo cualquier clave nombrada en una prueba.',
  'code.ISSUER_NOT_CHECKED.remedy': 'Use una política que no omita al emisor antes de fiarse.',
  'code.TRUST_NOT_CHECKED':
    'Esta política no comprueba quién está detrás del emisor: no se preguntó a ningún registro.',
  'code.TRUST_NOT_CHECKED.remedy': 'Use una política que no omita la confianza antes de fiarse.',
  'code.STATUS_NOT_CHECKED': 'Esta política no comprueba el estado: la credencial podría estar revocada.',
  'code.STATUS_NOT_CHECKED.remedy': 'Use una política que no omita el estado antes de fiarse.',
  'code.ONLY_PROOF_CHECKED':
    'Como se pidió, solo se comprobaron el modelo de datos y la prueba: ni fechas, ni estado, ni acreditación.',
  'code.ONLY_PROOF_CHECKED.remedy': 'Pida todas las comprobaciones antes de fiarse.',
  'code.SUMMARY_REJECTED': 'No se fíe de esto:',
  'code.SUMMARY_REJECTED.remedy': 'La frase siguiente dice por qué; vea qué hacer al respecto.',
  'code.SUMMARY_UNDETERMINED': 'No se pudo comprobar por completo:',
  'code.SUMMARY_UNDETERMINED.remedy': 'La frase siguiente dice por qué; vea qué hacer al respecto.',
  'code.SUMMARY_ACCEPTED_PARTLY':
    'La prueba es válida, y no se dice nada más: por política o petición nadie comprobó {what}.',
  'code.SUMMARY_ACCEPTED_PARTLY.remedy': 'Use una política que no omita nada antes de fiarse.',
  'code.SUMMARY_PRESENTATION_ACCEPTED':
    'Aceptada: {holder} firmó esta presentación, y cada credencial que contiene ({count}) está aceptada.',
  'code.SUMMARY_PRESENTATION_ACCEPTED.remedy': 'No hay nada que hacer.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY':
    'Las pruebas de la presentación y de sus credenciales ({count}) son válidas, y no se dice nada más: nadie comprobó {what}.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY.remedy': 'Use una política que no omita nada antes de fiarse.',
  'code.SUMMARY_PRESENTATION_EMPTY':
    'Aceptada: {holder} firmó esta presentación, que no contiene ninguna credencial.',
  'code.SUMMARY_PRESENTATION_EMPTY.remedy': 'No hay nada que hacer.',
  'code.SUMMARY_PRESENTATION_CREDENTIAL': 'Credencial {position} de {count} de la presentación:',
  'code.SUMMARY_PRESENTATION_CREDENTIAL.remedy': 'Vea la respuesta de esa credencial.',
  'code.POLICY_SKIPS': 'La política deja sin comprobar: {what}. En eso no hay que fiarse de lo que acepta.',
  'code.POLICY_SKIPS.remedy':
    'Quite las entradas de skip, salvo que los emisores no estén en ningún registro y los conozca de otro modo.',
  'code.POLICY_ANY_HOLDER': 'La política acepta presentaciones de credenciales de otras personas.',
  'code.POLICY_ANY_HOLDER.remedy': 'Ponga holder en subject, salvo que alguien pueda presentar por otro.',
  'code.PROFILE_UNKNOWN': 'No existe el perfil de política «{profile}».',
  'code.PROFILE_UNKNOWN.remedy':
    'Siempre hay default, proofs-only y proofs-and-status; otros los fija el operador.',
  'code.NET_OFFLINE': 'Aquí no se descarga nada, y lo que hay en {host} no se dio.',
  'code.NET_OFFLINE.remedy': 'Dé el archivo de su dirección (--map), o permita descargar.',
  'code.SERVICE_UNREACHABLE': 'No se puede acceder al servicio {service}: {reason}.',
  'code.SERVICE_UNREACHABLE.remedy':
    'Compruebe la conexión y la dirección del servicio; después inténtelo de nuevo, o lea el registro de un nodo.',
  'code.SERVICE_REFUSED': 'El servicio {service} respondió con el estado HTTP {status} ({problem}).',
  'code.SERVICE_REFUSED.remedy':
    'Inténtelo más tarde; si sigue así, avise al operador del servicio, o lea el registro de un nodo.',
  'code.SERVICE_HEAD_ONLY': 'El servicio no guarda un estado de los bloques definitivos solos.',
  'code.SERVICE_HEAD_ONLY.remedy':
    'Lo hace donde una de sus políticas decide por ellos (finality: final); si no, lea el registro de un nodo.',
  'code.REPLICA_SLICE_MALFORMED': 'Lo que el servicio dice del registro no se puede leer: {reason}.',
  'code.REPLICA_SLICE_MALFORMED.remedy':
    'Compruebe que servicio y verificador son de la misma versión, o lea el registro de un nodo.',
  'code.REPLICA_SLICE_TOO_LARGE':
    'En el registro hay más sobre esto de lo que cabe en una respuesta ({limit} {what}).',
  'code.REPLICA_SLICE_TOO_LARGE.remedy': 'Lea el registro de un nodo, o de una copia propia.',
  'code.RELAY_REFUSED': 'Esto no se transmite: {reason}.',
  'code.RELAY_REFUSED.remedy':
    'El servicio solo transmite listas de estado enteras y documentos DID; descargue usted lo demás.',
  'code.RELAY_UNREACHABLE': 'El servidor {host} no dio lo que se pedía: {cause}.',
  'code.RELAY_UNREACHABLE.remedy': 'Inténtelo más tarde; si sigue así, el emisor tiene que reponerlo.',
  'code.WALLET_DECLINED': 'La solicitud se rechazó en la cartera.',
  'code.WALLET_DECLINED.remedy': 'No se envió nada. Pida de nuevo a la cartera cuando esté listo.',
  'code.WALLET_BUSY': 'La cartera ya tiene una pregunta abierta.',
  'code.WALLET_BUSY.remedy':
    'Abra la cartera y responda o cierre lo que muestra; después inténtelo de nuevo.',
  'code.WALLET_LOCKED': 'La cartera no permite a esta página usar la cuenta.',
  'code.WALLET_LOCKED.remedy': 'Desbloquee la cartera y conecte de nuevo la cuenta a esta página.',
  'code.WALLET_DISCONNECTED': 'La cartera no tiene conexión con ninguna red.',
  'code.WALLET_DISCONNECTED.remedy': 'Mire la cartera: puede no tener red, o su nodo puede estar caído.',
  'code.WALLET_CHAIN_UNKNOWN': 'La cartera no conoce la cadena {chainId}.',
  'code.WALLET_CHAIN_UNKNOWN.remedy':
    'Añada la red a la cartera: necesita la dirección de un nodo de esa cadena.',
  'code.WALLET_CHAIN_MISMATCH':
    'La cartera está en la cadena {actual}, y el registro en la cadena {expected}.',
  'code.WALLET_CHAIN_MISMATCH.remedy': 'Cambie la red en la cartera.',
  'code.WALLET_ACCOUNT_CHANGED': 'La cartera está ahora en una cuenta distinta de {account}.',
  'code.WALLET_ACCOUNT_CHANGED.remedy': 'Elija esa cuenta en la cartera, o empiece de nuevo con la nueva.',
  'code.WALLET_UNSUPPORTED': 'La cartera no sabe hacer {method}.',
  'code.WALLET_UNSUPPORTED.remedy': 'Use otra cartera, o firme en la línea de comandos.',
  'code.WALLET_LEFT': 'La transacción {transaction} se sustituyó, o se dejó a un lado, antes de registrarse.',
  'code.WALLET_LEFT.remedy': 'Mire la lista de sus cambios y continúe: lo ya registrado se omite.',
  'code.WRITE_OPEN': 'La misma escritura ya se dio a la cartera, y su resultado sigue abierto.',
  'code.WRITE_OPEN.remedy':
    'Mírela en la lista de sus cambios: espérela, o déjela a un lado cuando la cartera la haya descartado.',
  'code.RECORD_EXISTS': 'El asiento {id} ya existe.',
  'code.RECORD_EXISTS.remedy':
    'Ya se concedió un asiento idéntico. Para concederlo de nuevo tras su fin, use otro salt.',
  'code.RECORD_UNKNOWN': 'En este registro no se concedió ningún asiento {id}.',
  'code.RECORD_UNKNOWN.remedy': 'Compruebe el id y el registro.',
  'code.NOT_CONTROLLER': 'La cuenta {account} no controla el asiento {actor}.',
  'code.NOT_CONTROLLER.remedy': 'Use el controlador de ese asiento, o actúe como otro superior.',
  'code.ACTOR_NOT_ACTIVE':
    'El asiento que actúa, {actor}, está {status}, así que no puede actuar hacia abajo.',
  'code.ACTOR_NOT_ACTIVE.remedy': 'Haga que se restablezca, o actúe como un asiento más alto.',
  'code.ONLY_ANCESTORS': 'Solo puede hacerlo un asiento por encima de {id}.',
  'code.ONLY_ANCESTORS.remedy': 'Pregunte al acreditador; un asiento no puede hacérselo a sí mismo.',
  'code.ONLY_ACCREDITOR': 'Solo puede hacerlo el acreditador que concedió {id}.',
  'code.ONLY_ACCREDITOR.remedy': 'Actúe como su superior directo; para una raíz, como gobernanza.',
  'code.TRANSITION_NOT_ALLOWED': 'El asiento {id} está {from} y no puede pasar a {to}.',
  'code.TRANSITION_NOT_ALLOWED.remedy':
    'Mire el asiento: puede que ya haya cambiado. Los terminados solo se pueden anular.',
  'code.RANK_TOO_LOW':
    'El asiento {id} se suspendió {setBy} niveles por encima; {rank} es demasiado bajo para restablecerlo.',
  'code.RANK_TOO_LOW.remedy': 'Pregunte al acreditador que lo suspendió, o a uno superior.',
  'code.VOID_TIME_OUT_OF_RANGE':
    'El asiento no puede ser nulo desde el {since}: debe ser del {earliest} al {latest}.',
  'code.VOID_TIME_OUT_OF_RANGE.remedy':
    'Elija un momento entre el inicio del asiento y ahora; después solo se puede adelantar.',
  'code.KIND_NOT_GRANTABLE': 'Un asiento de tipo {parent} no puede conceder uno de tipo {child}.',
  'code.KIND_NOT_GRANTABLE.remedy':
    'Raíz y accredit conceden accredit, attest y recognise; attest concede mandate; los demás no conceden nada.',
  'code.PARENT_NOT_IN_FORCE':
    'El asiento que concede, {parent}, está en vigor del {validFrom} al {validUntil}, no ahora.',
  'code.PARENT_NOT_IN_FORCE.remedy': 'Haga renovar primero al acreditador.',
  'code.GRANTS_ARE_CLOSED': 'La gobernanza ha cerrado las concesiones en este registro.',
  'code.GRANTS_ARE_CLOSED.remedy':
    'Espere a que se reabran; terminar, suspender y revocar siguen siendo posibles.',
  'code.DATES_REVERSED': 'El asiento terminaría el {validUntil}, no después de su inicio, el {validFrom}.',
  'code.DATES_REVERSED.remedy': 'Corrija las fechas; deje vacío el fin para un asiento sin término.',
  'code.REQUEST_EXPIRED': 'La solicitud firmada caducó el {deadline}.',
  'code.REQUEST_EXPIRED.remedy': 'Fírmela de nuevo con un plazo posterior.',
  'code.INVALID_SIGNER': 'La firma no es de {signer} para esta solicitud, en esta cadena y este contrato.',
  'code.INVALID_SIGNER.remedy':
    'Compruebe que la solicitud no se modificó y pertenece a esta red; después fírmela de nuevo.',
  'code.INVALID_ACCOUNT_NONCE': 'El nonce de la solicitud ya se usó; {account} va por {currentNonce}.',
  'code.INVALID_ACCOUNT_NONCE.remedy': 'Firme de nuevo la solicitud con el nonce actual.',
  'code.ACCREDITATION_UNKNOWN': 'El registro no tiene ninguna acreditación {accreditation}.',
  'code.ACCREDITATION_UNKNOWN.remedy':
    'Compruebe el id, y que el registro de estados pertenece a ese registro.',
  'code.NOT_WRITER': 'La cuenta {account} no puede escribir por la acreditación {accreditation}.',
  'code.NOT_WRITER.remedy':
    'Use el controlador de la acreditación, su custodio o (para bits y referencias) un delegado.',
  'code.WRITE_NOT_ALLOWED': 'La acreditación {accreditation} está {status}, lo que no lo permite.',
  'code.WRITE_NOT_ALLOWED.remedy': 'Mientras esté suspendida o sea nula, solo se puede revocar.',
  'code.BIT_UNCHANGED': 'El bit en la posición {index} ya tiene ese valor.',
  'code.BIT_UNCHANGED.remedy': 'Omítalo; no hay nada que hacer.',
  'code.WORD_UNCHANGED.remedy': 'Omítalo; no hay nada que hacer.',
  'code.HANDLE_ALREADY_REVOKED': 'La referencia {handle} se revocó el {time}.',
  'code.ACCESS_MANAGED_UNAUTHORIZED': 'La cuenta {caller} no puede actuar como gobernanza.',
  'code.ACCESS_MANAGED_UNAUTHORIZED.remedy': 'Use una cuenta con el papel de gobernanza en el AccessManager.',
  'code.RPC_UNREACHABLE': 'No se puede acceder al nodo {node}: {reason}.',
  'code.RPC_UNREACHABLE.remedy':
    'Compruebe que el nodo funciona, la dirección y la red; después inténtelo de nuevo.',
  'code.RPC_TIMEOUT': 'El nodo {node} no respondió a tiempo.',
  'code.RPC_TIMEOUT.remedy':
    'Inténtelo de nuevo; si sigue lento, use otro nodo o aumente el plazo en la configuración.',
  'code.CHAIN_ID_MISMATCH':
    'El nodo {node} está en la cadena {actual}, pero el despliegue está en la cadena {expected}.',
  'code.CHAIN_ID_MISMATCH.remedy': 'Use el nodo de la red correcta, o el archivo de direcciones de esta.',
  'code.RECORD_NOT_FOUND': 'El registro no tiene ningún asiento {id}.',
  'code.RECORD_NOT_FOUND.remedy':
    'Compruebe el id; un asiento recién concedido aparece después de su bloque.',
  'code.NOT_AUTHORISED': 'La cuenta {account} no controla el asiento {id} ni uno superior.',
  'code.NOT_AUTHORISED.remedy': 'Use la cuenta del asiento o de uno de sus acreditadores.',
  'code.TRANSACTION_REVERTED': 'El contrato rechazó la transacción {transaction}.',
  'code.TRANSACTION_REVERTED.remedy':
    'Algo cambió entre la simulación y el bloque: mire el asiento e inténtelo de nuevo.',
  'code.TRANSACTION_TIMEOUT': 'La transacción {transaction} se envió, pero no se confirmó a tiempo.',
  'code.TRANSACTION_TIMEOUT.remedy':
    'Aún puede registrarse: búsquela antes de enviarla de nuevo. Conceder dos veces el mismo asiento no hace daño.',
  'code.TRANSACTION_REPLACED': 'Otra transacción de la cuenta {account} ocupó el lugar de {transaction}.',
  'code.TRANSACTION_REPLACED.remedy': 'Otro programa usa la misma cuenta: dé a cada uno la suya.',
  'code.TRANSACTION_REFUSED': 'El nodo no aceptó la transacción: {reason}.',
  'code.TRANSACTION_REFUSED.remedy': 'Compruebe el saldo de la cuenta y las reglas de comisiones del nodo.',
  'code.TRANSACTION_TOO_LARGE':
    'La transacción necesitaría {gas} de gas; una transacción puede tener {limit}.',
  'code.TRANSACTION_TOO_LARGE.remedy': 'Envíe menos entradas a la vez.',
  'code.REQUEST_MALFORMED': 'La solicitud firmada no se puede usar: {reason}.',
  'code.REQUEST_MALFORMED.remedy': 'Pida a quien la firmó que la envíe de nuevo, sin cambios.',
  'code.REQUEST_CONFLICT': 'Otra solicitud usó el lugar (nonce {nonce}) de esta.',
  'code.REQUEST_CONFLICT.remedy': 'Fírmela de nuevo con un nonce nuevo, si aún se desea.',
  'code.BULK_ROW_MALFORMED': 'La línea {line} no se puede usar: {reason}.',
  'code.BULK_ROW_MALFORMED.remedy': 'Corrija la línea y ejecute de nuevo: lo ya hecho no se repite.',
  'words.whose key it is': 'de quién es la clave',
  'words.whether the issuer is accredited': 'si el emisor está acreditado',
  'words.whether it was revoked': 'si fue revocada',
  'words.whether it is in force': 'si está en vigor',
  'words.and more': 'y más',
  'words.none': 'ninguno',
  'words.accreditation': 'acreditación',
} as const satisfies Messages;
