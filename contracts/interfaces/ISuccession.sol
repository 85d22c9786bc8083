// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title ISuccession
/// @notice A registry cannot be upgraded; an operator who needs a new version deploys it and names it here, once.
interface ISuccession {
    /// @notice Another registry goes on where this one stops. For information only: clients act on addresses in their policy.
    /// @param successor The other registry.
    /// @param signer The account whose authority was used.
    event SuccessorNamed(address indexed successor, address signer);

    /// @notice A successor has been named; it can be named once.
    /// @param successor The successor.
    error SuccessorExists(address successor);

    /// @notice The address may not be zero here.
    error ZeroAddress();

    /// @notice Names the registry that goes on where this one stops, once. Restricted.
    /// @param successor_ The other registry.
    function nameSuccessor(address successor_) external;

    /// @notice The registry that goes on where this one stops; zero for none.
    /// @return successor_ Its address.
    function successor() external view returns (address successor_);
}
