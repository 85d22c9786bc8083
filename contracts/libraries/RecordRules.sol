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
        if (isAccreditor(parent)) return child >= Kind.Accredit && child <= Kind.Recognise;
        return parent == Kind.Attest && child == Kind.Mandate;
    }

    function isAccreditor(Kind kind) internal pure returns (bool) {
        return kind <= Kind.Accredit;
    }

    function isIssuer(Kind kind) internal pure returns (bool) {
        return kind == Kind.Attest || kind == Kind.Mandate;
    }

    // --- dates -----------------------------------------------------------------------------------------------------------

    /// @dev From `validFrom`, inclusive, to `validUntil`, exclusive; zero is open-ended.
    function inForce(Record calldata record, uint256 time) internal pure returns (bool) {
        return time >= record.validFrom && (record.validUntil == 0 || time < record.validUntil);
    }

    // --- a root's body: well-formed ----------------------------------------------------------------------------------------

    /// @dev Reverts with the first rule that the body breaks.
    function checkRoot(Record calldata record) internal pure {
        _checkHead(record);
        _checkOwnDates(record.validFrom, record.validUntil);
        Permission[] calldata permissions = record.permissions;
        _checkPermissionCount(permissions.length);
        for (uint256 i = 0; i < permissions.length; ++i) {
            Permission calldata permission = permissions[i];
            // Held against empty lists, which limit nothing.
            _checkHashes(i, i, IRecordRules.Dimension.Types, permission.types[:0], permission.types);
            _checkHashes(i, i, IRecordRules.Dimension.Schemas, permission.schemas[:0], permission.schemas);
            _checkJurisdictions(i, i, permission.jurisdictions[:0], permission.jurisdictions);
            _checkFields(i, i, permission.fields[:0], permission.fields);
        }
    }

    // --- a child's body: well-formed, and inside its parent's --------------------------------------------------------------

    /// @dev Reverts with the first rule that the child breaks: each entry is checked for its form, then held against the parent's.
    function checkChild(Record calldata parent, Record calldata child, bytes calldata hints) internal pure {
        _checkHead(child);
        _checkDates(parent, child.validFrom, child.validUntil);
        if (child.kind == Kind.Accredit && child.depth >= parent.depth) {
            revert IRecordRules.RecordTooWide(IRecordRules.Dimension.Depth, child.depth, parent.depth);
        }

        Permission[] calldata permissions = child.permissions;
        Permission[] calldata above = parent.permissions;
        uint256 count = permissions.length;
        _checkPermissionCount(count);
        if (hints.length != count) revert IRecordRules.HintMissing(hints.length < count ? hints.length : count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 hint = uint8(hints[i]);
            if (hint >= above.length) revert IRecordRules.HintMissing(i);
            _checkPermission(i, hint, above[hint], permissions[i]);
        }
    }

    function _checkPermission(
        uint256 position,
        uint256 hint,
        Permission calldata parent,
        Permission calldata child
    ) private pure {
        _checkHashes(position, hint, IRecordRules.Dimension.Types, parent.types, child.types);
        _checkHashes(position, hint, IRecordRules.Dimension.Schemas, parent.schemas, child.schemas);
        _checkJurisdictions(position, hint, parent.jurisdictions, child.jurisdictions);
        _checkFields(position, hint, parent.fields, child.fields);
        if (!_levelsInside(parent.levels, child.levels)) {
            _refuse(position, hint, IRecordRules.Dimension.Levels, bytes32(uint256(child.levels)));
        }
        if (!_creditsInside(parent.credits, child.credits)) {
            _refuse(position, hint, IRecordRules.Dimension.Credits, bytes32(uint256(child.credits)));
        }
    }

    function _checkDates(Record calldata parent, uint64 validFrom, uint64 validUntil) private pure {
        _checkOwnDates(validFrom, validUntil);
        if (validFrom < parent.validFrom) {
            revert IRecordRules.RecordTooWide(IRecordRules.Dimension.ValidFrom, validFrom, parent.validFrom);
        }
        uint64 limit = parent.validUntil;
        if (limit != 0 && (validUntil == 0 || validUntil > limit)) {
            revert IRecordRules.RecordTooWide(IRecordRules.Dimension.ValidUntil, validUntil, limit);
        }
    }

    function _checkHashes(
        uint256 position,
        uint256 hint,
        IRecordRules.Dimension dimension,
        bytes32[] calldata parent,
        bytes32[] calldata child
    ) private pure {
        bool limited = _checkLengths(position, hint, dimension, parent.length, child.length);
        for (uint256 i = 0; i < child.length; ++i) {
            bytes32 hash = child[i];
            if (hash == 0) revert IRecordRules.CodeMalformed(position, dimension, hash);
            if (limited && !_coverHash(parent, hash)) _refuse(position, hint, dimension, hash);
        }
    }

    function _checkJurisdictions(
        uint256 position,
        uint256 hint,
        bytes6[] calldata parent,
        bytes6[] calldata child
    ) private pure {
        IRecordRules.Dimension dimension = IRecordRules.Dimension.Jurisdictions;
        bool limited = _checkLengths(position, hint, dimension, parent.length, child.length);
        for (uint256 i = 0; i < child.length; ++i) {
            bytes6 code = child[i];
            if (!_isJurisdiction(code)) revert IRecordRules.CodeMalformed(position, dimension, code);
            if (limited && !_coverJurisdiction(parent, code)) _refuse(position, hint, dimension, code);
        }
    }

    function _checkFields(
        uint256 position,
        uint256 hint,
        bytes4[] calldata parent,
        bytes4[] calldata child
    ) private pure {
        IRecordRules.Dimension dimension = IRecordRules.Dimension.Fields;
        bool limited = _checkLengths(position, hint, dimension, parent.length, child.length);
        for (uint256 i = 0; i < child.length; ++i) {
            bytes4 code = child[i];
            if (!_isField(code)) revert IRecordRules.CodeMalformed(position, dimension, code);
            if (limited && !_coverField(parent, code)) _refuse(position, hint, dimension, code);
        }
    }

    /// @dev A list has at most 64 entries, and may be empty only where its parent's is: an empty list limits nothing.
    function _checkLengths(
        uint256 position,
        uint256 hint,
        IRecordRules.Dimension dimension,
        uint256 parent,
        uint256 child
    ) private pure returns (bool limited) {
        if (child > MAX_ENTRIES) revert IRecordRules.ListTooLong(position, dimension, child);
        limited = parent != 0;
        if (limited && child == 0) _refuse(position, hint, dimension, 0);
    }

    function _levelsInside(uint8 parent, uint8 child) private pure returns (bool) {
        return parent == 0 || (child != 0 && child & ~parent == 0);
    }

    /// @dev For a permission below another, and for the credits of a claim.
    function _creditsInside(uint16 parent, uint16 child) private pure returns (bool) {
        return parent == 0 || (child != 0 && child <= parent);
    }

    function _refuse(
        uint256 position,
        uint256 hint,
        IRecordRules.Dimension dimension,
        bytes32 value
    ) private pure {
        revert IRecordRules.PermissionTooWide(position, hint, dimension, value);
    }

    // --- form --------------------------------------------------------------------------------------------------------------

    function _checkHead(Record calldata record) private pure {
        _checkSubject(bytes(record.subject));
        Kind kind = record.kind;
        if (record.depth > (isAccreditor(kind) ? MAX_DEPTH : 0)) revert IRecordRules.DepthOutOfRange(record.depth);
        if (!_isTargetOf(kind, record.target)) revert IRecordRules.TargetMalformed();
    }

    /// @dev A DID of 5 to 256 bytes.
    function _checkSubject(bytes calldata subject) private pure {
        uint256 length = subject.length;
        if (length < MIN_SUBJECT || length > MAX_SUBJECT || bytes4(subject) != "did:") {
            revert IRecordRules.SubjectMalformed(length);
        }
    }

    function _checkOwnDates(uint64 validFrom, uint64 validUntil) private pure {
        if (validUntil != 0 && validUntil <= validFrom) revert IRecordRules.DatesReversed(validFrom, validUntil);
    }

    /// @dev Recognise has a whole target, every other kind none.
    function _isTargetOf(Kind kind, Target calldata target) private pure returns (bool) {
        if (kind == Kind.Recognise) return target.chainId != 0 && target.registry != address(0) && !target.id.isZero();
        return target.chainId == 0 && target.registry == address(0) && target.id.isZero();
    }

    function _checkPermissionCount(uint256 count) private pure {
        if (count == 0 || count > MAX_PERMISSIONS) revert IRecordRules.PermissionCountOutOfRange(count);
    }

    /// @dev Two letters, alone or followed by a hyphen and 1 to 3 letters or digits; zero bytes after it.
    function _isJurisdiction(bytes6 code) private pure returns (bool) {
        if (!_isLetter(code[0]) || !_isLetter(code[1])) return false;
        if (code << 16 == 0) return true;
        if (code[2] != "-" || !_isLetterOrDigit(code[3])) return false;
        if (code << 32 == 0) return true;
        return _isLetterOrDigit(code[4]) && (code[5] == 0 || _isLetterOrDigit(code[5]));
    }

    /// @dev Two to four digits; zero bytes after them.
    function _isField(bytes4 code) private pure returns (bool) {
        if (!_isDigit(code[0]) || !_isDigit(code[1])) return false;
        if (code << 16 == 0) return true;
        return _isDigit(code[2]) && (code[3] == 0 || _isDigit(code[3]));
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
            _creditsInside(permission.credits, claim.credits);
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
