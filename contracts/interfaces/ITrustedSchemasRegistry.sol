// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {ISignedRequests} from "./ISignedRequests.sol";
import {ISuccession} from "./ISuccession.sol";
import {Authorization} from "../types/Authorization.sol";
import {Kind, Parent} from "../types/Record.sol";
import {RecordId} from "../types/RecordId.sol";
import {Status} from "../types/RecordState.sol";

/// @title ITrustedSchemasRegistry
/// @notice JSON Schemas under ids that follow from their content, published by anyone accredited to accredit. This interface
/// is the specification.
/// @dev The id is SHA-256 of the schema's canonical form: bundled, without annotations, by JCS (RFC 8785). A contract cannot
/// compute that, so a reader does, and passes over what does not fit; hence a schema stands under its id *and* its publisher,
/// and nobody can occupy an id that is another's. Revisions of one id differ in annotations only.
interface ITrustedSchemasRegistry is ISignedRequests, ISuccession {
    /// @notice What is known of one revision; all zero where it was never published.
    /// @param publishedAt Block time of its publication (Unix seconds).
    /// @param withdrawnAt Block time of its withdrawal (Unix seconds); zero where it stands.
    struct Revision {
        uint64 publishedAt;
        uint64 withdrawnAt;
    }

    /// @notice A revision of a schema was published.
    /// @param schemaId SHA-256 of the schema's canonical form, as its publisher states it.
    /// @param publisher The accreditation record under which it was published.
    /// @param revision SHA-256 of `schema`.
    /// @param schema The JSON Schema as UTF-8.
    /// @param metadata What the publisher says about it, as UTF-8 JSON; may be empty.
    /// @param signer The account whose authority was used.
    event SchemaPublished(
        bytes32 indexed schemaId,
        RecordId indexed publisher,
        bytes32 indexed revision,
        bytes schema,
        bytes metadata,
        address signer
    );

    /// @notice What a publisher says about a revision changed.
    /// @param schemaId As above.
    /// @param publisher As above.
    /// @param revision As above.
    /// @param metadata The new metadata, as UTF-8 JSON.
    /// @param signer The account whose authority was used.
    event MetadataUpdated(
        bytes32 indexed schemaId,
        RecordId indexed publisher,
        bytes32 indexed revision,
        bytes metadata,
        address signer
    );

    /// @notice A publisher withdrew a revision: nothing new should refer to it.
    /// @param schemaId As above.
    /// @param publisher As above.
    /// @param revision As above.
    /// @param signer The account whose authority was used.
    event SchemaWithdrawn(
        bytes32 indexed schemaId,
        RecordId indexed publisher,
        bytes32 indexed revision,
        address signer
    );

    /// @notice The account does not control the record.
    /// @param publisher The record.
    /// @param account The account.
    error NotPublisher(RecordId publisher, address account);

    /// @notice Only a record that may accredit can publish.
    /// @param kind The record's kind.
    error KindCannotPublish(Kind kind);

    /// @notice The record is not active.
    /// @param publisher The record.
    /// @param status Its status.
    error PublisherNotActive(RecordId publisher, Status status);

    /// @notice The record's time has not begun, or is over.
    /// @param publisher The record.
    error PublisherNotInForce(RecordId publisher);

    /// @notice The id is zero, or the schema or its metadata is empty or longer than is taken.
    error SchemaMalformed();

    /// @notice The publisher has published this revision already.
    /// @param revision The revision.
    error RevisionExists(bytes32 revision);

    /// @notice The publisher has published no such revision, or has withdrawn it.
    /// @param revision The revision.
    error RevisionUnknown(bytes32 revision);

    /// @notice Publishes a schema, or another revision of it.
    /// @param publisher The record under which it is published, as a whole: Root or Accredit, Active and in force.
    /// @param schemaId SHA-256 of its canonical form.
    /// @param schema The JSON Schema as UTF-8, at most 65,536 bytes.
    /// @param metadata At most 4,096 bytes of UTF-8 JSON; may be empty.
    function publish(
        Parent calldata publisher,
        bytes32 schemaId,
        bytes calldata schema,
        bytes calldata metadata
    ) external;

    /// @notice As `publish`, for the signer of a request.
    /// @param publisher As there.
    /// @param schemaId As there.
    /// @param schema As there.
    /// @param metadata As there.
    /// @param authorization Who signed, until when.
    function publishSigned(
        Parent calldata publisher,
        bytes32 schemaId,
        bytes calldata schema,
        bytes calldata metadata,
        Authorization calldata authorization
    ) external;

    /// @notice Changes what the publisher says about a revision.
    /// @param publisher The record under which it was published; Active.
    /// @param schemaId Its schema.
    /// @param revision The revision.
    /// @param metadata 1 to 4,096 bytes of UTF-8 JSON.
    function updateMetadata(
        RecordId publisher,
        bytes32 schemaId,
        bytes32 revision,
        bytes calldata metadata
    ) external;

    /// @notice As `updateMetadata`, for the signer of a request.
    /// @param publisher As there.
    /// @param schemaId As there.
    /// @param revision As there.
    /// @param metadata As there.
    /// @param authorization Who signed, until when.
    function updateMetadataSigned(
        RecordId publisher,
        bytes32 schemaId,
        bytes32 revision,
        bytes calldata metadata,
        Authorization calldata authorization
    ) external;

    /// @notice Withdraws a revision for good; open in every status, since it only narrows.
    /// @param publisher The record under which it was published.
    /// @param schemaId Its schema.
    /// @param revision The revision.
    function withdraw(RecordId publisher, bytes32 schemaId, bytes32 revision) external;

    /// @notice As `withdraw`, for the signer of a request.
    /// @param publisher As there.
    /// @param schemaId As there.
    /// @param revision As there.
    /// @param authorization Who signed, until when.
    function withdrawSigned(
        RecordId publisher,
        bytes32 schemaId,
        bytes32 revision,
        Authorization calldata authorization
    ) external;

    /// @notice What is known of a revision.
    /// @param schemaId The schema.
    /// @param publisher The record under which it was published.
    /// @param revision SHA-256 of the schema's bytes.
    /// @return known When it was published and withdrawn.
    function revisionOf(
        bytes32 schemaId,
        RecordId publisher,
        bytes32 revision
    ) external view returns (Revision memory known);

    /// @notice The registry whose accreditations count here.
    /// @return registry_ Its address.
    function registry() external view returns (address registry_);
}
