// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {ISignedRequests} from "./ISignedRequests.sol";
import {ISuccession} from "./ISuccession.sol";
import {Attachments, Claim, Link, Parent, Record} from "../types/Record.sol";
import {RecordId} from "../types/RecordId.sol";
import {RecordState, Status} from "../types/RecordState.sol";
import {Reason} from "../types/Reason.sol";
import {Authorization} from "../types/Authorization.sol";

/// @title ITrustedIssuersRegistry
/// @notice Who may issue and who may accredit: every edge of the trust graph is one accreditation record with one word of
/// state. This interface is the specification: every event, error and function is documented here.
/// @dev An actor proves its place above a record with `path`: one `Link` a hop, from the record itself up to the actor.
/// An empty path means that the actor is the record itself. Governance is the parent of every root: it acts with the one
/// link `{parent: 0, bodyHash}` of that root, and AccessManager decides who may call; where AccessManager executes what was
/// scheduled, events name it as the signer. Nothing cascades: ending a record takes effect downstream because every reader
/// judges every hop.
interface ITrustedIssuersRegistry is ISignedRequests, ISuccession {
    /// @notice The answer of `trusted`. `Unknown` where only events know whether a suspension covered `time`.
    enum Answer {
        No,
        Yes,
        Unknown
    }

    /// @notice What a root's lost controller is to be replaced with.
    /// @param controller The new controller.
    /// @param executableAt The first second at which the rescue may be executed (Unix seconds).
    /// @param epoch The root's epoch at the proposal: any change of controller since makes the proposal stale.
    struct Rescue {
        address controller;
        uint48 executableAt;
        uint16 epoch;
    }

    // --- events: each carries the resulting state, the acting record (zero for governance) and the signer -------------

    /// @notice A record was granted, or a root admitted (`parent` zero).
    /// @param id The new record.
    /// @param parent The record that granted it, which is also the acting record.
    /// @param subject keccak256 of the subject's DID.
    /// @param state The resulting word of state.
    /// @param signer The account whose authority was used.
    /// @param record `abi.encode(Record)`; its keccak256 is the body hash in the id.
    /// @param organisation The registry's own data of the subject as UTF-8 JSON, or empty.
    /// @param evidenceDigest SHA-256 of the accreditation credential, or zero.
    event RecordGranted(
        RecordId indexed id,
        RecordId indexed parent,
        bytes32 indexed subject,
        RecordState state,
        address signer,
        bytes record,
        bytes organisation,
        bytes32 evidenceDigest
    );

    /// @notice A signed accreditation credential was attached; may be repeated, the latest counts.
    /// @param id The record that the credential names.
    /// @param actor The accreditor's record.
    /// @param digest SHA-256 of `evidence`.
    /// @param signer The account whose authority was used.
    /// @param evidence The credential's bytes, as signed.
    event EvidenceAttached(
        RecordId indexed id,
        RecordId indexed actor,
        bytes32 indexed digest,
        address signer,
        bytes evidence
    );

    /// @notice The accreditor restated the subject's organisation data; the latest counts.
    /// @param id The record.
    /// @param actor The accreditor's record.
    /// @param signer The account whose authority was used.
    /// @param organisation UTF-8 JSON.
    event OrganisationUpdated(RecordId indexed id, RecordId indexed actor, address signer, bytes organisation);

    /// @notice Active to Suspended, or the same suspension raised to a higher rank.
    /// @param id The record.
    /// @param actor The acting record.
    /// @param state The resulting word of state.
    /// @param signer The account whose authority was used.
    event RecordSuspended(RecordId indexed id, RecordId indexed actor, RecordState state, address signer);

    /// @notice Suspended to Active.
    /// @param id The record.
    /// @param actor The acting record.
    /// @param state The resulting word of state.
    /// @param signer The account whose authority was used.
    event RecordResumed(RecordId indexed id, RecordId indexed actor, RecordState state, address signer);

    /// @notice Active or Suspended to Ended, from now; `state` shows a custodian as the controller.
    /// @param id The record.
    /// @param actor The acting record.
    /// @param state The resulting word of state.
    /// @param signer The account whose authority was used.
    event RecordEnded(RecordId indexed id, RecordId indexed actor, RecordState state, address signer);

