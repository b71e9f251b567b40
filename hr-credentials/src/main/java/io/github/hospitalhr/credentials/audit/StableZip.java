package io.github.hospitalhr.credentials.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook again without the moment at which it was written, so that the same report gives the same bytes. Goes by the central
 * directory (APPNOTE 4.3.12): the streams fastexcel writes carry 64-bit data descriptors, which {@link java.util.zip.ZipInputStream}
 * of Java 17 refuses for small entries.
 */
final class StableZip {

    private static final LocalDate EPOCH = LocalDate.of(1980, 1, 1);
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;

    private final ByteBuffer zip;

    private StableZip(byte[] workbook) {
        zip = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] of(byte[] workbook, LocalDate asOf) {
        try {
            return new StableZip(workbook).packed(asOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] packed(LocalDate asOf) throws IOException {
        int end = zip.capacity() - END_LENGTH;
        while (zip.getInt(end) != END) {
            end--;
        }
        int entries = zip.getShort(end + 10);
        int at = zip.getInt(end + 16);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.capacity());
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                int nameLength = zip.getShort(at + 28);
                String name = new String(zip.array(), at + 46, nameLength, StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(EPOCH.atStartOfDay());
                out.putNextEntry(entry);
                out.write(content(name, inflated(zip.getInt(at + 42), zip.getInt(at + 20)), asOf));
                out.closeEntry();
                at += 46 + nameLength + zip.getShort(at + 30) + zip.getShort(at + 32);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] inflated(int local, int length) throws IOException {
        int data = local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(zip.array(), data, length), inflater)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    private static byte[] content(String name, byte[] content, LocalDate asOf) {
        if (!name.equals("docProps/core.xml")) {
            return content;
        }
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + asOf + "T00:00:00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
