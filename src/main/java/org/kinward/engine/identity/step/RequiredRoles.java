package org.kinward.engine.identity.step;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles whose people do nothing else before they have a second step: shipped ones by their key, the workspace's own by their id. */
@Component
public class RequiredRoles {
    private final JdbcClient jdbc;

    RequiredRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> all() {
        return jdbc.sql("select role from engine.second_step_role order by role")
                .query((row, n) -> String.valueOf(row.getString("role")))
                .list();
    }

    /** Whether this is the id of a role of the workspace's own. */
    public boolean isOwn(String role) {
        return jdbc.sql("select exists (select from data.\"role\" where id::text = ? and deleted_at is null)")
                .param(role)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void set(Collection<String> roles) {
        jdbc.sql("delete from engine.second_step_role").update();
        jdbc.sql("insert into engine.second_step_role (role) select distinct unnest(?)")
                .param(roles.toArray(String[]::new))
                .update();
    }
}
