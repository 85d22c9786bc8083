// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {
    Attachments,
    Basis,
    Claim,
    Kind,
    Link,
    Parent,
    Permission,
    Record,
    Target
} from "../../../contracts/types/Record.sol";
import {RecordId} from "../../../contracts/types/RecordId.sol";

/// @dev Builders: each returns the plainest valid body, for a test to change in one place.
abstract contract Bodies {
    function anything() internal pure returns (Permission memory permission) {}

    function limited() internal pure returns (Permission memory permission) {
        permission.types = hashes("Course", "Degree");
        permission.schemas = hashes("schema");
        permission.jurisdictions = countries("DE", "ES-AN");
        permission.fields = fields("06", "0413");
        permission.levels = 0x70;
        permission.credits = 600;
    }

    function body(Kind kind, address controller) internal pure returns (Record memory record) {
        record.kind = kind;
        record.controller = controller;
        record.subject = "did:example:subject";
        record.permissions = new Permission[](1);
        if (kind == Kind.Recognise) record.target = Target(1, address(1), RecordId.wrap(bytes32(uint256(1))));
    }

    function with(Record memory record, Permission memory permission) internal pure returns (Record memory) {
        record.permissions[0] = permission;
        return record;
    }

    function salted(Record memory record, uint64 salt) internal pure returns (Record memory) {
        record.salt = salt;
        return record;
    }

    function attachments() internal pure returns (Attachments memory) {
        return Attachments("", 0, "");
    }

    function hashes(string memory one) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](1);
        list[0] = keccak256(bytes(one));
    }

    function hashes(string memory one, string memory two) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](2);
        (list[0], list[1]) = (keccak256(bytes(one)), keccak256(bytes(two)));
    }

    function countries(bytes6 one) internal pure returns (bytes6[] memory list) {
        list = new bytes6[](1);
        list[0] = one;
    }

    function countries(bytes6 one, bytes6 two) internal pure returns (bytes6[] memory list) {
        list = new bytes6[](2);
        (list[0], list[1]) = (one, two);
    }

    function fields(bytes4 one) internal pure returns (bytes4[] memory list) {
        list = new bytes4[](1);
        list[0] = one;
    }

    function fields(bytes4 one, bytes4 two) internal pure returns (bytes4[] memory list) {
        list = new bytes4[](2);
        (list[0], list[1]) = (one, two);
    }

    function link(RecordId parent, Record memory record) internal pure returns (Link memory) {
        return Link(parent, keccak256(abi.encode(record)));
    }

    function path() internal pure returns (Link[] memory) {
        return new Link[](0);
    }

    function path(Link memory one) internal pure returns (Link[] memory links) {
        links = new Link[](1);
        links[0] = one;
    }

    function path(Link memory one, Link memory two) internal pure returns (Link[] memory links) {
        links = new Link[](2);
        (links[0], links[1]) = (one, two);
    }
}
