package org.kinward.engine.identity.step;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles whose people do nothing else before they have a second step. Kept by the key of the field {@code user.role}. */
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

    @Transactional
    public void set(Collection<String> roles) {
        jdbc.sql("delete from engine.second_step_role").update();
        jdbc.sql("insert into engine.second_step_role (role) select distinct unnest(?)")
                .param(roles.toArray(String[]::new))
                .update();
    }
}
