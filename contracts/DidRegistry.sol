// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {SignedRequests} from "./base/SignedRequests.sol";
import {Succession} from "./base/Succession.sol";
import {IDidRegistry} from "./interfaces/IDidRegistry.sol";
import {Authorization} from "./types/Authorization.sol";
import {DidId, Interval, KeyGrant, Relationship} from "./types/DidDocument.sol";

/// @title DidRegistry
/// @notice DID documents of legal entities, with the interval in which each key was valid. The interface is the specification.
contract DidRegistry is IDidRegistry, Succession, SignedRequests, Multicall {
    /// @notice Controllers of one DID.
    uint256 public constant MAX_CONTROLLERS = 10;

    uint256 private constant MAX_KEYS = 16;
    uint256 private constant MAX_KEY_BYTES = 2048;
    uint256 private constant MAX_NAME_BYTES = 64;
    uint256 private constant MAX_SERVICE_BYTES = 2048;
    uint256 private constant RELATIONSHIPS = uint256(type(Relationship).max) + 1;

    bytes private constant KEY_GRANT_TYPE =
        "KeyGrant(bytes key,uint8 relationships,uint64 notBefore,uint64 notAfter)";
    bytes32 private constant KEY_GRANT_TYPEHASH = keccak256(KEY_GRANT_TYPE);
    bytes32 private constant REGISTER_TYPEHASH =
        keccak256(
            bytes.concat("Register(bytes32 salt,KeyGrant[] keys,uint256 nonce,uint256 deadline)", KEY_GRANT_TYPE)
        );
    bytes32 private constant ADD_KEY_TYPEHASH =
        keccak256(bytes.concat("AddKey(bytes16 did,KeyGrant grant,uint256 nonce,uint256 deadline)", KEY_GRANT_TYPE));
    bytes32 private constant ROLL_KEY_TYPEHASH =
        keccak256(
            bytes.concat(
                "RollKey(bytes16 did,bytes32 former,uint64 until,KeyGrant grant,uint256 nonce,uint256 deadline)",
                KEY_GRANT_TYPE
            )
        );
    bytes32 private constant EXPIRE_KEY_TYPEHASH =
        keccak256(
            "ExpireKey(bytes16 did,bytes32 method,uint8 relationships,uint64 time,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant REVOKE_KEY_TYPEHASH =
        keccak256(
            "RevokeKey(bytes16 did,bytes32 method,uint8 relationships,uint64 since,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant ADD_CONTROLLER_TYPEHASH =
        keccak256("AddController(bytes16 did,bytes16 controller,uint256 nonce,uint256 deadline)");
    bytes32 private constant REMOVE_CONTROLLER_TYPEHASH =
        keccak256("RemoveController(bytes16 did,bytes16 controller,uint256 nonce,uint256 deadline)");
    bytes32 private constant SET_SERVICE_TYPEHASH =
        keccak256("SetService(bytes16 did,string name,string service,uint256 nonce,uint256 deadline)");
    bytes32 private constant REMOVE_SERVICE_TYPEHASH =
        keccak256("RemoveService(bytes16 did,string name,uint256 nonce,uint256 deadline)");
    bytes32 private constant DEACTIVATE_TYPEHASH =
        keccak256("Deactivate(bytes16 did,uint256 nonce,uint256 deadline)");

    mapping(DidId did => bytes32 head) private _heads;
    mapping(DidId did => uint64 time) private _deactivated;
    mapping(DidId did => DidId[] controllers) private _controllers;
    mapping(DidId did => mapping(bytes32 method => mapping(Relationship relationship => Interval interval)))
        private _intervals;

    /// @param authority The AccessManager that decides who may govern.
    constructor(address authority) AccessManaged(authority) EIP712("Vidimus DidRegistry", "1") {}

    // --- registering -----------------------------------------------------------------------------------------------------

    /// @inheritdoc IDidRegistry
    function register(bytes32 salt, KeyGrant[] calldata keys) external override returns (DidId did) {
        return _register(salt, keys, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function registerSigned(
        bytes32 salt,
        KeyGrant[] calldata keys,
        Authorization calldata authorization
    ) external override returns (DidId did) {
        bytes32[] memory hashes = new bytes32[](keys.length);
        for (uint256 i = 0; i < keys.length; ++i) hashes[i] = _hash(keys[i]);
        bytes32 hash = keccak256(abi.encodePacked(hashes));
        _checkRequest(abi.encode(REGISTER_TYPEHASH, salt, hash), authorization);
        return _register(salt, keys, authorization.signer);
    }

    /// @inheritdoc IDidRegistry
    function admit(DidId did, address invoker) external override restricted {
        if (invoker == address(0)) revert ZeroAddress();
        _insert(did, invoker, msg.sender);
    }

    // --- keys ------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IDidRegistry
    function addKey(DidId did, KeyGrant calldata grant) external override {
        _addKey(did, grant, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function addKeySigned(
        DidId did,
        KeyGrant calldata grant,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(ADD_KEY_TYPEHASH, did, _hash(grant)), authorization);
        _addKey(did, grant, authorization.signer);
    }

    /// @inheritdoc IDidRegistry
    function rollKey(DidId did, bytes32 former, uint64 until, KeyGrant calldata grant) external override {
        _rollKey(did, former, until, grant, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function rollKeySigned(
        DidId did,
        bytes32 former,
        uint64 until,
        KeyGrant calldata grant,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(ROLL_KEY_TYPEHASH, did, former, until, _hash(grant)), authorization);
        _rollKey(did, former, until, grant, authorization.signer);
    }

    /// @inheritdoc IDidRegistry
    function expireKey(DidId did, bytes32 method, uint8 relationships, uint64 time) external override {
        _checkInvoker(did, msg.sender);
        _expire(did, method, relationships, time, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function expireKeySigned(
        DidId did,
        bytes32 method,
        uint8 relationships,
        uint64 time,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(EXPIRE_KEY_TYPEHASH, did, method, relationships, time), authorization);
        _checkInvoker(did, authorization.signer);
        _expire(did, method, relationships, time, authorization.signer);
    }

    /// @inheritdoc IDidRegistry
    function revokeKey(DidId did, bytes32 method, uint8 relationships, uint64 since) external override {
        _revokeKey(did, method, relationships, since, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function revokeKeySigned(
        DidId did,
        bytes32 method,
        uint8 relationships,
        uint64 since,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(REVOKE_KEY_TYPEHASH, did, method, relationships, since), authorization);
        _revokeKey(did, method, relationships, since, authorization.signer);
    }

    // --- controllers -----------------------------------------------------------------------------------------------------

    /// @inheritdoc IDidRegistry
    function addController(DidId did, DidId controller) external override {
        _addController(did, controller, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function addControllerSigned(
        DidId did,
        DidId controller,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(ADD_CONTROLLER_TYPEHASH, did, controller), authorization);
        _addController(did, controller, authorization.signer);
    }

    /// @inheritdoc IDidRegistry
    function removeController(DidId did, DidId controller) external override {
        _removeController(did, controller, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function removeControllerSigned(
        DidId did,
        DidId controller,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(REMOVE_CONTROLLER_TYPEHASH, did, controller), authorization);
        _removeController(did, controller, authorization.signer);
    }

    // --- services and the end --------------------------------------------------------------------------------------------

    /// @inheritdoc IDidRegistry
    function setService(DidId did, string calldata name, string calldata service) external override {
        _setService(did, name, service, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function setServiceSigned(
        DidId did,
        string calldata name,
        string calldata service,
        Authorization calldata authorization
    ) external override {
        bytes32 nameHash = keccak256(bytes(name));
        bytes32 serviceHash = keccak256(bytes(service));
        _checkRequest(abi.encode(SET_SERVICE_TYPEHASH, did, nameHash, serviceHash), authorization);
        _setService(did, name, service, authorization.signer);
    }

    /// @inheritdoc IDidRegistry
    function removeService(DidId did, string calldata name) external override {
        _removeService(did, name, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function removeServiceSigned(
        DidId did,
        string calldata name,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(REMOVE_SERVICE_TYPEHASH, did, keccak256(bytes(name))), authorization);
        _removeService(did, name, authorization.signer);
    }

    /// @inheritdoc IDidRegistry
    function deactivate(DidId did) external override {
        _deactivate(did, msg.sender);
    }

    /// @inheritdoc IDidRegistry
    function deactivateSigned(DidId did, Authorization calldata authorization) external override {
        _checkRequest(abi.encode(DEACTIVATE_TYPEHASH, did), authorization);
        _deactivate(did, authorization.signer);
    }

    // --- reading ---------------------------------------------------------------------------------------------------------

    /// @inheritdoc IDidRegistry
    function idOf(address account, bytes32 salt) public view override returns (DidId did) {
        return DidId.wrap(bytes16(keccak256(abi.encode(block.chainid, address(this), account, salt))));
    }

    /// @inheritdoc IDidRegistry
    function headOf(DidId did) external view override returns (bytes32 head) {
        return _heads[did];
    }

    /// @inheritdoc IDidRegistry
    function deactivatedAt(DidId did) external view override returns (uint64 time) {
        return _deactivated[did];
    }

    /// @inheritdoc IDidRegistry
    function controllersOf(DidId did) external view override returns (DidId[] memory controllers) {
        return _controllers[did];
    }

    /// @inheritdoc IDidRegistry
    function intervalOf(
        DidId did,
        bytes32 method,
        Relationship relationship
    ) external view override returns (Interval memory interval) {
        return _intervals[did][method][relationship];
    }

    /// @inheritdoc IDidRegistry
    function isInForce(
        DidId did,
        bytes32 method,
        Relationship relationship,
        uint64 time
    ) public view override returns (bool counted) {
        uint64 deactivation = _deactivated[did];
        if (deactivation != 0 && time >= deactivation) return false;
        Interval storage interval = _intervals[did][method][relationship];
        uint64 notBefore = interval.notBefore;
        uint64 notAfter = interval.notAfter;
        return notBefore != 0 && notBefore <= time && (notAfter == 0 || time < notAfter);
    }

    /// @inheritdoc IDidRegistry
    function mayAct(DidId did, address account) public view override returns (bool allowed) {
        if (_deactivated[did] != 0) return false;
        DidId[] storage controllers = _controllers[did];
        uint256 count = controllers.length;
        bytes32 method = _methodOf(account);
        for (uint256 i = 0; i < count; ++i) {
            if (isInForce(controllers[i], method, Relationship.CapabilityInvocation, uint64(block.timestamp))) {
                return true;
            }
        }
    }

    // --- the acts: `account` is the caller, or the signer of a request -----------------------------------------------------

    function _register(bytes32 salt, KeyGrant[] calldata keys, address account) private returns (DidId did) {
        if (keys.length > MAX_KEYS) revert KeySizeInvalid(keys.length);
        did = idOf(account, salt);
        _insert(did, account, account);
        for (uint256 i = 0; i < keys.length; ++i) _grant(did, keys[i], account);
    }

    function _insert(DidId did, address invoker, address account) private {
        if (_heads[did] != 0) revert DidExists(did);
        Interval memory open = Interval(uint64(block.timestamp), 0, false);
        bytes32 method = _methodOf(invoker);
        _intervals[did][method][Relationship.CapabilityInvocation] = open;
        _intervals[did][method][Relationship.Authentication] = open;
        _controllers[did].push(did);
        _chain(did, abi.encode(DidRegistered.selector, invoker));
        emit DidRegistered(did, invoker, account);
    }

    function _addKey(DidId did, KeyGrant calldata grant, address account) private {
        _checkInvoker(did, account);
        _grant(did, grant, account);
    }

    function _rollKey(DidId did, bytes32 former, uint64 until, KeyGrant calldata grant, address account) private {
        _checkInvoker(did, account);
        // A gap would leave a time in which no key counts.
        if (until < grant.notBefore) revert EndInvalid(until);
        _expire(did, former, grant.relationships, until, account);
        _grant(did, grant, account);
    }

    function _grant(DidId did, KeyGrant calldata grant, address account) private {
        uint8 relationships = grant.relationships;
        _checkRelationships(relationships);
        uint64 notBefore = grant.notBefore == 0 ? uint64(block.timestamp) : grant.notBefore;
        uint64 notAfter = grant.notAfter;
        if (notBefore < block.timestamp || (notAfter != 0 && notAfter <= notBefore)) {
            revert IntervalInvalid(notBefore, notAfter);
        }
        bytes32 method = _methodOf(grant.key);
        if (_has(relationships, Relationship.CapabilityInvocation) && grant.key.length != 20) {
            revert InvokerNotAccount(method);
        }
        for (uint256 i = 0; i < RELATIONSHIPS; ++i) {
            Relationship relationship = Relationship(i);
            if (!_has(relationships, relationship)) continue;
            Interval storage interval = _intervals[did][method][relationship];
            if (interval.notBefore != 0) revert RelationshipExists(method, relationship);
            interval.notBefore = notBefore;
            interval.notAfter = notAfter;
        }
        _chain(did, abi.encode(KeyGranted.selector, method, grant.key, relationships, notBefore, notAfter));
        emit KeyGranted(did, method, grant.key, relationships, notBefore, notAfter, account);
    }

    function _expire(DidId did, bytes32 method, uint8 relationships, uint64 time, address account) private {
        _checkRelationships(relationships);
        if (time <= block.timestamp) revert EndInvalid(time);
        for (uint256 i = 0; i < RELATIONSHIPS; ++i) {
            Relationship relationship = Relationship(i);
            if (!_has(relationships, relationship)) continue;
            Interval storage interval = _intervals[did][method][relationship];
            uint64 end = interval.notAfter;
            // What has ended stays ended, and what never began has no end.
            if (interval.notBefore == 0 || (end != 0 && end <= block.timestamp)) {
                revert RelationshipNotInForce(method, relationship);
            }
            if (time <= interval.notBefore) revert EndInvalid(time);
            interval.notAfter = time;
        }
        _end(did, method, relationships, time, false, account);
    }

    function _revokeKey(DidId did, bytes32 method, uint8 relationships, uint64 since, address account) private {
        _checkInvoker(did, account);
        _checkRelationships(relationships);
        // Zero would read as "no end".
        if (since == 0 || since > block.timestamp) revert EndInvalid(since);
        for (uint256 i = 0; i < RELATIONSHIPS; ++i) {
            Relationship relationship = Relationship(i);
            if (!_has(relationships, relationship)) continue;
            Interval storage interval = _intervals[did][method][relationship];
            if (interval.notBefore == 0) revert RelationshipNotInForce(method, relationship);
            // Later than an end that has been is no narrowing.
            uint64 end = interval.notAfter;
            if (end != 0 && since >= end) revert EndInvalid(since);
            interval.notAfter = since;
            interval.revoked = true;
        }
        _end(did, method, relationships, since, true, account);
    }

    function _end(
        DidId did,
        bytes32 method,
        uint8 relationships,
        uint64 time,
        bool revoked,
        address account
    ) private {
        _chain(did, abi.encode(KeyEnded.selector, method, relationships, time, revoked));
        emit KeyEnded(did, method, relationships, time, revoked, account);
    }

    function _addController(DidId did, DidId controller, address account) private {
        _checkInvoker(did, account);
        _checkKnown(controller);
        DidId[] storage controllers = _controllers[did];
        (, bool found) = _find(controllers, controller);
        if (found) revert ControllerExists(controller);
        if (controllers.length == MAX_CONTROLLERS) revert TooManyControllers();
        controllers.push(controller);
        _chain(did, abi.encode(ControllerAdded.selector, controller));
        emit ControllerAdded(did, controller, account);
    }

    function _removeController(DidId did, DidId controller, address account) private {
        _checkInvoker(did, account);
        DidId[] storage controllers = _controllers[did];
        (uint256 place, bool found) = _find(controllers, controller);
        if (!found) revert ControllerUnknown(controller);
        uint256 last = controllers.length - 1;
        if (last == 0) revert LastController();
        controllers[place] = controllers[last];
        controllers.pop();
        _chain(did, abi.encode(ControllerRemoved.selector, controller));
        emit ControllerRemoved(did, controller, account);
    }

    function _setService(DidId did, string calldata name, string calldata service, address account) private {
        _checkInvoker(did, account);
        _checkLength(name, MAX_NAME_BYTES);
        _checkLength(service, MAX_SERVICE_BYTES);
        _chain(did, abi.encode(ServiceSet.selector, name, service));
        emit ServiceSet(did, name, service, account);
    }

    function _removeService(DidId did, string calldata name, address account) private {
        _checkInvoker(did, account);
        _checkLength(name, MAX_NAME_BYTES);
        _chain(did, abi.encode(ServiceRemoved.selector, name));
        emit ServiceRemoved(did, name, account);
    }

    function _deactivate(DidId did, address account) private {
        _checkInvoker(did, account);
        _deactivated[did] = uint64(block.timestamp);
        _chain(did, abi.encode(DidDeactivated.selector));
        emit DidDeactivated(did, account);
    }

    /// @dev Each change is bound to all before it and to its time.
    function _chain(DidId did, bytes memory change) private {
        _heads[did] = keccak256(abi.encode(_heads[did], block.timestamp, keccak256(change)));
    }

    // --- checks ----------------------------------------------------------------------------------------------------------

    function _checkInvoker(DidId did, address account) private view {
        if (mayAct(did, account)) return;
        _checkKnown(did);
        if (_deactivated[did] != 0) revert DidIsDeactivated(did);
        revert NotInvoker(did, account);
    }

    function _checkKnown(DidId did) private view {
        if (_heads[did] == 0) revert DidUnknown(did);
    }

    function _checkRelationships(uint8 relationships) private pure {
        if (relationships == 0 || relationships >> RELATIONSHIPS != 0) revert RelationshipsMalformed(relationships);
    }

    function _checkLength(string calldata text, uint256 most) private pure {
        uint256 length = bytes(text).length;
        if (length == 0 || length > most) revert ServiceMalformed();
    }

    function _has(uint8 relationships, Relationship relationship) private pure returns (bool) {
        return (relationships >> uint8(relationship)) & 1 != 0;
    }

    function _methodOf(address account) private pure returns (bytes32 method) {
        return bytes32(uint256(uint160(account)));
    }

    /// @dev No thumbprint is an account's id: twelve leading zero bytes of SHA-256 cannot be found.
    function _methodOf(bytes calldata key) private pure returns (bytes32 method) {
        if (key.length == 20) return _methodOf(address(bytes20(key)));
        if (key.length < 20 || key.length > MAX_KEY_BYTES) revert KeySizeInvalid(key.length);
        return sha256(key);
    }

    function _find(DidId[] storage dids, DidId wanted) private view returns (uint256 place, bool found) {
        uint256 count = dids.length;
        for (; place < count; ++place) {
            if (DidId.unwrap(dids[place]) == DidId.unwrap(wanted)) return (place, true);
        }
    }

    function _hash(KeyGrant calldata grant) private pure returns (bytes32 hash) {
        return
            keccak256(
                abi.encode(
                    KEY_GRANT_TYPEHASH,
                    keccak256(grant.key),
                    grant.relationships,
                    grant.notBefore,
                    grant.notAfter
                )
            );
    }
}
