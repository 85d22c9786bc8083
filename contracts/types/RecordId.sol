// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title RecordId
/// @notice The id of one accreditation record: H(chain id, registry, parent id, H(body)).
/// @dev A type of its own, so that a record id can never be passed where a list id or a digest belongs.
type RecordId is bytes32;

using {equals as ==, differs as !=, isZero} for RecordId global;

/// @dev The parent of every root.
RecordId constant NO_RECORD = RecordId.wrap(bytes32(0));

function equals(RecordId a, RecordId b) pure returns (bool) {
    return RecordId.unwrap(a) == RecordId.unwrap(b);
}

function differs(RecordId a, RecordId b) pure returns (bool) {
    return RecordId.unwrap(a) != RecordId.unwrap(b);
}

function isZero(RecordId id) pure returns (bool) {
    return RecordId.unwrap(id) == bytes32(0);
}
