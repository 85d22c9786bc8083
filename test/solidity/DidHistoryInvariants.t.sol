// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {DidRegistry} from "../../contracts/DidRegistry.sol";
import {IDidRegistry} from "../../contracts/interfaces/IDidRegistry.sol";
import {DidId, Interval, KeyGrant, Relationship} from "../../contracts/types/DidDocument.sol";
import {Test, Vm} from "./support/Test.sol";

/// @dev Makes random calls on a dozen DIDs that control one another, and rebuilds heads, keys and controllers from nothing
/// but the recorded events, as a reader does.
contract DidHistoryHandler is Test {
    struct Folded {
        bytes32 head;
        uint64 deactivatedAt;
        DidId[] controllers;
    }

    uint64 private constant START = 1_800_000_000;
    uint256 private constant ACCOUNTS = 12;
    uint256 private constant METHODS = ACCOUNTS + 2;
    uint256 private constant MOST_DIDS = 24;

    DidRegistry public dids = new DidRegistry(address(new AccessManager(address(this))));
    DidId[] public all;
    uint256 private _salt;

    bool public actedWithoutRight;
    bool public silent;
    mapping(bytes4 act => uint256 count) public successes;

    mapping(DidId did => Folded folded) private _folded;
    mapping(DidId did => mapping(bytes32 method => mapping(uint256 use => Interval interval))) private _intervals;

    constructor() {
        vm.warp(START);
        for (uint256 i = 0; i < ACCOUNTS; ++i) _register(i, new KeyGrant[](0));
    }

    // --- acts --------------------------------------------------------------------------------------------------------------

    function register(uint256 seed) external {
        if (all.length >= MOST_DIDS) return;
        KeyGrant[] memory keys = new KeyGrant[](1);
        keys[0] = _grant(seed);
        if (_register(seed % ACCOUNTS, keys)) ++successes[this.register.selector];
    }

    function admit(uint256 seed) external {
        if (all.length >= MOST_DIDS) return;
        // Where it is taken, it must be refused: nobody is admitted into another's DID.
        bool taken = seed & 1 == 0;
        DidId did = taken ? _did(seed) : DidId.wrap(bytes16(keccak256(abi.encode(seed))));
        bool done = _call(address(this), abi.encodeCall(dids.admit, (did, _account(seed >> 8))));
        if (done && taken) actedWithoutRight = true;
        if (!done) return;
        all.push(did);
        ++successes[this.admit.selector];
    }

    function addKey(uint256 seed) external {
        DidId did = _did(seed);
        _act(seed, did, this.addKey.selector, abi.encodeCall(dids.addKey, (did, _grant(seed))));
    }

    function rollKey(uint256 seed) external {
        DidId did = _did(seed);
        KeyGrant memory grant = KeyGrant(_key((seed >> 16) % ACCOUNTS), 8, 0, 0);
        // One that acts and has no end, so that acts get through; another one in every fourth call.
        uint256 former = seed & 3 == 0 ? seed >> 24 : 0;
        while (former < ACCOUNTS && !_isOpen(did, former)) ++former;
        bytes memory call = abi.encodeCall(dids.rollKey, (did, _method(former), _near(seed >> 40), grant));
        _act(seed, did, this.rollKey.selector, call);
    }

    function endKey(uint256 seed) external {
        DidId did = _did(seed);
        uint8 uses = uint8(1 << (seed & 2 == 0 ? 0 : (seed >> 16) % 5));
        uint256 which = seed & 12 == 0 ? seed >> 24 : 0;
        while (which < ACCOUNTS && !_isOpen(did, which)) ++which;
        bytes memory call = seed & 1 == 0
            ? abi.encodeCall(dids.expireKey, (did, _method(which), uses, _near(seed >> 40)))
            : abi.encodeCall(dids.revokeKey, (did, _method(which), uses, _near(seed >> 40) - 40));
        _act(seed, did, this.endKey.selector, call);
    }

    function addController(uint256 seed) external {
        // Mostly one DID, so that it comes to its limit.
        DidId did = seed & 3 == 0 ? _did(seed) : all[0];
        _act(seed, did, this.addController.selector, abi.encodeCall(dids.addController, (did, _did(seed >> 8))));
    }

    function removeController(uint256 seed) external {
        DidId did = _did(seed);
        Folded storage folded = _folded[did];
        DidId controller = folded.controllers[(seed >> 8) % folded.controllers.length];
        _act(seed, did, this.removeController.selector, abi.encodeCall(dids.removeController, (did, controller)));
    }

    function changeService(uint256 seed) external {
        DidId did = _did(seed);
        bytes memory call = seed & 1 == 0
            ? abi.encodeCall(dids.setService, (did, "status", "{}"))
            : abi.encodeCall(dids.removeService, (did, "status"));
        _act(seed, did, this.changeService.selector, call);
    }

    function twoAtOnce(uint256 seed) external {
        DidId did = _did(seed);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(dids.setService, (did, "status", "{}"));
        calls[1] = abi.encodeCall(dids.addKey, (did, _grant(seed)));
        _act(seed, did, this.twoAtOnce.selector, abi.encodeCall(dids.multicall, (calls)));
    }

    function deactivate(uint256 seed) external {
        if (seed % 8 != 0) return;
        DidId did = _did(seed >> 8);
        _act(seed, did, this.deactivate.selector, abi.encodeCall(dids.deactivate, (did)));
    }

    function wait(uint256 seed) external {
        vm.warp(block.timestamp + 1 + (seed % 30));
        ++successes[this.wait.selector];
    }

    // --- what the registry says, against what its events say ---------------------------------------------------------------

    bool public headsDiffer;
    bool public controllersDiffer;
    bool public keysDiffer;
    bool public rightsDiffer;

    /// @dev Only of the DID that was acted on, since a look at all of them after every act takes minutes.
    function _compare(DidId did, uint256 seed) private {
        Folded storage folded = _folded[did];
        if (dids.headOf(did) != folded.head || dids.deactivatedAt(did) != folded.deactivatedAt) headsDiffer = true;
        DidId[] memory controllers = dids.controllersOf(did);
        uint256 count = controllers.length;
        if (count != folded.controllers.length || count == 0 || count > 10) controllersDiffer = true;
        for (uint256 i = 0; i < count; ++i) {
            if (_place(folded.controllers, controllers[i]) == count) controllersDiffer = true;
        }
        for (uint256 i = 0; i < 5; ++i) {
            bytes32 method = _method((seed >> 16) + i);
            Interval memory interval = dids.intervalOf(did, method, Relationship(i));
            Interval storage expected = _intervals[did][method][i];
            if (keccak256(abi.encode(interval)) != keccak256(abi.encode(expected))) keysDiffer = true;
            address account = _account((seed >> 64) + i);
            if (dids.mayAct(did, account) != _mayAct(did, account)) rightsDiffer = true;
        }
    }

    // --- the model: only what the events said ------------------------------------------------------------------------------

    function _mayAct(DidId did, address account) private view returns (bool) {
        if (_folded[did].deactivatedAt != 0) return false;
        DidId[] storage controllers = _folded[did].controllers;
        for (uint256 i = 0; i < controllers.length; ++i) {
            if (_folded[controllers[i]].deactivatedAt != 0) continue;
            Interval storage right = _intervals[controllers[i]][_methodOf(account)][3];
            bool begun = right.notBefore != 0 && right.notBefore <= block.timestamp;
            if (begun && (right.notAfter == 0 || block.timestamp < right.notAfter)) return true;
        }
        return false;
    }

    function _fold(Vm.Log memory entry) private {
        bytes32 topic = entry.topics[0];
        DidId did = DidId.wrap(bytes16(entry.topics[1]));
        Folded storage folded = _folded[did];
        bytes memory change;
        if (topic == IDidRegistry.DidRegistered.selector) {
            change = bytes.concat(topic, entry.topics[2]);
            folded.controllers.push(did);
            _intervals[did][entry.topics[2]][0] = Interval(uint64(block.timestamp), 0, false);
            _intervals[did][entry.topics[2]][3] = Interval(uint64(block.timestamp), 0, false);
        } else if (topic == IDidRegistry.KeyGranted.selector) {
            (bytes memory key, uint8 uses, uint64 from, uint64 until, ) = abi.decode(
                entry.data,
                (bytes, uint8, uint64, uint64, address)
            );
            change = abi.encode(topic, entry.topics[2], key, uses, from, until);
            _note(did, entry.topics[2], uses, from, until, false);
        } else if (topic == IDidRegistry.KeyEnded.selector) {
            (uint8 uses, uint64 end, bool revoked, ) = abi.decode(entry.data, (uint8, uint64, bool, address));
            change = abi.encode(topic, entry.topics[2], uses, end, revoked);
            _note(did, entry.topics[2], uses, 0, end, revoked);
        } else if (topic == IDidRegistry.ControllerAdded.selector) {
            change = bytes.concat(topic, entry.topics[2]);
            folded.controllers.push(DidId.wrap(bytes16(entry.topics[2])));
        } else if (topic == IDidRegistry.ControllerRemoved.selector) {
            change = bytes.concat(topic, entry.topics[2]);
            uint256 place = _place(folded.controllers, DidId.wrap(bytes16(entry.topics[2])));
            folded.controllers[place] = folded.controllers[folded.controllers.length - 1];
            folded.controllers.pop();
        } else if (topic == IDidRegistry.ServiceSet.selector) {
            (string memory name, string memory service, ) = abi.decode(entry.data, (string, string, address));
            change = abi.encode(topic, name, service);
        } else if (topic == IDidRegistry.ServiceRemoved.selector) {
            (string memory name, ) = abi.decode(entry.data, (string, address));
            change = abi.encode(topic, name);
        } else {
            change = abi.encode(topic);
            folded.deactivatedAt = uint64(block.timestamp);
        }
        folded.head = keccak256(abi.encode(folded.head, block.timestamp, keccak256(change)));
    }

    function _note(DidId did, bytes32 method, uint8 uses, uint64 from, uint64 until, bool revoked) private {
        for (uint256 use = 0; use < 5; ++use) {
            if ((uses >> use) & 1 == 0) continue;
            Interval storage interval = _intervals[did][method][use];
            if (from != 0) interval.notBefore = from;
            interval.notAfter = until;
            if (revoked) interval.revoked = true;
        }
    }

    // --- calling -----------------------------------------------------------------------------------------------------------

    /// @dev Mostly by an account that may; never with success by one that may not.
    function _act(uint256 seed, DidId did, bytes4 act, bytes memory call) private {
        address account = _account(seed >> 64);
        for (uint256 i = 0; i < ACCOUNTS && seed & 7 != 7 && !_mayAct(did, account); ++i) account = _account(i);
        bool may = _mayAct(did, account);
        bool done = _call(account, call);
        _compare(did, seed);
        if (!done) return;
        if (!may) actedWithoutRight = true;
        ++successes[act];
    }

    function _call(address account, bytes memory call) private returns (bool done) {
        vm.recordLogs();
        vm.prank(account);
        (done, ) = address(dids).call(call);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        if (!done) return false;
        if (logs.length == 0) silent = true;
        for (uint256 i = 0; i < logs.length; ++i) _fold(logs[i]);
    }

    function _register(uint256 number, KeyGrant[] memory keys) private returns (bool done) {
        bytes32 salt = bytes32(++_salt);
        done = _call(_account(number), abi.encodeCall(dids.register, (salt, keys)));
        if (done) all.push(dids.idOf(_account(number), salt));
    }

    // --- drawn at random -----------------------------------------------------------------------------------------------------

    function _did(uint256 seed) private view returns (DidId) {
        return all[(seed >> 4) % all.length];
    }

    function _account(uint256 number) private pure returns (address) {
        return address(uint160(0x1000 + (number % ACCOUNTS)));
    }

    function _methodOf(address account) private pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }

    function _key(uint256 number) private pure returns (bytes memory) {
        number %= METHODS;
        if (number < ACCOUNTS) return abi.encodePacked(_account(number));
        return abi.encodePacked("a key that is no account, number ", bytes1(uint8(48 + number)));
    }

    function _method(uint256 number) private pure returns (bytes32) {
        bytes memory key = _key(number);
        return key.length == 20 ? _methodOf(address(bytes20(key))) : sha256(key);
    }

    function _near(uint256 seed) private view returns (uint64) {
        return uint64(block.timestamp - 20 + (seed % 60));
    }

    function _grant(uint256 seed) private view returns (KeyGrant memory) {
        bytes memory key = _key(seed >> 16);
        uint8 uses = uint8(1 + ((seed >> 32) % 31)) & (key.length == 20 ? 0x1F : 0x17);
        return KeyGrant(key, uses, seed & 4 == 0 ? 0 : _near(seed >> 80), seed & 8 == 0 ? 0 : _near(seed >> 96) + 40);
    }

    function _isOpen(DidId did, uint256 account) private view returns (bool) {
        Interval storage right = _intervals[did][_method(account)][3];
        return right.notBefore != 0 && right.notAfter == 0;
    }

    function _place(DidId[] storage list, DidId wanted) private view returns (uint256 place) {
        while (place < list.length && DidId.unwrap(list[place]) != DidId.unwrap(wanted)) ++place;
    }
}

