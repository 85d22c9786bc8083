// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {ISignedRequests} from "./ISignedRequests.sol";
import {ISuccession} from "./ISuccession.sol";
import {RecordId} from "../types/RecordId.sol";
import {Status} from "../types/RecordState.sol";
import {Reason} from "../types/Reason.sol";
import {Authorization} from "../types/Authorization.sol";

/// @notice What a list says of a credential. Only suspension can be cleared.
enum Purpose {
    Revocation,
    Suspension
}

/// @notice A list belongs to an accreditation, so that its owner is known to be the issuer.
struct ListKey {
    /// The accreditation record (in the TrustedIssuersRegistry that this registry reads).
    RecordId accreditation;
    Purpose purpose;
    /// Chosen by the issuer.
    uint32 number;
}

/// @title IStatusRegistry
/// @notice Three ways to revoke under one owner rule, and issuance anchors. This interface is the specification.
/// @dev Who may write: the accreditation's controller (after an end that may be a custodian), and, for bits and handles,
/// a delegate that the controller named: it counts while the controller's epoch is the same and its expiry lies ahead.
/// An Ended issuer can still revoke. While Suspended, only narrowing writes: setting bits and revoking handles.
/// A Void record has no controller until an ancestor names a custodian there. Revocations are permanent, for everyone.
interface IStatusRegistry is ISignedRequests, ISuccession {
    /// @notice The head of an anchored list.
    /// @param digest The first 24 bytes of SHA-256 of the signed status-list credential, as published.
    /// @param version Grows by one at each publication; zero where nothing was published.
    /// @param time Block time of that version (Unix seconds).
    struct Anchor {
        bytes24 digest;
        uint32 version;
        uint32 time;
    }

    /// @notice What is known of a revocation handle; all zero where it is not revoked.
    /// @param time Block time of the revocation (Unix seconds).
    /// @param reason Why.
    struct Revocation {
        uint32 time;
        Reason reason;
    }

    // --- events: each carries the resulting state, the acting record and the signer -------------------------------------

    /// @notice A new version of an anchored list.
    /// @param accreditation The owning record.
    /// @param purpose What the list says (`Purpose`).
    /// @param number The list's number.
    /// @param version The new version.
    /// @param digest SHA-256 of the signed status-list credential.
    /// @param ttl How long a copy may be relied on (seconds).
    /// @param signer The account whose authority was used.
    event ListPublished(
        RecordId indexed accreditation,
        uint8 purpose,
        uint32 number,
        uint32 version,
        bytes32 digest,
        uint32 ttl,
        address signer
    );

    /// @notice Bits of one word of an on-chain list changed.
    /// @param accreditation The owning record.
    /// @param purpose What the list says (`Purpose`).
    /// @param number The list's number.
    /// @param wordIndex Which word: it holds indices 256 * wordIndex to 256 * wordIndex + 255; the lowest index is the lowest bit.
    /// @param word The resulting word.
    /// @param reason Why.
    /// @param signer The account whose authority was used.
    event BitsChanged(
        RecordId indexed accreditation,
        uint8 purpose,
        uint32 number,
        uint32 wordIndex,
        uint256 word,
        Reason reason,
        address signer
    );

    /// @notice A credential was revoked by its handle.
    /// @param accreditation The owning record.
    /// @param handle The random handle that the credential carries.
    /// @param reason Why.
    /// @param signer The account whose authority was used.
    event HandleRevoked(RecordId indexed accreditation, bytes32 indexed handle, Reason reason, address signer);

    /// @notice An issuer anchored the Merkle root of blinded digests of what it issued.
    /// @param accreditation The owning record.
    /// @param root The Merkle root.
    /// @param signer The account whose authority was used.
    event IssuanceAnchored(RecordId indexed accreditation, bytes32 indexed root, address signer);

    /// @notice A delegate may set bits and revoke handles until `expiry`; zero takes the right back.
    /// @param accreditation The owning record.
    /// @param delegate The delegate.
    /// @param expiry The first second at which it may no longer (Unix seconds).
    /// @param epoch The controller's epoch that it is bound to.
    /// @param signer The account whose authority was used.
    event DelegateNamed(
        RecordId indexed accreditation,
        address indexed delegate,
        uint64 expiry,
        uint16 epoch,
        address signer
    );

    // --- errors ------------------------------------------------------------------------------------------------------------

    /// @notice No such accreditation was granted.
    /// @param accreditation The record.
    error AccreditationUnknown(RecordId accreditation);

    /// @notice The account may not write for this accreditation.
    /// @param accreditation The record.
    /// @param account The account.
    error NotWriter(RecordId accreditation, address account);

    /// @notice The accreditation's status does not allow this write.
    /// @param accreditation The record.
    /// @param status Its status.
    error WriteNotAllowed(RecordId accreditation, Status status);