    /// @notice To Void since `state.since`, or that time moved earlier; the controller is cleared.
    /// @param id The record.
    /// @param actor The acting record.
    /// @param state The resulting word of state.
    /// @param signer The account whose authority was used.
    event RecordVoided(RecordId indexed id, RecordId indexed actor, RecordState state, address signer);

    /// @notice The controller changed: rotated by itself, replaced by an ancestor, or rescued by governance.
    /// @param id The record.
    /// @param actor The acting record.
    /// @param state The resulting word of state.
    /// @param signer The account whose authority was used.
    event ControllerChanged(RecordId indexed id, RecordId indexed actor, RecordState state, address signer);

    /// @notice The readable text of a hashed term: a credential type or a schema id. True by construction, so anyone may name.
    /// @param term keccak256 of `text`.
    /// @param text The term.
    event TermNamed(bytes32 indexed term, string text);

    /// @notice Governance proposed a new controller for a root.
    /// @param root The root.
    /// @param controller The proposed controller.
    /// @param executableAt The first second at which it may be executed (Unix seconds).
    /// @param signer The account whose authority was used.
    event RescueProposed(RecordId indexed root, address indexed controller, uint48 executableAt, address signer);

    /// @notice The present controller of a root refused a proposed rescue, or governance withdrew it.
    /// @param root The root.
    /// @param controller The proposed controller.
    /// @param signer The account whose authority was used.
    event RescueCancelled(RecordId indexed root, address indexed controller, address signer);

    /// @notice Governance named who may narrow and rescue below an ended or void root.
    /// @param root The root.
    /// @param custodian The custodian; zero to name none.
    /// @param signer The account whose authority was used.
    event CustodianNamed(RecordId indexed root, address indexed custodian, address signer);

    /// @notice No new record can be granted.
    /// @param signer The account whose authority was used.
    event GrantsClosed(address signer);

    /// @notice Records can be granted again.
    /// @param signer The account whose authority was used.
    event GrantsReopened(address signer);

    // --- errors --------------------------------------------------------------------------------------------------------

    /// @notice The record already exists: an identical one was granted before.
    /// @param id The record.
    error RecordExists(RecordId id);

    /// @notice No such record was granted here.
    /// @param id The record.
    error RecordUnknown(RecordId id);

    /// @notice A link does not lead from the record below it: parent and body hash do not give that record's id.
    /// @param id The record that the link should explain.
    /// @param link The position in `path`.
    error PathBroken(RecordId id, uint256 link);

    /// @notice The body given is not the body of this record.
    /// @param id The record.
    error BodyMismatch(RecordId id);

    /// @notice The account may not act as this record.
    /// @param actor The record.
    /// @param account The account.
    error NotController(RecordId actor, address account);

    /// @notice The acting record is not Active, so it may not act downward.
    /// @param actor The record.
    /// @param status Its status.
    error ActorNotActive(RecordId actor, Status status);

    /// @notice This act is reserved to ancestors; a record may not do it to itself.
    /// @param id The record.
    error OnlyAncestors(RecordId id);

    /// @notice This act is reserved to the accreditor, that is the direct parent.
    /// @param id The record.
    error OnlyAccreditor(RecordId id);

    /// @notice The record is not a root, or the root's body hash is wrong.
    /// @param id The record.
    error NotRoot(RecordId id);

    /// @notice Governance replaces a root's controller by a proposed rescue only, after the delay.
    /// @param root The root.
    error RescueRequired(RecordId root);

    /// @notice The status does not allow this change.
    /// @param id The record.
    /// @param from The present status.
    /// @param to The wanted status.
    error TransitionNotAllowed(RecordId id, Status from, Status to);

    /// @notice The suspension was set from higher up than the actor stands.
    /// @param id The record.
    /// @param setBy How many links above the record it was set; 15 is governance.
    /// @param rank How many links above the record the actor stands.
    error RankTooLow(RecordId id, uint8 setBy, uint8 rank);

    /// @notice A void time lies in the future, before the record's `validFrom`, or after the time that already holds.
    /// @param since The wanted time (Unix seconds).
    /// @param earliest The record's `validFrom`.
    /// @param latest Now, or the time that already holds.
    error VoidTimeOutOfRange(uint64 since, uint64 earliest, uint64 latest);

    /// @notice This kind may not grant that kind.
    /// @param parent The granting record's kind.
    /// @param child The new record's kind.
    error KindNotGrantable(uint8 parent, uint8 child);

