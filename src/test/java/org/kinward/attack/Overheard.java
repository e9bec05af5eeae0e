package org.kinward.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/** Reads along what the whole application logs, with what is thrown, and looks in it for what is nobody's to know. */
final class Overheard implements AutoCloseable {
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Map<String, String> nobodys = new ConcurrentHashMap<>();

    Overheard() {
        heard.list = Collections.synchronizedList(new ArrayList<>());
        heard.start();
        root.addAppender(heard);
    }

    /** @param name what it is, for whoever reads the failure */
    void mustNotHear(String name, String secret) {
        assertThat(secret).as(name).hasSizeGreaterThan(3);
        nobodys.put(name, secret);
    }

    int lines() {
        return heard.list.size();
    }

    /** What was heard of what was not to be: the name of each, and the line. */
    Map<String, String> betrayed() {
        Map<String, String> betrayed = new TreeMap<>();
        for (ILoggingEvent event : List.copyOf(heard.list)) {
            StringBuilder said = new StringBuilder(event.getFormattedMessage());
            for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                said.append('\n').append(thrown.getMessage());
            }
            nobodys.forEach((name, secret) -> {
                if (said.toString().contains(secret)) {
                    betrayed.put(name, event.getLoggerName() + ": " + said);
                }
            });
        }
        return betrayed;
    }

    boolean heard(String begins) {
        return List.copyOf(heard.list).stream()
                .anyMatch(event -> event.getFormattedMessage().startsWith(begins));
    }

    /** What the application took for its own mistakes. */
    List<String> errors() {
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** What came with a trace of where it was thrown. */
    List<String> thrown() {
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO) && event.getThrowableProxy() != null)
                .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(heard);
    }
}
