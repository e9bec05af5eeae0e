package org.kinward.edge.exchange.retail;

import java.nio.file.Path;
import org.kinward.Application;
import org.springframework.boot.SpringApplication;

/** The application in a process of its own that brings the file in, from wherever the process before it was when it died. */
final class RetailWorker {
    static final String DONE = "all passes done";

    private RetailWorker() {}

    /** Takes the file and how many of its lines. */
    public static void main(String[] arguments) throws Exception {
        var application = SpringApplication.run(Application.class);
        var retail =
                new RetailImport(application, new RetailFile(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
        System.out.println("progress begun 0 " + System.currentTimeMillis());
        for (var object : RetailImport.PASSES) {
            var started = System.nanoTime();
            var stored = retail.pass(object);
            System.out.printf(
                    "pass %s %s %.1f s%n", object, stored.progress().counts(), (System.nanoTime() - started) / 1e9);
        }
        System.out.println(DONE);
        // Without closing anything: a process that ends is as good as one that is killed.
        Runtime.getRuntime().halt(0);
    }
}
