// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {ISignedRequests} from "./ISignedRequests.sol";
import {ISuccession} from "./ISuccession.sol";
import {Authorization} from "../types/Authorization.sol";
import {DidId, Interval, KeyGrant, Relationship} from "../types/DidDocument.sol";

/// @title IDidRegistry
/// @notice DID documents of legal entities, with the interval in which each key was valid for each purpose, so that "which
/// key counted at T" has one answer. This interface is the specification.
/// @dev A DID commits to the account that may register it (`idOf`), so that nobody can take another's by being faster, and
/// no gate is needed. Who may act for a DID: an account whose capabilityInvocation of the DID itself, where it is its own
/// controller, or of one of its controllers is in force; controllers of controllers do not count.
///
/// The answer for a past T never changes but by a revocation: nothing can be granted before the present, what has ended
/// stays ended, and a revocation may only move an end earlier.
///
/// `headOf` commits to the whole history: `head = keccak256(abi.encode(former head, block time, keccak256(change)))`, where
/// a change is `abi.encode(event selector, members of the event without did and signer)`, in the order of the events. So a
/// document, at any time, is proven by the DID's events and one storage slot.
interface IDidRegistry is ISignedRequests, ISuccession {
    // --- events ----------------------------------------------------------------------------------------------------------

    /// @notice A DID was registered, and is its own controller.
    /// @param did The DID.
    /// @param invoker The account that may act for it from now on.
    /// @param signer The account whose authority was used: the invoker, or governance where it admitted a foreign DID.
    event DidRegistered(DidId indexed did, address indexed invoker, address signer);

    /// @notice A key counts for some relationships.
    /// @param did The DID.
    /// @param method The id of the verification method: the account, or the JWK's RFC 7638 thumbprint.
    /// @param key The account or JWK.
    /// @param relationships A bit for each relationship.
    /// @param notBefore The first second at which it counts (Unix seconds).
    /// @param notAfter The first second at which it no longer counts; zero for no end.
    /// @param signer The account whose authority was used.
    event KeyGranted(
        DidId indexed did,
        bytes32 indexed method,
        bytes key,
        uint8 relationships,
        uint64 notBefore,
        uint64 notAfter,
        address signer
    );

    /// @notice The end of a key was set for some relationships.
    /// @param did The DID.
    /// @param method The id of the verification method.
    /// @param relationships A bit for each relationship.
    /// @param notAfter The first second at which it no longer counts (Unix seconds).
    /// @param revoked Whether it was revoked, or will merely expire.
    /// @param signer The account whose authority was used.
    event KeyEnded(
        DidId indexed did,
        bytes32 indexed method,
        uint8 relationships,
        uint64 notAfter,
        bool revoked,
        address signer
    );

    /// @notice Another DID may act for this one.
    /// @param did The DID.
    /// @param controller The DID that may act for it.
    /// @param signer The account whose authority was used.
    event ControllerAdded(DidId indexed did, DidId indexed controller, address signer);

    /// @notice A DID may no longer act for this one.
    /// @param did The DID.
    /// @param controller The DID that may no longer act for it.
    /// @param signer The account whose authority was used.
    event ControllerRemoved(DidId indexed did, DidId indexed controller, address signer);

    /// @notice A service was stated; it replaces the one of the same name.
    /// @param did The DID.
    /// @param name The fragment of its id.
    /// @param service The service as JSON, without its id.
    /// @param signer The account whose authority was used.
    event ServiceSet(DidId indexed did, string name, string service, address signer);

    /// @notice A service was taken back.
    /// @param did The DID.
    /// @param name The fragment of its id.
    /// @param signer The account whose authority was used.
    event ServiceRemoved(DidId indexed did, string name, address signer);

    /// @notice A DID was deactivated for good.
    /// @param did The DID.
    /// @param signer The account whose authority was used.
    event DidDeactivated(DidId indexed did, address signer);

    // --- errors ------------------------------------------------------------------------------------------------------------

    /// @notice The DID is registered already.
    /// @param did The DID.
    error DidExists(DidId did);

    /// @notice No such DID is registered.
    /// @param did The DID.
    error DidUnknown(DidId did);

    /// @notice The DID was deactivated.
    /// @param did The DID.
    error DidIsDeactivated(DidId did);

    /// @notice The account may not act for the DID.
    /// @param did The DID.
    /// @param account The account.
    error NotInvoker(DidId did, address account);

    /// @notice The key is neither an account nor a JWK of a size that is taken.
    /// @param length Its length in bytes.
    error KeySizeInvalid(uint256 length);

    /// @notice Only an account can act on-chain, so only one can have capabilityInvocation.
    /// @param method The id of the verification method.
    error InvokerNotAccount(bytes32 method);

    /// @notice The set of relationships is empty, or has bits that mean nothing.
    /// @param relationships The set.
    error RelationshipsMalformed(uint8 relationships);