    /// @notice The granting record's own dates do not cover now.
    /// @param parent The granting record.
    /// @param validFrom Its start (Unix seconds).
    /// @param validUntil Its end (Unix seconds), zero for open-ended.
    error ParentNotInForce(RecordId parent, uint64 validFrom, uint64 validUntil);

    /// @notice Governance has closed grants.
    error GrantsAreClosed();

    /// @notice Governance has not closed grants.
    error GrantsAreOpen();

    /// @notice The evidence's SHA-256 is not the digest given.
    /// @param expected The digest given.
    /// @param actual SHA-256 of the bytes.
    error EvidenceMismatch(bytes32 expected, bytes32 actual);

    /// @notice Neither a digest nor a body of evidence was given.
    /// @param id The record.
    error EvidenceMissing(RecordId id);

    /// @notice There is no rescue to execute or to cancel, or the controller changed since it was proposed.
    /// @param root The root.
    error RescueNotPending(RecordId root);

    /// @notice The rescue can't be executed yet.
    /// @param root The root.
    /// @param executableAt The first second at which it can (Unix seconds).
    error RescueTooEarly(RecordId root, uint48 executableAt);

    /// @notice `trusted` can't speak of the future.
    /// @param time The time asked for (Unix seconds).
    /// @param present Block time (Unix seconds).
    error InTheFuture(uint64 time, uint64 present);

    /// @notice `trusted` needs a path of at least one record, the root.
    error PathEmpty();

    // --- granting ------------------------------------------------------------------------------------------------------

    /// @notice Grants a record below `parent`. Each permission must fit inside one of the parent's, and dates inside dates.
    /// @dev Reverts with the first rule that is broken; see IRecordRules for the rules on the body.
    /// @param parent The granting record and its own parent's id.
    /// @param record The new record.
    /// @param hints One byte for each permission of `record`: the position of the parent's permission that it fits inside.
    /// @param attachments Organisation data and evidence that ride along in the event.
    /// @return id The new record's id.
    function grant(
        Parent calldata parent,
        Record calldata record,
        bytes calldata hints,
        Attachments calldata attachments
    ) external returns (RecordId id);

    /// @notice `grant` as a signed request of the parent's controller.
    /// @param parent The granting record and its own parent's id.
    /// @param record The new record.
    /// @param hints One byte for each permission of `record`.
    /// @param attachments Organisation data and evidence.
    /// @param authorization Signature of `Grant(bytes32 parent,Record record,bytes organisation,bytes32 evidenceDigest,bytes evidence,uint256 nonce,uint256 deadline)`.
    /// @return id The new record's id.
    function grantSigned(
        Parent calldata parent,
        Record calldata record,
        bytes calldata hints,
        Attachments calldata attachments,
        Authorization calldata authorization
    ) external returns (RecordId id);

    // --- narrowing, resuming ---------------------------------------------------------------------------------------------

    /// @notice Suspends a record: by itself or from above. From higher up, raises an existing suspension to that rank.
    /// @param id The record.
    /// @param path From the record up to the actor; empty for itself.
    /// @param reason Why.
    function suspend(RecordId id, Link[] calldata path, Reason reason) external;

    /// @notice `suspend` as a signed request.
    /// @param id The record.
    /// @param path From the record up to the actor; empty for itself.
    /// @param reason Why.
    /// @param authorization Signature of `Suspend(bytes32 id,bytes32 actor,uint8 reason,uint256 nonce,uint256 deadline)`.
    function suspendSigned(
        RecordId id,
        Link[] calldata path,
        Reason reason,
        Authorization calldata authorization
    ) external;

    /// @notice Resumes a suspended record. Only from above, and from at least as high as it was suspended.
    /// @param id The record.
    /// @param path From the record up to the actor.
    /// @param reason Why.
    function resume(RecordId id, Link[] calldata path, Reason reason) external;

    /// @notice `resume` as a signed request.
    /// @param id The record.
    /// @param path From the record up to the actor.
    /// @param reason Why.
    /// @param authorization Signature of `Resume(bytes32 id,bytes32 actor,uint8 reason,uint256 nonce,uint256 deadline)`.
    function resumeSigned(
        RecordId id,
        Link[] calldata path,
        Reason reason,
        Authorization calldata authorization
    ) external;

