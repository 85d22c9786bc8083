import type { Messages } from '../../ui/messages.ts';

/** French for the sentences of src/core/codes, and for words that fill their placeholders. */
export const fr = {
  'code.RECORD_INTACT':
    'L’enregistrement de {who} découle de son contenu et reste dans les limites de celui de son accréditeur.',
  'code.RECORD_INTACT.remedy': 'Rien à faire.',
  'code.RECORD_ID_MISMATCH': 'L’enregistrement {id} ne découle pas de son contenu.',
  'code.RECORD_ID_MISMATCH.remedy':
    'Le lecteur du registre a donné d’autres données que celles de la chaîne de blocs. Interrogez un autre nœud et signalez-le.',
  'code.RECORD_MALFORMED': 'L’enregistrement {id} enfreint les règles du registre : {rule}.',
  'code.RECORD_MALFORMED.remedy':
    'Le contrat refuse un tel enregistrement ; le lecteur a donc donné d’autres données. Interrogez un autre nœud et signalez-le.',
  'code.ACCREDITATION_TOO_WIDE':
    'L’accréditation de {who} est plus large que celle de son accréditeur : {dimension}.',
  'code.ACCREDITATION_TOO_WIDE.remedy':
    'Le contrat refuse un tel enregistrement ; le lecteur a donc donné d’autres données. Interrogez un autre nœud et signalez-le.',
  'code.RECORD_PARENT_UNKNOWN': 'L’enregistrement au-dessus de {id} n’a pas été trouvé dans le registre.',
  'code.RECORD_PARENT_UNKNOWN.remedy':
    'Le lecteur est peut-être en retard sur la chaîne de blocs. Réessayez plus tard ou interrogez un autre nœud.',
  'code.PATH_TOO_LONG': 'Une voie compte plus de {limit} étapes et n’a pas été suivie jusqu’au bout.',
  'code.PATH_TOO_LONG.remedy': 'Relevez la limite des étapes si des voies aussi longues sont attendues.',
  'code.TOO_MANY_PATHS': 'Il y a plus de voies que les {limit} examinées.',
  'code.TOO_MANY_PATHS.remedy':
    'Demandez à l’émetteur de nommer son accréditation dans l’attestation, ou relevez la limite des voies.',
  'code.TRUST_SOURCE_UNAVAILABLE': 'Le registre n’a pas pu être lu ({cause}).',
  'code.TRUST_SOURCE_UNAVAILABLE.remedy': 'Vérifiez la connexion au nœud ou à la réplique, puis recommencez.',
  'code.ROOT_NOT_TRUSTED': 'La voie aboutit à {who}, qui n’est pas une racine de cette politique.',
  'code.ROOT_NOT_TRUSTED.remedy':
    'Celui qui fixe la politique décide si cette racine est digne de confiance.',
  'code.ACCREDITED_AT_ISSUANCE': 'Le registre indique : {who} était accrédité le {date}.',
  'code.ACCREDITED_AT_ISSUANCE.remedy': 'Rien à faire.',
  'code.ISSUED_BEFORE_ACCREDITATION':
    'L’accréditation de {who} commence le {from} ; l’attestation a été délivrée le {date}, donc avant.',
  'code.ISSUED_BEFORE_ACCREDITATION.remedy':
    'Demandez à l’émetteur une attestation délivrée sous son accréditation.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED':
    'L’accréditation de {who} a duré jusqu’au {until} ; l’attestation a été délivrée le {date}, donc après.',
  'code.ISSUED_AFTER_ACCREDITATION_EXPIRED.remedy':
    'Demandez à l’émetteur ou à son accréditeur si l’accréditation a été renouvelée.',
  'code.SUSPENDED_AT_ISSUANCE':
    'L’accréditation de {who} était suspendue depuis le {from} ; l’attestation a été délivrée le {date}, pendant ce temps.',
  'code.SUSPENDED_AT_ISSUANCE.remedy':
    'Demandez à l’accréditeur. Une attestation délivrée à nouveau après la suspension est valable.',
  'code.ENDED_BEFORE_ISSUANCE':
    'L’accréditation de {who} a pris fin le {ended} ; l’attestation a été délivrée le {date}, donc après.',
  'code.ENDED_BEFORE_ISSUANCE.remedy':
    'Demandez à l’accréditeur pourquoi elle a pris fin. Ce qui a été délivré avant reste valable.',
  'code.VOID_AT_ISSUANCE':
    'L’accréditation de {who} est nulle depuis le {since} ; l’attestation a été délivrée le {date}, donc après.',
  'code.VOID_AT_ISSUANCE.remedy':
    'Demandez à l’accréditeur ; rien de ce qui a été délivré après ce moment ne compte.',
  'code.VOID_DATE_NOT_PROVEN':
    'L’accréditation de {who} est nulle depuis le {since} ; l’attestation indique une date antérieure, mais rien ne la prouve.',
  'code.VOID_DATE_NOT_PROVEN.remedy':
    'Seul un ancrage de délivrance antérieur à ce moment y remédie. Demandez à l’émetteur ou à son accréditeur.',
  'code.PROVEN_BEFORE_VOID':
    'L’accréditation de {who} est nulle depuis le {since} ; un ancrage prouve que l’attestation existait avant.',
  'code.PROVEN_BEFORE_VOID.remedy': 'Rien à faire.',
  'code.VOID_WITH_ANCESTOR':
    'L’accréditation de {who} a été accordée après que celle de {ancestor} est devenue nulle ; elle est donc entièrement nulle.',
  'code.VOID_WITH_ANCESTOR.remedy': 'Demandez à l’autorité supérieure d’accréditer à nouveau l’organisme.',
  'code.ANCESTORS_NOT_READ':
    'Les enregistrements au-dessus de {who} n’ont pas tous pu être lus ; on n’a pas pu vérifier si l’un d’eux est nul.',
  'code.ANCESTORS_NOT_READ.remedy': 'Vérifiez la connexion au nœud ou à la réplique, puis recommencez.',
  'code.PAST_UNCLEAR':
    'L’accréditation de {who} a été suspendue à un moment ; si elle l’était le {date} n’a pas pu être vérifié.',
  'code.PAST_UNCLEAR.remedy':
    'Lisez le registre à partir de ses événements, qui connaissent les dates de chaque suspension.',
  'code.SUSPENDED_NOW':
    'L’accréditation de {who} est suspendue depuis le {from} ; l’attestation a été délivrée avant.',
  'code.SUSPENDED_NOW.remedy':
    'La décision est ouverte. Demandez à l’accréditeur, ou recommencez une fois la suspension levée.',
  'code.ENDED_SINCE': 'L’accréditation de {who} a pris fin le {ended} ; l’attestation a été délivrée avant.',
  'code.ENDED_SINCE.remedy': 'Rien à faire : ce qui a été délivré avant la fin reste valable.',
  'code.EXPIRED_SINCE':
    'L’accréditation de {who} a duré jusqu’au {until} ; l’attestation a été délivrée avant.',
  'code.EXPIRED_SINCE.remedy': 'Rien à faire : ce qui a été délivré avant reste valable.',
  'code.RECORDED_LATER':
    'L’accréditation de {who} a été enregistrée le {recorded}, après la délivrance de l’attestation.',
  'code.RECORDED_LATER.remedy':
    'Un enregistrement tardif est normal ; ce sont les dates de la décision qui comptent.',
  'code.KEY_COMPROMISE_ELSEWHERE':
    'Une autre accréditation de {who} est nulle depuis le {since} parce qu’une clé a été compromise.',
  'code.KEY_COMPROMISE_ELSEWHERE.remedy':
    'Demandez à l’émetteur quelles clés étaient touchées, ou fixez la règle correspondante de la politique.',
  'code.RECOGNITION_IN_FORCE': 'Le registre indique : {who} reconnaît cette accréditation.',
  'code.RECOGNITION_IN_FORCE.remedy': 'Rien à faire.',
  'code.ACCREDITATION_CREDENTIAL_VALID':
    'L’attestation d’accréditation de {who} est signée par son accréditeur et concorde avec l’enregistrement.',
  'code.ACCREDITATION_CREDENTIAL_VALID.remedy': 'Rien à faire.',
  'code.ACCREDITATION_CREDENTIAL_MISSING':
    'L’enregistrement de {who} n’a pas d’attestation d’accréditation ; seule la chaîne de blocs parle pour lui.',
  'code.ACCREDITATION_CREDENTIAL_MISSING.remedy':
    'L’accréditeur peut joindre l’attestation signée à tout moment.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST':
    'L’attestation d’accréditation de {who} n’est pas celle dont l’empreinte figure sur la chaîne de blocs.',
  'code.ACCREDITATION_CREDENTIAL_DIGEST.remedy':
    'Le lecteur du registre a donné d’autres octets. Interrogez un autre nœud et signalez-le.',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE':
    'L’attestation d’accréditation de {who} ne peut pas être lue ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_UNREADABLE.remedy': 'Demandez à l’accréditeur de la joindre à nouveau.',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN':
    'La signature de l’attestation d’accréditation de {who} ne tient pas ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_PROVEN.remedy':
    'Demandez à l’accréditeur de la signer et de la joindre à nouveau.',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED':
    'L’attestation d’accréditation de {who} n’a pas pu être vérifiée ({cause}).',
  'code.ACCREDITATION_CREDENTIAL_NOT_CHECKED.remedy':
    'Vérifiez que le DID de l’accréditeur peut être résolu, puis recommencez.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES':
    'L’attestation d’accréditation de {who} ne concorde pas avec l’enregistrement : {member}.',
  'code.ACCREDITATION_CREDENTIAL_DISAGREES.remedy':
    'Demandez à l’accréditeur de joindre une attestation qui dise ce que dit l’enregistrement.',
  'code.STATUS_GOOD': 'Le statut de {purpose} a été lu et n’est pas activé.',
  'code.STATUS_GOOD.remedy':
    'Rien à faire ; un statut peut changer : vérifiez à nouveau quand cela importera de nouveau.',
  'code.CREDENTIAL_REVOKED': 'L’émetteur a révoqué l’attestation.',
  'code.CREDENTIAL_REVOKED.remedy':
    'Ne vous y fiez pas. Demandez au titulaire une attestation plus récente, ou le motif à l’émetteur.',
  'code.CREDENTIAL_SUSPENDED': 'L’émetteur a suspendu l’attestation.',
  'code.CREDENTIAL_SUSPENDED.remedy':
    'Une suspension peut être levée : demandez à l’émetteur ou vérifiez à nouveau plus tard.',
  'code.STATUS_NOT_STATED': 'L’attestation n’indique aucun statut ; une révocation ne se verrait pas.',
  'code.STATUS_NOT_STATED.remedy': 'La règle missingStatus de la politique décide si cela suffit.',
  'code.STATUS_TYPE_UNSUPPORTED': 'L’attestation a un statut d’un type qui n’est pas lu : {type}.',
  'code.STATUS_TYPE_UNSUPPORTED.remedy': 'Demandez à l’émetteur si l’attestation est toujours valable.',
  'code.STATUS_EBSI_ENTRY_NOT_READ':
    'Le statut figure dans un registre EBSI que les paramètres ne nomment pas.',
  'code.STATUS_EBSI_ENTRY_NOT_READ.remedy':
    'Nommez le registre d’émetteurs de confiance auquel vous vous fiez (paramètre ebsiIssuersRegistry) ; une attestation ne peut pas choisir le registre qui peut la révoquer.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS': 'Le statut nomme une accréditation de quelqu’un d’autre que le sujet.',
  'code.STATUS_EBSI_NOT_THE_SUBJECTS.remedy':
    'L’accréditation d’un inconnu pourrait rester en vigueur à jamais ; elle ne compte donc pas.',
  'code.STATUS_EBSI_MALFORMED': 'Le registre EBSI a donné une réponse qui ne peut pas être lue : {reason}.',
  'code.STATUS_EBSI_MALFORMED.remedy': 'Prévenez l’exploitant du registre.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION':
    'Le registre EBSI contient sous ce numéro une autre accréditation, ou encore aucune.',
  'code.STATUS_EBSI_OTHER_ACCREDITATION.remedy':
    'Demandez à l’organisme accrédité l’accréditation qui est en vigueur.',
  'code.STATUS_VALUE_NOT_KNOWN':
    'La liste de statut donne à l’attestation la valeur {value}, que seul son émetteur peut expliquer.',
  'code.STATUS_VALUE_NOT_KNOWN.remedy':
    'Demandez à l’émetteur ce que cela signifie ; ce n’est pas tenu pour bon.',
  'code.STATUS_MESSAGE': 'Le message de statut de l’attestation est {value} ; il informe et ne décide pas.',
  'code.STATUS_MESSAGE.remedy':
    'Demandez à l’émetteur ce que cela signifie pour vous ; si l’attestation est valable, ses autres statuts le disent.',
  'code.STATUS_REFRESH_AVAILABLE':
    'L’émetteur indique qu’une version plus récente de l’attestation est disponible.',
  'code.STATUS_REFRESH_AVAILABLE.remedy':
    'Demandez-la au titulaire ; celle-ci n’en est pas invalide pour autant.',
  'code.STATUS_INFORMATIVE_UNREAD':
    'Le statut de {purpose} n’a pas pu être lu ({reason}) ; il n’aurait pas décidé.',
  'code.STATUS_INFORMATIVE_UNREAD.remedy': 'Rien à faire : seules la révocation et la suspension comptent.',
  'code.STATUS_PURPOSE_INFORMATIVE': 'Le statut de {purpose} ne dit pas si l’attestation est valable.',
  'code.STATUS_PURPOSE_INFORMATIVE.remedy': 'Rien à faire : seules la révocation et la suspension comptent.',
  'code.STATUS_PURPOSE_UNSUPPORTED': 'L’attestation a un statut pour une finalité inconnue : {purpose}.',
  'code.STATUS_PURPOSE_UNSUPPORTED.remedy':
    'Demandez à l’émetteur ce que cela signifie ; ce n’est pas tenu pour bon.',
  'code.STATUS_ENTRIES_TOO_MANY': 'L’attestation indique {count} statuts ; {limit} au plus sont lus.',
  'code.STATUS_ENTRIES_TOO_MANY.remedy':
    'Aucune attestation n’en a besoin d’autant ; c’est tenu pour une attaque.',
  'code.STATUS_NO_REGISTRY':
    'Le statut figure sur la chaîne de blocs, et aucun registre n’est disponible pour le lire.',
  'code.STATUS_NO_REGISTRY.remedy': 'Configurez le nœud et les registres que nomme la politique.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED': 'Le registre de statuts {registry} n’est pas suivi.',
  'code.STATUS_REGISTRY_NOT_CONFIGURED.remedy':
    'Ajoutez-le à la politique si vous lui faites confiance ; une attestation ne peut pas choisir le registre qui peut la révoquer.',
  'code.STATUS_UNREADABLE': 'Le statut n’a pas pu être lu ({reason}).',
  'code.STATUS_UNREADABLE.remedy':
    'Vérifiez à nouveau quand le nœud ou l’hôte sera joignable. Un statut non lu n’est jamais bon.',
  'code.STATUS_ACCREDITATION_UNKNOWN':
    'L’accréditation à laquelle appartient le statut n’est dans aucun registre suivi que ce registre de statuts lit.',
  'code.STATUS_ACCREDITATION_UNKNOWN.remedy': 'Demandez à l’émetteur sous quelle accréditation il délivre.',
  'code.STATUS_NOT_THE_ISSUERS':
    'Le statut appartient à une accréditation de quelqu’un d’autre que l’émetteur.',
  'code.STATUS_NOT_THE_ISSUERS.remedy':
    'Un inconnu pourrait garder un tel statut bon à jamais ; il ne compte donc pas.',
  'code.STATUS_INDEX_OUT_OF_RANGE':
    'L’attestation désigne une entrée au-delà de la fin de sa liste de statut.',
  'code.STATUS_INDEX_OUT_OF_RANGE.remedy': 'La liste ou l’attestation est fausse ; prévenez l’émetteur.',
  'code.STATUS_LIST_NOT_FETCHED':
    'Le statut figure dans une liste sur le web, et rien ne peut être téléchargé ici.',
  'code.STATUS_LIST_NOT_FETCHED.remedy':
    'Vérifiez là où le téléchargement est permis, ou autorisez l’hôte dans la politique.',
  'code.STATUS_LIST_UNREACHABLE': 'La liste de statut chez {host} n’a pas pu être téléchargée ({reason}).',
  'code.STATUS_LIST_UNREACHABLE.remedy':
    'Vérifiez à nouveau plus tard ; si cela persiste, prévenez l’émetteur. Un statut non lu n’est jamais bon.',
  'code.STATUS_LIST_TOO_LARGE': 'La liste de statut dépasse {limit} octets.',
  'code.STATUS_LIST_TOO_LARGE.remedy':
    'Elle est refusée sans être lue. Les limites statusListBytes et statusListUnpackedBytes peuvent être relevées.',
  'code.STATUS_LIST_MALFORMED': 'La liste de statut ne peut pas être lue : {reason}.',
  'code.STATUS_LIST_MALFORMED.remedy':
    'Prévenez l’émetteur ; son logiciel de publication a écrit quelque chose que la norme ne permet pas.',
  'code.STATUS_LIST_TOO_SHORT': 'La liste de statut a {bits} entrées ; la norme en exige au moins {minimum}.',
  'code.STATUS_LIST_TOO_SHORT.remedy':
    'Une liste courte révèle de qui on demande le statut ; la norme l’interdit donc. Prévenez l’émetteur.',
  'code.STATUS_LIST_NOT_PROVEN':
    'La signature ou l’émetteur de la liste de statut n’a pas pu être confirmé ({reason}).',
  'code.STATUS_LIST_NOT_PROVEN.remedy':
    'N’importe qui aurait pu y placer la liste ; elle ne compte donc pas. Prévenez l’émetteur.',
  'code.STATUS_LIST_WRONG_TYPE':
    'À l’adresse de la liste de statut ne se trouve pas une liste du type que nomme l’attestation.',
  'code.STATUS_LIST_WRONG_TYPE.remedy': 'Prévenez l’émetteur.',
  'code.STATUS_LIST_WRONG_PURPOSE': 'La liste de statut a une autre finalité que {purpose}.',
  'code.STATUS_LIST_WRONG_PURPOSE.remedy':
    'Prévenez l’émetteur : la liste et l’attestation ne concordent pas.',
  'code.STATUS_LIST_WRONG_NAME': 'La liste de statut ne dit pas qu’elle est celle de cette adresse.',
  'code.STATUS_LIST_WRONG_NAME.remedy':
    'Une liste signée pourrait être donnée à la place d’une autre ; elle ne compte donc pas. Prévenez l’émetteur.',
  'code.STATUS_LIST_WRONG_ISSUER':
    'La liste de statut a été émise par quelqu’un d’autre que l’émetteur de l’attestation.',
  'code.STATUS_LIST_WRONG_ISSUER.remedy':
    'La règle statusListIssuer de la politique peut le permettre, si vous savez pourquoi c’est juste.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND':
    'La liste de statut a été émise par un tiers ; la politique le permet.',
  'code.STATUS_LIST_ISSUER_NOT_BOUND.remedy':
    'Qui a signé la liste décide de la révocation : fixez statusListIssuer à bound pour la refuser.',
  'code.STATUS_LIST_EXPIRED': 'La liste de statut était valable jusqu’au {until} et n’a pas été renouvelée.',
  'code.STATUS_LIST_EXPIRED.remedy':
    'L’émetteur doit en publier une nouvelle ; d’ici là, personne ne sait ce qui a été révoqué depuis.',
  'code.STATUS_LIST_NOT_YET_VALID': 'La liste de statut n’est valable qu’à partir du {from}.',
  'code.STATUS_LIST_NOT_YET_VALID.remedy': 'Vérifiez les horloges de l’émetteur et du vérificateur.',
  'code.STATUS_LIST_OLDER': 'La liste de statut est plus ancienne qu’une autre déjà lue à la même adresse.',
  'code.STATUS_LIST_OLDER.remedy':
    'Quelqu’un fournit une vieille copie, qui pourrait cacher une révocation. Prévenez l’émetteur.',
  'code.STATUS_LIST_NEVER_ANCHORED':
    'L’attestation nomme une liste de statut ancrée, mais aucune n’a jamais été ancrée sous ce numéro.',
  'code.STATUS_LIST_NEVER_ANCHORED.remedy': 'L’émetteur doit ancrer la liste ; prévenez-le.',
  'code.STATUS_LIST_STALE': 'La liste de statut est une version antérieure à celle qui est ancrée.',
  'code.STATUS_LIST_STALE.remedy':
    'Une vieille copie pourrait cacher une révocation. Vérifiez à nouveau plus tard ; si cela persiste, prévenez l’émetteur.',
  'code.STATUS_LIST_NOT_ANCHORED':
    'La liste de statut n’est pas celle qui est ancrée : elle a été modifiée, dédoublée ou publiée avant d’être ancrée.',
  'code.STATUS_LIST_NOT_ANCHORED.remedy':
    'Vérifiez à nouveau dans quelques minutes ; si cela persiste, prévenez l’émetteur.',
  'code.STATUS_LIST_COPY_TOO_OLD':
    'Que la liste de statut soit la plus récente a été constaté il y a {age} secondes ; on peut s’y fier pendant {ttl}.',
  'code.STATUS_LIST_COPY_TOO_OLD.remedy':
    'Vérifiez avec une connexion à la chaîne de blocs, afin qu’une version plus récente soit vue.',
  'code.LIST_MEMORY_MALFORMED':
    'Ce qui avait été mémorisé de listes de statut antérieures ne peut pas être lu : {reason}.',
  'code.LIST_MEMORY_MALFORMED.remedy':
    'Restaurez le fichier (paramètre listMemory) à partir d’une copie. Le supprimer fait oublier quelles listes ont été vues : une vieille liste pourrait alors passer une fois pour la plus récente.',
  'code.LIST_MEMORY_UNWRITABLE': 'Il n’a pas pu être mémorisé qu’une liste de statut a été vue ({reason}).',
  'code.LIST_MEMORY_UNWRITABLE.remedy':
    'Dirigez le paramètre listMemory vers un fichier inscriptible, ou fixez-le à none : une vieille liste n’est alors remarquée que jusqu’au prochain démarrage.',
  'code.PROOF_VALID':
    'La signature tient : {algorithm}, avec une clé que l’émetteur utilise pour ses attestations.',
  'code.PROOF_VALID.remedy': 'Rien à faire.',
  'code.PROOF_VALID_UNBOUND':
    'La signature tient : {algorithm}. Il n’a pas été vérifié si la clé est celle de l’émetteur.',
  'code.PROOF_VALID_UNBOUND.remedy':
    'Utilisez une politique qui lie l’émetteur à ses clés avant de vous fier à qui a signé.',
  'code.METHOD_NOT_FOUND': 'L’émetteur n’a pas de clé sous le nom que donne l’attestation.',
  'code.METHOD_NOT_FOUND.remedy':
    'La clé a peut-être été remplacée, ou l’attestation est falsifiée : demandez à l’émetteur.',
  'code.METHOD_AMBIGUOUS':
    'L’attestation ne dit pas laquelle des clés de l’émetteur l’a signée, et {count} sont possibles.',
  'code.METHOD_AMBIGUOUS.remedy': 'L’émetteur doit nommer la clé dans le jeton (kid).',
  'code.METHOD_CONTROLLER_MISMATCH': 'La clé est contrôlée par quelqu’un d’autre que l’émetteur.',
  'code.METHOD_CONTROLLER_MISMATCH.remedy':
    'Tenez l’attestation pour falsifiée tant que l’émetteur ne la confirme pas.',
  'code.METHOD_NOT_FOR_ASSERTION': 'L’émetteur n’utilise pas cette clé pour des attestations.',
  'code.METHOD_NOT_FOR_ASSERTION.remedy':
    'L’émetteur doit lister la clé sous assertionMethod, ou signer avec une clé qui l’est.',
  'code.ALGORITHM_MISMATCH': 'L’attestation annonce {claimed}, mais la clé signe avec {actual}.',
  'code.ALGORITHM_MISMATCH.remedy':
    'Tenez l’attestation pour falsifiée : c’est la clé qui décide, jamais le jeton.',
  'code.KEY_KIND_NOT_SUPPORTED':
    'La clé de l’émetteur est d’un type avec lequel les signatures ne sont pas vérifiées ({type}).',
  'code.KEY_KIND_NOT_SUPPORTED.remedy': 'Sont pris en charge Ed25519, P-256, P-384 et secp256k1.',
  'code.SIGNATURE_INVALID':
    'La signature ne tient pas : l’attestation a été modifiée, ou quelqu’un d’autre l’a signée.',
  'code.SIGNATURE_INVALID.remedy':
    'Demandez l’original au titulaire ; si cela échoue aussi, demandez à l’émetteur.',
  'code.PROOF_SUITE_NOT_SUPPORTED': 'La preuve est du type {suite}, qui ne peut pas être vérifié ici.',
  'code.PROOF_SUITE_NOT_SUPPORTED.remedy':
    'Sont pris en charge eddsa-jcs-2022, eddsa-rdfc-2022, ecdsa-jcs-2019, ecdsa-rdfc-2019, ecdsa-sd-2023 et Ed25519Signature2020 : demandez l’un d’eux à l’émetteur, ou un VC-JWT.',
  'code.PROOF_NAMES_NOT_COVERED':
    'La preuve couvre ce que l’attestation signifie comme données liées, mais pas comment elle est écrite, et {reason}.',
  'code.PROOF_NAMES_NOT_COVERED.remedy':
    'Deux lecteurs pourraient voir deux attestations différentes ; elle est donc refusée. Demandez au titulaire le fichier tel que l’émetteur l’a donné.',
  'code.PROOF_CONTEXT_INLINE':
    'L’attestation définit ses propres termes d’une manière que sa preuve ne couvre pas.',
  'code.PROOF_CONTEXT_INLINE.remedy':
    'L’émetteur doit publier ses termes comme contexte, ou signer avec une suite sur JSON (eddsa-jcs-2022).',
  'code.PROOF_MALFORMED': 'La preuve intégrée est endommagée : {reason}.',
  'code.PROOF_MALFORMED.remedy':
    'Demandez au titulaire le fichier tel que l’émetteur l’a donné ; si cela échoue aussi, demandez à l’émetteur.',
  'code.PROOF_PURPOSE_MISMATCH': 'La preuve n’a pas été faite pour cela : sa finalité n’est pas {expected}.',
  'code.PROOF_PURPOSE_MISMATCH.remedy':
    'Les attestations sont signées pour assertionMethod, les présentations pour authentication.',
  'code.PROOF_EXPIRED': 'La preuve elle-même ne valait que jusqu’au {until}.',
  'code.PROOF_EXPIRED.remedy': 'Demandez l’attestation avec une nouvelle preuve.',
  'code.PROOF_NOT_YET_VALID': 'La preuve dit qu’elle est faite le {from}, ce qui est dans l’avenir.',
  'code.PROOF_NOT_YET_VALID.remedy':
    'Vérifiez l’horloge ici ; si elle est juste, celle de l’émetteur était fausse.',
  'code.PROOF_FOR_HOLDER_ONLY':
    'C’est la preuve que l’émetteur a donnée au titulaire (ecdsa-sd-2023 base proof), non une preuve à montrer.',
  'code.PROOF_FOR_HOLDER_ONLY.remedy':
    'Demandez au titulaire de choisir dans le portefeuille ce qu’il montre : le portefeuille en tire la preuve pour un vérificateur.',
  'code.PROOF_CHAIN_BROKEN':
    'Les preuves ne s’appuient pas l’une sur l’autre comme elles le disent : {reason}.',
  'code.PROOF_CHAIN_BROKEN.remedy':
    'Une preuve a été retirée ou ajoutée : demandez au titulaire le fichier tel que l’émetteur l’a donné.',
  'code.PROOF_CONTEXT_MISMATCH': 'La preuve a été faite sous un autre @context que celui du document.',
  'code.PROOF_CONTEXT_MISMATCH.remedy':
    'Les termes pourraient signifier autre chose que ce qui a été signé : demandez le fichier tel que l’émetteur l’a donné.',
  'code.CHALLENGE_MISMATCH': 'La signature ne répond pas au défi (nonce) donné.',
  'code.CHALLENGE_MISMATCH.remedy':
    'C’est peut-être la répétition d’une présentation antérieure : demandez au titulaire de présenter à nouveau.',
  'code.DOMAIN_MISMATCH': 'La signature n’a pas été faite pour ce vérificateur (domaine, destinataire).',
  'code.DOMAIN_MISMATCH.remedy':
    'Elle était destinée à quelqu’un d’autre : demandez au titulaire de vous la présenter.',
  'code.PRESENTATION_NOT_SIGNED':
    'La présentation ne porte pas de signature : n’importe qui aurait pu la composer.',
  'code.PRESENTATION_NOT_SIGNED.remedy': 'Demandez au titulaire de présenter avec un portefeuille qui signe.',
  'code.PRESENTATION_MALFORMED': 'Ce n’est pas une présentation lisible : {reason}.',
  'code.PRESENTATION_MALFORMED.remedy':
    'Demandez au titulaire de présenter à nouveau, avec un autre portefeuille si cela arrive deux fois.',
  'code.HOLDER_INVALID': 'La présentation ne dit pas clairement qui présente.',
  'code.HOLDER_INVALID.remedy': 'Le titulaire doit être un seul DID ou URL, le même partout où il figure.',
  'code.POLICY_MALFORMED': 'La politique n’est pas utilisable : {member} {reason}.',
  'code.POLICY_MALFORMED.remedy':
    'docs/verifiers.md décrit chaque membre. Les membres inconnus sont refusés, car ils ne seraient pas appliqués.',
  'code.DECODED': 'L’attestation a pu être lue ({format}).',
  'code.DECODED.remedy': 'Rien à faire.',
  'code.NOT_REACHED': 'Cela n’a pas été vérifié, car un contrôle précédent n’a pas abouti.',
  'code.NOT_REACHED.remedy': 'Voyez que faire pour le contrôle précédent.',
  'code.CHECK_FAULT': 'Cela n’a pas pu être vérifié, car quelque chose a échoué de notre côté ({cause}).',
  'code.CHECK_FAULT.remedy': 'Vérifiez à nouveau ; si cela persiste, signalez le code.',
  'code.ISSUER_DID_RESOLVED': 'Le DID de l’émetteur a pu être résolu.',
  'code.ISSUER_DID_RESOLVED.remedy': 'Rien à faire.',
  'code.ISSUER_DID_DEACTIVATED':
    'Le DID de l’émetteur était désactivé lors de la délivrance de l’attestation.',
  'code.ISSUER_DID_DEACTIVATED.remedy': 'Demandez à l’émetteur une attestation sous son DID actuel.',
  'code.KEY_HISTORY_NOT_KNOWN':
    'La méthode DID de l’émetteur ne garde pas d’historique : les clés d’aujourd’hui ont été utilisées, non celles du jour de délivrance.',
  'code.KEY_HISTORY_NOT_KNOWN.remedy':
    'Rien à faire ; une méthode DID avec historique répond quelle clé valait quand.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN':
    'L’émetteur ne liste plus la clé qui a signé, et sa méthode DID ne dit pas quelles clés il avait à la délivrance.',
  'code.KEY_AT_ISSUANCE_NOT_KNOWN.remedy':
    'Demandez à l’émetteur de lister à nouveau ses anciennes clés, ou une attestation signée avec une clé actuelle.',
  'code.DATES_IN_FORCE': 'L’attestation est dans ses dates.',
  'code.DATES_IN_FORCE.remedy': 'Rien à faire.',
  'code.CREDENTIAL_NOT_YET_VALID':
    'L’attestation est valable à partir du {from}, qui n’est pas encore arrivé.',
  'code.CREDENTIAL_NOT_YET_VALID.remedy': 'Vérifiez à nouveau après ce moment.',
  'code.CREDENTIAL_EXPIRED': 'La validité de l’attestation a pris fin le {until}.',
  'code.CREDENTIAL_EXPIRED.remedy':
    'Ce qu’elle atteste peut être encore vrai : demandez au titulaire ou à l’émetteur une attestation renouvelée.',
  'code.CREDENTIAL_DATES_REVERSED': 'L’attestation finit avant de commencer.',
  'code.CREDENTIAL_DATES_REVERSED.remedy': 'Demandez à l’émetteur une attestation corrigée.',
  'code.ISSUANCE_DATE_STATED': 'L’émetteur indique {date} comme date de délivrance ; rien ne le prouve.',
  'code.ISSUANCE_DATE_STATED.remedy': 'Un ancrage de délivrance le prouverait.',
  'code.ISSUANCE_DATE_PROVEN': 'Un ancrage prouve que l’attestation existait le {date}.',
  'code.ISSUANCE_DATE_PROVEN.remedy': 'Rien à faire.',
  'code.ISSUANCE_DATE_NOT_STATED':
    'La date de délivrance n’est pas indiquée ; l’autorité à cette date n’a pas pu être vérifiée.',
  'code.ISSUANCE_DATE_NOT_STATED.remedy':
    'Demandez à l’émetteur une attestation avec une date de délivrance.',
  'code.ISSUANCE_DATE_NOT_PROVEN':
    'Personne n’a prouvé la date de délivrance ; elle est telle que l’émetteur l’indique.',
  'code.ISSUANCE_DATE_NOT_PROVEN.remedy': 'La règle issuanceDate de la politique décide si cela suffit.',
  'code.ISSUED_IN_FUTURE': 'La date de délivrance indiquée, {date}, est dans l’avenir.',
  'code.ISSUED_IN_FUTURE.remedy':
    'Vérifiez votre horloge ; sinon, demandez à l’émetteur une attestation corrigée.',
  'code.ISSUANCE_ANCHOR_MISMATCH':
    'L’ancrage de délivrance de l’attestation ne mène pas de son contenu à la racine qu’il nomme.',
  'code.ISSUANCE_ANCHOR_MISMATCH.remedy':
    'Le contenu ou la preuve a été modifié. Demandez à l’émetteur l’attestation telle qu’elle a été délivrée.',
  'code.ISSUANCE_ANCHOR_UNKNOWN':
    'La racine de l’ancrage de délivrance de l’attestation n’a jamais été ancrée.',
  'code.ISSUANCE_ANCHOR_UNKNOWN.remedy': 'Demandez à l’émetteur ; l’ancrage peut suivre plus tard.',
  'code.ISSUANCE_ANCHOR_NOT_READ':
    'L’ancrage de délivrance de l’attestation n’a pas pu être recherché ({cause}).',
  'code.ISSUANCE_ANCHOR_NOT_READ.remedy':
    'Vérifiez la connexion au nœud et que la politique nomme le registre ; puis recommencez.',
  'code.ACCREDITED':
    'Le registre indique : {who} était accrédité lors de la délivrance de l’attestation, sous {root}.',
  'code.ACCREDITED.remedy': 'Rien à faire.',
  'code.UNRECOGNISED_ISSUER':
    'Émetteur non reconnu : aucune accréditation ne mène de lui à une racine de cette politique.',
  'code.UNRECOGNISED_ISSUER.remedy':
    'Cela ne dit rien de son honnêteté. Vérifiez à quelles racines la politique fait confiance, ou demandez à l’émetteur qui l’accrédite.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS':
    'L’accréditation que nomme l’attestation n’a pas été trouvée parmi celles de l’émetteur.',
  'code.NAMED_ACCREDITATION_NOT_THE_ISSUERS.remedy':
    'Ce sont les autres accréditations de l’émetteur qui décident. Prévenez l’émetteur.',
  'code.AWARDING_BODY_CONFIRMED':
    'Le registre indique : l’organisme de délivrance que nomme l’attestation est l’émetteur, ou l’a mandaté.',
  'code.AWARDING_BODY_CONFIRMED.remedy': 'Rien à faire.',
  'code.AWARDING_BODY_NOT_CONFIRMED':
    'L’attestation nomme {did} comme organisme de délivrance ; aucun mandat de lui à l’émetteur n’a été trouvé.',
  'code.AWARDING_BODY_NOT_CONFIRMED.remedy':
    'Demandez à l’organisme de délivrance s’il laisse l’émetteur signer pour lui, et d’enregistrer le mandat.',
  'code.IN_SCOPE': 'L’accréditation de {who} couvre cette attestation.',
  'code.IN_SCOPE.remedy': 'Rien à faire.',
  'code.OUT_OF_SCOPE': 'Hors champ : {who} est accrédité pour {dimension} {permitted}, pas pour {stated}.',
  'code.OUT_OF_SCOPE.remedy':
    'Demandez à l’émetteur ou à son accréditeur si l’accréditation devait couvrir cette attestation.',
  'code.OUT_OF_SCOPE_NOT_STATED':
    'Hors champ : {who} est accrédité seulement pour {dimension} {permitted} ; l’attestation n’en indique pas.',
  'code.OUT_OF_SCOPE_NOT_STATED.remedy': 'Demandez à l’émetteur une attestation qui l’indique.',
  'code.HOLDER_NOT_CHECKED': 'Nous n’avons pas vérifié que la personne qui la montre est la personne nommée.',
  'code.HOLDER_NOT_CHECKED.remedy':
    'Demandez une pièce d’identité, ou une présentation que le titulaire signe.',
  'code.RECOGNITION_NOT_DECIDED': 'Vérifiée, non reconnue : la reconnaissance relève de l’autorité.',
  'code.RECOGNITION_NOT_DECIDED.remedy': 'Adressez-vous au centre ENIC-NARIC ou à l’autorité de votre pays.',
  'code.CONTENT_NOT_VALIDATED':
    'Le contenu n’a pas été validé par rapport au schéma que nomme l’attestation.',
  'code.CONTENT_NOT_VALIDATED.remedy': 'Rien à faire si le contenu peut être lu.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE':
    'Les accréditations de la voie n’ont pas toutes une attestation signée ; pour celles-là, seule la chaîne de blocs parle.',
  'code.ACCREDITATION_CREDENTIALS_INCOMPLETE.remedy':
    'La règle accreditationCredential de la politique décide si cela suffit.',
  'code.SUMMARY_ACCEPTED':
    'Acceptée : le registre indique que {who} était accrédité pour cela le {date}, et son statut est bon.',
  'code.SUMMARY_ACCEPTED.remedy': 'Rien à faire.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS':
    'Acceptée : le registre indique que {who} était accrédité pour cela le {date} ; l’émetteur ne publie pas de statut.',
  'code.SUMMARY_ACCEPTED_WITHOUT_STATUS.remedy': 'Rien à faire.',
  'code.POLICY_TRUSTS_NOBODY': 'La politique ne nomme aucune racine ; tout émetteur est donc non reconnu.',
  'code.POLICY_TRUSTS_NOBODY.remedy':
    'Ajoutez les identifiants des racines auxquelles vous faites confiance.',
  'code.POLICY_READS_NOTHING': 'La politique ne nomme aucun registre ; rien ne peut donc être recherché.',
  'code.POLICY_READS_NOTHING.remedy': 'Ajoutez les registres où se trouvent vos racines.',
  'code.POLICY_LISTS_UNBOUND': 'La politique accepte des listes de statut de tout émetteur.',
  'code.POLICY_LISTS_UNBOUND.remedy':
    'Fixez statusListIssuer à bound, sauf si vos émetteurs confient leurs listes à d’autres.',
  'code.POLICY_IGNORES_COMPROMISE':
    'La politique ignore une compromission de clé constatée sous une autre accréditation d’un émetteur.',
  'code.POLICY_IGNORES_COMPROMISE.remedy':
    'Fixez compromiseElsewhere à undetermined, sauf si vous examinez vous-même ces cas.',
  'words.the credential types': 'les types d’attestation',
  'words.the schemas': 'les schémas',
  'words.the jurisdictions': 'les pays ou régions',
  'words.the ISCED-F fields': 'les domaines CITE-F',
  'words.the EQF levels': 'les niveaux CEC',
  'words.credits of': 'des crédits',
  'words.any': 'tous',
  'words.at most': 'au plus {count}',
  'words.revocation': 'révocation',
  'words.suspension': 'suspension',
  'words.revocation and suspension': 'révocation et suspension',
  'words.message': 'message',
  'words.refresh': 'renouvellement',
  'code.INPUT_TOO_LARGE': 'L’entrée compte {bytes} octets ; {limit} au plus sont lus.',
  'code.INPUT_TOO_LARGE.remedy': 'Envoyez l’attestation seule, ou relevez la limite dans la configuration.',
  'code.JSON_MALFORMED': 'Le texte n’est pas du JSON : {reason} à la position {position}.',
  'code.JSON_MALFORMED.remedy': 'Vérifiez que le fichier a été copié en entier.',
  'code.JSON_TOO_DEEP': 'Le JSON est imbriqué sur plus de {limit} niveaux.',
  'code.JSON_TOO_DEEP.remedy': 'Aucune attestation n’en a besoin ; vérifiez d’où vient le fichier.',
  'code.JSON_DUPLICATE_KEY': 'Le JSON nomme deux fois le même membre, à la position {position}.',
  'code.JSON_DUPLICATE_KEY.remedy':
    'Deux lecteurs pourraient voir deux valeurs différentes ; c’est donc refusé. Demandez un nouveau fichier à l’émetteur.',
  'code.JSON_FORBIDDEN_KEY': 'Le JSON a un membre au nom réservé {key}.',
  'code.JSON_FORBIDDEN_KEY.remedy':
    'Des noms comme __proto__ attaquent le lecteur et ne figurent dans aucune attestation.',
  'code.JSON_UNSAFE_NUMBER': 'Le JSON a un nombre qui ne peut être lu exactement, à la position {position}.',
  'code.JSON_UNSAFE_NUMBER.remedy': 'Écrivez les grands identifiants comme du texte.',
  'code.BASE64URL_MALFORMED': 'Le texte n’est pas du base64url strict.',
  'code.BASE64URL_MALFORMED.remedy':
    'Remplissage, espaces et bits superflus sont refusés : vérifiez que le jeton a été copié en entier.',
  'code.KEY_MALFORMED': 'La clé {curve} est malformée : {reason}.',
  'code.KEY_MALFORMED.remedy':
    'La clé n’est pas un point de sa courbe, ou son JWK n’est pas sous forme canonique : demandez la bonne à son propriétaire.',
  'code.KEY_LENGTH_INVALID': 'La clé {curve} n’a pas la longueur d’une telle clé.',
  'code.KEY_LENGTH_INVALID.remedy':
    'Vérifiez que l’identifiant a été copié en entier ; sinon demandez le bon à son propriétaire.',
  'code.NET_URL_REFUSED': 'L’adresse n’est pas téléchargée : {reason}.',
  'code.NET_URL_REFUSED.remedy':
    'Seules sont téléchargées des adresses https avec nom d’hôte, sans utilisateur ni mot de passe, sur le port 443 ou au-dessus de 1023.',
  'code.NET_HOST_NOT_ALLOWED': 'La politique ne permet pas de télécharger depuis {host}.',
  'code.NET_HOST_NOT_ALLOWED.remedy':
    'Ajoutez l’hôte à ceux que permet la politique, s’il peut apprendre la vérification.',
  'code.NET_ADDRESS_REFUSED': 'L’hôte {host} mène à une adresse privée ou réservée.',
  'code.NET_ADDRESS_REFUSED.remedy':
    'De telles adresses laisseraient une attestation entrer dans votre réseau ; elles sont donc refusées.',
  'code.NET_UNREACHABLE': 'L’hôte {host} n’a pas pu être joint : {reason}.',
  'code.NET_UNREACHABLE.remedy': 'Réessayez plus tard ; jusqu’ici l’attestation n’a rien d’anormal.',
  'code.NET_TIMEOUT': 'L’hôte {host} n’a pas répondu entièrement en {ms} millisecondes.',
  'code.NET_TIMEOUT.remedy': 'Réessayez plus tard, ou relevez la limite dans la configuration.',
  'code.NET_ABORTED': 'La requête à {host} a été abandonnée par l’appelant.',
  'code.NET_ABORTED.remedy': 'Redemandez ; on ne sait rien de la réponse.',
  'code.NET_TOO_LARGE': 'La réponse de {host} dépasse {limit} octets.',
  'code.NET_TOO_LARGE.remedy': 'Vérifiez l’adresse ; un document DID ou une liste de statut est plus petit.',
  'code.NET_STATUS': 'L’hôte {host} a répondu avec le statut HTTP {status}.',
  'code.NET_STATUS.remedy': 'Vérifiez que la ressource existe encore, ou réessayez plus tard.',
  'code.NET_REDIRECTS': 'L’hôte {host} redirige plus de {limit} fois.',
  'code.NET_REDIRECTS.remedy': 'Demandez l’adresse finale à l’exploitant de l’hôte.',
  'code.NET_CONTENT_INVALID': 'La réponse de {host} ne peut pas être lue : {reason}.',
  'code.NET_CONTENT_INVALID.remedy':
    'L’hôte envoie un encodage défectueux ou non pris en charge : prévenez son exploitant.',
  'code.NET_BUSY': 'Plus de {limit} requêtes attendent une connexion sortante.',
  'code.NET_BUSY.remedy':
    'Vérifiez moins d’attestations à la fois, ou relevez la limite dans la configuration.',
  'code.INTERNAL': 'Quelque chose a échoué qui ne le devrait pas : {reason}.',
  'code.INTERNAL.remedy': 'Signalez-le avec le code et la version ; rien n’est perdu.',
  'code.CREDENTIAL_READ': 'L’attestation a été lue : {format}, modèle de données {version}.',
  'code.CREDENTIAL_READ.remedy': 'Rien à faire.',
  'code.CREDENTIAL_NOT_SIGNED': 'L’attestation ne porte pas de signature : n’importe qui aurait pu l’écrire.',
  'code.CREDENTIAL_NOT_SIGNED.remedy':
    'Demandez au titulaire le fichier tel que l’émetteur l’a donné, non une copie de son texte.',
  'code.BADGE_IMAGE_MALFORMED': 'L’image {format} est endommagée : {reason}.',
  'code.BADGE_IMAGE_MALFORMED.remedy':
    'Téléchargez à nouveau le badge là où il a été délivré ; messageries et outils photo modifient les images.',
  'code.BADGE_IMAGE_AMBIGUOUS': 'L’image contient plus d’un badge, et elle ne peut en contenir qu’un.',
  'code.BADGE_IMAGE_AMBIGUOUS.remedy':
    'Deux lecteurs pourraient voir deux badges différents ; c’est donc refusé. Demandez le badge tel qu’il a été délivré.',
  'code.BADGE_NOT_IN_IMAGE': 'C’est une image sans Open Badge.',
  'code.BADGE_NOT_IN_IMAGE.remedy':
    'Téléchargez le badge comme fichier là où il a été délivré ; captures d’écran et messageries retirent le badge de l’image.',
  'code.JWS_MALFORMED': 'Le jeton est endommagé : {reason}.',
  'code.JWS_MALFORMED.remedy':
    'Vérifiez que le jeton a été copié en entier ; si oui, demandez-en un nouveau à l’émetteur.',
  'code.JWS_CRITICAL_HEADER': 'Le jeton exige une extension de sa signature qui n’est pas connue ici.',
  'code.JWS_CRITICAL_HEADER.remedy':
    'Un vérificateur doit refuser un tel jeton ; utilisez-en un qui connaît l’extension.',
  'code.ALGORITHM_NOT_ALLOWED': 'Le jeton est signé avec {algorithm}, ce qui ne prouve rien.',
  'code.ALGORITHM_NOT_ALLOWED.remedy':
    'L’absence de signature, ou une signature à secret partagé, n’est jamais acceptée pour une attestation.',
  'code.ALGORITHM_NOT_SUPPORTED': 'Le jeton est signé avec {algorithm}, qui ne peut pas encore être vérifié.',
  'code.ALGORITHM_NOT_SUPPORTED.remedy': 'Sont pris en charge ES256, ES384, ES256K et EdDSA.',
  'code.KID_MALFORMED': 'Le jeton nomme sa clé sous une forme qui n’est pas une URL DID avec fragment.',
  'code.KID_MALFORMED.remedy': 'L’émetteur doit nommer la clé telle qu’elle figure dans son document DID.',
  'code.KID_ISSUER_MISMATCH':
    'Le jeton a été signé avec une clé de quelqu’un d’autre que l’émetteur qu’il nomme.',
  'code.KID_ISSUER_MISMATCH.remedy':
    'Tenez l’attestation pour falsifiée tant que l’émetteur ne la confirme pas.',
  'code.TOKEN_TYPE_INVALID': 'Des types d’attestation sont mêlés dans ce jeton : {reason}.',
  'code.TOKEN_TYPE_INVALID.remedy':
    'L’émetteur doit écrire soit un VC-JWT (modèle de données 1.1), soit un jeton VC-JOSE (2.0).',
  'code.JWT_CLAIM_INVALID': 'L’attribut {claim} du jeton n’a pas de valeur utilisable.',
  'code.JWT_CLAIM_INVALID.remedy': 'L’émetteur doit délivrer à nouveau l’attestation.',
  'code.JWT_CLAIM_MISMATCH':
    'L’attribut {claim} du jeton diffère de {member} de l’attestation qu’il contient.',
  'code.JWT_CLAIM_MISMATCH.remedy':
    'Deux lecteurs pourraient voir deux attestations différentes ; c’est donc refusé. L’émetteur doit la délivrer à nouveau.',
  'code.CONTEXT_INVALID': 'L’attestation ne commence pas son @context par {expected}.',
  'code.CONTEXT_INVALID.remedy':
    'L’émetteur doit délivrer à nouveau l’attestation selon le modèle de données.',
  'code.TYPE_INVALID': 'Le type de l’attestation est absent ou malformé.',
  'code.TYPE_INVALID.remedy': 'Ce doit être une liste de textes contenant VerifiableCredential.',
  'code.ISSUER_INVALID': 'L’émetteur de l’attestation est absent ou n’est ni un DID ni une URL.',
  'code.ISSUER_INVALID.remedy':
    'L’émetteur doit délivrer à nouveau l’attestation selon le modèle de données.',
  'code.SUBJECT_INVALID': 'L’attestation ne dit rien de personne : son sujet est absent ou malformé.',
  'code.SUBJECT_INVALID.remedy':
    'L’émetteur doit délivrer à nouveau l’attestation selon le modèle de données.',
  'code.DATE_INVALID': 'La date {member} n’est pas une date et heure avec fuseau horaire.',
  'code.DATE_INVALID.remedy': 'L’émetteur doit écrire les dates comme 2026-11-22T08:00:00Z.',
  'code.DATES_OUT_OF_ORDER': 'L’attestation finit avant de commencer.',
  'code.DATES_OUT_OF_ORDER.remedy': 'L’émetteur doit délivrer à nouveau l’attestation.',
  'code.MEMBER_INVALID': 'Le membre {member} de l’attestation est malformé ou a trop de valeurs.',
  'code.MEMBER_INVALID.remedy':
    'L’émetteur doit délivrer à nouveau l’attestation selon le modèle de données.',
  'code.STATUS_ENTRY_INVALID': 'Le credentialStatus de type {type} est malformé.',
  'code.STATUS_ENTRY_INVALID.remedy':
    'On ne peut rechercher si l’attestation a été révoquée ; l’émetteur doit la délivrer à nouveau.',
  'code.TERMS_OF_USE_INVALID': 'L’attestation nomme son accréditation de façon malformée ou contradictoire.',
  'code.TERMS_OF_USE_INVALID.remedy':
    'Elle doit nommer un enregistrement comme eip155:<id de chaîne>:<registre>/<id d’enregistrement>.',
  'code.EVIDENCE_INVALID': 'L’ancrage de délivrance de l’attestation est malformé.',
  'code.EVIDENCE_INVALID.remedy':
    'L’émetteur doit ajouter à nouveau la preuve ; l’ancrage lui-même peut rester.',
  'code.FORMAT_NOT_SUPPORTED': 'C’est {format}, qui ne peut pas encore être vérifié.',
  'code.FORMAT_NOT_SUPPORTED.remedy':
    'Demandez au titulaire la même attestation en VC-JWT, SD-JWT VC ou JSON avec preuve, ou utilisez un vérificateur de ce format.',
  'code.FORMAT_NOT_RECOGNISED': 'Ce n’est une attestation d’aucune forme connue.',
  'code.FORMAT_NOT_RECOGNISED.remedy': 'Vérifiez que tout le fichier ou jeton a été donné, et rien d’autre.',
  'code.FORMAT_IS_PRESENTATION': 'C’est une présentation, pas une attestation.',
  'code.FORMAT_IS_PRESENTATION.remedy':
    'Vérifiez-la comme présentation : les attestations qu’elle contient le sont aussi, et si elles sont à qui présente.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL':
    'C’est un document à cachet électronique (JAdES), comme les European Digital Credentials ; les cachets ne sont pas encore vérifiés ici.',
  'code.FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL.remedy':
    'Vérifiez-le avec le visualiseur d’attestations Europass, qui connaît les cachets des listes de confiance de l’Union européenne.',
  'code.FORMAT_IS_OPEN_BADGE_2':
    'C’est un Open Badge de version 2, que seule la plateforme qui l’héberge peut confirmer.',
  'code.FORMAT_IS_OPEN_BADGE_2.remedy':
    'Suivez l’adresse du badge jusqu’à sa plateforme, ou demandez-le à l’émetteur en Open Badges 3.0.',
  'code.FORMAT_IS_BLOCKCERTS':
    'C’est un certificat Blockcerts, dont l’ancrage dans une chaîne publique n’est pas recherché ici.',
  'code.FORMAT_IS_BLOCKCERTS.remedy':
    'Vérifiez-le avec le Blockcerts Universal Verifier, ou demandez à l’émetteur une attestation signée.',
  'code.FORMAT_IS_OPEN_ATTESTATION':
    'C’est un document OpenAttestation, dont le magasin de certificats n’est pas interrogé ici.',
  'code.FORMAT_IS_OPEN_ATTESTATION.remedy':
    'Vérifiez-le avec un vérificateur OpenAttestation, ou demandez à l’émetteur une attestation W3C.',
  'code.FORMAT_IS_MDOC': 'C’est un mdoc (ISO/IEC 18013-5), qui n’est pas lu ici.',
  'code.FORMAT_IS_MDOC.remedy':
    'Demandez au titulaire de présenter la même attestation en SD-JWT VC ; les portefeuilles ont en général les deux.',
  'code.FORMAT_IS_DOCUMENT': 'C’est {format}, pas l’attestation elle-même.',
  'code.FORMAT_IS_DOCUMENT.remedy':
    'Demandez au titulaire l’attestation telle que son portefeuille ou sa plateforme l’exporte : un fichier JSON, un jeton, ou un badge PNG ou SVG. Une signature dans un PDF se vérifie avec un lecteur PDF.',
  'code.SD_JWT_MALFORMED': 'Le SD-JWT est endommagé : {reason}.',
  'code.SD_JWT_MALFORMED.remedy':
    'Vérifiez que le jeton a été copié en entier, jusqu’à son dernier ~ ; si oui, demandez au titulaire de le présenter à nouveau.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED':
    'L’émetteur a calculé les empreintes des attributs avec {algorithm}, qui ne peut pas encore être vérifié.',
  'code.SD_JWT_DIGEST_NOT_SUPPORTED.remedy': 'Sont pris en charge sha-256, sha-384 et sha-512.',
  'code.DISCLOSURES_TOO_MANY': 'Le SD-JWT révèle {count} attributs ; {limit} au plus sont lus.',
  'code.DISCLOSURES_TOO_MANY.remedy': 'Demandez au titulaire de montrer moins d’attributs.',
  'code.DISCLOSURE_MALFORMED': 'Un attribut révélé est endommagé : {reason}.',
  'code.DISCLOSURE_MALFORMED.remedy':
    'Demandez au titulaire de présenter à nouveau l’attestation ; si cela échoue aussi, demandez à l’émetteur.',
  'code.DISCLOSURE_NOT_SIGNED': 'Un attribut est révélé que l’émetteur n’a pas signé.',
  'code.DISCLOSURE_NOT_SIGNED.remedy':
    'Tenez l’attestation pour falsifiée : quelqu’un a ajouté ou modifié l’attribut.',
  'code.DISCLOSURE_REPEATED':
    'Un attribut est révélé deux fois, ou son empreinte figure deux fois dans l’attestation.',
  'code.DISCLOSURE_REPEATED.remedy':
    'Demandez au titulaire de présenter à nouveau l’attestation ; si cela échoue aussi, l’émetteur doit la délivrer à nouveau.',
  'code.DISCLOSURE_NAME_CONFLICT': 'Un attribut révélé porte un nom déjà pris ou réservé.',
  'code.DISCLOSURE_NAME_CONFLICT.remedy':
    'Deux lecteurs pourraient voir deux attestations différentes ; c’est donc refusé. L’émetteur doit la délivrer à nouveau.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN':
    'L’émetteur a laissé le titulaire cacher l’attribut {claim}, qui décide si l’attestation tient.',
  'code.CLAIM_MUST_NOT_BE_HIDDEN.remedy':
    'L’émetteur doit délivrer à nouveau l’attestation avec cet attribut en clair.',
  'code.HOLDER_KEY_INVALID':
    'L’émetteur a lié l’attestation à une clé de son titulaire (cnf) qui est malformée.',
  'code.HOLDER_KEY_INVALID.remedy': 'L’émetteur doit délivrer à nouveau l’attestation.',
  'code.HOLDER_KEY_NOT_SUPPORTED':
    'L’émetteur a lié l’attestation à son titulaire par {method}, qui ne peut pas encore être vérifié.',
  'code.HOLDER_KEY_NOT_SUPPORTED.remedy': 'Une clé publique dans l’attribut cnf.jwk est prise en charge.',
  'code.KEY_BINDING_MALFORMED':
    'La preuve du titulaire qui accompagne l’attestation est endommagée : {reason}.',
  'code.KEY_BINDING_MALFORMED.remedy': 'Demandez au titulaire de présenter à nouveau l’attestation.',
  'code.KEY_BINDING_HASH_MISMATCH':
    'Le titulaire a prouvé la possession d’une autre sélection d’attributs que celle présentée.',
  'code.KEY_BINDING_HASH_MISMATCH.remedy':
    'Des attributs ont été ajoutés ou retirés en chemin : demandez au titulaire de présenter à nouveau l’attestation.',
  'code.KEY_BINDING_WITHOUT_KEY':
    'L’attestation est accompagnée d’une preuve de son titulaire, mais l’émetteur ne l’a liée à aucune clé.',
  'code.KEY_BINDING_WITHOUT_KEY.remedy':
    'N’importe qui aurait pu faire cette preuve. Demandez à l’émetteur une attestation liée à une clé.',
  'code.KEY_BINDING_VALID':
    'Qui présente l’attestation a la clé à laquelle l’émetteur l’a liée ({algorithm}).',
  'code.KEY_BINDING_VALID.remedy': 'Rien à faire.',
  'code.KEY_BINDING_MISSING': 'Une preuve du titulaire a été demandée, et l’attestation n’en a pas.',
  'code.KEY_BINDING_MISSING.remedy':
    'Demandez au titulaire de présenter l’attestation avec preuve de clé, pour votre adresse et avec votre nonce.',
  'code.KEY_BINDING_NOT_ASKED':
    'Personne n’a demandé de preuve au titulaire ; à qui est l’attestation n’a pas été vérifié.',
  'code.KEY_BINDING_NOT_ASKED.remedy':
    'Donnez le destinataire et le nonce de votre demande pour faire vérifier la preuve du titulaire.',
  'code.KEY_BINDING_SIGNATURE_INVALID':
    'La preuve du titulaire n’a pas été faite avec la clé à laquelle l’émetteur a lié l’attestation.',
  'code.KEY_BINDING_SIGNATURE_INVALID.remedy':
    'Quelqu’un d’autre que le titulaire la présente : ne l’acceptez pas de lui.',
  'code.KEY_BINDING_OUT_OF_TIME': 'La preuve du titulaire est du {date}, trop ancienne ou dans l’avenir.',
  'code.KEY_BINDING_OUT_OF_TIME.remedy':
    'Demandez au titulaire de présenter à nouveau l’attestation ; vérifiez les horloges si elle est dans l’avenir.',
  'code.DID_RESOLVED': 'Les clés de {did} ont été trouvées.',
  'code.DID_RESOLVED.remedy': 'Rien à faire.',
  'code.DID_MALFORMED': 'L’identifiant n’est pas un {method} valide : {reason}.',
  'code.DID_MALFORMED.remedy': 'Vérifiez qu’il a été copié en entier ; sinon l’émetteur a fait une erreur.',
  'code.DID_NOT_FOUND': 'On ne connaît rien sous l’identifiant {did}.',
  'code.DID_NOT_FOUND.remedy': 'L’émetteur l’a peut-être retiré ; demandez-lui.',
  'code.DID_METHOD_NOT_SUPPORTED': 'Les identifiants du type {method} ne peuvent pas être résolus ici.',
  'code.DID_METHOD_NOT_SUPPORTED.remedy':
    'Configurez une source pour cette méthode, ou donnez vous-même le document DID.',
  'code.ISSUER_NOT_A_DID':
    'L’émetteur est nommé par une adresse web, pas par un DID ; ses clés ne peuvent être trouvées de façon sûre.',
  'code.ISSUER_NOT_A_DID.remedy': 'Demandez à l’émetteur une attestation sous son DID.',
  'code.DID_KEY_NOT_SUPPORTED':
    'L’identifiant contient une clé d’un type avec lequel les signatures ne sont pas vérifiées (multicodec {codec}).',
  'code.DID_KEY_NOT_SUPPORTED.remedy': 'Sont pris en charge Ed25519, P-256, P-384, secp256k1 et RSA.',
  'code.DID_DOCUMENT_INVALID': 'Le document DID est malformé : {reason}.',
  'code.DID_DOCUMENT_INVALID.remedy': 'Le propriétaire de l’identifiant doit le corriger.',
  'code.DID_DOCUMENT_MISMATCH': 'Le document DID appartient à un autre identifiant que {did}.',
  'code.DID_DOCUMENT_MISMATCH.remedy': 'Donnez le document de cet identifiant.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY':
    'Le document DID publie une clé privée : n’importe qui peut signer en ce nom.',
  'code.DID_DOCUMENT_HAS_PRIVATE_KEY.remedy':
    'Ne vous fiez à rien de ce qui en est signé, et prévenez son propriétaire.',
  'code.ISSUER_HOST_NOT_NAMED':
    'L’émetteur est une adresse web chez {host}, à qui on ne demande pas ses clés.',
  'code.ISSUER_HOST_NOT_NAMED.remedy':
    'Nommez l’hôte parmi ceux que permet la politique, ou donnez vous-même son document ou ses clés.',
  'code.DID_URL_MALFORMED': 'L’URL DID est malformée : {reason}.',
  'code.DID_URL_MALFORMED.remedy': 'Vérifiez qu’elle a été copiée en entier.',
  'code.DID_URL_NOT_FOUND': 'Le document DID n’a pas de tel {part}.',
  'code.DID_URL_NOT_FOUND.remedy': 'Vérifiez la partie après le DID ; le propriétaire l’a peut-être retirée.',
  'code.DID_URL_NOT_SUPPORTED': 'Les URL DID avec ce {part} ne sont pas déréférencées ici.',
  'code.DID_URL_NOT_SUPPORTED.remedy':
    'Sont pris en charge les fragments, versionTime, et service ou serviceType avec relativeRef.',
  'code.METHOD_ENDED': 'La clé que nomme la signature avait expiré ou était révoquée lors de la délivrance.',
  'code.METHOD_ENDED.remedy': 'Demandez à l’émetteur une attestation signée avec une clé en vigueur.',
  'code.GIVEN_KEY_INVALID': 'La clé {position} parmi celles données n’est pas utilisable : {reason}.',
  'code.GIVEN_KEY_INVALID.remedy':
    'Donnez des clés publiques : méthodes de vérification, JWK ou ensembles de JWK, chaque nom une fois.',
  'code.DID_UNREACHABLE': 'Le document DID de {did} n’a pas pu être téléchargé ({cause}).',
  'code.DID_UNREACHABLE.remedy': 'Réessayez plus tard ; jusqu’ici l’attestation n’a rien d’anormal.',
  'code.CONTEXT_UNKNOWN': 'L’attestation utilise un contexte JSON-LD qui n’est pas disponible : {url}.',
  'code.CONTEXT_UNKNOWN.remedy':
    'Donnez le fichier du contexte au vérificateur, ou permettez son hôte dans la politique : sans lui, on ne peut savoir ce qui a été signé.',
  'code.JSON_LD_TERM_UNDEFINED':
    'Les contextes de l’attestation ne définissent pas « {term} » ; personne ne peut dire ce qu’il signifie, et une signature sur le sens l’omet.',
  'code.JSON_LD_TERM_UNDEFINED.remedy':
    'L’émetteur doit nommer un contexte qui définit chaque membre et type qu’il utilise.',
  'code.JSON_LD_INVALID': 'L’attestation ne peut pas être lue comme données liées : {reason}.',
  'code.JSON_LD_INVALID.remedy':
    'Demandez à l’émetteur de corriger l’attestation : sa signature ne peut couvrir ce qui n’a pas de sens.',
  'code.JSON_LD_TOO_COMPLEX':
    'Lire l’attestation comme données liées demanderait plus de travail que permis.',
  'code.JSON_LD_TOO_COMPLEX.remedy': 'Tenez cela pour une attaque, sauf explication de l’émetteur.',
  'code.EBSI_ACCREDITED':
    '{who} est accrédité par chaque étape jusqu’à {root}, une racine de cette politique.',
  'code.EBSI_ACCREDITED.remedy': 'Rien à faire.',
  'code.EBSI_HOP_VALID':
    'L’accréditation de {who} tient : signée par son accréditeur, en vigueur et dans les limites de ce qui est au-dessus.',
  'code.EBSI_HOP_VALID.remedy': 'Rien à faire.',
  'code.EBSI_ISSUER_NOT_PROVEN': 'Le registre qui accrédite l’émetteur a d’autres clés pour lui ({cause}).',
  'code.EBSI_ISSUER_NOT_PROVEN.remedy':
    'Quelqu’un d’autre a pu enregistrer ce DID dans un autre registre. Ne vous y fiez qu’après avoir demandé à l’émetteur.',
  'code.EBSI_ISSUER_NOT_CHECKED':
    'Les clés de l’émetteur n’ont pas pu être lues dans le registre qui l’accrédite ({cause}).',
  'code.EBSI_ISSUER_NOT_CHECKED.remedy':
    'Réessayez plus tard ; si cela persiste, demandez à l’exploitant du registre.',
  'code.EBSI_TERMS_MISSING':
    'Ce que {who} a signé ne nomme aucune accréditation pour le faire (termsOfUse de type IssuanceCertificate).',
  'code.EBSI_TERMS_MISSING.remedy': 'Demandez à l’émetteur une attestation qui nomme son accréditation.',
  'code.EBSI_TERMS_FOREIGN':
    'L’accréditation se trouverait chez {host}, qui n’est pas un registre de cette politique.',
  'code.EBSI_TERMS_FOREIGN.remedy':
    'Qui fixe la politique décide quels registres comptent. Rien n’a été téléchargé à cette adresse.',
  'code.EBSI_TERMS_MALFORMED': 'L’adresse d’une accréditation n’est pas de celles du registre : {reason}.',
  'code.EBSI_TERMS_MALFORMED.remedy':
    'Prévenez l’émetteur : l’adresse est celle du registre, puis le DID, /attributes/ et l’id.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER': '{who} renvoie à l’accréditation d’un autre organisme.',
  'code.EBSI_ATTRIBUTE_OF_ANOTHER.remedy':
    'Ne vous y fiez pas : chaque émetteur doit nommer sa propre accréditation.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND': 'Le registre n’a pas de telle accréditation de {who}.',
  'code.EBSI_ATTRIBUTE_NOT_FOUND.remedy':
    'Demandez son accréditation à l’émetteur ; celle qu’il nomme n’existe pas.',
  'code.EBSI_REGISTRY_UNREACHABLE': 'Le registre n’a pas pu être lu ({cause}).',
  'code.EBSI_REGISTRY_UNREACHABLE.remedy':
    'Réessayez plus tard ; si cela persiste, demandez à l’exploitant du registre.',
  'code.EBSI_REGISTRY_MALFORMED': 'Le registre a donné une réponse qui ne peut pas être lue : {reason}.',
  'code.EBSI_REGISTRY_MALFORMED.remedy': 'Signalez-le à l’exploitant du registre.',
  'code.EBSI_ANSWER_OF_ANOTHER':
    'Interrogé sur l’accréditation de {who}, le registre a répondu sur un autre organisme.',
  'code.EBSI_ANSWER_OF_ANOTHER.remedy':
    'Signalez-le à l’exploitant du registre, et ne vous fiez d’ici là à rien de ce qu’il dit.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN': 'Le registre a pour le rôle de {who} un mot qu’EBSI n’a pas : {word}.',
  'code.EBSI_ISSUER_TYPE_UNKNOWN.remedy':
    'Les mots d’EBSI sont RootTAO, TAO, TI et Revoked, écrits ainsi. Signalez-le à l’exploitant du registre.',
  'code.EBSI_REVOKED': 'L’accréditation de l’émetteur {who} est révoquée.',
  'code.EBSI_REVOKED.remedy':
    'Ne vous y fiez pas. Un tel registre ne dit pas depuis quand : l’accréditeur le sait.',
  'code.EBSI_ANCESTOR_REVOKED': 'L’accréditation de {who}, au-dessus de l’émetteur, est révoquée.',
  'code.EBSI_ANCESTOR_REVOKED.remedy':
    'Ne vous y fiez pas. Le registre d’EBSI continue de montrer ceux qu’il a accrédités ; leur autorité a pris fin avec lui.',
  'code.EBSI_NOT_YET_ACCREDITED':
    'L’accréditation de {who} commence le {from} ; l’attestation a été délivrée le {date}.',
  'code.EBSI_NOT_YET_ACCREDITED.remedy':
    'Demandez à l’émetteur une attestation délivrée sous son accréditation.',
  'code.EBSI_EXPIRED':
    'L’accréditation de l’émetteur {who} a pris fin le {until} ; l’attestation a été délivrée le {date}.',
  'code.EBSI_EXPIRED.remedy': 'Demandez à l’émetteur une attestation délivrée sous son accréditation.',
  'code.EBSI_ANCESTOR_EXPIRED':
    'L’accréditation de {who}, au-dessus de l’émetteur, a pris fin le {until} ; l’attestation a été délivrée le {date}.',
  'code.EBSI_ANCESTOR_EXPIRED.remedy':
    'Demandez à l’émetteur sous quelle autorité il a délivré l’attestation.',
  'code.EBSI_BODY_MISSING': 'Le registre nomme un rôle de {who} et aucune accréditation signée pour lui.',
  'code.EBSI_BODY_MISSING.remedy':
    'L’organisme a été invité et n’a pas encore accepté, ou son rôle a changé : demandez à son accréditeur.',
  'code.EBSI_BODY_EXCHANGED':
    'L’accréditation que le registre montre pour {who} n’est pas celle qu’il a enregistrée.',
  'code.EBSI_BODY_EXCHANGED.remedy': 'Ne vous y fiez pas, et signalez-le à l’exploitant du registre.',
  'code.EBSI_BODY_NOT_PROVEN':
    'L’accréditation de {who} n’est pas signée par la clé d’alors de son accréditeur ({cause}).',
  'code.EBSI_BODY_NOT_PROVEN.remedy': 'Ne vous y fiez pas. Demandez à l’accréditeur.',
  'code.EBSI_BODY_NOT_CHECKED':
    'La signature de l’accréditation de {who} n’a pas pu être vérifiée ({cause}).',
  'code.EBSI_BODY_NOT_CHECKED.remedy':
    'Réessayez plus tard ; si cela persiste, demandez à l’exploitant du registre.',
  'code.EBSI_SELF_GRANTED': '{who} s’est accrédité lui-même.',
  'code.EBSI_SELF_GRANTED.remedy':
    'Ne vous y fiez pas : seule une racine que nomme la politique répond d’elle-même.',
  'code.EBSI_ROOT_NOT_TRUSTED': 'La chaîne aboutit à {who}, qui n’est pas une racine de cette politique.',
  'code.EBSI_ROOT_NOT_TRUSTED.remedy': 'Qui fixe la politique décide si cette racine est digne de confiance.',
  'code.EBSI_RECORD_DISAGREES':
    'L’accréditation signée de {who} et le registre ne concordent pas : {member}.',
  'code.EBSI_RECORD_DISAGREES.remedy':
    'Ne vous y fiez pas. Demandez à l’accréditeur lequel des deux est juste.',
  'code.EBSI_ROLE_NOT_ALLOWED': '{who} est accrédité comme {role}, ce qui ne permet pas ce qu’il a signé.',
  'code.EBSI_ROLE_NOT_ALLOWED.remedy':
    'Les accréditeurs accréditent et les émetteurs attestent : demandez à l’émetteur son accréditation à attester.',
  'code.EBSI_TOO_WIDE':
    'L’accréditation de {who} est plus large que celle sous laquelle elle a été accordée : {dimension}.',
  'code.EBSI_TOO_WIDE.remedy': 'Ne vous y fiez pas : son accréditeur a donné plus qu’il n’avait.',
  'code.EBSI_PERMISSIONS_MALFORMED': 'Ce pour quoi {who} est accrédité ne peut pas être lu : {reason}.',
  'code.EBSI_PERMISSIONS_MALFORMED.remedy':
    'Prévenez l’accréditeur ; le schéma des accréditations d’EBSI dit comment accreditedFor doit être.',
  'code.EBSI_LIMIT_UNKNOWN': 'L’accréditation de {who} a une limite que personne ne connaît ici : {member}.',
  'code.EBSI_LIMIT_UNKNOWN.remedy':
    'Une version plus récente la connaît peut-être. D’ici là, demandez à l’accréditeur.',
  'code.EBSI_STATUS_NOT_READ':
    'L’accréditation de {who} nomme un statut d’un autre type que celui d’EBSI, qui n’a pas été lu.',
  'code.EBSI_STATUS_NOT_READ.remedy': 'Demandez à l’accréditeur si l’accréditation est toujours en vigueur.',
  'code.EBSI_LOOP': 'Les accréditations tournent en rond par {who}.',
  'code.EBSI_LOOP.remedy': 'Ne vous y fiez pas : il n’y a pas de racine au bout.',
  'code.EBSI_TOO_DEEP': 'La chaîne compte plus de {limit} étapes et n’a pas été suivie jusqu’au bout.',
  'code.EBSI_TOO_DEEP.remedy': 'Relevez la limite des étapes si des chaînes aussi longues sont attendues.',
  'code.EBSI_TOO_MANY_PATHS': 'Il y a plus d’accréditations que les {limit} examinées.',
  'code.EBSI_TOO_MANY_PATHS.remedy':
    'Demandez à l’émetteur de nommer l’accréditation sous laquelle il délivre, et aucune autre.',
  'code.TERMS_DEFINED': 'Chaque terme de l’attestation est défini par ses contextes.',
  'code.TERMS_DEFINED.remedy': 'Rien à faire.',
  'code.TERMS_NOT_CHECKED':
    'Un contexte de l’attestation n’est pas disponible : personne n’a vérifié que ses termes sont définis.',
  'code.TERMS_NOT_CHECKED.remedy': 'Donnez le contexte (--map), ou nommez son hôte dans la politique.',
  'code.RESOURCE_NOT_AT_HAND':
    'Un fichier chez {host} est nécessaire mais non disponible, et la politique ne nomme pas cet hôte.',
  'code.RESOURCE_NOT_AT_HAND.remedy':
    'Donnez le fichier (--map), ou ajoutez l’hôte à ceux que permet la politique.',
  'code.RESOURCE_UNREACHABLE': 'Un fichier chez {host} n’a pas pu être téléchargé ({cause}).',
  'code.RESOURCE_UNREACHABLE.remedy': 'Réessayez plus tard, ou donnez le fichier (--map).',
  'code.RELATED_RESOURCES_MATCH':
    'Ce à quoi l’attestation renvoie est tel que l’émetteur l’a vu ({count} vérifiés).',
  'code.RELATED_RESOURCES_MATCH.remedy': 'Rien à faire.',
  'code.RELATED_RESOURCE_NOT_AT_HAND':
    'L’attestation fixe un fichier chez {host} par son empreinte ; ce fichier n’a été ni utilisé ni regardé.',
  'code.RELATED_RESOURCE_NOT_AT_HAND.remedy':
    'Donnez le fichier (--map), ou nommez son hôte dans la politique, pour le faire comparer.',
  'code.RELATED_RESOURCE_DIFFERS':
    'Un fichier chez {host} auquel renvoie l’attestation n’est pas celui que l’émetteur a vu.',
  'code.RELATED_RESOURCE_DIFFERS.remedy':
    'Son sens a pu changer : demandez une nouvelle attestation à l’émetteur.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE':
    'L’empreinte d’un fichier chez {host} est d’une forme qui ne peut être comparée.',
  'code.RELATED_RESOURCE_DIGEST_UNREADABLE.remedy':
    'Les empreintes SHA-2 de 256, 384 et 512 bits le peuvent ; demandez à l’émetteur.',
  'code.SCHEMA_DIFFERS':
    'Le schéma de l’attestation n’est pas celui que l’émetteur a vu : son empreinte diffère.',
  'code.SCHEMA_DIFFERS.remedy':
    'Procurez-vous le bon schéma ; sinon demandez une nouvelle attestation à l’émetteur.',
  'code.SCHEMA_NOT_USABLE': 'Le contenu n’a pas été comparé au schéma que nomme l’attestation : {reason}.',
  'code.SCHEMA_NOT_USABLE.remedy':
    'Prévenez qui publie le schéma ; la règle credentialSchema de la politique dit s’il décide.',
  'code.CONTENT_VALID': 'Le contenu correspond au schéma que nomme l’attestation.',
  'code.CONTENT_VALID.remedy': 'Rien à faire.',
  'code.CONTENT_INVALID':
    'Le contenu ne correspond pas au schéma que nomme l’attestation, à la règle {place}.',
  'code.CONTENT_INVALID.remedy': 'Demandez à l’émetteur une attestation corrigée.',
  'code.ENDORSED': '{endorser} le cautionne et l’a signé ; c’est à vous de juger si cela compte.',
  'code.ENDORSED.remedy': 'Rien à faire.',
  'code.ENDORSEMENT_NOT_PROVEN': 'Une caution qui accompagne l’attestation ne tient pas ({cause}).',
  'code.ENDORSEMENT_NOT_PROVEN.remedy': 'N’en tenez pas compte.',
  'code.PRESENTATION_DECODED': 'La présentation a pu être lue ({format}).',
  'code.PRESENTATION_DECODED.remedy': 'Rien à faire.',
  'code.PRESENTATION_IN_FORCE': 'La présentation est en vigueur.',
  'code.PRESENTATION_IN_FORCE.remedy': 'Rien à faire.',
  'code.PRESENTATION_NOT_IN_FORCE': 'La présentation n’est pas en vigueur au moment de cette vérification.',
  'code.PRESENTATION_NOT_IN_FORCE.remedy': 'Demandez au titulaire une nouvelle présentation.',
  'code.HOLDER_DID_DEACTIVATED': 'Le DID du titulaire est désactivé.',
  'code.HOLDER_DID_DEACTIVATED.remedy': 'Demandez au titulaire une présentation sous un DID en usage.',
  'code.HOLDER_IS_SUBJECT': 'Qui présente est la personne que nomme chaque attestation.',
  'code.HOLDER_IS_SUBJECT.remedy': 'Rien à faire.',
  'code.HOLDER_NOT_SUBJECT': 'Qui présente n’est pas la personne que nomme une attestation.',
  'code.HOLDER_NOT_SUBJECT.remedy':
    'L’attestation d’un autre ne prouve rien sur qui la présente. Demandez la sienne.',
  'code.HOLDER_KEY_NOT_PROVEN': 'Une attestation est liée à une clé, et personne n’a prouvé l’avoir.',
  'code.HOLDER_KEY_NOT_PROVEN.remedy': 'Demandez au titulaire de la présenter avec sa preuve de clé.',
  'code.HOLDER_NOT_NAMED': 'Aucune attestation ne nomme son titulaire ; n’importe qui pourrait la présenter.',
  'code.HOLDER_NOT_NAMED.remedy': 'Demandez une pièce d’identité, ou une attestation liée à son titulaire.',
  'code.CREDENTIAL_SELF_ASSERTED': 'Qui présente l’affirme de soi-même : seule la présentation est signée.',
  'code.CREDENTIAL_SELF_ASSERTED.remedy':
    'Demandez une attestation signée par quelqu’un d’autre, là où cela importe.',
  'code.FRESHNESS_NOT_CHECKED':
    'Personne n’a vérifié que cela a été fait pour vous et à l’instant : ce pourrait être la copie d’une présentation antérieure.',
  'code.FRESHNESS_NOT_CHECKED.remedy': 'Envoyez un défi au titulaire, et donnez-le ici avec votre domaine.',
  'code.ISSUER_NOT_CHECKED':
    'Cette politique ne vérifie pas que l’émetteur a signé : toute clé nommée dans une preuve a pu le faire.',
  'code.ISSUER_NOT_CHECKED.remedy': 'Utilisez une politique qui n’omet pas l’émetteur avant de vous y fier.',
  'code.TRUST_NOT_CHECKED':
    'Cette politique ne vérifie pas qui est derrière l’émetteur : aucun registre n’a été interrogé.',
  'code.TRUST_NOT_CHECKED.remedy': 'Utilisez une politique qui n’omet pas la confiance avant de vous y fier.',
  'code.STATUS_NOT_CHECKED': 'Cette politique ne vérifie pas le statut : l’attestation a pu être révoquée.',
  'code.STATUS_NOT_CHECKED.remedy': 'Utilisez une politique qui n’omet pas le statut avant de vous y fier.',
  'code.ONLY_PROOF_CHECKED':
    'Sur demande, seuls le modèle de données et la preuve ont été vérifiés : ni dates, ni statut, ni accréditation.',
  'code.ONLY_PROOF_CHECKED.remedy': 'Demandez tous les contrôles avant de vous y fier.',
  'code.SUMMARY_REJECTED': 'Ne vous y fiez pas :',
  'code.SUMMARY_REJECTED.remedy': 'La phrase suivante dit pourquoi ; voyez que faire à ce sujet.',
  'code.SUMMARY_UNDETERMINED': 'N’a pas pu être entièrement vérifiée :',
  'code.SUMMARY_UNDETERMINED.remedy': 'La phrase suivante dit pourquoi ; voyez que faire à ce sujet.',
  'code.SUMMARY_ACCEPTED_PARTLY':
    'La preuve tient, et rien de plus n’est dit : par politique ou demande, personne n’a vérifié {what}.',
  'code.SUMMARY_ACCEPTED_PARTLY.remedy': 'Utilisez une politique qui n’omet rien avant de vous y fier.',
  'code.SUMMARY_PRESENTATION_ACCEPTED':
    'Acceptée : {holder} a signé cette présentation, et chaque attestation qu’elle contient ({count}) est acceptée.',
  'code.SUMMARY_PRESENTATION_ACCEPTED.remedy': 'Rien à faire.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY':
    'Les preuves de la présentation et de ses attestations ({count}) tiennent, et rien de plus n’est dit : personne n’a vérifié {what}.',
  'code.SUMMARY_PRESENTATION_ACCEPTED_PARTLY.remedy':
    'Utilisez une politique qui n’omet rien avant de vous y fier.',
  'code.SUMMARY_PRESENTATION_EMPTY':
    'Acceptée : {holder} a signé cette présentation, qui ne contient aucune attestation.',
  'code.SUMMARY_PRESENTATION_EMPTY.remedy': 'Rien à faire.',
  'code.SUMMARY_PRESENTATION_CREDENTIAL': 'Attestation {position} sur {count} dans la présentation :',
  'code.SUMMARY_PRESENTATION_CREDENTIAL.remedy': 'Voyez la réponse de cette attestation.',
  'code.POLICY_SKIPS':
    'La politique ne vérifie pas : {what}. On ne peut se fier pour cela à ce qu’elle accepte.',
  'code.POLICY_SKIPS.remedy':
    'Retirez les entrées de skip, sauf si les émetteurs ne sont dans aucun registre et que vous les connaissez autrement.',
  'code.POLICY_ANY_HOLDER': 'La politique accepte des présentations d’attestations d’autrui.',
  'code.POLICY_ANY_HOLDER.remedy': 'Fixez holder à subject, sauf si quelqu’un peut présenter pour un autre.',
  'code.PROFILE_UNKNOWN': 'Il n’y a pas de profil de politique « {profile} ».',
  'code.PROFILE_UNKNOWN.remedy':
    'Il y a toujours default, proofs-only et proofs-and-status ; l’exploitant en fixe d’autres.',
  'code.NET_OFFLINE': 'Rien n’est téléchargé ici, et ce qui se trouve chez {host} n’a pas été fourni.',
  'code.NET_OFFLINE.remedy': 'Donnez le fichier pour son adresse (--map), ou permettez de télécharger.',
  'code.SERVICE_UNREACHABLE': 'Le service {service} ne peut pas être joint : {reason}.',
  'code.SERVICE_UNREACHABLE.remedy':
    'Vérifiez la connexion et l’adresse du service ; puis réessayez, ou lisez le registre depuis un nœud.',
  'code.SERVICE_REFUSED': 'Le service {service} a répondu avec le statut HTTP {status} ({problem}).',
  'code.SERVICE_REFUSED.remedy':
    'Réessayez plus tard ; si cela persiste, prévenez l’exploitant du service, ou lisez le registre depuis un nœud.',
  'code.SERVICE_HEAD_ONLY': 'Le service ne garde pas d’état des seuls blocs définitifs.',
  'code.SERVICE_HEAD_ONLY.remedy':
    'Il le fait là où l’une de ses politiques décide par eux (finality: final) ; sinon, lisez le registre depuis un nœud.',
  'code.REPLICA_SLICE_MALFORMED': 'Ce que le service dit du registre ne peut pas être lu : {reason}.',
  'code.REPLICA_SLICE_MALFORMED.remedy':
    'Vérifiez que service et vérificateur sont de la même version, ou lisez le registre depuis un nœud.',
  'code.REPLICA_SLICE_TOO_LARGE': 'Le registre en contient plus qu’une réponse n’en porte ({limit} {what}).',
  'code.REPLICA_SLICE_TOO_LARGE.remedy': 'Lisez le registre depuis un nœud, ou depuis votre propre copie.',
  'code.RELAY_REFUSED': 'Ceci n’est pas transmis : {reason}.',
  'code.RELAY_REFUSED.remedy':
    'Le service ne transmet que des listes de statut entières et des documents DID ; téléchargez vous-même le reste.',
  'code.RELAY_UNREACHABLE': 'L’hôte {host} n’a pas donné ce qui était demandé : {cause}.',
  'code.RELAY_UNREACHABLE.remedy': 'Réessayez plus tard ; si cela persiste, l’émetteur doit le remettre.',
  'code.WALLET_DECLINED': 'La demande a été refusée dans le portefeuille.',
  'code.WALLET_DECLINED.remedy': 'Rien n’a été envoyé. Redemandez au portefeuille quand vous êtes prêt.',
  'code.WALLET_BUSY': 'Le portefeuille a déjà une question ouverte.',
  'code.WALLET_BUSY.remedy':
    'Ouvrez le portefeuille et répondez à ce qu’il montre, ou fermez-le ; puis réessayez.',
  'code.WALLET_LOCKED': 'Le portefeuille ne permet pas à cette page d’utiliser le compte.',
  'code.WALLET_LOCKED.remedy': 'Déverrouillez le portefeuille et reconnectez le compte à cette page.',
  'code.WALLET_DISCONNECTED': 'Le portefeuille n’est connecté à aucun réseau.',
  'code.WALLET_DISCONNECTED.remedy':
    'Regardez le portefeuille : il est peut-être hors ligne, ou son nœud est en panne.',
  'code.WALLET_CHAIN_UNKNOWN': 'Le portefeuille ne connaît pas la chaîne {chainId}.',
  'code.WALLET_CHAIN_UNKNOWN.remedy':
    'Ajoutez le réseau au portefeuille : il lui faut l’adresse d’un nœud de cette chaîne.',
  'code.WALLET_CHAIN_MISMATCH':
    'Le portefeuille est sur la chaîne {actual}, et le registre sur la chaîne {expected}.',
  'code.WALLET_CHAIN_MISMATCH.remedy': 'Changez le réseau dans le portefeuille.',
  'code.WALLET_ACCOUNT_CHANGED': 'Le portefeuille est maintenant sur un autre compte que {account}.',
  'code.WALLET_ACCOUNT_CHANGED.remedy':
    'Choisissez ce compte dans le portefeuille, ou recommencez avec le nouveau.',
  'code.WALLET_UNSUPPORTED': 'Le portefeuille ne sait pas faire {method}.',
  'code.WALLET_UNSUPPORTED.remedy': 'Utilisez un autre portefeuille, ou signez en ligne de commande.',
  'code.WALLET_LEFT':
    'La transaction {transaction} a été remplacée, ou mise de côté, avant d’être enregistrée.',
  'code.WALLET_LEFT.remedy':
    'Regardez la liste de vos changements, puis continuez : ce qui est déjà enregistré est sauté.',
  'code.WRITE_OPEN': 'La même écriture a déjà été confiée au portefeuille, et son issue est encore ouverte.',
  'code.WRITE_OPEN.remedy':
    'Regardez-la dans la liste de vos changements : attendez-la, ou mettez-la de côté quand le portefeuille l’a abandonnée.',
  'code.RECORD_EXISTS': 'L’enregistrement {id} existe déjà.',
  'code.RECORD_EXISTS.remedy':
    'Un enregistrement identique a déjà été accordé. Pour l’accorder de nouveau après une fin, utilisez un autre salt.',
  'code.RECORD_UNKNOWN': 'Aucun enregistrement {id} n’a été accordé dans ce registre.',
  'code.RECORD_UNKNOWN.remedy': 'Vérifiez l’id et le registre.',
  'code.NOT_CONTROLLER': 'Le compte {account} ne contrôle pas l’enregistrement {actor}.',
  'code.NOT_CONTROLLER.remedy':
    'Utilisez le contrôleur de cet enregistrement, ou agissez comme un autre au-dessus.',
  'code.ACTOR_NOT_ACTIVE': 'L’enregistrement agissant {actor} est {status} ; il ne peut agir vers le bas.',
  'code.ACTOR_NOT_ACTIVE.remedy': 'Faites-le rétablir, ou agissez comme un enregistrement plus haut.',
  'code.ONLY_ANCESTORS': 'Seul un enregistrement au-dessus de {id} peut le faire.',
  'code.ONLY_ANCESTORS.remedy':
    'Demandez à l’accréditeur ; un enregistrement ne peut se le faire à lui-même.',
  'code.ONLY_ACCREDITOR': 'Seul l’accréditeur qui a accordé {id} peut le faire.',
  'code.ONLY_ACCREDITOR.remedy': 'Agissez comme son supérieur direct ; pour une racine, comme gouvernance.',
  'code.TRANSITION_NOT_ALLOWED': 'L’enregistrement {id} est {from} et ne peut devenir {to}.',
  'code.TRANSITION_NOT_ALLOWED.remedy':
    'Regardez l’enregistrement : il a peut-être déjà changé. Ceux qui sont terminés ne peuvent qu’être annulés.',
  'code.RANK_TOO_LOW':
    'L’enregistrement {id} a été suspendu {setBy} niveaux au-dessus ; {rank} est trop bas pour le rétablir.',
  'code.RANK_TOO_LOW.remedy': 'Demandez à l’accréditeur qui l’a suspendu, ou à un supérieur.',
  'code.VOID_TIME_OUT_OF_RANGE':
    'L’enregistrement ne peut être nul depuis le {since} : ce doit être du {earliest} au {latest}.',
  'code.VOID_TIME_OUT_OF_RANGE.remedy':
    'Choisissez un moment entre le début de l’enregistrement et maintenant ; il ne peut ensuite qu’être avancé.',
  'code.KIND_NOT_GRANTABLE': 'Un enregistrement de type {parent} ne peut en accorder un de type {child}.',
  'code.KIND_NOT_GRANTABLE.remedy':
    'Racine et accredit accordent accredit, attest et recognise ; attest accorde mandate ; les autres n’accordent rien.',
  'code.PARENT_NOT_IN_FORCE':
    'L’enregistrement accordant {parent} est en vigueur du {validFrom} au {validUntil}, pas maintenant.',
  'code.PARENT_NOT_IN_FORCE.remedy': 'Faites d’abord renouveler l’accréditeur.',
  'code.GRANTS_ARE_CLOSED': 'La gouvernance a fermé les octrois dans ce registre.',
  'code.GRANTS_ARE_CLOSED.remedy':
    'Attendez leur réouverture ; terminer, suspendre et révoquer restent possibles.',
  'code.DATES_REVERSED': 'L’enregistrement finirait le {validUntil}, pas après son début, le {validFrom}.',
  'code.DATES_REVERSED.remedy': 'Corrigez les dates ; laissez la fin vide pour un enregistrement sans terme.',
  'code.REQUEST_EXPIRED': 'La demande signée a expiré le {deadline}.',
  'code.REQUEST_EXPIRED.remedy': 'Signez-la de nouveau avec une échéance plus tardive.',
  'code.INVALID_SIGNER':
    'La signature n’est pas de {signer} pour cette demande, sur cette chaîne et ce contrat.',
  'code.INVALID_SIGNER.remedy':
    'Vérifiez que la demande n’a pas été modifiée et appartient à ce réseau ; puis signez-la de nouveau.',
  'code.INVALID_ACCOUNT_NONCE':
    'Le nonce de la demande a déjà été utilisé ; {account} en est à {currentNonce}.',
  'code.INVALID_ACCOUNT_NONCE.remedy': 'Signez de nouveau la demande avec le nonce actuel.',
  'code.ACCREDITATION_UNKNOWN': 'Le registre n’a pas d’accréditation {accreditation}.',
  'code.ACCREDITATION_UNKNOWN.remedy':
    'Vérifiez l’id, et que le registre de statuts appartient à ce registre.',
  'code.NOT_WRITER': 'Le compte {account} ne peut pas écrire pour l’accréditation {accreditation}.',
  'code.NOT_WRITER.remedy':
    'Utilisez le contrôleur de l’accréditation, son dépositaire ou (pour bits et références) un délégué.',
  'code.WRITE_NOT_ALLOWED': 'L’accréditation {accreditation} est {status}, ce qui ne le permet pas.',
  'code.WRITE_NOT_ALLOWED.remedy': 'Tant qu’elle est suspendue ou nulle, on ne peut que révoquer.',
  'code.BIT_UNCHANGED': 'Le bit à la position {index} a déjà cette valeur.',
  'code.BIT_UNCHANGED.remedy': 'Omettez-le ; il n’y a rien à faire.',
  'code.WORD_UNCHANGED.remedy': 'Omettez-le ; il n’y a rien à faire.',
  'code.HANDLE_ALREADY_REVOKED': 'La référence {handle} a été révoquée le {time}.',
  'code.ACCESS_MANAGED_UNAUTHORIZED': 'Le compte {caller} ne peut pas agir comme gouvernance.',
  'code.ACCESS_MANAGED_UNAUTHORIZED.remedy':
    'Utilisez un compte qui a le rôle de gouvernance dans l’AccessManager.',
  'code.RPC_UNREACHABLE': 'Le nœud {node} ne peut pas être joint : {reason}.',
  'code.RPC_UNREACHABLE.remedy': 'Vérifiez que le nœud fonctionne, l’adresse et le réseau ; puis réessayez.',
  'code.RPC_TIMEOUT': 'Le nœud {node} n’a pas répondu à temps.',
  'code.RPC_TIMEOUT.remedy':
    'Réessayez ; s’il reste lent, utilisez un autre nœud ou relevez le délai dans la configuration.',
  'code.CHAIN_ID_MISMATCH':
    'Le nœud {node} est sur la chaîne {actual}, mais le déploiement est sur la chaîne {expected}.',
  'code.CHAIN_ID_MISMATCH.remedy': 'Utilisez le nœud du bon réseau, ou le fichier d’adresses de celui-ci.',
  'code.RECORD_NOT_FOUND': 'Le registre n’a pas d’enregistrement {id}.',
  'code.RECORD_NOT_FOUND.remedy':
    'Vérifiez l’id ; un enregistrement qui vient d’être accordé apparaît après son bloc.',
  'code.NOT_AUTHORISED': 'Le compte {account} ne contrôle ni l’enregistrement {id} ni un supérieur.',
  'code.NOT_AUTHORISED.remedy': 'Utilisez le compte de l’enregistrement ou de l’un de ses accréditeurs.',
  'code.TRANSACTION_REVERTED': 'Le contrat a refusé la transaction {transaction}.',
  'code.TRANSACTION_REVERTED.remedy':
    'Quelque chose a changé entre la simulation et le bloc : regardez l’enregistrement et réessayez.',
  'code.TRANSACTION_TIMEOUT': 'La transaction {transaction} a été envoyée, mais pas confirmée à temps.',
  'code.TRANSACTION_TIMEOUT.remedy':
    'Elle peut encore être enregistrée : cherchez-la avant de la renvoyer. Accorder deux fois le même enregistrement est sans danger.',
  'code.TRANSACTION_REPLACED': 'Une autre transaction du compte {account} a pris la place de {transaction}.',
  'code.TRANSACTION_REPLACED.remedy': 'Un autre programme utilise le même compte : donnez à chacun le sien.',
  'code.TRANSACTION_REFUSED': 'Le nœud n’a pas accepté la transaction : {reason}.',
  'code.TRANSACTION_REFUSED.remedy': 'Vérifiez le solde du compte et les règles de frais du nœud.',
  'code.TRANSACTION_TOO_LARGE':
    'La transaction demanderait {gas} gas ; une transaction peut en avoir {limit}.',
  'code.TRANSACTION_TOO_LARGE.remedy': 'Envoyez moins d’entrées à la fois.',
  'code.REQUEST_MALFORMED': 'La demande signée n’est pas utilisable : {reason}.',
  'code.REQUEST_MALFORMED.remedy': 'Demandez à son signataire de la renvoyer, inchangée.',
  'code.REQUEST_CONFLICT': 'Une autre demande a utilisé la place (nonce {nonce}) de celle-ci.',
  'code.REQUEST_CONFLICT.remedy': 'Signez-la de nouveau avec un nouveau nonce, si elle est encore voulue.',
  'code.BULK_ROW_MALFORMED': 'La ligne {line} n’est pas utilisable : {reason}.',
  'code.BULK_ROW_MALFORMED.remedy':
    'Corrigez la ligne et recommencez : ce qui est fait ne l’est pas deux fois.',
  'words.whose key it is': 'à qui est la clé',
  'words.whether the issuer is accredited': 'si l’émetteur est accrédité',
  'words.whether it was revoked': 'si elle a été révoquée',
  'words.whether it is in force': 'si elle est en vigueur',
  'words.and more': 'et d’autres',
  'words.none': 'aucun',
  'words.accreditation': 'accréditation',
} as const satisfies Messages;
