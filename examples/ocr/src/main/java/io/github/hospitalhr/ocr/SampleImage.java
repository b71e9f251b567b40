package io.github.hospitalhr.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws a certificate as a scanner would deliver it: a little crooked, a little grey, with specks. */
public final class SampleImage {

    /** Where Debian's fonts-wqy-zenhei puts the font. */
    public static final File FONT = new File("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 877;

    private final Font font;

    /**
     * An artist.
     *
     * @param font a font with the characters, such as {@link #FONT}
     */
    public SampleImage(File font) {
        try {
            this.font = Font.createFonts(font)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalArgumentException(font + " is no font", e);
        }
    }

    /**
     * Draws.
     *
     * @param sample the certificate
     * @param seed which noise
     * @return a PNG
     */
    public byte[] png(Sample sample, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(new Color(246, 246, 246));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.rotate((random.nextDouble() - 0.5) * 0.012, WIDTH / 2.0, HEIGHT / 2.0);
        g.setColor(new Color(30, 30, 30));
        g.setFont(font.deriveFont(56f));
        g.drawString(sample.title(), 380, 150);
        g.setFont(font.deriveFont(36f));
        int y = 270;
        for (String line : sample.lines()) {
            g.drawString(line, 160, y);
            y += 86;
        }
        g.dispose();
        for (int i = 0; i < 900; i++) {
            int grey = 90 + random.nextInt(120);
            image.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), new Color(grey, grey, grey).getRGB());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