    /// @notice Ends a record from now. What was issued before stays good, and the controller can still revoke.
    /// @param id The record.
    /// @param path From the record up to the actor; empty for itself.
    /// @param reason Why.
    /// @param custodian Takes over as controller, so that revocations are never stranded; zero to leave the controller.
    function end(RecordId id, Link[] calldata path, Reason reason, address custodian) external;

    /// @notice `end` as a signed request.
    /// @param id The record.
    /// @param path From the record up to the actor; empty for itself.
    /// @param reason Why.
    /// @param custodian Takes over as controller; zero to leave the controller.
    /// @param authorization Signature of `End(bytes32 id,bytes32 actor,uint8 reason,address custodian,uint256 nonce,uint256 deadline)`.
    function endSigned(
        RecordId id,
        Link[] calldata path,
        Reason reason,
        address custodian,
        Authorization calldata authorization
    ) external;

    /// @notice Voids a record since a time: nothing at or after it counts, nor any record below that was granted at or after
    /// it. Only from above. May be repeated to move the time earlier. Clears the controller.
    /// @param id The record.
    /// @param record Its body, for `validFrom`.
    /// @param path From the record up to the actor.
    /// @param since The time (Unix seconds): not in the future, not before `validFrom`, not after the time that already holds.
    /// @param reason Why.
    function voidSince(
        RecordId id,
        Record calldata record,
        Link[] calldata path,
        uint64 since,
        Reason reason
    ) external;

    /// @notice `voidSince` as a signed request.
    /// @param id The record.
    /// @param record Its body.
    /// @param path From the record up to the actor.
    /// @param since The time (Unix seconds).
    /// @param reason Why.
    /// @param authorization Signature of `Void(bytes32 id,bytes32 actor,uint64 since,uint8 reason,uint256 nonce,uint256 deadline)`.
    function voidSinceSigned(
        RecordId id,
        Record calldata record,
        Link[] calldata path,
        uint64 since,
        Reason reason,
        Authorization calldata authorization
    ) external;

    // --- controllers -------------------------------------------------------------------------------------------------------

    /// @notice Replaces the controller: by itself (empty path) or from above, where it was lost or cleared by a void.
    /// @param id The record.
    /// @param path From the record up to the actor; empty for itself.
    /// @param controller The new controller.
    function changeController(RecordId id, Link[] calldata path, address controller) external;

    /// @notice `changeController` as a signed request.
    /// @param id The record.
    /// @param path From the record up to the actor; empty for itself.
    /// @param controller The new controller.
    /// @param authorization Signature of `ChangeController(bytes32 id,bytes32 actor,address controller,uint256 nonce,uint256 deadline)`.
    function changeControllerSigned(
        RecordId id,
        Link[] calldata path,
        address controller,
        Authorization calldata authorization
    ) external;

    // --- what rides along ----------------------------------------------------------------------------------------------------

    /// @notice Attaches the signed accreditation credential of a record. Only its accreditor: the direct parent, for a root governance.
    /// @param id The record.
    /// @param path The one link from the record to its parent.
    /// @param digest SHA-256 of `evidence`.
    /// @param evidence The credential's bytes.
    function attachEvidence(RecordId id, Link[] calldata path, bytes32 digest, bytes calldata evidence) external;

    /// @notice `attachEvidence` as a signed request.
    /// @param id The record.
    /// @param path The one link from the record to its parent.
    /// @param digest SHA-256 of `evidence`.
    /// @param evidence The credential's bytes.
    /// @param authorization Signature of `AttachEvidence(bytes32 id,bytes32 actor,bytes32 digest,bytes evidence,uint256 nonce,uint256 deadline)`.
    function attachEvidenceSigned(
        RecordId id,
        Link[] calldata path,
        bytes32 digest,
        bytes calldata evidence,
        Authorization calldata authorization
    ) external;

    /// @notice Restates the subject's organisation data. Only its accreditor: the direct parent, for a root governance.
    /// @param id The record.
    /// @param path The one link from the record to its parent.
    /// @param organisation UTF-8 JSON.
    function updateOrganisation(RecordId id, Link[] calldata path, bytes calldata organisation) external;

    /// @notice `updateOrganisation` as a signed request.
    /// @param id The record.
    /// @param path The one link from the record to its parent.
    /// @param organisation UTF-8 JSON.
    /// @param authorization Signature of `UpdateOrganisation(bytes32 id,bytes32 actor,bytes organisation,uint256 nonce,uint256 deadline)`.
    function updateOrganisationSigned(
        RecordId id,
        Link[] calldata path,
        bytes calldata organisation,
        Authorization calldata authorization
    ) external;

