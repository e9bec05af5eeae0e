package org.kinward.edge.sample;

import java.util.List;
import java.util.Locale;
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
import org.kinward.engine.identity.AtSetup;
import org.kinward.engine.identity.SampleSignIns;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.beans.factory.ObjectProvider;
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
    private final OneAtATime alone;
    private final ObjectProvider<AtSetup> heard;

    SampleWorkspace(
            Catalogues catalogues,
            Access access,
            JdbcClient jdbc,
            SampleMark mark,
            LoadSample load,
            RemoveSample remove,
            OneAtATime alone,
            ObjectProvider<AtSetup> heard) {
        this.catalogues = catalogues;
        this.access = access;
        this.jdbc = jdbc;
        this.mark = mark;
        this.load = load;
        this.remove = remove;
        this.alone = alone;
        this.heard = heard;
    }

    /**
     * @throws Refusal {@code denied} to who is no administrator, {@code wrongState} where there are records already
     */
    public void load(Actor actor) {
        requireAdministrator(actor);
        if (!alone.call(() -> bring(true, actor.language()))) {
            throw new Refusal(ErrorCode.WRONG_STATE);
        }
    }

    /**
     * @throws Refusal {@code denied} to who is no administrator, {@code wrongState} where there is no sample
     */
    public void remove(Actor actor) {
        requireAdministrator(actor);
        if (!alone.call(() -> take(actor))) {
            throw new Refusal(ErrorCode.WRONG_STATE);
        }
    }

    /** Sees that the sample is there at the start, if it is wanted and was never there; one cut short begins anew. */
    boolean begin(boolean wanted, Locale language) {
        return alone.call(() -> bring(wanted && mark.state().isEmpty(), language));
    }

    /** Whoever has the turn and finds one that is loading finds one that was cut short. */
    private boolean bring(boolean wanted, Locale language) {
        boolean interrupted = is(State.LOADING);
        if (interrupted) {
            remove.run(Actor.system(Origin.SYSTEM));
        } else if (!wanted || is(State.THERE) || !isEmpty()) {
            return false;
        }
        if (!hasUsers()) {
            // Nobody has set the workspace up yet, and said what it speaks.
            heard.forEach(one -> one.run(language));
        }
        load.run(language);
        return true;
    }

    private boolean take(Actor actor) {
        boolean there = is(State.THERE);
        if (there) {
            remove.run(actor);
        }
        return there;
    }

    private boolean is(State state) {
        return mark.state().filter(state::equals).isPresent();
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
    public boolean loading() {
        return is(State.LOADING);
    }

    @Override
    public List<SignIn> users() {
        return SampleCompany.hired().members().stream()
                .map(member -> new SignIn(member.email(), Staff.PASSWORD, member.role()))
                .toList();
    }
}
