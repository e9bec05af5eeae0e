package org.kinward.suite.sales.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kinward.engine.identity.AtSetup;
import org.kinward.suite.sales.shipped.Shipped;
import org.kinward.suite.sales.shipped.ShippedRecords;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every workspace begins with a rule for each signal, to be changed as it learns what counts. */
@Component
@Order(ShippedRecords.ORDER)
final class FirstScoreRules implements ApplicationRunner, AtSetup {
    private static final long HIGH = 0x0140_0000_0000_7000L;

    private final ShippedRecords shipped;
    private final List<Shipped> rules;

    FirstScoreRules(ShippedRecords shipped, LeadScoreRule rule) {
        this.shipped = shipped;
        this.rules = rules(rule);
    }

    private static List<Shipped> rules(LeadScoreRule rule) {
        List<Shipped> all = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            Map<String, JsonNode> fields = Map.of(
                    rule.signal.key(), JsonNodeFactory.instance.stringNode(signal.key()),
                    rule.points.key(), JsonNodeFactory.instance.numberNode(signal.points()));
            String named = rule.key() + "." + rule.signal.key() + "." + signal.key();
            all.add(new Shipped(rule.key(), Shipped.id(HIGH, all.size()), Map.of(rule.name.key(), named), fields));
        }
        return all;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        shipped.make(rules);
    }

    @Override
    public void run(Locale language) {
        shipped.name(rules, language);
    }
}
