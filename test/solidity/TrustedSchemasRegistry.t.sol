// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {TrustedSchemasRegistry} from "../../contracts/TrustedSchemasRegistry.sol";
import {ISignedRequests} from "../../contracts/interfaces/ISignedRequests.sol";
import {ITrustedSchemasRegistry} from "../../contracts/interfaces/ITrustedSchemasRegistry.sol";
import {Authorization} from "../../contracts/types/Authorization.sol";
import {Kind, Link, Parent, Record} from "../../contracts/types/Record.sol";
import {NO_RECORD, RecordId} from "../../contracts/types/RecordId.sol";
import {Status} from "../../contracts/types/RecordState.sol";
import {Reason} from "../../contracts/types/Reason.sol";
import {World} from "./support/World.sol";

/// @dev Who may publish, under which id and publisher, and what can be said and taken back later.
contract TrustedSchemasRegistryTest is World {
    bytes private constant SCHEMA = '{"type":"object"}';
    bytes private constant METADATA = '{"validFrom":"2026-01-01T00:00:00Z"}';
    bytes32 private constant ID = keccak256("canonical form");

    TrustedSchemasRegistry private schemas;
    bytes32 private revision = sha256(SCHEMA);
    uint256 private nonce;

    function setUp() public {
        deployWorld();
        schemas = new TrustedSchemasRegistry(address(manager), registry);
    }

    function test_publish_rootAndAccreditor() public {
        assertEq(schemas.registry(), address(registry));
        vm.warp(START + 3);
        vm.expectEmit(address(schemas));
        emit ITrustedSchemasRegistry.SchemaPublished(ID, agencyId, revision, SCHEMA, METADATA, agency);
        _publish(agency, _agency(), ID, SCHEMA, METADATA);
        assertEq(schemas.revisionOf(ID, agencyId, revision).publishedAt, START + 3);
        assertEq(schemas.revisionOf(ID, agencyId, revision).withdrawnAt, 0);
        assertEq(schemas.revisionOf(ID, root, revision).publishedAt, 0);
        _publish(ministry, Parent(NO_RECORD, rootBody()), ID, SCHEMA, "");
        assertEq(schemas.revisionOf(ID, root, revision).publishedAt, START + 3);
        _publish(agency, _agency(), ID, "{}", "");
        _refuse(agency, _agency(), ID, "{}", "", abi.encodeWithSelector(ITrustedSchemasRegistry.RevisionExists.selector, sha256("{}")));
    }

    function test_publish_whoMayNot() public {
        Parent memory attester = Parent(agencyId, universityBody());
        _refuse(university, attester, ID, SCHEMA, "", abi.encodeWithSelector(ITrustedSchemasRegistry.KindCannotPublish.selector, Kind.Attest));
        _refuse(stranger, _agency(), ID, SCHEMA, "", abi.encodeWithSelector(ITrustedSchemasRegistry.NotPublisher.selector, agencyId, stranger));
        // Nobody granted this body, so it has no controller, whatever it says.
        Record memory invented = body(Kind.Accredit, stranger);
        RecordId id = registry.idOf(root, invented);
        _refuse(stranger, Parent(root, invented), ID, SCHEMA, "", abi.encodeWithSelector(ITrustedSchemasRegistry.NotPublisher.selector, id, stranger));
    }

    function test_publish_inForce() public {
        Record memory later = salted(agencyBody(), 7);
        later.validFrom = START + 10;
        later.validUntil = START + 20;
        vm.prank(ministry);
        RecordId id = registry.grant(Parent(NO_RECORD, rootBody()), later, hex"00", attachments());
        bytes memory not = abi.encodeWithSelector(ITrustedSchemasRegistry.PublisherNotInForce.selector, id);
        vm.warp(START + 9);
        _refuse(agency, Parent(root, later), ID, SCHEMA, "", not);
        vm.warp(START + 20);
        _refuse(agency, Parent(root, later), ID, SCHEMA, "", not);
        vm.warp(START + 10);
        _publish(agency, Parent(root, later), ID, SCHEMA, "");
    }

    function test_publish_malformed() public {
        bytes memory malformed = abi.encodeWithSelector(ITrustedSchemasRegistry.SchemaMalformed.selector);
        _refuse(agency, _agency(), 0, SCHEMA, "", malformed);
        _refuse(agency, _agency(), ID, "", "", malformed);
        _refuse(agency, _agency(), ID, new bytes(65_537), "", malformed);
        _refuse(agency, _agency(), ID, SCHEMA, new bytes(4_097), malformed);
        _publish(agency, _agency(), ID, new bytes(65_536), new bytes(4_096));
    }

    function test_suspended_onlyWithdraws() public {
        _publish(agency, _agency(), ID, SCHEMA, "");
        vm.prank(agency);
        registry.suspend(agencyId, path(), Reason.Unspecified);
        bytes memory not = abi.encodeWithSelector(
            ITrustedSchemasRegistry.PublisherNotActive.selector,
            agencyId,
            Status.Suspended
        );
        _refuse(agency, _agency(), ID, "{}", "", not);
        vm.expectRevert(not);
        vm.prank(agency);
        schemas.updateMetadata(agencyId, ID, revision, METADATA);
        vm.prank(agency);
        schemas.withdraw(agencyId, ID, revision);
    }

    function test_updateMetadata() public {
        _publish(agency, _agency(), ID, SCHEMA, "");
        vm.expectEmit(address(schemas));
        emit ITrustedSchemasRegistry.MetadataUpdated(ID, agencyId, revision, METADATA, agency);
        vm.prank(agency);
        schemas.updateMetadata(agencyId, ID, revision, METADATA);
        bytes memory malformed = abi.encodeWithSelector(ITrustedSchemasRegistry.SchemaMalformed.selector);
        _refuseUpdate(agency, revision, "", malformed);
        _refuseUpdate(agency, revision, new bytes(4_097), malformed);
        bytes32 other = sha256("{}");
        _refuseUpdate(agency, other, METADATA, abi.encodeWithSelector(ITrustedSchemasRegistry.RevisionUnknown.selector, other));
        _refuseUpdate(stranger, revision, METADATA, abi.encodeWithSelector(ITrustedSchemasRegistry.NotPublisher.selector, agencyId, stranger));
    }

    function test_withdraw_forGood() public {
        _publish(agency, _agency(), ID, SCHEMA, "");
        vm.expectRevert(abi.encodeWithSelector(ITrustedSchemasRegistry.NotPublisher.selector, agencyId, stranger));
        vm.prank(stranger);
        schemas.withdraw(agencyId, ID, revision);
        vm.warp(START + 5);
        vm.expectEmit(address(schemas));
        emit ITrustedSchemasRegistry.SchemaWithdrawn(ID, agencyId, revision, agency);
        vm.prank(agency);
        schemas.withdraw(agencyId, ID, revision);
        assertEq(schemas.revisionOf(ID, agencyId, revision).withdrawnAt, START + 5);
        bytes memory unknown = abi.encodeWithSelector(ITrustedSchemasRegistry.RevisionUnknown.selector, revision);
        _refuseUpdate(agency, revision, METADATA, unknown);
        vm.expectRevert(unknown);
        vm.prank(agency);
        schemas.withdraw(agencyId, ID, revision);
        _refuse(agency, _agency(), ID, SCHEMA, "", abi.encodeWithSelector(ITrustedSchemasRegistry.RevisionExists.selector, revision));
    }

    // --- as signed requests; the type strings are written out again here ---------------------------------------------------

    function test_signed() public {
        bytes32 typeHash = keccak256(
            "PublishSchema(bytes32 publisher,bytes32 schemaId,bytes schema,bytes metadata,uint256 nonce,uint256 deadline)"
        );
        Authorization memory authorization = _sign(
            abi.encode(typeHash, agencyId, ID, keccak256(SCHEMA), keccak256(METADATA))
        );
        vm.prank(stranger);
        schemas.publishSigned(_agency(), ID, SCHEMA, METADATA, authorization);
        assertEq(schemas.revisionOf(ID, agencyId, revision).publishedAt, START);

        typeHash = keccak256(
            "UpdateMetadata(bytes32 publisher,bytes32 schemaId,bytes32 revision,bytes metadata,uint256 nonce,uint256 deadline)"
        );
        authorization = _sign(abi.encode(typeHash, agencyId, ID, revision, keccak256("{}")));
        vm.expectEmit(address(schemas));
        emit ITrustedSchemasRegistry.MetadataUpdated(ID, agencyId, revision, "{}", agency);
        vm.prank(stranger);
        schemas.updateMetadataSigned(agencyId, ID, revision, "{}", authorization);

        typeHash = keccak256(
            "WithdrawSchema(bytes32 publisher,bytes32 schemaId,bytes32 revision,uint256 nonce,uint256 deadline)"
        );
        authorization = _sign(abi.encode(typeHash, agencyId, ID, revision));
        vm.prank(stranger);
        schemas.withdrawSigned(agencyId, ID, revision, authorization);
        assertEq(schemas.revisionOf(ID, agencyId, revision).withdrawnAt, START);
    }

    /// @dev The controller's signature over one revision takes back no other.
    function test_signed_forThisAlone() public {
        _publish(agency, _agency(), ID, SCHEMA, "");
        _publish(agency, _agency(), ID, "{}", "");
        bytes32 typeHash = keccak256(
            "WithdrawSchema(bytes32 publisher,bytes32 schemaId,bytes32 revision,uint256 nonce,uint256 deadline)"
        );
        Authorization memory authorization = _sign(abi.encode(typeHash, agencyId, ID, revision));
        // Before the cheat code, since SHA-256 is a call too.
        bytes32 other = sha256("{}");
        vm.expectRevert(abi.encodeWithSelector(ISignedRequests.InvalidSigner.selector, agency));
        schemas.withdrawSigned(agencyId, ID, other, authorization);
    }

    function test_signed_byAnother() public {
        bytes32 typeHash = keccak256(
            "WithdrawSchema(bytes32 publisher,bytes32 schemaId,bytes32 revision,uint256 nonce,uint256 deadline)"
        );
        _publish(ministry, Parent(NO_RECORD, rootBody()), ID, SCHEMA, "");
        Authorization memory authorization = _sign(abi.encode(typeHash, root, ID, revision));
        vm.expectRevert(abi.encodeWithSelector(ITrustedSchemasRegistry.NotPublisher.selector, root, agency));
        schemas.withdrawSigned(root, ID, revision, authorization);
    }

    // --- helpers -----------------------------------------------------------------------------------------------------------

    function _agency() private view returns (Parent memory) {
        return Parent(root, agencyBody());
    }

    function _publish(
        address account,
        Parent memory publisher,
        bytes32 id,
        bytes memory schema,
        bytes memory metadata
    ) private {
        vm.prank(account);
        schemas.publish(publisher, id, schema, metadata);
    }

    function _refuse(
        address account,
        Parent memory publisher,
        bytes32 id,
        bytes memory schema,
        bytes memory metadata,
        bytes memory reason
    ) private {
        vm.expectRevert(reason);
        _publish(account, publisher, id, schema, metadata);
    }

    function _refuseUpdate(address account, bytes32 which, bytes memory metadata, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(account);
        schemas.updateMetadata(agencyId, ID, which, metadata);
    }

    function _sign(bytes memory request) private returns (Authorization memory authorization) {
        authorization.signer = agency;
        authorization.nonce = nonce++;
        authorization.deadline = START + 1000;
        bytes32 structHash = keccak256(bytes.concat(request, abi.encode(authorization.nonce, authorization.deadline)));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Vidimus TrustedSchemasRegistry"),
                keccak256("1"),
                block.chainid,
                address(schemas)
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(AGENCY_KEY, keccak256(abi.encodePacked(hex"1901", domain, structHash)));
        authorization.signature = abi.encodePacked(r, s, v);
    }
}
