// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IRecordRules} from "../../contracts/interfaces/IRecordRules.sol";
import {ISuccession} from "../../contracts/interfaces/ISuccession.sol";
import {ITrustedIssuersRegistry} from "../../contracts/interfaces/ITrustedIssuersRegistry.sol";
import {Attachments, Claim, Kind, Link, Parent, Record} from "../../contracts/types/Record.sol";
import {NO_RECORD, RecordId} from "../../contracts/types/RecordId.sol";
import {BY_GOVERNANCE, RecordState, Status, newState} from "../../contracts/types/RecordState.sol";
import {Reason} from "../../contracts/types/Reason.sol";
import {World} from "./support/World.sol";

/// @dev Granting, every transition with its rule of who may make it, and governance.
contract TrustedIssuersRegistryTest is World {
    /// @dev Computed once: a precompile is a call, which would use up an expectation.
    bytes32 private shaOfEvidence = sha256("evidence");
    bytes32 private shaOfNothing = sha256("");

    function setUp() public {
        deployWorld();
    }

    // --- storage ---------------------------------------------------------------------------------------------------------

    function test_states_liveInTheMappingAtSlotZero() public view {
        bytes32 slot = keccak256(abi.encode(universityId, uint256(0)));
        assertEq(vm.load(address(registry), slot), bytes32(RecordState.unwrap(stateOf(universityId))));
        assertEq(
            RecordState.unwrap(registry.storedState(universityId)),
            RecordState.unwrap(newState(university, START))
        );
    }

    function test_idOf_bindsChainRegistryParentAndBody() public view {
        bytes32 expected = keccak256(
            abi.encode(block.chainid, address(registry), agencyId, keccak256(abi.encode(universityBody())))
        );
        assertEq(RecordId.unwrap(universityId), expected);
        assertEq(RecordId.unwrap(registry.idOf(agencyId, universityBody())), expected);
    }

    // --- grant -------------------------------------------------------------------------------------------------------------

    function test_grant_storesOneWordAndTellsAll() public {
        Record memory record = salted(universityBody(), 1);
        RecordId id = registry.idOf(agencyId, record);
        vm.warp(START + 5);
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RecordGranted(
            id,
            agencyId,
            keccak256("did:example:subject"),
            newState(university, START + 5),
            agency,
            abi.encode(record),
            "organisation",
            bytes32(uint256(7))
        );
        vm.prank(agency);
        RecordId given = registry.grant(
            underAgency(),
            record,
            hex"00",
            Attachments("organisation", bytes32(uint256(7)), "")
        );
        assertEq(RecordId.unwrap(given), RecordId.unwrap(id));
        RecordState state = stateOf(id);
        assertEq(state.controller(), university);
        assertEq(state.grantedAt(), START + 5);
        assertEq(state.since(), START + 5);
        assertEq(uint8(state.status()), uint8(Status.Active));
        assertEq(uint8(state.reason()), uint8(Reason.Unspecified));
        assertEq(uint256(state.setBy()) + state.epoch(), 0);
        assertTrue(!state.interrupted(), "not interrupted");
    }

    function test_grant_evidenceRidesAlong() public {
        Record memory record = salted(universityBody(), 1);
        RecordId id = registry.idOf(agencyId, record);
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.EvidenceAttached(id, agencyId, shaOfEvidence, agency, "evidence");
        vm.prank(agency);
        registry.grant(underAgency(), record, hex"00", Attachments("", shaOfEvidence, "evidence"));
    }

    function test_grant_error_evidenceMismatch() public {
        _refuseGrant(
            agency,
            underAgency(),
            salted(universityBody(), 1),
            Attachments("", bytes32(uint256(1)), "evidence"),
            abi.encodeWithSelector(
                ITrustedIssuersRegistry.EvidenceMismatch.selector,
                bytes32(uint256(1)),
                shaOfEvidence
            )
        );
    }

    function test_grant_error_recordExists() public {
        _refuseGrant(
            agency,
            underAgency(),
            universityBody(),
            abi.encodeWithSelector(ITrustedIssuersRegistry.RecordExists.selector, universityId)
        );
    }

    function test_grant_error_parentUnknown() public {
        Parent memory parent = Parent(agencyId, agencyBody());
        RecordId unknown = registry.idOf(agencyId, agencyBody());
        _refuseGrant(
            agency,
            parent,
            universityBody(),
            abi.encodeWithSelector(ITrustedIssuersRegistry.RecordUnknown.selector, unknown)
        );
    }

    function test_grant_error_notController() public {
        bytes memory reason = _notController(agencyId, ministry);
        _refuseGrant(ministry, underAgency(), salted(universityBody(), 1), reason);
    }

    function test_grant_error_parentNotActive() public {
        vm.prank(ministry);
        registry.suspend(agencyId, toMinistry(), Reason.UnderReview);
        _refuseGrant(agency, underAgency(), salted(universityBody(), 1), _notActive(agencyId, Status.Suspended));
        vm.prank(ministry);
        registry.end(agencyId, toMinistry(), Reason.Closed, address(0));
        _refuseGrant(agency, underAgency(), salted(universityBody(), 1), _notActive(agencyId, Status.Ended));
    }

    function test_grant_error_parentNotInForce() public {
        Record memory dated = salted(agencyBody(), 1);
        (dated.validFrom, dated.validUntil) = (START + 10, START + 20);
        vm.prank(ministry);
        RecordId datedId = registry.grant(underRoot(), dated, hex"00", attachments());
        Record memory child = body(Kind.Attest, university);
        (child.validFrom, child.validUntil) = (START + 10, START + 20);
        bytes memory reason = abi.encodeWithSelector(
            ITrustedIssuersRegistry.ParentNotInForce.selector,
            datedId,
            START + 10,
            START + 20
        );
        vm.warp(START + 9);
        _refuseGrant(agency, Parent(root, dated), child, reason);
        vm.warp(START + 20);
        _refuseGrant(agency, Parent(root, dated), child, reason);
        vm.warp(START + 19);
        vm.prank(agency);
        registry.grant(Parent(root, dated), child, hex"00", attachments());
    }

    function test_grant_error_kindNotGrantable() public {
        _refuseGrant(
            agency,
            underAgency(),
            body(Kind.Root, university),
            abi.encodeWithSelector(ITrustedIssuersRegistry.KindNotGrantable.selector, Kind.Accredit, Kind.Root)
        );
        _refuseGrant(
            university,
            underUniversity(),
            body(Kind.Attest, university),
            abi.encodeWithSelector(ITrustedIssuersRegistry.KindNotGrantable.selector, Kind.Attest, Kind.Attest)
        );
    }

    function test_grant_error_rulesOnTheBody() public {
        Record memory wide = body(Kind.Accredit, university);
        wide.depth = 7;
        _refuseGrant(
            agency,
            underAgency(),
            wide,
            abi.encodeWithSelector(IRecordRules.RecordTooWide.selector, IRecordRules.Dimension.Depth, 7, 7)
        );
    }

    function test_grant_theLongestChainAndItsEveryRank() public {
        Parent memory parent = underAgency();
        RecordId[] memory ids = new RecordId[](11);
        Record[] memory bodies = new Record[](11);
        (ids[0], ids[1]) = (root, agencyId);
        (bodies[0], bodies[1]) = (rootBody(), agencyBody());
        for (uint8 i = 2; i < 11; ++i) {
            bodies[i] = body(i < 9 ? Kind.Accredit : i == 9 ? Kind.Attest : Kind.Mandate, agency);
            bodies[i].depth = i < 9 ? 8 - i : 0;
            vm.prank(agency);
            ids[i] = registry.grant(parent, bodies[i], hex"00", attachments());
            parent = Parent(ids[i - 1], bodies[i]);
        }
        Link[] memory links = new Link[](10);
        for (uint256 i = 0; i < 10; ++i) links[i] = link(ids[9 - i], bodies[10 - i]);
        vm.prank(ministry);
        registry.suspend(ids[10], links, Reason.UnderReview);
        assertEq(stateOf(ids[10]).setBy(), 10);
    }

    // --- roots ---------------------------------------------------------------------------------------------------------------

    function test_admitRoot_byGovernance() public {
        Record memory record = salted(rootBody(), 1);
        RecordId id = registry.idOf(NO_RECORD, record);
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RecordGranted(
            id,
            NO_RECORD,
            keccak256("did:example:subject"),
            newState(ministry, START),
            governor,
            abi.encode(record),
            "",
            0
        );
        vm.prank(governor);
        registry.admitRoot(record, attachments());
        assertStatus(id, Status.Active);
    }

    function test_admitRoot_error_kindFormTwiceOrStranger() public {
        RecordId id = registry.idOf(NO_RECORD, agencyBody());
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.NotRoot.selector, id));
        registry.admitRoot(agencyBody(), attachments());

        Record memory record = salted(rootBody(), 1);
        record.subject = "";
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(IRecordRules.SubjectMalformed.selector, 0));
        registry.admitRoot(record, attachments());

        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.RecordExists.selector, root));
        registry.admitRoot(rootBody(), attachments());

        vm.prank(stranger);
        vm.expectRevert(_unauthorized(stranger));
        registry.admitRoot(salted(rootBody(), 1), attachments());
    }

    // --- proving a place above a record ------------------------------------------------------------------------------------------

    function test_path_error_brokenLinks() public {
        Link[] memory links = toAgency();
        links[0].bodyHash = bytes32(uint256(1));
        vm.prank(agency);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.PathBroken.selector, universityId, 0));
        registry.suspend(universityId, links, Reason.Unspecified);

        links = overAgencyToMinistry();
        links[1].parent = agencyId;
        vm.prank(ministry);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.PathBroken.selector, agencyId, 1));
        registry.suspend(universityId, links, Reason.Unspecified);

        vm.prank(ministry);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.PathBroken.selector, universityId, 12));
        registry.suspend(universityId, new Link[](13), Reason.Unspecified);
        vm.prank(ministry);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.PathBroken.selector, universityId, 0));
        registry.suspend(universityId, new Link[](12), Reason.Unspecified);
    }

    function test_path_error_unknownRecordsAndActors() public {
        Record memory never = salted(universityBody(), 9);
        RecordId id = registry.idOf(agencyId, never);
        bytes memory reason = abi.encodeWithSelector(ITrustedIssuersRegistry.RecordUnknown.selector, id);
        Link[] memory links = path(link(agencyId, never));
        vm.prank(university);
        vm.expectRevert(reason);
        registry.suspend(id, path(), Reason.Unspecified);
        vm.prank(agency);
        vm.expectRevert(reason);
        registry.suspend(id, links, Reason.Unspecified);
        vm.prank(agency);
        vm.expectRevert(reason);
        registry.resume(id, links, Reason.Unspecified);
        vm.prank(agency);
        vm.expectRevert(reason);
        registry.end(id, links, Reason.Unspecified, address(0));
        vm.prank(agency);
        vm.expectRevert(reason);
        registry.voidSince(id, never, links, START, Reason.Unspecified);
        vm.prank(agency);
        vm.expectRevert(reason);
        registry.changeController(id, links, agency);
        vm.prank(agency);
        vm.expectRevert(reason);
        registry.updateOrganisation(id, links, "");
        RecordId child = registry.idOf(id, never);
        vm.prank(agency);
        vm.expectRevert(reason);
        registry.suspend(child, path(link(id, never)), Reason.Unspecified);
    }

    function test_path_error_strangersAndGovernanceBelowARoot() public {
        vm.prank(stranger);
        vm.expectRevert(_notController(universityId, stranger));
        registry.suspend(universityId, path(), Reason.Unspecified);
        vm.prank(stranger);
        vm.expectRevert(_notController(agencyId, stranger));
        registry.suspend(universityId, toAgency(), Reason.Unspecified);
        vm.prank(stranger);
        vm.expectRevert(_unauthorized(stranger));
        registry.suspend(root, toGovernance(), Reason.Unspecified);
        vm.prank(stranger);
        vm.expectRevert(_unauthorized(stranger));
        registry.resume(root, toGovernance(), Reason.Unspecified);
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.NotRoot.selector, agencyId));
        registry.end(agencyId, path(link(root, agencyBody()), link(NO_RECORD, rootBody())), Reason.Closed, address(0));
    }

    function test_path_actorMustBeActiveToActDownward() public {
        vm.prank(ministry);
        registry.suspend(agencyId, toMinistry(), Reason.UnderReview);
        vm.prank(agency);
        vm.expectRevert(_notActive(agencyId, Status.Suspended));
        registry.suspend(universityId, toAgency(), Reason.Unspecified);
        vm.prank(agency);
        vm.expectRevert(_notActive(agencyId, Status.Suspended));
        registry.updateOrganisation(universityId, toAgency(), "");
        // The next one up still may, over the head of the suspended one.
        vm.prank(ministry);
        registry.suspend(universityId, overAgencyToMinistry(), Reason.UnderReview);
    }

    function test_path_expiryOfTheActorDoesNotBlockNarrowing() public {
        Record memory dated = salted(agencyBody(), 1);
        dated.validUntil = START + 10;
        vm.prank(ministry);
        RecordId datedId = registry.grant(underRoot(), dated, hex"00", attachments());
        Record memory child = body(Kind.Attest, university);
        child.validUntil = START + 10;
        vm.prank(agency);
        RecordId id = registry.grant(Parent(root, dated), child, hex"00", attachments());
        vm.warp(START + 100);
        vm.prank(agency);
        registry.end(id, path(link(datedId, child)), Reason.Closed, address(0));
        assertStatus(id, Status.Ended);
    }

    // --- suspend, resume ---------------------------------------------------------------------------------------------------------

    function test_suspend_byItself() public {
        vm.warp(START + 7);
        RecordState expected = newState(university, START).withStatus(
            Status.Suspended,
            START + 7,
            0,
            Reason.SubjectRequest,
            false
        );
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RecordSuspended(universityId, universityId, expected, university);
        vm.prank(university);
        registry.suspend(universityId, path(), Reason.SubjectRequest);
        assertEq(RecordState.unwrap(stateOf(universityId)), RecordState.unwrap(expected));
    }

    function test_suspend_raisesTheRankAndKeepsTheTime() public {
        vm.prank(university);
        registry.suspend(universityId, path(), Reason.SubjectRequest);
        vm.warp(START + 50);
        vm.prank(agency);
        registry.suspend(universityId, toAgency(), Reason.UnderReview);
        RecordState state = stateOf(universityId);
        assertEq(state.since(), START);
        assertEq(state.setBy(), 1);
        assertEq(uint8(state.reason()), uint8(Reason.UnderReview));

        vm.prank(agency);
        vm.expectRevert(_transition(universityId, Status.Suspended, Status.Suspended));
        registry.suspend(universityId, toAgency(), Reason.Fraud);
        vm.prank(university);
        vm.expectRevert(_transition(universityId, Status.Suspended, Status.Suspended));
        registry.suspend(universityId, path(), Reason.Fraud);
        vm.prank(ministry);
        registry.suspend(universityId, overAgencyToMinistry(), Reason.Fraud);
        assertEq(stateOf(universityId).setBy(), 2);
    }

    function test_suspend_error_endedOrVoid() public {
        vm.prank(agency);
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
        vm.prank(agency);
        vm.expectRevert(_transition(universityId, Status.Ended, Status.Suspended));
        registry.suspend(universityId, toAgency(), Reason.Fraud);
        vm.prank(agency);
        registry.voidSince(universityId, universityBody(), toAgency(), START, Reason.Fraud);
        vm.prank(agency);
        vm.expectRevert(_transition(universityId, Status.Void, Status.Suspended));
        registry.suspend(universityId, toAgency(), Reason.Fraud);
    }

    function test_resume_fromAboveAtLeastAsHigh() public {
        vm.prank(ministry);
        registry.suspend(universityId, overAgencyToMinistry(), Reason.UnderReview);
        vm.prank(agency);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.RankTooLow.selector, universityId, 2, 1));
        registry.resume(universityId, toAgency(), Reason.Unspecified);
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.OnlyAncestors.selector, universityId));
        registry.resume(universityId, path(), Reason.Unspecified);

        vm.warp(START + 9);
        RecordState expected = newState(university, START).withStatus(
            Status.Active,
            START + 9,
            2,
            Reason.SubjectRequest,
            true
        );
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RecordResumed(universityId, root, expected, ministry);
        vm.prank(ministry);
        registry.resume(universityId, overAgencyToMinistry(), Reason.SubjectRequest);
        assertEq(RecordState.unwrap(stateOf(universityId)), RecordState.unwrap(expected));
        vm.prank(ministry);
        vm.expectRevert(_transition(universityId, Status.Active, Status.Active));
        registry.resume(universityId, overAgencyToMinistry(), Reason.Unspecified);
    }

    function test_resume_higherThanTheSuspender() public {
        vm.prank(agency);
        registry.suspend(universityId, toAgency(), Reason.UnderReview);
        vm.prank(ministry);
        registry.resume(universityId, overAgencyToMinistry(), Reason.Unspecified);
        assertStatus(universityId, Status.Active);
    }

    function test_governance_suspendsAndResumesARoot() public {
        vm.prank(governor);
        registry.suspend(root, toGovernance(), Reason.UnderReview);
        assertEq(stateOf(root).setBy(), BY_GOVERNANCE);
        vm.prank(governor);
        registry.resume(root, toGovernance(), Reason.Unspecified);
        assertStatus(root, Status.Active);
    }

    // --- end -----------------------------------------------------------------------------------------------------------------------

    function test_end_keepsOrReplacesTheController() public {
        vm.warp(START + 3);
        RecordState expected = newState(university, START).withStatus(
            Status.Ended,
            START + 3,
            1,
            Reason.Closed,
            false
        );
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RecordEnded(universityId, agencyId, expected, agency);
        vm.prank(agency);
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
        assertEq(RecordState.unwrap(stateOf(universityId)), RecordState.unwrap(expected));

        vm.prank(agency);
        registry.end(agencyId, path(), Reason.Merged, custodian);
        assertEq(stateOf(agencyId).controller(), custodian);
        assertEq(stateOf(agencyId).epoch(), 1);
        assertTrue(!stateOf(agencyId).interrupted(), "was not suspended");
    }

    function test_end_bySelfWhileSuspendedFromAbove() public {
        vm.prank(agency);
        registry.suspend(universityId, toAgency(), Reason.UnderReview);
        vm.prank(university);
        registry.end(universityId, path(), Reason.Closed, address(0));
        assertStatus(universityId, Status.Ended);
        assertTrue(stateOf(universityId).interrupted(), "was suspended");
    }

    function test_end_error_endedOrVoid() public {
        vm.prank(agency);
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
        vm.prank(agency);
        vm.expectRevert(_transition(universityId, Status.Ended, Status.Ended));
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
        vm.prank(agency);
        registry.voidSince(universityId, universityBody(), toAgency(), START, Reason.Fraud);
        vm.prank(agency);
        vm.expectRevert(_transition(universityId, Status.Void, Status.Ended));
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
    }

    // --- void ----------------------------------------------------------------------------------------------------------------------

    function test_void_clearsTheControllerAndMovesOnlyEarlier() public {
        vm.warp(START + 100);
        RecordState expected = newState(university, START)
            .withStatus(Status.Void, START + 60, 1, Reason.KeyCompromise, false)
            .withController(address(0));
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RecordVoided(universityId, agencyId, expected, agency);
        _void(START + 60);
        assertEq(RecordState.unwrap(stateOf(universityId)), RecordState.unwrap(expected));
        assertEq(stateOf(universityId).controller(), address(0));

        _refuseVoid(START + 60, 0, START + 60);
        _refuseVoid(START + 61, 0, START + 60);
        _void(START + 59);
        assertEq(stateOf(universityId).since(), START + 59);
        assertEq(stateOf(universityId).epoch(), 1);
        assertTrue(!stateOf(universityId).interrupted(), "never suspended");
    }

    function test_void_keepsACustodianThatWasNamedSince() public {
        vm.warp(START + 100);
        _void(START + 60);
        vm.prank(agency);
        registry.changeController(universityId, toAgency(), custodian);
        _void(START + 59);
        assertEq(stateOf(universityId).controller(), custodian);
        assertEq(stateOf(universityId).epoch(), 2);
    }

    function test_void_notInTheFutureNorAfterTheEnd() public {
        vm.warp(START + 100);
        _refuseVoid(START + 101, 0, START + 100);
        vm.prank(agency);
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
        vm.warp(START + 200);
        _refuseVoid(START + 101, 0, START + 100);
        _void(START + 100);
    }

    function test_void_ofASuspendedOneUpToNow() public {
        vm.prank(agency);
        registry.suspend(universityId, toAgency(), Reason.UnderReview);
        vm.warp(START + 100);
        _void(START + 100);
        assertTrue(stateOf(universityId).interrupted(), "was suspended");
    }

    function test_void_notBeforeTheRecord() public {
        Record memory dated = salted(universityBody(), 1);
        dated.validFrom = START - 10;
        vm.prank(agency);
        RecordId id = registry.grant(underAgency(), dated, hex"00", attachments());
        Link[] memory links = path(link(agencyId, dated));
        vm.prank(agency);
        vm.expectRevert(
            abi.encodeWithSelector(
                ITrustedIssuersRegistry.VoidTimeOutOfRange.selector,
                START - 11,
                START - 10,
                START
            )
        );
        registry.voidSince(id, dated, links, START - 11, Reason.Fraud);
        vm.prank(agency);
        registry.voidSince(id, dated, links, START - 10, Reason.Fraud);
    }

    function test_void_error_bySelfOrWithAnotherBody() public {
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.OnlyAncestors.selector, universityId));
        registry.voidSince(universityId, universityBody(), path(), START, Reason.Fraud);
        vm.prank(agency);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.BodyMismatch.selector, universityId));
        registry.voidSince(universityId, agencyBody(), toAgency(), START, Reason.Fraud);
        vm.prank(stranger);
        vm.expectRevert(_notController(agencyId, stranger));
        registry.voidSince(universityId, universityBody(), toAgency(), START, Reason.Fraud);
    }

    // --- controllers -----------------------------------------------------------------------------------------------------------------

    function test_changeController_bySelfInEveryStatusButVoid() public {
        RecordState expected = newState(university, START).withController(stranger);
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.ControllerChanged(universityId, universityId, expected, university);
        vm.prank(university);
        registry.changeController(universityId, path(), stranger);
        assertEq(RecordState.unwrap(stateOf(universityId)), RecordState.unwrap(expected));
        vm.prank(university);
        vm.expectRevert(_notController(universityId, university));
        registry.changeController(universityId, path(), university);

        vm.prank(agency);
        registry.suspend(universityId, toAgency(), Reason.UnderReview);
        vm.prank(stranger);
        registry.changeController(universityId, path(), university);
        vm.prank(agency);
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
        vm.prank(university);
        registry.changeController(universityId, path(), stranger);
        assertEq(stateOf(universityId).epoch(), 3);
        assertStatus(universityId, Status.Ended);
    }

    function test_changeController_fromAboveEvenWhenVoid() public {
        vm.prank(ministry);
        registry.changeController(universityId, overAgencyToMinistry(), stranger);
        assertEq(stateOf(universityId).controller(), stranger);
        vm.prank(agency);
        registry.voidSince(universityId, universityBody(), toAgency(), START, Reason.Fraud);
        vm.prank(agency);
        registry.changeController(universityId, toAgency(), custodian);
        assertEq(stateOf(universityId).controller(), custodian);
        assertStatus(universityId, Status.Void);
    }

    function test_changeController_error_zeroOrARootByGovernance() public {
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(ISuccession.ZeroAddress.selector));
        registry.changeController(universityId, path(), address(0));
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.RescueRequired.selector, root));
        registry.changeController(root, toGovernance(), custodian);
    }

    function test_epoch_wraps() public view {
        RecordState state = newState(university, START);
        for (uint256 i = 0; i < 65_536; ++i) state = state.withController(university);
        assertEq(state.epoch(), 0);
        assertEq(RecordState.unwrap(state), RecordState.unwrap(newState(university, START)));
    }

    // --- what rides along --------------------------------------------------------------------------------------------------------------

    function test_attachEvidence_byTheDirectParentWhateverTheStatus() public {
        vm.prank(agency);
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.EvidenceAttached(universityId, agencyId, shaOfEvidence, agency, "evidence");
        vm.prank(agency);
        registry.attachEvidence(universityId, toAgency(), shaOfEvidence, "evidence");
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.EvidenceAttached(root, NO_RECORD, shaOfEvidence, governor, "evidence");
        vm.prank(governor);
        registry.attachEvidence(root, toGovernance(), shaOfEvidence, "evidence");
    }

    function test_attachEvidence_error() public {
        vm.prank(agency);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.EvidenceMissing.selector, universityId));
        registry.attachEvidence(universityId, toAgency(), shaOfNothing, "");
        vm.prank(agency);
        vm.expectRevert(
            abi.encodeWithSelector(ITrustedIssuersRegistry.EvidenceMismatch.selector, bytes32(0), shaOfEvidence)
        );
        registry.attachEvidence(universityId, toAgency(), 0, "evidence");
        bytes memory reason = abi.encodeWithSelector(ITrustedIssuersRegistry.OnlyAccreditor.selector, universityId);
        vm.prank(university);
        vm.expectRevert(reason);
        registry.attachEvidence(universityId, path(), shaOfEvidence, "evidence");
        vm.prank(ministry);
        vm.expectRevert(reason);
        registry.attachEvidence(universityId, overAgencyToMinistry(), shaOfEvidence, "evidence");
        vm.prank(stranger);
        vm.expectRevert(_notController(agencyId, stranger));
        registry.attachEvidence(universityId, toAgency(), shaOfEvidence, "evidence");
    }

    function test_updateOrganisation_byTheDirectParent() public {
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.OrganisationUpdated(universityId, agencyId, agency, "{}");
        vm.prank(agency);
        registry.updateOrganisation(universityId, toAgency(), "{}");
        vm.prank(university);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.OnlyAccreditor.selector, universityId));
        registry.updateOrganisation(universityId, path(), "{}");
    }

    function test_nameTerms_byAnyone() public {
        string[] memory texts = new string[](2);
        (texts[0], texts[1]) = ("one", "two");
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.TermNamed(keccak256("one"), "one");
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.TermNamed(keccak256("two"), "two");
        vm.prank(stranger);
        registry.nameTerms(texts);
    }

    // --- governance: closing, successor ----------------------------------------------------------------------------------------------

    function test_closeGrants_atOnceAndForEveryone() public {
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.GrantsClosed(guardian);
        vm.prank(guardian);
        registry.closeGrants();
        assertTrue(registry.grantsClosed(), "closed");

        bytes memory reason = abi.encodeWithSelector(ITrustedIssuersRegistry.GrantsAreClosed.selector);
        _refuseGrant(agency, underAgency(), salted(universityBody(), 1), reason);
        vm.prank(governor);
        vm.expectRevert(reason);
        registry.admitRoot(salted(rootBody(), 1), attachments());
        vm.prank(guardian);
        vm.expectRevert(reason);
        registry.closeGrants();
        // Narrowing goes on.
        vm.prank(agency);
        registry.suspend(universityId, toAgency(), Reason.UnderReview);

        vm.prank(guardian);
        vm.expectRevert(_unauthorized(guardian));
        registry.reopenGrants();
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.GrantsReopened(governor);
        vm.prank(governor);
        registry.reopenGrants();
        assertTrue(!registry.grantsClosed(), "open");
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.GrantsAreOpen.selector));
        registry.reopenGrants();
        vm.prank(agency);
        registry.grant(underAgency(), salted(universityBody(), 1), hex"00", attachments());
    }

    function test_restricted_strangersAreRefused() public {
        vm.prank(stranger);
        vm.expectRevert(_unauthorized(stranger));
        registry.closeGrants();
        vm.prank(stranger);
        vm.expectRevert(_unauthorized(stranger));
        registry.proposeRescue(root, link(NO_RECORD, rootBody()).bodyHash, stranger);
        vm.prank(stranger);
        vm.expectRevert(_unauthorized(stranger));
        registry.executeRescue(root);
        vm.prank(stranger);
        vm.expectRevert(_unauthorized(stranger));
        registry.nameCustodian(root, link(NO_RECORD, rootBody()).bodyHash, stranger);
        vm.prank(stranger);
        vm.expectRevert(_unauthorized(stranger));
        registry.nameSuccessor(stranger);
    }

    function test_nameSuccessor_once() public {
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ISuccession.ZeroAddress.selector));
        registry.nameSuccessor(address(0));
        vm.expectEmit(address(registry));
        emit ISuccession.SuccessorNamed(custodian, governor);
        vm.prank(governor);
        registry.nameSuccessor(custodian);
        assertEq(registry.successor(), custodian);
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ISuccession.SuccessorExists.selector, custodian));
        registry.nameSuccessor(stranger);
        // The old registry goes on.
        vm.prank(agency);
        registry.suspend(universityId, toAgency(), Reason.UnderReview);
    }

    // --- governance: rescue -----------------------------------------------------------------------------------------------------------

    function test_rescue_afterSevenDays() public {
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RescueProposed(root, custodian, uint48(START + 7 days), governor);
        _proposeRescue(custodian);
        ITrustedIssuersRegistry.Rescue memory rescue = registry.rescueOf(root);
        assertEq(rescue.controller, custodian);
        assertEq(rescue.executableAt, START + 7 days);
        assertEq(rescue.epoch, 0);
        assertEq(registry.RESCUE_DELAY(), 7 days);

        vm.warp(START + 7 days - 1);
        vm.prank(governor);
        vm.expectRevert(
            abi.encodeWithSelector(ITrustedIssuersRegistry.RescueTooEarly.selector, root, START + 7 days)
        );
        registry.executeRescue(root);
        vm.warp(START + 7 days);
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.ControllerChanged(
            root,
            NO_RECORD,
            newState(ministry, START).withController(custodian),
            governor
        );
        vm.prank(governor);
        registry.executeRescue(root);
        assertEq(stateOf(root).controller(), custodian);
        assertEq(registry.rescueOf(root).controller, address(0));
        vm.prank(governor);
        vm.expectRevert(_notPending());
        registry.executeRescue(root);
    }

    function test_rescue_vetoedByThePresentController() public {
        vm.prank(ministry);
        vm.expectRevert(_notPending());
        registry.vetoRescue(root);
        _proposeRescue(custodian);
        vm.prank(custodian);
        vm.expectRevert(_notController(root, custodian));
        registry.vetoRescue(root);
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RescueCancelled(root, custodian, ministry);
        vm.prank(ministry);
        registry.vetoRescue(root);
        assertEq(registry.rescueOf(root).controller, address(0));
        vm.warp(START + 8 days);
        vm.prank(governor);
        vm.expectRevert(_notPending());
        registry.executeRescue(root);
    }

    function test_rescue_staleOnceTheControllerChanged() public {
        _proposeRescue(custodian);
        vm.prank(ministry);
        registry.changeController(root, path(), stranger);
        vm.warp(START + 8 days);
        vm.prank(governor);
        vm.expectRevert(_notPending());
        registry.executeRescue(root);
        vm.prank(stranger);
        vm.expectRevert(_notPending());
        registry.vetoRescue(root);
    }

    function test_rescue_proposedAgainStartsAnew() public {
        _proposeRescue(custodian);
        vm.warp(START + 6 days);
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RescueCancelled(root, custodian, governor);
        _proposeRescue(stranger);
        assertEq(registry.rescueOf(root).executableAt, START + 13 days);
    }

    function test_rescue_error_onlyRealRoots() public {
        bytes32 hash = link(NO_RECORD, agencyBody()).bodyHash;
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.NotRoot.selector, agencyId));
        registry.proposeRescue(agencyId, hash, custodian);
        RecordId never = registry.idOf(NO_RECORD, agencyBody());
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.RecordUnknown.selector, never));
        registry.proposeRescue(never, hash, custodian);
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ISuccession.ZeroAddress.selector));
        registry.proposeRescue(root, link(NO_RECORD, rootBody()).bodyHash, address(0));
    }

    // --- governance: custodians --------------------------------------------------------------------------------------------------------

    function test_custodian_narrowsAndRescuesBelowAnEndedRoot() public {
        _endRootWithCustodian();
        vm.prank(custodian);
        registry.suspend(agencyId, toMinistry(), Reason.UnderReview);
        assertEq(stateOf(agencyId).setBy(), 1);
        vm.prank(custodian);
        registry.changeController(universityId, overAgencyToMinistry(), stranger);
        vm.prank(custodian);
        registry.end(universityId, overAgencyToMinistry(), Reason.Closed, address(0));
        vm.prank(custodian);
        registry.voidSince(agencyId, agencyBody(), toMinistry(), START, Reason.Fraud);
        assertStatus(agencyId, Status.Void);
    }

    function test_custodian_neverGrantsResumesAttachesOrActsAsTheRoot() public {
        _endRootWithCustodian();
        vm.prank(custodian);
        registry.suspend(agencyId, toMinistry(), Reason.UnderReview);
        bytes memory reason = _notController(root, custodian);
        vm.prank(custodian);
        vm.expectRevert(reason);
        registry.resume(agencyId, toMinistry(), Reason.Unspecified);
        vm.prank(custodian);
        vm.expectRevert(reason);
        registry.updateOrganisation(agencyId, toMinistry(), "{}");
        _refuseGrant(custodian, underRoot(), salted(agencyBody(), 1), reason);
        vm.prank(custodian);
        vm.expectRevert(reason);
        registry.changeController(root, path(), custodian);
        // The root's own controller may not act downward any more either.
        vm.prank(ministry);
        vm.expectRevert(_notActive(root, Status.Ended));
        registry.end(agencyId, toMinistry(), Reason.Closed, address(0));
    }

    function test_nameCustodian_onlyAboveEndedOrVoidRoots() public {
        bytes32 hash = link(NO_RECORD, rootBody()).bodyHash;
        vm.prank(governor);
        vm.expectRevert(_transition(root, Status.Active, Status.Ended));
        registry.nameCustodian(root, hash, custodian);
        vm.prank(governor);
        registry.suspend(root, toGovernance(), Reason.UnderReview);
        vm.prank(governor);
        vm.expectRevert(_transition(root, Status.Suspended, Status.Ended));
        registry.nameCustodian(root, hash, custodian);
        vm.prank(governor);
        registry.voidSince(root, rootBody(), toGovernance(), START, Reason.Fraud);
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.CustodianNamed(root, custodian, governor);
        vm.prank(governor);
        registry.nameCustodian(root, hash, custodian);
        assertEq(registry.custodianOf(root), custodian);
        vm.recordLogs();
        vm.prank(governor);
        registry.nameCustodian(root, hash, custodian);
        assertEq(vm.getRecordedLogs().length, 0);
        vm.prank(governor);
        registry.nameCustodian(root, hash, address(0));
        assertEq(registry.custodianOf(root), address(0));
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.NotRoot.selector, agencyId));
        registry.nameCustodian(agencyId, link(root, agencyBody()).bodyHash, custodian);
    }

    function test_multicall_bundlesActsOfOneAccount() public {
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(registry.suspend, (universityId, toAgency(), Reason.UnderReview));
        calls[1] = abi.encodeCall(registry.resume, (universityId, toAgency(), Reason.Unspecified));
        vm.prank(agency);
        registry.multicall(calls);
        assertTrue(stateOf(universityId).interrupted(), "suspended and resumed");
    }

    // --- helpers -----------------------------------------------------------------------------------------------------------------------

    function _void(uint64 since) private {
        vm.prank(agency);
        registry.voidSince(universityId, universityBody(), toAgency(), since, Reason.KeyCompromise);
    }

    function _refuseVoid(uint64 since, uint64 earliest, uint64 latest) private {
        vm.prank(agency);
        vm.expectRevert(
            abi.encodeWithSelector(
                ITrustedIssuersRegistry.VoidTimeOutOfRange.selector,
                since,
                earliest,
                latest
            )
        );
        registry.voidSince(universityId, universityBody(), toAgency(), since, Reason.Fraud);
    }

    function _proposeRescue(address controller) private {
        vm.prank(governor);
        registry.proposeRescue(root, link(NO_RECORD, rootBody()).bodyHash, controller);
    }

    function _endRootWithCustodian() private {
        vm.prank(governor);
        registry.end(root, toGovernance(), Reason.Closed, address(0));
        vm.prank(governor);
        registry.nameCustodian(root, link(NO_RECORD, rootBody()).bodyHash, custodian);
    }

    function _refuseGrant(address by, Parent memory parent, Record memory record, bytes memory reason) private {
        _refuseGrant(by, parent, record, attachments(), reason);
    }

    function _refuseGrant(
        address by,
        Parent memory parent,
        Record memory record,
        Attachments memory attached,
        bytes memory reason
    ) private {
        vm.prank(by);
        vm.expectRevert(reason);
        registry.grant(parent, record, hex"00", attached);
    }

    function _notController(RecordId actor, address account) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ITrustedIssuersRegistry.NotController.selector, actor, account);
    }

    function _notActive(RecordId actor, Status status_) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ITrustedIssuersRegistry.ActorNotActive.selector, actor, status_);
    }

    function _transition(RecordId id, Status from, Status to) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ITrustedIssuersRegistry.TransitionNotAllowed.selector, id, from, to);
    }

    function _notPending() private view returns (bytes memory) {
        return abi.encodeWithSelector(ITrustedIssuersRegistry.RescueNotPending.selector, root);
    }

    function _unauthorized(address account) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, account);
    }
}
