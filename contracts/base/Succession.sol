// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ISuccession} from "../interfaces/ISuccession.sol";

/// @title Succession
/// @notice The pointer to the registry that goes on where this one stops.
abstract contract Succession is ISuccession, AccessManaged {
    address private _successor;

    /// @inheritdoc ISuccession
    function nameSuccessor(address successor_) external override restricted {
        if (successor_ == address(0)) revert ZeroAddress();
        if (_successor != address(0)) revert SuccessorExists(_successor);
        _successor = successor_;
        emit SuccessorNamed(successor_, msg.sender);
    }

    /// @inheritdoc ISuccession
    function successor() external view override returns (address successor_) {
        return _successor;
    }
}
