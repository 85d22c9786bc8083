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
} as const satisfies Messages;
