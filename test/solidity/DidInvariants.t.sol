// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {DidRegistry} from "../../contracts/DidRegistry.sol";
import {DidId, KeyGrant, Relationship} from "../../contracts/types/DidDocument.sol";
import {Test} from "./support/Test.sol";

/// @dev Says of many uses of keys at once whether they count, so that a test needs one call for all of them.
contract WatchedDids is DidRegistry {
    constructor(address manager) DidRegistry(manager) {}

    function countingAt(DidId did, bytes32[] calldata methods, uint64 time) external view returns (uint256 bits) {
        for (uint256 i = 0; i < methods.length * 5; ++i) {
            if (isInForce(did, methods[i / 5], Relationship(i % 5), time)) bits |= 1 << i;
        }
    }
}

/// @dev Makes random calls, good ones and hostile ones, on two DIDs, and compares what each key counted for before and after:
/// at a moment of the past that is drawn anew each time, and after it was seen to have ended.
contract DidHandler is Test {
    uint64 private constant START = 1_800_000_000;
    uint256 private constant METHODS = 6;

    WatchedDids private dids;
    address private owner = address(0xA1);
    address private other = address(0xA2);
    address private stranger = address(0x57);
    DidId private did;
    DidId private controller;
    uint256 private registrations;

    // --- what must never have happened ------------------------------------------------------------------------------------

    bool public strangerWrote;
    bool public pastChanged;
    bool public endedCameBack;
    bool public headStood;
    bool public headMoved;
    bool public lateRevocation;
    bool public actedWhileDeactivated;

    mapping(bytes4 act => uint256 count) public successes;
    /// @dev Of the present DID, a bit for each use of each key: it has counted; it has counted and ended.
    uint256 private _counted;
    uint256 private _ended;
    bytes32[] private _methods;

    constructor() {
        vm.warp(START);
        dids = new WatchedDids(address(new AccessManager(address(this))));
        for (uint256 i = 0; i < METHODS; ++i) _methods.push(_method(i));
        vm.prank(other);
        controller = dids.register(0, new KeyGrant[](0));
        _register();
    }

    function printSuccesses() external view {
        _print("addKey", this.addKey.selector);
        _print("rollKey", this.rollKey.selector);
        _print("expireKey", this.expireKey.selector);
        _print("revokeKey", this.revokeKey.selector);
        _print("changeController", this.changeController.selector);
        _print("changeService", this.changeService.selector);
        _print("deactivate", this.deactivate.selector);
        _print("writeAsStranger", this.writeAsStranger.selector);
        _print("wait", this.wait.selector);
    }

    function _print(string memory name, bytes4 act) private view {
        assertTrue(successes[act] != 0, name);
        log(name, successes[act]);
    }

    // --- acts --------------------------------------------------------------------------------------------------------------

    function addKey(uint256 seed) external {
        _try(seed, this.addKey.selector, abi.encodeCall(dids.addKey, (did, _grant(seed))), false);
    }

    function rollKey(uint256 seed) external {
        (bytes32 former, uint8 uses) = _standing(seed);
        KeyGrant memory grant = _grant(seed);
        grant.relationships = uses;
        bytes memory call = abi.encodeCall(dids.rollKey, (did, former, _near(seed >> 40), grant));
        _try(seed, this.rollKey.selector, call, false);
    }

    function expireKey(uint256 seed) external {
        (bytes32 method, uint8 uses) = _standing(seed);
        bytes memory call = abi.encodeCall(dids.expireKey, (did, method, uses, _near(seed >> 40)));
        _try(seed, this.expireKey.selector, call, false);
    }

    function revokeKey(uint256 seed) external {
        uint64 since = _near(seed >> 40);
        (bytes32 method, uint8 uses) = _standing(seed);
        bytes memory call = abi.encodeCall(dids.revokeKey, (did, method, uses, since));
        bool done = _try(seed, this.revokeKey.selector, call, true);
        if (done && since > block.timestamp) lateRevocation = true;
    }

    function changeController(uint256 seed) external {
        bytes memory call = seed & 1 == 0
            ? abi.encodeCall(dids.addController, (did, controller))
            : abi.encodeCall(dids.removeController, (did, controller));
        _try(seed, this.changeController.selector, call, false);
    }

    function changeService(uint256 seed) external {
        bytes memory call = seed & 1 == 0
            ? abi.encodeCall(dids.setService, (did, "status", "{}"))
            : abi.encodeCall(dids.removeService, (did, "status"));
        _try(seed, this.changeService.selector, call, false);
    }

    /// @dev Seldom, and then the acts go on with a new DID: the old one must stay as it was.
    function deactivate(uint256 seed) external {
        if (seed % 4 != 0) return;
        if (!_try(seed, this.deactivate.selector, abi.encodeCall(dids.deactivate, (did)), false)) return;
        bytes32 head = dids.headOf(did);
        vm.prank(owner);
        (bool done, ) = address(dids).call(abi.encodeCall(dids.setService, (did, "status", "{}")));
        if (done || dids.headOf(did) != head) actedWhileDeactivated = true;
        if (_countingAt(uint64(block.timestamp)) != 0) actedWhileDeactivated = true;
        _register();
    }

    function writeAsStranger(uint256 seed) external {
        bytes[8] memory calls = [
            abi.encodeCall(dids.addKey, (did, _grant(seed))),
            abi.encodeCall(dids.rollKey, (did, _method(seed >> 8), _near(seed >> 40), _grant(seed))),
            abi.encodeCall(dids.expireKey, (did, _method(seed), _uses(seed), _near(seed >> 40))),
            abi.encodeCall(dids.revokeKey, (did, _method(seed), _uses(seed), _near(seed >> 40))),
            abi.encodeCall(dids.addController, (did, controller)),
            abi.encodeCall(dids.setService, (did, "status", "{}")),
            abi.encodeCall(dids.removeService, (did, "status")),
            abi.encodeCall(dids.deactivate, (did))
        ];
        bytes32 head = dids.headOf(did);
        vm.prank(stranger);
        (bool done, ) = address(dids).call(calls[(seed >> 200) % 8]);
        if (done || dids.headOf(did) != head) strangerWrote = true;
        ++successes[this.writeAsStranger.selector];
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + 1 + (time % 50));
        _watch();
        ++successes[this.wait.selector];
    }

    // --- around every act ------------------------------------------------------------------------------------------------

    /// @dev Acts as the owner or, where the DID's second controller may, as that one.
    function _try(uint256 seed, bytes4 act, bytes memory call, bool revokes) private returns (bool done) {
        // Acts reach back by less than a minute: mostly that is where something could change.
        uint256 back = (seed >> 100) % (seed & 0x700 == 0 ? block.timestamp - START + 1 : 40);
        uint64 probe = uint64(block.timestamp - 1 - back);
        uint256 before = _countingAt(probe);
        bytes32 head = dids.headOf(did);
        address account = seed & 2 != 0 && dids.mayAct(did, other) ? other : owner;
        bool may = dids.mayAct(did, account);
        vm.prank(account);
        (done, ) = address(dids).call(call);
        if (done && !may) strangerWrote = true;
        if (done && dids.headOf(did) == head) headStood = true;
        if (!done && dids.headOf(did) != head) headMoved = true;
        uint256 later = _countingAt(probe);
        // A revocation takes away; nothing ever adds to the past.
        if (later & ~before != 0 || (later != before && !revokes)) pastChanged = true;
        _watch();
        if (done) ++successes[act];
        // So that there is always one that can be acted on.
        if (dids.deactivatedAt(did) == 0 && !dids.mayAct(did, owner)) _register();
    }

    /// @dev What was seen to have ended must never count again.
    function _watch() private {
        uint256 counting = _countingAt(uint64(block.timestamp));
        if (counting & _ended != 0) endedCameBack = true;
        _ended |= _counted & ~counting;
        _counted |= counting;
    }

    function _countingAt(uint64 time) private view returns (uint256 bits) {
        return dids.countingAt(did, _methods, time);
    }

    function _register() private {
        vm.prank(owner);
        did = dids.register(bytes32(++registrations), new KeyGrant[](0));
        (_counted, _ended) = (0, 0);
        _watch();
    }

    // --- drawn at random -------------------------------------------------------------------------------------------------

    /// @dev Two accounts, one of them the owner's, and four other keys.
    function _key(uint256 number) private view returns (bytes memory) {
        uint256 place = number % METHODS;
        if (place == 0) return abi.encodePacked(owner);
        if (place == 1) return abi.encodePacked(address(0xA3));
        return abi.encodePacked("a key that is no account, number ", bytes1(uint8(48 + place)));
    }

    function _method(uint256 number) private view returns (bytes32) {
        bytes memory key = _key(number);
        return key.length == 20 ? bytes32(uint256(uint160(bytes20(key)))) : sha256(key);
    }

    function _uses(uint256 seed) private pure returns (uint8) {
        uint8 one = uint8(1 << ((seed >> 16) % 5));
        return seed & 0xE000 == 0 ? one | uint8(1 << ((seed >> 24) % 5)) : one;
    }

    function _near(uint256 seed) private view returns (uint64) {
        return uint64(block.timestamp - 40 + (seed % 100));
    }

    /// @dev A use that counts, where any does; one time in three one that has ended.
    function _standing(uint256 seed) private view returns (bytes32 method, uint8 uses) {
        bool isPast = _ended != 0 && (seed >> 140) % 3 == 0;
        uint256 pool = isPast ? _ended : _countingAt(uint64(block.timestamp));
        uint256 bit = (seed >> 120) % 30;
        for (uint256 i = 0; i < 30 && (pool >> bit) & 1 == 0; ++i) bit = (bit + 1) % 30;
        return (_methods[bit / 5], uint8(1 << (bit % 5)));
    }

    function _grant(uint256 seed) private view returns (KeyGrant memory) {
        uint8 uses = _uses(seed);
        bytes memory key = _key(seed >> 8);
        // Mostly what is taken: only accounts can act.
        if (key.length != 20) uses &= 0x17;
        uint64 from = seed & 4 == 0 ? 0 : _near(seed >> 60);
        uint64 until = seed & 8 == 0 ? 0 : _near(seed >> 80) + 40;
        return KeyGrant(key, uses, from, until);
    }
}