/// @dev What a reader rebuilds from events is what the DidRegistry says, whatever is called.
contract DidHistoryInvariantsTest is Test {
    DidHistoryHandler private handler;

    function setUp() public {
        handler = new DidHistoryHandler();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev An invariant over acts that are always refused would hold of anything.
    function test_didHistoryHandler_everyActGetsThrough() public {
        bytes4[11] memory acts = [
            handler.register.selector,
            handler.admit.selector,
            handler.addKey.selector,
            handler.rollKey.selector,
            handler.endKey.selector,
            handler.addController.selector,
            handler.removeController.selector,
            handler.changeService.selector,
            handler.twoAtOnce.selector,
            handler.deactivate.selector,
            handler.wait.selector
        ];
        uint256 most;
        for (uint256 i = 0; i < 600; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            (bool done, ) = address(handler).call(abi.encodeWithSelector(acts[(seed >> 210) % 11], seed));
            assertTrue(done, "the handler itself failed");
            uint256 count = handler.dids().controllersOf(handler.all(0)).length;
            if (count > most) most = count;
        }
        for (uint256 i = 0; i < acts.length; ++i) {
            assertTrue(handler.successes(acts[i]) != 0, "an act never got through");
            log("successes", handler.successes(acts[i]));
        }
        log("controllers of one DID, at most", most);
        invariant_headsFollowFromEvents();
        invariant_keysFollowFromEvents();
        invariant_oneToTenControllers();
        invariant_onlyInvokersAct();
    }

    function invariant_headsFollowFromEvents() public view {
        assertTrue(!handler.headsDiffer(), "a head that the events do not give");
        assertTrue(!handler.silent(), "a change without an event");
    }

    function invariant_keysFollowFromEvents() public view {
        assertTrue(!handler.keysDiffer(), "a key that the events do not give");
    }

    function invariant_oneToTenControllers() public view {
        assertTrue(!handler.controllersDiffer(), "none, too many, or others than the events say");
    }

    function invariant_onlyInvokersAct() public view {
        assertTrue(!handler.rightsDiffer(), "a right that the events do not give");
        assertTrue(!handler.actedWithoutRight(), "acted without a right");
    }
}
