// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {ITrustedIssuersRegistry} from "../interfaces/ITrustedIssuersRegistry.sol";
import {RecordId} from "../types/RecordId.sol";
import {RecordState, Status} from "../types/RecordState.sol";

/// @title RecordStore
/// @notice One word of state for each record, in a mapping at slot 0, so that one storage proof shows the state of one edge.
/// @dev Has to stay the first base contract that has storage; a test reads slot 0 to hold it there.
abstract contract RecordStore is ITrustedIssuersRegistry {
    mapping(RecordId id => RecordState state) private _states;

    /// @inheritdoc ITrustedIssuersRegistry
    function stateOf(RecordId id) public view override returns (RecordState state) {
        return _states[id];
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function storedState(RecordId id) external view override returns (RecordState state) {
        return _states[id];
    }

    function _knownState(RecordId id) internal view returns (RecordState state) {
        state = _states[id];
        if (state.has(Status.None)) revert RecordUnknown(id);
    }

    function _setState(RecordId id, RecordState state) internal {
        _states[id] = state;
    }
}