    /// @notice The interval begins in the past, or ends before it begins.
    /// @param notBefore The beginning (Unix seconds).
    /// @param notAfter The end (Unix seconds).
    error IntervalInvalid(uint64 notBefore, uint64 notAfter);

    /// @notice The key has, or had, the relationship already.
    /// @param method The id of the verification method.
    /// @param relationship The relationship.
    error RelationshipExists(bytes32 method, Relationship relationship);

    /// @notice The key does not have the relationship, or no longer.
    /// @param method The id of the verification method.
    /// @param relationship The relationship.
    error RelationshipNotInForce(bytes32 method, Relationship relationship);

    /// @notice An expiry lies ahead, a revocation does not; an end may not be where this one would be.
    /// @param time The end asked for (Unix seconds).
    error EndInvalid(uint64 time);

    /// @notice The DID is a controller already.
    /// @param controller The DID.
    error ControllerExists(DidId controller);

    /// @notice The DID is not a controller.
    /// @param controller The DID.
    error ControllerUnknown(DidId controller);

    /// @notice A DID has at most `MAX_CONTROLLERS`.
    error TooManyControllers();

    /// @notice A DID keeps at least one controller; who wants none deactivates it.
    error LastController();

    /// @notice A service's name or text is empty or longer than is taken.
    error ServiceMalformed();

    // --- writing -------------------------------------------------------------------------------------------------------------

    /// @notice Registers the DID that commits to the caller and a salt. The caller becomes its first invoker and
    /// authentication key, without an end.
    /// @param salt Random, so that DIDs of one account cannot be linked beforehand.
    /// @param keys Further keys, such as the ones that sign credentials.
    /// @return did The DID.
    function register(bytes32 salt, KeyGrant[] calldata keys) external returns (DidId did);

    /// @notice As `register`, for the signer of a request.
    /// @param salt As there.
    /// @param keys As there.
    /// @param authorization Who signed, until when.
    /// @return did The DID.
    function registerSigned(
        bytes32 salt,
        KeyGrant[] calldata keys,
        Authorization calldata authorization
    ) external returns (DidId did);

    /// @notice Governance admits a DID that commits to no account here, such as one that moved in from EBSI.
    /// @dev Whether an account could have registered it can't be told, since it is a hash. What is registered is never touched.
    /// @param did The DID.
    /// @param invoker The account that may act for it from now on.
    function admit(DidId did, address invoker) external;

    /// @notice Grants a key.
    /// @param did The DID.
    /// @param grant The key, its relationships and its interval.
    function addKey(DidId did, KeyGrant calldata grant) external;

    /// @notice As `addKey`, for the signer of a request.
    /// @param did As there.
    /// @param grant As there.
    /// @param authorization Who signed, until when.
    function addKeySigned(DidId did, KeyGrant calldata grant, Authorization calldata authorization) external;

    /// @notice Replaces a key: the new one is granted, and the old one expires for the same relationships.
    /// @param did The DID.
    /// @param former The id of the verification method that goes.
    /// @param until When it expires (Unix seconds, ahead); from `grant.notBefore` to here both count.
    /// @param grant The new key.
    function rollKey(DidId did, bytes32 former, uint64 until, KeyGrant calldata grant) external;

    /// @notice As `rollKey`, for the signer of a request.
    /// @param did As there.
    /// @param former As there.
    /// @param until As there.
    /// @param grant As there.
    /// @param authorization Who signed, until when.
    function rollKeySigned(
        DidId did,
        bytes32 former,
        uint64 until,
        KeyGrant calldata grant,
        Authorization calldata authorization
    ) external;

    /// @notice Sets the end of a key that is in force or will be: earlier or later, but ahead.
    /// @param did The DID.
    /// @param method The id of the verification method.
    /// @param relationships A bit for each relationship that ends.
    /// @param time The first second at which it no longer counts (Unix seconds).
    function expireKey(DidId did, bytes32 method, uint8 relationships, uint64 time) external;

    /// @notice As `expireKey`, for the signer of a request.
    /// @param did As there.
    /// @param method As there.
    /// @param relationships As there.
    /// @param time As there.
    /// @param authorization Who signed, until when.
    function expireKeySigned(
        DidId did,
        bytes32 method,
        uint8 relationships,
        uint64 time,
        Authorization calldata authorization
    ) external;

    /// @notice Revokes a key since a time that has passed: nothing that it signed from then on counts. For good; the time may
    /// later only move earlier.
    /// @dev Acts that a revoked invoker carried out stay. After a deactivation nothing can be revoked any more: revoke first.
    /// @param did The DID.
    /// @param method The id of the verification method.
    /// @param relationships A bit for each relationship that is revoked.
    /// @param since The first second at which it no longer counted (Unix seconds).
    function revokeKey(DidId did, bytes32 method, uint8 relationships, uint64 since) external;

