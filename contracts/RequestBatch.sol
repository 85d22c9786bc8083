// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {IRequestBatch, Request} from "./interfaces/IRequestBatch.sol";

/// @title RequestBatch
/// @notice Several signed requests in one transaction, all or none. The interface is the specification.
contract RequestBatch is IRequestBatch {
    /// @notice The most requests of one batch.
    uint256 public constant MAX_REQUESTS = 64;

    /// @inheritdoc IRequestBatch
    function submit(Request[] calldata requests) external override {
        uint256 count = requests.length;
        if (count == 0 || count > MAX_REQUESTS) revert BatchSizeInvalid(count);
        for (uint256 i = 0; i < count; ++i) Address.functionCall(requests[i].target, requests[i].data);
    }
}