    /// @notice The version is not the one after the present head.
    /// @param current The present version.
    /// @param given The version given.
    error VersionNotNext(uint32 current, uint32 given);

    /// @notice The digest may not be zero.
    error DigestMissing();

    /// @notice The bit already has that value.
    /// @param index The index.
    error BitUnchanged(uint32 index);

    /// @notice No bit of the word would change.
    /// @param wordIndex The word.
    error WordUnchanged(uint32 wordIndex);

    /// @notice Only lists of purpose suspension can be cleared.
    /// @param purpose The list's purpose.
    error NotClearable(Purpose purpose);

    /// @notice The handle is revoked already.
    /// @param handle The handle.
    /// @param time When (Unix seconds).
    error HandleAlreadyRevoked(bytes32 handle, uint32 time);

    /// @notice Handles and roots may not be zero.
    error ZeroValue();

    /// @notice A bulk write needs at least one entry, and lists of equal length.
    /// @param first Length of the first list.
    /// @param second Length of the second list.
    error LengthMismatch(uint256 first, uint256 second);

    /// @notice The expiry has passed.
    /// @param expiry The expiry (Unix seconds).
    error ExpiryPassed(uint64 expiry);

    // --- anchored lists --------------------------------------------------------------------------------------------------------

    /// @notice Anchors a new version of a signed status-list credential. Controller only; not while Suspended.
    /// @param list The list.
    /// @param version The present version plus one: a lost race reverts instead of forking the list.
    /// @param digest SHA-256 of the signed status-list credential, as published.
    /// @param ttl How long a copy may be relied on (seconds).
    function publishList(ListKey calldata list, uint32 version, bytes32 digest, uint32 ttl) external;

    /// @notice `publishList` as a signed request.
    /// @param list The list.
    /// @param version The present version plus one.
    /// @param digest SHA-256 of the signed status-list credential.
    /// @param ttl How long a copy may be relied on (seconds).
    /// @param authorization Signature of `PublishList(bytes32 accreditation,uint8 purpose,uint32 number,uint32 version,bytes32 digest,uint32 ttl,uint256 nonce,uint256 deadline)`.
    function publishListSigned(
        ListKey calldata list,
        uint32 version,
        bytes32 digest,
        uint32 ttl,
        Authorization calldata authorization
    ) external;

    // --- on-chain bits -----------------------------------------------------------------------------------------------------------

    /// @notice Sets one bit.
    /// @param list The list.
    /// @param index The credential's index.
    /// @param reason Why.
    function setBit(ListKey calldata list, uint32 index, Reason reason) external;

    /// @notice Sets many bits, all or nothing; one event for each run of indices in the same word.
    /// @dev Largest n in one transaction of 16,777,216 gas: see docs/gas.md.
    /// @param list The list.
    /// @param indices The credentials' indices; each bit must change.
    /// @param reason Why.
    function setBits(ListKey calldata list, uint32[] calldata indices, Reason reason) external;

    /// @notice Sets whole words at once: every bit of `masks[i]` in word `wordIndices[i]`. Bits that are set stay set.
    /// @param list The list.
    /// @param wordIndices The words.
    /// @param masks The bits to set; each word must change.
    /// @param reason Why.
    function setWords(
        ListKey calldata list,
        uint32[] calldata wordIndices,
        uint256[] calldata masks,
        Reason reason
    ) external;

    /// @notice Clears one bit of a list of purpose suspension. Controller only; not while Suspended.
    /// @param list The list.
    /// @param index The credential's index.
    /// @param reason Why.
    function clearBit(ListKey calldata list, uint32 index, Reason reason) external;

    /// @notice `setBits` as a signed request; one bit is a list of one.
    /// @param list The list.
    /// @param indices The credentials' indices.
    /// @param reason Why.
    /// @param authorization Signature of `SetBits(bytes32 accreditation,uint8 purpose,uint32 number,uint32[] indices,uint8 reason,uint256 nonce,uint256 deadline)`.
    function setBitsSigned(
        ListKey calldata list,
        uint32[] calldata indices,
        Reason reason,
        Authorization calldata authorization
    ) external;

    /// @notice `setWords` as a signed request.
    /// @param list The list.
    /// @param wordIndices The words.
    /// @param masks The bits to set.
    /// @param reason Why.
    /// @param authorization Signature of `SetWords(bytes32 accreditation,uint8 purpose,uint32 number,uint32[] wordIndices,uint256[] masks,uint8 reason,uint256 nonce,uint256 deadline)`.
    function setWordsSigned(
        ListKey calldata list,
        uint32[] calldata wordIndices,
        uint256[] calldata masks,
        Reason reason,
        Authorization calldata authorization
    ) external;

