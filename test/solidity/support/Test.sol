// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @dev The cheat codes that our tests use; Hardhat and forge both have them.
interface Vm {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function addr(uint256 key) external pure returns (address);
    function assume(bool condition) external pure;
    function chainId(uint256 id) external;
    function expectEmit(address emitter) external;
    function expectRevert(bytes calldata reason) external;
    function getRecordedLogs() external returns (Log[] memory logs);
    function load(address target, bytes32 slot) external view returns (bytes32);
    function prank(address sender) external;
    function recordLogs() external;
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function warp(uint256 time) external;
}

/// @dev A small stand-in for forge-std, which npm does not have.
abstract contract Test {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    error Unequal(uint256 actual, uint256 expected);
    error Failed(string what);

    function assertEq(uint256 actual, uint256 expected) internal pure {
        if (actual != expected) revert Unequal(actual, expected);
    }

    function assertEq(bytes32 actual, bytes32 expected) internal pure {
        assertEq(uint256(actual), uint256(expected));
    }

    function assertEq(address actual, address expected) internal pure {
        assertEq(uint160(actual), uint160(expected));
    }

    function assertTrue(bool condition, string memory what) internal pure {
        if (!condition) revert Failed(what);
    }

    /// @dev As `console.log`.
    function log(string memory text, uint256 value) internal view {
        (bool ignored, ) = address(0x000000000000000000636F6e736F6c652e6c6f67).staticcall(
            abi.encodeWithSignature("log(string,uint256)", text, value)
        );
        ignored;
    }

    /// @dev Maps a random number into a range, both ends included.
    function bound(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + (value % (high - low + 1));
    }
}
