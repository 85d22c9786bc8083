// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {TrustedSchemasRegistry} from "../../contracts/TrustedSchemasRegistry.sol";
import {ITrustedSchemasRegistry} from "../../contracts/interfaces/ITrustedSchemasRegistry.sol";
import {Parent, Record} from "../../contracts/types/Record.sol";
import {NO_RECORD, RecordId} from "../../contracts/types/RecordId.sol";
import {Reason} from "../../contracts/types/Reason.sol";
import {Status} from "../../contracts/types/RecordState.sol";
import {Test} from "./support/Test.sol";
import {World} from "./support/World.sol";

/// @dev Makes random calls for four records (a root, two accreditors of which one has dates, an attester), while an
/// accreditor is suspended and resumed, and remembers what must stay.
contract SchemaHandler is World {
    uint256 private constant SCHEMAS = 6;

    TrustedSchemasRegistry private schemas;
    /// @dev Encoded, since only the IR pipeline copies such structs into storage.
    bytes[4] private _bodies;
    RecordId[4] private _ids;
    address[4] private _accounts;

    bool public publishedWithoutRight;
    bool public refusedWithRight;
    bool public strangerWrote;
    bool public withdrawnCameBack;
    bool public timesMoved;
    mapping(bytes4 act => uint256 count) public successes;
    mapping(uint256 record => mapping(uint256 schema => ITrustedSchemasRegistry.Revision seen)) private _seen;

    constructor() {
        deployWorld();
        schemas = new TrustedSchemasRegistry(address(manager), registry);
        Record memory dated = salted(agencyBody(), 7);
        dated.validFrom = START + 100;
        dated.validUntil = START + 2_000;
        vm.prank(ministry);
        registry.grant(Parent(NO_RECORD, rootBody()), dated, hex"00", attachments());
        _set(0, Parent(NO_RECORD, rootBody()), ministry);
        _set(1, Parent(root, agencyBody()), agency);
        _set(2, Parent(root, dated), agency);
        _set(3, Parent(agencyId, universityBody()), university);
    }

    function publish(uint256 seed) external {
        uint256 by = seed % 4;
        uint256 schema = (seed >> 8) % SCHEMAS;
        bool may = _mayPublish(by) && _seen[by][schema].publishedAt == 0;
        vm.prank(_accounts[by]);
        try schemas.publish(_parent(by), _id(schema), _schema(schema), "") {
            if (!may) publishedWithoutRight = true;
            _seen[by][schema].publishedAt = uint64(block.timestamp);
            ++successes[this.publish.selector];
        } catch {
            if (may) refusedWithRight = true;
        }
        _compare(by, schema);
    }

    function updateMetadata(uint256 seed) external {
        uint256 by = seed % 4;
        uint256 schema = (seed >> 8) % SCHEMAS;
        bool may = _isActive(by) && _stands(by, schema);
        bytes32 revision = sha256(_schema(schema));
        vm.prank(_accounts[by]);
        try schemas.updateMetadata(_ids[by], _id(schema), revision, "{}") {
            if (!may) publishedWithoutRight = true;
            ++successes[this.updateMetadata.selector];
        } catch {
            if (may) refusedWithRight = true;
        }
        _compare(by, schema);
    }

    /// @dev Seldom, so that something is left to update.
    function withdraw(uint256 seed) external {
        uint256 by = seed % 4;
        uint256 schema = (seed >> 8) % SCHEMAS;
        bool may = _stands(by, schema);
        if (may && (seed >> 16) % 3 != 0) return;
        bytes32 revision = sha256(_schema(schema));
        vm.prank(_accounts[by]);
        try schemas.withdraw(_ids[by], _id(schema), revision) {
            if (!may) withdrawnCameBack = true;
            _seen[by][schema].withdrawnAt = uint64(block.timestamp);
            ++successes[this.withdraw.selector];
        } catch {
            if (may) refusedWithRight = true;
        }
        _compare(by, schema);
    }

    function writeAsAnother(uint256 seed) external {
        uint256 by = seed % 4;
        uint256 schema = (seed >> 8) % SCHEMAS;
        bytes32 revision = sha256(_schema(schema));
        bytes[3] memory calls = [
            abi.encodeCall(schemas.publish, (_parent(by), _id(schema), _schema(schema), "")),
            abi.encodeCall(schemas.updateMetadata, (_ids[by], _id(schema), revision, "{}")),
            abi.encodeCall(schemas.withdraw, (_ids[by], _id(schema), revision))
        ];
        address another = _accounts[(seed >> 16) % 4];
        vm.prank(another == _accounts[by] ? stranger : another);
        (bool done, ) = address(schemas).call(calls[(seed >> 32) % 3]);
        if (done) strangerWrote = true;
        ++successes[this.writeAsAnother.selector];
        _compare(by, schema);
    }

    function suspendOrResume(uint256) external {
        bool active = _isActive(1);
        vm.prank(ministry);
        if (active) registry.suspend(agencyId, toMinistry(), Reason.UnderReview);
        else registry.resume(agencyId, toMinistry(), Reason.Closed);
        ++successes[this.suspendOrResume.selector];
    }

    function wait(uint256 seed) external {
        vm.warp(block.timestamp + 1 + (seed % 30));
        ++successes[this.wait.selector];
    }

    // --- the model -----------------------------------------------------------------------------------------------------------

    function _mayPublish(uint256 by) private view returns (bool) {
        if (by == 3 || !_isActive(by)) return false;
        return by != 2 || (block.timestamp >= START + 100 && block.timestamp < START + 2_000);
    }

    function _isActive(uint256 by) private view returns (bool) {
        return stateOf(_ids[by]).status() == Status.Active;
    }

    function _stands(uint256 by, uint256 schema) private view returns (bool) {
        return _seen[by][schema].publishedAt != 0 && _seen[by][schema].withdrawnAt == 0;
    }

    function _compare(uint256 by, uint256 schema) private {
        bytes32 revision = sha256(_schema(schema));
        ITrustedSchemasRegistry.Revision memory known = schemas.revisionOf(_id(schema), _ids[by], revision);
        ITrustedSchemasRegistry.Revision storage seen = _seen[by][schema];
        if (known.publishedAt != seen.publishedAt || known.withdrawnAt != seen.withdrawnAt) timesMoved = true;
    }

    function _set(uint256 place, Parent memory parent, address account) private {
        _ids[place] = registry.idOf(parent.parent, parent.record);
        _accounts[place] = account;
        _bodies[place] = abi.encode(parent);
    }

    function _parent(uint256 place) private view returns (Parent memory) {
        return abi.decode(_bodies[place], (Parent));
    }

    function _id(uint256 schema) private pure returns (bytes32) {
        return keccak256(abi.encode("canonical", schema / 2));
    }

    function _schema(uint256 schema) private pure returns (bytes memory) {
        return abi.encodePacked('{"minItems":', bytes1(uint8(48 + schema)), "}");
    }
}

