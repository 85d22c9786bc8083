// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title ISignedRequests
/// @notice What can be wrong with an EIP-712 request, whatever it asks for. A used nonce reverts with OpenZeppelin's
/// `InvalidAccountNonce`.
interface ISignedRequests {
    /// @notice The request's deadline has passed.
    /// @param deadline The deadline (Unix seconds).
    error RequestExpired(uint256 deadline);

    /// @notice The signature is not the named signer's for this request, on this chain and contract.
    /// @param signer The named signer.
    error InvalidSigner(address signer);
}
