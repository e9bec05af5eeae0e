package org.kinward.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import org.junit.jupiter.api.Test;
import org.kinward.engine.access.Rights;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.kernel.id.Ids;
import org.kinward.suite.RuleBench;

class SharingDecidesWhoSeesTest {
    private final SavedView view = the(SavedView.class);
    private final SharingDecidesWhoSees rule = new SharingDecidesWhoSees(view);
    private final Ref north = new Ref("team", Ids.next());
    private final RuleBench bench = new RuleBench().inTeam(north.id());

    @Test
    void aPrivateViewIsOfNoTeam() {
        assertThat(shared("private").get(view.team)).isNull();
    }

    @Test
    void aTeamsViewIsOfTheTeamOfWhoeverSharesIt() {
        assertThat(shared("team").get(view.team)).isEqualTo(north);
    }

    @Test
    void everyonesViewIsOfTheTeamEveryoneIsIn() {
        assertThat(shared("all").get(view.team)).isEqualTo(new Ref("team", Rights.EVERYONE));
    }

    @Test
    void aViewRenamedByAnAdministratorStaysWithItsTeam() {
        var draft = RuleBench.changing(shared("team"));
        draft.set(view.name, "Renamed");

        new RuleBench().inTeam(Ids.next()).apply(rule, draft);

        assertThat(draft.get(view.team)).isEqualTo(north);
    }

    private Draft shared(String sharing) {
        var draft = RuleBench.fresh(view);
        draft.set(view.team, north);
        draft.set(view.sharing, sharing);
        bench.apply(rule, draft);
        return draft;
    }
}
