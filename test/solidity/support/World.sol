// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {StatusRegistry} from "../../../contracts/StatusRegistry.sol";
import {TrustedIssuersRegistry} from "../../../contracts/TrustedIssuersRegistry.sol";
import {ITrustedIssuersRegistry} from "../../../contracts/interfaces/ITrustedIssuersRegistry.sol";
import {RecordHash} from "../../../contracts/libraries/RecordHash.sol";
import {Authorization} from "../../../contracts/types/Authorization.sol";
import {Kind, Link, Parent, Record} from "../../../contracts/types/Record.sol";
import {NO_RECORD, RecordId} from "../../../contracts/types/RecordId.sol";
import {RecordState, Status} from "../../../contracts/types/RecordState.sol";
import {Bodies} from "./Bodies.sol";
import {Test} from "./Test.sol";

/// @dev Gives the library's calldata functions to tests, which build their bodies in memory.
contract Hasher {
    function hashStruct(Record calldata record) external pure returns (bytes32) {
        return RecordHash.hashStruct(record);
    }
}

/// @dev Both registries, governed without delay; a ministry (root) accredits an agency, which accredits a university.
abstract contract World is Test, Bodies {
    uint64 internal constant START = 1_800_000_000;
    uint64 internal constant GOVERNANCE = 1;
    uint64 internal constant GUARDIAN = 2;

    uint256 internal constant MINISTRY_KEY = 0xA1;
    uint256 internal constant AGENCY_KEY = 0xA2;
    uint256 internal constant UNIVERSITY_KEY = 0xA3;
    address internal ministry = vm.addr(MINISTRY_KEY);
    address internal agency = vm.addr(AGENCY_KEY);
    address internal university = vm.addr(UNIVERSITY_KEY);
    address internal governor = address(0x60);
    address internal guardian = address(0x61);
    address internal stranger = address(0x57);
    address internal custodian = address(0xC0);

    AccessManager internal manager;
    TrustedIssuersRegistry internal registry;
    StatusRegistry internal status;
    Hasher internal hasher = new Hasher();

    RecordId internal root;
    RecordId internal agencyId;
    RecordId internal universityId;

    function deployWorld() internal {
        vm.warp(START);
        manager = new AccessManager(address(this));
        registry = new TrustedIssuersRegistry(address(manager));
        status = new StatusRegistry(address(manager), registry);
        _wire();

        vm.prank(governor);
        root = registry.admitRoot(rootBody(), attachments());

        vm.prank(ministry);
        agencyId = registry.grant(Parent(NO_RECORD, rootBody()), agencyBody(), hex"00", attachments());

        vm.prank(agency);
        universityId = registry.grant(Parent(root, agencyBody()), universityBody(), hex"00", attachments());
    }

    function rootBody() internal view returns (Record memory record) {
        record = body(Kind.Root, ministry);
        record.depth = 8;
    }

    function agencyBody() internal view returns (Record memory record) {
        record = body(Kind.Accredit, agency);
        record.depth = 7;
    }

    function universityBody() internal view returns (Record memory) {
        return body(Kind.Attest, university);
    }

    function _wire() private {
        bytes4[] memory governed = new bytes4[](12);
        governed[0] = registry.admitRoot.selector;
        governed[1] = registry.suspend.selector;
        governed[2] = registry.resume.selector;
        governed[3] = registry.end.selector;
        governed[4] = registry.voidSince.selector;
        governed[5] = registry.attachEvidence.selector;
        governed[6] = registry.updateOrganisation.selector;
        governed[7] = registry.proposeRescue.selector;
        governed[8] = registry.executeRescue.selector;
        governed[9] = registry.nameCustodian.selector;
        governed[10] = registry.reopenGrants.selector;
        governed[11] = registry.nameSuccessor.selector;
        manager.setTargetFunctionRole(address(registry), governed, GOVERNANCE);
        bytes4[] memory one = new bytes4[](1);
        one[0] = status.nameSuccessor.selector;
        manager.setTargetFunctionRole(address(status), one, GOVERNANCE);
        one[0] = registry.closeGrants.selector;
        manager.setTargetFunctionRole(address(registry), one, GUARDIAN);
        manager.grantRole(GOVERNANCE, governor, 0);
        manager.grantRole(GUARDIAN, guardian, 0);
    }

    function toGovernance() internal view returns (Link[] memory) {
        return path(link(NO_RECORD, rootBody()));
    }

    function toMinistry() internal view returns (Link[] memory) {
        return path(link(root, agencyBody()));
    }

    function toAgency() internal view returns (Link[] memory) {
        return path(link(agencyId, universityBody()));
    }

    function overAgencyToMinistry() internal view returns (Link[] memory) {
        return path(link(agencyId, universityBody()), link(root, agencyBody()));
    }

    function underRoot() internal view returns (Parent memory) {
        return Parent(NO_RECORD, rootBody());
    }

    function underAgency() internal view returns (Parent memory) {
        return Parent(root, agencyBody());
    }

    function underUniversity() internal view returns (Parent memory) {
        return Parent(agencyId, universityBody());
    }

    function stateOf(RecordId id) internal view returns (RecordState) {
        return registry.stateOf(id);
    }

    function assertStatus(RecordId id, Status expected) internal view {
        assertEq(uint8(stateOf(id).status()), uint8(expected));
    }

    // --- requests ----------------------------------------------------------------------------------------------------

    function digestOf(address target, string memory name, bytes32 structHash) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256("1"),
                block.chainid,
                target
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    /// @dev Signs `members` (without nonce and deadline) of the type, in the lane `nonce >> 64`.
    function request(
        uint256 key,
        string memory typeString,
        bytes memory members,
        uint256 nonce
    ) internal view returns (Authorization memory) {
        return signFor(address(registry), "Vidimus TrustedIssuersRegistry", key, typeString, members, nonce);
    }

    function statusRequest(
        uint256 key,
        string memory typeString,
        bytes memory members,
        uint256 nonce
    ) internal view returns (Authorization memory) {
        return signFor(address(status), "Vidimus StatusRegistry", key, typeString, members, nonce);
    }

    function signFor(
        address target,
        string memory name,
        uint256 key,
        string memory typeString,
        bytes memory members,
        uint256 nonce
    ) internal view returns (Authorization memory) {
        uint256 deadline = block.timestamp;
        bytes32 structHash = keccak256(
            bytes.concat(keccak256(bytes(typeString)), members, abi.encode(nonce, deadline))
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digestOf(target, name, structHash));
        return Authorization(vm.addr(key), nonce, deadline, abi.encodePacked(r, s, v));
    }
}
