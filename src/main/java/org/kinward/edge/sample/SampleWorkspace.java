package org.kinward.edge.sample;

import java.util.List;
import java.util.stream.Collectors;
import org.kinward.edge.sample.SampleMark.State;
import org.kinward.edge.sample.company.SampleCompany;
import org.kinward.edge.sample.company.Staff;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.identity.SampleSignIns;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the sample company and takes it away. */
@Component
public final class SampleWorkspace implements SampleSignIns {
    private final Catalogues catalogues;
    private final Access access;
    private final JdbcClient jdbc;
    private final SampleMark mark;
    private final LoadSample load;
    private final RemoveSample remove;

    SampleWorkspace(
            Catalogues catalogues,
            Access access,
            JdbcClient jdbc,
            SampleMark mark,
            LoadSample load,
            RemoveSample remove) {
        this.catalogues = catalogues;
        this.access = access;
        this.jdbc = jdbc;
        this.mark = mark;
        this.load = load;
        this.remove = remove;
    }

    /**
     * @throws Refusal {@code denied} to who is no administrator, {@code wrongState} where there are records already
     */
    public void load(Actor actor) {
        requireAdministrator(actor);
        clearAway();
        if (mark.state().filter(State.THERE::equals).isPresent() || !isEmpty()) {
            throw new Refusal(ErrorCode.WRONG_STATE);
        }
        load.run();
    }

    /**
     * @throws Refusal {@code denied} to who is no administrator, {@code wrongState} where there is no sample
     */
    public void remove(Actor actor) {
        requireAdministrator(actor);
        if (mark.state().filter(State.THERE::equals).isEmpty()) {
            throw new Refusal(ErrorCode.WRONG_STATE);
        }
        remove.run(actor);
    }

    /** Sees that the sample is there at the start, if it is wanted and was never there; one cut short begins anew. */
    boolean begin(boolean wanted) {
        boolean interrupted = clearAway();
        if (!interrupted && (!wanted || mark.state().isPresent() || !isEmpty())) {
            return false;
        }
        load.run();
        return true;
    }

    /** What came of a sample that was cut short on its way in. */
    private boolean clearAway() {
        boolean interrupted = mark.state().filter(State.LOADING::equals).isPresent();
        if (interrupted) {
            remove.run(Actor.system(Origin.SYSTEM));
        }
        return interrupted;
    }

    boolean hasUsers() {
        return jdbc.sql("select exists (select from data.\"user\")")
                .query(Boolean.class)
                .single();
    }

    private boolean isEmpty() {
        String somebodys = catalogues.current().models().stream()
                .filter(model -> model.shape().menu() && model.shape().custody() == Custody.OWNED)
                .map(Model::table)
                .map(table -> "exists (select from " + table + " where deleted_at is null)")
                .collect(Collectors.joining(" or "));
        return !jdbc.sql("select " + somebodys).query(Boolean.class).single();
    }

    private void requireAdministrator(Actor actor) {
        if (!access.rights(actor).on("user").create()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }

    @Override
    public List<SignIn> users() {
        return SampleCompany.hired().members().stream()
                .map(member -> new SignIn(member.email(), Staff.PASSWORD, member.role()))
                .toList();
    }
}
