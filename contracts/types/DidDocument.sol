// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @notice The sixteen bytes of a legal entity's did:ebsi: the DID is `did:ebsi:` and multibase base58btc of `0x01` and these.
type DidId is bytes16;

/// @notice What a key may be used for (DID Core, section 5.3), in the order of its bits in a set of relationships.
enum Relationship {
    Authentication,
    AssertionMethod,
    KeyAgreement,
    CapabilityInvocation,
    CapabilityDelegation
}

/// @notice A key, what it may be used for, and when.
struct KeyGrant {
    /// The 20 bytes of an EVM account, or the public JWK: UTF-8 of RFC 7638's form, so that SHA-256 of it is the thumbprint.
    bytes key;
    /// A bit for each `Relationship`, the lowest for the first.
    uint8 relationships;
    /// The first second at which it counts (Unix seconds); zero means from now on. Never in the past.
    uint64 notBefore;
    /// The first second at which it no longer counts (Unix seconds); zero means no end.
    uint64 notAfter;
}

/// @notice When a key counts for one relationship: from `notBefore`, and before `notAfter` unless that is zero.
struct Interval {
    uint64 notBefore;
    uint64 notAfter;
    /// The key was revoked: the end may only move earlier.
    bool revoked;
}
