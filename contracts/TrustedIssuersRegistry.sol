// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {RecordStore} from "./base/RecordStore.sol";
import {SignedRequests} from "./base/SignedRequests.sol";
import {Succession} from "./base/Succession.sol";
import {IRecordRules} from "./interfaces/IRecordRules.sol";
import {ITrustedIssuersRegistry} from "./interfaces/ITrustedIssuersRegistry.sol";
import {RecordHash} from "./libraries/RecordHash.sol";
import {RecordRules} from "./libraries/RecordRules.sol";
import {Authorization} from "./types/Authorization.sol";
import {Reason} from "./types/Reason.sol";
import {Attachments, Claim, Kind, Link, Parent, Record} from "./types/Record.sol";
import {NO_RECORD, RecordId} from "./types/RecordId.sol";
import {BY_GOVERNANCE, RecordState, Status, newState} from "./types/RecordState.sol";

/// @title TrustedIssuersRegistry
/// @notice Who may issue and who may accredit. The interface is the specification.
contract TrustedIssuersRegistry is RecordStore, IRecordRules, Succession, SignedRequests, Multicall {
    /// @inheritdoc ITrustedIssuersRegistry
    uint48 public constant override RESCUE_DELAY = 7 days;

    /// @dev Root, eight Accredit hops, Attest and Mandate make ten links; the rest is margin.
    uint256 private constant MAX_PATH = 12;

    bytes32 private constant GRANT_TYPEHASH =
        keccak256(
            abi.encodePacked(
                "Grant(bytes32 parent,Record record,bytes organisation,bytes32 evidenceDigest,bytes evidence,uint256 nonce,uint256 deadline)",
                RecordHash.PERMISSION_TYPE,
                RecordHash.RECORD_TYPE,
                RecordHash.TARGET_TYPE
            )
        );
    bytes32 private constant SUSPEND_TYPEHASH =
        keccak256("Suspend(bytes32 id,bytes32 actor,uint8 reason,uint256 nonce,uint256 deadline)");
    bytes32 private constant RESUME_TYPEHASH =
        keccak256("Resume(bytes32 id,bytes32 actor,uint8 reason,uint256 nonce,uint256 deadline)");
    bytes32 private constant END_TYPEHASH =
        keccak256("End(bytes32 id,bytes32 actor,uint8 reason,address custodian,uint256 nonce,uint256 deadline)");
    bytes32 private constant VOID_TYPEHASH =
        keccak256("Void(bytes32 id,bytes32 actor,uint64 since,uint8 reason,uint256 nonce,uint256 deadline)");
    bytes32 private constant CHANGE_CONTROLLER_TYPEHASH =
        keccak256("ChangeController(bytes32 id,bytes32 actor,address controller,uint256 nonce,uint256 deadline)");
    bytes32 private constant ATTACH_EVIDENCE_TYPEHASH =
        keccak256(
            "AttachEvidence(bytes32 id,bytes32 actor,bytes32 digest,bytes evidence,uint256 nonce,uint256 deadline)"
        );
    bytes32 private constant UPDATE_ORGANISATION_TYPEHASH =
        keccak256("UpdateOrganisation(bytes32 id,bytes32 actor,bytes organisation,uint256 nonce,uint256 deadline)");
    bytes32 private constant VETO_RESCUE_TYPEHASH =
        keccak256("VetoRescue(bytes32 root,address controller,uint256 nonce,uint256 deadline)");

    /// @dev What `trusted` has found on its way from the root down to the present hop.
    struct Walk {
        RecordId parent;
        /// The earliest time from which an ancestor is void.
        uint256 voidSince;
        bool uncertain;
    }

    bool private _grantsClosed;
    mapping(RecordId root => address custodian) private _custodians;
    mapping(RecordId root => Rescue rescue) private _rescues;

    /// @param authority The AccessManager that decides who may govern.
    constructor(address authority) AccessManaged(authority) EIP712("Vidimus TrustedIssuersRegistry", "1") {}

    // --- granting --------------------------------------------------------------------------------------------------------

    /// @inheritdoc ITrustedIssuersRegistry
    function grant(
        Parent calldata parent,
        Record calldata record,
        bytes calldata hints,
        Attachments calldata attachments
    ) external override returns (RecordId id) {
        return _grant(parent, record, hints, attachments, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function grantSigned(
        Parent calldata parent,
        Record calldata record,
        bytes calldata hints,
        Attachments calldata attachments,
        Authorization calldata authorization
    ) external override returns (RecordId id) {
        bytes memory request = abi.encode(
            GRANT_TYPEHASH,
            idOf(parent.parent, parent.record),
            RecordHash.hashStruct(record),
            keccak256(attachments.organisation),
            attachments.evidenceDigest,
            keccak256(attachments.evidence)
        );
        _checkRequest(request, authorization);
        return _grant(parent, record, hints, attachments, authorization.signer);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function admitRoot(
        Record calldata record,
        Attachments calldata attachments
    ) external override restricted returns (RecordId id) {
        _checkGrantsOpen();
        if (record.kind != Kind.Root) revert NotRoot(idOf(NO_RECORD, record));
        RecordRules.checkRoot(record);
        return _store(NO_RECORD, record, attachments, msg.sender);
    }

    // --- narrowing, resuming -----------------------------------------------------------------------------------------------

    /// @inheritdoc ITrustedIssuersRegistry
    function suspend(RecordId id, Link[] calldata path, Reason reason) external override {
        _suspend(id, path, reason, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function suspendSigned(
        RecordId id,
        Link[] calldata path,
        Reason reason,
        Authorization calldata authorization
    ) external override {
        RecordId actor = _namedActor(id, path, authorization);
        _checkRequest(abi.encode(SUSPEND_TYPEHASH, id, actor, reason), authorization);
        _suspend(id, path, reason, authorization.signer);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function resume(RecordId id, Link[] calldata path, Reason reason) external override {
        _resume(id, path, reason, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function resumeSigned(
        RecordId id,
        Link[] calldata path,
        Reason reason,
        Authorization calldata authorization
    ) external override {
        RecordId actor = _namedActor(id, path, authorization);
        _checkRequest(abi.encode(RESUME_TYPEHASH, id, actor, reason), authorization);
        _resume(id, path, reason, authorization.signer);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function end(RecordId id, Link[] calldata path, Reason reason, address custodian) external override {
        _end(id, path, reason, custodian, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function endSigned(
        RecordId id,
        Link[] calldata path,
        Reason reason,
        address custodian,
        Authorization calldata authorization
    ) external override {
        RecordId actor = _namedActor(id, path, authorization);
        _checkRequest(abi.encode(END_TYPEHASH, id, actor, reason, custodian), authorization);
        _end(id, path, reason, custodian, authorization.signer);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function voidSince(
        RecordId id,
        Record calldata record,
        Link[] calldata path,
        uint64 since,
        Reason reason
    ) external override {
        _void(id, record, path, since, reason, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function voidSinceSigned(
        RecordId id,
        Record calldata record,
        Link[] calldata path,
        uint64 since,
        Reason reason,
        Authorization calldata authorization
    ) external override {
        RecordId actor = _namedActor(id, path, authorization);
        _checkRequest(abi.encode(VOID_TYPEHASH, id, actor, since, reason), authorization);
        _void(id, record, path, since, reason, authorization.signer);
    }

    // --- controllers -------------------------------------------------------------------------------------------------------

    /// @inheritdoc ITrustedIssuersRegistry
    function changeController(RecordId id, Link[] calldata path, address controller) external override {
        _changeController(id, path, controller, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function changeControllerSigned(
        RecordId id,
        Link[] calldata path,
        address controller,
        Authorization calldata authorization
    ) external override {
        RecordId actor = _namedActor(id, path, authorization);
        _checkRequest(abi.encode(CHANGE_CONTROLLER_TYPEHASH, id, actor, controller), authorization);
        _changeController(id, path, controller, authorization.signer);
    }

    // --- what rides along ----------------------------------------------------------------------------------------------------

    /// @inheritdoc ITrustedIssuersRegistry
    function attachEvidence(
        RecordId id,
        Link[] calldata path,
        bytes32 digest,
        bytes calldata evidence
    ) external override {
        _attachEvidence(id, path, digest, evidence, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function attachEvidenceSigned(
        RecordId id,
        Link[] calldata path,
        bytes32 digest,
        bytes calldata evidence,
        Authorization calldata authorization
    ) external override {
        RecordId actor = _namedActor(id, path, authorization);
        _checkRequest(abi.encode(ATTACH_EVIDENCE_TYPEHASH, id, actor, digest, keccak256(evidence)), authorization);
        _attachEvidence(id, path, digest, evidence, authorization.signer);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function updateOrganisation(RecordId id, Link[] calldata path, bytes calldata organisation) external override {
        _updateOrganisation(id, path, organisation, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function updateOrganisationSigned(
        RecordId id,
        Link[] calldata path,
        bytes calldata organisation,
        Authorization calldata authorization
    ) external override {
        RecordId actor = _namedActor(id, path, authorization);
        _checkRequest(abi.encode(UPDATE_ORGANISATION_TYPEHASH, id, actor, keccak256(organisation)), authorization);
        _updateOrganisation(id, path, organisation, authorization.signer);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function nameTerms(string[] calldata texts) external override {
        for (uint256 i = 0; i < texts.length; ++i) {
            emit TermNamed(keccak256(bytes(texts[i])), texts[i]);
        }
    }

    // --- governance ------------------------------------------------------------------------------------------------------------

    /// @inheritdoc ITrustedIssuersRegistry
    function proposeRescue(RecordId root, bytes32 bodyHash, address controller) external override restricted {
        if (controller == address(0)) revert ZeroAddress();
        RecordState state = _knownRoot(root, bodyHash);

        address former = _rescues[root].controller;
        if (former != address(0)) emit RescueCancelled(root, former, msg.sender);

        uint48 executableAt = uint48(block.timestamp) + RESCUE_DELAY;
        _rescues[root] = Rescue(controller, executableAt, state.epoch());
        emit RescueProposed(root, controller, executableAt, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function executeRescue(RecordId root) external override restricted {
        Rescue memory rescue = _pendingRescue(root);
        if (block.timestamp < rescue.executableAt) revert RescueTooEarly(root, rescue.executableAt);

        delete _rescues[root];
        _replaceController(root, NO_RECORD, rescue.controller, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function vetoRescue(RecordId root) external override {
        _vetoRescue(root, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function vetoRescueSigned(RecordId root, Authorization calldata authorization) external override {
        _checkRequest(abi.encode(VETO_RESCUE_TYPEHASH, root, _rescues[root].controller), authorization);
        _vetoRescue(root, authorization.signer);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function nameCustodian(RecordId root, bytes32 bodyHash, address custodian) external override restricted {
        Status status = _knownRoot(root, bodyHash).status();
        if (status < Status.Ended) revert TransitionNotAllowed(root, status, Status.Ended);
        if (_custodians[root] == custodian) return;
        _custodians[root] = custodian;
        emit CustodianNamed(root, custodian, msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function closeGrants() external override restricted {
        _checkGrantsOpen();
        _grantsClosed = true;
        emit GrantsClosed(msg.sender);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function reopenGrants() external override restricted {
        if (!_grantsClosed) revert GrantsAreOpen();
        _grantsClosed = false;
        emit GrantsReopened(msg.sender);
    }

    // --- reads -------------------------------------------------------------------------------------------------------------------

    /// @inheritdoc ITrustedIssuersRegistry
    function idOf(RecordId parent, Record calldata record) public view override returns (RecordId id) {
        return RecordHash.toId(parent, RecordHash.hashBody(record));
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function trusted(
        RecordId root,
        Record[] calldata path,
        Claim calldata claim,
        uint64 time
    ) external view override returns (Answer answer, string memory rootSubject, string memory subject) {
        if (time > block.timestamp) revert InTheFuture(time, uint64(block.timestamp));
        if (path.length == 0) revert PathEmpty();
        if (idOf(NO_RECORD, path[0]) != root) revert NotRoot(root);

        Record calldata leaf = path[path.length - 1];
        return (_judge(path, leaf, claim, time), path[0].subject, leaf.subject);
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function grantsClosed() external view override returns (bool closed) {
        return _grantsClosed;
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function custodianOf(RecordId root) external view override returns (address custodian) {
        return _custodians[root];
    }

    /// @inheritdoc ITrustedIssuersRegistry
    function rescueOf(RecordId root) external view override returns (Rescue memory rescue) {
        return _rescues[root];
    }

    // --- the acts: `account` is the caller, or the signer of a request -----------------------------------------------------------

    function _grant(
        Parent calldata parent,
        Record calldata record,
        bytes calldata hints,
        Attachments calldata attachments,
        address account
    ) private returns (RecordId id) {
        _checkGrantsOpen();
        Record calldata above = parent.record;
        RecordId parentId = idOf(parent.parent, above);
        _checkActor(parentId, 1, account);
        if (!RecordRules.inForce(above, block.timestamp)) {
            revert ParentNotInForce(parentId, above.validFrom, above.validUntil);
        }
        if (!RecordRules.mayGrant(above.kind, record.kind)) {
            revert KindNotGrantable(uint8(above.kind), uint8(record.kind));
        }
        RecordRules.checkChild(above, record, hints);
        return _store(parentId, record, attachments, account);
    }

    function _store(
        RecordId parent,
        Record calldata record,
        Attachments calldata attachments,
        address account
    ) private returns (RecordId id) {
        bytes memory body = abi.encode(record);
        id = RecordHash.toId(parent, keccak256(body));
        if (!stateOf(id).has(Status.None)) revert RecordExists(id);

        RecordState state = newState(record.controller, block.timestamp);
        _setState(id, state);
        emit RecordGranted(
            id,
            parent,
            keccak256(bytes(record.subject)),
            state,
            account,
            body,
            attachments.organisation,
            attachments.evidenceDigest
        );
        if (attachments.evidence.length != 0) {
            _emitEvidence(id, parent, attachments.evidenceDigest, attachments.evidence, account);
        }
    }

    function _suspend(RecordId id, Link[] calldata path, Reason reason, address account) private {
        (RecordId actor, uint8 rank) = _authoriseNarrowing(id, path, account);
        RecordState state = _knownState(id);
        Status from = state.status();
        uint256 since = block.timestamp;
        if (from == Status.Suspended && rank > state.setBy()) {
            since = state.since();
        } else if (from != Status.Active) {
            revert TransitionNotAllowed(id, from, Status.Suspended);
        }

        state = state.withStatus(Status.Suspended, since, rank, reason, false);
        _setState(id, state);
        emit RecordSuspended(id, actor, state, account);
    }

    function _resume(RecordId id, Link[] calldata path, Reason reason, address account) private {
        if (path.length == 0) revert OnlyAncestors(id);
        (RecordId actor, uint8 rank) = _authorise(id, path, account);
        RecordState state = _knownState(id);
        if (state.status() != Status.Suspended) revert TransitionNotAllowed(id, state.status(), Status.Active);
        if (rank < state.setBy()) revert RankTooLow(id, state.setBy(), rank);

        state = state.withStatus(Status.Active, block.timestamp, rank, reason, true);
        _setState(id, state);
        emit RecordResumed(id, actor, state, account);
    }

    function _end(RecordId id, Link[] calldata path, Reason reason, address custodian, address account) private {
        (RecordId actor, uint8 rank) = _authoriseNarrowing(id, path, account);
        RecordState state = _knownState(id);
        Status from = state.status();
        if (from > Status.Suspended) revert TransitionNotAllowed(id, from, Status.Ended);

        state = state.withStatus(Status.Ended, block.timestamp, rank, reason, from == Status.Suspended);
        if (custodian != address(0)) state = state.withController(custodian);
        _setState(id, state);
        emit RecordEnded(id, actor, state, account);
    }

    /// @dev A void record has no controller, except one that an ancestor named since: moving the time earlier keeps it.
    function _void(
        RecordId id,
        Record calldata record,
        Link[] calldata path,
        uint64 since,
        Reason reason,
        address account
    ) private {
        if (path.length == 0) revert OnlyAncestors(id);
        (RecordId actor, uint8 rank) = _authoriseNarrowing(id, path, account);
        if (RecordHash.hashBody(record) != path[0].bodyHash) revert BodyMismatch(id);
        RecordState state = _knownState(id);
        Status from = state.status();
        _checkVoidTime(state, since, record.validFrom);

        state = state.withStatus(Status.Void, since, rank, reason, from == Status.Suspended);
        if (from != Status.Void) state = state.withController(address(0));
        _setState(id, state);
        emit RecordVoided(id, actor, state, account);
    }

    function _changeController(RecordId id, Link[] calldata path, address controller, address account) private {
        if (controller == address(0)) revert ZeroAddress();
        if (path.length == 1 && path[0].parent.isZero()) revert RescueRequired(id);
        (RecordId actor, ) = _authoriseNarrowing(id, path, account);
        _replaceController(id, actor, controller, account);
    }

    function _attachEvidence(
        RecordId id,
        Link[] calldata path,
        bytes32 digest,
        bytes calldata evidence,
        address account
    ) private {
        RecordId actor = _authoriseAccreditor(id, path, account);
        if (evidence.length == 0) revert EvidenceMissing(id);
        _emitEvidence(id, actor, digest, evidence, account);
    }

    function _updateOrganisation(
        RecordId id,
        Link[] calldata path,
        bytes calldata organisation,
        address account
    ) private {
        RecordId actor = _authoriseAccreditor(id, path, account);
        emit OrganisationUpdated(id, actor, account, organisation);
    }

    function _vetoRescue(RecordId root, address account) private {
        Rescue memory rescue = _pendingRescue(root);
        if (stateOf(root).controller() != account) revert NotController(root, account);
        delete _rescues[root];
        emit RescueCancelled(root, rescue.controller, account);
    }

    function _replaceController(RecordId id, RecordId actor, address controller, address account) private {
        RecordState state = _knownState(id).withController(controller);
        _setState(id, state);
        emit ControllerChanged(id, actor, state, account);
    }

    function _emitEvidence(
        RecordId id,
        RecordId actor,
        bytes32 digest,
        bytes calldata evidence,
        address account
    ) private {
        bytes32 actual = sha256(evidence);
        if (actual != digest) revert EvidenceMismatch(digest, actual);
        emit EvidenceAttached(id, actor, digest, account, evidence);
    }

    // --- who may act -------------------------------------------------------------------------------------------------------------

    /// @dev The account acts as `actor`, which stands `rank` links above the record and is Active unless it is the record itself.
    function _authorise(
        RecordId id,
        Link[] calldata path,
        address account
    ) private returns (RecordId actor, uint8 rank) {
        (actor, rank) = _climb(id, path);
        if (rank == BY_GOVERNANCE) {
            _checkCanCall(msg.sender, msg.data);
        } else {
            _checkActor(actor, rank, account);
        }
    }

    /// @dev As `_authorise`, and also open to the custodian above an ended or void root.
    function _authoriseNarrowing(
        RecordId id,
        Link[] calldata path,
        address account
    ) private returns (RecordId actor, uint8 rank) {
        (actor, rank) = _climb(id, path);
        if (rank == BY_GOVERNANCE) {
            _checkCanCall(msg.sender, msg.data);
        } else if (rank == 0 || stateOf(actor).status() < Status.Ended || account != _custodians[actor]) {
            _checkActor(actor, rank, account);
        }
    }

    /// @dev The account acts as the direct parent of a record that exists.
    function _authoriseAccreditor(
        RecordId id,
        Link[] calldata path,
        address account
    ) private returns (RecordId actor) {
        if (path.length != 1) revert OnlyAccreditor(id);
        (actor, ) = _authorise(id, path, account);
        _knownState(id);
    }

    /// @dev Proves each link; only a root's one link may lead to no record, which stands for governance.
    function _climb(RecordId id, Link[] calldata path) private view returns (RecordId actor, uint8 rank) {
        if (path.length > MAX_PATH) revert PathBroken(id, MAX_PATH);
        actor = id;
        for (uint256 i = 0; i < path.length; ++i) {
            if (RecordHash.toId(path[i].parent, path[i].bodyHash) != actor) revert PathBroken(actor, i);
            actor = path[i].parent;
        }
        if (path.length == 0 || !actor.isZero()) return (actor, uint8(path.length));
        if (path.length != 1) revert NotRoot(id);
        return (NO_RECORD, BY_GOVERNANCE);
    }

    function _checkActor(RecordId actor, uint8 rank, address account) private view {
        RecordState state = _knownState(actor);
        if (state.controller() != account) revert NotController(actor, account);
        if (rank != 0 && !state.has(Status.Active)) revert ActorNotActive(actor, state.status());
    }

    /// @dev The acting record that a signed request names. Governance acts directly only, through AccessManager.
    function _namedActor(
        RecordId id,
        Link[] calldata path,
        Authorization calldata authorization
    ) private pure returns (RecordId actor) {
        if (path.length == 0) return id;
        actor = path[path.length - 1].parent;
        if (actor.isZero()) revert NotController(NO_RECORD, authorization.signer);
    }

    function _checkGrantsOpen() private view {
        if (_grantsClosed) revert GrantsAreClosed();
    }

    /// @dev Not in the future, not before the record, and never later than the time that already holds.
    function _checkVoidTime(RecordState state, uint64 since, uint64 earliest) private view {
        Status from = state.status();
        uint64 latest = from < Status.Ended ? uint64(block.timestamp) : state.since();
        if (since < earliest || since > latest || (from == Status.Void && since == latest)) {
            revert VoidTimeOutOfRange(since, earliest, latest);
        }
    }

    function _knownRoot(RecordId root, bytes32 bodyHash) private view returns (RecordState state) {
        if (RecordHash.toId(NO_RECORD, bodyHash) != root) revert NotRoot(root);
        return _knownState(root);
    }

    /// @dev A change of controller since the proposal makes it stale.
    function _pendingRescue(RecordId root) private view returns (Rescue memory rescue) {
        rescue = _rescues[root];
        if (rescue.controller == address(0) || rescue.epoch != stateOf(root).epoch()) revert RescueNotPending(root);
    }

    // --- judging a path ------------------------------------------------------------------------------------------------------------

    function _judge(
        Record[] calldata path,
        Record calldata leaf,
        Claim calldata claim,
        uint256 time
    ) private view returns (Answer) {
        if (!RecordRules.isIssuer(leaf.kind) || !RecordRules.allows(leaf, claim)) return Answer.No;

        Walk memory walk = Walk(NO_RECORD, type(uint256).max, false);
        for (uint256 i = 0; i < path.length; ++i) {
            if (!_stepDown(walk, path[i], time)) return Answer.No;
        }
        return walk.uncertain ? Answer.Unknown : Answer.Yes;
    }

    /// @dev False where this hop, or an ancestor's void time, rules the path out at `time`.
    function _stepDown(Walk memory walk, Record calldata record, uint256 time) private view returns (bool) {
        RecordId id = idOf(walk.parent, record);
        RecordState state = stateOf(id);
        Status status = state.status();
        uint256 since = state.since();
        if (status == Status.None || !RecordRules.inForce(record, time)) return false;
        if (state.grantedAt() >= walk.voidSince) return false;
        if (status != Status.Active && time >= since) return false;

        if (status == Status.Void && since < walk.voidSince) walk.voidSince = since;
        if (state.interrupted() && time < since) walk.uncertain = true;
        walk.parent = id;
        return true;
    }
}
