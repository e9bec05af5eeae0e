package org.kinward.engine.file.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running process that reads. It knows nothing of us but the path it is told, and has so much memory; late, it is ended. */
final class ReaderProcess implements AutoCloseable {
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    /** What a Java needs of its surroundings to begin at all; our secrets may stand in the rest. */
    private static final Set<String> SURROUNDINGS = Set.of("SystemRoot", "LD_LIBRARY_PATH");

    private static final Duration BEGINNING = Duration.ofSeconds(30);

    static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("file-reader-watch").unstarted(task));

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    /** Whoever is told to end is still there for a moment. */
    private volatile boolean ended;

    private ReaderProcess(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** @param folder its working folder, where it may leave what it needs meanwhile */
    static ReaderProcess start(Path folder) throws IOException {
        var builder = new ProcessBuilder(command(folder));
        builder.environment().keySet().retainAll(SURROUNDINGS);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        var begun = new ReaderProcess(builder.start());
        var watch = begun.endAfter(BEGINNING, new AtomicBoolean());
        try {
            if (begun.answers.readByte() != ReaderProgram.READY) {
                throw new IOException("The reading process says something else");
            }
            return begun;
        } catch (IOException e) {
            begun.close();
            throw new IOException("The reading process did not begin", e);
        } finally {
            watch.cancel(false);
        }
    }

    private ScheduledFuture<?> endAfter(Duration limit, AtomicBoolean late) {
        return WATCH.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static List<String> command(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dlogback.configurationFile=reader/logback.xml"));
        String program = ReaderProgram.class.getName();
        boolean packaged =
                ReaderProcess.class.getClassLoader().getResource(LAUNCHER.replace('.', '/') + ".class") != null;
        if (packaged) {
            command.add("-Dloader.main=" + program);
        }
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), packaged ? LAUNCHER : program));
        return command;
    }

    /** It works in a folder of its own: a path that begins here would lead nowhere. */
    private static String absolute(String classPath) {
        List<String> parts = new ArrayList<>();
        for (String part : classPath.split(java.io.File.pathSeparator)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, parts);
    }

    /** Once this has failed for time or memory, the process is no more. */
    Reading ask(Question question, Duration limit) {
        var late = new AtomicBoolean();
        var watch = endAfter(limit, late);
        try {
            question.write(questions);
            return Reading.read(answers);
        } catch (IOException e) {
            close();
            return new Reading.Failure(late.get() ? Reading.Why.TOO_LONG : Reading.Why.TOO_MUCH);
        } finally {
            watch.cancel(false);
        }
    }

    boolean alive() {
        return !ended && process.isAlive();
    }

    @Override
    public void close() {
        ended = true;
        process.destroyForcibly();
    }
}
