// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {ITrustedIssuersRegistry} from "../../contracts/interfaces/ITrustedIssuersRegistry.sol";
import {Claim, Kind, Link, Parent, Record} from "../../contracts/types/Record.sol";
import {RecordId} from "../../contracts/types/RecordId.sol";
import {Reason} from "../../contracts/types/Reason.sol";
import {World} from "./support/World.sol";

/// @dev `trusted`: the answer for other contracts, hop by hop and at a time.
contract TrustedTest is World {
    uint64 private constant NOW = START + 1_000;

    function setUp() public {
        deployWorld();
        vm.warp(NOW);
    }

    function test_trusted_yesWithBothSubjects() public {
        Record memory named = body(Kind.Attest, university);
        named.subject = "did:example:university";
        vm.prank(agency);
        registry.grant(underAgency(), named, hex"00", attachments());
        Record[] memory bodies = _path();
        bodies[2] = named;
        (ITrustedIssuersRegistry.Answer answer, string memory first, string memory last) = registry.trusted(
            root,
            bodies,
            _claim(),
            NOW
        );
        _assertAnswer(answer, ITrustedIssuersRegistry.Answer.Yes);
        assertEq(keccak256(bytes(first)), keccak256("did:example:subject"));
        assertEq(keccak256(bytes(last)), keccak256("did:example:university"));
    }

    function test_trusted_yesBeforeItWasRecorded() public view {
        _assertAt(0, ITrustedIssuersRegistry.Answer.Yes);
        _assertAt(START - 1, ITrustedIssuersRegistry.Answer.Yes);
    }

    function test_trusted_error() public {
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.InTheFuture.selector, NOW + 1, NOW));
        registry.trusted(root, _path(), _claim(), NOW + 1);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.PathEmpty.selector));
        registry.trusted(root, new Record[](0), _claim(), NOW);
        vm.expectRevert(abi.encodeWithSelector(ITrustedIssuersRegistry.NotRoot.selector, agencyId));
        registry.trusted(agencyId, _path(), _claim(), NOW);
    }

    function test_trusted_noForLeavesThatDoNotIssue() public {
        Record[] memory bodies = new Record[](2);
        (bodies[0], bodies[1]) = (rootBody(), agencyBody());
        _assert(bodies, NOW, ITrustedIssuersRegistry.Answer.No);

        Record memory recognition = body(Kind.Recognise, university);
        vm.prank(agency);
        registry.grant(underAgency(), recognition, hex"00", attachments());
        bodies = _path();
        bodies[2] = recognition;
        _assert(bodies, NOW, ITrustedIssuersRegistry.Answer.No);

        bodies = new Record[](1);
        bodies[0] = rootBody();
        _assert(bodies, NOW, ITrustedIssuersRegistry.Answer.No);
    }

    function test_trusted_yesForAMandate() public {
        Record memory mandate = body(Kind.Mandate, stranger);
        vm.prank(university);
        RecordId id = registry.grant(underUniversity(), mandate, hex"00", attachments());
        Record[] memory bodies = new Record[](4);
        (bodies[0], bodies[1], bodies[2], bodies[3]) = (rootBody(), agencyBody(), universityBody(), mandate);
        _assert(bodies, NOW, ITrustedIssuersRegistry.Answer.Yes);
        vm.prank(university);
        registry.end(id, path(link(universityId, mandate)), Reason.Closed, address(0));
        _assert(bodies, NOW, ITrustedIssuersRegistry.Answer.No);
        _assert(bodies, NOW - 1, ITrustedIssuersRegistry.Answer.Yes);
    }

    function test_trusted_noForUnknownRecords() public view {
        Record[] memory bodies = _path();
        bodies[2].salt = 99;
        _assert(bodies, NOW, ITrustedIssuersRegistry.Answer.No);
        bodies = _path();
        bodies[1].salt = 99;
        _assert(bodies, NOW, ITrustedIssuersRegistry.Answer.No);
    }

    function test_trusted_noOutsideThePermissionOrTheDates() public {
        Record memory narrow = with(body(Kind.Attest, university), limited());
        (narrow.validFrom, narrow.validUntil) = (START + 10, START + 20);
        vm.prank(agency);
        registry.grant(underAgency(), narrow, hex"00", attachments());
        Record[] memory bodies = _path();
        bodies[2] = narrow;
        _assert(bodies, START + 15, ITrustedIssuersRegistry.Answer.No);
        bodies[2] = body(Kind.Attest, university);
        (bodies[2].validFrom, bodies[2].validUntil) = (START + 10, START + 20);
        vm.prank(agency);
        registry.grant(underAgency(), bodies[2], hex"00", attachments());
        _assert(bodies, START + 9, ITrustedIssuersRegistry.Answer.No);
        _assert(bodies, START + 10, ITrustedIssuersRegistry.Answer.Yes);
        _assert(bodies, START + 19, ITrustedIssuersRegistry.Answer.Yes);
        _assert(bodies, START + 20, ITrustedIssuersRegistry.Answer.No);
    }

    function test_trusted_endedFromItsTimeOn() public {
        vm.prank(agency);
        registry.end(universityId, toAgency(), Reason.Closed, address(0));
        _assertAt(NOW, ITrustedIssuersRegistry.Answer.No);
        _assertAt(NOW - 1, ITrustedIssuersRegistry.Answer.Yes);
    }

    function test_trusted_endedAncestorsCountFromTheirTimeOn() public {
        vm.prank(governor);
        registry.end(root, toGovernance(), Reason.Closed, address(0));
        _assertAt(NOW, ITrustedIssuersRegistry.Answer.No);
        _assertAt(NOW - 1, ITrustedIssuersRegistry.Answer.Yes);
    }

    function test_trusted_suspendedAndThenUnknownBeforeTheResumption() public {
        vm.prank(ministry);
        registry.suspend(agencyId, toMinistry(), Reason.UnderReview);
        _assertAt(NOW, ITrustedIssuersRegistry.Answer.No);
        _assertAt(NOW - 1, ITrustedIssuersRegistry.Answer.Yes);
        vm.warp(NOW + 100);
        vm.prank(ministry);
        registry.resume(agencyId, toMinistry(), Reason.Unspecified);
        _assertAt(NOW + 100, ITrustedIssuersRegistry.Answer.Yes);
        _assertAt(NOW + 99, ITrustedIssuersRegistry.Answer.Unknown);
        _assertAt(0, ITrustedIssuersRegistry.Answer.Unknown);
        // A later no beats an earlier unknown.
        vm.prank(agency);
        registry.voidSince(universityId, universityBody(), toAgency(), START, Reason.Fraud);
        _assertAt(NOW + 99, ITrustedIssuersRegistry.Answer.No);
    }

    function test_trusted_voidFromItsTimeOn() public {
        _voidUniversity(START + 500);
        _assertAt(START + 500, ITrustedIssuersRegistry.Answer.No);
        _assertAt(START + 499, ITrustedIssuersRegistry.Answer.Yes);
        // Its own void time does not reach back to its own grant.
        _voidUniversity(START - 5);
        _assertAt(START - 6, ITrustedIssuersRegistry.Answer.Yes);
    }

    function test_trusted_voidAncestorsTakeWhatTheyGrantedSince() public {
        _voidAgency(START + 1);
        _assertAt(START, ITrustedIssuersRegistry.Answer.Yes);
        _assertAt(START + 1, ITrustedIssuersRegistry.Answer.No);
        // The university was granted at START: at or after the void time, so it is void whole.
        _voidAgency(START);
        _assertAt(START - 1, ITrustedIssuersRegistry.Answer.No);
        _assertAt(0, ITrustedIssuersRegistry.Answer.No);
    }

    function test_trusted_theEarliestVoidAncestorCounts() public {
        // The lower one is voided at a later time than the upper one, which still governs what lies below both.
        vm.prank(agency);
        RecordId id = registry.grant(underAgency(), salted(universityBody(), 1), hex"00", attachments());
        assertTrue(!id.isZero(), "granted");
        Record memory mandate = body(Kind.Mandate, stranger);
        vm.prank(university);
        registry.grant(Parent(agencyId, salted(universityBody(), 1)), mandate, hex"00", attachments());
        Record[] memory bodies = new Record[](4);
        (bodies[0], bodies[1], bodies[2], bodies[3]) = (rootBody(), agencyBody(), salted(universityBody(), 1), mandate);
        vm.warp(NOW + 100);
        _voidAgency(NOW + 1);
        Link[] memory links = path(link(agencyId, salted(universityBody(), 1)), link(root, agencyBody()));
        vm.prank(ministry);
        registry.voidSince(id, salted(universityBody(), 1), links, NOW + 50, Reason.Fraud);
        _assert(bodies, NOW, ITrustedIssuersRegistry.Answer.Yes);
        _assert(bodies, NOW + 1, ITrustedIssuersRegistry.Answer.No);
        vm.prank(ministry);
        registry.voidSince(id, salted(universityBody(), 1), links, NOW, Reason.Fraud);
        _assert(bodies, NOW - 1, ITrustedIssuersRegistry.Answer.No);
    }

    function test_trusted_aLaterVoidBelowDoesNotHideAnEarlierOneAbove() public {
        Record memory lower = salted(universityBody(), 1);
        vm.prank(agency);
        RecordId id = registry.grant(underAgency(), lower, hex"00", attachments());
        vm.warp(NOW + 10);
        Record memory mandate = body(Kind.Mandate, stranger);
        vm.prank(university);
        registry.grant(Parent(agencyId, lower), mandate, hex"00", attachments());
        vm.warp(NOW + 100);
        Link[] memory links = path(link(agencyId, lower), link(root, agencyBody()));
        vm.prank(ministry);
        registry.voidSince(id, lower, links, NOW + 50, Reason.Fraud);
        _voidAgency(NOW + 5);
        Record[] memory bodies = new Record[](4);
        (bodies[0], bodies[1], bodies[2], bodies[3]) = (rootBody(), agencyBody(), lower, mandate);
        // The mandate was granted after the agency's void time, though before the university's.
        _assert(bodies, NOW, ITrustedIssuersRegistry.Answer.No);
    }

    // --- helpers -----------------------------------------------------------------------------------------------------

    function _path() private view returns (Record[] memory bodies) {
        bodies = new Record[](3);
        (bodies[0], bodies[1], bodies[2]) = (rootBody(), agencyBody(), universityBody());
    }

    function _claim() private pure returns (Claim memory claim) {
        claim.types = hashes("Any");
    }

    function _voidUniversity(uint64 since) private {
        vm.prank(agency);
        registry.voidSince(universityId, universityBody(), toAgency(), since, Reason.KeyCompromise);
    }

    function _voidAgency(uint64 since) private {
        vm.prank(ministry);
        registry.voidSince(agencyId, agencyBody(), toMinistry(), since, Reason.KeyCompromise);
    }

    function _assertAt(uint64 time, ITrustedIssuersRegistry.Answer expected) private view {
        _assert(_path(), time, expected);
    }

    function _assert(Record[] memory bodies, uint64 time, ITrustedIssuersRegistry.Answer expected) private view {
        (ITrustedIssuersRegistry.Answer answer, , ) = registry.trusted(root, bodies, _claim(), time);
        _assertAnswer(answer, expected);
    }

    function _assertAnswer(
        ITrustedIssuersRegistry.Answer actual,
        ITrustedIssuersRegistry.Answer expected
    ) private pure {
        assertEq(uint8(actual), uint8(expected));
    }
}
