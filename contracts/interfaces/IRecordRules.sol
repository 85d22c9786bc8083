// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title IRecordRules
/// @notice The errors of the pure rules on a record's body and on attenuation. Each names the dimension that is too wide.
interface IRecordRules {
    /// @notice What a record can be too wide in.
    enum Dimension {
        ValidFrom,
        ValidUntil,
        Depth,
        Types,
        Schemas,
        Jurisdictions,
        Fields,
        Levels,
        Credits
    }

    /// @notice The subject is not a DID of 5 to 256 bytes.
    /// @param length Its length in bytes.
    error SubjectMalformed(uint256 length);

    /// @notice `validUntil` is not after `validFrom`.
    /// @param validFrom The start (Unix seconds).
    /// @param validUntil The end (Unix seconds).
    error DatesReversed(uint64 validFrom, uint64 validUntil);

    /// @notice Depth is above 8, or set on a kind that can't accredit.
    /// @param depth The depth.
    error DepthOutOfRange(uint8 depth);

    /// @notice A Recognise record needs a whole target; every other kind has none.
    error TargetMalformed();

    /// @notice A record has 1 to 16 permissions.
    /// @param count The number given.
    error PermissionCountOutOfRange(uint256 count);

    /// @notice A list has at most 64 entries.
    /// @param permission The permission's position.
    /// @param dimension The list.
    /// @param count The number given.
    error ListTooLong(uint256 permission, Dimension dimension, uint256 count);

    /// @notice An entry is not a code of its list: ISO 3166-1 alpha-2 or 3166-2, ISCED-F of 2 to 4 digits, or a zero hash.
    /// @param permission The permission's position.
    /// @param dimension The list.
    /// @param entry The entry.
    error CodeMalformed(uint256 permission, Dimension dimension, bytes32 entry);

    /// @notice One hint is needed for each permission, naming a permission of the parent.
    /// @param permission The permission's position.
    error HintMissing(uint256 permission);

    /// @notice The record's dates or depth do not fit inside the parent's.
    /// @param dimension Which of them.
    /// @param value The record's value.
    /// @param limit The parent's.
    error RecordTooWide(Dimension dimension, uint256 value, uint256 limit);

    /// @notice A permission does not fit inside the parent's permission that was hinted.
    /// @param permission The permission's position.
    /// @param hint The parent's permission.
    /// @param dimension The dimension that is too wide.
    /// @param value The entry or number that is too wide; zero where it is left open but the parent's is limited.
    error PermissionTooWide(uint256 permission, uint256 hint, Dimension dimension, bytes32 value);
}
