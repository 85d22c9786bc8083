// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {StatusRegistry} from "../../contracts/StatusRegistry.sol";
import {TrustedIssuersRegistry} from "../../contracts/TrustedIssuersRegistry.sol";
import {ListKey, Purpose} from "../../contracts/interfaces/IStatusRegistry.sol";
import {Kind, Link, Parent, Permission, Record} from "../../contracts/types/Record.sol";
import {NO_RECORD, RecordId} from "../../contracts/types/RecordId.sol";
import {RecordState, Status} from "../../contracts/types/RecordState.sol";
import {Reason} from "../../contracts/types/Reason.sol";
import {Test} from "./support/Test.sol";
import {World} from "./support/World.sol";

/// @dev Makes random calls, good ones and hostile ones, and keeps what it saw: every call of the handler succeeds, and
/// where the registry refuses, the handler checks that it had to. The invariants compare the registry with what it kept.
contract Handler is World {
    struct Known {
        RecordId id;
        uint256 parent;
        bool ended;
        bool voided;
        uint64 voidSince;
    }

    uint256 private constant MOST_RECORDS = 24;
    /// @dev Above the keys that are drawn at random.
    uint256 private constant FRESH_KEY = 2_000_000;
    uint256 internal constant NOBODY = type(uint256).max;

    Known[] public known;
    /// @dev Encoded, since only the IR pipeline copies such structs into storage.
    bytes[] private _bodies;

    // --- what must never have happened: each is set where a call succeeded that had to fail ----------------------------

    bool public strangerWrote;
    bool public widened;
    bool public grantedWhileClosed;
    bool public custodianGranted;
    bool public resumedWithoutRank;
    bool public voidMovedLater;
    bool public oldDelegateWrote;
    bool public replayed;
    bool public endedCouldNotRevoke;
    bool public grantedWhileNotActive;
    bool public versionSkipped;
    bool public cleared;

    // --- what must stay ------------------------------------------------------------------------------------------------------

    bytes32[] public revoked;
    mapping(bytes32 handle => uint256 owner) public ownerOf;
    mapping(bytes32 handle => uint32 time) public revokedAt;
    mapping(uint256 record => uint256 bits) public bitsOf;
    mapping(uint256 record => uint32 version) public versionOf;
    mapping(bytes4 act => uint256 count) public successes;

    uint256 private _salt;

    constructor() {
        deployWorld();
        _remember(root, NOBODY, rootBody());
        _remember(agencyId, 0, agencyBody());
        _remember(universityId, 1, universityBody());
    }

    function count() external view returns (uint256) {
        return known.length;
    }

    function revokedCount() external view returns (uint256) {
        return revoked.length;
    }

    function bodyOf(uint256 index) public view returns (Record memory) {
        return abi.decode(_bodies[index], (Record));
    }

    function registries() external view returns (address, address) {
        return (address(registry), address(status));
    }

    function printSuccesses() external view {
        _print("grant", this.grant.selector);
        _print("grantWider", this.grantWider.selector);
        _print("closeOrReopenGrants", this.closeOrReopenGrants.selector);
        _print("suspend", this.suspend.selector);
        _print("resume", this.resume.selector);
        _print("end", this.end.selector);
        _print("voidSince", this.voidSince.selector);
        _print("changeController", this.changeController.selector);
        _print("rescue", this.rescue.selector);
        _print("nameCustodian", this.nameCustodian.selector);
        _print("writeAsStranger", this.writeAsStranger.selector);
        _print("grantAsCustodian", this.grantAsCustodian.selector);
        _print("revokeHandle", this.revokeHandle.selector);
        _print("setBit", this.setBit.selector);
        _print("clearRevocation", this.clearRevocation.selector);
        _print("publishList", this.publishList.selector);
        _print("delegateAcrossEpochs", this.delegateAcrossEpochs.selector);
        _print("replaySigned", this.replaySigned.selector);
        _print("wait", this.wait.selector);
    }

    function _print(string memory name, bytes4 act) private view {
        assertTrue(successes[act] != 0, name);
        log(name, successes[act]);
    }

    // --- granting --------------------------------------------------------------------------------------------------------------

    function grant(uint256 seed) external {
        uint256 above = seed % known.length;
        if (known.length >= MOST_RECORDS) return;
        Record memory record = _child(above, seed);
        bool may = _mayGrant(above) && !registry.grantsClosed();
        vm.prank(_controller(above));
        try registry.grant(_parent(above), record, hex"00", attachments()) returns (RecordId id) {
            if (!may) grantedWhileNotActive = true;
            if (registry.grantsClosed()) grantedWhileClosed = true;
            _remember(id, above, record);
            _count(this.grant.selector);
        } catch {
            assertTrue(!may || !_grantable(above, record.kind), "a good grant was refused");
        }
    }

    function grantWider(uint256 seed) external {
        uint256 above = seed % known.length;
        Record memory record = _child(above, seed);
        Permission memory limit = bodyOf(above).permissions[0];
        if (seed & 256 != 0 && limit.credits != 0) record.permissions[0].credits = limit.credits + 1;
        else if (seed & 512 != 0 && limit.levels != 0) record.permissions[0].levels = 0;
        else if (bodyOf(above).validUntil != 0) record.validUntil = bodyOf(above).validUntil + 1;
        else record.depth = bodyOf(above).depth + 1;
        vm.prank(_controller(above));
        try registry.grant(_parent(above), record, hex"00", attachments()) {
            widened = true;
        } catch {
            if (_mayGrant(above) && !registry.grantsClosed()) _count(this.grantWider.selector);
        }
    }

    function closeOrReopenGrants(uint256 seed) external {
        if (!registry.grantsClosed() && seed % 4 != 0) return;
        if (registry.grantsClosed()) {
            vm.prank(governor);
            registry.reopenGrants();
        } else {
            vm.prank(guardian);
            registry.closeGrants();
        }
        _count(this.closeOrReopenGrants.selector);
    }

    // --- transitions -------------------------------------------------------------------------------------------------------------

    function suspend(uint256 seed, bool bySelf) external {
        uint256 target = _mostlyLow(seed);
        Link[] memory links = bySelf ? path() : _up(target);
        vm.prank(bySelf ? _controller(target) : _above(target));
        try registry.suspend(known[target].id, links, Reason.UnderReview) {
            _count(this.suspend.selector);
        } catch {}
    }

    /// @dev From the record itself, from its parent, or from its grandparent.
    function resume(uint256 seed, uint256 hops) external {
        uint256 target = seed % known.length;
        for (uint256 i = 0; i < known.length && _state(target).status() != Status.Suspended; ++i) {
            target = (target + 1) % known.length;
        }
        hops = bound(hops, 0, 2);
        uint256 middle = known[target].parent;
        if (hops == 2 && (middle == NOBODY || known[middle].parent == NOBODY)) hops = 1;
        Link[] memory links = hops == 0 ? path() : hops == 1 ? _up(target) : path(_link(target), _link(middle));
        uint8 setBy = _state(target).setBy();
        bool byGovernance = hops == 1 && middle == NOBODY;
        vm.prank(
            hops == 0 ? _controller(target) : hops == 1 ? _above(target) : _controller(known[middle].parent)
        );
        try registry.resume(known[target].id, links, Reason.Unspecified) {
            if (hops == 0 || (!byGovernance && hops < setBy)) resumedWithoutRank = true;
            _count(this.resume.selector);
        } catch {}
    }

    function end(uint256 seed, bool bySelf, bool toCustodian) external {
        if (seed & 0x300000 != 0) return;
        uint256 target = _mostlyLow(seed);
        Link[] memory links = bySelf ? path() : _up(target);
        vm.prank(bySelf ? _controller(target) : _above(target));
        try registry.end(known[target].id, links, Reason.Closed, toCustodian ? custodian : address(0)) {
            known[target].ended = true;
            _count(this.end.selector);
        } catch {}
    }

    function voidSince(uint256 seed, uint64 since) external {
        if (seed & 0x300000 != 0) return;
        uint256 target = _mostlyLow(seed);
        since = uint64(bound(since, START, block.timestamp + 10));
        Known storage record = known[target];
        RecordId id = record.id;
        Link[] memory links = _up(target);
        vm.prank(_above(target));
        try registry.voidSince(id, bodyOf(target), links, since, Reason.Fraud) {
            if (record.voided && since >= record.voidSince) voidMovedLater = true;
            if (since > block.timestamp) voidMovedLater = true;
            (record.voided, record.voidSince) = (true, since);
            _count(this.voidSince.selector);
        } catch {}
    }

    function changeController(uint256 seed, bool bySelf) external {
        uint256 target = seed % known.length;
        Link[] memory links = bySelf ? path() : _up(target);
        address next = vm.addr(1 + (seed % 1_000_003));
        vm.prank(bySelf ? _controller(target) : _above(target));
        try registry.changeController(known[target].id, links, next) {
            _count(this.changeController.selector);
        } catch {}
    }

    function rescue(bool vetoed) external {
        vm.prank(governor);
        registry.proposeRescue(root, _link(0).bodyHash, vm.addr(FRESH_KEY + ++_salt));
        address present = _controller(0);
        if (vetoed && present != address(0)) {
            vm.prank(present);
            registry.vetoRescue(root);
        } else {
            vm.warp(block.timestamp + 7 days);
            vm.prank(governor);
            registry.executeRescue(root);
        }
        _count(this.rescue.selector);
    }

    /// @dev Now and then ends the root first.
    function nameCustodian(uint256 seed) external {
        if (seed % 16 == 0 && _state(0).status() < Status.Ended) {
            vm.prank(governor);
            registry.end(root, _up(0), Reason.Closed, address(0));
            known[0].ended = true;
        }
        vm.prank(governor);
        try registry.nameCustodian(root, _link(0).bodyHash, custodian) {
            _count(this.nameCustodian.selector);
        } catch {
            assertTrue(_state(0).status() < Status.Ended, "a custodian was refused");
        }
    }

    // --- hostile ---------------------------------------------------------------------------------------------------------------------

    function writeAsStranger(uint256 seed, uint256 act) external {
        uint256 target = seed % known.length;
        RecordId id = known[target].id;
        Link[] memory links = seed & 1 == 0 ? path() : _up(target);
        Record memory record = bodyOf(target);
        bytes[8] memory calls = [
            abi.encodeCall(registry.suspend, (id, links, Reason.Fraud)),
            abi.encodeCall(registry.resume, (id, links, Reason.Fraud)),
            abi.encodeCall(registry.end, (id, links, Reason.Fraud, stranger)),
            abi.encodeCall(registry.voidSince, (id, record, links, uint64(block.timestamp), Reason.Fraud)),
            abi.encodeCall(registry.changeController, (id, links, stranger)),
            abi.encodeCall(registry.updateOrganisation, (id, links, "")),
            abi.encodeCall(status.publishList, (ListKey(id, Purpose.Revocation, 0), versionOf[target] + 1, "x", 1)),
            abi.encodeCall(status.revokeHandle, (id, "stranger", Reason.Fraud))
        ];
        uint256 chosen = act % 8;
        vm.prank(stranger);
        (bool success, ) = (chosen < 6 ? address(registry) : address(status)).call(calls[chosen]);
        if (success) strangerWrote = true;
        else _count(this.writeAsStranger.selector);
    }

    function grantAsCustodian(uint256 seed) external {
        Record memory record = _child(0, seed);
        vm.prank(custodian);
        try registry.grant(_parent(0), record, hex"00", attachments()) {
            custodianGranted = true;
        } catch {
            _count(this.grantAsCustodian.selector);
        }
    }

    // --- status lists -------------------------------------------------------------------------------------------------------------------

    function revokeHandle(uint256 seed) external {
        uint256 owner = seed % known.length;
        bytes32 handle = keccak256(abi.encode(seed));
        if (ownerOf[handle] != 0 || _controller(owner) == address(0)) return;
        vm.prank(_controller(owner));
        try status.revokeHandle(known[owner].id, handle, Reason.Fraud) {
            (ownerOf[handle], revokedAt[handle]) = (owner + 1, uint32(block.timestamp));
            revoked.push(handle);
            _count(this.revokeHandle.selector);
        } catch {
            endedCouldNotRevoke = true;
        }
    }

    function setBit(uint256 seed, uint8 index) external {
        uint256 owner = seed % known.length;
        if (_controller(owner) == address(0)) return;
        bool was = bitsOf[owner] & (1 << index) != 0;
        vm.prank(_controller(owner));
        try status.setBit(ListKey(known[owner].id, Purpose.Revocation, 0), index, Reason.Fraud) {
            bitsOf[owner] |= 1 << index;
            _count(this.setBit.selector);
        } catch {
            if (!was) endedCouldNotRevoke = true;
        }
    }

    function clearRevocation(uint256 seed, uint8 index) external {
        uint256 owner = seed % known.length;
        vm.prank(_controller(owner));
        try status.clearBit(ListKey(known[owner].id, Purpose.Revocation, 0), index, Reason.Fraud) {
            cleared = true;
        } catch {
            _count(this.clearRevocation.selector);
        }
    }

    function publishList(uint256 seed, uint32 version) external {
        uint256 owner = seed % known.length;
        if (_controller(owner) == address(0)) return;
        version = uint32(bound(version, 0, versionOf[owner] + 2));
        if (seed & 1 == 0) version = versionOf[owner] + 1;
        vm.prank(_controller(owner));
        try status.publishList(ListKey(known[owner].id, Purpose.Revocation, 0), version, bytes32(seed | 1), 1) {
            if (version != versionOf[owner] + 1) versionSkipped = true;
            versionOf[owner] = version;
            _count(this.publishList.selector);
        } catch {}
    }

    function delegateAcrossEpochs(uint256 seed) external {
        uint256 owner = seed % known.length;
        address present = _controller(owner);
        if (present == address(0) || _state(owner).status() == Status.Suspended) return;
        address delegate = vm.addr(1 + (seed % 1_000_003));
        if (delegate == present) return;
        vm.prank(present);
        status.nameDelegate(known[owner].id, delegate, uint64(block.timestamp + 1 days));
        vm.prank(present);
        registry.changeController(known[owner].id, path(), vm.addr(FRESH_KEY + ++_salt));
        vm.prank(delegate);
        try status.revokeHandle(known[owner].id, keccak256(abi.encode(seed, "delegate")), Reason.Fraud) {
            oldDelegateWrote = true;
        } catch {
            _count(this.delegateAcrossEpochs.selector);
        }
    }

    function replaySigned(uint256 seed) external {
        uint256 key = 1 + (seed % 1_000_003);
        vm.prank(_controller(2));
        try registry.changeController(known[2].id, path(), vm.addr(key)) {} catch {
            return;
        }
        uint256 nonce = status.nonces(vm.addr(key), 3);
        if (_state(2).status() != Status.Active) return;
        bytes32 anchored = keccak256(abi.encode(seed));
        string memory kind = "AnchorIssuance(bytes32 accreditation,bytes32 root,uint256 nonce,uint256 deadline)";
        bytes memory call = abi.encodeCall(
            status.anchorIssuanceSigned,
            (known[2].id, anchored, statusRequest(key, kind, abi.encode(known[2].id, anchored), nonce))
        );
        (bool first, ) = address(status).call(call);
        assertTrue(first, "a good request was refused");
        (bool second, ) = address(status).call(call);
        if (second) replayed = true;
        _count(this.replaySigned.selector);
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + bound(time, 1, 1 days));
        _count(this.wait.selector);
    }

    // --- helpers -------------------------------------------------------------------------------------------------------------------------

    function _remember(RecordId id, uint256 parent, Record memory record) private {
        known.push(Known(id, parent, false, false, 0));
        _bodies.push(abi.encode(record));
    }

    /// @dev The ministry and the agency mostly stay as they are, so that there is something to do.
    function _mostlyLow(uint256 seed) private view returns (uint256) {
        uint256 index = seed % known.length;
        return index < 2 && seed & 0xff000 != 0 ? 2 + ((seed >> 64) % (known.length - 2)) : index;
    }

    function _count(bytes4 act) private {
        ++successes[act];
    }

    function _state(uint256 index) private view returns (RecordState) {
        return registry.stateOf(known[index].id);
    }

    function _controller(uint256 index) private view returns (address) {
        return _state(index).controller();
    }

    function _above(uint256 index) private view returns (address) {
        return known[index].parent == NOBODY ? governor : _controller(known[index].parent);
    }

    function _link(uint256 index) private view returns (Link memory) {
        uint256 parent = known[index].parent;
        return link(parent == NOBODY ? NO_RECORD : known[parent].id, bodyOf(index));
    }

    function _up(uint256 index) private view returns (Link[] memory) {
        return path(_link(index));
    }

    function _parent(uint256 index) private view returns (Parent memory) {
        uint256 parent = known[index].parent;
        return Parent(parent == NOBODY ? NO_RECORD : known[parent].id, bodyOf(index));
    }

    function _mayGrant(uint256 index) private view returns (bool) {
        Record memory record = bodyOf(index);
        return
            _state(index).status() == Status.Active &&
            block.timestamp >= record.validFrom &&
            (record.validUntil == 0 || block.timestamp < record.validUntil) &&
            _controller(index) != address(0);
    }

    function _grantable(uint256 above, Kind kind) private view returns (bool) {
        Record memory parent = bodyOf(above);
        if (kind == Kind.Mandate) return parent.kind == Kind.Attest;
        return parent.kind <= Kind.Accredit && (kind != Kind.Accredit || parent.depth > 0);
    }

    /// @dev A child that fits inside its parent, except perhaps in its kind.
    function _child(uint256 above, uint256 seed) private returns (Record memory record) {
        Record memory parent = bodyOf(above);
        Kind kind = parent.kind == Kind.Attest ? Kind.Mandate : Kind(1 + ((seed >> 8) % 4));
        record = salted(body(kind, vm.addr(1 + ((seed >> 16) % 1_000_003))), uint64(++_salt));
        record.depth = kind == Kind.Accredit && parent.depth > 0 ? parent.depth - 1 : 0;
        record.validFrom = parent.validFrom;
        record.validUntil = parent.validUntil;
        if (seed & (1 << 40) != 0 && parent.validUntil == 0) record.validUntil = uint64(block.timestamp + 30 days);
        Permission memory limit = parent.permissions[0];
        record.permissions[0].levels = limit.levels == 0 ? uint8(seed >> 48) & 0x7e : limit.levels;
        record.permissions[0].credits = limit.credits > 1 ? limit.credits - 1 : limit.credits == 0 ? 900 : 1;
    }
}

