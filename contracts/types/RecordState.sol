// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Reason} from "./Reason.sol";

/// @notice Active <-> Suspended -> Ended -> Void.
enum Status {
    None,
    Active,
    Suspended,
    /// What was issued before `since` stays good.
    Ended,
    /// Nothing at or after `since` counts.
    Void
}

/// @title RecordState
/// @notice The one word of state of a record.
/// @dev Layout, from the most significant bit:
///
///   | 160 controller | 32 grantedAt | 32 since | 1 interrupted | 4 setBy | 3 status | 8 reason | 16 epoch |
///
/// - `controller`: may act as the record; zero after a void, until an ancestor names a custodian.
/// - `grantedAt`: block time of the grant (Unix seconds).
/// - `since`: when the present status began to hold (Unix seconds); for Void the time from which nothing counts.
/// - `interrupted`: there was a suspension that this word no longer shows, so only events know the past before `since`.
/// - `setBy`: how many links above the record the present status was set: 0 by itself, 15 by governance.
/// - `epoch`: counts changes of controller and wraps unchecked: a checked counter would let a thief block a rescue.
type RecordState is uint256;

using {
    controller,
    grantedAt,
    since,
    interrupted,
    setBy,
    status,
    has,
    reason,
    epoch,
    withController,
    withStatus
} for RecordState global;

/// @dev `setBy` of a status that governance set.
uint8 constant BY_GOVERNANCE = 15;

/// @dev The state of a record that was never granted.
RecordState constant NO_STATE = RecordState.wrap(0);

function newState(address controller_, uint256 time) pure returns (RecordState) {
    return
        RecordState.wrap(
            (uint256(uint160(controller_)) << 96) |
                (uint256(uint32(time)) << 64) |
                (uint256(uint32(time)) << 32) |
                (uint256(uint8(Status.Active)) << 24)
        );
}

function controller(RecordState state) pure returns (address) {
    return address(uint160(RecordState.unwrap(state) >> 96));
}

function grantedAt(RecordState state) pure returns (uint32) {
    return uint32(RecordState.unwrap(state) >> 64);
}

function since(RecordState state) pure returns (uint32) {
    return uint32(RecordState.unwrap(state) >> 32);
}

function interrupted(RecordState state) pure returns (bool) {
    return (RecordState.unwrap(state) >> 31) & 1 == 1;
}

function setBy(RecordState state) pure returns (uint8) {
    return uint8((RecordState.unwrap(state) >> 27) & 0xf);
}

function status(RecordState state) pure returns (Status) {
    return Status((RecordState.unwrap(state) >> 24) & 0x7);
}

/// @dev As comparing `status(state)`, without the compiler's check that the bits name a status: they only come from here.
function has(RecordState state, Status status_) pure returns (bool) {
    return (RecordState.unwrap(state) >> 24) & 0x7 == uint256(status_);
}

function reason(RecordState state) pure returns (Reason) {
    return Reason(uint8(RecordState.unwrap(state) >> 16));
}

function epoch(RecordState state) pure returns (uint16) {
    return uint16(RecordState.unwrap(state));
}

/// @dev Replaces the controller and advances the epoch, so that what the former controller delegated no longer counts.
function withController(RecordState state, address controller_) pure returns (RecordState) {
    uint16 nextEpoch;
    unchecked {
        nextEpoch = epoch(state) + 1;
    }
    uint256 kept = RecordState.unwrap(state) & (uint256(type(uint80).max) << 16);
    return RecordState.wrap((uint256(uint160(controller_)) << 96) | kept | nextEpoch);
}

/// @dev Replaces status, its time, who set it and why; keeps controller, grant time, epoch and, once set, `interrupted`.
function withStatus(
    RecordState state,
    Status status_,
    uint256 since_,
    uint8 setBy_,
    Reason reason_,
    bool interrupted_
) pure returns (RecordState) {
    uint256 kept = RecordState.unwrap(state) & ((type(uint256).max << 64) | type(uint16).max | (1 << 31));
    return
        RecordState.wrap(
            kept |
                (uint256(uint32(since_)) << 32) |
                (interrupted_ ? uint256(1) << 31 : 0) |
                (uint256(setBy_) << 27) |
                (uint256(uint8(status_)) << 24) |
                (uint256(uint8(reason_)) << 16)
        );
}
