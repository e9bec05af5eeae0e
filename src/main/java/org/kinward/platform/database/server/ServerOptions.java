package org.kinward.platform.database.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server is started with. Given on its command line, so that the data folder's own {@code postgresql.conf}
 * stays free for whoever keeps the machine.
 *
 * @param durable false only in tests: a crash of the machine may then lose everything
 */
record ServerOptions(int port, boolean durable) {

    private static final long MEGABYTE = 1024 * 1024;

    List<String> words() {
        var words = new ArrayList<String>();
        // Loopback alone: neither the network nor a socket in a folder somebody else could enter.
        set(words, "listen_addresses", "127.0.0.1");
        set(words, "unix_socket_directories", "");
        set(words, "port", port);
        set(words, "max_connections", 100);
        set(words, "timezone", "UTC");
        set(words, "log_timezone", "UTC");
        set(words, "log_min_messages", "warning");
        durability(words);
        memory(words, machineMegabytes());
        return words;
    }

    private void durability(List<String> words) {
        set(words, "fsync", durable ? "on" : "off");
        set(words, "synchronous_commit", durable ? "on" : "off");
        set(words, "full_page_writes", durable ? "on" : "off");
        set(words, "max_wal_size", "2GB");
        set(words, "checkpoint_completion_target", "0.9");
    }

    /** The machine is shared with our own process, so PostgreSQL gets less than the half it usually takes. */
    private static void memory(List<String> words, long megabytes) {
        set(words, "shared_buffers", Math.clamp(megabytes / 8, 64, 2048) + "MB");
        set(words, "effective_cache_size", Math.max(megabytes / 2, 256) + "MB");
        set(words, "maintenance_work_mem", Math.clamp(megabytes / 32, 64, 512) + "MB");
        set(words, "work_mem", Math.clamp(megabytes / 512, 4, 32) + "MB");
        // Data folders lie on solid disks today; the default still prices a seek.
        set(words, "random_page_cost", "1.1");
        // Compiling a query costs more than our short ones take.
        set(words, "jit", "off");
    }

    private static long machineMegabytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() / MEGABYTE
                : 2048;
    }

    private static void set(List<String> words, String name, Object value) {
        words.add("-c");
        words.add(name + "=" + value);
    }
}