/// @dev What must never happen, whatever is called in whatever order.
contract InvariantsTest is Test {
    Handler private handler;
    TrustedIssuersRegistry private registry;
    StatusRegistry private status;

    function setUp() public {
        handler = new Handler();
        (address first, address second) = handler.registries();
        registry = TrustedIssuersRegistry(first);
        status = StatusRegistry(second);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev A handler that never gets through would prove nothing: drives it from a fixed seed and prints its successes.
    function test_handler_everyActGetsThrough() public {
        for (uint256 i = 0; i < 1_500; ++i) {
            (bool success, ) = address(handler).call(_call(uint256(keccak256(abi.encode(i)))));
            assertTrue(success, "a call of the handler failed");
        }
        handler.printSuccesses();
    }

    function _call(uint256 seed) private view returns (bytes memory) {
        bytes[19] memory calls = [
            abi.encodeCall(handler.grant, (seed)),
            abi.encodeCall(handler.grantWider, (seed)),
            abi.encodeCall(handler.closeOrReopenGrants, (seed)),
            abi.encodeCall(handler.suspend, (seed, seed & 2 == 0)),
            abi.encodeCall(handler.resume, (seed, seed >> 8)),
            abi.encodeCall(handler.end, (seed, seed & 2 == 0, seed & 4 == 0)),
            abi.encodeCall(handler.voidSince, (seed, uint64(seed >> 16))),
            abi.encodeCall(handler.changeController, (seed, seed & 2 == 0)),
            abi.encodeCall(handler.rescue, (seed & 2 == 0)),
            abi.encodeCall(handler.nameCustodian, (seed)),
            abi.encodeCall(handler.writeAsStranger, (seed, seed >> 8)),
            abi.encodeCall(handler.grantAsCustodian, (seed)),
            abi.encodeCall(handler.revokeHandle, (seed)),
            abi.encodeCall(handler.setBit, (seed, uint8(seed >> 8))),
            abi.encodeCall(handler.clearRevocation, (seed, uint8(seed >> 8))),
            abi.encodeCall(handler.publishList, (seed, uint32(seed >> 16))),
            abi.encodeCall(handler.delegateAcrossEpochs, (seed)),
            abi.encodeCall(handler.replaySigned, (seed)),
            abi.encodeCall(handler.wait, (uint32(seed >> 16)))
        ];
        return calls[(seed >> 200) % 19];
    }

    function invariant_noChildIsWiderThanItsParent() public view {
        assertTrue(!handler.widened(), "a wider child was granted");
        for (uint256 i = 1; i < handler.count(); ++i) {
            (, uint256 above, , , ) = handler.known(i);
            Record memory parent = handler.bodyOf(above);
            Record memory child = handler.bodyOf(i);
            Permission memory limit = parent.permissions[0];
            Permission memory permission = child.permissions[0];
            assertTrue(child.kind != Kind.Root, "root by grant");
            assertTrue(child.kind != Kind.Accredit || child.depth < parent.depth, "depth");
            assertTrue(child.validFrom >= parent.validFrom, "validFrom");
            assertTrue(
                parent.validUntil == 0 || (child.validUntil != 0 && child.validUntil <= parent.validUntil),
                "validUntil"
            );
            assertTrue(
                limit.credits == 0 || (permission.credits != 0 && permission.credits <= limit.credits),
                "credits"
            );
            assertTrue(
                limit.levels == 0 || (permission.levels != 0 && permission.levels & ~limit.levels == 0),
                "levels"
            );
        }
    }

    function invariant_revocationsAreNeverUndone() public view {
        assertTrue(!handler.cleared(), "a revocation bit was cleared");
        for (uint256 i = 0; i < handler.revokedCount(); ++i) {
            bytes32 handle = handler.revoked(i);
            (RecordId id, , , , ) = handler.known(handler.ownerOf(handle) - 1);
            assertEq(status.revocationOf(id, handle).time, handler.revokedAt(handle));
        }
        for (uint256 i = 0; i < handler.count(); ++i) {
            (RecordId id, , , , ) = handler.known(i);
            assertEq(status.wordOf(ListKey(id, Purpose.Revocation, 0), 0), handler.bitsOf(i));
        }
    }

    function invariant_suspensionsAreLiftedOnlyFromAtLeastAsHigh() public view {
        assertTrue(!handler.resumedWithoutRank(), "resumed without rank");
    }

    function invariant_whoeverControlsCanAlwaysRevoke() public view {
        assertTrue(!handler.endedCouldNotRevoke(), "could not revoke");
    }

    function invariant_versionsGrowByOne() public view {
        assertTrue(!handler.versionSkipped(), "skipped");
        for (uint256 i = 0; i < handler.count(); ++i) {
            (RecordId id, , , , ) = handler.known(i);
            assertEq(status.anchorOf(ListKey(id, Purpose.Revocation, 0)).version, handler.versionOf(i));
        }
    }

    function invariant_strangersNeverWrite() public view {
        assertTrue(!handler.strangerWrote(), "a stranger wrote");
    }

    function invariant_voidTimesNeverMoveLater() public view {
        assertTrue(!handler.voidMovedLater(), "moved later, or into the future");
        for (uint256 i = 0; i < handler.count(); ++i) {
            (RecordId id, , , bool voided, uint64 since) = handler.known(i);
            RecordState state = registry.stateOf(id);
            assertTrue((state.status() == Status.Void) == voided, "void is for ever");
            if (voided) assertEq(state.since(), since);
        }
    }

    function invariant_endedIsNeverActiveAgain() public view {
        for (uint256 i = 0; i < handler.count(); ++i) {
            (RecordId id, , bool ended, , ) = handler.known(i);
            if (ended) assertTrue(registry.stateOf(id).status() >= Status.Ended, "came back");
        }
    }

    function invariant_formerControllersDelegatesNeverWrite() public view {
        assertTrue(!handler.oldDelegateWrote(), "a former controller's delegate wrote");
    }

    function invariant_nothingIsGrantedWhileClosed() public view {
        assertTrue(!handler.grantedWhileClosed(), "granted while closed");
    }

    function invariant_onlyActiveRecordsGrant() public view {
        assertTrue(!handler.grantedWhileNotActive(), "granted while not active");
    }

    function invariant_custodiansNeverGrant() public view {
        assertTrue(!handler.custodianGranted(), "a custodian granted");
    }

    function invariant_requestsAreUsedOnce() public view {
        assertTrue(!handler.replayed(), "replayed");
    }

    function invariant_idsBindBodies() public view {
        for (uint256 i = 0; i < handler.count(); ++i) {
            (RecordId id, uint256 above, , , ) = handler.known(i);
            RecordId parent = RecordId.wrap(0);
            if (i != 0) (parent, , , , ) = handler.known(above);
            assertTrue(registry.idOf(parent, handler.bodyOf(i)) == id, "id");
            assertTrue(registry.stateOf(id).grantedAt() != 0, "stored");
            for (uint256 j = 0; j < i; ++j) {
                (RecordId other, , , , ) = handler.known(j);
                assertTrue(other != id, "collision");
            }
        }
    }
}
