// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice Why a record or a credential changed its status. One list for both registries; new reasons are appended.
enum Reason {
    /// No reason was given.
    Unspecified,
    /// The organisation closed.
    Closed,
    /// The organisation merged into another.
    Merged,
    /// Replaced by a newer record or credential.
    Superseded,
    /// The decision was ended before its own date.
    EndedEarly,
    /// The subject asked for it or gave it back.
    SubjectRequest,
    /// Under investigation; the outcome is open.
    UnderReview,
    /// The conditions of the accreditation were not met.
    ConditionsNotMet,
    /// The accreditation behind it was withdrawn.
    AccreditationWithdrawn,
    /// Granted or issued in error.
    IssuedInError,
    /// An integrity finding against the achievement or the organisation.
    IntegrityFinding,
    /// Fraud.
    Fraud,
    /// A key was lost or is in the wrong hands.
    KeyCompromise
}
