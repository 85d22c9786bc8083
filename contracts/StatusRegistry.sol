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

    ITrustedIssuersRegistry private immutable _registry;

    mapping(bytes32 list => Anchor anchor) private _anchors;
    mapping(bytes32 list => mapping(uint256 wordIndex => uint256 word)) private _words;
    mapping(bytes32 accreditationAndHandle => Revocation revocation) private _revocations;
    mapping(bytes32 accreditationAndEpochAndDelegate => uint64 expiry) private _delegates;

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
        uint256 wordIndex = index >> 8;
        mapping(uint256 => uint256) storage words = _words[_listId(list)];
        uint256 word = _withBit(words[wordIndex], index);
        words[wordIndex] = word;
        _emitBits(list, wordIndex, word, reason, msg.sender);
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
        return _anchors[_listId(list)];
    }

    /// @inheritdoc IStatusRegistry
    function wordOf(ListKey calldata list, uint32 wordIndex) external view override returns (uint256 word) {
        return _words[_listId(list)][wordIndex];
    }

    /// @inheritdoc IStatusRegistry
    function isSet(ListKey calldata list, uint32 index) external view override returns (bool set) {
        return _words[_listId(list)][index >> 8] & _bit(index) != 0;
    }

    /// @inheritdoc IStatusRegistry
    function revocationOf(
        RecordId accreditation,
        bytes32 handle
    ) external view override returns (Revocation memory revocation) {
        return _revocations[_handleId(accreditation, handle)];
    }

    /// @inheritdoc IStatusRegistry
    function delegateExpiry(RecordId accreditation, address delegate) external view override returns (uint64 expiry) {
        expiry = _delegates[_delegateId(accreditation, _registry.stateOf(accreditation), delegate)];
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
        _checkNotSuspended(list.accreditation, _checkController(list.accreditation, account));
        if (digest == 0) revert DigestMissing();

        Anchor storage anchor = _anchors[_listId(list)];
        uint32 current = anchor.version;
        if (version != uint256(current) + 1) revert VersionNotNext(current, version);
        _anchors[_listId(list)] = Anchor(bytes24(digest), version, uint32(block.timestamp));
        emit ListPublished(list.accreditation, list.purpose, list.number, version, digest, ttl, account);
    }

    function _setBits(ListKey calldata list, uint32[] calldata indices, Reason reason, address account) private {
        _checkWriter(list.accreditation, account);
        _checkLengths(indices.length, indices.length);
        mapping(uint256 => uint256) storage words = _words[_listId(list)];
        for (uint256 i = 0; i < indices.length; ) {
            uint256 wordIndex = indices[i] >> 8;
            uint256 word = words[wordIndex];
            do {
                word = _withBit(word, indices[i]);
                ++i;
            } while (i < indices.length && indices[i] >> 8 == wordIndex);
            words[wordIndex] = word;
            _emitBits(list, wordIndex, word, reason, account);
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
        mapping(uint256 => uint256) storage words = _words[_listId(list)];
        for (uint256 i = 0; i < wordIndices.length; ++i) {
            uint32 wordIndex = wordIndices[i];
            uint256 former = words[wordIndex];
            uint256 word = former | masks[i];
            if (word == former) revert WordUnchanged(wordIndex);
            words[wordIndex] = word;
            _emitBits(list, wordIndex, word, reason, account);
        }
    }

    function _clearBit(ListKey calldata list, uint32 index, Reason reason, address account) private {
        _checkNotSuspended(list.accreditation, _checkController(list.accreditation, account));
        if (list.purpose != Purpose.Suspension) revert NotClearable(list.purpose);

        mapping(uint256 => uint256) storage words = _words[_listId(list)];
        uint256 word = words[index >> 8];
        if (word & _bit(index) == 0) revert BitUnchanged(index);
        word ^= _bit(index);
        words[index >> 8] = word;
        _emitBits(list, index >> 8, word, reason, account);
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
        bytes32 id = _handleId(accreditation, handle);
        uint32 time = _revocations[id].time;
        if (time != 0) revert HandleAlreadyRevoked(handle, time);
        _revocations[id] = Revocation(uint32(block.timestamp), reason);
        emit HandleRevoked(accreditation, handle, reason, account);
    }

    function _anchorIssuance(RecordId accreditation, bytes32 root, address account) private {
        Status status = _checkController(accreditation, account).status();
        if (status != Status.Active) revert WriteNotAllowed(accreditation, status);
        if (root == 0) revert ZeroValue();
        emit IssuanceAnchored(accreditation, root, account);
    }

    /// @dev Taking the right back is narrowing, so it is open to a suspended issuer too.
    function _nameDelegate(RecordId accreditation, address delegate, uint64 expiry, address account) private {
        RecordState state = _checkController(accreditation, account);
        if (delegate == address(0)) revert ZeroAddress();
        if (expiry != 0) {
            _checkNotSuspended(accreditation, state);
            if (expiry <= block.timestamp) revert ExpiryPassed(expiry);
        }
        bytes32 id = _delegateId(accreditation, state, delegate);
        if (_delegates[id] == expiry) return;
        _delegates[id] = expiry;
        emit DelegateNamed(accreditation, delegate, expiry, state.epoch(), account);
    }

    // --- who may write -----------------------------------------------------------------------------------------------------------

    function _knownState(RecordId accreditation) private view returns (RecordState state) {
        state = _registry.stateOf(accreditation);
        if (state.status() == Status.None) revert AccreditationUnknown(accreditation);
    }

    function _checkController(RecordId accreditation, address account) private view returns (RecordState state) {
        state = _knownState(accreditation);
        if (state.controller() != account) revert NotWriter(accreditation, account);
    }

    /// @dev The controller, or a delegate that it named. Narrowing is open in every status.
    function _checkWriter(RecordId accreditation, address account) private view {
        RecordState state = _knownState(accreditation);
        if (state.controller() == account) return;
        if (_delegates[_delegateId(accreditation, state, account)] <= block.timestamp) {
            revert NotWriter(accreditation, account);
        }
    }

    function _checkNotSuspended(RecordId accreditation, RecordState state) private pure {
        if (state.status() == Status.Suspended) revert WriteNotAllowed(accreditation, Status.Suspended);
    }

    // --- keys, bits, events --------------------------------------------------------------------------------------------------------

    function _checkLengths(uint256 first, uint256 second) private pure {
        if (first == 0 || first != second) revert LengthMismatch(first, second);
    }

    function _withBit(uint256 word, uint32 index) private pure returns (uint256) {
        if (word & _bit(index) != 0) revert BitUnchanged(index);
        return word | _bit(index);
    }

    function _bit(uint32 index) private pure returns (uint256) {
        return 1 << (index & 0xff);
    }

    function _listId(ListKey calldata list) private pure returns (bytes32) {
        return keccak256(abi.encode(list));
    }

    function _handleId(RecordId accreditation, bytes32 handle) private pure returns (bytes32) {
        return keccak256(abi.encode(accreditation, handle));
    }

    function _delegateId(
        RecordId accreditation,
        RecordState state,
        address delegate
    ) private pure returns (bytes32) {
        return keccak256(abi.encode(accreditation, state.epoch(), delegate));
    }

    function _emitBits(
        ListKey calldata list,
        uint256 wordIndex,
        uint256 word,
        Reason reason,
        address account
    ) private {
        emit BitsChanged(
            list.accreditation,
            list.purpose,
            list.number,
            uint32(wordIndex),
            word,
            reason,
            account
        );
    }
}
