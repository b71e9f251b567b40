package io.github.hospitalhr.scheduling.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks at a workbook before anything of it is kept: what a small file claims to be when it is unpacked may be anything. */
final class WorkbookLimits {

    private static final int BUFFER = 64 << 10;

    private WorkbookLimits() {}

    /** Tells a workbook of too many parts or of too many bytes when unpacked; counts what really comes, not what is declared. */
    static void check(byte[] workbook, SheetCells cells) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            byte[] buffer = new byte[BUFFER];
            long bytes = 0;
            int parts = 0;
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements() && cells.isClean()) {
                parts++;
                bytes = unpacked(zip, entries.nextElement(), buffer, bytes);
                if (parts > RosterSheetReader.MAX_PARTS) {
                    cells.fault(
                            "sheet.parts",
                            "文件内部超过 " + RosterSheetReader.MAX_PARTS + " 个部分",
                            "the file has more than " + RosterSheetReader.MAX_PARTS + " parts");
                } else if (bytes > RosterSheetReader.MAX_UNPACKED_BYTES) {
                    cells.fault(
                            "sheet.unpacked",
                            "文件解压后超过 " + RosterSheetReader.MAX_UNPACKED_BYTES + " 字节",
                            "unpacked, the file has more than " + RosterSheetReader.MAX_UNPACKED_BYTES + " bytes");
                }
            }
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, byte[] buffer, long before) throws IOException {
        long bytes = before;
        try (InputStream in = zip.getInputStream(entry)) {
            int read = in.read(buffer);
            while (read >= 0 && bytes <= RosterSheetReader.MAX_UNPACKED_BYTES) {
                bytes += read;
                read = in.read(buffer);
            }
        }
        return bytes;
    }
}
