// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {RequestBatch} from "../../contracts/RequestBatch.sol";
import {IRequestBatch, Request} from "../../contracts/interfaces/IRequestBatch.sol";
import {ISignedRequests} from "../../contracts/interfaces/ISignedRequests.sol";
import {IStatusRegistry} from "../../contracts/interfaces/IStatusRegistry.sol";
import {Authorization} from "../../contracts/types/Authorization.sol";
import {Reason} from "../../contracts/types/Reason.sol";
import {World} from "./support/World.sol";

/// @dev All or none, and nothing that nobody signed.
contract RequestBatchTest is World {
    RequestBatch private batch;

    function setUp() public {
        deployWorld();
        batch = new RequestBatch();
    }

    function test_submit_allOrNone() public {
        Request[] memory requests = new Request[](2);
        requests[0] = Request(address(status), _revoke(bytes32(uint256(1)), 0));
        requests[1] = Request(address(status), _revoke(bytes32(uint256(2)), 1));
        vm.prank(stranger);
        batch.submit(requests);
        assertEq(status.revocationOf(universityId, bytes32(uint256(2))).time, START);

        requests[0] = Request(address(status), _revoke(bytes32(uint256(3)), 2));
        requests[1] = Request(address(status), _revoke(bytes32(uint256(1)), 3));
        vm.expectRevert(
            abi.encodeWithSelector(IStatusRegistry.HandleAlreadyRevoked.selector, bytes32(uint256(1)), uint32(START))
        );
        batch.submit(requests);
        assertEq(status.revocationOf(universityId, bytes32(uint256(3))).time, 0);
    }

    function test_submit_hasNoRights() public {
        Request[] memory requests = new Request[](1);
        bytes32 handle = bytes32(uint256(1));
        requests[0] = Request(
            address(status),
            abi.encodeCall(status.revokeHandle, (universityId, handle, Reason.Unspecified))
        );
        vm.expectRevert(abi.encodeWithSelector(IStatusRegistry.NotWriter.selector, universityId, address(batch)));
        vm.prank(university);
        batch.submit(requests);
        bytes memory forged = _revoke(handle, 0);
        // The last byte of the signature, before its padding to a word.
        forged[forged.length - 32] ^= 0x01;
        requests[0] = Request(address(status), forged);
        vm.expectRevert(abi.encodeWithSelector(ISignedRequests.InvalidSigner.selector, university));
        batch.submit(requests);
    }

    function test_submit_size() public {
        _refuseSize(0);
        _refuseSize(65);
        Request[] memory requests = new Request[](64);
        for (uint256 i = 0; i < 64; ++i) {
            requests[i] = Request(address(status), _revoke(bytes32(i + 1), i));
        }
        batch.submit(requests);
        assertEq(status.revocationOf(universityId, bytes32(uint256(64))).time, START);
    }

    function _refuseSize(uint256 count) private {
        vm.expectRevert(abi.encodeWithSelector(IRequestBatch.BatchSizeInvalid.selector, count));
        batch.submit(new Request[](count));
    }

    function _revoke(bytes32 handle, uint256 nonce) private view returns (bytes memory) {
        bytes32[] memory handles = new bytes32[](1);
        handles[0] = handle;
        Authorization memory authorization = Authorization(university, nonce, START + 100, "");
        bytes32 typeHash = keccak256(
            "RevokeHandles(bytes32 accreditation,bytes32[] handles,uint8 reason,uint256 nonce,uint256 deadline)"
        );
        bytes32 structHash = keccak256(
            abi.encode(
                typeHash,
                universityId,
                keccak256(abi.encodePacked(handles)),
                Reason.Unspecified,
                nonce,
                authorization.deadline
            )
        );
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Vidimus StatusRegistry"),
                keccak256("1"),
                block.chainid,
                address(status)
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            UNIVERSITY_KEY,
            keccak256(abi.encodePacked(hex"1901", domain, structHash))
        );
        authorization.signature = abi.encodePacked(r, s, v);
        return abi.encodeCall(status.revokeHandlesSigned, (universityId, handles, Reason.Unspecified, authorization));
    }
}
