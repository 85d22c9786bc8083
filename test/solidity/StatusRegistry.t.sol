// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IStatusRegistry, ListKey, Purpose} from "../../contracts/interfaces/IStatusRegistry.sol";
import {ISuccession} from "../../contracts/interfaces/ISuccession.sol";
import {RecordId} from "../../contracts/types/RecordId.sol";
import {Status} from "../../contracts/types/RecordState.sol";
import {Reason} from "../../contracts/types/Reason.sol";
import {World} from "./support/World.sol";

/// @dev Three ways to revoke, issuance anchors, delegates, and who may write in which status.
contract StatusRegistryTest is World {
    address private delegate = address(0xDE);

    function setUp() public {
        deployWorld();
    }

    // --- anchored lists --------------------------------------------------------------------------------------------------

    function test_publishList_growsByOne() public {
        vm.expectEmit(address(status));
        emit IStatusRegistry.ListPublished(universityId, 1, 7, 1, keccak256("1"), 60, university);
        _publish(_list(Purpose.Suspension, 7), 1, keccak256("1"));
        vm.warp(START + 5);
        _publish(_list(Purpose.Suspension, 7), 2, keccak256("2"));
        IStatusRegistry.Anchor memory anchor = status.anchorOf(_list(Purpose.Suspension, 7));
        assertEq(bytes32(anchor.digest), bytes32(bytes24(keccak256("2"))));
        assertEq(anchor.version, 2);
        assertEq(anchor.time, START + 5);
        assertEq(status.anchorOf(_list(Purpose.Revocation, 7)).version, 0);
        assertEq(status.anchorOf(_list(Purpose.Suspension, 8)).version, 0);
    }

    function test_publishList_error() public {
        _refusePublish(2, 0);
        _refusePublish(0, 0);
        _publish(_list(Purpose.Revocation, 0), 1, keccak256("1"));
        _refusePublish(1, 1);
        _refusePublish(3, 1);
        _refusePublish(0, 1);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.DigestMissing.selector));
        status.publishList(_list(Purpose.Revocation, 0), 2, 0, 60);
    }

    // --- bits ----------------------------------------------------------------------------------------------------------------

    function test_setBit_onlyThatBit() public {
        vm.expectEmit(address(status));
        emit IStatusRegistry.BitsChanged(universityId, 0, 3, 2, 1 << 5, Reason.Superseded, university);
        _setBit(university, 2 * 256 + 5);
        assertTrue(status.isSet(_list(Purpose.Revocation, 3), 517), "set");
        assertEq(status.wordOf(_list(Purpose.Revocation, 3), 2), 1 << 5);
        assertTrue(!status.isSet(_list(Purpose.Revocation, 3), 516), "neighbour");
        assertTrue(!status.isSet(_list(Purpose.Revocation, 3), 5), "other word");
        assertTrue(!status.isSet(_list(Purpose.Suspension, 3), 517), "other purpose");
        assertTrue(!status.isSet(_list(Purpose.Revocation, 4), 517), "other list");
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.BitUnchanged.selector, 517));
        status.setBit(_list(Purpose.Revocation, 3), 517, Reason.Superseded);
        _setBit(university, 518);
        assertEq(status.wordOf(_list(Purpose.Revocation, 3), 2), 3 << 5);
    }

    function test_setBits_oneEventForEachRun() public {
        uint32[] memory indices = new uint32[](4);
        (indices[0], indices[1], indices[2], indices[3]) = (0, 255, 256, 1);
        vm.expectEmit(address(status));
        emit IStatusRegistry.BitsChanged(universityId, 0, 3, 0, 1 | (1 << 255), Reason.Fraud, university);
        vm.expectEmit(address(status));
        emit IStatusRegistry.BitsChanged(universityId, 0, 3, 1, 1, Reason.Fraud, university);
        vm.expectEmit(address(status));
        emit IStatusRegistry.BitsChanged(universityId, 0, 3, 0, 3 | (1 << 255), Reason.Fraud, university);
        vm.prank(university);
        status.setBits(_list(Purpose.Revocation, 3), indices, Reason.Fraud);
        assertEq(status.wordOf(_list(Purpose.Revocation, 3), 0), 3 | (1 << 255));
        assertEq(status.wordOf(_list(Purpose.Revocation, 3), 1), 1);
    }

    function test_setBits_error_allOrNothing() public {
        uint32[] memory indices = new uint32[](3);
        (indices[0], indices[1], indices[2]) = (7, 8, 7);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.BitUnchanged.selector, 7));
        status.setBits(_list(Purpose.Revocation, 3), indices, Reason.Fraud);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.LengthMismatch.selector, 0, 0));
        status.setBits(_list(Purpose.Revocation, 3), new uint32[](0), Reason.Fraud);
    }

    function test_setWords_keepsWhatIsSet() public {
        _setBit(university, 0);
        uint32[] memory words = new uint32[](2);
        uint256[] memory masks = new uint256[](2);
        (words[1], masks[0], masks[1]) = (9, 6, type(uint256).max);
        vm.expectEmit(address(status));
        emit IStatusRegistry.BitsChanged(universityId, 0, 3, 0, 7, Reason.Fraud, university);
        vm.expectEmit(address(status));
        emit IStatusRegistry.BitsChanged(universityId, 0, 3, 9, type(uint256).max, Reason.Fraud, university);
        vm.prank(university);
        status.setWords(_list(Purpose.Revocation, 3), words, masks, Reason.Fraud);
        assertEq(status.wordOf(_list(Purpose.Revocation, 3), 0), 7);
        assertEq(status.wordOf(_list(Purpose.Revocation, 3), 9), type(uint256).max);
    }

    function test_setWords_error() public {
        uint32[] memory words = new uint32[](1);
        words[0] = 4;
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.WordUnchanged.selector, 4));
        status.setWords(_list(Purpose.Revocation, 3), words, new uint256[](1), Reason.Fraud);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.LengthMismatch.selector, 1, 2));
        status.setWords(_list(Purpose.Revocation, 3), words, new uint256[](2), Reason.Fraud);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.LengthMismatch.selector, 0, 0));
        status.setWords(_list(Purpose.Revocation, 3), new uint32[](0), new uint256[](0), Reason.Fraud);
    }

    function test_clearBit_onlySuspensions() public {
        ListKey memory list = _list(Purpose.Suspension, 1);
        vm.prank(university);
        status.setBit(list, 300, Reason.UnderReview);
        vm.prank(university);
        status.setBit(list, 301, Reason.UnderReview);
        vm.expectEmit(address(status));
        emit IStatusRegistry.BitsChanged(universityId, 1, 1, 1, 1 << 45, Reason.Unspecified, university);
        vm.prank(university);
        status.clearBit(list, 300, Reason.Unspecified);
        assertTrue(!status.isSet(list, 300) && status.isSet(list, 301), "only that one");
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.BitUnchanged.selector, 300));
        status.clearBit(list, 300, Reason.Unspecified);

        _setBit(university, 5);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.NotClearable.selector, Purpose.Revocation));
        status.clearBit(_list(Purpose.Revocation, 3), 5, Reason.Unspecified);
    }

    // --- handles -----------------------------------------------------------------------------------------------------------------

    function test_revokeHandle_onceWithTimeAndReason() public {
        vm.warp(START + 9);
        vm.expectEmit(address(status));
        emit IStatusRegistry.HandleRevoked(universityId, "handle", Reason.Fraud, university);
        vm.prank(university);
        status.revokeHandle(universityId, "handle", Reason.Fraud);
        IStatusRegistry.Revocation memory revocation = status.revocationOf(universityId, "handle");
        assertEq(revocation.time, START + 9);
        assertEq(uint8(revocation.reason), uint8(Reason.Fraud));
        assertEq(status.revocationOf(agencyId, "handle").time, 0);
        assertEq(status.revocationOf(universityId, "other").time, 0);

        vm.prank(university);
        vm.expectRevert(
            abi.encodeWithSelector(IStatusRegistry.HandleAlreadyRevoked.selector, bytes32("handle"), START + 9)
        );
        status.revokeHandle(universityId, "handle", Reason.Closed);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.ZeroValue.selector));
        status.revokeHandle(universityId, 0, Reason.Closed);
    }

    function test_revokeHandles_allOrNothing() public {
        bytes32[] memory handles = new bytes32[](2);
        (handles[0], handles[1]) = ("a", "b");
        vm.prank(university);
        status.revokeHandles(universityId, handles, Reason.Fraud);
        assertEq(status.revocationOf(universityId, "b").time, START);
        (handles[0], handles[1]) = ("c", "c");
        vm.prank(university);
        vm.expectRevert(
            abi.encodeWithSelector(IStatusRegistry.HandleAlreadyRevoked.selector, bytes32("c"), START)
        );
        status.revokeHandles(universityId, handles, Reason.Fraud);
        assertEq(status.revocationOf(universityId, "c").time, 0);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.LengthMismatch.selector, 0, 0));
        status.revokeHandles(universityId, new bytes32[](0), Reason.Fraud);
    }

    // --- issuance anchors ----------------------------------------------------------------------------------------------------------

    function test_anchorIssuance_onlyWhileActive() public {
        vm.expectEmit(address(status));
        emit IStatusRegistry.IssuanceAnchored(universityId, "root", university);
        vm.prank(university);
        status.anchorIssuance(universityId, "root");
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.ZeroValue.selector));
        status.anchorIssuance(universityId, 0);
        _suspend();
        _refuseAnchor(Status.Suspended);
        _end();
        _refuseAnchor(Status.Ended);
    }

    // --- delegates -------------------------------------------------------------------------------------------------------------------

    function test_nameDelegate_untilItsExpiry() public {
        vm.expectEmit(address(status));
        emit IStatusRegistry.DelegateNamed(universityId, delegate, START + 10, 0, university);
        _nameDelegate(START + 10);
        assertEq(status.delegateExpiry(universityId, delegate), START + 10);
        vm.warp(START + 9);
        _setBit(delegate, 1);
        vm.warp(START + 10);
        assertEq(status.delegateExpiry(universityId, delegate), 0);
        _refuseBit(delegate, _notWriter(delegate));
    }

    function test_nameDelegate_bitsAndHandlesOnly() public {
        _nameDelegate(START + 10);
        _setBit(delegate, 1);
        vm.prank(delegate);
        status.revokeHandle(universityId, "handle", Reason.Fraud);
        bytes memory reason = _notWriter(delegate);
        vm.prank(delegate);
        vm.expectRevert(reason);
        status.publishList(_list(Purpose.Revocation, 0), 1, "digest", 60);
        vm.prank(delegate);
        vm.expectRevert(reason);
        status.clearBit(_list(Purpose.Suspension, 0), 1, Reason.Fraud);
        vm.prank(delegate);
        vm.expectRevert(reason);
        status.anchorIssuance(universityId, "root");
        vm.prank(delegate);
        vm.expectRevert(reason);
        status.nameDelegate(universityId, stranger, START + 10);
    }

    function test_nameDelegate_endsWithTheControllersEpoch() public {
        _nameDelegate(START + 10);
        vm.prank(university);
        registry.changeController(universityId, path(), custodian);
        assertEq(status.delegateExpiry(universityId, delegate), 0);
        _refuseBit(delegate, _notWriter(delegate));
        vm.expectEmit(address(status));
        emit IStatusRegistry.DelegateNamed(universityId, delegate, START + 10, 1, custodian);
        vm.prank(custodian);
        status.nameDelegate(universityId, delegate, START + 10);
        _setBit(delegate, 1);
    }

    function test_nameDelegate_takenBackEvenWhileSuspended() public {
        _nameDelegate(START + 10);
        // Naming it again for the same time changes nothing, so nothing is told.
        vm.recordLogs();
        _nameDelegate(START + 10);
        assertEq(vm.getRecordedLogs().length, 0);
        _suspend();
        _setBit(delegate, 1);
        vm.prank(university);
        vm.expectRevert(_notAllowed(Status.Suspended));
        status.nameDelegate(universityId, stranger, START + 10);
        _nameDelegate(0);
        _refuseBit(delegate, _notWriter(delegate));
    }

    function test_nameDelegate_error() public {
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(ISuccession.ZeroAddress.selector));
        status.nameDelegate(universityId, address(0), START + 10);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.ExpiryPassed.selector, START));
        status.nameDelegate(universityId, delegate, START);
    }

    // --- who may write -----------------------------------------------------------------------------------------------------------------

    function test_writers_neitherStrangersNorAncestors() public {
        address[3] memory others = [stranger, agency, ministry];
        for (uint256 i = 0; i < others.length; ++i) {
            bytes memory reason = _notWriter(others[i]);
            _refuseBit(others[i], reason);
            vm.prank(others[i]);
            vm.expectRevert(reason);
            status.publishList(_list(Purpose.Revocation, 0), 1, "digest", 60);
            vm.prank(others[i]);
            vm.expectRevert(reason);
            status.setBits(_list(Purpose.Revocation, 3), new uint32[](1), Reason.Fraud);
            vm.prank(others[i]);
            vm.expectRevert(reason);
            status.setWords(_list(Purpose.Revocation, 3), new uint32[](1), new uint256[](1), Reason.Fraud);
            vm.prank(others[i]);
            vm.expectRevert(reason);
            status.revokeHandle(universityId, "handle", Reason.Fraud);
            vm.prank(others[i]);
            vm.expectRevert(reason);
            status.revokeHandles(universityId, new bytes32[](1), Reason.Fraud);
        }
    }

    function test_writers_error_unknownAccreditation() public {
        RecordId unknown = RecordId.wrap("unknown");
        bytes memory reason = abi.encodeWithSelector(IStatusRegistry.AccreditationUnknown.selector, unknown);
        vm.prank(university);
        vm.expectRevert(reason);
        status.revokeHandle(unknown, "handle", Reason.Fraud);
        vm.prank(university);
        vm.expectRevert(reason);
        status.anchorIssuance(unknown, "root");
    }

    function test_writers_suspendedOnlyNarrow() public {
        vm.prank(university);
        status.setBit(_list(Purpose.Suspension, 0), 1, Reason.UnderReview);
        _suspend();
        _setBit(university, 1);
        vm.prank(university);
        status.revokeHandle(universityId, "handle", Reason.Fraud);
        vm.prank(university);
        vm.expectRevert(_notAllowed(Status.Suspended));
        status.publishList(_list(Purpose.Revocation, 0), 1, "digest", 60);
        vm.prank(university);
        vm.expectRevert(_notAllowed(Status.Suspended));
        status.clearBit(_list(Purpose.Suspension, 0), 1, Reason.Unspecified);
    }

    function test_writers_endedCanStillRevoke() public {
        vm.prank(university);
        status.setBit(_list(Purpose.Suspension, 0), 1, Reason.UnderReview);
        _end();
        _setBit(university, 1);
        _publish(_list(Purpose.Revocation, 0), 1, "digest");
        vm.prank(university);
        status.clearBit(_list(Purpose.Suspension, 0), 1, Reason.Unspecified);
        _nameDelegate(START + 10);
        vm.prank(delegate);
        status.revokeHandle(universityId, "handle", Reason.Fraud);
    }

    function test_writers_voidOnlyThroughACustodian() public {
        _nameDelegate(START + 10);
        vm.prank(agency);
        registry.voidSince(universityId, universityBody(), toAgency(), START, Reason.KeyCompromise);
        _refuseBit(university, _notWriter(university));
        _refuseBit(delegate, _notWriter(delegate));
        vm.prank(agency);
        registry.changeController(universityId, toAgency(), custodian);
        _setBit(custodian, 1);
        vm.prank(custodian);
        status.publishList(_list(Purpose.Revocation, 0), 1, "digest", 60);
        vm.prank(custodian);
        vm.expectRevert(_notAllowed(Status.Void));
        status.anchorIssuance(universityId, "root");
    }

    // --- governance ---------------------------------------------------------------------------------------------------------------------

    function test_nameSuccessor_onceByGovernance() public {
        assertEq(status.registry(), address(registry));
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        status.nameSuccessor(custodian);
        vm.prank(governor);
        status.nameSuccessor(custodian);
        assertEq(status.successor(), custodian);
    }

    // --- helpers ------------------------------------------------------------------------------------------------------------------------

    function _list(Purpose purpose, uint32 number) private view returns (ListKey memory) {
        return ListKey(universityId, purpose, number);
    }

    function _publish(ListKey memory list, uint32 version, bytes32 digest) private {
        vm.prank(university);
        status.publishList(list, version, digest, 60);
    }

    function _refusePublish(uint32 version, uint32 current) private {
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.VersionNotNext.selector, current, version));
        status.publishList(_list(Purpose.Revocation, 0), version, "digest", 60);
    }

    function _setBit(address by, uint32 index) private {
        vm.prank(by);
        status.setBit(_list(Purpose.Revocation, 3), index, Reason.Superseded);
    }

    function _refuseBit(address by, bytes memory reason) private {
        vm.prank(by);
        vm.expectRevert(reason);
        status.setBit(_list(Purpose.Revocation, 3), 99, Reason.Superseded);
    }

    function _refuseAnchor(Status state) private {
        vm.prank(university);
        vm.expectRevert(_notAllowed(state));
        status.anchorIssuance(universityId, "root");
    }

    function _nameDelegate(uint64 expiry) private {
        vm.prank(university);
        status.nameDelegate(universityId, delegate, expiry);
    }

    function _suspend() private {
        vm.prank(agency);
        registry.suspend(universityId, toAgency(), Reason.UnderReview);
    }

    function _end() private {
        vm.prank(agency);
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
    }

    function _notWriter(address account) private view returns (bytes memory) {
        return abi.encodeWithSelector(IStatusRegistry.NotWriter.selector, universityId, account);
    }

    function _notAllowed(Status state) private view returns (bytes memory) {
        return abi.encodeWithSelector(IStatusRegistry.WriteNotAllowed.selector, universityId, state);
    }
}