    /// @notice As `revokeKey`, for the signer of a request.
    /// @param did As there.
    /// @param method As there.
    /// @param relationships As there.
    /// @param since As there.
    /// @param authorization Who signed, until when.
    function revokeKeySigned(
        DidId did,
        bytes32 method,
        uint8 relationships,
        uint64 since,
        Authorization calldata authorization
    ) external;

    /// @notice Lets another registered DID act for this one.
    /// @dev It is not asked, and may be deactivated: then it acts for nobody.
    /// @param did The DID.
    /// @param controller The other DID.
    function addController(DidId did, DidId controller) external;

    /// @notice As `addController`, for the signer of a request.
    /// @param did As there.
    /// @param controller As there.
    /// @param authorization Who signed, until when.
    function addControllerSigned(DidId did, DidId controller, Authorization calldata authorization) external;

    /// @notice Takes a controller's right back; a DID may so give up control of itself.
    /// @dev Whether one that stays can act is not asked: a DID that nobody can act for has no recovery.
    /// @param did The DID.
    /// @param controller The controller that goes.
    function removeController(DidId did, DidId controller) external;

    /// @notice As `removeController`, for the signer of a request.
    /// @param did As there.
    /// @param controller As there.
    /// @param authorization Who signed, until when.
    function removeControllerSigned(DidId did, DidId controller, Authorization calldata authorization) external;

    /// @notice States a service.
    /// @param did The DID.
    /// @param name The fragment of its id: 1 to 64 bytes.
    /// @param service The service as JSON, without its id: 1 to 2,048 bytes.
    function setService(DidId did, string calldata name, string calldata service) external;

    /// @notice As `setService`, for the signer of a request.
    /// @param did As there.
    /// @param name As there.
    /// @param service As there.
    /// @param authorization Who signed, until when.
    function setServiceSigned(
        DidId did,
        string calldata name,
        string calldata service,
        Authorization calldata authorization
    ) external;

    /// @notice Takes a service back; whether it was ever stated is not asked.
    /// @param did The DID.
    /// @param name The fragment of its id.
    function removeService(DidId did, string calldata name) external;

    /// @notice As `removeService`, for the signer of a request.
    /// @param did As there.
    /// @param name As there.
    /// @param authorization Who signed, until when.
    function removeServiceSigned(DidId did, string calldata name, Authorization calldata authorization) external;

    /// @notice Deactivates the DID for good: no key counts from now on, and nothing can be written any more. What was signed
    /// before stays good.
    /// @param did The DID.
    function deactivate(DidId did) external;

    /// @notice As `deactivate`, for the signer of a request.
    /// @param did As there.
    /// @param authorization Who signed, until when.
    function deactivateSigned(DidId did, Authorization calldata authorization) external;

    // --- reading -------------------------------------------------------------------------------------------------------------

    /// @notice The DID that an account and a salt make: the first sixteen bytes of
    /// `keccak256(abi.encode(chain id, this registry, account, salt))`.
    /// @param account The account that may register it.
    /// @param salt The salt.
    /// @return did The DID.
    function idOf(address account, bytes32 salt) external view returns (DidId did);

    /// @notice The commitment to a DID's whole history; zero where it is not registered.
    /// @param did The DID.
    /// @return head The head of the chain of changes.
    function headOf(DidId did) external view returns (bytes32 head);

    /// @notice When a DID was deactivated (Unix seconds); zero where it was not.
    /// @param did The DID.
    /// @return time The block time.
    function deactivatedAt(DidId did) external view returns (uint64 time);

    /// @notice The DIDs that may act for a DID, in no order.
    /// @param did The DID.
    /// @return controllers At most `MAX_CONTROLLERS`.
    function controllersOf(DidId did) external view returns (DidId[] memory controllers);

    /// @notice When a key counts for a relationship; all zero where it never did.
    /// @param did The DID.
    /// @param method The id of the verification method.
    /// @param relationship The relationship.
    /// @return interval The interval. A deactivation is not in it.
    function intervalOf(
        DidId did,
        bytes32 method,
        Relationship relationship
    ) external view returns (Interval memory interval);

    /// @notice Whether a key counted for a relationship at a time, as far as is known now.
    /// @param did The DID.
    /// @param method The id of the verification method.
    /// @param relationship The relationship.
    /// @param time The time (Unix seconds).
    /// @return counted Whether it did.
    function isInForce(
        DidId did,
        bytes32 method,
        Relationship relationship,
        uint64 time
    ) external view returns (bool counted);

    /// @notice Whether an account may act for a DID now.
    /// @param did The DID.
    /// @param account The account.
    /// @return allowed Whether it may.
    function mayAct(DidId did, address account) external view returns (bool allowed);
}
