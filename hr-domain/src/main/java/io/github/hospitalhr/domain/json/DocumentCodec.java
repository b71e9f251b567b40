package io.github.hospitalhr.domain.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads and writes versioned JSON documents such as {@code {"format":"hr.people","version":1,"people":[…]}}.
 *
 * <p>Reading is strict: UTF-8 only; {@code format} and {@code version} are the first two members and are the ones asked
 * for; unknown and repeated members, texts for numbers, fractions for integers, anything behind the document, more
 * bytes or a deeper nesting than allowed are faults. All faults are named at once with path, line and column, as far as
 * the text is JSON at all; the constraints of the content are checked in the same go. Values that may be personal are
 * not repeated.
 *
 * <p>Writing is canonical: the same content gives the same bytes on every machine: members in the order of the record's
 * components, without those that are null, two spaces of indentation, line feeds, and one at the end. What was written
 * is read back equal.
 *
 * <p>Thread-safe; costly to build, so build one and keep it.
 */
public final class DocumentCodec {

    /** Largest document unless the builder says otherwise, in bytes: 32 MiB. */
    public static final long DEFAULT_MAX_BYTES = 32L << 20;

    /** Deepest nesting of objects and arrays unless the builder says otherwise. */
    public static final int DEFAULT_MAX_DEPTH = 64;

    private final InputValidator validator;
    private final long maxBytes;
    private final boolean compact;
    private final ObjectMapper mapper;

    private DocumentCodec(Builder builder) {
        this.validator = builder.validator;
        this.maxBytes = builder.maxBytes;
        this.compact = builder.compact;
        this.mapper = StrictJson.mapper(StreamReadConstraints.builder()
                .maxNestingDepth(builder.maxDepth)
                .maxStringLength(1 << 20)
                .maxNumberLength(100)
                .maxNameLength(1000)
                .build());
    }

    /**
     * A builder with the default limits.
     *
     * @param validator checks the constraints of what is read
     * @return the builder
     */
    public static Builder builder(InputValidator validator) {
        return new Builder(validator);
    }

    /**
     * Reads a document.
     *
     * @param format the format expected
     * @param in the document's bytes; read to the end of the document or to the first byte too many, not closed
     * @param <T> type of the content
     * @return the content, without faults
     * @throws InvalidInputException naming all faults of the document
     * @throws UncheckedIOException if the stream fails
     */
    public <T> T read(DocumentFormat<T> format, InputStream in) {
        return new DocumentReader(mapper, validator, maxBytes).read(format, in, content -> List.of());
    }

    /**
     * Reads a document.
     *
     * @param format the format expected
     * @param document the document's bytes
     * @param <T> type of the content
     * @return the content, without faults
     * @throws InvalidInputException naming all faults of the document
     */
    public <T> T read(DocumentFormat<T> format, byte[] document) {
        return read(format, new ByteArrayInputStream(document));
    }

    /**
     * Reads a document.
     *
     * @param format the format expected
     * @param file the document
     * @param <T> type of the content
     * @return the content, without faults
     * @throws InvalidInputException naming all faults of the document
     * @throws UncheckedIOException if the file cannot be read
     */
    public <T> T read(DocumentFormat<T> format, Path file) {
        return read(format, file, content -> List.of());
    }

    /**
     * Reads a document, and names what a further check finds along with the faults of the document itself.
     *
     * <pre>{@code
     * codec.read(PeopleDocument.FORMAT, file, workforce.people()::faults)
     * }</pre>
     *
     * @param format the format expected
     * @param file the document
     * @param further what else is checked; it also gets content of which parts are missing, where they could not be read, and is
     *     not asked where nothing could be read
     * @param <T> type of the content
     * @return the content, without faults
     * @throws InvalidInputException naming all faults, each once
     * @throws UncheckedIOException if the file cannot be read
     */
    public <T> T read(DocumentFormat<T> format, Path file, Function<? super T, List<InputFault>> further) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > maxBytes) {
                throw new InvalidInputException(List.of(DocumentReader.tooLarge(maxBytes)));
            }
            return new DocumentReader(mapper, validator, maxBytes).read(format, in, further);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a document.
     *
     * @param format the format
     * @param content the content
     * @param <T> type of the content
     * @return the document's bytes, in UTF-8
     */
    public <T> byte[] write(DocumentFormat<T> format, T content) {
        Objects.requireNonNull(content, "content");
        JsonNode tree = mapper.valueToTree(content);
        ObjectNode document =
                mapper.createObjectNode().put("format", format.name()).put("version", format.version());
        document.setAll((ObjectNode) tree);
        // Through a Writer, since a generator on bytes would escape characters outside the basic plane.
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = mapper.createGenerator(text)) {
            if (!compact) {
                generator.setPrettyPrinter(canonicalLayout());
            }
            mapper.writeTree(generator, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append(compact ? "" : "\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static DefaultPrettyPrinter canonicalLayout() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /**
     * Sets the limits of a {@link DocumentCodec}. Defaults: {@value DocumentCodec#DEFAULT_MAX_BYTES} bytes, {@value
     * DocumentCodec#DEFAULT_MAX_DEPTH} levels.
     */
    public static final class Builder {

        private final InputValidator validator;
        private long maxBytes = DEFAULT_MAX_BYTES;
        private int maxDepth = DEFAULT_MAX_DEPTH;
        private boolean compact;

        private Builder(InputValidator validator) {
            this.validator = Objects.requireNonNull(validator, "validator");
        }

        /**
         * Sets the size of the largest document.
         *
         * @param newMaxBytes bytes, at least 1
         * @return this builder
         */
        public Builder maxBytes(long newMaxBytes) {
            this.maxBytes = atLeastOne("maxBytes", newMaxBytes);
            return this;
        }

        /**
         * Sets the deepest nesting of objects and arrays.
         *
         * @param newMaxDepth levels, at least 1
         * @return this builder
         */
        public Builder maxDepth(int newMaxDepth) {
            this.maxDepth = (int) atLeastOne("maxDepth", newMaxDepth);
            return this;
        }

        /**
         * Writes documents on one line without spaces, as they stand in a store.
         *
         * @return this builder
         */
        public Builder compact() {
            this.compact = true;
            return this;
        }

        private static long atLeastOne(String name, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(
                        name + " (" + value + ") must be at least 1.\nMaybe leave it out to take the default.");
            }
            return value;
        }

        /**
         * The codec.
         *
         * @return a codec with these limits
         */
        public DocumentCodec build() {
            return new DocumentCodec(this);
        }
    }
}
