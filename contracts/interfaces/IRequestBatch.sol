// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice One call of a batch.
struct Request {
    /// The registry that takes it.
    address target;
    /// The call, of a function that ends in `Signed`.
    bytes data;
}

/// @title IRequestBatch
/// @notice Several signed requests in one transaction, all or none: an issuer's registration and its accreditation, say, which
/// two parties signed. This interface is the specification.
/// @dev It holds no rights anywhere, so whatever it is made to call, only a request that somebody signed does anything.
/// The requests are not bound to one another: whoever sees them may carry out one alone, and the batch then fails on its nonce;
/// what is left is sent again. Nobody should give this address a right, since it acts for every caller.
interface IRequestBatch {
    /// @notice A batch has 1 to `MAX_REQUESTS`.
    /// @param count How many were given.
    error BatchSizeInvalid(uint256 count);

    /// @notice Carries out the requests in their order; where one is refused, nothing happens, and its own error is thrown.
    /// @param requests The requests.
    function submit(Request[] calldata requests) external;
}
