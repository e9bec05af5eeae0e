package org.kinward.suite.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import org.junit.jupiter.api.Test;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.RuleBench;

class AccountIsNotItsOwnAncestorTest {
    private final Account account = the(Account.class);
    private final AccountIsNotItsOwnAncestor rule = new AccountIsNotItsOwnAncestor(account);
    private final RuleBench bench = new RuleBench();

    @Test
    void anAccountIsNotItsOwnParent() {
        var draft = RuleBench.fresh(account);
        draft.set(account.parent, new Ref("account", draft.id()));

        bench.apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).containsExactly("parent ownAncestor");
    }

    @Test
    void norTheParentOfItsParent() {
        var draft = RuleBench.fresh(account);
        var other = RuleBench.fresh(account);
        other.set(account.parent, new Ref("account", draft.id()));
        draft.set(account.parent, bench.knows(other));

        bench.apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).containsExactly("parent ownAncestor");
    }

    @Test
    void norTheParentOfWhatIsFurtherUp() {
        var draft = RuleBench.fresh(account);
        var highest = RuleBench.fresh(account);
        highest.set(account.parent, new Ref("account", draft.id()));
        var between = RuleBench.fresh(account);
        between.set(account.parent, bench.knows(highest));
        draft.set(account.parent, bench.knows(between));

        bench.apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).containsExactly("parent ownAncestor");
    }

    @Test
    void anotherAccountMayBeItsParent() {
        var draft = RuleBench.fresh(account);
        draft.set(account.parent, bench.knows(RuleBench.fresh(account)));

        bench.apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).isEmpty();
    }
}
