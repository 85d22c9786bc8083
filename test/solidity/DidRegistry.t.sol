// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {DidRegistry} from "../../contracts/DidRegistry.sol";
import {IDidRegistry} from "../../contracts/interfaces/IDidRegistry.sol";
import {ISignedRequests} from "../../contracts/interfaces/ISignedRequests.sol";
import {ISuccession} from "../../contracts/interfaces/ISuccession.sol";
import {Authorization} from "../../contracts/types/Authorization.sol";
import {DidId, Interval, KeyGrant, Relationship} from "../../contracts/types/DidDocument.sol";
import {Test} from "./support/Test.sol";

/// @dev Who may register and act, what a key counts for at a time, and that the head commits to all of it.
contract DidRegistryTest is Test {
    uint64 private constant START = 1_800_000_000;
    bytes32 private constant SALT = keccak256("salt");
    bytes private constant JWK = '{"crv":"P-256","kty":"EC","x":"ngy44T1vxAT6Di4nr-UaM9K3Tlnz9pkoksDokKFkmNc","y":"Q"}';
    bytes private constant JWK_2 = '{"crv":"Ed25519","kty":"OKP","x":"2KfxWuHj3PGKIOBJX7CRyW1hOaOWpqsPxqfBsuvpSGw"}';
    uint8 private constant AUTHENTICATION = 1;
    uint8 private constant ASSERTION = 2;
    uint8 private constant INVOCATION = 8;

    uint256 private constant UNIVERSITY_KEY = 0xA3;
    address private university = vm.addr(UNIVERSITY_KEY);
    address private staff = address(0x57AF);
    address private stranger = address(0x57);
    address private governor = address(0x60);
    DidRegistry private dids;
    DidId private did;
    bytes32 private method = sha256(JWK);
    uint256 private nonce;

    function setUp() public {
        vm.warp(START);
        AccessManager manager = new AccessManager(address(this));
        dids = new DidRegistry(address(manager));
        bytes4[] memory governed = new bytes4[](2);
        (governed[0], governed[1]) = (dids.admit.selector, dids.nameSuccessor.selector);
        manager.setTargetFunctionRole(address(dids), governed, 1);
        manager.grantRole(1, governor, 0);
        vm.prank(university);
        did = dids.register(SALT, _grants(_grant(JWK, ASSERTION, 0, 0)));
    }

    // --- registering -----------------------------------------------------------------------------------------------------

    function test_register_isBoundToTheAccount() public view {
        assertEq(_raw(did), _raw(dids.idOf(university, SALT)));
        bytes32 id = keccak256(abi.encode(block.chainid, address(dids), university, SALT));
        assertEq(_raw(did), bytes32(bytes16(id)));
        assertTrue(_raw(dids.idOf(stranger, SALT)) != _raw(did), "another account makes another DID");
        assertTrue(_raw(dids.idOf(university, 0)) != _raw(did), "another salt makes another DID");
        assertTrue(dids.mayAct(did, university), "the account acts");
        assertTrue(!dids.mayAct(did, stranger), "a stranger does not");
        assertTrue(_counts(method, Relationship.AssertionMethod, START), "its key asserts");
        assertTrue(!_counts(method, Relationship.Authentication, START), "and does nothing else");
        assertTrue(_counts(_account(university), Relationship.Authentication, START), "the account authenticates");
        Interval memory right = dids.intervalOf(did, _account(university), Relationship.CapabilityInvocation);
        assertTrue(right.notBefore == START && right.notAfter == 0 && !right.revoked, "without an end");
        DidId[] memory controllers = dids.controllersOf(did);
        assertEq(controllers.length, 1);
        assertEq(_raw(controllers[0]), _raw(did));
    }

    function test_register_twice() public {
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.DidExists.selector, did));
        vm.prank(university);
        dids.register(SALT, _grants(_grant(JWK, ASSERTION, 0, 0)));
    }

    function test_register_tooManyKeys() public {
        KeyGrant[] memory keys = new KeyGrant[](17);
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.KeySizeInvalid.selector, 17));
        vm.prank(university);
        dids.register(keccak256("other"), keys);
        keys = new KeyGrant[](16);
        for (uint160 i = 0; i < 16; ++i) keys[i] = _grant(abi.encodePacked(address(i + 1)), AUTHENTICATION, 0, 0);
        vm.prank(university);
        dids.register(keccak256("other"), keys);
    }

    function test_register_emits() public {
        bytes32 salt = keccak256("other");
        DidId other = dids.idOf(university, salt);
        vm.expectEmit(address(dids));
        emit IDidRegistry.DidRegistered(other, university, university);
        vm.expectEmit(address(dids));
        emit IDidRegistry.KeyGranted(other, method, JWK, ASSERTION, START + 5, START + 9, university);
        vm.prank(university);
        dids.register(salt, _grants(_grant(JWK, ASSERTION, START + 5, START + 9)));
    }

    function test_admit_governanceAlone() public {
        DidId foreign = DidId.wrap(bytes16(keccak256("foreign")));
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        vm.prank(stranger);
        dids.admit(foreign, stranger);
        vm.expectRevert(abi.encodeWithSelector(ISuccession.ZeroAddress.selector));
        vm.prank(governor);
        dids.admit(foreign, address(0));
        vm.expectEmit(address(dids));
        emit IDidRegistry.DidRegistered(foreign, staff, governor);
        vm.prank(governor);
        dids.admit(foreign, staff);
        assertTrue(dids.mayAct(foreign, staff), "the named account acts");
        assertTrue(!dids.mayAct(foreign, governor), "governance does not");
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.DidExists.selector, did));
        vm.prank(governor);
        dids.admit(did, staff);
    }

    // --- keys ------------------------------------------------------------------------------------------------------------

    function test_addKey_severalRelationships() public {
        _add(_grant(JWK_2, AUTHENTICATION | ASSERTION | 4 | 16, START + 10, START + 20));
        bytes32 other = sha256(JWK_2);
        for (uint8 i = 0; i < 5; ++i) {
            Interval memory interval = dids.intervalOf(did, other, Relationship(i));
            assertEq(interval.notBefore, i == 3 ? 0 : START + 10);
            assertEq(interval.notAfter, i == 3 ? 0 : START + 20);
            assertTrue(!interval.revoked, "not revoked");
            assertTrue(dids.isInForce(did, other, Relationship(i), START + 10) == (i != 3), "from the beginning");
            assertTrue(dids.isInForce(did, other, Relationship(i), START + 19) == (i != 3), "to the last second");
            assertTrue(!dids.isInForce(did, other, Relationship(i), START + 9), "not before");
            assertTrue(!dids.isInForce(did, other, Relationship(i), START + 20), "not after");
        }
    }

    function test_addKey_error() public {
        _refuseAdd(
            _grant(JWK, ASSERTION | AUTHENTICATION, 0, 0),
            abi.encodeWithSelector(IDidRegistry.RelationshipExists.selector, method, Relationship.AssertionMethod)
        );
        _refuseAdd(_grant(JWK, 0, 0, 0), abi.encodeWithSelector(IDidRegistry.RelationshipsMalformed.selector, 0));
        _refuseAdd(_grant(JWK, 32, 0, 0), abi.encodeWithSelector(IDidRegistry.RelationshipsMalformed.selector, 32));
        _refuseAdd(_grant(JWK, 33, 0, 0), abi.encodeWithSelector(IDidRegistry.RelationshipsMalformed.selector, 33));
        _refuseAdd(
            _grant(JWK, INVOCATION, 0, 0),
            abi.encodeWithSelector(IDidRegistry.InvokerNotAccount.selector, method)
        );
        _refuseInterval(START - 1, 0, START - 1);
        _refuseInterval(START + 5, START + 5, START + 5);
        _refuseInterval(0, START, START);
        _refuseAdd(
            _grant(new bytes(19), AUTHENTICATION, 0, 0),
            abi.encodeWithSelector(IDidRegistry.KeySizeInvalid.selector, 19)
        );
        _refuseAdd(
            _grant(new bytes(2049), AUTHENTICATION, 0, 0),
            abi.encodeWithSelector(IDidRegistry.KeySizeInvalid.selector, 2049)
        );
        _add(_grant(new bytes(2048), AUTHENTICATION, 0, START + 1));
        _add(_grant(new bytes(21), AUTHENTICATION, START, START + 1));
    }

    function test_rollKey_overlaps() public {
        vm.expectEmit(address(dids));
        emit IDidRegistry.KeyEnded(did, method, ASSERTION, START + 30, false, university);
        vm.prank(university);
        dids.rollKey(did, method, START + 30, _grant(JWK_2, ASSERTION, START + 20, 0));
        assertTrue(_counts(method, Relationship.AssertionMethod, START + 29), "the old one to its end");
        assertTrue(!_counts(method, Relationship.AssertionMethod, START + 30), "and no longer");
        assertTrue(_counts(sha256(JWK_2), Relationship.AssertionMethod, START + 20), "the new one from its beginning");
        assertTrue(!_counts(sha256(JWK_2), Relationship.AssertionMethod, START + 19), "and no earlier");
    }

    function test_rollKey_gap() public {
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.EndInvalid.selector, START + 19));
        vm.prank(university);
        dids.rollKey(did, method, START + 19, _grant(JWK_2, ASSERTION, START + 20, 0));
        vm.prank(university);
        dids.rollKey(did, method, START + 20, _grant(JWK_2, ASSERTION, START + 20, 0));
    }

    function test_expireKey_mayMove() public {
        _expire(method, ASSERTION, START + 10);
        _expire(method, ASSERTION, START + 50);
        _expire(method, ASSERTION, START + 1);
        assertEq(dids.intervalOf(did, method, Relationship.AssertionMethod).notAfter, START + 1);
        vm.warp(START + 1);
        _refuseExpire(
            method,
            ASSERTION,
            START + 9,
            abi.encodeWithSelector(
                IDidRegistry.RelationshipNotInForce.selector,
                method,
                Relationship.AssertionMethod
            )
        );
        assertTrue(!dids.intervalOf(did, method, Relationship.AssertionMethod).revoked, "an expiry is no revocation");
    }

    function test_registerSigned_onlyWhatWasSigned() public {
        Authorization memory unsigned = Authorization(university, 0, START + 1, "");
        vm.expectRevert(abi.encodeWithSelector(ISignedRequests.InvalidSigner.selector, university));
        dids.registerSigned(keccak256("other salt"), new KeyGrant[](0), unsigned);
    }

    function test_expireKey_neverInThePast() public {
        vm.warp(START + 20);
        for (uint64 time = START + 10; time <= START + 20; time += 10) {
            _refuseExpire(method, ASSERTION, time, abi.encodeWithSelector(IDidRegistry.EndInvalid.selector, time));
        }
        assertTrue(_counts(method, Relationship.AssertionMethod, START + 15), "the past stays");
    }

    function test_removeService_error() public {
        bytes memory malformed = abi.encodeWithSelector(IDidRegistry.ServiceMalformed.selector);
        vm.expectRevert(malformed);
        vm.prank(university);
        dids.removeService(did, "");
        vm.expectRevert(malformed);
        vm.prank(university);
        dids.removeService(did, string(new bytes(65)));
    }

    function test_deactivate_alsoEndsTheRightOfControllersThatStand() public {
        vm.prank(staff);
        DidId other = dids.register(SALT, new KeyGrant[](0));
        vm.prank(university);
        dids.addController(did, other);
        assertTrue(dids.mayAct(did, staff), "a controller acts");
        vm.prank(staff);
        dids.deactivate(did);
        assertTrue(dids.mayAct(other, staff), "it stands itself");
        assertTrue(!dids.mayAct(did, staff), "but nobody acts for what is deactivated");
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.DidIsDeactivated.selector, did));
        vm.prank(staff);
        dids.setService(did, "status", "{}");
    }

    /// @dev The dearest case: ten controllers, of which none or the last may.
    function test_mayAct_gasWithTenControllers() public {
        DidId[] memory others = new DidId[](9);
        for (uint256 i = 0; i < 9; ++i) {
            vm.prank(staff);
            others[i] = dids.register(bytes32(i), new KeyGrant[](0));
            vm.prank(university);
            dids.addController(did, others[i]);
        }
        uint256 gas = gasleft();
        dids.mayAct(did, stranger);
        assertTrue(gas - gasleft() < 80_000, "ten controllers stay affordable");
    }

    function test_expireKey_error() public {
        bytes memory none = abi.encodeWithSelector(
            IDidRegistry.RelationshipNotInForce.selector,
            method,
            Relationship.Authentication
        );
        _refuseExpire(method, AUTHENTICATION, START + 9, none);
        _refuseExpire(method, 0, START + 9, abi.encodeWithSelector(IDidRegistry.RelationshipsMalformed.selector, 0));
        _refuseExpire(method, ASSERTION, START, abi.encodeWithSelector(IDidRegistry.EndInvalid.selector, START));
        _add(_grant(JWK, AUTHENTICATION, START + 10, 0));
        _refuseExpire(
            method,
            AUTHENTICATION,
            START + 10,
            abi.encodeWithSelector(IDidRegistry.EndInvalid.selector, START + 10)
        );
        _expire(method, AUTHENTICATION, START + 11);
    }

    function test_revokeKey_onlyEarlier() public {
        vm.warp(START + 100);
        _revoke(method, ASSERTION, START + 50);
        assertTrue(_counts(method, Relationship.AssertionMethod, START + 49), "what it signed before stays");
        assertTrue(!_counts(method, Relationship.AssertionMethod, START + 50), "nothing since");
        assertTrue(dids.intervalOf(did, method, Relationship.AssertionMethod).revoked, "revoked");
        _refuseRevoke(method, ASSERTION, START + 50, abi.encodeWithSelector(IDidRegistry.EndInvalid.selector, START + 50));
        _revoke(method, ASSERTION, START + 49);
        _refuseExpire(
            method,
            ASSERTION,
            START + 500,
            abi.encodeWithSelector(
                IDidRegistry.RelationshipNotInForce.selector,
                method,
                Relationship.AssertionMethod
            )
        );
        _refuseAdd(
            _grant(JWK, ASSERTION, 0, 0),
            abi.encodeWithSelector(IDidRegistry.RelationshipExists.selector, method, Relationship.AssertionMethod)
        );
    }

    function test_revokeKey_beforeItBegan() public {
        _add(_grant(JWK_2, ASSERTION, START + 10, START + 20));
        _revoke(sha256(JWK_2), ASSERTION, 1);
        for (uint64 time = START; time < START + 30; ++time) {
            assertTrue(!_counts(sha256(JWK_2), Relationship.AssertionMethod, time), "it never counts");
        }
    }

    function test_revokeKey_error() public {
        _refuseRevoke(method, ASSERTION, 0, abi.encodeWithSelector(IDidRegistry.EndInvalid.selector, 0));
        _refuseRevoke(
            method,
            ASSERTION,
            START + 1,
            abi.encodeWithSelector(IDidRegistry.EndInvalid.selector, START + 1)
        );
        _refuseRevoke(method, 0, START, abi.encodeWithSelector(IDidRegistry.RelationshipsMalformed.selector, 0));
        _refuseRevoke(
            method,
            AUTHENTICATION,
            START,
            abi.encodeWithSelector(IDidRegistry.RelationshipNotInForce.selector, method, Relationship.Authentication)
        );
        vm.prank(university);
        dids.revokeKey(did, method, ASSERTION, START);
    }

    function test_invoker_inItsInterval() public {
        _add(_grant(abi.encodePacked(staff), INVOCATION, START + 10, START + 20));
        assertTrue(!dids.mayAct(did, staff), "not yet");
        vm.warp(START + 10);
        assertTrue(dids.mayAct(did, staff), "in its interval");
        vm.warp(START + 20);
        assertTrue(!dids.mayAct(did, staff), "no longer");
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.NotInvoker.selector, did, staff));
        vm.prank(staff);
        dids.setService(did, "s", "{}");
    }

    // --- controllers -----------------------------------------------------------------------------------------------------

    function test_controller_actsForIt() public {
        DidId other = _other();
        vm.expectEmit(address(dids));
        emit IDidRegistry.ControllerAdded(did, other, university);
        _addController(other);
        assertTrue(dids.mayAct(did, staff), "the controller's account acts");
        assertTrue(!dids.mayAct(other, university), "not the other way round");
        vm.expectEmit(address(dids));
        emit IDidRegistry.ControllerRemoved(did, did, staff);
        vm.prank(staff);
        dids.removeController(did, did);
        assertTrue(!dids.mayAct(did, university), "a DID may give up control of itself");
        assertTrue(_counts(_account(university), Relationship.CapabilityInvocation, START), "its keys stay as they are");
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.LastController.selector));
        vm.prank(staff);
        dids.removeController(did, other);
        vm.prank(staff);
        dids.deactivate(other);
        assertTrue(!dids.mayAct(did, staff), "a deactivated controller acts for nobody");
    }

    function test_controller_notOfAController() public {
        DidId other = _other();
        _addController(other);
        DidId third = dids.idOf(stranger, SALT);
        vm.prank(stranger);
        dids.register(SALT, new KeyGrant[](0));
        vm.prank(staff);
        dids.addController(other, third);
        assertTrue(dids.mayAct(other, stranger), "the controller's controller acts for the controller");
        assertTrue(!dids.mayAct(did, stranger), "and for nobody further down");
    }

    function test_controller_error() public {
        DidId unknown = DidId.wrap(bytes16(keccak256("unknown")));
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.DidUnknown.selector, unknown));
        _addController(unknown);
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.ControllerExists.selector, did));
        _addController(did);
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.ControllerUnknown.selector, unknown));
        vm.prank(university);
        dids.removeController(did, unknown);
        for (uint256 i = 0; i < 9; ++i) {
            vm.prank(stranger);
            DidId one = dids.register(bytes32(i), new KeyGrant[](0));
            _addController(one);
        }
        DidId eleventh = _other();
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.TooManyControllers.selector));
        _addController(eleventh);
    }

    // --- services, the end, strangers ------------------------------------------------------------------------------------

    function test_services() public {
        vm.expectEmit(address(dids));
        emit IDidRegistry.ServiceSet(did, "registry", '{"type":"LinkedDomains"}', university);
        vm.prank(university);
        dids.setService(did, "registry", '{"type":"LinkedDomains"}');
        vm.expectEmit(address(dids));
        emit IDidRegistry.ServiceRemoved(did, "registry", university);
        vm.prank(university);
        dids.removeService(did, "registry");
        _refuseService("", "{}");
        _refuseService(string(new bytes(65)), "{}");
        _refuseService("s", "");
        _refuseService("s", string(new bytes(2049)));
        vm.prank(university);
        dids.setService(did, string(new bytes(64)), string(new bytes(2048)));
    }

    function test_deactivate_forGood() public {
        vm.warp(START + 10);
        vm.expectEmit(address(dids));
        emit IDidRegistry.DidDeactivated(did, university);
        vm.prank(university);
        dids.deactivate(did);
        assertEq(dids.deactivatedAt(did), START + 10);
        assertTrue(_counts(method, Relationship.AssertionMethod, START + 9), "what was signed before stays good");
        assertTrue(!_counts(method, Relationship.AssertionMethod, START + 10), "nothing since");
        assertTrue(!dids.mayAct(did, university), "nobody acts");
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.DidIsDeactivated.selector, did));
        vm.prank(university);
        dids.deactivate(did);
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.DidExists.selector, did));
        vm.prank(university);
        dids.register(SALT, new KeyGrant[](0));
    }

    function testFuzz_stranger_writesNothing(address account, uint8 act) public {
        vm.assume(account != university);
        bytes32 head = dids.headOf(did);
        vm.prank(account);
        (bool success, bytes memory reason) = address(dids).call(_act(act % 8));
        assertTrue(!success, "refused");
        assertEq(keccak256(reason), keccak256(abi.encodeWithSelector(IDidRegistry.NotInvoker.selector, did, account)));
        assertEq(dids.headOf(did), head);
    }

    function test_unknown_isSaid() public {
        DidId unknown = DidId.wrap(bytes16(keccak256("unknown")));
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.DidUnknown.selector, unknown));
        vm.prank(university);
        dids.deactivate(unknown);
        assertEq(dids.headOf(unknown), bytes32(0));
        assertTrue(!dids.isInForce(unknown, method, Relationship.AssertionMethod, START), "nothing counts");
    }

    // --- the head --------------------------------------------------------------------------------------------------------

    function test_head_commitsToEveryChangeAndItsTime() public {
        bytes32 head = _next(0, abi.encode(IDidRegistry.DidRegistered.selector, university));
        head = _next(
            head,
            abi.encode(IDidRegistry.KeyGranted.selector, method, JWK, ASSERTION, uint64(START), uint64(0))
        );
        assertEq(dids.headOf(did), head);
        vm.warp(START + 7);
        DidId other = _other();
        _addController(other);
        head = _next(head, abi.encode(IDidRegistry.ControllerAdded.selector, other));
        _expire(method, ASSERTION, START + 99);
        head = _next(
            head,
            abi.encode(IDidRegistry.KeyEnded.selector, method, ASSERTION, uint64(START + 99), false)
        );
        _revoke(method, ASSERTION, START + 1);
        head = _next(head, abi.encode(IDidRegistry.KeyEnded.selector, method, ASSERTION, uint64(START + 1), true));
        vm.prank(university);
        dids.setService(did, "s", "{}");
        head = _next(head, abi.encode(IDidRegistry.ServiceSet.selector, "s", "{}"));
        vm.prank(university);
        dids.removeService(did, "s");
        head = _next(head, abi.encode(IDidRegistry.ServiceRemoved.selector, "s"));
        vm.prank(university);
        dids.removeController(did, other);
        head = _next(head, abi.encode(IDidRegistry.ControllerRemoved.selector, other));
        vm.prank(university);
        dids.deactivate(did);
        head = _next(head, abi.encode(IDidRegistry.DidDeactivated.selector));
        assertEq(dids.headOf(did), head);
    }

    // --- as signed requests; the type strings are written out again here ---------------------------------------------------

    string private constant GRANT = "KeyGrant(bytes key,uint8 relationships,uint64 notBefore,uint64 notAfter)";

    function test_registerSigned() public {
        bytes32 salt = keccak256("signed");
        KeyGrant[] memory keys = new KeyGrant[](2);
        (keys[0], keys[1]) = (_grant(JWK, ASSERTION, 0, 0), _grant(JWK_2, AUTHENTICATION, START + 1, START + 2));
        bytes32 typeHash = _type("Register(bytes32 salt,KeyGrant[] keys,", GRANT);
        bytes32 hashes = keccak256(abi.encodePacked(_hash(keys[0]), _hash(keys[1])));
        Authorization memory authorization = _sign(abi.encode(typeHash, salt, hashes));
        vm.prank(stranger);
        DidId made = dids.registerSigned(salt, keys, authorization);
        assertEq(_raw(made), _raw(dids.idOf(university, salt)));
        assertTrue(dids.mayAct(made, university), "the signer acts");
        assertTrue(!dids.mayAct(made, stranger), "who paid does not");
    }

    function test_keysSigned() public {
        KeyGrant memory grant = _grant(JWK_2, AUTHENTICATION, 0, 0);
        bytes32 typeHash = _type("AddKey(bytes16 did,KeyGrant grant,", GRANT);
        _send(abi.encode(typeHash, did, _hash(grant)), abi.encodeCall(dids.addKeySigned, (did, grant, _blank())));
        assertTrue(_counts(sha256(JWK_2), Relationship.Authentication, START), "added");

        typeHash = _type("ExpireKey(bytes16 did,bytes32 method,uint8 relationships,uint64 time,", "");
        _send(
            abi.encode(typeHash, did, method, ASSERTION, START + 50),
            abi.encodeCall(dids.expireKeySigned, (did, method, ASSERTION, START + 50, _blank()))
        );
        assertEq(dids.intervalOf(did, method, Relationship.AssertionMethod).notAfter, START + 50);

        grant = _grant(JWK_2, ASSERTION, START + 3, 0);
        typeHash = _type("RollKey(bytes16 did,bytes32 former,uint64 until,KeyGrant grant,", GRANT);
        _send(
            abi.encode(typeHash, did, method, START + 9, _hash(grant)),
            abi.encodeCall(dids.rollKeySigned, (did, method, START + 9, grant, _blank()))
        );
        assertEq(dids.intervalOf(did, method, Relationship.AssertionMethod).notAfter, START + 9);

        typeHash = _type("RevokeKey(bytes16 did,bytes32 method,uint8 relationships,uint64 since,", "");
        _send(
            abi.encode(typeHash, did, method, ASSERTION, START),
            abi.encodeCall(dids.revokeKeySigned, (did, method, ASSERTION, START, _blank()))
        );
        assertTrue(dids.intervalOf(did, method, Relationship.AssertionMethod).revoked, "revoked");
    }

    function test_othersSigned() public {
        DidId other = _other();
        bytes32 typeHash = _type("AddController(bytes16 did,bytes16 controller,", "");
        _send(abi.encode(typeHash, did, other), abi.encodeCall(dids.addControllerSigned, (did, other, _blank())));
        assertEq(dids.controllersOf(did).length, 2);
        typeHash = _type("RemoveController(bytes16 did,bytes16 controller,", "");
        _send(abi.encode(typeHash, did, other), abi.encodeCall(dids.removeControllerSigned, (did, other, _blank())));
        assertEq(dids.controllersOf(did).length, 1);

        typeHash = _type("SetService(bytes16 did,string name,string service,", "");
        bytes32 head = dids.headOf(did);
        _send(
            abi.encode(typeHash, did, keccak256("s"), keccak256("{}")),
            abi.encodeCall(dids.setServiceSigned, (did, "s", "{}", _blank()))
        );
        head = _next(head, abi.encode(IDidRegistry.ServiceSet.selector, "s", "{}"));
        typeHash = _type("RemoveService(bytes16 did,string name,", "");
        _send(
            abi.encode(typeHash, did, keccak256("s")),
            abi.encodeCall(dids.removeServiceSigned, (did, "s", _blank()))
        );
        head = _next(head, abi.encode(IDidRegistry.ServiceRemoved.selector, "s"));
        assertEq(dids.headOf(did), head);

        typeHash = _type("Deactivate(bytes16 did,", "");
        _send(abi.encode(typeHash, did), abi.encodeCall(dids.deactivateSigned, (did, _blank())));
        assertEq(dids.deactivatedAt(did), START);
    }

    function test_signed_byWhomItMatters() public {
        bytes32 typeHash = _type("Deactivate(bytes16 did,", "");
        DidId other = _other();
        Authorization memory authorization = _sign(abi.encode(typeHash, other));
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.NotInvoker.selector, other, university));
        dids.deactivateSigned(other, authorization);
        // What reverts uses up no nonce.
        nonce = 0;
        authorization = _sign(abi.encode(typeHash, did));
        vm.expectRevert(abi.encodeWithSelector(ISignedRequests.InvalidSigner.selector, university));
        dids.deactivateSigned(other, authorization);
        typeHash = _type("ExpireKey(bytes16 did,bytes32 method,uint8 relationships,uint64 time,", "");
        nonce = 0;
        authorization = _sign(abi.encode(typeHash, other, _account(staff), AUTHENTICATION, START + 50));
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.NotInvoker.selector, other, university));
        dids.expireKeySigned(other, _account(staff), AUTHENTICATION, START + 50, authorization);
    }

    // --- helpers -----------------------------------------------------------------------------------------------------------

    function _act(uint8 which) private view returns (bytes memory) {
        if (which == 0) return abi.encodeCall(dids.addKey, (did, _grant(JWK_2, ASSERTION, 0, 0)));
        if (which == 1) return abi.encodeCall(dids.rollKey, (did, method, START + 9, _grant(JWK_2, ASSERTION, 0, 0)));
        if (which == 2) return abi.encodeCall(dids.expireKey, (did, method, ASSERTION, START + 9));
        if (which == 3) return abi.encodeCall(dids.revokeKey, (did, method, ASSERTION, START));
        if (which == 4) return abi.encodeCall(dids.addController, (did, did));
        if (which == 5) return abi.encodeCall(dids.removeController, (did, did));
        if (which == 6) return abi.encodeCall(dids.setService, (did, "s", "{}"));
        return abi.encodeCall(dids.removeService, (did, "s"));
    }

    function _other() private returns (DidId other) {
        vm.prank(staff);
        return dids.register(SALT, new KeyGrant[](0));
    }

    function _addController(DidId controller) private {
        vm.prank(university);
        dids.addController(did, controller);
    }

    function _add(KeyGrant memory grant) private {
        vm.prank(university);
        dids.addKey(did, grant);
    }

    function _refuseAdd(KeyGrant memory grant, bytes memory reason) private {
        vm.expectRevert(reason);
        _add(grant);
    }

    function _refuseInterval(uint64 notBefore, uint64 notAfter, uint64 shownBefore) private {
        _refuseAdd(
            _grant(JWK_2, ASSERTION, notBefore, notAfter),
            abi.encodeWithSelector(
                IDidRegistry.IntervalInvalid.selector,
                notBefore == 0 ? START : shownBefore,
                notAfter
            )
        );
    }

    function _expire(bytes32 which, uint8 relationships, uint64 time) private {
        vm.prank(university);
        dids.expireKey(did, which, relationships, time);
    }

    function _refuseExpire(bytes32 which, uint8 relationships, uint64 time, bytes memory reason) private {
        vm.expectRevert(reason);
        _expire(which, relationships, time);
    }

    function _revoke(bytes32 which, uint8 relationships, uint64 since) private {
        vm.prank(university);
        dids.revokeKey(did, which, relationships, since);
    }

    function _refuseRevoke(bytes32 which, uint8 relationships, uint64 since, bytes memory reason) private {
        vm.expectRevert(reason);
        _revoke(which, relationships, since);
    }

    function _refuseService(string memory name, string memory service) private {
        vm.expectRevert(abi.encodeWithSelector(IDidRegistry.ServiceMalformed.selector));
        vm.prank(university);
        dids.setService(did, name, service);
    }

    function _counts(bytes32 which, Relationship relationship, uint64 time) private view returns (bool) {
        return dids.isInForce(did, which, relationship, time);
    }

    function _next(bytes32 head, bytes memory change) private view returns (bytes32) {
        return keccak256(abi.encode(head, block.timestamp, keccak256(change)));
    }

    function _grant(
        bytes memory key,
        uint8 relationships,
        uint64 notBefore,
        uint64 notAfter
    ) private pure returns (KeyGrant memory) {
        return KeyGrant(key, relationships, notBefore, notAfter);
    }

    function _grants(KeyGrant memory one) private pure returns (KeyGrant[] memory grants) {
        grants = new KeyGrant[](1);
        grants[0] = one;
    }

    function _account(address account) private pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }

    function _raw(DidId id) private pure returns (bytes32) {
        return bytes32(DidId.unwrap(id));
    }

    function _type(string memory head, string memory tail) private pure returns (bytes32) {
        return keccak256(bytes.concat(bytes(head), "uint256 nonce,uint256 deadline)", bytes(tail)));
    }

    function _hash(KeyGrant memory grant) private pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256(bytes(GRANT)),
                    keccak256(grant.key),
                    grant.relationships,
                    grant.notBefore,
                    grant.notAfter
                )
            );
    }

    function _blank() private pure returns (Authorization memory) {}

    function _sign(bytes memory request) private returns (Authorization memory authorization) {
        authorization.signer = university;
        authorization.nonce = nonce++;
        authorization.deadline = START + 1000;
        bytes32 structHash = keccak256(bytes.concat(request, abi.encode(authorization.nonce, authorization.deadline)));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Vidimus DidRegistry"),
                keccak256("1"),
                block.chainid,
                address(dids)
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(UNIVERSITY_KEY, keccak256(abi.encodePacked(hex"1901", domain, structHash)));
        authorization.signature = abi.encodePacked(r, s, v);
    }

    /// @dev Sends `call`, whose last argument is a blank authorization, with a signed one in its place; then once more, which
    /// must fail.
    function _send(bytes memory request, bytes memory call) private {
        bytes memory signed = _withAuthorization(call, _sign(request));
        vm.prank(stranger);
        (bool success, ) = address(dids).call(signed);
        assertTrue(success, "a signed request is carried out");
        vm.prank(stranger);
        bytes memory refusal;
        (success, refusal) = address(dids).call(signed);
        assertTrue(!success, "once");
        // By its nonce, not because the act has been done already.
        assertEq(bytes32(bytes4(refusal)), bytes32(Nonces.InvalidAccountNonce.selector));
    }

    /// @dev The authorization is encoded last: its head stays where it is, and what follows its beginning is replaced.
    function _withAuthorization(
        bytes memory call,
        Authorization memory authorization
    ) private pure returns (bytes memory) {
        uint256 blank = abi.encode(_blank()).length - 32;
        uint256 kept = call.length - blank;
        bytes memory tail = abi.encode(authorization);
        bytes memory out = new bytes(kept + tail.length - 32);
        for (uint256 i = 0; i < kept; ++i) out[i] = call[i];
        for (uint256 i = 32; i < tail.length; ++i) out[kept + i - 32] = tail[i];
        return out;
    }
}
