package org.kinward.engine.access;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** By which probe each address of the API is covered. */
final class Covered {
    /** Driven by {@link MatrixDoors}, for everybody and every way a record belongs to them. */
    static final String DOORS = """
        GET /records/{object}
        POST /records/{object}
        POST /records/{object}/query
        POST /records/{object}/groups
        POST /records/{object}/alike
        GET /records/{object}/values
        GET /records/{object}/export
        GET /records/{object}/{id}
        PATCH /records/{object}/{id}
        DELETE /records/{object}/{id}
        POST /records/{object}/{id}/restore
        GET /records/{object}/{id}/history
        GET /records/{object}/{id}/timeline
        GET /records/{object}/{id}/timeline/years
        GET /records/{object}/{id}/access
        GET /records/{object}/{id}/files
        POST /records/{object}/{id}/files
        GET /files/{id}/content
        GET /files/{id}/thumbnail
        GET /files/{id}/preview
        GET /files/{id}/pages/{number}
        GET /files/{id}/versions
        GET /records/{object}/{id}/pdf
        POST /records/{object}/{id}/merge/preview
        POST /records/{object}/{id}/merge
        POST /records/{object}/{id}/actions/{action}
        POST /records/{object}/{id}/actions/{action}/preview
        GET /find
        GET /search
        POST /commands
        POST /undo
        POST /undo/preview
        POST /undos
        GET /bin
        POST /bin/preview
        GET /changes/stream
        GET /agenda
        POST /imports
        PUT /imports/{id}/plan
        POST /imports/{id}/preview
        """;

    /** Asked by somebody who is none, and refused. */
    static final String ADMINISTRATORS = """
        GET /roles
        PUT /roles/{role}
        POST /roles/{role}/preview
        GET /users/{id}/rights
        PUT /session/seen-as
        PUT /users/{id}/password
        POST /users/{id}/invitation
        GET /users/waiting
        PUT /identity-providers/{id}/secret
        DELETE /users/{id}/second-step
        DELETE /users/{id}/sessions
        GET /second-step/rule
        PUT /second-step/rule
        GET /tokens/all
        GET /field-rights/{type}
        PUT /field-rights/{type}
        POST /field-rights/{type}/preview
        GET /views/left
        POST /views/left
        POST /bin/purge
        GET /audit
        GET /audit/export
        GET /audit/verification
        GET /privacy/register
        GET /privacy/erasures
        GET /privacy/erasures/{id}/certificate
        GET /privacy/people/{type}/{id}/erasure
        POST /privacy/people/{type}/{id}/erasure
        GET /privacy/people/{type}/{id}/everything
        GET /privacy/people/{type}/{id}/mentions
        POST /privacy/retention/preview
        GET /operations
        POST /operations/release
        POST /search/rebuild
        GET /search/state
        GET /mail/asides
        DELETE /mail/asides/{id}
        GET /webhooks/{id}/deliveries
        POST /webhooks/{id}/replay
        POST /webhooks/{id}/secret
        POST /webhooks/{id}/test
        POST /sample
        DELETE /sample
        PATCH /workspace
        PUT /workspace/calendar
        POST /workspace/logo
        DELETE /workspace/logo
        GET /catalog/layout
        POST /catalog/layout
        POST /catalog/rules/check
        PUT /mail/accounts/{id}/{server}/password
        POST /mail/accounts/{id}/test
        """;

