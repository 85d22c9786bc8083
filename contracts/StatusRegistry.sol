// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {SignedRequests} from "./base/SignedRequests.sol";
import {Succession} from "./base/Succession.sol";
import {IStatusRegistry, ListKey, Purpose} from "./interfaces/IStatusRegistry.sol";
import {ITrustedIssuersRegistry} from "./interfaces/ITrustedIssuersRegistry.sol";
import {Authorization} from "./types/Authorization.sol";
import {Reason} from "./types/Reason.sol";
import {RecordId} from "./types/RecordId.sol";
import {RecordState, Status} from "./types/RecordState.sol";

/// @title StatusRegistry
/// @notice Three ways to revoke under one owner rule, and issuance anchors. The interface is the specification.
contract StatusRegistry is IStatusRegistry, Succession, SignedRequests, Multicall {
    bytes32 private constant PUBLISH_LIST_TYPEHASH =
        keccak256(
            "PublishList(bytes32 accreditation,uint8 purpose,uint32 number,uint32 version,bytes32 digest,uint32 ttl,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant SET_BITS_TYPEHASH =
        keccak256(
            "SetBits(bytes32 accreditation,uint8 purpose,uint32 number,uint32[] indices,uint8 reason,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant SET_WORDS_TYPEHASH =
        keccak256(
            "SetWords(bytes32 accreditation,uint8 purpose,uint32 number,uint32[] wordIndices,uint256[] masks,uint8 reason,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant CLEAR_BIT_TYPEHASH =
        keccak256(
            "ClearBit(bytes32 accreditation,uint8 purpose,uint32 number,uint32 index,uint8 reason,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant REVOKE_HANDLES_TYPEHASH =
        keccak256(
            "RevokeHandles(bytes32 accreditation,bytes32[] handles,uint8 reason,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant ANCHOR_ISSUANCE_TYPEHASH =
        keccak256("AnchorIssuance(bytes32 accreditation,bytes32 root,uint256 nonce,uint256 deadline)");
    bytes32 private constant NAME_DELEGATE_TYPEHASH =
        keccak256(
            "NameDelegate(bytes32 accreditation,address delegate,uint64 expiry,uint256 nonce,uint256 deadline)"
        );

    /// @dev 256 statuses; a struct, so that a storage pointer can be kept to it.
    struct Word {
        uint256 bits;
    }

    ITrustedIssuersRegistry private immutable _registry;

    mapping(RecordId accreditation => mapping(uint256 wordKey => Anchor anchor)) private _anchors;
    mapping(RecordId accreditation => mapping(uint256 wordKey => Word word)) private _words;
    mapping(RecordId accreditation => mapping(bytes32 handle => Revocation revocation)) private _revocations;
    mapping(RecordId accreditation => mapping(uint256 epoch => mapping(address delegate => uint64 expiry)))
        private _delegates;

    /// @param authority The AccessManager that decides who may govern.
    /// @param registry_ The registry whose controllers may write here.
    constructor(
        address authority,
        ITrustedIssuersRegistry registry_
    ) AccessManaged(authority) EIP712("Vidimus StatusRegistry", "1") {
        _registry = registry_;
    }

    // --- anchored lists --------------------------------------------------------------------------------------------------

    /// @inheritdoc IStatusRegistry
    function publishList(ListKey calldata list, uint32 version, bytes32 digest, uint32 ttl) external override {
        _publishList(list, version, digest, ttl, msg.sender);
    }

    /// @inheritdoc IStatusRegistry
    function publishListSigned(
        ListKey calldata list,
        uint32 version,
        bytes32 digest,
        uint32 ttl,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(PUBLISH_LIST_TYPEHASH, list, version, digest, ttl), authorization);
        _publishList(list, version, digest, ttl, authorization.signer);
    }

    // --- on-chain bits -----------------------------------------------------------------------------------------------------

    /// @inheritdoc IStatusRegistry
    function setBit(ListKey calldata list, uint32 index, Reason reason) external override {
        _checkWriter(list.accreditation, msg.sender);
        uint256 key = _wordKey(list, index >> 8);
        Word storage word = _words[list.accreditation][key];
        uint256 former = word.bits;
        uint256 bits = former | _bit(index);
        if (bits == former) revert BitUnchanged(index);
        word.bits = bits;
        _emitBits(list.accreditation, key, bits, reason, msg.sender);
    }

    /// @inheritdoc IStatusRegistry
    function setBits(ListKey calldata list, uint32[] calldata indices, Reason reason) external override {
        _setBits(list, indices, reason, msg.sender);
    }

    /// @inheritdoc IStatusRegistry
    function setBitsSigned(
        ListKey calldata list,
        uint32[] calldata indices,
        Reason reason,
        Authorization calldata authorization
    ) external override {
        bytes memory request = abi.encode(SET_BITS_TYPEHASH, list, keccak256(abi.encodePacked(indices)), reason);
        _checkRequest(request, authorization);
        _setBits(list, indices, reason, authorization.signer);
    }

    /// @inheritdoc IStatusRegistry
    function setWords(
        ListKey calldata list,
        uint32[] calldata wordIndices,
        uint256[] calldata masks,
        Reason reason
    ) external override {
        _setWords(list, wordIndices, masks, reason, msg.sender);
    }

    /// @inheritdoc IStatusRegistry
    function setWordsSigned(
        ListKey calldata list,
        uint32[] calldata wordIndices,
        uint256[] calldata masks,
        Reason reason,
        Authorization calldata authorization
    ) external override {
        bytes memory request = abi.encode(
            SET_WORDS_TYPEHASH,
            list,
            keccak256(abi.encodePacked(wordIndices)),
            keccak256(abi.encodePacked(masks)),
            reason
        );
        _checkRequest(request, authorization);
        _setWords(list, wordIndices, masks, reason, authorization.signer);
    }

    /// @inheritdoc IStatusRegistry
    function clearBit(ListKey calldata list, uint32 index, Reason reason) external override {
        _clearBit(list, index, reason, msg.sender);
    }

    /// @inheritdoc IStatusRegistry
    function clearBitSigned(
        ListKey calldata list,
        uint32 index,
        Reason reason,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(CLEAR_BIT_TYPEHASH, list, index, reason), authorization);
        _clearBit(list, index, reason, authorization.signer);
    }

    // --- handles -------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IStatusRegistry
    function revokeHandle(RecordId accreditation, bytes32 handle, Reason reason) external override {
        _checkWriter(accreditation, msg.sender);
        _revokeHandle(accreditation, handle, reason, msg.sender);
    }

    /// @inheritdoc IStatusRegistry
    function revokeHandles(RecordId accreditation, bytes32[] calldata handles, Reason reason) external override {
        _revokeHandles(accreditation, handles, reason, msg.sender);
    }

    /// @inheritdoc IStatusRegistry
    function revokeHandlesSigned(
        RecordId accreditation,
        bytes32[] calldata handles,
        Reason reason,
        Authorization calldata authorization
    ) external override {
        bytes32 hash = keccak256(abi.encodePacked(handles));
        _checkRequest(abi.encode(REVOKE_HANDLES_TYPEHASH, accreditation, hash, reason), authorization);
        _revokeHandles(accreditation, handles, reason, authorization.signer);
    }

    // --- issuance anchors ----------------------------------------------------------------------------------------------------

    /// @inheritdoc IStatusRegistry
    function anchorIssuance(RecordId accreditation, bytes32 root) external override {
        _anchorIssuance(accreditation, root, msg.sender);
    }

    /// @inheritdoc IStatusRegistry
    function anchorIssuanceSigned(
        RecordId accreditation,
        bytes32 root,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(ANCHOR_ISSUANCE_TYPEHASH, accreditation, root), authorization);
        _anchorIssuance(accreditation, root, authorization.signer);
    }

    // --- delegates -------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IStatusRegistry
    function nameDelegate(RecordId accreditation, address delegate, uint64 expiry) external override {
        _nameDelegate(accreditation, delegate, expiry, msg.sender);
    }

    /// @inheritdoc IStatusRegistry
    function nameDelegateSigned(
        RecordId accreditation,
        address delegate,
        uint64 expiry,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(NAME_DELEGATE_TYPEHASH, accreditation, delegate, expiry), authorization);
        _nameDelegate(accreditation, delegate, expiry, authorization.signer);
    }

    // --- reads -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IStatusRegistry
    function anchorOf(ListKey calldata list) external view override returns (Anchor memory anchor) {
        return _anchors[list.accreditation][_wordKey(list, 0)];
    }

    /// @inheritdoc IStatusRegistry
    function wordOf(ListKey calldata list, uint32 wordIndex) public view override returns (uint256 word) {
        return _words[list.accreditation][_wordKey(list, wordIndex)].bits;
    }

    /// @inheritdoc IStatusRegistry
    function isSet(ListKey calldata list, uint32 index) external view override returns (bool set) {
        return wordOf(list, index >> 8) & _bit(index) != 0;
    }

    /// @inheritdoc IStatusRegistry
    function revocationOf(
        RecordId accreditation,
        bytes32 handle
    ) external view override returns (Revocation memory revocation) {
        return _revocations[accreditation][handle];
    }

    /// @inheritdoc IStatusRegistry
    function delegateExpiry(RecordId accreditation, address delegate) external view override returns (uint64 expiry) {
        expiry = _delegates[accreditation][_registry.storedState(accreditation).epoch()][delegate];
        if (expiry <= block.timestamp) return 0;
    }

    /// @inheritdoc IStatusRegistry
    function registry() external view override returns (address registry_) {
        return address(_registry);
    }

    // --- the acts: `account` is the caller, or the signer of a request -----------------------------------------------------------

    function _publishList(
        ListKey calldata list,
        uint32 version,
        bytes32 digest,
        uint32 ttl,
        address account
    ) private {
        RecordState state = _checkController(list.accreditation, account);
        if (state.has(Status.Suspended)) revert WriteNotAllowed(list.accreditation, Status.Suspended);
        if (digest == 0) revert DigestMissing();

        uint256 key = _wordKey(list, 0);
        Anchor storage anchor = _anchors[list.accreditation][key];
        uint32 current = anchor.version;
        unchecked {
            // In 256 bits, so that no version follows the last one.
            if (version != uint256(current) + 1) revert VersionNotNext(current, version);
        }
        anchor.digest = bytes24(digest);
        anchor.version = version;
        anchor.time = uint32(block.timestamp);
        emit ListPublished(list.accreditation, uint8(key >> 64), uint32(key >> 32), version, digest, ttl, account);
    }

    function _setBits(ListKey calldata list, uint32[] calldata indices, Reason reason, address account) private {
        _checkWriter(list.accreditation, account);
        _checkLengths(indices.length, indices.length);
        for (uint256 i = 0; i < indices.length; ) {
            uint256 wordIndex = indices[i] >> 8;
            uint256 key = _wordKey(list, wordIndex);
            Word storage word = _words[list.accreditation][key];
            uint256 bits = word.bits;
            do {
                uint32 index = indices[i];
                if (bits & _bit(index) != 0) revert BitUnchanged(index);
                bits |= _bit(index);
                ++i;
            } while (i < indices.length && indices[i] >> 8 == wordIndex);
            word.bits = bits;
            _emitBits(list.accreditation, key, bits, reason, account);
        }
    }

    function _setWords(
        ListKey calldata list,
        uint32[] calldata wordIndices,
        uint256[] calldata masks,
        Reason reason,
        address account
    ) private {
        _checkWriter(list.accreditation, account);
        _checkLengths(wordIndices.length, masks.length);
        for (uint256 i = 0; i < wordIndices.length; ++i) {
            uint256 key = _wordKey(list, wordIndices[i]);
            Word storage word = _words[list.accreditation][key];
            uint256 former = word.bits;
            uint256 bits = former | masks[i];
            if (bits == former) revert WordUnchanged(wordIndices[i]);
            word.bits = bits;
            _emitBits(list.accreditation, key, bits, reason, account);
        }
    }

    function _clearBit(ListKey calldata list, uint32 index, Reason reason, address account) private {
        RecordState state = _checkController(list.accreditation, account);
        if (state.has(Status.Suspended)) revert WriteNotAllowed(list.accreditation, Status.Suspended);
        if (list.purpose != Purpose.Suspension) revert NotClearable(list.purpose);

        uint256 key = _wordKey(list, index >> 8);
        Word storage word = _words[list.accreditation][key];
        uint256 bits = word.bits;
        if (bits & _bit(index) == 0) revert BitUnchanged(index);
        bits ^= _bit(index);
        word.bits = bits;
        _emitBits(list.accreditation, key, bits, reason, account);
    }

    function _revokeHandles(
        RecordId accreditation,
        bytes32[] calldata handles,
        Reason reason,
        address account
    ) private {
        _checkWriter(accreditation, account);
        _checkLengths(handles.length, handles.length);
        for (uint256 i = 0; i < handles.length; ++i) {
            _revokeHandle(accreditation, handles[i], reason, account);
        }
    }

    function _revokeHandle(RecordId accreditation, bytes32 handle, Reason reason, address account) private {
        if (handle == 0) revert ZeroValue();
        Revocation storage revocation = _revocations[accreditation][handle];
        if (revocation.time != 0) revert HandleAlreadyRevoked(handle, revocation.time);
        revocation.time = uint32(block.timestamp);
        revocation.reason = reason;
        emit HandleRevoked(accreditation, handle, reason, account);
    }

    function _anchorIssuance(RecordId accreditation, bytes32 root, address account) private {
        RecordState state = _checkController(accreditation, account);
        if (!state.has(Status.Active)) revert WriteNotAllowed(accreditation, state.status());
        if (root == 0) revert ZeroValue();
        emit IssuanceAnchored(accreditation, root, account);
    }

    /// @dev Taking the right back is narrowing, so it is open to a suspended issuer too.
    function _nameDelegate(RecordId accreditation, address delegate, uint64 expiry, address account) private {
        RecordState state = _checkController(accreditation, account);
        if (delegate == address(0)) revert ZeroAddress();
        if (expiry != 0) {
            if (state.has(Status.Suspended)) revert WriteNotAllowed(accreditation, Status.Suspended);
            if (expiry <= block.timestamp) revert ExpiryPassed(expiry);
        }
        mapping(address => uint64) storage expiries = _delegates[accreditation][state.epoch()];
        if (expiries[delegate] == expiry) return;
        expiries[delegate] = expiry;
        emit DelegateNamed(accreditation, delegate, expiry, state.epoch(), account);
    }

    // --- who may write -----------------------------------------------------------------------------------------------------------

    function _checkController(RecordId accreditation, address account) private view returns (RecordState state) {
        state = _registry.storedState(accreditation);
        if (state.controller() != account) _refuse(accreditation, state, account);
    }

    /// @dev The controller, or a delegate that it named. Narrowing is open in every status.
    function _checkWriter(RecordId accreditation, address account) private view {
        RecordState state = _registry.storedState(accreditation);
        if (state.controller() == account) return;
        if (_delegates[accreditation][state.epoch()][account] <= block.timestamp) {
            _refuse(accreditation, state, account);
        }
    }

    /// @dev What was never granted has no controller, and nobody can be its delegate.
    function _refuse(RecordId accreditation, RecordState state, address account) private pure {
        if (state.has(Status.None)) revert AccreditationUnknown(accreditation);
        revert NotWriter(accreditation, account);
    }

    // --- keys, bits, events --------------------------------------------------------------------------------------------------------

    function _checkLengths(uint256 first, uint256 second) private pure {
        if (first == 0 || first != second) revert LengthMismatch(first, second);
    }

    function _bit(uint32 index) private pure returns (uint256) {
        return 1 << (index & 0xff);
    }

    /// @dev Names a word among all lists of an accreditation: | 8 purpose | 32 number | 32 word index |.
    function _wordKey(ListKey calldata list, uint256 wordIndex) private pure returns (uint256) {
        return (uint256(list.purpose) << 64) | (uint256(list.number) << 32) | wordIndex;
    }

    function _emitBits(RecordId accreditation, uint256 key, uint256 bits, Reason reason, address account) private {
        emit BitsChanged(accreditation, uint8(key >> 64), uint32(key >> 32), uint32(key), bits, reason, account);
    }
}
