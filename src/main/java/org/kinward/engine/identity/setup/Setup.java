package org.kinward.engine.identity.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.AtSetup;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.identity.Users;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Gives a fresh workspace its company and its first administrator, once. */
@Component
public final class Setup {
    private static final long LOCK = 0x7365747570L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Passwords passwords;
    private final Users users;
    private final Workspaces workspaces;
    private final ObjectProvider<AtSetup> heard;

    Setup(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Passwords passwords,
            Users users,
            Workspaces workspaces,
            ObjectProvider<AtSetup> heard) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.passwords = passwords;
        this.users = users;
        this.workspaces = workspaces;
        this.heard = heard;
    }

    /** Whether nobody can sign in yet. */
    public boolean isNeeded() {
        return !passwords.exist();
    }

    /**
     * @return the administrator's id
     * @throws Refusal {@code wrongState} once anybody can sign in; of two who try at once, to the second
     */
    public UUID run(Workspace company, Administrator administrator) {
        List<Violation> wrong = administrator.violations(company.name());
        if (!wrong.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of(), wrong);
        }
        UUID made = Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            if (!isNeeded()) {
                throw new Refusal(ErrorCode.WRONG_STATE);
            }
            workspaces.change(company);
            UUID user = users.create(fields(administrator), Origin.SYSTEM);
            passwords.set(user, administrator.password());
            return user;
        }));
        // A transaction carries one batch of the feed: what others have to say follows in theirs.
        heard.forEach(one -> one.run(administrator.language()));
        return made;
    }

    private static Map<String, JsonNode> fields(Administrator administrator) {
        Map<String, JsonNode> fields = new HashMap<>();
        fields.put("name", StringNode.valueOf(administrator.name()));
        fields.put("email", StringNode.valueOf(administrator.email()));
        fields.put("role", StringNode.valueOf("administrator"));
        if (administrator.locale() != null) {
            fields.put("locale", StringNode.valueOf(administrator.locale()));
        }
        return fields;
    }
}
