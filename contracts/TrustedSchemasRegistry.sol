// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {SignedRequests} from "./base/SignedRequests.sol";
import {Succession} from "./base/Succession.sol";
import {ITrustedIssuersRegistry} from "./interfaces/ITrustedIssuersRegistry.sol";
import {ITrustedSchemasRegistry} from "./interfaces/ITrustedSchemasRegistry.sol";
import {Authorization} from "./types/Authorization.sol";
import {Kind, Parent, Record} from "./types/Record.sol";
import {RecordId} from "./types/RecordId.sol";
import {RecordState, Status} from "./types/RecordState.sol";

/// @title TrustedSchemasRegistry
/// @notice Content-addressed JSON Schemas, published by anyone accredited to accredit. The interface is the specification.
contract TrustedSchemasRegistry is ITrustedSchemasRegistry, Succession, SignedRequests, Multicall {
    uint256 private constant MAX_SCHEMA_BYTES = 65_536;
    uint256 private constant MAX_METADATA_BYTES = 4_096;

    bytes32 private constant PUBLISH_TYPEHASH =
        keccak256(
            "PublishSchema(bytes32 publisher,bytes32 schemaId,bytes schema,bytes metadata,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant UPDATE_TYPEHASH =
        keccak256(
            "UpdateMetadata(bytes32 publisher,bytes32 schemaId,bytes32 revision,bytes metadata,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant WITHDRAW_TYPEHASH =
        keccak256(
            "WithdrawSchema(bytes32 publisher,bytes32 schemaId,bytes32 revision,uint256 nonce,uint256 deadline)"
        );

    ITrustedIssuersRegistry private immutable _registry;

    mapping(bytes32 schemaId => mapping(RecordId publisher => mapping(bytes32 revision => Revision known)))
        private _revisions;

    /// @param authority The AccessManager that decides who may govern.
    /// @param registry_ The registry whose accreditations count here.
    constructor(
        address authority,
        ITrustedIssuersRegistry registry_
    ) AccessManaged(authority) EIP712("Vidimus TrustedSchemasRegistry", "1") {
        _registry = registry_;
    }

    /// @inheritdoc ITrustedSchemasRegistry
    function publish(
        Parent calldata publisher,
        bytes32 schemaId,
        bytes calldata schema,
        bytes calldata metadata
    ) external override {
        _publish(_idOf(publisher), publisher.record, schemaId, schema, metadata, msg.sender);
    }

    /// @inheritdoc ITrustedSchemasRegistry
    function publishSigned(
        Parent calldata publisher,
        bytes32 schemaId,
        bytes calldata schema,
        bytes calldata metadata,
        Authorization calldata authorization
    ) external override {
        RecordId id = _idOf(publisher);
        _checkRequest(
            abi.encode(PUBLISH_TYPEHASH, id, schemaId, keccak256(schema), keccak256(metadata)),
            authorization
        );
        _publish(id, publisher.record, schemaId, schema, metadata, authorization.signer);
    }

    /// @inheritdoc ITrustedSchemasRegistry
    function updateMetadata(
        RecordId publisher,
        bytes32 schemaId,
        bytes32 revision,
        bytes calldata metadata
    ) external override {
        _updateMetadata(publisher, schemaId, revision, metadata, msg.sender);
    }

    /// @inheritdoc ITrustedSchemasRegistry
    function updateMetadataSigned(
        RecordId publisher,
        bytes32 schemaId,
        bytes32 revision,
        bytes calldata metadata,
        Authorization calldata authorization
    ) external override {
        bytes memory request = abi.encode(UPDATE_TYPEHASH, publisher, schemaId, revision, keccak256(metadata));
        _checkRequest(request, authorization);
        _updateMetadata(publisher, schemaId, revision, metadata, authorization.signer);
    }

    /// @inheritdoc ITrustedSchemasRegistry
    function withdraw(RecordId publisher, bytes32 schemaId, bytes32 revision) external override {
        _withdraw(publisher, schemaId, revision, msg.sender);
    }

    /// @inheritdoc ITrustedSchemasRegistry
    function withdrawSigned(
        RecordId publisher,
        bytes32 schemaId,
        bytes32 revision,
        Authorization calldata authorization
    ) external override {
        _checkRequest(abi.encode(WITHDRAW_TYPEHASH, publisher, schemaId, revision), authorization);
        _withdraw(publisher, schemaId, revision, authorization.signer);
    }

    /// @inheritdoc ITrustedSchemasRegistry
    function revisionOf(
        bytes32 schemaId,
        RecordId publisher,
        bytes32 revision
    ) external view override returns (Revision memory known) {
        return _revisions[schemaId][publisher][revision];
    }

    /// @inheritdoc ITrustedSchemasRegistry
    function registry() external view override returns (address registry_) {
        return address(_registry);
    }

    // --- the acts: `account` is the caller, or the signer of a request -----------------------------------------------------

    function _publish(
        RecordId publisher,
        Record calldata record,
        bytes32 schemaId,
        bytes calldata schema,
        bytes calldata metadata,
        address account
    ) private {
        _checkActive(publisher, account);
        if (record.kind != Kind.Root && record.kind != Kind.Accredit) revert KindCannotPublish(record.kind);
        bool isOver = record.validUntil != 0 && record.validUntil <= block.timestamp;
        if (isOver || record.validFrom > block.timestamp) revert PublisherNotInForce(publisher);
        bool isSized = schema.length != 0 && schema.length <= MAX_SCHEMA_BYTES && metadata.length <= MAX_METADATA_BYTES;
        if (schemaId == 0 || !isSized) revert SchemaMalformed();

        bytes32 revision = sha256(schema);
        Revision storage known = _revisions[schemaId][publisher][revision];
        if (known.publishedAt != 0) revert RevisionExists(revision);
        known.publishedAt = uint64(block.timestamp);
        emit SchemaPublished(schemaId, publisher, revision, schema, metadata, account);
    }

    function _updateMetadata(
        RecordId publisher,
        bytes32 schemaId,
        bytes32 revision,
        bytes calldata metadata,
        address account
    ) private {
        _checkActive(publisher, account);
        if (metadata.length == 0 || metadata.length > MAX_METADATA_BYTES) revert SchemaMalformed();
        _standing(publisher, schemaId, revision);
        emit MetadataUpdated(schemaId, publisher, revision, metadata, account);
    }

    function _withdraw(RecordId publisher, bytes32 schemaId, bytes32 revision, address account) private {
        _checkController(publisher, account);
        _standing(publisher, schemaId, revision).withdrawnAt = uint64(block.timestamp);
        emit SchemaWithdrawn(schemaId, publisher, revision, account);
    }

    // --- checks ----------------------------------------------------------------------------------------------------------

    function _standing(
        RecordId publisher,
        bytes32 schemaId,
        bytes32 revision
    ) private view returns (Revision storage known) {
        known = _revisions[schemaId][publisher][revision];
        if (known.publishedAt == 0 || known.withdrawnAt != 0) revert RevisionUnknown(revision);
    }

    function _checkActive(RecordId publisher, address account) private view {
        RecordState state = _checkController(publisher, account);
        if (!state.has(Status.Active)) revert PublisherNotActive(publisher, state.status());
    }

    /// @dev What was never granted has no controller, and neither has what is void.
    function _checkController(RecordId publisher, address account) private view returns (RecordState state) {
        state = _registry.storedState(publisher);
        if (state.controller() != account) revert NotPublisher(publisher, account);
    }

    /// @dev The id that this body has in the registry: what was never granted there has no state.
    function _idOf(Parent calldata publisher) private view returns (RecordId) {
        return _registry.idOf(publisher.parent, publisher.record);
    }
}
