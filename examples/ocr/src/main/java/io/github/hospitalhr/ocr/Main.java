package io.github.hospitalhr.ocr;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Draws certificates, has them read, and tells the recall of each field. */
public final class Main {

    private Main() {}

    /**
     * Runs.
     *
     * @param args how many certificates; 50 without
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        TesseractText engine = new TesseractText("tesseract", "chi_sim");
        if (!engine.isInstalled() || !SampleImage.FONT.isFile()) {
            out.println(
                    "tesseract with chi_sim, or the font " + SampleImage.FONT + ", is not installed: run .ci/install");
            System.exit(2);
        }
        int certificates = args.length == 0 ? 50 : Integer.parseInt(args[0]);
        new Recall()
                .measure(engine, new SampleImage(SampleImage.FONT), certificates)
                .print(out);
    }
}
