// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Permission, Record, Target} from "../types/Record.sol";
import {RecordId} from "../types/RecordId.sol";

/// @title RecordHash
/// @notice The two hashes of a record: the body hash inside its id, and the EIP-712 struct hash inside a signed grant.
library RecordHash {
    string internal constant PERMISSION_TYPE =
        "Permission(bytes32[] types,bytes32[] schemas,bytes6[] jurisdictions,bytes4[] fields,uint8 levels,uint16 credits)";

    string internal constant RECORD_TYPE =
        "Record(uint8 kind,uint8 basis,uint8 depth,address controller,uint64 validFrom,uint64 validUntil,uint64 salt,Target target,string subject,Permission[] permissions)";

    string internal constant TARGET_TYPE = "Target(uint256 chainId,address registry,bytes32 id)";

    bytes32 private constant PERMISSION_TYPEHASH = keccak256(bytes(PERMISSION_TYPE));
    bytes32 private constant TARGET_TYPEHASH = keccak256(bytes(TARGET_TYPE));
    bytes32 private constant RECORD_TYPEHASH =
        keccak256(abi.encodePacked(RECORD_TYPE, PERMISSION_TYPE, TARGET_TYPE));

    /// @dev Canonical: whatever the layout of the calldata, the decoded body is encoded again.
    function hashBody(Record calldata record) internal pure returns (bytes32) {
        return keccak256(abi.encode(record));
    }

    /// @dev The id of the record with this body below `parent`, on this chain and in this contract.
    function toId(RecordId parent, bytes32 bodyHash) internal view returns (RecordId) {
        return RecordId.wrap(keccak256(abi.encode(block.chainid, address(this), parent, bodyHash)));
    }

    /// @dev EIP-712 `hashStruct(record)`.
    function hashStruct(Record calldata record) internal pure returns (bytes32) {
        return keccak256(bytes.concat(RECORD_TYPEHASH, _encodeHead(record), _encodeTail(record)));
    }

    function _encodeHead(Record calldata record) private pure returns (bytes memory) {
        return
            abi.encode(
                record.kind,
                record.basis,
                record.depth,
                record.controller,
                record.validFrom,
                record.validUntil,
                record.salt
            );
    }

    function _encodeTail(Record calldata record) private pure returns (bytes memory) {
        return
            abi.encode(
                _hashTarget(record.target),
                keccak256(bytes(record.subject)),
                _hashPermissions(record.permissions)
            );
    }

    function _hashTarget(Target calldata target) private pure returns (bytes32) {
        return keccak256(abi.encode(TARGET_TYPEHASH, target));
    }

    function _hashPermissions(Permission[] calldata permissions) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](permissions.length);
        for (uint256 i = 0; i < permissions.length; ++i) {
            hashes[i] = _hashPermission(permissions[i]);
        }
        return keccak256(abi.encodePacked(hashes));
    }

    function _hashPermission(Permission calldata permission) private pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    PERMISSION_TYPEHASH,
                    keccak256(abi.encodePacked(permission.types)),
                    keccak256(abi.encodePacked(permission.schemas)),
                    keccak256(abi.encodePacked(permission.jurisdictions)),
                    keccak256(abi.encodePacked(permission.fields)),
                    permission.levels,
                    permission.credits
                )
            );
    }
}
