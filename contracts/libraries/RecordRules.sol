// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {IRecordRules} from "../interfaces/IRecordRules.sol";
import {Claim, Kind, Permission, Record, Target} from "../types/Record.sol";

/// @title RecordRules
/// @notice The pure rules on records: what a body must look like, what fits inside what, and what a permission covers.
library RecordRules {
    uint8 internal constant MAX_DEPTH = 8;
    uint256 internal constant MAX_PERMISSIONS = 16;
    uint256 internal constant MAX_ENTRIES = 64;
    uint256 internal constant MAX_CLAIM_TYPES = 16;
    uint256 internal constant MIN_SUBJECT = 5;
    uint256 internal constant MAX_SUBJECT = 256;

    // --- kinds -----------------------------------------------------------------------------------------------------------

    /// @dev Root and Accredit grant Accredit, Attest and Recognise; Attest grants Mandate; the others are leaves.
    function mayGrant(Kind parent, Kind child) internal pure returns (bool) {
        if (isAccreditor(parent)) return child == Kind.Accredit || child == Kind.Attest || child == Kind.Recognise;
        return parent == Kind.Attest && child == Kind.Mandate;
    }

    function isAccreditor(Kind kind) internal pure returns (bool) {
        return kind == Kind.Root || kind == Kind.Accredit;
    }

    function isIssuer(Kind kind) internal pure returns (bool) {
        return kind == Kind.Attest || kind == Kind.Mandate;
    }

    // --- dates -----------------------------------------------------------------------------------------------------------

    /// @dev From `validFrom`, inclusive, to `validUntil`, exclusive; zero is open-ended.
    function inForce(Record calldata record, uint256 time) internal pure returns (bool) {
        return time >= record.validFrom && (record.validUntil == 0 || time < record.validUntil);
    }

    // --- well-formedness -------------------------------------------------------------------------------------------------

    /// @dev Reverts with the first rule that the body breaks.
    function checkBody(Record calldata record) internal pure {
        if (!_isDid(bytes(record.subject))) revert IRecordRules.SubjectMalformed(bytes(record.subject).length);
        if (record.validUntil != 0 && record.validUntil <= record.validFrom) {
            revert IRecordRules.DatesReversed(record.validFrom, record.validUntil);
        }
        if (record.depth > (isAccreditor(record.kind) ? MAX_DEPTH : 0)) {
            revert IRecordRules.DepthOutOfRange(record.depth);
        }
        if (!_isTargetOf(record.kind, record.target)) revert IRecordRules.TargetMalformed();

        uint256 count = record.permissions.length;
        if (count == 0 || count > MAX_PERMISSIONS) revert IRecordRules.PermissionCountOutOfRange(count);
        for (uint256 i = 0; i < count; ++i) {
            _checkPermission(i, record.permissions[i]);
        }
    }

    function _isDid(bytes calldata subject) private pure returns (bool) {
        return subject.length >= MIN_SUBJECT && subject.length <= MAX_SUBJECT && bytes4(subject[:4]) == "did:";
    }

    /// @dev Recognise has a whole target, every other kind none.
    function _isTargetOf(Kind kind, Target calldata target) private pure returns (bool) {
        if (kind == Kind.Recognise) return target.chainId != 0 && target.registry != address(0) && !target.id.isZero();
        return target.chainId == 0 && target.registry == address(0) && target.id.isZero();
    }

    function _checkPermission(uint256 position, Permission calldata permission) private pure {
        _checkHashes(position, IRecordRules.Dimension.Types, permission.types);
        _checkHashes(position, IRecordRules.Dimension.Schemas, permission.schemas);

        _checkCount(position, IRecordRules.Dimension.Jurisdictions, permission.jurisdictions.length);
        for (uint256 i = 0; i < permission.jurisdictions.length; ++i) {
            if (!_isJurisdiction(permission.jurisdictions[i])) {
                revert IRecordRules.CodeMalformed(
                    position,
                    IRecordRules.Dimension.Jurisdictions,
                    permission.jurisdictions[i]
                );
            }
        }

        _checkCount(position, IRecordRules.Dimension.Fields, permission.fields.length);
        for (uint256 i = 0; i < permission.fields.length; ++i) {
            if (!_isField(permission.fields[i])) {
                revert IRecordRules.CodeMalformed(position, IRecordRules.Dimension.Fields, permission.fields[i]);
            }
        }
    }

    function _checkHashes(
        uint256 position,
        IRecordRules.Dimension dimension,
        bytes32[] calldata hashes
    ) private pure {
        _checkCount(position, dimension, hashes.length);
        for (uint256 i = 0; i < hashes.length; ++i) {
            if (hashes[i] == 0) revert IRecordRules.CodeMalformed(position, dimension, 0);
        }
    }

    function _checkCount(uint256 position, IRecordRules.Dimension dimension, uint256 count) private pure {
        if (count > MAX_ENTRIES) revert IRecordRules.ListTooLong(position, dimension, count);
    }

    /// @dev Two letters, alone or followed by a hyphen and 1 to 3 letters or digits; zero bytes after it.
    function _isJurisdiction(bytes6 code) private pure returns (bool) {
        if (!_isLetter(code[0]) || !_isLetter(code[1])) return false;
        if (code[2] == 0) return _endsAt(code, 2);
        if (code[2] != "-" || !_isLetterOrDigit(code[3])) return false;
        if (code[4] == 0) return _endsAt(code, 4);
        return _isLetterOrDigit(code[4]) && (code[5] == 0 || _isLetterOrDigit(code[5]));
    }

    /// @dev Two to four digits; zero bytes after them.
    function _isField(bytes4 code) private pure returns (bool) {
        if (!_isDigit(code[0]) || !_isDigit(code[1])) return false;
        if (code[2] == 0) return _endsAt(code, 2);
        return _isDigit(code[2]) && (code[3] == 0 || _isDigit(code[3]));
    }

    function _endsAt(bytes6 code, uint256 length) private pure returns (bool) {
        return code << (8 * length) == 0;
    }

    function _isLetter(bytes1 char) private pure returns (bool) {
        return char >= "A" && char <= "Z";
    }

    function _isDigit(bytes1 char) private pure returns (bool) {
        return char >= "0" && char <= "9";
    }

    function _isLetterOrDigit(bytes1 char) private pure returns (bool) {
        return _isLetter(char) || _isDigit(char);
    }

    // --- attenuation -----------------------------------------------------------------------------------------------------

    /// @dev Reverts with the first dimension in which the child is wider than its parent. Both bodies are well-formed.
    function checkInside(Record calldata parent, Record calldata child, bytes calldata hints) internal pure {
        _checkDates(parent, child);
        if (child.kind == Kind.Accredit && child.depth >= parent.depth) {
            revert IRecordRules.RecordTooWide(IRecordRules.Dimension.Depth, child.depth, parent.depth);
        }

        uint256 count = child.permissions.length;
        if (hints.length > count) revert IRecordRules.HintMissing(count);
        for (uint256 i = 0; i < count; ++i) {
            if (i >= hints.length || uint8(hints[i]) >= parent.permissions.length) revert IRecordRules.HintMissing(i);
            _checkPermissionInside(i, uint8(hints[i]), parent.permissions[uint8(hints[i])], child.permissions[i]);
        }
    }

    function _checkDates(Record calldata parent, Record calldata child) private pure {
        if (child.validFrom < parent.validFrom) {
            revert IRecordRules.RecordTooWide(IRecordRules.Dimension.ValidFrom, child.validFrom, parent.validFrom);
        }
        if (parent.validUntil == 0) return;
        if (child.validUntil == 0 || child.validUntil > parent.validUntil) {
            revert IRecordRules.RecordTooWide(IRecordRules.Dimension.ValidUntil, child.validUntil, parent.validUntil);
        }
    }

    function _checkPermissionInside(
        uint256 position,
        uint256 hint,
        Permission calldata parent,
        Permission calldata child
    ) private pure {
        (bool inside, IRecordRules.Dimension dimension, bytes32 value) = _fitsInside(parent, child);
        if (!inside) revert IRecordRules.PermissionTooWide(position, hint, dimension, value);
    }

    /// @dev Where it does not fit: the first dimension that is too wide, and the entry or number that is.
    function _fitsInside(
        Permission calldata parent,
        Permission calldata child
    ) private pure returns (bool inside, IRecordRules.Dimension dimension, bytes32 value) {
        (inside, value) = _hashesInside(parent.types, child.types);
        if (!inside) return (false, IRecordRules.Dimension.Types, value);

        (inside, value) = _hashesInside(parent.schemas, child.schemas);
        if (!inside) return (false, IRecordRules.Dimension.Schemas, value);

        (inside, value) = _jurisdictionsInside(parent.jurisdictions, child.jurisdictions);
        if (!inside) return (false, IRecordRules.Dimension.Jurisdictions, value);

        (inside, value) = _fieldsInside(parent.fields, child.fields);
        if (!inside) return (false, IRecordRules.Dimension.Fields, value);

        if (parent.levels != 0 && (child.levels == 0 || child.levels & ~parent.levels != 0)) {
            return (false, IRecordRules.Dimension.Levels, bytes32(uint256(child.levels)));
        }
        if (parent.credits != 0 && (child.credits == 0 || child.credits > parent.credits)) {
            return (false, IRecordRules.Dimension.Credits, bytes32(uint256(child.credits)));
        }
        return (true, dimension, 0);
    }

    function _hashesInside(
        bytes32[] calldata parent,
        bytes32[] calldata child
    ) private pure returns (bool inside, bytes32 value) {
        if (parent.length == 0) return (true, 0);
        for (uint256 i = 0; i < child.length; ++i) {
            if (!_coverHash(parent, child[i])) return (false, child[i]);
        }
        return (child.length != 0, 0);
    }

    function _jurisdictionsInside(
        bytes6[] calldata parent,
        bytes6[] calldata child
    ) private pure returns (bool inside, bytes32 value) {
        if (parent.length == 0) return (true, 0);
        for (uint256 i = 0; i < child.length; ++i) {
            if (!_coverJurisdiction(parent, child[i])) return (false, child[i]);
        }
        return (child.length != 0, 0);
    }

    function _fieldsInside(
        bytes4[] calldata parent,
        bytes4[] calldata child
    ) private pure returns (bool inside, bytes32 value) {
        if (parent.length == 0) return (true, 0);
        for (uint256 i = 0; i < child.length; ++i) {
            if (!_coverField(parent, child[i])) return (false, child[i]);
        }
        return (child.length != 0, 0);
    }

    // --- a claim against a permission --------------------------------------------------------------------------------------

    /// @dev Whether one permission alone covers the claim. What the claim does not state fails a limited dimension.
    function covers(Permission calldata permission, Claim calldata claim) internal pure returns (bool) {
        return
            _coversTypes(permission.types, claim.types) &&
            (permission.schemas.length == 0 || _coverHash(permission.schemas, claim.schema)) &&
            (permission.jurisdictions.length == 0 ||
                _coverJurisdiction(permission.jurisdictions, claim.jurisdiction)) &&
            (permission.fields.length == 0 || _coverField(permission.fields, claim.field)) &&
            _coversLevel(permission.levels, claim.level) &&
            (permission.credits == 0 || (claim.credits != 0 && claim.credits <= permission.credits));
    }

    /// @dev Whether any one permission of the record covers the claim; a claim names 1 to 16 types.
    function allows(Record calldata record, Claim calldata claim) internal pure returns (bool) {
        if (claim.types.length == 0 || claim.types.length > MAX_CLAIM_TYPES) return false;
        for (uint256 i = 0; i < record.permissions.length; ++i) {
            if (covers(record.permissions[i], claim)) return true;
        }
        return false;
    }

    function _coversTypes(bytes32[] calldata permitted, bytes32[] calldata types) private pure returns (bool) {
        if (permitted.length == 0) return true;
        for (uint256 i = 0; i < types.length; ++i) {
            if (!_coverHash(permitted, types[i])) return false;
        }
        return true;
    }

    function _coversLevel(uint8 levels, uint8 level) private pure returns (bool) {
        if (levels == 0) return true;
        return level != 0 && (uint256(levels) >> (level - 1)) & 1 == 1;
    }

    // --- one entry against a list --------------------------------------------------------------------------------------------

    function _coverHash(bytes32[] calldata list, bytes32 hash) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] == hash) return true;
        }
        return false;
    }

    /// @dev Equal, or the list names the bare country. Not a string prefix: `ES-A` is not above `ES-AN`.
    function _coverJurisdiction(bytes6[] calldata list, bytes6 code) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] == code) return true;
            if (list[i] == bytes6(bytes2(code)) && code[2] == "-") return true;
        }
        return false;
    }

    /// @dev Equal, or the list names a shorter code that this one begins with.
    function _coverField(bytes4[] calldata list, bytes4 code) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) {
            if (_isPrefix(list[i], code)) return true;
        }
        return false;
    }

    /// @dev Zero bytes at the end of `prefix` (which has at least two digits) are open.
    function _isPrefix(bytes4 prefix, bytes4 code) private pure returns (bool) {
        if (prefix[2] == 0) return bytes2(code) == bytes2(prefix);
        if (prefix[3] == 0) return bytes3(code) == bytes3(prefix);
        return code == prefix;
    }
}
