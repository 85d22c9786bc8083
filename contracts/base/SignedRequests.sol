// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {NoncesKeyed} from "@openzeppelin/contracts/utils/NoncesKeyed.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ISignedRequests} from "../interfaces/ISignedRequests.sol";
import {Authorization} from "../types/Authorization.sol";

/// @title SignedRequests
/// @notice EIP-712 requests, so that staff need no gas and a multisig can sign: bound to chain, contract, act, nonce and deadline.
abstract contract SignedRequests is ISignedRequests, EIP712, NoncesKeyed {
    /// @dev Uses up the nonce. `request` is the struct's type hash and members without the last two, nonce and deadline.
    function _checkRequest(bytes memory request, Authorization calldata authorization) internal {
        if (block.timestamp > authorization.deadline) revert RequestExpired(authorization.deadline);
        _useCheckedNonce(authorization.signer, authorization.nonce);

        bytes32 structHash = keccak256(
            bytes.concat(request, abi.encode(authorization.nonce, authorization.deadline))
        );
        bytes32 digest = _hashTypedDataV4(structHash);
        if (!SignatureChecker.isValidSignatureNowCalldata(authorization.signer, digest, authorization.signature)) {
            revert InvalidSigner(authorization.signer);
        }
    }
}
