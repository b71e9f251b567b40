/** Readers and writers of the public rostering benchmarks, on the public API alone. */
module io.github.hospitalhr.benchmarks.format {
    requires transitive io.github.hospitalhr.scheduling;
    requires java.xml;
    requires static org.jspecify;

    exports io.github.hospitalhr.benchmarks.format;
}