    /** With why nothing of anybody's records passes through them that is not one's own. */
    static final String WITHOUT_RECORDS = """
        GET /brand: the name and colours of the workspace, for everybody
        GET /brand/logo: the company's mark, for everybody
        GET /workspace/calendar: when the company is there
        GET /workspace/calendar/closed: when nobody is
        GET /health: whether it runs
        GET /health/live: whether it runs
        GET /metrics: figures, for administrators and who measures
        GET /setup: whether the first person is still to come
        POST /setup: the first person of all
        GET /session: oneself
        POST /session: oneself
        PATCH /session: oneself
        DELETE /session: oneself
        DELETE /session/seen-as: oneself again
        POST /session/code: oneself
        POST /session/proof: oneself
        GET /sessions: one's own
        DELETE /sessions: one's own
        DELETE /sessions/{id}: one's own
        GET /second-step: one's own
        POST /second-step: one's own
        POST /second-step/confirm: one's own
        POST /second-step/recovery-codes: one's own
        DELETE /second-step: one's own
        POST /session/passkey: oneself
        POST /session/forgotten: answered alike, whoever asks
        POST /session/invitation: whose link it is
        POST /session/invitation/password: whose link it is
        POST /session/invitation/passkey: whose link it is
        POST /session/invitation/passkey/options: whose link it is
        POST /session/passkey/options: a challenge, for everybody
        GET /session/provider/{id}: oneself, by the word of somebody else; FederationIT holds it
        GET /session/provider/{id}/callback: oneself, by the word of somebody else; FederationIT holds it
        POST /session/provider/{id}/ended: sessions, by a word that the provider signed; FederationIT holds it
        GET /passkeys: one's own
        POST /passkeys: one's own
        POST /passkeys/options: a challenge for oneself
        DELETE /passkeys/{id}: one's own
        GET /agenda/feed: one's own
        POST /agenda/feed: one's own
        DELETE /agenda/feed: one's own
        GET /agenda/{id}/invitation: one appointment, read as GET /records/{object}/{id} does; CalendarFeedIT holds it
        GET /push: an open key, the same for everybody
        PUT /push: one's own browser, which PushIT holds
        DELETE /push: one's own browser, which PushIT holds
        GET /tokens: one's own
        POST /tokens: one's own
        DELETE /tokens/{id}: one's own
        GET /workspace: its name, currency and zone
        GET /catalog: types and fields; what is hidden is left out, which HiddenFieldsIT holds
        GET /catalog/field-types: what fields can be of
        GET /derivations: what is computed from what; what is hidden is left out, which HiddenFieldsIT holds
        GET /openapi.json: types and fields; what is hidden is left out, which HiddenFieldsIT holds
        GET /mail/drop-address: one's own
        POST /mail/drop-address: one's own
        POST /files/{id}/versions: of a file one may change, on a record one may change, which FilesIT holds
        POST /files/{id}/versions/{number}/restore: of a file one may change, on a record one may change, which FilesIT holds
        POST /files/{id}/mail: a file one sees, as an e-mail of one's own, which MailInIT holds
        GET /deeds: what one did oneself
        GET /undos: what one did or took back oneself, which ImportUndoIT holds
        GET /undos/{id}: what one did or took back oneself, which ImportUndoIT holds
        GET /undos/{id}/kept: what one did or took back oneself
        GET /undos/{id}/report: what one did or took back oneself
        GET /imports: one's own
        GET /imports/{id}: one's own
        DELETE /imports/{id}: one's own
        GET /imports/{id}/rejected: one's own
        GET /imports/{id}/suggestion: guesses about one's own file
        PUT /imports/{id}/format: how one's own file is read
        POST /imports/{id}/run: commands as in POST /commands
        GET /consents/{type}/{id}: of a party in sight alone, which ConsentIT holds
        GET /records/{object}/{id}/links: of a record one may share alone, which ShareLinkIT holds
        POST /records/{object}/{id}/links: of a record one may share alone, which ShareLinkIT holds
        DELETE /records/{object}/{id}/links/{link}: of a record one may share alone, which ShareLinkIT holds
        POST /handovers/preview: of records one may change alone, which HandoverIT holds
        GET /handovers/{id}/contents: names of what is offered to oneself, which HandoverIT holds
        GET /reports/sendings: of schedules in sight alone, which SendOnTimeIT holds
        PUT /bin/retention: how long the bin keeps
        POST /mail/letters: reads as GET /records/{object} does; what is hidden is refused, which MailOutIT holds
        """;

    private Covered() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        for (String list : new String[] {DOORS, ADMINISTRATORS, WITHOUT_RECORDS}) {
            Arrays.stream(list.split("\n")).map(line -> line.split(": ")[0]).forEach(all::add);
        }
        return all;
    }
}
