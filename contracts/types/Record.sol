// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {RecordId} from "./RecordId.sol";

/// @notice What a record grants. Root and Accredit may grant Accredit, Attest and Recognise; Attest may grant Mandate;
/// Recognise and Mandate are leaves.
enum Kind {
    Root,
    Accredit,
    Attest,
    Recognise,
    Mandate
}

/// @notice The legal ground of the decision: a licence in law, or an external quality-assurance decision.
enum Basis {
    Licence,
    QualityAssurance
}

/// @notice The record that a Recognise record accepts. A path is continued only through that record, never because two
/// DIDs are equal. All zero in every other kind.
struct Target {
    /// EIP-155 chain id of the recognised registry.
    uint256 chainId;
    /// Address of the recognised registry.
    address registry;
    /// Id of the recognised record there.
    RecordId id;
}

/// @notice One permission. An empty list, or zero, means *any*; permissions are judged one by one, never as a union.
struct Permission {
    /// keccak256 of each credential type's name (at most 64).
    bytes32[] types;
    /// keccak256 of each credential schema's id (at most 64).
    bytes32[] schemas;
    /// ISO 3166-1 alpha-2 or ISO 3166-2 codes in upper case, padded with zero bytes on the right (at most 64).
    bytes6[] jurisdictions;
    /// ISCED-F 2013 codes of two, three or four digits, padded with zero bytes on the right (at most 64).
    bytes4[] fields;
    /// Bit n-1 stands for EQF level n.
    uint8 levels;
    /// The most credits of one credential, in tenths of an ECTS point.
    uint16 credits;
}

/// @notice The body of one edge of the trust graph. It travels in calldata and events; storage holds one word.
struct Record {
    Kind kind;
    Basis basis;
    /// How many further Accredit hops may follow (at most 8); zero in kinds other than Root and Accredit.
    uint8 depth;
    /// The account that acts for the subject on this chain; zero while it has none.
    address controller;
    /// Start of the decision itself (Unix seconds); the block time says when it was recorded.
    uint64 validFrom;
    /// End of the decision, exclusive (Unix seconds); zero for open-ended.
    uint64 validUntil;
    /// Makes an otherwise equal record a new one, so that what was ended by mistake can be granted again.
    uint64 salt;
    Target target;
    /// The DID of whom this record is about (1 to 256 bytes).
    string subject;
    /// 1 to 16 permissions.
    Permission[] permissions;
}

/// @notice One proven step upward: the parent of a record, and the hash of that record's own body.
struct Link {
    RecordId parent;
    bytes32 bodyHash;
}

/// @notice The parent of a new record, as a whole: what attenuation is checked against.
struct Parent {
    /// The parent's own parent; zero where the parent is a root.
    RecordId parent;
    Record record;
}

/// @notice What rides along with a grant in its event. None of it is part of the id.
struct Attachments {
    /// The registry's own data of the subject, as UTF-8 JSON; empty for none.
    bytes organisation;
    /// SHA-256 of the signed accreditation credential; zero for none.
    bytes32 evidenceDigest;
    /// The signed accreditation credential itself; empty where it follows later.
    bytes evidence;
}

/// @notice A credential as another contract sees it, for `trusted`. Zero means *not stated*, which fails a limited dimension.
struct Claim {
    /// keccak256 of each of the credential's specific types; every one must be permitted (1 to 16).
    bytes32[] types;
    bytes32 schema;
    bytes6 jurisdiction;
    bytes4 field;
    /// EQF level, 1 to 8.
    uint8 level;
    /// Tenths of an ECTS point.
    uint16 credits;
}
