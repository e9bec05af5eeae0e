package org.kinward.edge.exchange.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The first days of a real shop: one flat file becomes customers, products, and orders with their lines. */
@DirtiesContext // ends the application, and its standing work, with its database
@SpringBootTest(properties = "kinward.sample=false")
class OnlineRetailIT {
    private static final int LINES = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    ApplicationContext application;

    @Test
    void theFlatFileOfAShopBecomesCustomersProductsAndOrdersAndGoesBack() throws IOException, InterruptedException {
        var file = RetailFile.first(LINES);
        var figures = new RetailFigures(file);
        var checks = new RetailChecks(application, figures);
        var before = checks.live();
        var retail = new RetailImport(application, file);
        List<StoredImport> done = new ArrayList<>();
        for (var object : RetailImport.PASSES) {
            var started = System.nanoTime();
            var stored = retail.pass(object);
            System.out.printf(
                    "retail: %s in %.1f s, %s%n",
                    stored.fileName(),
                    (System.nanoTime() - started) / 1e9,
                    stored.progress().counts());
            checks.reported(object, stored);
            done.add(stored);
        }
        checks.totals();
        checks.links(PATIENCE);
        checks.rollUps(PATIENCE);
        done.reversed().forEach(checks::undone);
        assertThat(checks.live()).isEqualTo(before);
    }
}
