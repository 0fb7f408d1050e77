package chatbot.dev.browser;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// What a browser showed, as the README has it: in 256 colours, which text and lines don't exceed
/// by much, so that a picture takes little room.
///
/// @param image in all its colours
record Picture(BufferedImage image) {

    /// What a browser shows now.
    static Picture of(Browser browser) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(browser.window().picture())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A part of it.
    Picture part(Rectangle part) {
        Rectangle inside = part.intersection(new Rectangle(image.getWidth(), image.getHeight()));
        return new Picture(image.getSubimage(inside.x, inside.y, inside.width, inside.height));
    }

    /// Where it differs from another of the same size; empty if it doesn't.
    Rectangle differenceTo(Picture other) {
        Rectangle difference = new Rectangle(0, 0, -1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != other.image.getRGB(x, y)) {
                    difference.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return difference;
    }

    /// The same in 256 colours, which the writer of GIF chooses well.
    BufferedImage inFewColours() throws IOException {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(image, 0, 0, null);
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(opaque, "gif", gif);
        return ImageIO.read(new ByteArrayInputStream(gif.toByteArray()));
    }

    /// Writes it as PNG.
    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(inFewColours(), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