    /// @notice Publishes the readable text of hashed terms, so that they can be shown from events alone. Anyone may; nothing is stored.
    /// @param texts The terms.
    function nameTerms(string[] calldata texts) external;

    // --- governance ------------------------------------------------------------------------------------------------------------

    /// @notice Admits a root. Restricted.
    /// @param record The root's body.
    /// @param attachments Organisation data and evidence that ride along in the event.
    /// @return id The root's id.
    function admitRoot(Record calldata record, Attachments calldata attachments) external returns (RecordId id);

    /// @notice Proposes a new controller for a root whose controller is lost; executable after RESCUE_DELAY. Restricted.
    /// @param root The root.
    /// @param bodyHash The root's body hash.
    /// @param controller The new controller.
    function proposeRescue(RecordId root, bytes32 bodyHash, address controller) external;

    /// @notice Executes a proposed rescue. Restricted.
    /// @param root The root.
    function executeRescue(RecordId root) external;

    /// @notice Refuses a proposed rescue: by the root's present controller.
    /// @param root The root.
    function vetoRescue(RecordId root) external;

    /// @notice `vetoRescue` as a signed request.
    /// @param root The root.
    /// @param authorization Signature of `VetoRescue(bytes32 root,address controller,uint256 nonce,uint256 deadline)`, where `controller` is the proposed one.
    function vetoRescueSigned(RecordId root, Authorization calldata authorization) external;

    /// @notice Names who may narrow and rescue, never grant, below an ended or void root. Restricted.
    /// @param root The root.
    /// @param bodyHash The root's body hash.
    /// @param custodian The custodian; zero to name none.
    function nameCustodian(RecordId root, bytes32 bodyHash, address custodian) external;

    /// @notice Closes grants at once. Restricted.
    function closeGrants() external;

    /// @notice Reopens grants. Restricted.
    function reopenGrants() external;

    // --- reads -------------------------------------------------------------------------------------------------------------------

    /// @notice The word of state of a record; zero where it was never granted.
    /// @param id The record.
    /// @return state The word.
    function stateOf(RecordId id) external view returns (RecordState state);

    /// @notice As `stateOf`, for contracts that read it in every write: its selector is compared first, which saves 300 gas.
    /// @param id The record.
    /// @return state The word.
    function storedState(RecordId id) external view returns (RecordState state);

    /// @notice The id that a record would have here below this parent, granted or not.
    /// @param parent The parent's id; zero for a root.
    /// @param record The body.
    /// @return id The id.
    function idOf(RecordId parent, Record calldata record) external view returns (RecordId id);

    /// @notice May the subject of the last record of `path` be relied on for `claim` at `time`, under `root`?
    /// @dev `No` also where the leaf is not of a kind that issues. A claim is judged against each permission of the leaf alone:
    /// attenuation holds above it by construction. State is per path: nothing is said of the subject's other paths.
    /// @param root The root that the caller trusts.
    /// @param path The bodies from the root down to the issuer's record (Attest or Mandate).
    /// @param claim What the credential says.
    /// @param time The time of issuance (Unix seconds); a future one reverts.
    /// @return answer No, Yes or Unknown.
    /// @return rootSubject The root's DID.
    /// @return subject The issuer's DID.
    function trusted(
        RecordId root,
        Record[] calldata path,
        Claim calldata claim,
        uint64 time
    ) external view returns (Answer answer, string memory rootSubject, string memory subject);

    /// @notice Whether governance has closed grants.
    /// @return closed True while closed.
    function grantsClosed() external view returns (bool closed);

    /// @notice Who may narrow and rescue below an ended or void root; zero for none.
    /// @param root The root.
    /// @return custodian The account.
    function custodianOf(RecordId root) external view returns (address custodian);

    /// @notice The pending rescue of a root; all zero for none.
    /// @param root The root.
    /// @return rescue The rescue.
    function rescueOf(RecordId root) external view returns (Rescue memory rescue);

    /// @notice How long a root's present controller may veto a rescue (seconds): seven days.
    /// @return delay The delay.
    function RESCUE_DELAY() external view returns (uint48 delay);
}
