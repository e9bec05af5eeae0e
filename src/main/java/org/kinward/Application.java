package org.kinward;

import org.kinward.platform.database.Maintenance;
import org.kinward.platform.seal.Reseal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the one process: everything else is found from here. Beans are named with their package, because two modules may
 * each have a Pipeline.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {

    public static void main(String[] arguments) {
        Maintenance.run(arguments)
                .or(() -> Reseal.run(arguments))
                .ifPresentOrElse(
                        done -> System.exit(done ? 0 : 1), () -> SpringApplication.run(Application.class, arguments));
    }
}
