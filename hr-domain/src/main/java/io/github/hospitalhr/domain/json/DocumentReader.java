package io.github.hospitalhr.domain.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one document and collects its faults. For use by one thread. */
final class DocumentReader {

    /** What editors on Windows begin a file with; RFC 8259, section 8.1 lets a reader skip it. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ObjectMapper mapper;
    private final InputValidator validator;
    private final long maxBytes;
    private final FaultCollector faults = new FaultCollector();

    DocumentReader(ObjectMapper mapper, InputValidator validator, long maxBytes) {
        this.mapper = mapper;
        this.validator = validator;
        this.maxBytes = maxBytes;
    }

    <T> T read(DocumentFormat<T> format, InputStream in, Function<? super T, List<InputFault>> further) {
        T content = null;
        try (JsonParser parser = new NameWatchingParser(parser(in), faults)) {
            if (envelope(parser, format)) {
                ObjectReader reader = mapper.readerFor(format.type()).withHandler(faults.handler());
                // Behind the envelope the end of the object would count as no value at all.
                content = parser.hasToken(JsonToken.END_OBJECT)
                        ? reader.readValue(mapper.createObjectNode().traverse(mapper))
                        : reader.readValue(parser);
                behind(parser);
            }
        } catch (IOException e) {
            failed(innermost(e));
        }
        if (content != null) {
            Set<InputFault> found = new LinkedHashSet<>(validator.faults("", content));
            found.addAll(further.apply(content));
            faults.addUnlessKnown(found);
        }
        InvalidInputException.throwIfAny(faults.all());
        if (content == null) {
            throw new InvalidInputException(List.of(InputFault.of(
                    "",
                    "",
                    "document.value",
                    Label.of("文件没有 " + format.name() + " 的内容", "the document has no content of " + format.name()))));
        }
        return content;
    }

    /** A parser on decoded text: on bytes, it would also guess UTF-16 and UTF-32, and read some broken UTF-8. */
    private JsonParser parser(InputStream in) throws IOException {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        PushbackInputStream text = new PushbackInputStream(new LimitedStream(in, maxBytes), BYTE_ORDER_MARK.length);
        byte[] start = text.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            text.unread(start);
        }
        return mapper.getFactory().createParser(new InputStreamReader(text, utf8));
    }

    private boolean envelope(JsonParser parser, DocumentFormat<?> format) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            add(
                    parser,
                    parser.currentToken() == null ? "document.empty" : "document.object",
                    "",
                    Label.of("文件必须是一个 JSON 对象", "the document must be a JSON object"));
            return false;
        }
        if (!"format".equals(parser.nextFieldName()) || parser.nextToken() != JsonToken.VALUE_STRING) {
            add(
                    parser,
                    "document.format",
                    "",
                    Label.of(
                            "第一个成员必须是 \"format\": \"" + format.name() + "\"",
                            "the first member must be \"format\": \"" + format.name() + "\""));
            return false;
        }
        boolean right = true;
        if (!format.name().equals(parser.getText())) {
            right = false;
            add(
                    parser,
                    "document.format",
                    "format",
                    Label.of("文件格式不是 " + format.name(), "the document is not of the format " + format.name()));
        }
        if (!"version".equals(parser.nextFieldName()) || parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            add(
                    parser,
                    "document.version",
                    "",
                    Label.of(
                            "第二个成员必须是整数 \"version\": " + format.version(),
                            "the second member must be the whole number \"version\": " + format.version()));
            return false;
        }
        String version = parser.getText();
        if (!version.equals(Integer.toString(format.version()))) {
            right = false;
            add(
                    parser,
                    "document.version",
                    "version",
                    Label.of(
                            "文件版本是 " + version + ",只能读取版本 " + format.version(),
                            "the document has version " + version + ", only version " + format.version() + " is read"));
        }
        parser.nextToken();
        return right;
    }

    private void behind(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            add(parser, "document.trailing", "", Label.of("文件结束之后还有内容", "something stands behind the document"));
        }
    }

    /** What the parser or the stream said, without the wraps that binding puts around it. */
    private static IOException innermost(IOException e) {
        IOException inner = e;
        while (inner instanceof JsonMappingException && inner.getCause() instanceof IOException cause) {
            inner = cause;
        }
        return inner;
    }

    private void failed(IOException e) {
        JsonLocation at = e instanceof JsonProcessingException json ? json.getLocation() : null;
        if (e instanceof LimitedStream.TooLargeException) {
            faults.add(tooLarge(maxBytes));
        } else if (e instanceof JsonEOFException) {
            add(at, "document.truncated", Label.of("文件不完整,在这里中断", "the document is truncated, it ends here"));
        } else if (e instanceof StreamConstraintsException) {
            add(at, "document.limit", Label.of("嵌套过深或文字、数字过长", "nested too deeply, or a text or number is too long"));
        } else if (e instanceof CharacterCodingException) {
            add(at, "document.encoding", Label.of("不是有效的 UTF-8 文件", "the document is not valid UTF-8"));
        } else if (e instanceof JsonMappingException) {
            add(at, "document.value", Label.of("此处的值不合适", "the value here does not fit"));
        } else if (e instanceof JsonProcessingException) {
            add(at, "document.syntax", Label.of("此处不是有效的 JSON", "this is not valid JSON here"));
        } else {
            throw new UncheckedIOException(e);
        }
    }

    static InputFault tooLarge(long maxBytes) {
        return InputFault.of(
                "",
                "",
                "document.tooLarge",
                Label.of(
                        "文件超过上限 " + maxBytes + " 字节",
                        "the document is larger than the limit of " + maxBytes + " bytes"));
    }

    private void add(JsonParser parser, String rule, String path, Label sentence) {
        JsonLocation at = parser.currentTokenLocation();
        faults.add(new InputFault(path, "", rule, sentence, at.getLineNr(), at.getColumnNr()));
    }

    private void add(@Nullable JsonLocation at, String rule, Label sentence) {
        int line = at == null ? 0 : Math.max(0, at.getLineNr());
        int column = at == null ? 0 : Math.max(0, at.getColumnNr());
        faults.add(new InputFault("", "", rule, sentence, line, column));
    }
}