/// @dev What must hold of the DidRegistry whatever is called, by whomever, in whatever order.
contract DidInvariantsTest is Test {
    DidHandler private handler;

    function setUp() public {
        handler = new DidHandler();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev An invariant over acts that are always refused would hold of anything.
    function test_didHandler_everyActGetsThrough() public {
        for (uint256 i = 0; i < 900; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            (bool done, ) = address(handler).call(_call(seed));
            assertTrue(done, "the handler itself failed");
        }
        handler.printSuccesses();
    }

    function _call(uint256 seed) private view returns (bytes memory) {
        bytes[9] memory calls = [
            abi.encodeCall(handler.addKey, (seed)),
            abi.encodeCall(handler.rollKey, (seed)),
            abi.encodeCall(handler.expireKey, (seed)),
            abi.encodeCall(handler.revokeKey, (seed)),
            abi.encodeCall(handler.changeController, (seed)),
            abi.encodeCall(handler.changeService, (seed)),
            abi.encodeCall(handler.deactivate, (seed)),
            abi.encodeCall(handler.writeAsStranger, (seed)),
            abi.encodeCall(handler.wait, (uint32(seed >> 16)))
        ];
        return calls[(seed >> 210) % 9];
    }

    function invariant_strangersNeverWrite() public view {
        assertTrue(!handler.strangerWrote(), "a stranger wrote");
    }

    function invariant_keysEndForGoodAndOnlyRevocationsChangeThePast() public view {
        assertTrue(!handler.endedCameBack(), "a key that had ended counts again");
        assertTrue(!handler.pastChanged(), "the past changed");
        assertTrue(!handler.lateRevocation(), "revoked from a time that lies ahead");
    }

    function invariant_theHeadChangesWithEveryChangeAndNoOther() public view {
        assertTrue(!handler.headStood(), "a change that the head does not commit to");
        assertTrue(!handler.headMoved(), "the head moved without a change");
    }

    function invariant_deactivationIsForGood() public view {
        assertTrue(!handler.actedWhileDeactivated(), "acted on, or counted, after it");
    }
}