    /// @notice `clearBit` as a signed request.
    /// @param list The list.
    /// @param index The credential's index.
    /// @param reason Why.
    /// @param authorization Signature of `ClearBit(bytes32 accreditation,uint8 purpose,uint32 number,uint32 index,uint8 reason,uint256 nonce,uint256 deadline)`.
    function clearBitSigned(
        ListKey calldata list,
        uint32 index,
        Reason reason,
        Authorization calldata authorization
    ) external;

    // --- handles -----------------------------------------------------------------------------------------------------------------

    /// @notice Revokes a credential by the random handle that it carries.
    /// @param accreditation The record that the credential names.
    /// @param handle The handle.
    /// @param reason Why.
    function revokeHandle(RecordId accreditation, bytes32 handle, Reason reason) external;

    /// @notice Revokes many handles, all or nothing.
    /// @dev Largest n in one transaction of 16,777,216 gas: see docs/gas.md.
    /// @param accreditation The record that the credentials name.
    /// @param handles The handles.
    /// @param reason Why.
    function revokeHandles(RecordId accreditation, bytes32[] calldata handles, Reason reason) external;

    /// @notice `revokeHandles` as a signed request; one handle is a list of one.
    /// @param accreditation The record that the credentials name.
    /// @param handles The handles.
    /// @param reason Why.
    /// @param authorization Signature of `RevokeHandles(bytes32 accreditation,bytes32[] handles,uint8 reason,uint256 nonce,uint256 deadline)`.
    function revokeHandlesSigned(
        RecordId accreditation,
        bytes32[] calldata handles,
        Reason reason,
        Authorization calldata authorization
    ) external;

    // --- issuance anchors --------------------------------------------------------------------------------------------------------

    /// @notice Anchors the Merkle root of blinded digests of issued credentials. Controller only, while Active.
    /// @param accreditation The record under which they were issued.
    /// @param root The Merkle root.
    function anchorIssuance(RecordId accreditation, bytes32 root) external;

    /// @notice `anchorIssuance` as a signed request.
    /// @param accreditation The record.
    /// @param root The Merkle root.
    /// @param authorization Signature of `AnchorIssuance(bytes32 accreditation,bytes32 root,uint256 nonce,uint256 deadline)`.
    function anchorIssuanceSigned(
        RecordId accreditation,
        bytes32 root,
        Authorization calldata authorization
    ) external;

    // --- delegates ---------------------------------------------------------------------------------------------------------------

    /// @notice Names a delegate for bits and handles, or takes the right back with an expiry of zero. Controller only.
    /// @param accreditation The record.
    /// @param delegate The delegate.
    /// @param expiry The first second at which it may no longer (Unix seconds); zero to take the right back.
    function nameDelegate(RecordId accreditation, address delegate, uint64 expiry) external;

    /// @notice `nameDelegate` as a signed request.
    /// @param accreditation The record.
    /// @param delegate The delegate.
    /// @param expiry The first second at which it may no longer (Unix seconds).
    /// @param authorization Signature of `NameDelegate(bytes32 accreditation,address delegate,uint64 expiry,uint256 nonce,uint256 deadline)`.
    function nameDelegateSigned(
        RecordId accreditation,
        address delegate,
        uint64 expiry,
        Authorization calldata authorization
    ) external;

    // --- reads -------------------------------------------------------------------------------------------------------------------

    /// @notice The head of an anchored list.
    /// @param list The list.
    /// @return anchor All zero where nothing was published.
    function anchorOf(ListKey calldata list) external view returns (Anchor memory anchor);

    /// @notice One word of an on-chain list.
    /// @param list The list.
    /// @param wordIndex The word.
    /// @return word Its 256 bits; the lowest index is the lowest bit.
    function wordOf(ListKey calldata list, uint32 wordIndex) external view returns (uint256 word);

    /// @notice Whether a bit is set. A list that was never written reads as not set.
    /// @param list The list.
    /// @param index The credential's index.
    /// @return set True where it is set.
    function isSet(ListKey calldata list, uint32 index) external view returns (bool set);

    /// @notice What is known of a handle. "Not revoked" does not mean that a credential with it exists.
    /// @param accreditation The record.
    /// @param handle The handle.
    /// @return revocation All zero where it is not revoked.
    function revocationOf(
        RecordId accreditation,
        bytes32 handle
    ) external view returns (Revocation memory revocation);

    /// @notice Until when a delegate may write under the present controller; zero where it may not.
    /// @param accreditation The record.
    /// @param delegate The delegate.
    /// @return expiry The first second at which it may no longer (Unix seconds).
    function delegateExpiry(RecordId accreditation, address delegate) external view returns (uint64 expiry);

    /// @notice The TrustedIssuersRegistry whose controllers may write here.
    /// @return registry_ Its address.
    function registry() external view returns (address registry_);
}
