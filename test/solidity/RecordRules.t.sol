// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {IRecordRules} from "../../contracts/interfaces/IRecordRules.sol";
import {RecordRules} from "../../contracts/libraries/RecordRules.sol";
import {Claim, Kind, Permission, Record, Target} from "../../contracts/types/Record.sol";
import {RecordId} from "../../contracts/types/RecordId.sol";
import {Bodies} from "./support/Bodies.sol";
import {Test} from "./support/Test.sol";

contract RulesHarness {
    function checkRoot(Record calldata record) external pure {
        RecordRules.checkRoot(record);
    }

    function checkChild(Record calldata parent, Record calldata child, bytes calldata hints) external pure {
        RecordRules.checkChild(parent, child, hints);
    }

    function allows(Record calldata record, Claim calldata claim) external pure returns (bool) {
        return RecordRules.allows(record, claim);
    }

    function mayGrant(Kind parent, Kind child) external pure returns (bool) {
        return RecordRules.mayGrant(parent, child);
    }

    function inForce(Record calldata record, uint256 time) external pure returns (bool) {
        return RecordRules.inForce(record, time);
    }
}

/// @dev Form of a body, attenuation, and what a permission covers.
contract RecordRulesTest is Test, Bodies {
    RulesHarness private rules = new RulesHarness();

    // --- kinds and dates ---------------------------------------------------------------------------------------------

    function test_mayGrant_exactlyTheMatrix() public view {
        for (uint8 parent = 0; parent < 5; ++parent) {
            for (uint8 child = 0; child < 5; ++child) {
                bool expected = (parent <= 1 && child >= 1 && child <= 3) || (parent == 2 && child == 4);
                assertTrue(rules.mayGrant(Kind(parent), Kind(child)) == expected, "matrix");
            }
        }
    }

    function test_inForce_fromInclusiveToExclusive() public view {
        Record memory record = body(Kind.Attest, address(0));
        (record.validFrom, record.validUntil) = (100, 200);
        assertTrue(!rules.inForce(record, 99), "before");
        assertTrue(rules.inForce(record, 100), "first second");
        assertTrue(rules.inForce(record, 199), "last second");
        assertTrue(!rules.inForce(record, 200), "end");
        record.validUntil = 0;
        assertTrue(rules.inForce(record, type(uint64).max), "open-ended");
    }

    // --- form ----------------------------------------------------------------------------------------------------------

    function test_subject_fiveTo256BytesOfDid() public {
        Record memory record = body(Kind.Root, address(0));
        record.subject = "did:a";
        rules.checkRoot(record);
        record.subject = _repeat("did:", 256);
        rules.checkRoot(record);

        _refuseSubject(record, "did:");
        _refuseSubject(record, "");
        _refuseSubject(record, _repeat("did:", 257));
        _refuseSubject(record, "urn:example");
    }

    function test_dates_reversed() public {
        Record memory record = body(Kind.Root, address(0));
        (record.validFrom, record.validUntil) = (100, 101);
        rules.checkRoot(record);
        record.validUntil = 0;
        rules.checkRoot(record);

        record.validUntil = 100;
        vm.expectRevert(abi.encodeWithSelector(IRecordRules.DatesReversed.selector, 100, 100));
        rules.checkRoot(record);
        Record memory child = body(Kind.Attest, address(0));
        (child.validFrom, child.validUntil) = (100, 99);
        vm.expectRevert(abi.encodeWithSelector(IRecordRules.DatesReversed.selector, 100, 99));
        rules.checkChild(body(Kind.Root, address(0)), child, hex"00");
    }

    function test_depth_eightForAccreditorsElseNone() public {
        for (uint8 kind = 0; kind < 5; ++kind) {
            Record memory record = body(Kind(kind), address(0));
            record.depth = kind < 2 ? 8 : 0;
            rules.checkRoot(record);
            record.depth += 1;
            vm.expectRevert(abi.encodeWithSelector(IRecordRules.DepthOutOfRange.selector, record.depth));
            rules.checkRoot(record);
        }
    }

    function test_target_wholeForRecogniseElseNone() public {
        RecordId one = RecordId.wrap(bytes32(uint256(1)));
        RecordId none = RecordId.wrap(0);
        _refuseTarget(Kind.Recognise, Target(0, address(1), one));
        _refuseTarget(Kind.Recognise, Target(1, address(0), one));
        _refuseTarget(Kind.Recognise, Target(1, address(1), none));
        _refuseTarget(Kind.Attest, Target(1, address(0), none));
        _refuseTarget(Kind.Attest, Target(0, address(1), none));
        _refuseTarget(Kind.Attest, Target(0, address(0), one));
        rules.checkRoot(body(Kind.Recognise, address(0)));
    }

    function test_permissions_oneToSixteen() public {
        Record memory record = body(Kind.Root, address(0));
        record.permissions = new Permission[](16);
        rules.checkRoot(record);
        record.permissions = new Permission[](17);
        vm.expectRevert(abi.encodeWithSelector(IRecordRules.PermissionCountOutOfRange.selector, 17));
        rules.checkRoot(record);
        record.permissions = new Permission[](0);
        vm.expectRevert(abi.encodeWithSelector(IRecordRules.PermissionCountOutOfRange.selector, 0));
        rules.checkRoot(record);
        vm.expectRevert(abi.encodeWithSelector(IRecordRules.PermissionCountOutOfRange.selector, 0));
        rules.checkChild(body(Kind.Root, address(0)), record, "");
    }

    function test_lists_atMost64EachEvenWhereTheParentIsOpen() public {
        for (uint8 i = 0; i < 4; ++i) {
            IRecordRules.Dimension dimension = IRecordRules.Dimension(uint8(IRecordRules.Dimension.Types) + i);
            Record memory record = with(body(Kind.Root, address(0)), _filled(i, 64));
            rules.checkRoot(record);
            rules.checkChild(body(Kind.Root, address(0)), with(body(Kind.Attest, address(0)), _filled(i, 64)), hex"00");
            record = with(record, _filled(i, 65));
            vm.expectRevert(abi.encodeWithSelector(IRecordRules.ListTooLong.selector, 0, dimension, 65));
            rules.checkRoot(record);
        }
    }

    function test_hashes_notZero() public {
        Permission memory permission = anything();
        permission.types = new bytes32[](1);
        _refuseForm(permission, IRecordRules.Dimension.Types, 0);
        permission = anything();
        permission.schemas = new bytes32[](1);
        _refuseForm(permission, IRecordRules.Dimension.Schemas, 0);
    }

    function test_jurisdictions_codes() public {
        string[8] memory good = ["DE", "AZ", "ZA", "ES-A", "ES-AN", "GB-SCT", "FR-75", "XK-Z09"];
        for (uint256 i = 0; i < good.length; ++i) {
            Permission memory permission = anything();
            permission.jurisdictions = countries(bytes6(bytes(good[i])));
            rules.checkRoot(with(body(Kind.Root, address(0)), permission));
        }
        string[20] memory bad = [
            "",
            "D",
            "de",
            "D1",
            "@A",
            "[A",
            "A@",
            "A[",
            "DE-",
            "DE_A",
            "DEA",
            "DE-a",
            "DE-/",
            "DE-:",
            "DE-A-",
            "DE-A:",
            "DE-AB-",
            "DE-AB[",
            "1E",
            "DE-AB/"
        ];
        for (uint256 i = 0; i < bad.length; ++i) _refuseCountry(bytes6(bytes(bad[i])));
        // A zero byte in the middle.
        _refuseCountry(bytes6("DE\x00A"));
        _refuseCountry(bytes6("DE\x00\x00\x00A"));
        _refuseCountry(bytes6("DE-A\x00B"));
        _refuseCountry(bytes6("DE-\x00A"));
    }

    function test_fields_codes() public {
        string[4] memory good = ["00", "09", "061", "0613"];
        for (uint256 i = 0; i < good.length; ++i) {
            Permission memory permission = anything();
            permission.fields = fields(bytes4(bytes(good[i])));
            rules.checkRoot(with(body(Kind.Root, address(0)), permission));
        }
        string[9] memory bad = ["", "0", "/0", ":0", "0/", "0:", "06A", "06/", "061:"];
        for (uint256 i = 0; i < bad.length; ++i) _refuseField(bytes4(bytes(bad[i])));
        _refuseField(bytes4("06\x001"));
        _refuseField(bytes4("061/"));
    }

    // --- attenuation -----------------------------------------------------------------------------------------------------

    function test_child_equalToItsParentFits() public view {
        rules.checkChild(_accredit(8, limited()), _accredit(7, limited()), hex"00");
        rules.checkChild(_accredit(8, anything()), _accredit(7, anything()), hex"00");
        rules.checkChild(_accredit(8, anything()), _accredit(7, limited()), hex"00");
    }

    function test_depth_shrinksOnlyForAccredit() public {
        vm.expectRevert(
            abi.encodeWithSelector(IRecordRules.RecordTooWide.selector, IRecordRules.Dimension.Depth, 7, 7)
        );
        rules.checkChild(_accredit(7, anything()), _accredit(7, anything()), hex"00");
        vm.expectRevert(
            abi.encodeWithSelector(IRecordRules.RecordTooWide.selector, IRecordRules.Dimension.Depth, 0, 0)
        );
        rules.checkChild(_accredit(0, anything()), _accredit(0, anything()), hex"00");
        rules.checkChild(_accredit(0, anything()), body(Kind.Attest, address(0)), hex"00");
    }

    function test_dates_insideDates() public {
        Record memory parent = body(Kind.Root, address(0));
        Record memory child = body(Kind.Attest, address(0));
        (parent.validFrom, parent.validUntil) = (100, 200);
        (child.validFrom, child.validUntil) = (100, 200);
        rules.checkChild(parent, child, hex"00");

        child.validFrom = 99;
        vm.expectRevert(
            abi.encodeWithSelector(IRecordRules.RecordTooWide.selector, IRecordRules.Dimension.ValidFrom, 99, 100)
        );
        rules.checkChild(parent, child, hex"00");
        (child.validFrom, child.validUntil) = (100, 201);
        vm.expectRevert(
            abi.encodeWithSelector(IRecordRules.RecordTooWide.selector, IRecordRules.Dimension.ValidUntil, 201, 200)
        );
        rules.checkChild(parent, child, hex"00");
        child.validUntil = 0;
        vm.expectRevert(
            abi.encodeWithSelector(IRecordRules.RecordTooWide.selector, IRecordRules.Dimension.ValidUntil, 0, 200)
        );
        rules.checkChild(parent, child, hex"00");
        parent.validUntil = 0;
        rules.checkChild(parent, child, hex"00");
    }

    function test_hints_oneForEachPermission() public {
        Record memory parent = body(Kind.Root, address(0));
        Record memory child = body(Kind.Attest, address(0));
        _refuseHints(parent, child, "", 0);
        _refuseHints(parent, child, hex"0000", 1);
        _refuseHints(parent, child, hex"01", 0);
        child.permissions = new Permission[](2);
        _refuseHints(parent, child, hex"00", 1);
        _refuseHints(parent, child, hex"0001", 1);
        rules.checkChild(parent, child, hex"0000");
    }

    function test_permissions_judgedOneByOneNeverAsAUnion() public {
        Record memory parent = body(Kind.Root, address(0));
        parent.permissions = new Permission[](2);
        parent.permissions[0].types = hashes("A");
        parent.permissions[0].jurisdictions = countries("DE");
        parent.permissions[1].types = hashes("B");
        parent.permissions[1].jurisdictions = countries("FR");
        Record memory child = body(Kind.Attest, address(0));
        child.permissions[0].types = hashes("A");
        child.permissions[0].jurisdictions = countries("FR");

        _refuseChild(parent, child, hex"00", 0, IRecordRules.Dimension.Jurisdictions, bytes32("FR"));
        _refuseChild(parent, child, hex"01", 1, IRecordRules.Dimension.Types, keccak256("A"));
        child.permissions[0].jurisdictions = countries("DE");
        rules.checkChild(parent, child, hex"00");
    }

    function test_child_tooWideInEachDimension() public {
        bytes32 other = keccak256("Other");
        Permission memory permission = limited();
        permission.types = hashes("Course", "Other");
        _refuseWide(permission, IRecordRules.Dimension.Types, other);
        permission.types = new bytes32[](0);
        _refuseWide(permission, IRecordRules.Dimension.Types, 0);

        permission = limited();
        permission.schemas = hashes("Other");
        _refuseWide(permission, IRecordRules.Dimension.Schemas, other);
        permission.schemas = new bytes32[](0);
        _refuseWide(permission, IRecordRules.Dimension.Schemas, 0);

        permission = limited();
        permission.jurisdictions = countries("DE-BY", "ES");
        _refuseWide(permission, IRecordRules.Dimension.Jurisdictions, "ES");
        permission.jurisdictions = countries("ES-A");
        _refuseWide(permission, IRecordRules.Dimension.Jurisdictions, "ES-A");
        permission.jurisdictions = new bytes6[](0);
        _refuseWide(permission, IRecordRules.Dimension.Jurisdictions, 0);

        permission = limited();
        permission.fields = fields("061", "04");
        _refuseWide(permission, IRecordRules.Dimension.Fields, "04");
        permission.fields = fields("0411");
        _refuseWide(permission, IRecordRules.Dimension.Fields, "0411");
        permission.fields = new bytes4[](0);
        _refuseWide(permission, IRecordRules.Dimension.Fields, 0);

        permission = limited();
        permission.levels = 0x90;
        _refuseWide(permission, IRecordRules.Dimension.Levels, bytes32(uint256(0x90)));
        permission.levels = 0;
        _refuseWide(permission, IRecordRules.Dimension.Levels, 0);

        permission = limited();
        permission.credits = 601;
        _refuseWide(permission, IRecordRules.Dimension.Credits, bytes32(uint256(601)));
        permission.credits = 0;
        _refuseWide(permission, IRecordRules.Dimension.Credits, 0);
    }

    function test_child_narrowerInEachDimension() public view {
        Permission memory permission = limited();
        permission.types = hashes("Degree");
        permission.jurisdictions = countries("DE-BY", "ES-AN");
        permission.fields = fields("061", "0413");
        permission.levels = 0x20;
        permission.credits = 1;
        rules.checkChild(_accredit(8, limited()), _accredit(0, permission), hex"00");
    }

    function test_fields_prefixOfTwoThreeOrFourDigits() public {
        Permission memory parent = anything();
        Permission memory child = anything();
        parent.fields = fields("041");
        child.fields = fields("0413");
        rules.checkChild(_accredit(8, parent), _accredit(0, child), hex"00");
        child.fields = fields("041");
        rules.checkChild(_accredit(8, parent), _accredit(0, child), hex"00");
        child.fields = fields("0423");
        _refuseChild(
            _accredit(8, parent),
            _accredit(0, child),
            hex"00",
            0,
            IRecordRules.Dimension.Fields,
            bytes32("0423")
        );
    }

    // --- what a permission covers ----------------------------------------------------------------------------------------------

    function test_allows_whatIsInsideEachDimension() public view {
        assertTrue(_limitedAllows(_claim()), "inside");
        Claim memory claim = _claim();
        claim.types = hashes("Degree", "Course");
        (claim.jurisdiction, claim.field, claim.level, claim.credits) = ("ES-AN", "0413", 5, 600);
        assertTrue(_limitedAllows(claim), "at the edges");
    }

    function test_allows_anythingWhereNothingIsLimited() public view {
        Claim memory claim;
        claim.types = hashes("Any");
        assertTrue(rules.allows(body(Kind.Attest, address(0)), claim), "unstated and unlimited");
    }

    function test_allows_refusesWhatIsOutsideOrUnstated() public view {
        Claim memory claim = _claim();
        claim.types = hashes("Course", "Other");
        assertTrue(!_limitedAllows(claim), "type");
        claim = _claim();
        claim.schema = keccak256("other");
        assertTrue(!_limitedAllows(claim), "schema");
        claim.schema = 0;
        assertTrue(!_limitedAllows(claim), "no schema");
        claim = _claim();
        claim.jurisdiction = "FR";
        assertTrue(!_limitedAllows(claim), "country");
        claim.jurisdiction = "ES";
        assertTrue(!_limitedAllows(claim), "wider region");
        claim.jurisdiction = 0;
        assertTrue(!_limitedAllows(claim), "no country");
        claim = _claim();
        claim.field = "07";
        assertTrue(!_limitedAllows(claim), "field");
        claim.field = 0;
        assertTrue(!_limitedAllows(claim), "no field");
        claim = _claim();
        claim.level = 4;
        assertTrue(!_limitedAllows(claim), "level below");
        claim.level = 8;
        assertTrue(!_limitedAllows(claim), "level above");
        claim.level = 0;
        assertTrue(!_limitedAllows(claim), "no level");
        claim.level = 255;
        assertTrue(!_limitedAllows(claim), "level that does not exist");
        claim = _claim();
        claim.credits = 601;
        assertTrue(!_limitedAllows(claim), "credits");
        claim.credits = 0;
        assertTrue(!_limitedAllows(claim), "no credits");
    }

    function test_allows_oneToSixteenTypes() public view {
        Claim memory claim;
        assertTrue(!rules.allows(body(Kind.Attest, address(0)), claim), "none");
        claim.types = new bytes32[](16);
        assertTrue(rules.allows(body(Kind.Attest, address(0)), claim), "sixteen");
        claim.types = new bytes32[](17);
        assertTrue(!rules.allows(body(Kind.Attest, address(0)), claim), "seventeen");
    }

    function test_allows_neverTheUnionOfPermissions() public view {
        Record memory record = body(Kind.Attest, address(0));
        record.permissions = new Permission[](2);
        record.permissions[0].types = hashes("A");
        record.permissions[0].jurisdictions = countries("DE");
        record.permissions[1].types = hashes("B");
        record.permissions[1].jurisdictions = countries("FR");
        Claim memory claim;
        claim.types = hashes("A");
        claim.jurisdiction = "FR";
        assertTrue(!rules.allows(record, claim), "A in FR");
        claim.types = hashes("B");
        assertTrue(rules.allows(record, claim), "B in FR");
    }

    // --- properties ------------------------------------------------------------------------------------------------------------

    /// @dev Whatever a child that fits allows, its parent's hinted permission allows too.
    function testFuzz_childNeverAllowsMoreThanItsParent(uint256 parentSeed, uint256 childSeed, uint256 claimSeed) public view {
        Record memory parent = with(_accredit(8, anything()), _random(parentSeed));
        Record memory child = with(body(Kind.Attest, address(0)), _random(childSeed));
        Claim memory claim = _randomClaim(claimSeed);
        try rules.checkChild(parent, child, hex"00") {
            if (rules.allows(child, claim)) assertTrue(rules.allows(parent, claim), "wider");
        } catch {
            // The child is too wide; another claim shows that the rule is not needlessly strict.
            assertTrue(!_equal(parent.permissions[0], child.permissions[0]), "equal permissions must fit");
        }
    }

    // --- helpers -----------------------------------------------------------------------------------------------------------------

    function _accredit(uint8 depth, Permission memory permission) private pure returns (Record memory record) {
        record = with(body(Kind.Accredit, address(0)), permission);
        record.depth = depth;
    }

    function _claim() private pure returns (Claim memory claim) {
        claim.types = hashes("Course");
        claim.schema = keccak256("schema");
        (claim.jurisdiction, claim.field, claim.level, claim.credits) = ("DE-BY", "0613", 6, 50);
    }

    function _limitedAllows(Claim memory claim) private view returns (bool) {
        return rules.allows(with(body(Kind.Attest, address(0)), limited()), claim);
    }

    function _filled(uint8 list, uint256 count) private pure returns (Permission memory permission) {
        permission.types = new bytes32[](list == 0 ? count : 0);
        permission.schemas = new bytes32[](list == 1 ? count : 0);
        permission.jurisdictions = new bytes6[](list == 2 ? count : 0);
        permission.fields = new bytes4[](list == 3 ? count : 0);
        for (uint256 i = 0; i < permission.types.length; ++i) permission.types[i] = bytes32(i + 1);
        for (uint256 i = 0; i < permission.schemas.length; ++i) permission.schemas[i] = bytes32(i + 1);
        for (uint256 i = 0; i < permission.jurisdictions.length; ++i) permission.jurisdictions[i] = "DE";
        for (uint256 i = 0; i < permission.fields.length; ++i) permission.fields[i] = "06";
    }

    function _random(uint256 seed) private pure returns (Permission memory permission) {
        bytes6[3] memory places = [bytes6("DE"), "DE-BY", "ES-A"];
        bytes4[3] memory areas = [bytes4("06"), "061", "0613"];
        if (seed & 1 != 0) permission.types = seed & 2 != 0 ? hashes("A") : hashes("A", "B");
        if (seed & 4 != 0) permission.jurisdictions = countries(places[(seed >> 8) % 3]);
        if (seed & 8 != 0) permission.fields = fields(areas[(seed >> 16) % 3]);
        if (seed & 16 != 0) permission.levels = uint8(seed >> 24);
        if (seed & 32 != 0) permission.credits = uint16(seed >> 32) % 4;
        if (seed & 64 != 0) permission.schemas = hashes("schema");
    }

    function _randomClaim(uint256 seed) private pure returns (Claim memory claim) {
        bytes6[4] memory places = [bytes6("DE"), "DE-BY", "ES-A", 0];
        bytes4[4] memory areas = [bytes4("06"), "061", "0613", 0];
        claim.types = seed & 1 != 0 ? hashes("A") : hashes("B");
        claim.schema = seed & 2 != 0 ? keccak256("schema") : bytes32(0);
        claim.jurisdiction = places[(seed >> 8) % 4];
        claim.field = areas[(seed >> 16) % 4];
        claim.level = uint8(seed >> 24) % 10;
        claim.credits = uint16(seed >> 32) % 4;
    }

    function _equal(Permission memory a, Permission memory b) private pure returns (bool) {
        return keccak256(abi.encode(a)) == keccak256(abi.encode(b));
    }

    function _repeat(string memory start, uint256 length) private pure returns (string memory) {
        bytes memory text = new bytes(length);
        for (uint256 i = 0; i < length; ++i) text[i] = i < 4 ? bytes(start)[i] : bytes1("x");
        return string(text);
    }

    function _refuseSubject(Record memory record, string memory subject) private {
        record.subject = subject;
        bytes memory reason = abi.encodeWithSelector(
            IRecordRules.SubjectMalformed.selector,
            bytes(subject).length
        );
        vm.expectRevert(reason);
        rules.checkRoot(record);
        record.kind = Kind.Attest;
        vm.expectRevert(reason);
        rules.checkChild(body(Kind.Root, address(0)), record, hex"00");
        record.kind = Kind.Root;
    }

    function _refuseTarget(Kind kind, Target memory target) private {
        Record memory record = body(kind, address(0));
        record.target = target;
        vm.expectRevert(abi.encodeWithSelector(IRecordRules.TargetMalformed.selector));
        rules.checkRoot(record);
    }

    function _refuseForm(Permission memory permission, IRecordRules.Dimension dimension, bytes32 entry) private {
        bytes memory reason = abi.encodeWithSelector(IRecordRules.CodeMalformed.selector, 0, dimension, entry);
        vm.expectRevert(reason);
        rules.checkRoot(with(body(Kind.Root, address(0)), permission));
        vm.expectRevert(reason);
        rules.checkChild(body(Kind.Root, address(0)), with(body(Kind.Attest, address(0)), permission), hex"00");
    }

    function _refuseCountry(bytes6 code) private {
        Permission memory permission = anything();
        permission.jurisdictions = countries(code);
        _refuseForm(permission, IRecordRules.Dimension.Jurisdictions, code);
    }

    function _refuseField(bytes4 code) private {
        Permission memory permission = anything();
        permission.fields = fields(code);
        _refuseForm(permission, IRecordRules.Dimension.Fields, code);
    }

    function _refuseHints(Record memory parent, Record memory child, bytes memory hints, uint256 position) private {
        vm.expectRevert(abi.encodeWithSelector(IRecordRules.HintMissing.selector, position));
        rules.checkChild(parent, child, hints);
    }

    function _refuseChild(
        Record memory parent,
        Record memory child,
        bytes memory hints,
        uint256 hint,
        IRecordRules.Dimension dimension,
        bytes32 value
    ) private {
        vm.expectRevert(abi.encodeWithSelector(IRecordRules.PermissionTooWide.selector, 0, hint, dimension, value));
        rules.checkChild(parent, child, hints);
    }

    function _refuseWide(Permission memory permission, IRecordRules.Dimension dimension, bytes32 value) private {
        _refuseChild(_accredit(8, limited()), _accredit(0, permission), hex"00", 0, dimension, value);
    }
}