/// @dev What must hold of the TrustedSchemasRegistry whatever is called.
contract SchemaInvariantsTest is Test {
    SchemaHandler private handler;

    function setUp() public {
        handler = new SchemaHandler();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev An invariant over acts that are always refused would hold of anything.
    function test_schemaHandler_everyActGetsThrough() public {
        bytes4[6] memory acts = [
            handler.publish.selector,
            handler.updateMetadata.selector,
            handler.withdraw.selector,
            handler.writeAsAnother.selector,
            handler.suspendOrResume.selector,
            handler.wait.selector
        ];
        for (uint256 i = 0; i < 300; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            (bool done, ) = address(handler).call(abi.encodeWithSelector(acts[(seed >> 210) % 6], seed));
            assertTrue(done, "the handler itself failed");
        }
        for (uint256 i = 0; i < acts.length; ++i) {
            assertTrue(handler.successes(acts[i]) != 0, "an act never got through");
            log("successes", handler.successes(acts[i]));
        }
        invariant_onlyActiveAccreditorsPublish();
        invariant_withdrawnStaysWithdrawn();
    }

    function invariant_onlyActiveAccreditorsPublish() public view {
        assertTrue(!handler.publishedWithoutRight(), "published or updated without the right");
        assertTrue(!handler.strangerWrote(), "written for somebody else");
        assertTrue(!handler.refusedWithRight(), "a good act was refused");
    }

    function invariant_withdrawnStaysWithdrawn() public view {
        assertTrue(!handler.withdrawnCameBack(), "withdrawn twice, or what never stood");
        assertTrue(!handler.timesMoved(), "the registry says another time than when it was");
    }
}
