// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice Who signed an EIP-712 request, in which nonce lane, until when.
struct Authorization {
    /// An account, or a contract that answers ERC-1271.
    address signer;
    /// OpenZeppelin NoncesKeyed: 192 bits of lane, 64 bits of counter. One lane per member of staff.
    uint256 nonce;
    /// The last second at which the request may be mined (Unix seconds).
    uint256 deadline;
    bytes signature;
}
