package io.github.hospitalhr.ocr;

import io.github.hospitalhr.credentials.spi.DocumentText;
import io.github.hospitalhr.credentials.spi.DocumentTextSource;
import io.github.hospitalhr.credentials.spi.TextLine;
import io.github.hospitalhr.credentials.spi.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Reads images with the program tesseract, in a process of its own for each document. Nothing is written to disk. Thread-safe.
 *
 * <p>Debian: {@code apt-get install tesseract-ocr tesseract-ocr-chi-sim}.
 */
public final class TesseractText implements DocumentTextSource {

    private static final long SECONDS = 60;

    private final String program;
    private final String languages;

    /**
     * An adapter.
     *
     * @param program the program, such as {@code tesseract}
     * @param languages its languages, such as {@code chi_sim+eng}
     */
    public TesseractText(String program, String languages) {
        this.program = program;
        this.languages = languages;
    }

    /**
     * Whether the program and the languages are there.
     *
     * @return true if documents can be read
     */
    public boolean isInstalled() {
        try {
            Process process = new ProcessBuilder(program, "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String known = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(SECONDS, TimeUnit.SECONDS)
                    && process.exitValue() == 0
                    && known.lines().toList().containsAll(List.of(languages.split("\\+")));
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public DocumentText read(byte[] document, String mediaType) {
        if (!mediaType.matches("image/(png|jpeg|bmp)")) {
            throw new UnreadableDocumentException("only images can be read, not " + mediaType, null);
        }
        try {
            if (ImageIO.read(new ByteArrayInputStream(document)) == null) {
                throw new UnreadableDocumentException("the bytes are no image", null);
            }
        } catch (IOException e) {
            throw new UnreadableDocumentException("the image is damaged", null);
        }
        return new DocumentText("tesseract " + languages, lines(run(document)));
    }

    private String run(byte[] document) {
        try {
            Process process = new ProcessBuilder(program, "stdin", "stdout", "-l", languages, "--psm", "6", "tsv")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
            try (OutputStream in = process.getOutputStream()) {
                in.write(document);
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new UnreadableDocumentException("the engine took longer than " + SECONDS + " s", null);
            }
            if (process.exitValue() != 0) {
                throw new UnreadableDocumentException("the engine ended with " + process.exitValue(), null);
            }
            return new String(read.join(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableDocumentException("the engine cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException("interrupted while the engine ran", e);
        }
    }

    private static byte[] all(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The words of the TSV of tesseract, put together to lines; a line is as sure as its words are on average. */
    private static List<TextLine> lines(String tsv) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, Double> sums = new LinkedHashMap<>();
        for (String row : tsv.lines().skip(1).toList()) {
            String[] cells = row.split("\t", 12);
            if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
                continue;
            }
            String line = cells[2] + "." + cells[3] + "." + cells[4];
            words.computeIfAbsent(line, l -> new ArrayList<>()).add(cells[11]);
            sums.merge(line, Math.max(0, Double.parseDouble(cells[10])), Double::sum);
        }
        List<TextLine> lines = new ArrayList<>();
        words.forEach((line, texts) -> lines.add(
                new TextLine(String.join(" ", texts), Math.min(1, sums.getOrDefault(line, 0.0) / texts.size() / 100))));
        return lines;
    }
}
