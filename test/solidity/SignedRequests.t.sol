// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {StatusRegistry} from "../../contracts/StatusRegistry.sol";
import {ISignedRequests} from "../../contracts/interfaces/ISignedRequests.sol";
import {ListKey, Purpose} from "../../contracts/interfaces/IStatusRegistry.sol";
import {ITrustedIssuersRegistry} from "../../contracts/interfaces/ITrustedIssuersRegistry.sol";
import {ERC1271Wallet} from "../../contracts/mocks/ERC1271Wallet.sol";
import {Authorization} from "../../contracts/types/Authorization.sol";
import {Attachments, Link, Record} from "../../contracts/types/Record.sol";
import {NO_RECORD, RecordId} from "../../contracts/types/RecordId.sol";
import {Status} from "../../contracts/types/RecordState.sol";
import {Reason} from "../../contracts/types/Reason.sol";
import {World} from "./support/World.sol";

/// @dev Every write as a signed request, sent by a stranger who pays. The type strings are written out again here.
contract SignedRequestsTest is World {
    string private constant GRANT =
        "Grant(bytes32 parent,Record record,bytes organisation,bytes32 evidenceDigest,bytes evidence,uint256 nonce,uint256 deadline)"
        "Permission(bytes32[] types,bytes32[] schemas,bytes6[] jurisdictions,bytes4[] fields,uint8 levels,uint16 credits)"
        "Record(uint8 kind,uint8 basis,uint8 depth,address controller,uint64 validFrom,uint64 validUntil,uint64 salt,Target target,string subject,Permission[] permissions)"
        "Target(uint256 chainId,address registry,bytes32 id)";
    string private constant SUSPEND = "Suspend(bytes32 id,bytes32 actor,uint8 reason,uint256 nonce,uint256 deadline)";
    string private constant RESUME = "Resume(bytes32 id,bytes32 actor,uint8 reason,uint256 nonce,uint256 deadline)";
    string private constant END =
        "End(bytes32 id,bytes32 actor,uint8 reason,address custodian,uint256 nonce,uint256 deadline)";
    string private constant VOID =
        "Void(bytes32 id,bytes32 actor,uint64 since,uint8 reason,uint256 nonce,uint256 deadline)";
    string private constant CHANGE =
        "ChangeController(bytes32 id,bytes32 actor,address controller,uint256 nonce,uint256 deadline)";
    string private constant ATTACH =
        "AttachEvidence(bytes32 id,bytes32 actor,bytes32 digest,bytes evidence,uint256 nonce,uint256 deadline)";
    string private constant UPDATE =
        "UpdateOrganisation(bytes32 id,bytes32 actor,bytes organisation,uint256 nonce,uint256 deadline)";
    string private constant VETO = "VetoRescue(bytes32 root,address controller,uint256 nonce,uint256 deadline)";
    string private constant PUBLISH =
        "PublishList(bytes32 accreditation,uint8 purpose,uint32 number,uint32 version,bytes32 digest,uint32 ttl,uint256 nonce,uint256 deadline)";
    string private constant SET_BITS =
        "SetBits(bytes32 accreditation,uint8 purpose,uint32 number,uint32[] indices,uint8 reason,uint256 nonce,uint256 deadline)";
    string private constant SET_WORDS =
        "SetWords(bytes32 accreditation,uint8 purpose,uint32 number,uint32[] wordIndices,uint256[] masks,uint8 reason,uint256 nonce,uint256 deadline)";
    string private constant CLEAR =
        "ClearBit(bytes32 accreditation,uint8 purpose,uint32 number,uint32 index,uint8 reason,uint256 nonce,uint256 deadline)";
    string private constant REVOKE =
        "RevokeHandles(bytes32 accreditation,bytes32[] handles,uint8 reason,uint256 nonce,uint256 deadline)";
    string private constant ANCHOR =
        "AnchorIssuance(bytes32 accreditation,bytes32 root,uint256 nonce,uint256 deadline)";
    string private constant DELEGATE =
        "NameDelegate(bytes32 accreditation,address delegate,uint64 expiry,uint256 nonce,uint256 deadline)";

    bytes32 private shaOfEvidence = sha256("evidence");

    function setUp() public {
        deployWorld();
    }

    // --- each act ---------------------------------------------------------------------------------------------------------

    function test_grantSigned() public {
        Record memory record = salted(with(universityBody(), limited()), 5);
        record.validFrom = START - 5;
        Attachments memory attached = Attachments("organisation", shaOfEvidence, "evidence");
        bytes memory members = abi.encode(
            agencyId,
            hasher.hashStruct(record),
            keccak256("organisation"),
            shaOfEvidence,
            keccak256("evidence")
        );
        Authorization memory signed = request(AGENCY_KEY, GRANT, members, 0);
        vm.prank(stranger);
        RecordId id = registry.grantSigned(underAgency(), record, hex"00", attached, signed);
        assertStatus(id, Status.Active);
        vm.expectRevert(_used(agency, 1));
        registry.grantSigned(underAgency(), record, hex"00", attached, signed);
    }

    function test_suspendSigned_resumeSigned_inTheirOwnLanes() public {
        uint256 lane = 7 << 64;
        Authorization memory signed = request(
            MINISTRY_KEY,
            SUSPEND,
            abi.encode(universityId, root, Reason.UnderReview),
            lane
        );
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.RecordSuspended(
            universityId,
            root,
            stateOf(universityId).withStatus(Status.Suspended, START, 2, Reason.UnderReview, false),
            ministry
        );
        vm.prank(stranger);
        registry.suspendSigned(universityId, overAgencyToMinistry(), Reason.UnderReview, signed);
        vm.expectRevert(_used(ministry, lane + 1));
        registry.suspendSigned(universityId, overAgencyToMinistry(), Reason.UnderReview, signed);

        signed = request(MINISTRY_KEY, RESUME, abi.encode(universityId, root, Reason.Unspecified), 0);
        vm.prank(stranger);
        registry.resumeSigned(universityId, overAgencyToMinistry(), Reason.Unspecified, signed);
        assertStatus(universityId, Status.Active);
        assertEq(registry.nonces(ministry), 1);
        assertEq(registry.nonces(ministry, 7), lane + 1);
    }

    function test_endSigned() public {
        Authorization memory signed = request(
            UNIVERSITY_KEY,
            END,
            abi.encode(universityId, universityId, Reason.Closed, custodian),
            0
        );
        vm.prank(stranger);
        registry.endSigned(universityId, path(), Reason.Closed, custodian, signed);
        assertStatus(universityId, Status.Ended);
        assertEq(stateOf(universityId).controller(), custodian);
    }

    function test_voidSinceSigned() public {
        Authorization memory signed = request(
            AGENCY_KEY,
            VOID,
            abi.encode(universityId, agencyId, START, Reason.Fraud),
            0
        );
        vm.prank(stranger);
        registry.voidSinceSigned(universityId, universityBody(), toAgency(), START, Reason.Fraud, signed);
        assertStatus(universityId, Status.Void);
    }

    function test_changeControllerSigned() public {
        Authorization memory signed = request(
            UNIVERSITY_KEY,
            CHANGE,
            abi.encode(universityId, universityId, custodian),
            0
        );
        vm.prank(stranger);
        registry.changeControllerSigned(universityId, path(), custodian, signed);
        assertEq(stateOf(universityId).controller(), custodian);
    }

    function test_attachEvidenceSigned() public {
        Authorization memory signed = request(
            AGENCY_KEY,
            ATTACH,
            abi.encode(universityId, agencyId, shaOfEvidence, keccak256("evidence")),
            0
        );
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.EvidenceAttached(universityId, agencyId, shaOfEvidence, agency, "evidence");
        vm.prank(stranger);
        registry.attachEvidenceSigned(universityId, toAgency(), shaOfEvidence, "evidence", signed);
        vm.expectRevert(_used(agency, 1));
        registry.attachEvidenceSigned(universityId, toAgency(), shaOfEvidence, "evidence", signed);
    }

    function test_updateOrganisationSigned() public {
        Authorization memory signed = request(
            AGENCY_KEY,
            UPDATE,
            abi.encode(universityId, agencyId, keccak256("{}")),
            0
        );
        vm.expectEmit(address(registry));
        emit ITrustedIssuersRegistry.OrganisationUpdated(universityId, agencyId, agency, "{}");
        vm.prank(stranger);
        registry.updateOrganisationSigned(universityId, toAgency(), "{}", signed);
        vm.expectRevert(_used(agency, 1));
        registry.updateOrganisationSigned(universityId, toAgency(), "{}", signed);
    }

    function test_vetoRescueSigned_onlyTheProposalThatWasSigned() public {
        vm.prank(governor);
        registry.proposeRescue(root, link(NO_RECORD, rootBody()).bodyHash, custodian);
        Authorization memory signed = request(MINISTRY_KEY, VETO, abi.encode(root, custodian), 0);
        Authorization memory other = request(MINISTRY_KEY, VETO, abi.encode(root, stranger), 0);
        vm.expectRevert(_invalid(ministry));
        registry.vetoRescueSigned(root, other);
        vm.prank(stranger);
        registry.vetoRescueSigned(root, signed);
        assertEq(registry.rescueOf(root).controller, address(0));
    }

    function test_publishListSigned() public {
        ListKey memory list = ListKey(universityId, Purpose.Suspension, 3);
        bytes memory members = abi.encode(universityId, Purpose.Suspension, 3, 1, bytes32("digest"), 60);
        Authorization memory signed = statusRequest(UNIVERSITY_KEY, PUBLISH, members, 0);
        vm.prank(stranger);
        status.publishListSigned(list, 1, "digest", 60, signed);
        assertEq(status.anchorOf(list).version, 1);
        vm.expectRevert(_used(university, 1));
        status.publishListSigned(list, 1, "digest", 60, signed);
    }

    function test_setBitsSigned_setWordsSigned_clearBitSigned() public {
        ListKey memory list = ListKey(universityId, Purpose.Suspension, 3);
        bytes memory key = abi.encode(list);
        uint32[] memory indices = new uint32[](2);
        (indices[0], indices[1]) = (1, 2);
        uint256[] memory masks = new uint256[](2);
        (masks[0], masks[1]) = (1, 2);
        bytes32 hash = keccak256(abi.encode(uint256(1), uint256(2)));

        Authorization memory signed = statusRequest(
            UNIVERSITY_KEY,
            SET_BITS,
            bytes.concat(key, hash, abi.encode(Reason.Fraud)),
            0
        );
        vm.prank(stranger);
        status.setBitsSigned(list, indices, Reason.Fraud, signed);
        assertEq(status.wordOf(list, 0), 6);

        signed = statusRequest(
            UNIVERSITY_KEY,
            SET_WORDS,
            bytes.concat(key, hash, hash, abi.encode(Reason.Fraud)),
            1
        );
        vm.prank(stranger);
        status.setWordsSigned(list, indices, masks, Reason.Fraud, signed);
        assertEq(status.wordOf(list, 2), 2);

        signed = statusRequest(UNIVERSITY_KEY, CLEAR, bytes.concat(key, abi.encode(1, Reason.Closed)), 2);
        vm.prank(stranger);
        status.clearBitSigned(list, 1, Reason.Closed, signed);
        assertEq(status.wordOf(list, 0), 4);
    }

    function test_revokeHandlesSigned_anchorIssuanceSigned_nameDelegateSigned() public {
        bytes32[] memory handles = new bytes32[](2);
        (handles[0], handles[1]) = ("a", "b");
        Authorization memory signed = statusRequest(
            UNIVERSITY_KEY,
            REVOKE,
            abi.encode(universityId, keccak256(abi.encode(handles[0], handles[1])), Reason.Fraud),
            0
        );
        vm.prank(stranger);
        status.revokeHandlesSigned(universityId, handles, Reason.Fraud, signed);
        assertEq(status.revocationOf(universityId, "b").time, START);

        signed = statusRequest(UNIVERSITY_KEY, ANCHOR, abi.encode(universityId, bytes32("root")), 1);
        vm.prank(stranger);
        status.anchorIssuanceSigned(universityId, "root", signed);
        vm.expectRevert(_used(university, 2));
        status.anchorIssuanceSigned(universityId, "root", signed);

        signed = statusRequest(UNIVERSITY_KEY, DELEGATE, abi.encode(universityId, custodian, START + 9), 2);
        vm.prank(stranger);
        status.nameDelegateSigned(universityId, custodian, START + 9, signed);
        assertEq(status.delegateExpiry(universityId, custodian), START + 9);
        vm.expectRevert(_used(university, 3));
        status.nameDelegateSigned(universityId, custodian, START + 9, signed);
    }

    // --- what is refused --------------------------------------------------------------------------------------------------

    function test_error_deadline() public {
        Authorization memory signed = _suspendBySelf();
        vm.warp(signed.deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(ISignedRequests.RequestExpired.selector, signed.deadline));
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
        vm.warp(signed.deadline);
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
    }

    function test_error_anotherChain() public {
        Authorization memory signed = _suspendBySelf();
        // On another chain the ids differ too; the list's owner is the same only by this trick.
        vm.chainId(block.chainid + 1);
        vm.expectRevert(_invalid(university));
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
    }

    function test_error_anotherContract() public {
        StatusRegistry other = new StatusRegistry(address(manager), registry);
        Authorization memory signed = statusRequest(
            UNIVERSITY_KEY,
            ANCHOR,
            abi.encode(universityId, bytes32("root")),
            0
        );
        vm.expectRevert(_invalid(university));
        other.anchorIssuanceSigned(universityId, "root", signed);
        status.anchorIssuanceSigned(universityId, "root", signed);
    }

    function test_error_anotherActOrValue() public {
        Authorization memory signed = _suspendBySelf();
        vm.expectRevert(_invalid(university));
        registry.suspendSigned(universityId, path(), Reason.Fraud, signed);
        vm.expectRevert(_invalid(university));
        registry.suspendSigned(agencyId, path(), Reason.UnderReview, signed);
        vm.expectRevert(_invalid(university));
        registry.suspendSigned(universityId, toAgency(), Reason.UnderReview, signed);
        vm.expectRevert(_invalid(university));
        registry.resumeSigned(universityId, path(), Reason.UnderReview, signed);
        signed.deadline += 1;
        vm.expectRevert(_invalid(university));
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
    }

    function test_error_anotherNonceOrSigner() public {
        Authorization memory signed = _suspendBySelf();
        signed.nonce = 1;
        vm.expectRevert(_used(university, 0));
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
        signed.nonce = 1 << 64;
        vm.expectRevert(_invalid(university));
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
        signed.nonce = 0;
        signed.signer = agency;
        vm.expectRevert(_invalid(agency));
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
        signed.signer = address(0);
        vm.expectRevert(_invalid(address(0)));
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
        signed.signature = "";
        signed.signer = university;
        vm.expectRevert(_invalid(university));
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
    }

    /// @dev Everything but the signature would do.
    function test_error_everyActChecksItsSignature() public {
        vm.prank(governor);
        registry.proposeRescue(root, link(NO_RECORD, rootBody()).bodyHash, custodian);
        vm.prank(university);
        registry.suspend(universityId, path(), Reason.UnderReview);
        RecordId id = universityId;
        bytes[8] memory calls = [
            abi.encodeCall(registry.suspendSigned, (agencyId, path(), Reason.Fraud, _forged(agency))),
            abi.encodeCall(registry.resumeSigned, (id, toAgency(), Reason.Fraud, _forged(agency))),
            abi.encodeCall(registry.endSigned, (id, path(), Reason.Fraud, address(0), _forged(university))),
            abi.encodeCall(
                registry.voidSinceSigned,
                (id, universityBody(), toAgency(), START, Reason.Fraud, _forged(agency))
            ),
            abi.encodeCall(registry.changeControllerSigned, (id, path(), stranger, _forged(university))),
            abi.encodeCall(
                registry.attachEvidenceSigned,
                (id, toAgency(), shaOfEvidence, "evidence", _forged(agency))
            ),
            abi.encodeCall(registry.updateOrganisationSigned, (id, toAgency(), "", _forged(agency))),
            abi.encodeCall(registry.vetoRescueSigned, (root, _forged(ministry)))
        ];
        for (uint256 i = 0; i < calls.length; ++i) _refuseForged(address(registry), calls[i]);
        Authorization memory forged = _forged(agency);
        vm.expectRevert(_invalid(agency));
        registry.grantSigned(underAgency(), salted(universityBody(), 5), hex"00", attachments(), forged);
    }

    function test_error_everyStatusWriteChecksItsSignature() public {
        RecordId id = universityId;
        ListKey memory list = ListKey(id, Purpose.Suspension, 3);
        vm.prank(university);
        status.setBit(list, 9, Reason.UnderReview);
        uint32[] memory indices = new uint32[](1);
        uint256[] memory masks = new uint256[](1);
        masks[0] = 2;
        bytes32[] memory handles = new bytes32[](1);
        handles[0] = "handle";
        Authorization memory forged = _forged(university);
        bytes[7] memory calls = [
            abi.encodeCall(status.publishListSigned, (list, 1, "digest", 60, forged)),
            abi.encodeCall(status.setBitsSigned, (list, indices, Reason.Fraud, forged)),
            abi.encodeCall(status.setWordsSigned, (list, indices, masks, Reason.Fraud, forged)),
            abi.encodeCall(status.clearBitSigned, (list, 9, Reason.Fraud, forged)),
            abi.encodeCall(status.revokeHandlesSigned, (id, handles, Reason.Fraud, forged)),
            abi.encodeCall(status.anchorIssuanceSigned, (id, "root", forged)),
            abi.encodeCall(status.nameDelegateSigned, (id, stranger, START + 9, forged))
        ];
        for (uint256 i = 0; i < calls.length; ++i) _refuseForged(address(status), calls[i]);
    }

    function test_error_signerWithoutTheRight() public {
        Authorization memory signed = request(
            MINISTRY_KEY,
            SUSPEND,
            abi.encode(universityId, agencyId, Reason.UnderReview),
            0
        );
        vm.expectRevert(
            abi.encodeWithSelector(ITrustedIssuersRegistry.NotController.selector, agencyId, ministry)
        );
        registry.suspendSigned(universityId, toAgency(), Reason.UnderReview, signed);
    }

    function test_error_governanceNeverBySignature() public {
        bytes memory reason = abi.encodeWithSelector(
            ITrustedIssuersRegistry.NotController.selector,
            NO_RECORD,
            ministry
        );
        Authorization memory signed = request(
            MINISTRY_KEY,
            SUSPEND,
            abi.encode(root, NO_RECORD, Reason.UnderReview),
            0
        );
        vm.prank(governor);
        vm.expectRevert(reason);
        registry.suspendSigned(root, toGovernance(), Reason.UnderReview, signed);
        vm.prank(governor);
        vm.expectRevert(reason);
        registry.attachEvidenceSigned(root, toGovernance(), 0, "", signed);
    }

    // --- contract accounts ---------------------------------------------------------------------------------------------------

    function test_erc1271_aContractAccountSigns() public {
        ERC1271Wallet wallet = new ERC1271Wallet(university);
        vm.prank(university);
        registry.changeController(universityId, path(), address(wallet));
        Authorization memory signed = _suspendBySelf();
        signed.signer = address(wallet);
        vm.prank(stranger);
        registry.suspendSigned(universityId, path(), Reason.UnderReview, signed);
        assertStatus(universityId, Status.Suspended);

        signed = request(AGENCY_KEY, END, abi.encode(universityId, universityId, Reason.Closed, address(0)), 1);
        signed.signer = address(wallet);
        vm.expectRevert(_invalid(address(wallet)));
        registry.endSigned(universityId, path(), Reason.Closed, address(0), signed);
    }

    // --- helpers ---------------------------------------------------------------------------------------------------------------

    function _suspendBySelf() private view returns (Authorization memory) {
        return request(UNIVERSITY_KEY, SUSPEND, abi.encode(universityId, universityId, Reason.UnderReview), 0);
    }

    /// @dev Names its signer and the next nonce; another key signed something else.
    function _forged(address signer) private view returns (Authorization memory authorization) {
        authorization = request(0xBAD, VETO, "", 0);
        authorization.signer = signer;
    }

    function _refuseForged(address target, bytes memory call) private {
        vm.prank(stranger);
        (bool success, bytes memory reason) = target.call(call);
        assertTrue(!success && bytes4(reason) == ISignedRequests.InvalidSigner.selector, "forged");
    }

    function _used(address account, uint256 current) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, account, current);
    }

    function _invalid(address signer) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ISignedRequests.InvalidSigner.selector, signer);
    }
}
